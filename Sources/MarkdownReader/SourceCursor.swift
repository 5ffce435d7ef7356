internal import Diagnostics

/// Finds where in the source the inlines of one block stand.
///
/// cmark-gfm's lines can be trusted (nearly), its columns cannot: on a continuation line it counts from the stripped
/// text, an address in angle brackets counts from the start of the paragraph, a table cell from the row above. So each
/// text is first looked for where cmark should have meant it; if it does not stand there, from the last place on.
struct SourceCursor {
    let text: PreparedText
    /// Whether cmark found marks among the bytes of the block.
    private(set) var hasMarks = false
    /// Up to where the inlines before have been found.
    private(set) var position = 0
    /// Where the block ends.
    private(set) var limit = 0

    private var firstLine = 0
    private var indent = 0
    private var quoteDepth = 0
    private var usesColumns = true
    /// The lines that the block's content lies below where cmark counts from: link definitions cut from its start.
    private var shift = 0

    /// How many places are tried for one text before it is given up.
    private static let searchLimit = 16_384

    init(_ text: PreparedText) {
        self.text = text
    }

    /// Begins a block whose content starts at cmark's line and column.
    mutating func begin(line: Int, column: Int, quoteDepth: Int, shift: Int, limit: Int) {
        firstLine = line
        indent = column - 1
        self.quoteDepth = quoteDepth
        self.shift = shift
        self.limit = limit
        usesColumns = true
        let firstLineStart = text.lineStart(text.fileLine(line))
        hasMarks = text.hasMarks(in: min(firstLineStart, limit)..<limit)
        position =
            shift == 0 ? text.offset(line: line, column: column) : contentStart(ofLine: text.fileLine(line) + shift, quoteDepth: quoteDepth)
    }

    /// Begins a block for which cmark's columns are of no use: a table cell, or a paragraph above a table.
    mutating func begin(piece: Range<Int>) {
        position = piece.lowerBound
        limit = piece.upperBound
        hasMarks = text.hasMarks(in: piece)
        usesColumns = false
    }

    mutating func advance(to offset: Int) { position = max(position, offset) }

    /// Where a line's text begins after the signs of quotations and the spaces of lists.
    func contentStart(ofLine fileLine: Int, quoteDepth: Int) -> Int {
        var quotes = quoteDepth
        var index = text.lineStart(fileLine)
        let end = text.lineEnd(fileLine)
        while index < end {
            switch text.bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            case UInt8(ascii: ">") where quotes > 0: quotes -= 1
            default: return index
            }
            index += 1
        }
        return index
    }

    /// Where cmark should have meant its line and column, if it says anything useful.
    func expected(line: Int, column: Int) -> Int? {
        guard usesColumns, line >= firstLine, column > 0 else { return nil }
        if line == firstLine, shift == 0 {
            guard !hasMarks else { return text.offset(line: line, column: column) }
            return min(text.lineStart(text.fileLine(line)) + column - 1, text.range.upperBound)
        }
        return text.offset(from: contentStart(ofLine: text.fileLine(line) + shift, quoteDepth: quoteDepth), distance: column - 1 - indent)
    }

    /// Places a literal: tries the expected offset, then every offset from the last place on.
    ///
    /// - Returns: where it stands and what its pieces are; nil if it is nowhere.
    mutating func place(_ literal: Range<Int>, of texts: [UInt8], line: Int, column: Int) -> (start: Int, match: LiteralMatch)? {
        guard !literal.isEmpty else { return nil }
        if let expected = expected(line: line, column: column), expected >= position, let match = match(texts[literal], at: expected) {
            position = match.end
            return (expected, match)
        }
        let bytes = text.bytes
        let first = texts[literal.lowerBound]
        for start in position..<max(position, min(limit, position + Self.searchLimit)) {
            guard bytes[start] == first || bytes[start] == UInt8(ascii: "\\") || bytes[start] == UInt8(ascii: "&") else { continue }
            guard let match = match(texts[literal], at: start) else { continue }
            position = match.end
            if usesColumns, line >= firstLine { shift = text.file.lineIndex(of: start) - text.fileLine(line) }
            return (start, match)
        }
        return nil
    }

    /// Places a literal that stands byte for byte where cmark says, as nearly all do.
    mutating func placePlain(_ literal: Range<Int>, of texts: [UInt8], line: Int, column: Int) -> Int? {
        let start = expected(line: line, column: column) ?? position
        guard start >= position, start + literal.count <= limit else { return nil }
        let bytes = text.bytes
        let wanted = texts.span.extracting(literal)
        let source = bytes.span.extracting(start..<start + literal.count)
        for index in wanted.indices {
            let byte = wanted[index]
            if byte != source[index] || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") { return nil }
        }
        position = start + literal.count
        return start
    }

    private func match(_ literal: ArraySlice<UInt8>, at start: Int) -> LiteralMatch? {
        LiteralMatch(literal, in: text.bytes, at: start, before: limit) { lineEnd in
            contentStart(ofLine: text.file.lineIndex(of: lineEnd), quoteDepth: quoteDepth)
        }
    }
}

