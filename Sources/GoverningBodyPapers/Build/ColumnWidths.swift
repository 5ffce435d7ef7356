/// Widths of table columns from what stands in them: columns with more text get more room, within bounds.
enum ColumnWidths {
    /// Columns whose widths add up to 1,000.
    static func columns(_ rows: [PaperTable.Row], _ alignments: [PaperTable.Alignment]) -> [PaperTable.Column] {
        let count = max(1, rows.map { $0.cells.reduce(0) { $0 + $1.columnSpan } }.max() ?? 1)
        var weights = Array(repeating: 4, count: count)
        for row in rows {
            var column = 0
            for cell in row.cells {
                if cell.columnSpan == 1, column < count { weights[column] = max(weights[column], weight(cell)) }
                column += cell.columnSpan
            }
        }
        let total = weights.reduce(0, +)
        var widths = weights.map { $0 * 1_000 / total }
        widths[widths.count - 1] += 1_000 - widths.reduce(0, +)
        return widths.enumerated().map { position, width in
            PaperTable.Column(width: width, alignment: position < alignments.count ? alignments[position] : .start)
        }
    }

    /// The room that a cell wants, in average letters: long texts wrap, so beyond a line more text counts less.
    private static func weight(_ cell: PaperTable.Cell) -> Int {
        let width = cell.content.reduce(0) { $0 + $1.displayWidth }
        return width <= 24 ? max(4, width) : min(60, 24 + (width - 24) / 6)
    }
}

extension PaperInline {
    /// The length of the text in columns of a terminal: a Chinese character counts two.
    fileprivate var displayWidth: Int {
        switch self {
        case .text(let text), .code(let text), .foreign(let text, _):
            text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
        case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, _, let content):
            content.reduce(0) { $0 + $1.displayWidth }
        case .reference(_, let before, let number, let after): before.count + number.count + after.count
        case .footnote: 1
        case .blank: 12
        case .lineBreak: 0
        }
    }
}
