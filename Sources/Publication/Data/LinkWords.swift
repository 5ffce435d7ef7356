package import Linking
import ResultsModel

/// The words that a typed link without words of its own stands for in plain text: `<term:OECD>` is "OECD".
package struct LinkWords: Sendable {
    private let index: ObjectIndex
    private let tags: [String]

    package init(_ workspace: Workspace) {
        index = workspace.index
        tags = workspace.languages.map(\.tag.value)
    }

    /// Nil for an address that is not a typed one.
    func words(for address: String, scope: String, in language: LanguageIndex) -> String? {
        guard let link = TypedLink(address, scope: scope) else { return nil }
        switch link.target {
        case .object(let key): return words(for: key, in: language)
        case .place(_, _, let id): return id
        case .blank: return "…"
        }
    }

    /// A short form for what is known by it, the kind with the code for what is numbered, the title for all else.
    private func words(for key: ObjectKey, in language: LanguageIndex) -> String {
        switch key.kind {
        case .abbreviation, .document, .paper: key.code
        case .outcome, .output, .indicator, .risk, .sdgGoal, .sdgTarget, .sdgIndicator: kindName(key.kind, language) + key.code
        default: index[key]?.title.text(in: language) ?? key.code
        }
    }

    /// The kind with a space after it; nothing in a language that Plenary itself does not speak.
    private func kindName(_ kind: ObjectKind, _ language: LanguageIndex) -> String {
        switch tags[language.position].split(separator: "-").first {
        case "en": kind.englishName + " "
        case "zh": kind.chineseName + " "
        default: ""
        }
    }
}
