package import Publication
package import ResultsModel

// What the page of data shows of the tables, and their descriptions below `data/`.

extension TableFile {
    /// The table for the page of data.
    package var outline: DataTableOutline {
        let references = Dictionary(
            table.foreignKeys.filter { $0.columns.count == 1 }.map { ($0.columns[0], (table: $0.table, column: $0.targets[0])) },
            uniquingKeysWith: { first, _ in first })
        return DataTableOutline(
            name: table.name, description: table.words, rowCount: rowCount,
            columns: table.columns.map { column in
                DataTableOutline.Column(
                    name: column.name, title: column.title, description: column.words, kind: column.kind.rawValue, isKey: column.isKey,
                    isRequired: column.isRequired, values: column.values, reference: references[column.name])
            },
            file: DataFile(route: Route("annexes/" + name), form: .table, byteCount: bytes.count, digest: digest))
    }
}

/// The files below `data/` that describe the tables as CSV on the Web: one a table, and one for all.
package func metadata(_ files: [TableFile], _ configuration: Configuration) -> [(name: String, bytes: [UInt8])] {
    let metadata = CSVWMetadata(configuration: configuration)
    return [(name: "csv-metadata.json", bytes: metadata.group(files.map(\.table)))]
        + files.map { (name: $0.name + "-metadata.json", bytes: metadata.json($0.table)) }
}
