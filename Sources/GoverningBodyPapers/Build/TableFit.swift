/// Fits a table into the width of a page: no column narrower than its longest word or figure, so that "25,073,643" is not cut
/// in two. The shares of the paper are kept as far as that allows.
struct TableFit {
    /// The longest word that a column makes room for; longer ones may be cut.
    static let longestWord = 20

    /// How much of a text a line of its column holds at least, in letters: a Chinese character takes two.
    private static let shortestLine = 12

    /// In twips; they add up to the width of the text.
    let widths: [Int]
    /// Whether every word has room in its column.
    let isRoomy: Bool
    /// The size of the type, in half points.
    let size: Int

    /// The largest type in which the table fits; the smallest if it fits in none.
    ///
    /// - Parameters:
    ///   - width: of the text, in twips.
    ///   - margin: at each side of a cell, in twips.
    ///   - sizes: of the type, in half points, the largest first.
    init(_ table: PaperTable, width: Int, margin: Int, sizes: [Int]) {
        let words = Self.longestWords(table)
        let shares = table.columns.map(\.width)
        for size in sizes {
            // A figure is a little more than half as wide as the type is high, in bold and in wider fonts too.
            let needs = words.map { $0 * size * 10 * 58 / 100 + 2 * margin + 30 }
            guard needs.reduce(0, +) <= width || size == sizes.last else { continue }
            isRoomy = needs.reduce(0, +) <= width
            widths = isRoomy ? Self.widths(shares, needs, width) : Self.widths(needs, needs.map { _ in 0 }, width)
            self.size = size
            return
        }
        (widths, isRoomy, size) = ([], false, sizes.first ?? 0)
    }

    /// About how many lines a cell takes.
    func lines(of cell: PaperTable.Cell, at column: Int) -> Int {
        let width = widths[min(column, widths.count)..<min(column + max(1, cell.columnSpan), widths.count)].reduce(0, +)
        let characters = cell.content.plainText.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        return characters * size * 5 / max(1, width)
    }

    /// Shares the width as asked, then gives each column that is too narrow what it needs, at the cost of the others.
    private static func widths(_ shares: [Int], _ needs: [Int], _ width: Int) -> [Int] {
        var isFixed = [Bool](repeating: false, count: shares.count)
        var result = needs
        while true {
            let free = shares.indices.filter { !isFixed[$0] }
            let room = width - shares.indices.filter { isFixed[$0] }.reduce(0) { $0 + needs[$1] }
            let sum = max(1, free.reduce(0) { $0 + shares[$1] })
            var before = 0
            for column in free {
                let start = room * before / sum
                before += shares[column]
                result[column] = room * before / sum - start
            }
            let narrow = free.filter { result[$0] < needs[$0] }
            guard !narrow.isEmpty, narrow.count < free.count else { return result }
            for column in narrow {
                isFixed[column] = true
                result[column] = needs[column]
            }
        }
    }

    /// For each column the longest word of the cells that stand in it alone, in characters; very long words may be cut.
    private static func longestWords(_ table: PaperTable) -> [Int] {
        var longest = [Int](repeating: 1, count: table.columns.count)
        for rows in [table.header, table.rows] {
            var covered = TableColumns(columns: table.columns.count)
            for row in rows {
                for (cell, column) in covered.places(of: row) where cell.columnSpan < 2 && column < longest.count {
                    let text = cell.content.plainText
                    let line = min(Self.shortestLine, text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) })
                    longest[column] = max(longest[column], line, min(Self.longestWord, longestWord(text)))
                }
            }
        }
        return longest
    }

    private static func longestWord(_ text: String) -> Int {
        var longest = 0
        var length = 0
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar == "/" {
                length = 0
            } else if scalar.value >= 0x2E80 {
                // Chinese may be cut anywhere.
                length = 2
            } else {
                length += 1
            }
            longest = max(longest, length)
            if scalar == "-" || scalar == "–" { length = 0 }
        }
        return longest
    }
}

/// Says in which column each cell of a row begins, with the cells above that reach into the row.
struct TableColumns {
    private var rowsLeft: [Int]

    init(columns: Int) {
        rowsLeft = [Int](repeating: 0, count: columns)
    }

    /// The cells of the next row, each with its first column.
    mutating func places(of row: PaperTable.Row) -> [(cell: PaperTable.Cell, column: Int)] {
        var column = 0
        var places: [(cell: PaperTable.Cell, column: Int)] = []
        for cell in row.cells {
            skipCovered(&column)
            places.append((cell, column))
            let end = min(column + max(1, cell.columnSpan), rowsLeft.count)
            for place in column..<max(column, end) { rowsLeft[place] = max(0, cell.rowSpan - 1) }
            column = max(column, end)
        }
        while column < rowsLeft.count {
            rowsLeft[column] = max(0, rowsLeft[column] - 1)
            column += 1
        }
        return places
    }

    private mutating func skipCovered(_ column: inout Int) {
        while column < rowsLeft.count, rowsLeft[column] > 0 {
            rowsLeft[column] -= 1
            column += 1
        }
    }
}
