internal import Diagnostics
internal import MarkupTree

/// Walks cmark's tree once and builds the document: blocks here, their inlines through `InlineReader` and
/// `LeafAssembler`. No recursion; what is open stands on a stack.
struct TreeConverter {
    /// A block that holds blocks and has not ended yet.
    private struct OpenBlock {
        let kind: CommonMarkKind
        /// How many quotation signs begin the lines inside.
        let quoteDepth: Int
        /// Where the last child ended.
        var end: Int
    }

    private let text: PreparedText
    private var builder: MarkupBuilder
    private var inlines: InlineReader
    private var assembler: LeafAssembler
    private var footnotes: Footnotes
    private var open: [OpenBlock] = []
    private var table = TableSource()
    /// The span of the heading, paragraph or cell whose inlines are being read.
    private var leafSpan = ByteSpan.fileStart

    init(_ text: PreparedText, footnoteDefinitions: [Int], policy: MarkdownPolicy) {
        self.text = text
        builder = MarkupBuilder(span: ByteSpan(text.range), capacity: text.range.count / 24 + 8)
        inlines = InlineReader(text)
        assembler = LeafAssembler(text, policy: policy)
        footnotes = Footnotes(text, definitions: footnoteDefinitions)
    }

    mutating func convert(_ tree: borrowing CommonMarkTree) -> Findings<MarkupDocument> {
        tree.walk { event in
            switch event {
            case .enter(let node): enter(node, node.kind)
            case .leave(let node): leave(node, node.kind)
            }
        }
        _ = builder.store(inlines.texts)
        return Findings(builder.finish(), assembler.diagnostics + footnotes.finish())
    }
}

extension TreeConverter {
    private mutating func enter(_ node: CommonMarkNode, _ kind: CommonMarkKind) {
        switch kind {
        case .document, .unknown: break
        case .paragraph: beginParagraph(node)
        case .heading: beginLeaf(node, shift: 0)
        case .tableCell: beginCell()
        case .blockQuote: push(node, kind, MarkupNode(.blockQuote, span: startSpan(node)))
        case .list: push(node, kind, MarkupNode(.list, span: startSpan(node), number: node.listStart, flag: node.isTight))
        case .item: push(node, kind, MarkupNode(.listItem, span: startSpan(node), number: node.taskState))
        case .table: beginTable(node)
        case .tableHead, .tableRow: beginRow(node, kind)
        case .footnoteDefinition: beginDefinition(node)
        case .codeBlock: addCodeBlock(node)
        case .htmlBlock: addHTMLBlock(node)
        case .thematicBreak: add(MarkupNode(.thematicBreak, span: lineSpan(node)))
        case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image, .footnoteReference:
            inlines.enter(node, kind)
        }
    }

    private mutating func leave(_ node: CommonMarkNode, _ kind: CommonMarkKind) {
        switch kind {
        case .paragraph: endLeaf(MarkupNode(.paragraph, span: leafSpan), takesAttributes: true)
        case .heading: endLeaf(MarkupNode(.heading, span: leafSpan, number: node.headingLevel), takesAttributes: true)
        case .tableCell: endLeaf(MarkupNode(.tableCell, span: leafSpan, number: table.endCell()), takesAttributes: false)
        case .blockQuote, .list, .item, .table, .footnoteDefinition: pop()
        case .tableHead, .tableRow: pop()
        case .emphasis, .strong, .link, .image: inlines.leave(node, kind)
        default: break
        }
    }

    private var quoteDepth: Int { open.last?.quoteDepth ?? 0 }

    private func startSpan(_ node: CommonMarkNode) -> ByteSpan {
        let start = text.offset(line: node.startLine, column: node.startColumn)
        return ByteSpan(start, start)
    }

    /// From where a block begins to the end of its last line, white space left out.
    private func lineSpan(_ node: CommonMarkNode) -> ByteSpan {
        let start = text.offset(line: node.startLine, column: node.startColumn)
        return ByteSpan(start, text.lineEndTrimmed(lastLine(node)))
    }

    /// cmark gives some blocks the line after as their end, with column 0.
    private func lastLine(_ node: CommonMarkNode) -> Int {
        text.fileLine(max(node.startLine, node.endColumn == 0 ? node.endLine - 1 : node.endLine))
    }

    private mutating func push(_ node: CommonMarkNode, _ kind: CommonMarkKind, _ new: MarkupNode, quoteDepth: Int? = nil) {
        let depth = quoteDepth ?? (self.quoteDepth + (kind == .blockQuote ? 1 : 0))
        let end = kind == .item || kind == .footnoteDefinition ? text.lineEndTrimmed(text.fileLine(node.startLine)) : Int(new.span.end)
        open.append(OpenBlock(kind: kind, quoteDepth: depth, end: end))
        builder.open(new)
    }

    private mutating func pop() {
        guard let block = open.popLast() else { return }
        builder.close(sourceEnd: block.end)
        extend(to: block.end)
    }

    /// Notes where a child of the innermost open block ended.
    private mutating func extend(to end: Int) {
        guard let last = open.indices.last else { return }
        open[last].end = max(open[last].end, end)
    }

