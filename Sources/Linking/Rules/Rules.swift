package import Diagnostics
import ResultsModel

/// A rule on the workspace as a whole: what it may find, and how it looks. Each rule is a file in this folder.
package struct Rule: Sendable {
    /// The codes that it may raise; the first is its own name in `plenary.yml`.
    package let codes: [DiagnosticCode]
    let check: @Sendable (RuleInput) -> [Diagnostic]
    /// Whether it would find false faults where a file could not be read: counts, completeness, orphans.
    let needsAllFiles: Bool

    init(_ codes: [DiagnosticCode], needsAllFiles: Bool = false, check: @escaping @Sendable (RuleInput) -> [Diagnostic]) {
        self.codes = codes
        self.needsAllFiles = needsAllFiles
        self.check = check
    }
}

/// What a rule looks at: the linked workspace, and its texts taken apart once for all rules that read texts.
struct RuleInput: Sendable {
    let workspace: Workspace
    let texts: [ObjectTexts]
    /// The languages of the workspace, by position, as far as rules can read them.
    let languages: [WrittenLanguage]
    /// By language: names in the register of abbreviations that have a number in them.
    let namesWithDigits: [[[UInt8]]]
    private let positions: [ObjectKey: Int]

    init(_ workspace: Workspace) {
        self.workspace = workspace
        texts = TextInventory.all(of: workspace)
        languages = workspace.languages.map { WrittenLanguage(tag: $0.tag.value) }
        let names = workspace.register(.abbreviation).map(\.name)
        namesWithDigits = workspace.languageIndices.map { language in
            names.compactMap { $0[language].map { Array($0.text.utf8) } }.filter { $0.contains(where: \.isDigit) }
        }
        positions = Dictionary(texts.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The texts of one object.
    func object(_ key: ObjectKey) -> ObjectTexts? { positions[key].map { texts[$0] } }
}

/// A language as the rules on texts know it: how its numbers and its words are written.
enum WrittenLanguage: Sendable, Hashable {
    case english, chinese, other

    init(tag: String) {
        switch tag.split(separator: "-").first {
        case "en": self = .english
        case "zh": self = .chinese
        default: self = .other
        }
    }
}

/// The rules that `plenary check` runs. A new rule is a new file and a line here.
package enum Rules {
    package static let all: [Rule] = [
        .cycles,
        .parts,
        .orphans,
        .regionSplit,
        .budgetFooting,
        .budgetFormula,
        .oneAmount,
        .expectedCounts,
        .sdgCode,
        .sdgWording,
        .linkWords,
        .completeness,
        .nameKindUnit,
        .measureAgreement,
        .direction,
        .period,
        .errata,
        .translationMissing,
        .translationStale,
        .translationBlocks,
        .translationFigures,
        .untranslated,
        .abbreviation,
        .oneName,
        .listHint,
    ]

    /// The findings of every rule, with the severities that the workspace sets left to the report.
    static func check(_ workspace: Workspace, failed: Bool) -> [Diagnostic] {
        let input = RuleInput(workspace)
        return all.filter { !(failed && $0.needsAllFiles) }.flatMap { $0.check(input) }
    }
}
