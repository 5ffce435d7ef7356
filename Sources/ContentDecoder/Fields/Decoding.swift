import Diagnostics
package import ResultsModel
import YAMLReader

/// What decoding one object gathers on its way: findings, texts that are not translated, the digest of the source texts.
struct Decoding {
    let path: ContentPath
    /// By language; the source's own place is nil.
    let translationPaths: [ContentPath?]
    /// The ids that `plenary.yml` declares, for keys that are data.
    let vocabulary: Vocabulary
    private(set) var diagnostics: [Diagnostic] = []
    /// By language: names of source texts that have no translation there.
    private(set) var missing: [[Located<String>]]
    private(set) var digest: SourceDigest?
    /// The names of the fields around the place being decoded: `indicators`, `1.1.1`.
    var fieldPath: [String] = []
    /// The positions of languages whose file could be read in parts only: what is not there may be in the rest.
    private let torn: [Int]

    init(path: ContentPath, translationPaths: [ContentPath?] = [], vocabulary: Vocabulary, torn: [Int] = []) {
        self.torn = torn
        self.path = path
        self.translationPaths = translationPaths
        self.vocabulary = vocabulary
        missing = translationPaths.map { _ in [] }
        digest = translationPaths.contains { $0 != nil } ? SourceDigest() : nil
    }

    /// The languages that have a translation file.
    var translatedLanguages: [LanguageIndex] {
        translationPaths.indices.filter { translationPaths[$0] != nil }.map { LanguageIndex($0) }
    }

    mutating func report(
        _ code: DiagnosticCode, _ message: Message, at span: ByteSpan, in language: LanguageIndex = .source, help: Message? = nil
    ) {
        diagnostics.append(Diagnostic(code, message, at: Location(path(of: language), span), notes: [], help: help))
    }

    mutating func append(_ findings: [Diagnostic]) {
        diagnostics += findings
    }

    /// The field around the place being decoded; the field of a list where that is one of its items.
    var fieldName: String { fieldPath.last { Int($0) == nil } ?? "" }

    /// Whether the file of a language could be read in parts only.
    func isTorn(_ language: LanguageIndex) -> Bool { torn.contains(language.position) }

    mutating func noteMissing(_ language: LanguageIndex, at span: ByteSpan) {
        guard !isTorn(language) else { return }
        missing[language.position].append(Located(fieldPath.joined(separator: "."), span: span))
    }

    mutating func addToDigest(_ text: String) {
        digest?.add(text)
    }

    /// The file of a language; the source's where it has none.
    func path(of language: LanguageIndex) -> ContentPath {
        guard language.position < translationPaths.count, let translation = translationPaths[language.position] else { return path }
        return translation
    }
}

/// Ids that the workspace declares and front matter uses as keys.
package struct Vocabulary: Sendable, Hashable {
    package let languages: [String]
    package let regions: [String]
    /// How large and deep files may be.
    package let limits: ContentLimits

    package init(languages: [String], regions: [String], limits: ContentLimits = .standard) {
        self.languages = languages
        self.regions = regions
        self.limits = limits
    }

    package init(_ configuration: Configuration) {
        self.init(
            languages: configuration.languages.map(\.tag.value), regions: configuration.regions.map(\.id.value),
            limits: ContentLimits(configuration.limits))
    }
}