    private mutating func add(_ node: MarkupNode) {
        builder.leaf(node)
        extend(to: Int(node.span.end))
    }
}

// MARK: Blocks of inlines

extension TreeConverter {
    private mutating func beginParagraph(_ node: CommonMarkNode) {
        guard node.startLine > 0 else {
            beginParagraphAboveTable(node)
            return
        }
        // Link definitions at the start of a paragraph are cut away, and cmark still counts from where they stood.
        let start = text.offset(line: node.startLine, column: node.startColumn)
        let mayBeDefinition = start < text.range.upperBound && text.bytes[start] == UInt8(ascii: "[") && node.endLine > node.startLine
        beginLeaf(node, shift: mayBeDefinition ? max(0, node.endLine - node.startLine - node.lineBreaks) : 0)
    }

    private mutating func beginLeaf(_ node: CommonMarkNode, shift: Int) {
        inlines.beginBlock()
        let lastLine = lastLine(node)
        inlines.cursor.begin(
            line: node.startLine, column: node.startColumn, quoteDepth: quoteDepth, shift: shift, limit: text.lineEnd(lastLine))
        leafSpan = ByteSpan(inlines.cursor.position, text.lineEndTrimmed(lastLine))
    }

    /// The lines above a table's header that cmark made a paragraph of, without telling where it stands.
    private mutating func beginParagraphAboveTable(_ node: CommonMarkNode) {
        inlines.beginBlock()
        guard let table = node.next else { return }
        let start = text.offset(line: table.startLine, column: table.startColumn)
        let header = TableSource.headerLine(of: table, in: text)
        let end = text.lineEndTrimmed(max(header - 1, text.file.lineIndex(of: start)))
        inlines.cursor.begin(piece: start..<max(start, end))
        leafSpan = ByteSpan(start, end)
    }

    private mutating func endLeaf(_ node: MarkupNode, takesAttributes: Bool) {
        assembler.add(node, &inlines, to: &builder, takesAttributes: takesAttributes)
        let inNote = open.first?.kind == .footnoteDefinition
        footnotes.note(inlines.run.items, isHeading: node.kind == .heading, isNote: inNote)
        extend(to: Int(node.span.end))
    }

    private mutating func beginDefinition(_ node: CommonMarkNode) {
        let definition = footnotes.beginDefinition(line: node.startLine, column: node.startColumn)
        let label = inlines.store { $0 += text.bytes[definition.label] }
        let new = MarkupNode(
            .footnoteDefinition, span: ByteSpan(definition.start, definition.start), text: label, number: definition.number)
        push(node, .footnoteDefinition, new, quoteDepth: definition.quoteDepth)
    }
}

// MARK: Tables

extension TreeConverter {
    private mutating func beginTable(_ node: CommonMarkNode) {
        table = TableSource(node, in: text)
        inlines.cursor.begin(line: node.startLine, column: node.startColumn, quoteDepth: quoteDepth, shift: 0, limit: text.range.upperBound)
        let start = inlines.cursor.contentStart(ofLine: table.headerLine)
        push(node, .table, MarkupNode(.table, span: ByteSpan(start, text.lineEndTrimmed(table.headerLine + 1))))
    }

    private mutating func beginRow(_ node: CommonMarkNode, _ kind: CommonMarkKind) {
        let line = kind == .tableHead ? table.headerLine : text.fileLine(node.startLine)
        let start = inlines.cursor.contentStart(ofLine: line)
        let span = ByteSpan(start, text.lineEndTrimmed(line))
        table.beginRow(span.range, text.bytes)
        push(node, kind, MarkupNode(kind == .tableHead ? .tableHead : .tableRow, span: span))
    }

    private mutating func beginCell() {
        inlines.beginBlock()
        let range = table.cell
        inlines.cursor.begin(piece: range)
        leafSpan = ByteSpan(range)
    }
}

// MARK: Blocks of literal text

extension TreeConverter {
    private mutating func addCodeBlock(_ node: CommonMarkNode) {
        let literal = inlines.store { node.appendLiteral(to: &$0) }
        let info = inlines.store { node.appendInfo(to: &$0) }
        let firstLine = text.fileLine(node.startLine) + (node.isFenced ? 1 : 0)
        let source = LiteralSource(inlines.texts[literal.range], firstLine: firstLine, in: text)
        let span = lineSpan(node)
        footnotes.skip(span)
        add(MarkupNode(.codeBlock, span: span, text: literal, title: info, number: source.start, flag: source.isVerbatim))
    }

    private mutating func addHTMLBlock(_ node: CommonMarkNode) {
        let literal = inlines.store { node.appendLiteral(to: &$0) }
        let span = lineSpan(node)
        footnotes.skip(span)
        if assembler.allows(html: inlines.texts[literal.range], span) {
            add(MarkupNode(.htmlBlock, span: span, text: literal))
        } else {
            // Shown as text, so that no product can print it as markup even if the message is turned down.
            builder.open(MarkupNode(.paragraph, span: span))
            builder.leaf(MarkupNode(.text, span: span, text: literal))
            builder.close()
            extend(to: Int(span.end))
        }
    }
}
