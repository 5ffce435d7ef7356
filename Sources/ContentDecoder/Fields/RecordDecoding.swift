import Diagnostics
import ResultsModel
import YAMLReader

/// Keys that a record has besides its table, and that something else reads: `type` of a source file, `source` of a translation.
struct OwnKeys {
    let source: [String]
    let translation: [String]

    static let none = OwnKeys(source: [], translation: [])
    static let topLevel = OwnKeys(source: ["type"], translation: ["source"])
}

extension FieldTable {
    /// Reads a mapping into `record`, field by field in the order of the table, and reports keys that do not belong.
    /// False when the node is no mapping.
    @discardableResult
    func decode(_ cursor: FieldCursor, _ decoding: inout Decoding, into record: inout Record, ownKeys: OwnKeys = .none) -> Bool {
        guard let entries = cursor.node.entries else {
            decoding.report(.wrongShape, .expectedRecord(name), at: cursor.node.span, help: .fieldsAre(fields.map(\.name)))
            return false
        }
        checkKeys(entries, &decoding, ownKeys)
        for translation in cursor.translations {
            checkTranslation(translation, source: entries, &decoding, ownKeys)
        }
        for field in fields {
            guard let entry = entries.first(where: { $0.key == field.name }) else {
                if field.isRequired { decoding.report(.fieldMissing, .fieldMissing(field.name, in: name), at: start(of: cursor.node)) }
                continue
            }
            decoding.fieldPath.append(field.name)
            field.decode(cursor.descend(to: entry.value, key: field.name), &decoding, &record)
            decoding.fieldPath.removeLast()
        }
        if let further { decodeFurther(further, entries, cursor, &decoding, &record) }
        return true
    }

    private func decodeFurther(
        _ further: FurtherKeys<Record>, _ entries: [YAMLEntry], _ cursor: FieldCursor, _ decoding: inout Decoding, _ record: inout Record
    ) {
        let allowed = further.allowed(decoding.vocabulary)
        for entry in entries where field(entry.key) == nil && allowed.contains(entry.key) {
            further.decode(entry, cursor.descend(to: entry.value, key: entry.key), &decoding, &record)
        }
    }

    private func checkKeys(_ entries: [YAMLEntry], _ decoding: inout Decoding, _ ownKeys: OwnKeys) {
        let data = further?.allowed(decoding.vocabulary) ?? []
        for entry in entries where field(entry.key) == nil && !data.contains(entry.key) && !ownKeys.source.contains(entry.key) {
            reportUnknown(entry, among: fields.map(\.name) + data, &decoding, in: .source)
        }
    }

    /// A translation may have texts and the keys that say whose they are; facts stand in the source only.
    private func checkTranslation(
        _ translation: FieldCursor.Translation, source: [YAMLEntry], _ decoding: inout Decoding, _ ownKeys: OwnKeys
    ) {
        guard let node = translation.node else { return }
        guard let entries = node.entries else {
            decoding.report(.wrongShape, .expectedRecord(name), at: node.span, in: translation.language)
            return
        }
        for entry in entries where !ownKeys.translation.contains(entry.key) && !keys.contains(entry.key) {
            guard let field = field(entry.key) else {
                guard !ownKeys.source.contains(entry.key) else {
                    reportFact(entry, &decoding, in: translation.language)
                    continue
                }
                let texts = fields.filter { $0.schema.isTranslatable }.map(\.name)
                reportUnknown(entry, among: texts, &decoding, in: translation.language)
                continue
            }
            if !field.schema.isTranslatable {
                reportFact(entry, &decoding, in: translation.language)
            } else if !source.contains(where: { $0.key == entry.key }) {
                decoding.report(.textWithoutSource, .textWithoutSource(entry.key), at: entry.keySpan, in: translation.language)
            }
        }
    }

    private func reportFact(_ entry: YAMLEntry, _ decoding: inout Decoding, in language: LanguageIndex) {
        decoding.report(.factInTranslation, .factInTranslation(entry.key), at: entry.keySpan, in: language, help: .removeFact)
    }

    private func reportUnknown(_ entry: YAMLEntry, among known: [String], _ decoding: inout Decoding, in language: LanguageIndex) {
        let nearest = NearMiss.suggestion(for: entry.key, in: known)
        decoding.report(
            .unknownField, .unknownField(entry.key, in: name), at: entry.keySpan, in: language,
            help: nearest.map { .didYouMean($0) } ?? NumberHint.help(forKey: entry.key) ?? .fieldsAre(known))
    }

    /// A message about a record as a whole points at its first line only.
    private func start(of node: YAMLNode) -> ByteSpan {
        ByteSpan(Int(node.span.start), min(Int(node.span.end), Int(node.span.start) + 1))
    }
}
