import ResultsModel

/// The log of every difference between two sets of keyed tables: complete, so that `apply` makes the newer tables of the
/// older ones. Both sides have the same tables; rows are found by their keys, columns by their names.
package enum TableLog {
    /// The differences, in the order of tables, keys and columns.
    package static func changes(from old: [KeyedTable], to new: [KeyedTable]) -> [TableChange] {
        let tables = (byName(old), byName(new))
        let names = Set(tables.0.keys).union(tables.1.keys).sorted()
        return names.flatMap { name -> [TableChange] in
            let empty = KeyedTable(name: name, columns: [], rows: [])
            return TableComparison(tables.0[name] ?? empty, tables.1[name] ?? empty).changes
        }
    }

    /// The tables after the changes, rows in the order of their keys.
    package static func apply(_ changes: [TableChange], to tables: [KeyedTable]) -> [KeyedTable] {
        let byTable = Dictionary(grouping: changes, by: \.table)
        return tables.map { table in byTable[table.name].map { TableEditor(table, $0).edited } ?? table }
    }

    private static func byName(_ tables: [KeyedTable]) -> [String: KeyedTable] {
        Dictionary(tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension KeyedTable {
    /// The key of each row; one that stood before gets `#2` and so on as a further cell.
    var keys: [[String]] {
        let places = columns.indices.filter { columns[$0].isKey }
        var seen: [[String]: Int] = [:]
        return rows.map { row in
            let key = places.map { row[$0] }
            seen[key, default: 0] += 1
            let count = seen[key] ?? 1
            return count > 1 ? key + ["#\(count)"] : key
        }
    }
}

extension KeyedTable.Column {
    /// The name without the language: `title` of `title_en`.
    var field: String {
        guard let language else { return name }
        let suffix = Self.suffix(language)
        return name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
    }

    /// How the name of a column says its language.
    static func suffix(_ language: String) -> String {
        language.isEmpty ? "" : "_" + language.lowercased().split(separator: "-").joined(separator: "_")
    }
}

/// The order of keys: cell by cell, in the natural order of codes.
enum KeyOrder {
    static func precedes(_ left: [String], _ right: [String]) -> Bool {
        for (first, second) in zip(left, right) where first != second { return CodeOrder.precedes(first, second) }
        return left.count < right.count
    }
}

/// Compares two tables of one name.
private struct TableComparison {
    private let old: KeyedTable
    private let new: KeyedTable
    private let places: (old: [String: Int], new: [String: Int])
    /// The columns of either table that are no keys, in an order that is the same both ways.
    private let columns: [KeyedTable.Column]

    init(_ old: KeyedTable, _ new: KeyedTable) {
        self.old = old
        self.new = new
        let places = (Self.places(old), Self.places(new))
        self.places = places
        func earliest(_ name: String) -> Int { min(places.0[name] ?? .max, places.1[name] ?? .max) }
        let all = new.columns + old.columns.filter { places.1[$0.name] == nil }
        columns = all.filter { !$0.isKey }.sorted { left, right in
            let order = (earliest(left.name), earliest(right.name))
            return order.0 != order.1 ? order.0 < order.1 : left.name < right.name
        }
    }

    private static func places(_ table: KeyedTable) -> [String: Int] {
        Dictionary(table.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var changes: [TableChange] { columnChanges + rowChanges }

    private var columnChanges: [TableChange] {
        columns.compactMap { column in
            let places = (self.places.old[column.name], self.places.new[column.name])
            guard places.0 == nil || places.1 == nil else { return nil }
            return TableChange(
                places.0 == nil ? .columnAdded : .columnRemoved, table: old.name, key: [], field: column.field,
                language: column.language ?? "", old: places.0.map { String($0) } ?? "", new: places.1.map { String($0) } ?? "",
                isNumber: column.isNumber)
        }
    }

    private var rowChanges: [TableChange] {
        if old == new { return [] }
        let rows = (Self.rows(old), Self.rows(new))
        let keys = Set(rows.0.keys).union(rows.1.keys).sorted(by: KeyOrder.precedes)
        return keys.flatMap { key -> [TableChange] in
            let (before, after) = (rows.0[key], rows.1[key])
            if before == after, places.old == places.new { return [] }
            let kind: TableChange.Kind = before == nil ? .added : after == nil ? .removed : .changed
            let whole = TableChange(kind, table: old.name, key: key, field: "", language: "", old: "", new: "", isNumber: false)
            return (kind == .changed ? [] : [whole]) + cellChanges(kind, key, before, after)
        }
    }

    private static func rows(_ table: KeyedTable) -> [[String]: [String]] {
        Dictionary(zip(table.keys, table.rows), uniquingKeysWith: { first, _ in first })
    }

    private func cellChanges(_ kind: TableChange.Kind, _ key: [String], _ before: [String]?, _ after: [String]?) -> [TableChange] {
        columns.compactMap { column in
            let cells = (cell(before, places.old[column.name]), cell(after, places.new[column.name]))
            guard !cells.0.utf8.elementsEqual(cells.1.utf8) else { return nil }
            return TableChange(
                kind, table: old.name, key: key, field: column.field, language: column.language ?? "", old: cells.0, new: cells.1,
                isNumber: column.isNumber)
        }
    }

    private func cell(_ row: [String]?, _ place: Int?) -> String {
        guard let row, let place else { return "" }
        return row[place]
    }
}

/// Applies the changes of one table to it.
private struct TableEditor {
    private let table: KeyedTable
    private let changes: [TableChange]

    init(_ table: KeyedTable, _ changes: [TableChange]) {
        self.table = table
        self.changes = changes
    }

    var edited: KeyedTable {
        let columns = editedColumns
        let keyNames = table.columns.filter(\.isKey).map(\.name)
        var rows: [[String]: [String: String]] = [:]
        for (key, row) in zip(table.keys, table.rows) {
            rows[key] = Dictionary(zip(table.columns.map(\.name), row), uniquingKeysWith: { first, _ in first })
        }
        for change in changes {
            switch change.kind {
            case .added where change.field.isEmpty: rows[change.key] = Dictionary(zip(keyNames, change.key), uniquingKeysWith: { $1 })
            case .removed where change.field.isEmpty: rows[change.key] = nil
            case .added, .changed: rows[change.key]?[change.columnName] = change.new
            case .removed, .columnAdded, .columnRemoved: break
            }
        }
        let sorted = rows.sorted { KeyOrder.precedes($0.key, $1.key) }
        return KeyedTable(name: table.name, columns: columns, rows: sorted.map { row in columns.map { row.value[$0.name] ?? "" } })
    }

    private var editedColumns: [KeyedTable.Column] {
        let removed = Set(changes.filter { $0.kind == .columnRemoved }.map(\.columnName))
        var columns = table.columns.filter { !removed.contains($0.name) }
        let added = changes.filter { $0.kind == .columnAdded }.compactMap { change in Int(change.new).map { ($0, change) } }
        for (place, change) in added.sorted(by: { $0.0 < $1.0 }) {
            let column = KeyedTable.Column(
                name: change.columnName, language: change.language.isEmpty ? nil : change.language, isNumber: change.isNumber)
            columns.insert(column, at: min(place, columns.count))
        }
        return columns
    }
}

extension TableChange {
    /// The column as the table has it: `title_en`.
    fileprivate var columnName: String { field + KeyedTable.Column.suffix(language) }
}
