internal import Diagnostics
internal import MarkupTree

/// Turns the inlines of one block from cmark's nodes into an `InlineRun`, with the place of each in the source.
struct InlineReader {
    /// The bytes of all texts of the document, back to back.
    var texts: [UInt8] = []
    var run = InlineRun()
    var cursor: SourceCursor

    /// The positions in `run.items` of the containers that are open.
    private var open: [Int] = []

    init(_ text: PreparedText) {
        cursor = SourceCursor(text)
        texts.reserveCapacity(text.range.count)
    }

    mutating func beginBlock() {
        run.items.removeAll(keepingCapacity: true)
        run.signs = []
        open.removeAll(keepingCapacity: true)
    }

    /// Appends to the texts of the document what `write` appends, without the marks of the block.
    mutating func store(_ write: (inout [UInt8]) -> Void) -> TextRange {
        let start = texts.count
        write(&texts)
        if cursor.hasMarks { removeMarks(since: start) }
        return TextRange(start, texts.count)
    }

    mutating func enter(_ node: CommonMarkNode, _ kind: CommonMarkKind) {
        switch kind {
        case .text: readText(node)
        case .softBreak:
            run.signs.insert(.softBreak)
            append(.softBreak, cursor.placeBreak(isHard: false))
        case .lineBreak: append(.lineBreak, cursor.placeBreak(isHard: true))
        case .code:
            let literal = store { node.appendLiteral(to: &$0) }
            append(.code, cursor.placeCode() ?? here, literal)
        case .htmlInline: readHTML(node)
        case .footnoteReference: readFootnote(node)
        case .emphasis: openContainer(MarkupNode(.emphasis, span: here))
        case .strong: openContainer(MarkupNode(.strong, span: here))
        case .link, .image:
            let address = store { node.appendAddress(to: &$0) }
            let title = store { node.appendTitle(to: &$0) }
            openContainer(MarkupNode(kind == .link ? .link : .image, span: here, text: address, title: title))
        default: break
        }
    }

    mutating func leave(_ node: CommonMarkNode, _ kind: CommonMarkKind) {
        switch kind {
        case .emphasis, .strong, .link, .image:
            let start = cursor.expected(line: node.startLine, column: node.startColumn)
            closeContainer(expectedStart: start ?? cursor.position)
        default: break
        }
    }
}

// MARK: Leaves

extension InlineReader {
    private var here: ByteSpan { ByteSpan(cursor.position, cursor.position) }

    private mutating func append(_ kind: MarkupKind, _ span: ByteSpan, _ text: TextRange = .empty) {
        run.items.append(InlineItem(.leaf, MarkupNode(kind, span: span, text: text)))
    }

    private mutating func readText(_ node: CommonMarkNode) {
        let literal = store { node.appendLiteral(to: &$0) }
        guard !literal.isEmpty else { return }
        run.noteSigns(literal.range, of: texts)
        let (line, column) = (node.startLine, node.startColumn)
        if let start = cursor.placePlain(literal.range, of: texts, line: line, column: column) {
            append(.text, ByteSpan(start, cursor.position), literal)
            return
        }
        guard let (_, match) = cursor.place(literal.range, of: texts, line: line, column: column) else {
            // Not found: it stands somewhere after the last place. No part of it may be taken for source bytes.
            run.items.append(InlineItem(.leaf, MarkupNode(.text, span: here, text: literal), origin: .escape))
            return
        }
        var start = Int(literal.start)
        for piece in match.pieces {
            let text = TextRange(start, start + piece.count)
            start += piece.count
            run.items.append(InlineItem(.leaf, MarkupNode(.text, span: ByteSpan(piece.source), text: text), origin: piece.origin))
        }
    }

    private mutating func readHTML(_ node: CommonMarkNode) {
        let literal = store { node.appendLiteral(to: &$0) }
        let placed = cursor.place(literal.range, of: texts, line: node.startLine, column: node.startColumn)
        append(.htmlInline, placed.map { ByteSpan($0.start, $0.match.end) } ?? here, literal)
    }

