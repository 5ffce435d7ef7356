import Diagnostics
import Linking
import ResultsModel

/// How an object stands in one of the other languages.
struct TranslationState: Sendable {
    enum Freshness: String, Sendable, CaseIterable {
        /// The source has not changed since it was translated.
        case fresh
        /// The source is another by now.
        case stale
        /// There is no file.
        case missing
    }

    let object: ObjectFile
    /// The tag of the language.
    let language: String
    /// The file of the translation, or where it would stand.
    let path: ContentPath
    let freshness: Freshness
    /// Names of the source texts that the translation lacks; empty where the whole file is missing.
    let missingTexts: [String]
    /// The digest of the source text as it is now; empty where there is no file.
    let currentDigest: String
    let translation: Translation?
}

extension Workspace {
    /// The state of every object in every language but the source, in the order of the files.
    var translationStates: [TranslationState] {
        objectFiles.flatMap { object in
            languages.enumerated().dropFirst().map { position, language in
                let translations = object.header.translations
                let translation = position < translations.count ? translations[position] : nil
                let tag = language.tag.value
                return TranslationState(
                    object: object, language: tag,
                    path: translation?.path ?? ContentPath("\(object.header.path.text.dropLast(3)).\(tag).md"),
                    freshness: translation.map { $0.isStale ? .stale : .fresh } ?? .missing,
                    missingTexts: translation?.missing.map(\.value) ?? [], currentDigest: translation?.currentDigest ?? "",
                    translation: translation)
            }
        }
    }
}
