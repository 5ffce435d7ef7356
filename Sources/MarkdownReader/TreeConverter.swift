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
        case .heading: beginHeading(node)
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
        // Where nothing stands in an item, a quotation or a note, it ends with its line.
        let mayBeEmpty = kind == .item || kind == .blockQuote || kind == .footnoteDefinition
        let end = mayBeEmpty ? text.lineEndTrimmed(text.fileLine(node.startLine)) : Int(new.span.end)
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
        beginLeaf(node, lastLine: lastLine(node))
    }

    private mutating func beginHeading(_ node: CommonMarkNode) {
        let start = text.offset(line: node.startLine, column: node.startColumn)
        let first = text.fileLine(node.startLine)
        guard start < text.range.upperBound, !isATXHeading(at: start) else {
            beginLeaf(node, lastLine: first)
            return
        }
        // cmark's end is the line after the underline, except at the end of the text.
        let end = text.fileLine(node.endLine)
        let underline = end - 1 > first && isUnderline(end - 1) ? end - 1 : end
        beginLeaf(node, lastLine: max(first, underline - 1))
        leafSpan = ByteSpan(Int(leafSpan.start), text.lineEndTrimmed(underline))
    }

    private mutating func beginLeaf(_ node: CommonMarkNode, lastLine: Int) {
        inlines.beginBlock()
        let start = text.offset(line: node.startLine, column: node.startColumn)
        let limit = text.lineEnd(lastLine)
        // Link definitions at the start of a paragraph are cut away, and cmark still counts from where they stood.
        let lines = lastLine - text.fileLine(node.startLine)
        let shift = lines > 0 && isDefinition(at: start, before: limit) ? max(0, lines - node.lineBreaks) : 0
        inlines.cursor.begin(line: node.startLine, column: node.startColumn, quoteDepth: quoteDepth, shift: shift, limit: limit)
        leafSpan = ByteSpan(inlines.cursor.position, text.lineEndTrimmed(lastLine))
    }

    private func isDefinition(at start: Int, before limit: Int) -> Bool {
        guard start < limit, text.bytes[start] == UInt8(ascii: "[") else { return false }
        var index = start + 1
        while index < limit, text.bytes[index] != UInt8(ascii: "]") { index += text.bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
        return index + 1 < limit && text.bytes[index + 1] == UInt8(ascii: ":")
    }

    /// One to six `#`, then a space or the end of the line.
    private func isATXHeading(at start: Int) -> Bool {
        var index = start
        while index < text.range.upperBound, text.bytes[index] == UInt8(ascii: "#") { index += 1 }
        guard (1...6).contains(index - start) else { return false }
        return index == text.range.upperBound || text.bytes[index] <= UInt8(ascii: " ")
    }

    private func isUnderline(_ fileLine: Int) -> Bool {
        let content = inlines.cursor.contentStart(ofLine: fileLine, quoteDepth: quoteDepth)..<text.lineEndTrimmed(fileLine)
        guard let first = content.first.map({ text.bytes[$0] }), first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else {
            return false
        }
        return content.allSatisfy { text.bytes[$0] == first }
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
        let start = inlines.cursor.contentStart(ofLine: table.headerLine, quoteDepth: quoteDepth)
        push(node, .table, MarkupNode(.table, span: ByteSpan(start, text.lineEndTrimmed(table.headerLine + 1))))
    }

    private mutating func beginRow(_ node: CommonMarkNode, _ kind: CommonMarkKind) {
        let line = kind == .tableHead ? table.headerLine : text.fileLine(node.startLine)
        let start = inlines.cursor.contentStart(ofLine: line, quoteDepth: quoteDepth)
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
        inlines.cursor.begin(piece: lineSpan(node).range)
        let literal = inlines.store { node.appendLiteral(to: &$0) }
        let info = inlines.store { node.appendInfo(to: &$0) }
        let firstLine = text.fileLine(node.startLine) + (node.isFenced ? 1 : 0)
        let source = LiteralSource(inlines.texts[literal.range], firstLine: firstLine, in: text)
        let start = text.offset(line: node.startLine, column: node.startColumn)
        let lines = inlines.texts[literal.range].count { $0 == UInt8(ascii: "\n") }
        let span = ByteSpan(start, text.lineEndTrimmed(lastLine(ofCode: firstLine + lines, isFenced: node.isFenced)))
        footnotes.skip(span)
        add(MarkupNode(.codeBlock, span: span, text: literal, title: info, number: source.start, flag: source.isVerbatim))
    }

    /// - Parameter after: the line after the literal: the closing fence, if it is one. (cmark's end may be a line too far.)
    private func lastLine(ofCode after: Int, isFenced: Bool) -> Int {
        guard isFenced, after < text.file.lineStarts.count else { return after - 1 }
        let content = inlines.cursor.contentStart(ofLine: after, quoteDepth: quoteDepth)..<text.lineEndTrimmed(after)
        guard let first = content.first.map({ text.bytes[$0] }), content.count >= 3,
            first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
        else { return after - 1 }
        return content.allSatisfy { text.bytes[$0] == first } ? after : after - 1
    }

    private mutating func addHTMLBlock(_ node: CommonMarkNode) {
        let span = lineSpan(node)
        inlines.cursor.begin(piece: span.range)
        let literal = inlines.store { node.appendLiteral(to: &$0) }
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
