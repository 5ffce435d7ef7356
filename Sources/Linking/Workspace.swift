package import Diagnostics
package import ResultsModel

/// Everything that a workspace holds, linked and immutable. Lists are in the order in which they are published.
package struct Workspace: Sendable {
    package let configuration: Configuration
    package internal(set) var programmes: [Programme] = []
    package internal(set) var impacts: [Impact] = []
    package internal(set) var outcomes: [Outcome] = []
    package internal(set) var outputs: [Output] = []
    package internal(set) var sdgLinks: [SDGLinks] = []
    package internal(set) var risks: [Risk] = []
    package internal(set) var budgets: [Budget] = []
    package internal(set) var figures: [Figure] = []
    package internal(set) var strategies: [Strategy] = []
    package internal(set) var papers: [Paper] = []
    package internal(set) var registers: [Register] = []
    /// All indicators of impacts, outcomes, outputs and strategies, in this order within each scope.
    package internal(set) var indicators: [IndicatorEntry] = []
    package internal(set) var index = ObjectIndex()
    package internal(set) var backlinks = Backlinks()
    package internal(set) var places = PlaceIndex()
    /// Made with `indicators`, so that nobody has to search the lists for what belongs to an object.
    var family = Family()

    init(configuration: Configuration) {
        self.configuration = configuration
    }

    package var languages: [Configuration.Language] { configuration.languages }

    /// All languages, the source first.
    package var languageIndices: [LanguageIndex] { configuration.languages.indices.map { LanguageIndex($0) } }

    package func programme(_ id: String) -> Programme? { object(ObjectKey(.programme, id), in: programmes) }

    package func strategy(_ id: String) -> Strategy? { object(ObjectKey(.strategy, id), in: strategies) }

    package func budget(_ key: ObjectKey) -> Budget? { key.kind == .budget ? object(key, in: budgets) : nil }

    /// The object of a key, in the list of its kind.
    private func object<Object>(_ key: ObjectKey, in list: [Object]) -> Object? {
        guard case .object(let position)? = index[key]?.place, position < list.count else { return nil }
        return list[position]
    }

    package func outcomes(of scope: String, kind: Outcome.Kind? = nil) -> [Outcome] {
        family.outcomes(of: scope).map { outcomes[$0] }.filter { kind == nil || $0.kind == kind }
    }

    /// The outcomes of a row of SDG links. "All outcomes" are the policy outcomes: enabling outcomes serve the organization
    /// itself, and links of programmes to the 2030 Agenda are drawn from the others.
    package func outcomes(of row: SDGLinks.Row, in scope: String) -> [ObjectKey] {
        row.isAllOutcomes ? outcomes(of: scope, kind: .policy).map(\.key) : row.outcomes.map { $0.key(in: scope) }
    }

    package func outputs(of outcome: Outcome) -> [Output] {
        family.outputs(of: outcome.key).map { outputs[$0] }
    }

    package func outcome(of output: Output) -> Outcome? {
        object(output.outcomeKey, in: outcomes)
    }

    package func indicators(of parent: ObjectKey) -> [IndicatorEntry] {
        family.indicators(of: parent).map { indicators[$0] }
    }

    package func register(_ kind: ObjectKind) -> [RegisterEntry] {
        registers.first { $0.kind == kind }?.entries ?? []
    }

    /// The row of a register, or a region or unit of the configuration.
    package func entry(_ kind: ObjectKind, _ code: String) -> RegisterEntry? {
        guard case .register(let register, let row)? = index[ObjectKey(kind, code)]?.place else { return nil }
        return registers[register].entries[row]
    }
}

/// What belongs to what, by the position in the workspace's lists.
struct Family: Sendable {
    private var outcomesByScope: [String: [Int]] = [:]
    private var outputsByOutcome: [ObjectKey: [Int]] = [:]
    private var indicatorsByParent: [ObjectKey: [Int]] = [:]

    init() {}

    init(_ workspace: Workspace) {
        for (position, outcome) in workspace.outcomes.enumerated() { outcomesByScope[outcome.header.scope, default: []].append(position) }
        for (position, output) in workspace.outputs.enumerated() { outputsByOutcome[output.outcomeKey, default: []].append(position) }
        for (position, entry) in workspace.indicators.enumerated() { indicatorsByParent[entry.parent, default: []].append(position) }
    }

    func outcomes(of scope: String) -> [Int] { outcomesByScope[scope] ?? [] }
    func outputs(of outcome: ObjectKey) -> [Int] { outputsByOutcome[outcome] ?? [] }
    func indicators(of parent: ObjectKey) -> [Int] { indicatorsByParent[parent] ?? [] }
}

/// An indicator with what it inherits from where it stands. A class, because lists, indexes and pages all hold it, and an
/// indicator is large; nothing in it ever changes.
package final class IndicatorEntry: Sendable {
    package enum Level: String, Sendable, Hashable, CaseIterable { case impact, outcome, output, strategy }

    package let key: ObjectKey
    package let level: Level
    package let indicator: Indicator
    /// The impact, outcome, output, strategy or pillar that it belongs to.
    package let parent: ObjectKey
    package let path: ContentPath
    /// Its own means of verification, or those of its output.
    package let verification: [LocalizedText]

    init(key: ObjectKey, level: Level, indicator: Indicator, parent: ObjectKey, path: ContentPath, verification: [LocalizedText]) {
        self.key = key
        self.level = level
        self.indicator = indicator
        self.parent = parent
        self.path = path
        self.verification = verification
    }
}

extension Impact { package var key: ObjectKey { ObjectKey(.impact, "impact", in: header.scope) } }
extension Programme { package var key: ObjectKey { ObjectKey(.programme, header.code.value) } }
extension Outcome { package var key: ObjectKey { ObjectKey(.outcome, header.code.value, in: header.scope) } }
extension Output {
    package var key: ObjectKey { ObjectKey(.output, header.code.value, in: header.scope) }
    /// The outcome that its code names.
    var outcomeKey: ObjectKey { ObjectKey(.outcome, outcomeCode, in: header.scope) }
}
extension Risk { package var key: ObjectKey { ObjectKey(.risk, header.code.value, in: header.scope) } }
extension Budget { package var key: ObjectKey { ObjectKey(.budget, header.code.value, in: header.scope) } }
extension Figure { package var key: ObjectKey { ObjectKey(.figure, header.code.value, in: header.scope) } }
extension Paper { package var key: ObjectKey { ObjectKey(.paper, header.code.value) } }
extension Strategy { package var key: ObjectKey { ObjectKey(.strategy, header.code.value) } }
