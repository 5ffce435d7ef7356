/// One line of a source file as a terminal shows it: tabs expanded, hidden characters named, widths known.
struct ExcerptLine {
    /// What is left of a line when it has been cut to a width, and where the caret goes.
    struct Window: Equatable {
        let text: String
        /// Columns before the first caret.
        let indent: Int
        /// Carets: at least one.
        let carets: Int
    }

    /// One character, or a byte that is not UTF-8.
    private struct Cell {
        let bytes: Range<Int>
        let text: String
        let width: Int
    }

    private static let tabStop = 4
    private let cells: [Cell]

    init(_ file: SourceFile, line index: Int) {
        var cells: [Cell] = []
        var column = 0
        for piece in ScalarPieces(file.bytes, file.line(index)) {
            let text = Self.text(of: piece, in: file.bytes, column: column)
            let isPlain = piece.scalar.map { $0 != "\t" && !TerminalText.isHidden($0) } ?? false
            let width = isPlain ? piece.scalar.map { DisplayWidth.of($0) } ?? 1 : text.utf8.count
            cells.append(Cell(bytes: piece.offset..<(piece.offset + piece.length), text: text, width: width))
            column += width
        }
        self.cells = cells
    }

    /// The line with carets for `span` (byte offsets in the file), cut to `width` columns around them.
    func window(_ span: Range<Int>, width: Int) -> Window {
        let marked = marked(span)
        let kept = kept(around: marked, width: width)
        var text = kept.lowerBound > 0 ? "…" : ""
        var indent = kept.lowerBound > 0 ? 1 : 0
        var carets = 0
        for index in kept {
            text += cells[index].text
            if index < marked.lowerBound { indent += cells[index].width }
            if marked.contains(index) { carets += cells[index].width }
        }
        if kept.upperBound < cells.count { text += "…" }
        return Window(text: text, indent: indent, carets: max(1, carets))
    }

    /// The cells under the carets. Empty, with a place, for an empty span or one behind the line.
    private func marked(_ span: Range<Int>) -> Range<Int> {
        let start = cells.firstIndex { $0.bytes.upperBound > span.lowerBound } ?? cells.count
        let end = cells[start...].firstIndex { $0.bytes.lowerBound >= span.upperBound } ?? cells.count
        return start..<(span.isEmpty ? start : max(start, end))
    }

    /// The cells that fit: all if they do, otherwise a run in which the first caret stands after a third of the room.
    private func kept(around marked: Range<Int>, width: Int) -> Range<Int> {
        let before = cells[..<marked.lowerBound].reduce(0) { $0 + $1.width }
        let total = cells[marked.lowerBound...].reduce(before) { $0 + $1.width }
        guard total > width else { return 0..<cells.count }
        let caretEnd = before + max(1, cells[marked].reduce(0) { $0 + $1.width })
        let start = caretEnd < width ? 0 : min(before - width / 3, total - width + 1)
        return run(from: max(0, start), width: width)
    }

    /// The cells from a column on that fit in `width` with an ellipsis at each end that is cut.
    private func run(from start: Int, width: Int) -> Range<Int> {
        var column = 0
        var first = 0
        while first < cells.count, column < start {
            column += cells[first].width
            first += 1
        }
        var room = width - (first > 0 ? 1 : 0)
        var last = first
        while last < cells.count, cells[last].width <= room {
            room -= cells[last].width
            last += 1
        }
        // The ellipsis at the end takes a column, which the last cells give back.
        while last < cells.count, room < 1, last > first {
            last -= 1
            room += cells[last].width
        }
        return first..<last
    }

    private static func text(of piece: ScalarPieces.Piece, in bytes: [UInt8], column: Int) -> String {
        guard let scalar = piece.scalar else {
            return "<" + TerminalText.hexadecimal(UInt32(bytes[piece.offset]), digits: 2) + ">"
        }
        if scalar == "\t" { return String(repeating: " ", count: tabStop - column % tabStop) }
        return TerminalText.shown(scalar)
    }
}
