package import Linking
package import ResultsModel

extension Workspace {
    /// Whether an object is left out of a language: with `missing-translation: omit`, an object without a file in it. With
    /// `mark`, its page shows the texts of the source language and says so.
    package func omits(_ header: ObjectHeader, in language: LanguageIndex) -> Bool {
        guard configuration.missingTranslation == .omit, language != .source else { return false }
        return language.position >= header.translations.count || header.translations[language.position] == nil
    }
}

/// The objects that have no page of their own in a language.
struct Omissions: Sendable {
    /// By language; the first, of the source language, is empty.
    private let keys: [Set<ObjectKey>]

    init(_ workspace: Workspace) {
        guard workspace.configuration.missingTranslation == .omit else {
            keys = []
            return
        }
        let headers = Self.headers(workspace)
        keys = workspace.languageIndices.map { language in
            var keys = Set(headers.filter { workspace.omits($0.header, in: language) }.map(\.key))
            // An indicator is written in the file of what it belongs to, a pillar in that of its strategy.
            for entry in workspace.indicators {
                let parent = entry.parent.kind == .pillar ? ObjectKey(.strategy, entry.parent.scope) : entry.parent
                if keys.contains(parent) { keys.insert(entry.key) }
            }
            return keys
        }
    }

    func all(in language: LanguageIndex) -> Set<ObjectKey> { language.position < keys.count ? keys[language.position] : [] }

    func contains(_ key: ObjectKey, in language: LanguageIndex) -> Bool {
        guard !keys.isEmpty else { return false }
        switch key.kind {
        case .pillar, .phase: return all(in: language).contains(ObjectKey(.strategy, key.scope))
        default: return all(in: language).contains(key)
        }
    }

    private static func headers(_ workspace: Workspace) -> [(key: ObjectKey, header: ObjectHeader)] {
        var headers = workspace.programmes.map { (key: $0.key, header: $0.header) }
        headers += workspace.impacts.map { ($0.key, $0.header) }
        headers += workspace.outcomes.map { ($0.key, $0.header) }
        headers += workspace.outputs.map { ($0.key, $0.header) }
        headers += workspace.risks.map { ($0.key, $0.header) }
        headers += workspace.budgets.map { ($0.key, $0.header) }
        headers += workspace.figures.map { ($0.key, $0.header) }
        headers += workspace.strategies.map { ($0.key, $0.header) }
        headers += workspace.papers.map { ($0.key, $0.header) }
        return headers
    }
}
