import Diagnostics
import ResultsModel
import YAMLReader

extension ValueCoder where Value == LocalizedText {
    /// A text in the source and in every translation.
    static let text = ValueCoder(schema: .text) { cursor, decoding in
        guard let source = scalarText(cursor.node, &decoding) else { return nil }
        decoding.addToDigest(source)
        var values: [WrittenText?] = [WrittenText(source, span: cursor.node.span)]
        for translation in cursor.translations {
            while values.count < translation.language.position { values.append(nil) }
            guard let node = translation.node else {
                decoding.noteMissing(translation.language, at: cursor.node.span)
                values.append(nil)
                continue
            }
            values.append(scalarText(node, &decoding, in: translation.language).map { WrittenText($0, span: node.span) })
        }
        return LocalizedText(values)
    }

    /// A text whose languages stand side by side in one file: `{en: ..., zh: ...}`, as in `plenary.yml`.
    static let textByLanguage = ValueCoder(schema: .dictionary(keys: [], .text)) { cursor, decoding in
        let languages = decoding.vocabulary.languages
        guard let entries = cursor.node.entries else {
            decoding.report(.wrongShape, .expectedLanguages(languages), at: cursor.node.span)
            return nil
        }
        var values: [WrittenText?] = languages.map { _ in nil }
        // Where the list of languages itself could not be read, no other language is to blame for it.
        for entry in entries where !languages.isEmpty {
            guard let position = languages.firstIndex(of: entry.key) else {
                decoding.report(.unknownField, .unknownLanguage(entry.key), at: entry.keySpan, help: .fieldsAre(languages))
                continue
            }
            values[position] = scalarText(entry.value, &decoding).map { WrittenText($0, span: entry.value.span) }
        }
        if let source = languages.first, values.first == .some(nil) {
            decoding.report(.fieldMissing, .sourceLanguageMissing(source), at: cursor.node.span)
        }
        return LocalizedText(values)
    }
}
