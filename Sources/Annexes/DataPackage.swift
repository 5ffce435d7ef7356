import Bytes
import ResultsModel

/// A table as a file. The rows are let go of: as cells they take several times the room of the bytes.
package struct TableFile: Sendable {
    /// Without its rows.
    package let table: DataTable
    package let rowCount: Int
    package let bytes: [UInt8]
    /// SHA-256, in hexadecimal digits.
    let digest: String

    init(_ table: DataTable) {
        self.table = DataTable(
            name: table.name, description: table.description, columns: table.columns, foreignKeys: table.foreignKeys, rows: [])
        rowCount = table.rows.count
        bytes = table.csv.bytes
        digest = SHA256.digest(of: bytes).hex
    }

    var name: String { table.name + ".csv" }
}

/// `datapackage.json`: all files described as Data Package and Table Schema say (https://datapackage.org), so that
/// programs can load and check them. It holds no date: the same content gives the same bytes.
struct DataPackage {
    let configuration: Configuration
    let files: [TableFile]

    var json: ByteBuffer {
        var json = JSONWriter(layout: .pretty, capacity: 64 * 1024)
        json.object { json in
            json.field("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
            json.field("name", name)
            json.field("title", configuration.title.source)
            json.field("description", Self.description)
            if !configuration.baseURL.isEmpty { json.field("homepage", configuration.baseURL) }
            writeLicence(&json)
            json.array("contributors") { json in
                json.object { json in
                    json.field("title", configuration.organization.name.source)
                    json.field("roles", ["publisher"])
                }
            }
            json.array("resources") { json in
                for file in files { json.object { write(file, to: &$0) } }
            }
        }
        return json.finish()
    }

    private static let description = """
        Tidy tables of results, targets, money and risks. Empty means not available, and a status column says why. \
        Lists are separated by "; ". A ' before a text that begins like a formula is not part of it.
        """

    /// The short name of the organization as a name of a package: lower case letters, digits, `-`.
    private var name: String {
        let words = configuration.organization.shortName.source.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return (words.map(String.init) + ["annexes"]).joined(separator: "-")
    }

    private func writeLicence(_ json: inout JSONWriter) {
        let licence = configuration.licence
        guard !licence.id.isEmpty || !licence.url.isEmpty else { return }
        json.array("licenses") { json in
            json.object { json in
                if !licence.id.isEmpty { json.field("name", licence.id) }
                if !licence.url.isEmpty { json.field("path", licence.url) }
                if !licence.name.source.isEmpty { json.field("title", licence.name.source) }
            }
        }
    }

    private func write(_ file: TableFile, to json: inout JSONWriter) {
        json.field("name", file.table.name)
        json.field("path", file.name)
        json.field("type", "table")
        json.field("description", file.table.description)
        json.field("format", "csv")
        json.field("mediatype", "text/csv")
        json.field("encoding", "utf-8")
        json.field("bytes", file.bytes.count)
        json.field("hash", "sha256:" + file.digest)
        json.object("dialect") { json in
            json.field("delimiter", ",")
            json.field("lineTerminator", "\r\n")
            json.field("quoteChar", "\"")
            json.field("doubleQuote", true)
            json.field("header", true)
        }
        json.object("schema") { TableSchema(table: file.table).write(to: &$0) }
    }
}

/// The columns, keys and constraints of a table.
struct TableSchema {
    let table: DataTable

    func write(to json: inout JSONWriter) {
        json.array("fields") { json in
            for column in table.columns { json.object { write(column, to: &$0) } }
        }
        json.field("missingValues", [""])
        json.field("primaryKey", table.primaryKey)
        guard !table.foreignKeys.isEmpty else { return }
        json.array("foreignKeys") { json in
            for key in table.foreignKeys { json.object { write(key, to: &$0) } }
        }
    }

    private func write(_ column: DataColumn, to json: inout JSONWriter) {
        json.field("name", column.name)
        json.field("type", column.kind.schemaType)
        json.field("description", column.language.map { "\(column.description) (\($0))" } ?? column.description)
        guard column.isRequired || !column.values.isEmpty || column.pattern != nil else { return }
        json.object("constraints") { json in
            if column.isRequired { json.field("required", true) }
            if !column.values.isEmpty { json.field("enum", column.values) }
            json.field("pattern", ifPresent: column.pattern)
        }
    }

    private func write(_ key: ForeignKey, to json: inout JSONWriter) {
        json.field("fields", key.columns)
        json.object("reference") { json in
            json.field("resource", key.table)
            json.field("fields", key.targets)
        }
    }
}

extension DataColumn.Kind {
    /// The type in the words of Table Schema. A list is a text: its type `list` knows no separator of two characters that
    /// every reader shares.
    fileprivate var schemaType: String {
        switch self {
        case .text, .code, .list: "string"
        case .decimal: "number"
        case .integer: "integer"
        case .date: "date"
        case .flag: "boolean"
        }
    }
}
