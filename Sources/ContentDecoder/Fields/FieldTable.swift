import Diagnostics
import YAMLReader

/// How one kind of value is read: its schema, and a function from a place in the front matter to the value.
/// The function reports what is wrong and then gives nil.
struct ValueCoder<Value>: Sendable {
    let schema: ValueSchema
    let decode: @Sendable (FieldCursor, inout Decoding) -> Value?
}

/// One field of a type: its name, what it means, and how it is read into the value under construction.
struct Field<Record>: Sendable {
    let name: String
    let isRequired: Bool
    let summary: String
    let schema: ValueSchema
    let decode: @Sendable (FieldCursor, inout Decoding, inout Record) -> Void

    /// A field that must be there.
    static func required<Value>(
        _ name: String, _ coder: ValueCoder<Value>, _ summary: String, set: @escaping @Sendable (inout Record, Value) -> Void
    ) -> Field {
        Field(name, isRequired: true, coder, summary, set: set)
    }

    /// A field that may be left out.
    static func optional<Value>(
        _ name: String, _ coder: ValueCoder<Value>, _ summary: String, set: @escaping @Sendable (inout Record, Value) -> Void
    ) -> Field {
        Field(name, isRequired: false, coder, summary, set: set)
    }

    private init<Value>(
        _ name: String, isRequired: Bool, _ coder: ValueCoder<Value>, _ summary: String,
        set: @escaping @Sendable (inout Record, Value) -> Void
    ) {
        self.name = name
        self.isRequired = isRequired
        self.summary = summary
        schema = coder.schema
        decode = { cursor, decoding, record in
            if let value = coder.decode(cursor, &decoding) { set(&record, value) }
        }
    }

    private init(
        copying name: String, _ isRequired: Bool, _ summary: String, _ schema: ValueSchema,
        decode: @escaping @Sendable (FieldCursor, inout Decoding, inout Record) -> Void
    ) {
        self.name = name
        self.isRequired = isRequired
        self.summary = summary
        self.schema = schema
        self.decode = decode
    }

    /// The same field as a field of something that contains the record: `header.errata` of every object.
    func lifted<Whole>(
        _ modify: @escaping @Sendable (inout Whole, (inout Record) -> Void) -> Void
    ) -> Field<Whole> {
        let decode = decode
        return Field<Whole>(copying: name, isRequired, summary, schema) { cursor, decoding, whole in
            modify(&whole) { record in decode(cursor, &decoding, &record) }
        }
    }
}

/// All fields of a type: the one place that says what an author may write there.
struct FieldTable<Record>: Sendable {
    /// What the record is called in messages and schemas: `target`.
    let name: String
    let fields: [Field<Record>]
    /// Keys that are data: a target's regions.
    let further: FurtherKeys<Record>?
    /// The fields that say which item of the source an item of a translation belongs to.
    let keys: [String]

    init(_ name: String, keys: [String] = [], further: FurtherKeys<Record>? = nil, _ fields: [Field<Record>]) {
        self.name = name
        self.keys = keys
        self.further = further
        self.fields = fields
    }

    var schema: RecordSchema {
        RecordSchema(
            name: name,
            fields: fields.map { FieldSchema(name: $0.name, isRequired: $0.isRequired, summary: $0.summary, schema: $0.schema) },
            further: further?.schema)
    }

    func field(_ name: String) -> Field<Record>? { fields.first { $0.name == name } }
}

/// Keys of a record that are data, each with the same kind of value.
struct FurtherKeys<Record>: Sendable {
    let schema: ValueSchema
    /// The keys that there may be, from the workspace's vocabulary.
    let allowed: @Sendable (Vocabulary) -> [String]
    let decode: @Sendable (YAMLEntry, FieldCursor, inout Decoding, inout Record) -> Void
}
