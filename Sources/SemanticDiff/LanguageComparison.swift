import ResultsModel

/// Finds what changed in the source language of an object and not in its translations.
struct LanguageComparison {
    /// The tags of the languages that both sides have, the source language first.
    private let languages: [String]

    /// Nil where the source language itself is another one.
    init?(old: [String], new: [String]) {
        guard let source = new.first, source == old.first else { return nil }
        languages = [source] + new.dropFirst().filter { old.contains($0) }
    }

    /// The state of each translation that has not followed. What was never translated is not behind: it is missing.
    func states(of pair: ObjectMatching.Pair, _ fields: [FieldChange], _ texts: [TextChange], _ tags: (old: [String], new: [String]))
        -> [LanguageState]
    {
        guard let before = pair.old, let after = pair.new, let source = languages.first else { return [] }
        let titles = (LanguageTexts(before.title, tags: tags.old), LanguageTexts(after.title, tags: tags.new))
        let places = fieldPlaces(fields, source)
        let blocks = texts.filter { $0.language == source }.flatMap { text in
            text.blocks.filter { $0.fate != .same && $0.fate != .moved }.map { (text.source?.part ?? "", $0) }
        }
        guard !places.isEmpty || !blocks.isEmpty else { return [] }
        return languages.dropFirst().compactMap { language in
            guard titles.0[language] != nil, titles.1[language] != nil else { return nil }
            let followed = Set(fieldPlaces(fields, language))
            var missing: [LanguageState.Place] = places.filter { !followed.contains($0) }
                .map { .field($0.part, $0.field) }
            missing += blocks.filter { !isFollowed($0.1, part: $0.0, texts, language) }.map { LanguageState.Place.block(part: $0.0, $0.1) }
                .sorted(by: LanguageState.Place.precedes)
            guard !missing.isEmpty else { return nil }
            return LanguageState(
                old: before.key, new: after.key, oldTitle: titles.0, newTitle: titles.1, language: language,
                sourceChanges: places.count + blocks.count,
                missing: missing)
        }
    }

    private struct FieldPlace: Hashable {
        let part: PartName?
        let field: ChangedField
    }

    /// The fields whose text changed in a language; lists of texts count where a text came or went.
    private func fieldPlaces(_ fields: [FieldChange], _ language: String) -> [FieldPlace] {
        fields.compactMap { field in
            switch field {
            case .text(let change) where change.language == language: FieldPlace(part: change.part, field: change.field)
            case .members(let change) where Self.texts(change.gained, language) != Self.texts(change.lost, language):
                FieldPlace(part: change.part, field: change.field)
            default: nil
            }
        }
    }

    private static func texts(_ facts: [Fact], _ language: String) -> Set<String> {
        Set(facts.compactMap { if case .texts(let texts) = $0 { texts[language] } else { nil } })
    }

    /// Whether the block at the same place of the translation changed too.
    private func isFollowed(_ block: BlockChange, part: String, _ texts: [TextChange], _ language: String) -> Bool {
        guard let translation = texts.first(where: { $0.language == language && ($0.source?.part ?? "") == part }) else { return false }
        return translation.blocks.contains { other in
            guard other.fate != .same else { return false }
            if let id = block.state?.id, !id.isEmpty, other.state?.id == id { return true }
            if block.new == nil { return other.old?.position == block.old?.position && other.old != nil }
            if block.old == nil { return other.new?.position == block.new?.position && other.new != nil }
            return (other.new != nil && other.new?.position == block.new?.position)
                || (other.old != nil && other.old?.position == block.old?.position)
        }
    }
}
