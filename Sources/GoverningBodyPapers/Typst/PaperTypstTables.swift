import TypstMarkup

extension PaperTypstBlocks {
    /// A table: its caption, its head repeated on every page, rows that are not split, its notes below.
    mutating func value(_ table: PaperTable) -> TypstValue {
        let caption = caption(table.label, table.caption)
        let header = table.header.flatMap { row in row.cells.map { headCell($0) } }
        let notesOfHeader = inlines.takePendingNotes()
        var arguments: [TypstArgument] = [
            TypstArgument("caption", caption),
            TypstArgument("columns", .array(table.columns.map { .fraction(max(1, $0.width)) })),
            TypstArgument("align", .array(table.columns.map { .name($0.alignment.typstName) })),
        ]
        if !header.isEmpty { arguments.append(TypstArgument(.call("table.header", header.map { TypstArgument($0) }))) }
        for row in table.rows {
            let isTall = row.cells.contains { isTall($0, in: table) }
            for (position, cell) in row.cells.enumerated() {
                arguments.append(TypstArgument(bodyCell(cell, row.kind, isFirst: position == 0, isTall: isTall)))
            }
        }
        let notes = notesOfHeader + table.notes.map { inlines.content($0) }
        arguments.insert(TypstArgument("notes", .array(notes)), at: 1)
        return .content(landmark("table", table.id) + [.call("tabular", arguments)])
    }

    private mutating func headCell(_ cell: PaperTable.Cell) -> TypstValue {
        .call("head", spans(cell) + [TypstArgument(inlines.content(cell.content, in: .repeated))])
    }

    private mutating func bodyCell(_ cell: PaperTable.Cell, _ kind: PaperTable.Row.Kind, isFirst: Bool, isTall: Bool) -> TypstValue {
        let content = TypstArgument(inlines.content(cell.content))
        switch kind {
        case .section: return .call("section", spans(cell) + [content])
        case .subtotal: return .call("subtotal", spans(cell) + [content])
        case .total: return .call("total", spans(cell) + [content])
        case .body:
            // A cell across rows may go over the page between them, or the rows would all have to stand on one page.
            let breaks = isTall || cell.rowSpan > 1 ? [TypstArgument("breakable", .flag(true))] : []
            return .call(cell.isHeader ? "row-head" : "entry", spans(cell) + breaks + [content])
        }
    }

    private func spans(_ cell: PaperTable.Cell) -> [TypstArgument] {
        (cell.columnSpan > 1 ? [TypstArgument("colspan", .number(cell.columnSpan))] : [])
            + (cell.rowSpan > 1 ? [TypstArgument("rowspan", .number(cell.rowSpan))] : [])
    }

    /// Whether a row with this cell might not fit on a page: such a row may be split, all others may not. The widths are
    /// estimates, on the safe side: 105 letters of table text go on an upright line of the full width, 165 on a landscape one,
    /// and 45 or 25 lines on a third of a page less than there is.
    private func isTall(_ cell: PaperTable.Cell, in table: PaperTable) -> Bool {
        let share = table.columns.isEmpty ? 1_000 : 1_000 * cell.columnSpan / table.columns.count
        let narrowest = table.columns.map(\.width).min() ?? share
        let width = max(4, min(share, max(narrowest, 1)) * (isLandscape ? 165 : 105) / 1_000)
        let lines = cell.content.reduce(1) { $0 + $1.lines(width) }
        return lines > (isLandscape ? 25 : 45)
    }
}

extension PaperInline {
    /// About how many lines the inline takes in a column of so many letters.
    fileprivate func lines(_ width: Int) -> Int {
        switch self {
        case .lineBreak: 1
        case .text(let text), .code(let text), .foreign(let text, _): Self.letters(text) / width + 1
        case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, _, let content):
            content.reduce(0) { $0 + $1.lines(width) }
        case .reference(_, let before, let number, let after): Self.letters(before + number + after) / width + 1
        case .footnote, .blank: 1
        }
    }

    /// The room of a text in average Latin letters: a Chinese character takes two.
    private static func letters(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
    }
}

extension PaperTable.Alignment {
    fileprivate var typstName: TypstName {
        switch self {
        case .start: "start"
        case .center: "center"
        case .end: "end"
        }
    }
}
