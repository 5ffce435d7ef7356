internal import Diagnostics
internal import MarkupTree

/// Where the rows and cells of one table stand. cmark gives cells the columns of another row, and with lines of text
/// above the header the wrong line too; so the lines are cut at their bars again.
struct TableSource {
    /// The line of the file, from 0, of the header row.
    private(set) var headerLine = 0

    private var alignments: [UInt8] = []
    private var cells: [Range<Int>] = []
    private var row = 0..<0
    private var next = 0

    init() {}

    init(_ table: CommonMarkNode, in text: PreparedText) {
        headerLine = Self.headerLine(of: table, in: text)
        alignments = table.columnAlignments
    }

    /// The header stands two lines above the first row, with the delimiter row between them.
    static func headerLine(of table: CommonMarkNode, in text: PreparedText) -> Int {
        let first = text.fileLine(table.startLine)
        if let row = table.firstChild?.next { return max(first, text.fileLine(row.startLine) - 2) }
        var line = text.fileLine(table.endLine)
        while line > first + 1, TableLoad.delimiterColumns(text.lineStart(line)..<text.lineEnd(line), text.bytes) == nil { line -= 1 }
        return max(first, line - 1)
    }

    mutating func beginRow(_ row: Range<Int>, _ bytes: [UInt8]) {
        self.row = row
        cells = Self.cells(of: row, bytes)
        next = 0
    }

    /// Where the next cell stands; an empty place at the end of a row that is too short.
    var cell: Range<Int> { next < cells.count ? cells[next] : row.upperBound..<row.upperBound }

    /// Goes on to the next cell; gives the alignment of the one that ended.
    mutating func endCell() -> Int {
        let alignment = next < alignments.count ? alignments[next] : 0
        next += 1
        let value: CellAlignment =
            switch alignment {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        return Int(value.rawValue)
    }

    /// The cells of a row without the white space around them; `\|` is text.
    private static func cells(of row: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = row.lowerBound
        if start < row.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
        var index = start
        while index < row.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"):
                index += index + 1 < row.upperBound && CharacterClass.isASCIIPunctuation(bytes[index + 1]) ? 2 : 1
            case UInt8(ascii: "|"):
                result.append(trimmed(start..<index, bytes))
                index += 1
                start = index
            default: index += 1
            }
        }
        if start < row.upperBound { result.append(trimmed(start..<row.upperBound, bytes)) }
        return result
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") { start += 1 }
        while end > start, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t") { end -= 1 }
        return start..<end
    }
}

/// Where the literal of a code block stands, and whether it stands there byte for byte (line ends apart), so that what
/// is inside can be read in place.
struct LiteralSource {
    let start: Int
    let isVerbatim: Bool

    /// - Parameter firstLine: the line of the file, from 0, on which the literal begins.
    init(_ literal: ArraySlice<UInt8>, firstLine: Int, in text: PreparedText) {
        let lineStart = text.lineStart(firstLine)
        guard !literal.isEmpty else {
            (start, isVerbatim) = (lineStart, true)
            return
        }
        // A quotation sign or indentation may stand before the first line's text; the line ends with it.
        let first = literal.firstIndex(of: UInt8(ascii: "\n")) ?? literal.endIndex
        let lineEnd = text.lineEnd(firstLine)
        let begin = max(lineStart, lineEnd - (first - literal.startIndex))
        start = begin
        isVerbatim = Self.matches(literal, at: begin, text)
    }

    private static func matches(_ literal: ArraySlice<UInt8>, at start: Int, _ text: PreparedText) -> Bool {
        var index = start
        let end = text.range.upperBound
        for byte in literal {
            if byte == UInt8(ascii: "\n"), index < end, text.bytes[index] == UInt8(ascii: "\r") {
                index += index + 1 < end && text.bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1
                continue
            }
            // cmark ends the last line of a file that has no line end.
            if index == end { return byte == UInt8(ascii: "\n") }
            guard text.bytes[index] == byte else { return false }
            index += 1
        }
        return true
    }
}
