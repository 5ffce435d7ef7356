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
            decoding.report(.wrongShape, .expectedRecord(recordName), at: cursor.node.span, help: .fieldsAre(fields.map(\.name)))
            return false
        }
        let meant = checkKeys(entries, &decoding, ownKeys)
        for translation in cursor.translations {
            checkTranslation(translation, source: entries.map(\.key) + meant, &decoding, ownKeys)
        }
        for field in fields {
            guard let entry = entries.first(where: { $0.key == field.name }) else {
                if field.isRequired, !meant.contains(field.name), !decoding.isTorn(.source) {
                    decoding.report(
                        .fieldMissing, .fieldMissing(field.name, in: recordName), at: start(of: cursor.node),
                        help: .choices(field.schema, field.name))
                }
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

    /// Reports keys that are no fields; gives the fields that they are probably meant for, which are then not missing.
    private func checkKeys(_ entries: [YAMLEntry], _ decoding: inout Decoding, _ ownKeys: OwnKeys) -> [String] {
        let data = further?.allowed(decoding.vocabulary) ?? []
        var meant: [String] = []
        for (position, entry) in entries.enumerated()
        where field(entry.key) == nil && !data.contains(entry.key) && !ownKeys.source.contains(entry.key) {
            if let number = SplitNumber(entry, after: position > 0 ? entries[position - 1] : nil) {
                decoding.report(.wrongNumber, .notANumber(number.text), at: number.span, help: NumberHint.help(for: number.text))
                continue
            }
            if let nearest = reportUnknown(entry, among: fields.map(\.name) + data, &decoding, in: .source) { meant.append(nearest) }
        }
        return meant
    }

    /// A translation may have texts and the keys that say whose they are; facts stand in the source only.
    private func checkTranslation(
        _ translation: FieldCursor.Translation, source: [String], _ decoding: inout Decoding, _ ownKeys: OwnKeys
    ) {
        guard let node = translation.node else { return }
        guard let entries = node.entries else {
            decoding.report(.wrongShape, .expectedRecord(recordName), at: node.span, in: translation.language)
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
            } else if !source.contains(entry.key), !decoding.isTorn(.source) {
                decoding.report(.textWithoutSource, .textWithoutSource(entry.key), at: entry.keySpan, in: translation.language)
            }
        }
    }

    private func reportFact(_ entry: YAMLEntry, _ decoding: inout Decoding, in language: LanguageIndex) {
        decoding.report(.factInTranslation, .factInTranslation(entry.key), at: entry.keySpan, in: language, help: .removeFact)
    }

    @discardableResult
    private func reportUnknown(
        _ entry: YAMLEntry, among known: [String], _ decoding: inout Decoding, in language: LanguageIndex
    ) -> String? {
        let nearest = NearMiss.suggestion(for: entry.key, in: known)
        decoding.report(
            .unknownField, .unknownField(entry.key, in: recordName), at: entry.keySpan, in: language,
            help: nearest.map { .didYouMean($0) } ?? .fieldsAre(known))
        return nearest
    }

    private var recordName: Message { RecordNames.message(for: name) }

    /// A message about a record as a whole points at its first line only.
    private func start(of node: YAMLNode) -> ByteSpan {
        ByteSpan(Int(node.span.start), min(Int(node.span.end), Int(node.span.start) + 1))
    }
}

/// In `{value: 1,888}` the comma ends the value, and what follows it looks like a field.
private struct SplitNumber {
    let text: String
    let span: ByteSpan

    init?(_ entry: YAMLEntry, after before: YAMLEntry?) {
        guard entry.value.scalar?.isAbsent == true, entry.key.utf8.count == 3, entry.key.utf8.allSatisfy(Self.isDigit),
            let value = before?.value, let digits = value.scalar?.text, digits.utf8.first.map(Self.isDigit) == true,
            (1...2).contains(Int(entry.keySpan.start) - Int(value.span.end))
        else { return nil }
        text = "\(digits),\(entry.key)"
        span = ByteSpan(Int(value.span.start), Int(entry.keySpan.end))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
