/// A position for people and editors: the line from 1, and the column from 1 in Unicode scalars.
///
/// Inside the program positions are byte offsets; this is made when a message is shown. (cmark counts bytes from 1,
/// libyaml scalars from 0: their readers convert to bytes at once.)
package struct LineColumn: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package var description: String { "\(line):\(column)" }

    package static func < (left: LineColumn, right: LineColumn) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

extension SourceFile {
    /// The position of a byte offset. Inside a scalar it is that scalar's; on a line end it is the column after the last
    /// one; behind the end of the file it is the end of the file.
    package func lineColumn(at offset: Int) -> LineColumn {
        let offset = min(max(0, offset), bytes.count)
        let index = lineIndex(of: offset)
        var column = 1
        for piece in ScalarPieces(bytes, line(index)) {
            if piece.offset + piece.length > offset { break }
            column += 1
        }
        return LineColumn(line: index + 1, column: column)
    }

    /// The byte offset of a position: what the readers of C libraries need. Nil if the file has no such line; a column
    /// behind the last one is the end of the line.
    package func offset(of position: LineColumn) -> Int? {
        guard position.line >= 1, position.line <= lineStarts.count, position.column >= 1 else { return nil }
        let range = line(position.line - 1)
        var column = 1
        for piece in ScalarPieces(bytes, range) {
            if column == position.column { return piece.offset }
            column += 1
        }
        return range.upperBound
    }

    /// The positions of the start and the end of a span; the end is that of the first byte after it.
    package func region(of span: ByteSpan) -> Range<LineColumn> {
        let start = lineColumn(at: Int(span.start))
        return start..<max(start, lineColumn(at: Int(span.end)))
    }
}
