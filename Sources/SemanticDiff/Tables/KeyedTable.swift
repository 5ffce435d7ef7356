/// A published table, as far as a log of changes needs it: columns with names, rows found by their keys, cells as the file
/// has them before quoting.
package struct KeyedTable: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        /// As in the file: `title_en`.
        package let name: String
        /// The tag of the language of its words, if it has one.
        package let language: String?
        package let isKey: Bool
        /// Whether its cells are numbers, which keep their minus in a CSV file.
        package let isNumber: Bool

        package init(name: String, language: String? = nil, isKey: Bool = false, isNumber: Bool = false) {
            self.name = name
            self.language = language
            self.isKey = isKey
            self.isNumber = isNumber
        }
    }

    package let name: String
    package let columns: [Column]
    /// One cell a column; an empty cell is the empty text.
    package let rows: [[String]]

    package init(name: String, columns: [Column], rows: [[String]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

/// One difference between two tables: an entry of the change log.
package struct TableChange: Sendable, Hashable, Reversible {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A row that only the newer side has: one entry for the row (without a field), one for each cell that is not empty.
        case added
        /// A row that only the older side has, in the same way.
        case removed
        /// A cell of a row that both have.
        case changed
        /// A column that only the newer side has, with its place there; `old` and `new` hold the place, from 0.
        case columnAdded = "column-added"
        case columnRemoved = "column-removed"
    }

    package let kind: Kind
    package let table: String
    /// The cells of the key; a row whose key stood before in the same table has `#2` and so on as a further cell.
    package let key: [String]
    /// The name of the column without its language: `title`; empty for the entry of a whole row.
    package let field: String
    /// The tag of the column's language, or empty.
    package let language: String
    package let old: String
    package let new: String
    package let isNumber: Bool

    package init(
        _ kind: Kind, table: String, key: [String], field: String, language: String, old: String, new: String, isNumber: Bool
    ) {
        self.kind = kind
        self.table = table
        self.key = key
        self.field = field
        self.language = language
        self.old = old
        self.new = new
        self.isNumber = isNumber
    }

    /// Whether the cells differ only in typography, or are digests, which change with any byte of a text.
    package var isNoise: Bool {
        kind == .changed && (field == "digest" || (!isNumber && TextFolding.areAlike(old, new)))
    }

    package var reversed: TableChange {
        let kind: Kind =
            switch kind {
            case .added: .removed
            case .removed: .added
            case .changed: .changed
            case .columnAdded: .columnRemoved
            case .columnRemoved: .columnAdded
            }
        return TableChange(kind, table: table, key: key, field: field, language: language, old: new, new: old, isNumber: isNumber)
    }
}
