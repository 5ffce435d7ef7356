import Diagnostics
import MarkupTree
import ResultsModel

/// The texts of one object that people read, in each language, ready to be scanned.
struct ObjectTexts: Sendable {
    let key: ObjectKey
    /// Nil for a register and for `plenary.yml`, which hold all languages.
    let header: ObjectHeader?
    /// The file in the source language.
    let path: ContentPath
    /// By language: the fields, one after the other.
    private(set) var fields: [ReadableText]
    /// By language: where the fields end and remarks begin: reasons of errata, which quote the original.
    private(set) var endOfFields: [Int] = []
    /// Field by field, in each the languages in order: the range of the text.
    private var ranges: [Range<Int>?] = []
    /// By language.
    private(set) var bodies: [BodyBlocks?] = []
    /// By language: the two long texts, each to be read in one pass: the fields without remarks, and the body.
    private(set) var wholes: [[WholeText]] = []
    /// By language: the body beside the source's; nil for the source and where one of the two is empty.
    private(set) var comparisons: [BodyPairs?] = []

    /// An object that stands in files of its own.
    init(
        _ key: ObjectKey, _ header: ObjectHeader, _ texts: [LocalizedText], _ body: Localized<MarkupDocument> = Localized(), languages: Int
    ) {
        self.key = key
        self.header = header
        path = header.path
        fields = Array(repeating: ReadableText(), count: languages)
        for text in texts { append(text) }
        endOfFields = fields.map(\.bytes.count)
        for erratum in header.errata { append(erratum.reason) }
        let scope = key.scopeForReferences
        bodies = body.values.prefix(languages).map { $0.map { BodyBlocks($0, scope: scope) } }
        comparisons = bodies.enumerated().map { language, translation in
            guard language > 0, let source = bodies[0], let translation, !source.blocks.isEmpty, !translation.blocks.isEmpty else {
                return nil
            }
            return BodyPairs(source, translation)
        }
        wholes = fields.indices.map { language in
            [WholeText(fields[language], end: endOfFields[language])]
                + (self.body(language).map { [WholeText($0.text, end: $0.text.bytes.count)] } ?? [])
        }
    }

    /// A table or configuration whose languages stand side by side.
    init(_ key: ObjectKey, path: ContentPath, _ texts: [LocalizedText], languages: Int) {
        self.key = key
        header = nil
        self.path = path
        fields = Array(repeating: ReadableText(), count: languages)
        for text in texts { append(text) }
        endOfFields = fields.map(\.bytes.count)
        wholes = fields.map { [WholeText($0, end: $0.bytes.count)] }
    }

    private mutating func append(_ text: LocalizedText) {
        guard !text.values.isEmpty else { return }
        for language in fields.indices {
            guard language < text.values.count, let written = text.values[language], !written.text.isEmpty else {
                ranges.append(nil)
                continue
            }
            ranges.append(fields[language].append(written))
            fields[language].endPiece()
        }
    }

    // MARK: Reading

    /// The file that holds the texts of a language.
    func path(of language: Int) -> ContentPath { header?.path(of: language) ?? path }

    func body(_ language: Int) -> BodyBlocks? { language < bodies.count ? bodies[language] : nil }

    func comparison(_ language: Int) -> BodyPairs? { language < comparisons.count ? comparisons[language] : nil }

    /// The fields and remarks that are written in the source language, with the range in another one if it is there.
    func fieldPairs(_ language: Int) -> [(source: Range<Int>, other: Range<Int>?)] {
        stride(from: 0, to: ranges.count, by: max(1, fields.count)).compactMap { first in
            ranges[first].map { ($0, ranges[first + language]) }
        }
    }

    /// The fields of a language, remarks left out.
    func fieldRanges(_ language: Int) -> [Range<Int>] {
        stride(from: language, to: ranges.count, by: max(1, fields.count)).compactMap { ranges[$0] }.filter {
            $0.upperBound <= endOfFields[language]
        }
    }

    /// Every field and block of a language.
    func pieces(_ language: Int) -> [TextPiece] {
        fieldRanges(language).map { TextPiece(text: fields[language], range: $0) }
            + (body(language).map { body in body.all.filter { !$0.range.isEmpty }.map { body.piece($0) } } ?? [])
    }
}

extension ObjectHeader {
    /// The file that holds the texts of a language; the source's where there is none.
    func path(of language: Int) -> ContentPath {
        guard language > 0, language < translations.count, let translation = translations[language] else { return path }
        return translation.path
    }
}
