import TypstMarkup

extension PaperTypstBlocks {
    /// A table: its caption, its head repeated on every page, rows that are not split, its notes below.
    mutating func value(_ table: PaperTable) -> TypstValue {
        let fit = fit(table, isLandscape: isLandscape)
        let caption = caption(table.label, table.caption)
        let header = table.header.flatMap { row in row.cells.map { headCell($0) } }
        let notesOfHeader = inlines.takePendingNotes()
        var arguments: [TypstArgument] = [
            TypstArgument("caption", caption),
            TypstArgument("size", .halfPoints(fit.size)), TypstArgument("whole", .flag(isShort(table, fit))),
            TypstArgument("columns", .array(fit.widths.map { .fraction(max(1, $0)) })),
            TypstArgument("align", .array(table.columns.map { .name($0.alignment.typstName) })),
        ]
        if !header.isEmpty { arguments.append(TypstArgument(.call("table.header", header.map { TypstArgument($0) }))) }
        arguments += body(of: table).map { TypstArgument($0) }
        let notes = notesOfHeader + table.notes.map { inlines.content($0, in: .aside) }
        arguments.insert(TypstArgument("notes", .array(notes)), at: 1)
        return .content(landmark("table", table.id) + [.call("tabular", arguments)])
    }

    /// Whether a block is a table that has no room on an upright page, in type that is not too small to read.
    func needsPageAcross(_ block: PaperBlock) -> Bool {
        guard case .table(let table) = block else { return false }
        let fit = fit(table, isLandscape: false)
        return !fit.isRoomy || fit.size < Self.smallestUprightSize
    }

    /// The width of the text on upright pages and on pages across, and the margin of cells, in twips; type in half points.
    private func fit(_ table: PaperTable, isLandscape: Bool) -> TableFit {
        TableFit(table, width: isLandscape ? 14_110 : 9_180, margin: 100, sizes: [16, 15, 14, 13, 12])
    }

    private static let smallestUprightSize = 14

    /// Whether a table is short enough to stand on one page with its caption, wherever it comes.
    private func isShort(_ table: PaperTable, _ fit: TableFit) -> Bool {
        guard table.rows.count <= 6 else { return false }
        var columns = TableColumns(columns: table.columns.count)
        let lines = (table.header + table.rows).map { row in
            columns.places(of: row).map { fit.lines(of: $0.cell, at: $0.column) + 1 }.max() ?? 1
        }
        return lines.reduce(0, +) <= 18
    }

    private mutating func body(of table: PaperTable) -> [TypstValue] {
        var grid = ColumnPlaces(table.columns.map(\.width))
        var body: [TypstValue] = []
        var index = 0
        while index < table.rows.count {
            let end = grid.isFree ? table.rows[index...].firstIndex { !$0.isPlainSection } ?? index : index
            if end > index {
                // As a head within the table it is never left alone at the end of a page.
                let cells = table.rows[index..<end].flatMap { row in row.cells.map { bodyCell($0, .section, isSplit: false) } }
                let settings = [TypstArgument("level", .number(2)), TypstArgument("repeat", .flag(false))]
                body.append(.call("table.header", settings + cells.map { TypstArgument($0) }))
                index = end
                continue
            }
            let row = table.rows[index]
            let isSplit = zip(row.cells, grid.widths(of: row)).contains { mayOutgrowPage($0, width: $1) }
            body += row.cells.map { bodyCell($0, row.kind, isSplit: isSplit) }
            index += 1
        }
        return body
    }

    private mutating func headCell(_ cell: PaperTable.Cell) -> TypstValue {
        .call("head", spans(cell) + [TypstArgument(inlines.content(cell.content, in: .repeated))])
    }

    private mutating func bodyCell(_ cell: PaperTable.Cell, _ kind: PaperTable.Row.Kind, isSplit: Bool) -> TypstValue {
        let content = TypstArgument(inlines.content(cell.content, in: .aside))
        switch kind {
        case .section: return .call("section", spans(cell) + [content])
        case .subtotal: return .call("subtotal", spans(cell) + [content])
        case .total: return .call("total", spans(cell) + [content])
        case .body:
            // A cell across rows may go over the page between them, or the rows would all have to stand on one page.
            let breaks = isSplit || cell.rowSpan > 1 ? [TypstArgument("breakable", .flag(true))] : []
            return .call(cell.isHeader ? "row-head" : "entry", spans(cell) + breaks + [content])
        }
    }

    private func spans(_ cell: PaperTable.Cell) -> [TypstArgument] {
        (cell.columnSpan > 1 ? [TypstArgument("colspan", .number(cell.columnSpan))] : [])
            + (cell.rowSpan > 1 ? [TypstArgument("rowspan", .number(cell.rowSpan))] : [])
    }

    /// Whether a row with this cell might not fit on a page: such a row may be split, all others may not.
    ///
    /// An estimate, on the safe side: 105 letters of table text go on an upright line of the full width and 165 on a
    /// landscape one, and there is room for well over 45 and 25 lines.
    ///
    /// - Parameter width: of the cell, in thousandths of the table.
    private func mayOutgrowPage(_ cell: PaperTable.Cell, width: Int) -> Bool {
        let letters = max(4, width * (isLandscape ? 165 : 105) / 1_000)
        let lines = cell.content.reduce(1) { $0 + $1.lines(letters) }
        return cell.rowSpan == 1 && lines > (isLandscape ? 25 : 45)
    }
}

/// Finds the columns that the cells of a row take, where cells of rows above may reach into it.
private struct ColumnPlaces {
    private let columns: [Int]
    /// How many more rows each column is taken from above.
    private var taken: [Int]

    init(_ columns: [Int]) {
        self.columns = columns
        taken = columns.map { _ in 0 }
    }

    /// Whether no cell reaches into the next row.
    var isFree: Bool { taken.allSatisfy { $0 == 0 } }

    /// The width of each cell of the next row.
    mutating func widths(of row: PaperTable.Row) -> [Int] {
        var column = 0
        var next = taken.map { max(0, $0 - 1) }
        let widths = row.cells.map { cell -> Int in
            while column < columns.count, taken[column] > 0 { column += 1 }
            let end = min(columns.count, column + max(1, cell.columnSpan))
            defer { column = end }
            for place in column..<max(column, end) { next[place] = cell.rowSpan - 1 }
            return columns[min(column, end)..<end].reduce(0, +)
        }
        taken = next
        return widths
    }
}

extension PaperTable.Row {
    /// Whether this is a row that names what follows, over the full width. Typst 0.15 cannot tag notes in a head within a
    /// table, so a row with a note is a row like any other.
    fileprivate var isPlainSection: Bool {
        kind == .section && cells.allSatisfy { cell in cell.rowSpan == 1 && !cell.content.callsNotes }
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
