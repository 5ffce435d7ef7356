import Linking
import ResultsModel

/// Who contributes to which SDG target, from both ends.
struct SDGIndex: Sendable {
    /// One outcome's contribution to one target.
    struct Use: Sendable {
        let target: String
        let outcome: ObjectKey
        let relation: SDGLinks.Relation
        /// The programme says "all outcomes".
        let isStatedForAll: Bool
    }

    private var byTarget: [String: [Use]] = [:]
    private var byOutcome: [ObjectKey: [Use]] = [:]
    private var targetsByGoal: [String: [RegisterEntry]] = [:]
    private var indicatorsByTarget: [String: [RegisterEntry]] = [:]
    private var related: [String: [IndicatorEntry]] = [:]
    /// The SDG indicators that results frameworks use.
    private var framework: Set<String> = []

    init(_ workspace: Workspace) {
        for links in workspace.sdgLinks {
            let scope = links.header.scope
            for row in links.rows { add(row, workspace.outcomes(of: row, in: scope)) }
        }
        for (outcome, uses) in byOutcome { byOutcome[outcome] = uses.sorted { Code($0.target) < Code($1.target) } }
        for entry in workspace.register(.sdgTarget) { targetsByGoal[entry.parent?.text ?? "", default: []].append(entry) }
        for entry in workspace.register(.sdgIndicator) { indicatorsByTarget[entry.parent?.text ?? "", default: []].append(entry) }
        for entry in workspace.indicators {
            for target in Self.targets(of: entry.indicator) { related[target, default: []].append(entry) }
        }
    }

    private mutating func add(_ row: SDGLinks.Row, _ outcomes: [ObjectKey]) {
        for key in outcomes {
            let use = Use(target: row.target.text, outcome: key, relation: row.relation, isStatedForAll: row.isAllOutcomes)
            byTarget[use.target, default: []].append(use)
            byOutcome[key, default: []].append(use)
        }
        framework.formUnion(row.indicators.map(\.text))
    }

    func uses(ofTarget target: String) -> [Use] { byTarget[target] ?? [] }
    func uses(by outcome: ObjectKey) -> [Use] { byOutcome[outcome] ?? [] }
    func isUsed(_ target: String) -> Bool { byTarget[target] != nil }
    func targets(ofGoal goal: String) -> [RegisterEntry] { targetsByGoal[goal] ?? [] }
    func indicators(ofTarget target: String) -> [RegisterEntry] { indicatorsByTarget[target] ?? [] }
    func isInFramework(_ indicator: String) -> Bool { framework.contains(indicator) }
    var usedTargetCount: Int { byTarget.count }

    /// Indicators of programmes and strategies that are measured by, or aim at, an SDG target.
    func relatedIndicators(ofTarget target: String) -> [IndicatorEntry] { related[target] ?? [] }

    /// The targets that an indicator speaks of: that of its SDG indicator, and those that are its own target.
    static func targets(of indicator: Indicator) -> [String] {
        var targets: [String] = []
        if let code = indicator.sdg.map({ Code($0.indicator.text) })?.parent { targets.append(code.text) }
        for target in indicator.measures.flatMap(\.targets) {
            if case .sdg(let reference) = target.goal, !targets.contains(reference.text) { targets.append(reference.text) }
        }
        return targets
    }

    /// The name that the United Nations give a goal, target or indicator in linked data:
    /// `http://metadata.un.org/sdg/8.5`, `.../C080b01` for the indicator 8.b.1.
    static func identifier(_ code: String) -> String {
        let parts = code.split(separator: ".")
        guard parts.count == 3 else { return base + code }
        return base + "C" + parts.map { $0.utf8.count < 2 ? "0" + $0 : String($0) }.joined()
    }

    private static let base = "http://metadata.un.org/sdg/"
}
