import Diagnostics
import MarkupTree

/// A block of a body with what stands in it, but not in the blocks inside it.
struct TextBlock: Sendable {
    /// The node in its document.
    let node: Int
    let kind: MarkupKind
    /// How many blocks it stands in.
    let depth: Int
    let span: ByteSpan
    /// What a reader reads; empty for a block that only holds others.
    var text = ReadableText()
    /// The addresses of its links, of every kind.
    var links: [Address] = []
    /// The labels of its footnote references.
    var footnotes: [String] = []

    struct Address: Sendable, Hashable {
        let text: String
        let span: ByteSpan
        /// The range of the link's own words in `text` of the block; nil where they are generated.
        let words: Range<Int>?
    }
}

/// The blocks of a document in order, footnotes apart, because two languages may call them in another order.
struct BodyBlocks: Sendable {
    let document: MarkupDocument
    private(set) var blocks: [TextBlock] = []
    /// The footnote definitions, in the order of the document.
    private(set) var footnotes: [(label: String, blocks: [TextBlock])] = []

    init(_ document: MarkupDocument) {
        self.document = document
        var reader = BlockGatherer(document)
        reader.read()
        blocks = reader.blocks
        footnotes = reader.footnotes
    }

    /// The blocks of the body and of its footnotes.
    var all: [TextBlock] { blocks + footnotes.flatMap(\.blocks) }
}

/// Walks a document once and sorts what it finds into blocks.
private struct BlockGatherer {
    private let document: MarkupDocument
    var blocks: [TextBlock] = []
    var footnotes: [(label: String, blocks: [TextBlock])] = []
    /// The ends of the open blocks.
    private var open: [Int32] = []
    private var current: TextBlock?
    private var isInFootnotes = false
    /// Links whose words are being read: their index in the block, and where they end.
    private var openLinks: [(node: MarkupNode, start: Int)] = []

    init(_ document: MarkupDocument) {
        self.document = document
    }

    mutating func read() {
        var index = 1
        while index < document.nodes.count {
            let node = document.nodes[index]
            closeLinks(before: index)
            if node.kind.isInline {
                index = readInline(node, at: index)
            } else {
                openBlock(node, at: index)
                index += 1
            }
        }
        closeLinks(before: document.nodes.count)
        flush()
    }

    private mutating func openBlock(_ node: MarkupNode, at index: Int) {
        flush()
        while let end = open.last, end <= Int32(index) { open.removeLast() }
        if node.kind == .footnoteDefinition {
            isInFootnotes = true
            footnotes.append((document.string(node.text), []))
        } else {
            current = TextBlock(node: index, kind: node.kind, depth: open.count, span: node.span)
        }
        open.append(node.end)
    }

    /// Ends the block that texts go to.
    private mutating func flush() {
        guard let block = current else { return }
        if isInFootnotes, !footnotes.isEmpty {
            footnotes[footnotes.count - 1].blocks.append(block)
        } else {
            blocks.append(block)
        }
        current = nil
    }

    /// Reads an inline node; gives the index at which to go on.
    private mutating func readInline(_ node: MarkupNode, at index: Int) -> Int {
        switch node.kind {
        case .text: current?.text.append(document.bytes(node.text), at: node.span)
        case .softBreak, .lineBreak: current?.text.appendSpace(at: node.span)
        case .code, .htmlInline: current?.text.appendMark(at: node.span)
        case .footnoteReference: current?.footnotes.append(document.string(node.text))
        case .link where node.flag:
            current?.links.append(.init(text: document.string(node.text), span: node.span, words: nil))
            current?.text.appendMark(at: node.span)
            return Int(node.end)
        case .link, .image: openLinks.append((node, current?.text.bytes.count ?? 0))
        default: break
        }
        return index + 1
    }

    private mutating func closeLinks(before index: Int) {
        while let link = openLinks.last, Int(link.node.end) <= index {
            openLinks.removeLast()
            let end = current?.text.bytes.count ?? link.start
            current?.links.append(
                .init(text: document.string(link.node.text), span: link.node.span, words: link.start..<max(link.start, end)))
        }
    }
}
