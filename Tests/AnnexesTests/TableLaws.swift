import Annexes

/// What every set of tables must hold to. Each check gives what breaks it, in words.
struct TableLaws {
    let tables: [DataTable]

    /// Rows that have as many cells as there are columns, keys that are whole, and no key twice.
    func brokenKeys() -> [String] {
        tables.flatMap { table -> [String] in
            let positions = table.primaryKey.compactMap { table.position(of: $0) }
            var faults = positions.isEmpty ? ["\(table.name) has no key"] : []
            var seen: Set<[String]> = []
            for row in table.rows {
                let key = positions.map { row[$0].text }
                if row.count != table.columns.count { faults.append("\(table.name) \(key): \(row.count) cells") }
                if key.contains("") { faults.append("\(table.name) \(key): a part of the key is empty") }
                if !seen.insert(key).inserted { faults.append("\(table.name) \(key) stands twice") }
            }
            return faults
        }
    }

    /// References all of whose columns are filled, to a row that exists; none half filled.
    func brokenReferences() -> [String] {
        tables.flatMap { table in table.foreignKeys.flatMap { broken($0, in: table) } }
    }

    private func broken(_ key: ForeignKey, in table: DataTable) -> [String] {
        guard let target = tables.first(where: { $0.name == key.table }) else { return ["\(table.name): no table \(key.table)"] }
        let from = key.columns.compactMap { table.position(of: $0) }
        let to = key.targets.compactMap { target.position(of: $0) }
        guard from.count == key.columns.count, to.count == key.targets.count, from.count == to.count else {
            return ["\(table.name): no columns \(key.columns) -> \(key.targets)"]
        }
        let known = Set(target.rows.map { row in to.map { row[$0].text } })
        return table.rows.map { row in from.map { row[$0].text } }
            .filter { !$0.allSatisfy(\.isEmpty) && !known.contains($0) }
            .map { "\(table.name) \(key.columns) = \($0): not in \(key.table)" }
    }

    /// Cells of another type than their column, empty where one is required, or not among its values.
    func brokenCells() -> [String] {
        tables.flatMap { table in
            table.rows.flatMap { row in
                zip(table.columns, row).filter { !Self.holds($1, to: $0) }.map { "\(table.name).\($0.name): \($1)" }
            }
        }
    }

    private static func holds(_ cell: DataCell, to column: DataColumn) -> Bool {
        if cell.isEmpty { return !column.isRequired }
        if !column.values.isEmpty, !column.values.contains(cell.text) { return false }
        return switch (cell, column.kind) {
        case (.text, .text), (.code, .code), (.decimal, .decimal), (.integer, .integer), (.date, .date), (.flag, .flag): true
        case (.list(let parts), .list): !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && !$0.contains("; ") }
        default: false
        }
    }

    /// Tables where a value is missing and no status says why.
    func unexplainedValues(_ columns: [(table: String, value: String, status: String)]) -> [String] {
        columns.flatMap { name, value, status -> [String] in
            guard let table = tables.first(where: { $0.name == name }), let value = table.position(of: value),
                let status = table.position(of: status)
            else { return ["\(name) has no such columns"] }
            return table.rows.filter { $0[value].isEmpty && $0[status].isEmpty }.map { "\(name): \($0.map(\.text))" }
        }
    }
}
