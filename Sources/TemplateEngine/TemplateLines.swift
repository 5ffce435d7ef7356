/// Questions about the lines of a template, by byte offset. A line ends at LF or CR LF.
struct TemplateLines: Sendable {
    let bytes: [UInt8]

    /// Whether a byte is white space inside a tag.
    static func isWhitespace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
    }

    /// Whether a byte can stand beside a tag that is alone on its line.
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    /// The range without white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, Self.isWhitespace(bytes[start]) { start += 1 }
        while start < end, Self.isWhitespace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    /// Whether a line begins at `offset`.
    func isLineStart(_ offset: Int) -> Bool {
        offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
    }

    /// The spaces and tabs between the start of the line and `offset`, if nothing else stands there.
    func blanks(before offset: Int) -> Range<Int>? {
        var start = offset
        while start > 0, Self.isBlank(bytes[start - 1]) { start -= 1 }
        return isLineStart(start) ? start..<offset : nil
    }

    /// If only spaces and tabs stand between `offset` and the end of the line, where the next line begins.
    func nextLine(after offset: Int) -> Int? {
        guard let end = lineBreak(after: offset) else { return nil }
        return min(end + (end < bytes.count && bytes[end] == UInt8(ascii: "\r") ? 2 : 1), bytes.count)
    }

    /// The same, where a line break must be there: not at the end of the file.
    func brokenLine(after offset: Int) -> Int? {
        guard let end = lineBreak(after: offset), end < bytes.count else { return nil }
        return nextLine(after: offset)
    }

    /// The white space that the first line with something on it begins with, in a range that begins with a line.
    /// Nil if the range is blank.
    func indentation(of range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") {
                start = index + 1
            } else if !Self.isBlank(byte), byte != UInt8(ascii: "\r") {
                return start..<index
            }
            index += 1
        }
        return nil
    }

    /// Where the line break, or the end of the file, follows `offset` after nothing but spaces and tabs.
    private func lineBreak(after offset: Int) -> Int? {
        var end = offset
        while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
        if end == bytes.count || bytes[end] == UInt8(ascii: "\n") { return end }
        let isReturn = bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
        return isReturn ? end : nil
    }
}
