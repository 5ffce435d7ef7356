package import Diagnostics
import ResultsModel

/// A rule on the workspace as a whole: what it may find, and how it looks. Each rule is a file in this folder.
package struct Rule: Sendable {
    /// How a rule looks.
    enum Work: Sendable {
        /// Once, at all objects.
        case whole(@Sendable (RuleInput) -> [Diagnostic])
        /// At the texts of one object after the other: they are taken apart once for all rules that read texts.
        case texts(@Sendable (RuleInput) -> TextCheck)
    }

    /// The codes that it may raise; the first is its own name in `plenary.yml`.
    package let codes: [DiagnosticCode]
    let work: Work
    /// Whether it would find false faults where a file could not be read: counts, completeness, orphans.
    let needsAllFiles: Bool

    init(_ codes: [DiagnosticCode], needsAllFiles: Bool = false, check: @escaping @Sendable (RuleInput) -> [Diagnostic]) {
        self.codes = codes
        self.needsAllFiles = needsAllFiles
        work = .whole(check)
    }

    init(_ codes: [DiagnosticCode], needsAllFiles: Bool = false, texts: @escaping @Sendable (RuleInput) -> TextCheck) {
        self.codes = codes
        self.needsAllFiles = needsAllFiles
        work = .texts(texts)
    }
}

/// What a rule does with texts: look at one object after the other, and say at the end what only then can be said.
struct TextCheck {
    let read: (ObjectTexts) -> [Diagnostic]
    let finish: () -> [Diagnostic]

    init(read: @escaping (ObjectTexts) -> [Diagnostic], finish: @escaping () -> [Diagnostic] = { [] }) {
        self.read = read
        self.finish = finish
    }
}

/// What a rule looks at: the linked workspace.
struct RuleInput: Sendable {
    let workspace: Workspace
    /// The languages of the workspace, by position, as far as rules can read them.
    let languages: [WrittenLanguage]
    let objects: [HeadedObject]
    private let positions: [ObjectKey: Int]

    init(_ workspace: Workspace) {
        self.workspace = workspace
        languages = workspace.languages.map { WrittenLanguage(tag: $0.tag.value) }
        objects = HeadedObject.all(of: workspace)
        positions = Dictionary(objects.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func header(_ key: ObjectKey) -> ObjectHeader? { positions[key].map { objects[$0].header } }
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
        .duplicateFigures,
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
        .paperCover,
        .paperDecision,
        .decisionRange,
        .documentSymbol,
        .documentFacts,
        .paperSections,
        .paperLength,
        .paperSeries,
        .paperExtracts,
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

    /// The findings of every rule that the workspace has not turned off, with the severities left to the report.
    static func check(_ workspace: Workspace, failed: Bool) -> [Diagnostic] {
        let input = RuleInput(workspace)
        let off = Set(workspace.configuration.severities.filter { $0.severity.value == .off }.map(\.rule.value))
        var found: [Diagnostic] = []
        var checks: [TextCheck] = []
        for rule in all where !(failed && rule.needsAllFiles) && !rule.codes.allSatisfy({ off.contains($0.name) || off.contains($0.id) }) {
            switch rule.work {
            case .whole(let check): found += check(input)
            case .texts(let make): checks.append(make(input))
            }
        }
        guard !checks.isEmpty else { return found }
        TextInventory(workspace).forEach { object in
            for check in checks { found += check.read(object) }
        }
        return found + checks.flatMap { $0.finish() }
    }
}
