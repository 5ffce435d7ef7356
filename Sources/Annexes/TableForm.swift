import Linking
import ResultsModel

/// A table before it is made: its name, its columns, and the foreign keys that take more than one column.
struct TableForm<Row> {
    let name: String
    let description: String
    let columns: [ColumnForm<Row>]
    var foreignKeys: [ForeignKey] = []

    init(_ name: String, _ description: String, _ columns: [ColumnForm<Row>], foreignKeys: [ForeignKey] = []) {
        self.name = name
        self.description = description
        self.columns = columns
        self.foreignKeys = foreignKeys
    }

    /// The table with a row for each of `rows`, sorted by key.
    func table(_ rows: [Row], in workspace: Workspace) -> DataTable {
        let tags = workspace.languages.map(\.tag.value)
        let expanded = columns.flatMap { $0.expanded(tags) }
        let cells = rows.map { row in expanded.map { $0.read(row) } }
        let keys = expanded.indices.filter { expanded[$0].column.isKey }
        return DataTable(
            name: name, description: description, columns: expanded.map(\.column),
            foreignKeys: columns.compactMap(\.foreignKey) + foreignKeys,
            rows: cells.sorted { RowOrder.precedes($0, $1, keys) })
    }
}

/// A column of the finished table, with the reader of its cells.
private struct ReadColumn<Row> {
    let column: DataColumn
    let read: (Row) -> DataCell
}

extension ColumnForm {
    fileprivate var foreignKey: ForeignKey? {
        reference.map { ForeignKey([name], $0.table, [$0.column]) }
    }

    /// The column itself, or one column for each language. A text that is not translated is an empty cell.
    fileprivate func expanded(_ tags: [String]) -> [ReadColumn<Row>] {
        let languages = tags.indices.map { LanguageIndex($0) }
        switch reading {
        case .cell(let read):
            return [ReadColumn(column: column(), read: read)]
        case .text(let read):
            return languages.map { language in
                ReadColumn(column: column(tags[language.position])) { DataCell(text: read($0)[language]?.text) }
            }
        case .texts(let read):
            return languages.map { language in
                ReadColumn(column: column(tags[language.position])) { row in
                    DataCell(list: read(row).compactMap { $0[language]?.text })
                }
            }
        }
    }

    private func column(_ tag: String? = nil) -> DataColumn {
        let suffix = tag.map { "_" + $0.lowercased().split(separator: "-").joined(separator: "_") } ?? ""
        return DataColumn(
            name: name + suffix, title: ColumnTitle.of(name), kind: kind, description: description, isKey: isKey, isRequired: isRequired,
            values: values,
            pattern: pattern, language: tag)
    }
}

/// The order of rows: by the columns of the key, each in the natural order of codes (3.9 before 3.10, 8.10 before 8.a).
enum RowOrder {
    static func precedes(_ left: [DataCell], _ right: [DataCell], _ keys: [Int]) -> Bool {
        for key in keys where left[key] != right[key] {
            return CodeOrder.precedes(left[key].text, right[key].text)
        }
        return false
    }
}
