import Diagnostics
import MarkupTree
import ResultsModel

/// The texts of one object that people read, in each language, ready to be scanned.
struct ObjectTexts: Sendable {
    /// A text field in the languages in which it is written.
    struct Field: Sendable {
        /// By language.
        let texts: [ReadableText?]
        /// The code of the object itself where the field names something else: a register's row.
        let subject: ObjectKey?

        subscript(language: Int) -> ReadableText? { language < texts.count ? texts[language] : nil }
    }

    let key: ObjectKey
    /// The file of the object; nil for a register and for `plenary.yml`, which hold all languages.
    let header: ObjectHeader?
    /// The file in the source language.
    let path: ContentPath
    var fields: [Field] = []
    /// Reasons of errata: they quote the original, often in another language.
    var remarks: [Field] = []
    /// By language.
    var bodies: [BodyBlocks?] = []
    /// By language: the body beside the source's; nil for the source and where one of the two is empty.
    var comparisons: [BodyPairs?] = []

    init(_ key: ObjectKey, _ header: ObjectHeader, _ texts: [LocalizedText], _ body: Localized<MarkupDocument> = Localized()) {
        self.key = key
        self.header = header
        path = header.path
        fields = texts.map { Self.field($0) }
        remarks = header.errata.map { Self.field($0.reason) }
        bodies = body.values.map { $0.map { BodyBlocks($0) } }
        comparisons = bodies.enumerated().map { language, translation in
            guard language > 0, let source = bodies[0], let translation, !source.blocks.isEmpty, !translation.blocks.isEmpty else {
                return nil
            }
            return BodyPairs(source, translation)
        }
    }

    /// A table or configuration whose languages stand side by side.
    init(_ key: ObjectKey, path: ContentPath, _ rows: [(subject: ObjectKey?, text: LocalizedText)]) {
        self.key = key
        header = nil
        self.path = path
        fields = rows.map { Self.field($0.text, subject: $0.subject) }
    }

    /// The file that holds the texts of a language.
    func path(of language: Int) -> ContentPath {
        guard language > 0, let translations = header?.translations, language < translations.count, let translation = translations[language]
        else { return path }
        return translation.path
    }

    func comparison(_ language: Int) -> BodyPairs? { language < comparisons.count ? comparisons[language] : nil }

    func body(_ language: Int) -> BodyBlocks? { language < bodies.count ? bodies[language] : nil }

    /// Every text in a language: fields, and the blocks of the body.
    func texts(in language: Int) -> [ReadableText] {
        fields.compactMap { $0[language] } + (body(language)?.all.map(\.text).filter { !$0.isEmpty } ?? [])
    }

    private static func field(_ text: LocalizedText, subject: ObjectKey? = nil) -> Field {
        Field(texts: text.values.map { $0.map { ReadableText($0) } }, subject: subject)
    }
}
