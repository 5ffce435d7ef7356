package import ResultsModel

/// What a field may hold, as data: the JSON Schema, the format reference and "did you mean" are made from it.
package indirect enum ValueSchema: Sendable {
    /// A text that translations carry too.
    case text
    /// A text that is a fact: a currency, a printed number.
    case plainText
    /// An id of the object's own.
    case identifier(ObjectKind)
    /// The id of another object.
    case reference(ObjectKind)
    case integer
    case decimal
    /// A change in per cent with its sign: `+5%`.
    case signedPercent
    case date
    case period
    case flag
    case choice([String])
    case list(ValueSchema)
    case record(RecordSchema)
    /// Keys that are data (regions, languages, counts), each with the same kind of value.
    case dictionary(keys: [String], ValueSchema)
    /// One of several forms: `all`, or a list.
    case either([ValueSchema])

    /// Whether there is something in it for a translator.
    package var isTranslatable: Bool {
        switch self {
        case .text: true
        case .list(let item): item.isTranslatable
        case .record(let record): record.fields.contains { $0.schema.isTranslatable }
        case .either(let forms): forms.contains { $0.isTranslatable }
        default: false
        }
    }
}

/// The fields of a record, in the order in which they are documented.
package struct RecordSchema: Sendable {
    package let name: String
    package let fields: [FieldSchema]
    /// Keys besides the fields, where keys are data (a target's regions).
    package let further: ValueSchema?
}

package struct FieldSchema: Sendable {
    package let name: String
    package let isRequired: Bool
    /// One English sentence for the author: what to write.
    package let summary: String
    package let schema: ValueSchema
}
