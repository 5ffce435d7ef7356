import Bytes
import Publication
import ResultsModel

/// The tables as CSV on the Web describes them (W3C, 2015): types, keys and titles in the languages of the words. One file a
/// table, `data/NAME.csv-metadata.json`, and one for all of them with the foreign keys, `data/csv-metadata.json`: a key can
/// only point to a table of the same group.
struct CSVWMetadata {
    let configuration: Configuration

    func json(_ table: DataTable) -> [UInt8] {
        var json = JSONWriter(layout: .pretty, capacity: 8 << 10)
        json.object { json in
            writeContext(&json)
            write(table, withForeignKeys: false, to: &json)
            writeLicence(&json)
        }
        return json.finish().bytes
    }

    func group(_ tables: [DataTable]) -> [UInt8] {
        var json = JSONWriter(layout: .pretty, capacity: 256 << 10)
        json.object { json in
            writeContext(&json)
            json.field("dc:title", configuration.title.source)
            writeLicence(&json)
            json.array("tables") { json in
                for table in tables { json.object { write(table, withForeignKeys: true, to: &$0) } }
            }
        }
        return json.finish().bytes
    }

    private func writeContext(_ json: inout JSONWriter) {
        json.array("@context") { json in
            json.string("http://www.w3.org/ns/csvw")
            json.object { $0.field("@language", "en") }
        }
    }

    private func writeLicence(_ json: inout JSONWriter) {
        guard !configuration.licence.url.isEmpty else { return }
        json.object("dc:license") { $0.field("@id", configuration.licence.url) }
    }

    private func write(_ table: DataTable, withForeignKeys: Bool, to json: inout JSONWriter) {
        json.field("url", "../annexes/\(table.name).csv")
        json.array("dc:description") { json in
            for (tag, text) in [("en", table.words.english), ("zh", table.words.chinese)] {
                json.object { json in
                    json.field("@value", text)
                    json.field("@language", tag)
                }
            }
        }
        json.object("dialect") { json in
            json.field("encoding", "utf-8")
            json.field("header", true)
            json.field("lineTerminators", ["\r\n"])
        }
        json.object("tableSchema") { json in
            json.array("columns") { json in
                for column in table.columns { json.object { write(column, to: &$0) } }
            }
            json.field("primaryKey", table.primaryKey)
            let keys = table.foreignKeys.filter { isAlwaysThere($0, in: table) }
            guard withForeignKeys, !keys.isEmpty else { return }
            json.array("foreignKeys") { json in
                for key in keys { json.object { write(key, to: &$0) } }
            }
        }
    }

    /// CSV on the Web has no foreign keys that may be empty; the data package has those too.
    private func isAlwaysThere(_ key: ForeignKey, in table: DataTable) -> Bool {
        key.columns.allSatisfy { name in table.columns.contains { $0.name == name && $0.isRequired } }
    }

    private func write(_ column: DataColumn, to json: inout JSONWriter) {
        json.field("name", column.name)
        json.object("titles") { json in
            // What stands in the header has no language.
            json.field("und", column.name)
            let language = column.language.map { " (\($0))" } ?? ""
            json.field("en", column.title.english + language)
            json.field("zh", column.title.chinese + language)
        }
        json.field("dc:description", column.description)
        if let language = column.language { json.field("lang", language) }
        if column.isRequired { json.field("required", true) }
        if column.kind == .list { json.field("separator", "; ") }
        json.key("datatype")
        writeType(of: column, to: &json)
    }

    private func writeType(of column: DataColumn, to json: inout JSONWriter) {
        switch column.kind {
        case .decimal: json.string("decimal")
        case .integer: json.string("integer")
        case .date: json.string("date")
        case .flag: json.string("boolean")
        case .text, .code, .list:
            let values = column.values.map { $0.replacing(".", with: "\\.") }
            guard let format = column.pattern ?? (values.isEmpty ? nil : "(" + values.joined(separator: "|") + ")") else {
                return json.string("string")
            }
            json.object { json in
                json.field("base", "string")
                json.field("format", format)
            }
        }
    }

    private func write(_ key: ForeignKey, to json: inout JSONWriter) {
        json.field("columnReference", key.columns)
        json.object("reference") { json in
            json.field("resource", "../annexes/\(key.table).csv")
            json.field("columnReference", key.targets)
        }
    }
}
