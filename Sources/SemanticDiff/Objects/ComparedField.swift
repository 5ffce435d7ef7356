import Linking
import ResultsModel

/// A field of a record, and how it is read for comparison. Records list their fields once, in the order of reports.
struct ComparedField<Record> {
    enum Reading {
        case text((Record) -> LocalizedText)
        case fact((Record, SideReader) -> Fact?)
        case members((Record, SideReader) -> [Fact])
    }

    let field: ChangedField
    let reading: Reading

    /// Words, compared language by language.
    static func text(_ field: ChangedField, _ read: @escaping (Record) -> LocalizedText) -> ComparedField {
        ComparedField(field: field, reading: .text(read))
    }

    /// A code, id or word; empty is the same as not said.
    static func code(_ field: ChangedField, _ read: @escaping (Record) -> String?) -> ComparedField {
        ComparedField(field: field, reading: .fact { record, _ in read(record).flatMap { $0.isEmpty ? nil : .code($0) } })
    }

    static func choice<Choice: RawRepresentable<String>>(_ field: ChangedField, _ read: @escaping (Record) -> Choice?) -> ComparedField {
        code(field) { read($0)?.rawValue }
    }

    static func number(_ field: ChangedField, _ read: @escaping (Record) -> FixedDecimal?) -> ComparedField {
        ComparedField(field: field, reading: .fact { record, _ in read(record).map { .number($0) } })
    }

    static func period(_ field: ChangedField, _ read: @escaping (Record) -> Period?) -> ComparedField {
        ComparedField(field: field, reading: .fact { record, _ in read(record).map { .period($0) } })
    }

    static func date(_ field: ChangedField, _ read: @escaping (Record) -> CalendarDate?) -> ComparedField {
        ComparedField(field: field, reading: .fact { record, _ in read(record).map { .date($0) } })
    }

    static func flag(_ field: ChangedField, _ read: @escaping (Record) -> Bool) -> ComparedField {
        ComparedField(field: field, reading: .fact { record, _ in .flag(read(record)) })
    }

    static func reference(_ field: ChangedField, _ read: @escaping (Record) -> Reference?) -> ComparedField {
        ComparedField(field: field, reading: .fact { record, side in read(record).map { .reference($0.key(in: side.scope)) } })
    }

    static func references(_ field: ChangedField, _ read: @escaping (Record) -> [Reference]) -> ComparedField {
        ComparedField(field: field, reading: .members { record, side in read(record).map { .reference($0.key(in: side.scope)) } })
    }

    static func codes(_ field: ChangedField, _ read: @escaping (Record) -> [String]) -> ComparedField {
        ComparedField(field: field, reading: .members { record, _ in read(record).map { .code($0) } })
    }

    /// Several texts, each a member.
    static func texts(_ field: ChangedField, _ read: @escaping (Record) -> [LocalizedText]) -> ComparedField {
        ComparedField(field: field, reading: .members { record, side in read(record).map { .texts(LanguageTexts($0, tags: side.tags)) } })
    }
}

/// What reading a record of one side needs to know of it.
struct SideReader {
    /// The tags of the side's languages.
    let tags: [String]
    /// The scope in which references of the object are read.
    let scope: String
    let workspace: Workspace

    func texts(_ text: LocalizedText) -> LanguageTexts { LanguageTexts(text, tags: tags) }
}
