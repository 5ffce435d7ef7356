package import Bytes
package import Publication
package import ResultsModel

/// A finished table: typed columns, a key, and rows of typed cells in the order of the key.
package struct DataTable: Sendable, Hashable {
    /// In lower snake case; the file is the name with `.csv`.
    package let name: String
    /// What a row is, in one English sentence.
    package let description: String
    /// The same in the languages of the tool.
    package var words: DataText { DescriptionWords.of(description) }
    package let columns: [DataColumn]
    package let foreignKeys: [ForeignKey]
    /// One cell a column.
    package let rows: [[DataCell]]

    /// The names of the columns that make up the key, in order.
    package var primaryKey: [String] { columns.filter(\.isKey).map(\.name) }

    package func position(of column: String) -> Int? { columns.firstIndex { $0.name == column } }

    /// The table as RFC 4180 asks, with a header row.
    package var csv: ByteBuffer {
        var writer = CSVWriter(header: columns.map(\.name), capacity: rows.count * columns.count * 12)
        for row in rows { writer.row(row.map(\.csvCell)) }
        return writer.finish()
    }
}

/// A column: its name, what its cells are, and what they must hold to.
package struct DataColumn: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// Words.
        case text
        /// Codes, ids, symbols and choices: text that is compared, not read.
        case code
        case decimal, integer, date, flag
        /// Several texts or codes in one cell, separated by `; `.
        case list
    }

    package let name: String
    /// What a reader calls it, without the language of its words.
    package let title: DataText
    package let kind: Kind
    /// What it says, in one English sentence.
    package let description: String
    /// The same in the languages of the tool.
    package var words: DataText { DescriptionWords.of(description) }
    package let isKey: Bool
    /// Whether a cell is never empty; true of every key.
    package let isRequired: Bool
    /// All values that it may have, where there are few.
    package let values: [String]
    /// A regular expression that every code of it matches as a whole (the common part of XML Schema and Python).
    package let pattern: String?
    /// The tag of the language of its words, if it has one.
    package let language: String?
}

/// Columns whose values stand in the columns of another table, all empty or all present.
package struct ForeignKey: Sendable, Hashable {
    package let columns: [String]
    package let table: String
    package let targets: [String]

    init(_ columns: [String], _ table: String, _ targets: [String]) {
        self.columns = columns
        self.table = table
        self.targets = targets
    }
}

/// One cell.
package enum DataCell: Sendable, Hashable {
    case text(String)
    case code(String)
    /// Printed with the decimals that were written.
    case decimal(FixedDecimal)
    case integer(Int)
    case date(CalendarDate)
    case flag(Bool)
    case list([String])
    /// Not available.
    case empty

    /// What stands in the file, before it is quoted: `; ` between the parts of a list, nothing for an empty cell.
    package var text: String {
        switch self {
        case .text(let text), .code(let text): text
        case .decimal(let value): value.text
        case .integer(let value): String(value)
        case .date(let value): value.text
        case .flag(let value): value ? "true" : "false"
        case .list(let parts): parts.joined(separator: "; ")
        case .empty: ""
        }
    }

    package var isEmpty: Bool { self == .empty }

    fileprivate var csvCell: CSVCell {
        switch self {
        case .text, .code, .list, .date: .text(text)
        case .decimal: .number(text)
        case .integer(let value): .integer(value)
        case .flag(let value): .flag(value)
        case .empty: .empty
        }
    }
}
