import Bytes
import ResultsModel

/// How values of one type are written as JSON, and what JSON Schema says of them. Both stand in one place, so that
/// `model.json` and its schema cannot drift apart.
struct JSONForm<Value> {
    /// Writes the members of the schema.
    let schema: (inout JSONWriter) -> Void
    let write: (Value, inout JSONWriter) -> Void
}

/// A member of an object: its name, what it says, and how it is read.
struct JSONField<Object> {
    let name: String
    let description: String
    let isRequired: Bool
    let schema: (inout JSONWriter) -> Void
    /// Writes key and value, or nothing.
    let write: (Object, inout JSONWriter) -> Void

    /// A member that is always there.
    static func required<Value>(
        _ name: String, _ form: JSONForm<Value>, _ description: String, _ read: @escaping (Object) -> Value
    ) -> JSONField {
        JSONField(name: name, description: description, isRequired: true, schema: form.schema) { object, json in
            json.key(name)
            form.write(read(object), &json)
        }
    }

    /// A member that is left out where there is nothing to say.
    static func optional<Value>(
        _ name: String, _ form: JSONForm<Value>, _ description: String, _ read: @escaping (Object) -> Value?
    ) -> JSONField {
        JSONField(name: name, description: description, isRequired: false, schema: form.schema) { object, json in
            guard let value = read(object) else { return }
            json.key(name)
            form.write(value, &json)
        }
    }

    /// A code or word; nothing for an empty one.
    static func code(_ name: String, _ description: String, _ read: @escaping (Object) -> String?) -> JSONField {
        optional(name, .text, description) { object in read(object).flatMap { $0.isEmpty ? nil : $0 } }
    }

    /// One of the values of a closed list.
    static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ description: String, _ read: @escaping (Object) -> Choice?
    ) -> JSONField {
        optional(name, .choice(), description, read)
    }

    /// Words by language; nothing where no language has any.
    static func text(_ name: String, _ form: JSONForm<LocalizedText>, _ description: String, _ read: @escaping (Object) -> LocalizedText)
        -> JSONField
    {
        optional(name, form, description) { object in
            let text = read(object)
            return text.values.contains { $0 != nil } ? text : nil
        }
    }

    /// Several things; nothing where there are none.
    static func list<Element>(
        _ name: String, _ form: JSONForm<Element>, _ description: String, _ read: @escaping (Object) -> [Element]
    ) -> JSONField {
        optional(name, .list(of: form), description) { object in
            let elements = read(object)
            return elements.isEmpty ? nil : elements
        }
    }
}

/// An object of the schema, defined once under its name and referred to elsewhere.
struct JSONObjectForm<Object> {
    let name: String
    let description: String
    let fields: [JSONField<Object>]

    init(_ name: String, _ description: String, _ fields: [JSONField<Object>]) {
        self.name = name
        self.description = description
        self.fields = fields
    }

    /// The object where it is used: a reference to its definition.
    var form: JSONForm<Object> {
        JSONForm(
            schema: { [name] json in json.field("$ref", "#/$defs/" + name) },
            write: { [fields] object, json in json.object { json in for field in fields { field.write(object, &json) } } })
    }

    var definition: JSONDefinition {
        JSONDefinition(name: name) { json in writeDefinition(&json) }
    }

    func writeDefinition(_ json: inout JSONWriter) {
        json.field("description", description)
        json.field("type", "object")
        json.object("properties") { json in
            for field in fields {
                json.object(field.name) { json in
                    json.field("description", field.description)
                    field.schema(&json)
                }
            }
        }
        let required = fields.filter(\.isRequired).map(\.name)
        if !required.isEmpty { json.field("required", required) }
        json.field("additionalProperties", false)
    }
}

/// An object form without its type.
struct JSONDefinition {
    let name: String
    let write: (inout JSONWriter) -> Void
}

// MARK: Simple forms

extension JSONForm where Value == String {
    static var text: JSONForm { JSONForm(schema: { $0.field("type", "string") }, write: { $1.string($0) }) }

    static var uri: JSONForm {
        JSONForm(
            schema: { json in
                json.field("type", "string")
                json.field("format", "uri")
            }, write: { $1.string($0) })
    }
}

extension JSONForm where Value == Int {
    static var integer: JSONForm { JSONForm(schema: { $0.field("type", "integer") }, write: { $1.integer($0) }) }
}

extension JSONForm where Value == Bool {
    static var flag: JSONForm { JSONForm(schema: { $0.field("type", "boolean") }, write: { $1.bool($0) }) }
}

extension JSONForm where Value == FixedDecimal {
    /// A number with the decimals that were written.
    static var decimal: JSONForm { JSONForm(schema: { $0.field("type", "number") }, write: { $1.decimal($0.text) }) }
}

extension JSONForm where Value == CalendarDate {
    static var date: JSONForm {
        JSONForm(
            schema: { json in
                json.field("type", "string")
                json.field("format", "date")
            }, write: { $1.string($0.text) })
    }
}

extension JSONForm where Value == LocalizedText {
    /// Words by language. A language without them is left out.
    static func texts(_ tags: [String]) -> JSONForm {
        JSONForm(
            schema: { json in
                json.field("type", "object")
                json.object("properties") { json in
                    for tag in tags { json.object(tag) { $0.field("type", "string") } }
                }
                json.field("additionalProperties", false)
            },
            write: { text, json in
                json.object { json in
                    for (position, tag) in tags.enumerated() { json.field(tag, ifPresent: text[LanguageIndex(position)]?.text) }
                }
            })
    }
}

extension JSONForm where Value: RawRepresentable<String> & CaseIterable {
    static func choice() -> JSONForm {
        JSONForm(
            schema: { json in json.field("enum", Value.allCases.map(\.rawValue)) },
            write: { $1.string($0.rawValue) })
    }
}

extension JSONForm {
    static func list<Element>(of element: JSONForm<Element>) -> JSONForm where Value == [Element] {
        JSONForm(
            schema: { json in
                json.field("type", "array")
                json.object("items") { element.schema(&$0) }
            },
            write: { elements, json in
                json.array { json in for item in elements { element.write(item, &json) } }
            })
    }

    /// An object whose keys are data: `{"africa": 7}`.
    static func byKey<Element>(_ element: JSONForm<Element>) -> JSONForm where Value == [(key: String, value: Element)] {
        JSONForm(
            schema: { json in
                json.field("type", "object")
                json.object("additionalProperties") { element.schema(&$0) }
            },
            write: { members, json in
                json.object { json in
                    for member in members {
                        json.key(member.key)
                        element.write(member.value, &json)
                    }
                }
            })
    }
}
