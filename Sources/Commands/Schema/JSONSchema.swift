import Bytes
import ContentDecoder

/// Writes the JSON Schema (draft 2020-12) of front matter from the tables of fields.
///
/// Values are as editors see them, which read YAML 1.2 before Plenary does: `code: 1` comes as a number and `code: 1.1.1`
/// as a text. So where Plenary takes a text, a number is valid too; patterns hold for texts.
struct JSONSchema {
    /// What stands before the names of definitions, where several types stand in one document.
    private let prefix: String

    private static let dialect = "https://json-schema.org/draft/2020-12/schema"

    /// The schema of one record as a document of its own. `type` is the value of its field `type`; nil for `plenary.yml`.
    static func document(_ record: RecordSchema, type: String?) -> ByteBuffer {
        let schema = JSONSchema(prefix: "")
        var json = JSONWriter(layout: .pretty)
        json.object { json in
            json.field("$schema", Self.dialect)
            json.field("title", type ?? record.name)
            schema.write(record, type: type, &json)
            json.object("$defs") { json in schema.define(recordsOf: record, &json) }
        }
        return json.finish()
    }

    /// One schema for every content file: a source file by its `type`, a translation by its `source`.
    static func document(ofTypes types: [(name: String, record: RecordSchema)]) -> ByteBuffer {
        var json = JSONWriter(layout: .pretty)
        json.object { json in
            json.field("$schema", Self.dialect)
            json.field("title", "Plenary content")
            json.object("if") { json in json.field("required", ["type"]) }
            json.object("then") { json in
                json.object("properties") { json in json.object("type") { json in json.field("enum", types.map(\.name)) } }
                json.array("allOf") { json in
                    for type in types { choose(type.name, &json) }
                }
            }
            json.object("else") { json in
                json.field("required", ["source"])
                json.object("properties") { json in json.object("source") { json in json.field("type", ["string", "number"]) } }
            }
            json.object("$defs") { json in
                for type in types {
                    let schema = JSONSchema(prefix: type.name + ".")
                    json.object(type.name) { json in schema.write(type.record, type: type.name, &json) }
                    schema.define(recordsOf: type.record, &json)
                }
            }
        }
        return json.finish()
    }

    private static func choose(_ type: String, _ json: inout JSONWriter) {
        json.object { json in
            json.object("if") { json in
                json.object("properties") { json in json.object("type") { json in json.field("const", type) } }
            }
            json.object("then") { json in json.field("$ref", "#/$defs/" + type) }
        }
    }

    // MARK: Records

    /// The records inside a record as definitions, each once.
    private func define(recordsOf record: RecordSchema, _ json: inout JSONWriter) {
        var seen: Set<String> = []
        for inner in record.innerRecords where seen.insert(inner.name).inserted {
            json.object(definitionName(inner)) { json in write(inner, type: nil, &json) }
        }
    }

    private func definitionName(_ record: RecordSchema) -> String {
        prefix + record.name.split(separator: " ").joined(separator: "-")
    }

    /// The members of the schema of a record.
    private func write(_ record: RecordSchema, type: String?, _ json: inout JSONWriter) {
        json.field("type", "object")
        json.object("properties") { json in
            if let type { json.object("type") { json in json.field("const", type) } }
            for field in record.fields {
                json.object(field.name) { json in
                    json.field("description", field.summary)
                    write(field.schema, &json)
                }
            }
        }
        let required = (type == nil ? [] : ["type"]) + record.fields.filter(\.isRequired).map(\.name)
        if !required.isEmpty { json.field("required", required) }
        if case .dictionary(_, let value)? = record.further {
            json.object("additionalProperties") { json in write(value, &json) }
        } else {
            json.field("additionalProperties", false)
        }
    }

    // MARK: Values

    /// The members of the schema of a value.
    private func write(_ value: ValueSchema, _ json: inout JSONWriter) {
        switch value {
        case .text, .plainText: json.field("type", ["string", "number"])
        case .identifier(let kind): scalar(["string", "number"], IdentifierPattern.identifier(kind), &json)
        case .reference(let kind): scalar(["string", "number"], IdentifierPattern.reference(kind), &json)
        case .integer: scalar(["integer", "string"], "^[0-9]{1,9}$", &json)
        case .decimal: scalar(["number", "string"], #"^-?[0-9]+(\.[0-9]+)?$"#, &json)
        case .signedPercent: scalar(["string"], #"^[+-][0-9]+(\.[0-9]+)?%$"#, &json)
        case .date: scalar(["string"], Self.datePattern, &json)
        case .period: scalar(["string", "integer"], Self.periodPattern, &json)
        case .flag: json.field("type", "boolean")
        case .choice(let words): choice(words, &json)
        case .list(let item):
            json.field("type", "array")
            json.object("items") { json in write(item, &json) }
        case .record(let record): json.field("$ref", "#/$defs/" + definitionName(record))
        case .dictionary(let keys, let item): dictionary(keys, item, &json)
        case .either(let forms):
            json.array("anyOf") { json in
                for form in forms { json.object { json in write(form, &json) } }
            }
        }
    }

    private static let datePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    private static let periodPattern = #"^([0-9]{4}(/([0-9]{4}|\.\.))?|\.\./[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})$"#

    private func scalar(_ types: [String], _ pattern: String, _ json: inout JSONWriter) {
        if types.count == 1 { json.field("type", types[0]) } else { json.field("type", types) }
        json.field("pattern", pattern)
    }

    /// Words; one that looks like a number may come as one.
    private func choice(_ words: [String], _ json: inout JSONWriter) {
        json.array("enum") { json in
            for word in words {
                json.string(word)
                if let number = Int(word) { json.integer(number) }
            }
        }
    }

    private func dictionary(_ keys: [String], _ item: ValueSchema, _ json: inout JSONWriter) {
        json.field("type", "object")
        if keys.isEmpty {
            json.object("additionalProperties") { json in write(item, &json) }
            return
        }
        json.object("properties") { json in
            for key in keys { json.object(key) { json in write(item, &json) } }
        }
        json.field("additionalProperties", false)
    }
}

extension RecordSchema {
    /// Every record inside this one, at any depth, each as often as it is met.
    fileprivate var innerRecords: [RecordSchema] {
        let values = fields.map(\.schema) + (further.map { [$0] } ?? [])
        return values.flatMap(\.records).flatMap { [$0] + $0.innerRecords }
    }
}

extension ValueSchema {
    /// The records that the value itself is made of.
    var records: [RecordSchema] {
        switch self {
        case .record(let record): [record]
        case .list(let item), .dictionary(_, let item): item.records
        case .either(let forms): forms.flatMap(\.records)
        default: []
        }
    }
}
