/// A table with a fixed grid: the widths given are the widths shown.
package struct WordTable: Sendable, Hashable {
    package struct Cell: Sendable, Hashable {
        package enum VerticalAlignment: String, Sendable, Hashable { case top, center, bottom }

        package var blocks: [WordBlock]
        package var columnSpan: Int
        package var rowSpan: Int
        package var shading: WordColor?
        package var borders: [WordBorder]
        package var verticalAlignment: VerticalAlignment

        package init(_ blocks: [WordBlock], columnSpan: Int = 1, rowSpan: Int = 1) {
            self.blocks = blocks
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            shading = nil
            borders = []
            verticalAlignment = .top
        }
    }

    package struct Row: Sendable, Hashable {
        /// Cells that begin in this row; places that a cell above covers are left out. Missing cells are filled, what is too
        /// much goes into the last cell.
        package var cells: [Cell]
        /// Whether the row may be cut by the end of a page.
        package var canSplit: Bool
        /// Set where the row as such was inserted or deleted with tracking on.
        package var change: WordChange?

        package init(_ cells: [Cell], canSplit: Bool = false) {
            self.cells = cells
            self.canSplit = canSplit
            change = nil
        }
    }

    package var columnWidths: [Int]
    /// Repeated on each page.
    package var headerRows: [Row]
    package var rows: [Row]
    package var borders: [WordBorder]
    /// The space between the lines and the text, at the sides and above and below.
    package var cellMarginSide: Int
    package var cellMarginEnds: Int
    package var hasRowHeaders: Bool
    /// What the table is, for those who cannot see it: its title, and a description.
    package var title: String
    package var description: String

    package init(columnWidths: [Int], headerRows: [Row] = [], rows: [Row]) {
        self.columnWidths = columnWidths
        self.headerRows = headerRows
        self.rows = rows
        borders = []
        cellMarginSide = 85
        cellMarginEnds = 28
        hasRowHeaders = false
        title = ""
        description = ""
    }
}

/// A row as Word wants it: each place of the grid belongs to a cell, and what a cell above covers is a cell that continues it.
struct GridRow: Equatable {
    struct Place: Equatable {
        enum Merge: Equatable { case none, restart, `continue` }

        var cell: WordTable.Cell
        var column: Int
        var merge: Merge
    }

    var places: [Place]
    var isHeader: Bool
    var canSplit: Bool
    var change: WordChange?
}

extension WordTable {
    /// The rows laid on the grid.
    var gridRows: [GridRow] {
        var covered = [Cover?](repeating: nil, count: columnWidths.count)
        let all = headerRows + rows
        return all.indices.map { index in
            let isHeader = index < headerRows.count
            let rowsLeft = (isHeader ? headerRows.count : all.count) - index
            return GridRow(
                places: places(of: all[index].cells, rowsLeft: rowsLeft, &covered), isHeader: isHeader, canSplit: all[index].canSplit,
                change: all[index].change)
        }
    }

    /// A cell above that reaches into the rows below.
    private struct Cover {
        var cell: Cell
        var rowsLeft: Int
    }

    private func places(of cells: [Cell], rowsLeft: Int, _ covered: inout [Cover?]) -> [GridRow.Place] {
        var places: [GridRow.Place] = []
        var waiting = cells[...]
        var column = 0
        while column < columnWidths.count {
            if var cover = covered[column] {
                cover.rowsLeft -= 1
                covered[column] = cover.rowsLeft > 0 ? cover : nil
                places.append(GridRow.Place(cell: cover.cell, column: column, merge: .continue))
                column += cover.cell.columnSpan
                continue
            }
            let room = covered[column...].prefix { $0 == nil }.count
            var cell = waiting.popFirst() ?? Cell([])
            cell.columnSpan = min(max(1, cell.columnSpan), room)
            cell.rowSpan = min(max(1, cell.rowSpan), rowsLeft)
            if cell.rowSpan > 1 {
                var below = cell
                below.blocks = []
                covered[column] = Cover(cell: below, rowsLeft: cell.rowSpan - 1)
            }
            places.append(GridRow.Place(cell: cell, column: column, merge: cell.rowSpan > 1 ? .restart : .none))
            column += cell.columnSpan
        }
        if let last = places.indices.last { places[last].cell.blocks += waiting.flatMap(\.blocks) }
        return places
    }
}
