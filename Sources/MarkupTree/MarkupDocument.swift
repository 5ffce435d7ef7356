package import Diagnostics

/// A Markdown document as a value: nodes in pre-order and the store of their texts. Node 0 is the document itself.
/// Footnote definitions stand as the last children of the document, in the order of their first reference.
package struct MarkupDocument: Sendable, Hashable {
    package internal(set) var nodes: [MarkupNode]
    package internal(set) var store: [UInt8]
    package internal(set) var attributeTable: [MarkupAttributes]

    /// A document without content.
    package static let empty: MarkupDocument = {
        var builder = MarkupBuilder()
        return builder.finish()
    }()

    /// Whether there is anything below the document node.
    package var isEmpty: Bool { nodes.count <= 1 }

    /// The bytes of a range of the store.
    package func bytes(_ range: TextRange) -> ArraySlice<UInt8> { store[range.range] }

    /// A range of the store as text.
    package func string(_ range: TextRange) -> String { String(decoding: store[range.range], as: UTF8.self) }

    /// The attributes of a node, if it has any.
    package func attributes(of index: Int) -> MarkupAttributes? {
        let position = nodes[index].attributes
        return position < 0 ? nil : attributeTable[Int(position)]
    }

    /// The direct children of a node, in order.
    package func children(of index: Int) -> MarkupChildren {
        MarkupChildren(document: self, position: index + 1, end: Int(nodes[index].end))
    }

    /// Where the literal of a code block stands in its file, if it stands there as it is (line ends apart): not in a
    /// quotation, not indented. What is written inside can then be read in place.
    package func literalRange(of index: Int, in file: SourceFile) -> Range<Int>? {
        let node = nodes[index]
        guard node.kind == .codeBlock, node.flag else { return nil }
        var end = Int(node.number)
        for byte in store[node.text.range] where end < file.bytes.count {
            // cmark writes every line end as LF.
            let isWide = byte == UInt8(ascii: "\n") && file.bytes[end] == UInt8(ascii: "\r")
            end += isWide && end + 1 < file.bytes.count && file.bytes[end + 1] == UInt8(ascii: "\n") ? 2 : 1
        }
        return Int(node.number)..<end
    }

    /// All text below a node, without markup: code and text literals, a space for each break.
    package func plainText(of index: Int = 0) -> String {
        var bytes: [UInt8] = []
        for node in nodes[index..<Int(nodes[index].end)] {
            switch node.kind {
            case .text, .code, .codeBlock: bytes.append(contentsOf: store[node.text.range])
            case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The indices of the direct children of one node.
package struct MarkupChildren: Sequence, IteratorProtocol {
    let document: MarkupDocument
    var position: Int
    let end: Int

    package mutating func next() -> Int? {
        guard position < end else { return nil }
        let index = position
        position = Int(document.nodes[index].end)
        return index
    }
}
