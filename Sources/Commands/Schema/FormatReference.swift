import ContentDecoder
import ResultsModel

/// The second part of docs/format-reference.md: every type of content file, every register and `plenary.yml`, field by
/// field, as Markdown. It is written from the tables that decode, so it cannot say anything else than they do; a test
/// fails when the file and the tables differ.
struct FormatReference {
    private let types: [(name: String, record: RecordSchema)]
    private let configuration = ConfigurationDecoder.schema
    /// Every record inside a type or the configuration, once, in the order in which they are met.
    private let records: [InnerRecord]
    /// Names that more than one heading would have.
    private let sharedNames: Set<String>

    /// A record that stands inside another.
    private struct InnerRecord {
        let record: RecordSchema
        /// The name of what it was first met in.
        let owner: String
    }

    /// The text, from its first heading on.
    static var markdown: String { FormatReference().text }

    private init() {
        types = ObjectDecoder.typeNames.compactMap { name in ObjectDecoder.schema(of: name).map { (name: name, record: $0) } }
        var found = InnerRecords()
        for type in types { found.collect(from: type.record) }
        found.collect(from: configuration)
        records = found.list.map { InnerRecord(record: $0.record, owner: $0.owner) }
        let names = types.map(\.name) + [configuration.name] + records.map(\.record.name)
        sharedNames = Set(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys)
    }

    private var text: String {
        let common = commonFields
        let parts: [[String]] =
            [
                section("## Fields of every type", Self.commonIntroduction, rows(common, areCommon: true)),
                ["## Types"],
            ]
            + types.map { type in
                let own = type.record.fields.filter { field in !common.contains { $0.name == field.name } }
                return section("### \(type.name)", "`type: \(type.name)`", rows(own))
            } + [["## Records inside them"]]
            + records.map { inner in
                section(
                    "### \(title(inner))", "In: \(users(of: inner).joined(separator: ", ")).",
                    rows(inner.record.fields, inner.record.further))
            } + [
                section("## Registers", Self.registerIntroduction, registerRows),
                section("## plenary.yml", Self.configurationIntroduction, rows(configuration.fields)),
                section("## Ids", Self.idIntroduction, idRows),
            ]
        return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static let commonIntroduction =
        "`type` is the first field of every source file and says which table below holds. These stand beside it in any type:"
    private static let registerIntroduction =
        "Tables in the folder `registers`. `*` stands for the languages of the workspace; only the column of the source language must be there."
    private static let configurationIntroduction = "The file at the root of a workspace."
    private static let idIntroduction =
        "What an id may look like, as a regular expression; at most \(IdentifierGrammar.maximumBytes) bytes. An id with a scope is written `scope/id` where it is meant from elsewhere."

    // MARK: Sections

    private func section(_ heading: String, _ introduction: String, _ table: [String]) -> [String] {
        [heading, "", introduction] + (table.isEmpty ? [] : [""] + table)
    }

    /// The fields that every type has, with the same meaning.
    private var commonFields: [FieldSchema] {
        (types.first?.record.fields ?? []).filter { field in
            types.allSatisfy { type in type.record.fields.contains { $0.name == field.name && $0.summary == field.summary } }
        }
    }

    private func rows(_ fields: [FieldSchema], _ further: ValueSchema? = nil, areCommon: Bool = false) -> [String] {
        guard !fields.isEmpty else { return [] }
        var rows = ["| Field | Form | What to write |", "| --- | --- | --- |"]
        for field in fields {
            let form = areCommon ? commonForm(field.schema) : form(field.schema)
            rows.append("| `\(field.name)`\(field.isRequired ? ", required" : "") | \(form) | \(field.summary) |")
        }
        // Keys that are data: up to now always the regions of `plenary.yml`.
        if case .dictionary(_, let value)? = further { rows.append("| the id of a region | \(form(value)) | The part of that region. |") }
        return rows
    }

    private var registerRows: [String] {
        ["| File | Columns |", "| --- | --- |"]
            + RegisterDecoder.schemas.map { "| `\($0.fileName)` | \(code($0.columns)) |" }
    }

    private var idRows: [String] {
        ["| Of | Scope | Pattern |", "| --- | --- | --- |"]
            + ObjectKind.allCases.map { kind in
                let pattern = IdentifierPattern.identifier(kind).split(separator: "|", omittingEmptySubsequences: false).joined(
                    separator: "\\|")
                return "| \(kind.englishName) | \(kind.isScoped ? "its programme or strategy" : "-") | `\(pattern)` |"
            }
    }

    // MARK: Records

    private func title(_ inner: InnerRecord) -> String {
        sharedNames.contains(inner.record.name) ? "\(inner.record.name) of \(inner.owner)" : inner.record.name
    }

    private func link(_ record: RecordSchema) -> String {
        let known = records.first { InnerRecords.isSame($0.record, record) }
        let name = known.map { title($0) } ?? record.name
        return "[\(name)](#\(name.split(separator: " ").joined(separator: "-").filter { $0 != "." }))"
    }

    /// What has the record as a field, with links to those that are records themselves.
    private func users(of inner: InnerRecord) -> [String] {
        let holders = types.map(\.record) + records.map(\.record) + [configuration]
        let direct = holders.filter { holder in
            holder.fields.contains { $0.schema.records.contains { InnerRecords.isSame($0, inner.record) } }
        }
        // Every type has the common fields.
        return direct.count >= types.count ? ["every type"] : direct.map { link($0) }
    }

    // MARK: Forms

    /// The references that every type has are to things of its own type.
    private func commonForm(_ value: ValueSchema) -> String {
        if case .list(.reference) = value { "list: [ids](#ids) of the same type" } else { form(value) }
    }

    private func form(_ value: ValueSchema) -> String {
        switch value {
        case .text: "text, translated"
        case .plainText: "text"
        case .identifier(let kind): "its own [id](#ids), of \(kind.englishNameWithArticle)"
        case .reference(let kind): "[id](#ids) of \(kind.englishNameWithArticle)"
        case .integer: "whole number"
        case .decimal: "number"
        case .signedPercent: "change: `+5%`, `-10%`"
        case .date: "date"
        case .period: "period"
        case .flag: "`true` or `false`"
        case .choice(let words): words.count == 1 ? code(words) : "one of \(code(words))"
        case .list(let item): "list: \(form(item))"
        case .record(let record): link(record)
        case .dictionary(let keys, let item): keys.isEmpty ? "for each language: text" : "for each of \(code(keys)): \(form(item))"
        case .either(let forms): forms.map { form($0) }.joined(separator: ", or ")
        }
    }

    private func code(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: ", ") }
}

/// Collects the records inside a record, each once.
private struct InnerRecords {
    private(set) var list: [(record: RecordSchema, owner: String)] = []

    mutating func collect(from owner: RecordSchema) {
        for record in (owner.fields.map(\.schema) + (owner.further.map { [$0] } ?? [])).flatMap(\.records) {
            guard !list.contains(where: { Self.isSame($0.record, record) }) else { continue }
            list.append((record, owner.name))
            collect(from: record)
        }
    }

    /// Tables are values without identity; a name and the names of the fields tell them apart.
    static func isSame(_ left: RecordSchema, _ right: RecordSchema) -> Bool {
        left.name == right.name && left.fields.map(\.name) == right.fields.map(\.name)
    }
}