// MARK: What is not text

extension SourceCursor {
    /// The next code span: the first run of backticks that another of the same length closes.
    mutating func placeCode() -> ByteSpan? {
        var start = position
        while start < limit {
            guard text.bytes[start] == UInt8(ascii: "`") else {
                start += 1
                continue
            }
            let length = run(of: UInt8(ascii: "`"), at: start)
            var close = start + length
            while close < limit {
                let closing = run(of: UInt8(ascii: "`"), at: close)
                if closing == length {
                    position = close + length
                    return ByteSpan(start, position)
                }
                close += max(closing, 1)
            }
            start += length
        }
        return nil
    }

    /// The next line end, and what makes it a hard break.
    mutating func placeBreak(isHard: Bool) -> ByteSpan {
        var lineEnd = position
        while lineEnd < limit, text.bytes[lineEnd] != UInt8(ascii: "\n"), text.bytes[lineEnd] != UInt8(ascii: "\r") { lineEnd += 1 }
        var start = lineEnd
        if isHard, start > position, text.bytes[start - 1] == UInt8(ascii: "\\") {
            start -= 1
        } else {
            while start > position, text.bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
        }
        var end = min(lineEnd + 1, limit)
        if lineEnd + 1 < limit, text.bytes[lineEnd] == UInt8(ascii: "\r"), text.bytes[lineEnd + 1] == UInt8(ascii: "\n") { end += 1 }
        position = max(position, end)
        return ByteSpan(start, end)
    }

    /// The next footnote reference, `[^label]`.
    mutating func placeFootnote(line: Int, column: Int) -> ByteSpan? {
        func begins(at offset: Int) -> Bool {
            offset + 1 < limit && text.bytes[offset] == UInt8(ascii: "[") && text.bytes[offset + 1] == UInt8(ascii: "^")
        }
        var start = expected(line: line, column: column) ?? position
        if start < position || !begins(at: start) {
            start = position
            while start < limit, !begins(at: start) { start += 1 }
        }
        guard let close = text.bytes[start..<max(start, limit)].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        position = close + 1
        return ByteSpan(start, close + 1)
    }

    /// The end of a link or image whose text ends at `textEnd`: after `]`, `](address "title")` or `][label]`.
    func linkEnd(textEnd: Int) -> Int {
        var close = textEnd
        while close < limit, text.bytes[close] != UInt8(ascii: "]") { close += 1 }
        guard close < limit else { return textEnd }
        let after = close + 1
        guard after < limit else { return after }
        if text.bytes[after] == UInt8(ascii: "("), let end = LinkTail(text.bytes, after + 1, limit).end { return end }
        if text.bytes[after] == UInt8(ascii: "[") {
            var end = after + 1
            while end < limit, text.bytes[end] != UInt8(ascii: "]") { end += text.bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
            if end < limit { return end + 1 }
        }
        return after
    }

    private func run(of byte: UInt8, at start: Int) -> Int {
        var end = start
        while end < limit, text.bytes[end] == byte { end += 1 }
        return end - start
    }
}
