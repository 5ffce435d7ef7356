import MarkupTree
import ResultsModel

/// A block of a text as prose is compared: where it stands, and what a reader reads.
struct ProseBlock {
    var state: TextBlockState
    var text: String
}

/// Takes a document apart into the blocks that hold words: headings, paragraphs, items of lists, rows of tables, code,
/// footnotes. Links show where they lead, `<outcome:1>`, so that another destination is another text.
struct BlockReader {
    private let document: MarkupDocument
    private let includesTypography: Bool
    private(set) var blocks: [ProseBlock] = []
    private var section = ""
    private var listDepth = 0
    private var quotationDepth = 0
    private var footnote: String?
    private var current: (node: Int, kind: TextBlockState.Kind, text: String)?

    init(_ document: MarkupDocument, includesTypography: Bool) {
        self.document = document
        self.includesTypography = includesTypography
        var walker = MarkupWalker(document)
        while let event = walker.next() {
            switch event {
            case .enter(let index):
                enter(index)
                if document.nodes[index].kind == .link, document.nodes[index].flag { walker.skipChildren() }
            case .leave(let index): leave(index)
            }
        }
    }

    private mutating func enter(_ index: Int) {
        let node = document.nodes[index]
        switch node.kind {
        case .list: listDepth += 1
        case .blockQuote: quotationDepth += 1
        case .footnoteDefinition: footnote = document.string(node.text)
        case .paragraph: current = (index, paragraphKind, "")
        case .heading: current = (index, .heading, "")
        case .tableHead, .tableRow: current = (index, .tableRow, "")
        case .codeBlock:
            let info = document.string(node.title)
            let isEmbed = info == "plenary"
            current = (index, isEmbed ? .embed : .code, document.string(node.text))
            finishBlock()
        case .thematicBreak, .htmlBlock:
            current = (index, node.kind == .thematicBreak ? .rule : .code, document.string(node.text))
            finishBlock()
        default: append(node)
        }
    }

    private var paragraphKind: TextBlockState.Kind {
        if footnote != nil { return .footnote }
        if listDepth > 0 { return .listItem }
        return quotationDepth > 0 ? .quotation : .paragraph
    }

    private mutating func leave(_ index: Int) {
        let node = document.nodes[index]
        switch node.kind {
        case .list: listDepth -= 1
        case .blockQuote: quotationDepth -= 1
        case .footnoteDefinition: footnote = nil
        case .paragraph, .heading, .tableHead, .tableRow: finishBlock()
        case .tableCell: current?.text += " | "
        case .emphasis, .strong, .strikethrough: addMark(node.kind)
        case .link where !node.flag, .image: current?.text += " <\(document.string(node.text))>"
        default: break
        }
    }

    /// Adds what an inline node reads as.
    private mutating func append(_ node: MarkupNode) {
        switch node.kind {
        case .text, .code, .htmlInline: current?.text += document.string(node.text)
        case .softBreak, .lineBreak: current?.text += " "
        case .link where node.flag: current?.text += "<\(document.string(node.text))>"
        case .footnoteReference: current?.text += "[^\(document.string(node.text))]"
        case .emphasis, .strong, .strikethrough: addMark(node.kind)
        default: break
        }
    }

    /// Emphasis, where it counts.
    private mutating func addMark(_ kind: MarkupKind) {
        guard includesTypography else { return }
        let mark =
            switch kind {
            case .strong: "**"
            case .strikethrough: "~~"
            default: "*"
            }
        current?.text += mark
    }

    private mutating func finishBlock() {
        guard let block = current else { return }
        current = nil
        var text = block.text
        if block.kind == .tableRow, text.hasSuffix(" | ") { text.removeLast(3) }
        let attributes = document.attributes(of: block.node)
        let state = TextBlockState(
            kind: block.kind, position: blocks.count, level: level(of: block.node, block.kind), id: footnote ?? attributes?.id ?? "",
            classes: classes(attributes, block.kind), section: block.kind == .heading ? "" : section, node: block.node)
        blocks.append(ProseBlock(state: state, text: text))
        if block.kind == .heading { section = text }
    }

    /// The items of the list that follows a draft decision are its parts.
    private func classes(_ attributes: MarkupAttributes?, _ kind: TextBlockState.Kind) -> [String] {
        let own = attributes?.classes ?? []
        guard kind == .listItem, !own.contains("decision"), blocks.last?.state.isDecision ?? false else { return own }
        return own + ["decision"]
    }

    private func level(of node: Int, _ kind: TextBlockState.Kind) -> Int {
        switch kind {
        case .heading: Int(document.nodes[node].number)
        case .listItem: listDepth
        default: 0
        }
    }
}

extension MarkupDocument {
    /// Whether another document reads the same and is marked up the same, wherever its parts stand in their file.
    func isSame(as other: MarkupDocument) -> Bool {
        guard nodes.count == other.nodes.count, store == other.store else { return false }
        for index in nodes.indices {
            let (left, right) = (nodes[index], other.nodes[index])
            guard left.kind == right.kind, left.end == right.end, left.text == right.text, left.title == right.title,
                left.kind == .codeBlock || (left.number == right.number && left.flag == right.flag)
            else { return false }
            let (first, second) = (attributes(of: index), other.attributes(of: index))
            guard first?.id == second?.id, first?.classes ?? [] == second?.classes ?? [] else { return false }
        }
        return true
    }
}
