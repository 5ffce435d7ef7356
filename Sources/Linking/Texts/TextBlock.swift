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
    /// What a reader reads, as a range of the body's text; empty for a block that only holds others.
    var range: Range<Int>
    /// Its links, of every kind.
    var links: [Address] = []
    /// The labels of its footnote references.
    var footnotes: [String] = []

    struct Address: Sendable {
        /// As written: `sdg:8.5`.
        let text: String
        /// Taken apart; nil for an address of the web.
        let link: TypedLink?
        let span: ByteSpan
        /// The range of the link's own words in the body's text; nil where they are generated.
        let words: Range<Int>?
    }
}

/// The blocks of a document in order, footnotes apart, because two languages may call them in another order.
struct BodyBlocks: Sendable {
    struct Footnote: Sendable {
        let label: String
        var blocks: [TextBlock] = []
    }

    let document: MarkupDocument
    /// What a reader reads, block by block.
    let text: ReadableText
    let blocks: [TextBlock]
    /// The footnote definitions, in the order of the document.
    let footnotes: [Footnote]

    /// Takes a document apart. Links without a scope are read in `scope`.
    init(_ document: MarkupDocument, scope: String) {
        var gatherer = BlockGatherer(document, scope: scope)
        gatherer.read()
        self.document = document
        text = gatherer.text
        blocks = gatherer.blocks
        footnotes = gatherer.footnotes
    }

    /// The blocks of the body and of its footnotes.
    var all: [TextBlock] { footnotes.isEmpty ? blocks : blocks + footnotes.flatMap(\.blocks) }

    func piece(_ block: TextBlock) -> TextPiece { TextPiece(text: text, range: block.range) }
}

/// Walks a document once and sorts what it finds into blocks.
private struct BlockGatherer {
    private let document: MarkupDocument
    private let scope: String
    var text = ReadableText()
    var blocks: [TextBlock] = []
    var footnotes: [BodyBlocks.Footnote] = []
    /// The ends of the open blocks.
    private var open: [Int32] = []
    private var current: TextBlock?
    /// Links whose words are being read: their node, and where they begin.
    private var openLinks: [(node: MarkupNode, start: Int)] = []

    init(_ document: MarkupDocument, scope: String) {
        self.document = document
        self.scope = scope
        text.reserve(document.store.count + document.nodes.count / 4)
    }

    mutating func read() {
        var index = 1
        while index < document.nodes.count {
            let node = document.nodes[index]
            if !openLinks.isEmpty { closeLinks(before: index) }
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
            footnotes.append(.init(label: document.string(node.text)))
        } else {
            let start = text.bytes.count
            current = TextBlock(node: index, kind: node.kind, depth: open.count, span: node.span, range: start..<start)
        }
        open.append(node.end)
    }

    /// Ends the block that texts go to. Footnotes stand last in a document, so that a block after one belongs to it.
    private mutating func flush() {
        guard var block = current else { return }
        current = nil
        block.range = block.range.lowerBound..<text.bytes.count
        if !block.range.isEmpty { text.endPiece() }
        if footnotes.isEmpty { blocks.append(block) } else { footnotes[footnotes.count - 1].blocks.append(block) }
    }

    /// Reads an inline node; gives the index at which to go on.
    private mutating func readInline(_ node: MarkupNode, at index: Int) -> Int {
        switch node.kind {
        case .text: text.append(document.bytes(node.text), at: node.span)
        case .softBreak, .lineBreak: text.appendSpace(at: node.span)
        case .code, .htmlInline: text.appendMark(at: node.span)
        case .footnoteReference: current?.footnotes.append(document.string(node.text))
        case .link where node.flag:
            addLink(node, words: nil)
            text.appendMark(at: node.span)
            return Int(node.end)
        case .link, .image: openLinks.append((node, text.bytes.count))
        default: break
        }
        return index + 1
    }

    private mutating func closeLinks(before index: Int) {
        while let link = openLinks.last, Int(link.node.end) <= index {
            openLinks.removeLast()
            addLink(link.node, words: link.start..<text.bytes.count)
        }
    }

    private mutating func addLink(_ node: MarkupNode, words: Range<Int>?) {
        let address = document.string(node.text)
        current?.links.append(.init(text: address, link: TypedLink(address, scope: scope), span: node.span, words: words))
    }
}
