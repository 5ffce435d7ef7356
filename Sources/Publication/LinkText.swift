package import Linking
package import ResultsModel

/// The text of a link that its author left to be generated: "SDG target 8.5", "第 190 号公约".
package struct LinkText: Sendable {
    private let workspace: Workspace
    private let labels: Labels
    private let language: LanguageIndex

    package init(_ workspace: Workspace, labels: Labels, language: LanguageIndex) {
        self.workspace = workspace
        self.labels = labels
        self.language = language
    }

    /// `fragment` is what followed `#` in a link to a document: `para=604`.
    package func text(of key: ObjectKey, fragment: String = "") -> String {
        switch key.kind {
        case .outcome: labels.filled(.linkOutcome, [("code", key.code)])
        case .output: labels.filled(.linkOutput, [("code", key.code)])
        case .indicator where key.code.contains("."): labels.filled(.linkIndicator, [("code", key.code)])
        case .sdgGoal: labels.filled(.linkSDGGoal, [("code", key.code)])
        case .sdgTarget: labels.filled(.linkSDGTarget, [("code", key.code)])
        case .sdgIndicator: labels.filled(.linkSDGIndicator, [("code", key.code)])
        case .risk: labels.filled(.linkRisk, [("code", key.code)])
        case .instrument: instrument(key)
        case .document: document(key, fragment)
        case .abbreviation, .paper: key.code
        case .budget: numbered(.linkTable, workspace.budgets.first { $0.key == key }?.number, key)
        case .figure: numbered(.linkFigure, workspace.figures.first { $0.key == key }?.number, key)
        default: title(key)
        }
    }

    /// The name of an object in the language of the page.
    package func title(_ key: ObjectKey) -> String {
        workspace.index[key]?.title.text(in: language) ?? key.code
    }

    private func numbered(_ label: Label, _ number: String?, _ key: ObjectKey) -> String {
        guard let number, !number.isEmpty else { return title(key) }
        return labels.filled(label, [("number", number)])
    }

    private func instrument(_ key: ObjectKey) -> String {
        guard let entry = workspace.entry(.instrument, key.code), IdentifierGrammar.isInstrumentCode(key.code) else { return title(key) }
        let values = [("number", String(key.code.dropFirst())), ("year", entry.column("year"))]
        switch key.code.first {
        case "C": return labels.filled(.linkConvention, values)
        case "R": return labels.filled(.linkRecommendation, values)
        default: return labels.filled(.linkProtocol, values)
        }
    }

    private func document(_ key: ObjectKey, _ fragment: String) -> String {
        guard fragment.hasPrefix("para=") else { return key.code }
        return labels.filled(.linkDocumentParagraph, [("symbol", key.code), ("paragraph", String(fragment.dropFirst(5)))])
    }
}