    private mutating func readFootnote(_ node: CommonMarkNode) {
        var digits: [UInt8] = []
        node.appendLiteral(to: &digits)
        let number = Int(String(decoding: digits, as: UTF8.self)) ?? 0
        guard let span = cursor.placeFootnote(line: node.startLine, column: node.startColumn) else { return }
        let bytes = cursor.text.bytes
        let label = store { $0 += bytes[Int(span.start) + 2..<Int(span.end) - 1] }
        run.items.append(InlineItem(.leaf, MarkupNode(.footnoteReference, span: span, text: label, number: number)))
    }

    private mutating func removeMarks(since start: Int) {
        guard texts[start...].contains(PreparedText.mark[0]) else { return }
        var write = start
        var read = start
        while read < texts.count {
            if texts[read] == 0xEF, read + 2 < texts.count, texts[read + 1] == 0xB7, texts[read + 2] == 0x90 {
                read += 3
                continue
            }
            texts[write] = texts[read]
            write += 1
            read += 1
        }
        texts.removeLast(texts.count - write)
    }
}

// MARK: Containers

extension InlineReader {
    private mutating func openContainer(_ node: MarkupNode) {
        open.append(run.items.count)
        run.items.append(InlineItem(.open, node))
    }

    /// - Parameter expectedStart: where cmark says that the container begins; used where nothing stands in it.
    private mutating func closeContainer(expectedStart: Int) {
        guard let index = open.popLast() else { return }
        var node = run.items[index].node
        if index + 1 < run.items.count, let last = run.items.last {
            let start = Int(run.items[index + 1].node.span.start)
            let inner = start..<max(start, Int(last.node.span.end))
            node.flag = node.kind == .link && isAngled(index)
            node.span = span(of: node, around: inner)
        } else {
            node.span = spanOfEmptyLink(from: max(expectedStart, cursor.position))
        }
        run.items[index].node = node
        run.items.append(InlineItem(.close, node))
        cursor.advance(to: Int(node.span.end))
    }

    private func span(of node: MarkupNode, around inner: Range<Int>) -> ByteSpan {
        switch node.kind {
        case .emphasis: spanOfEmphasis(inner, length: 1)
        case .strong: spanOfEmphasis(inner, length: 2)
        case .link where node.flag: ByteSpan(inner.lowerBound - 1, inner.upperBound + 1)
        case .image: ByteSpan(max(inner.lowerBound - 2, cursor.text.range.lowerBound), cursor.linkEnd(textEnd: inner.upperBound))
        default: ByteSpan(max(inner.lowerBound - 1, cursor.text.range.lowerBound), cursor.linkEnd(textEnd: inner.upperBound))
        }
    }

    private func spanOfEmphasis(_ inner: Range<Int>, length: Int) -> ByteSpan {
        let bytes = cursor.text.bytes
        func isSign(_ offset: Int) -> Bool {
            offset >= 0 && offset < bytes.count && (bytes[offset] == UInt8(ascii: "*") || bytes[offset] == UInt8(ascii: "_"))
        }
        let start = isSign(inner.lowerBound - length) ? inner.lowerBound - length : inner.lowerBound
        let end = isSign(inner.upperBound + length - 1) ? inner.upperBound + length : inner.upperBound
        return ByteSpan(start, end)
    }

    private func spanOfEmptyLink(from start: Int) -> ByteSpan {
        let bytes = cursor.text.bytes
        var start = start
        while start < cursor.limit, bytes[start] != UInt8(ascii: "["), bytes[start] != UInt8(ascii: "!") { start += 1 }
        return ByteSpan(start, cursor.linkEnd(textEnd: min(start + 1, cursor.limit)))
    }

    /// Whether a link is written `<address>`: one text, between angle brackets.
    private func isAngled(_ index: Int) -> Bool {
        let children = run.items[(index + 1)...]
        guard let first = children.first, let last = children.last, children.allSatisfy(\.isText) else { return false }
        let bytes = cursor.text.bytes
        let (start, end) = (Int(first.node.span.start), Int(last.node.span.end))
        guard start > 0, end < bytes.count else { return false }
        return bytes[start - 1] == UInt8(ascii: "<") && bytes[end] == UInt8(ascii: ">")
    }
}
