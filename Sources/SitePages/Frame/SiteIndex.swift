import Linking
import ResultsModel

/// Look-ups that many pages need, made once a run: without them every page would search the whole workspace.
struct SiteIndex: Sendable {
    /// The programmes with results of their own, the latest first.
    let programmes: [Programme]
    let sdg: SDGIndex
    /// Lines of budgets by the region, department or outcome that they are about.
    let budgetLines: BudgetLineIndex
    private let outcomesByScope: [String: [Outcome]]
    private let outputsByOutcome: [ObjectKey: [Output]]
    private let indicatorsByParent: [ObjectKey: [IndicatorEntry]]
    private let impactByScope: [String: Impact]
    private let budgetsByScope: [String: [Budget]]
    private let risksByScope: [String: [Risk]]
    private let figuresByScope: [String: [Figure]]
    private let risksByOutcome: [ObjectKey: [Risk]]
    private let units: [String: Configuration.Unit]
    private let indicatorsByKey: [ObjectKey: IndicatorEntry]

    init(_ workspace: Workspace) {
        programmes = workspace.programmes.filter { !$0.isReference }.sorted(by: Self.isLater)
        outcomesByScope = Dictionary(grouping: workspace.outcomes) { $0.header.scope }
        outputsByOutcome = Dictionary(grouping: workspace.outputs) { ObjectKey(.outcome, $0.outcomeCode, in: $0.header.scope) }
        indicatorsByParent = Dictionary(grouping: workspace.indicators) { $0.parent }
        impactByScope = Dictionary(workspace.impacts.map { ($0.header.scope, $0) }, uniquingKeysWith: { first, _ in first })
        budgetsByScope = Dictionary(grouping: workspace.budgets) { $0.header.scope }.mapValues { $0.sorted(by: Self.isNumberedBefore) }
        risksByScope = Dictionary(grouping: workspace.risks) { $0.header.scope }
        figuresByScope = Dictionary(grouping: workspace.figures) { $0.header.scope }
        units = Dictionary(workspace.configuration.units.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        var byOutcome: [ObjectKey: [Risk]] = [:]
        for risk in workspace.risks {
            for outcome in risk.outcomes { byOutcome[outcome.key(in: risk.header.scope), default: []].append(risk) }
        }
        risksByOutcome = byOutcome
        indicatorsByKey = Dictionary(workspace.indicators.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        sdg = SDGIndex(workspace)
        budgetLines = BudgetLineIndex(workspace)
    }

    func outcomes(in scope: String, _ kind: Outcome.Kind? = nil) -> [Outcome] {
        (outcomesByScope[scope] ?? []).filter { kind == nil || $0.kind == kind }
    }

    func outputs(of outcome: ObjectKey) -> [Output] { outputsByOutcome[outcome] ?? [] }
    func indicators(of parent: ObjectKey) -> [IndicatorEntry] { indicatorsByParent[parent] ?? [] }
    func impact(in scope: String) -> Impact? { impactByScope[scope] }
    func budgets(in scope: String) -> [Budget] { budgetsByScope[scope] ?? [] }
    func risks(in scope: String) -> [Risk] { risksByScope[scope] ?? [] }
    func figures(in scope: String) -> [Figure] { figuresByScope[scope] ?? [] }
    func risks(of outcome: ObjectKey) -> [Risk] { risksByOutcome[outcome] ?? [] }
    func indicator(_ key: ObjectKey) -> IndicatorEntry? { key.kind == .indicator ? indicatorsByKey[key] : nil }
    func unit(_ id: String) -> Configuration.Unit? { units[id] }

    /// The indicators of an outcome's outputs.
    func outputIndicators(of outcome: ObjectKey) -> [IndicatorEntry] {
        outputs(of: outcome).flatMap { indicators(of: $0.key) }
    }

    /// Tables with a printed number first, in the order of the numbers; then the others, by their ids.
    private static func isNumberedBefore(_ left: Budget, _ right: Budget) -> Bool {
        switch (left.number.isEmpty, right.number.isEmpty) {
        case (false, true): true
        case (true, false): false
        case (false, false) where left.number != right.number: CodeOrder.precedes(left.number, right.number)
        default: left.key < right.key
        }
    }

    private static func isLater(_ left: Programme, _ right: Programme) -> Bool {
        switch (left.period?.value, right.period?.value) {
        case (let first?, let second?) where first != second: second < first
        case (_?, nil): true
        case (nil, _?): false
        default: left.key < right.key
        }
    }
}

/// Where budgets speak of a region, a department or an outcome.
struct BudgetLineIndex: Sendable {
    struct Place: Sendable {
        /// The position in the workspace's budgets, and in the lines of that budget.
        let budget: Int
        let line: Int
    }

    private var places: [ObjectKey: [Place]] = [:]

    init(_ workspace: Workspace) {
        for (position, budget) in workspace.budgets.enumerated() {
            for (number, line) in budget.lines.enumerated() {
                for reference in [line.region, line.department, line.outcome].compactMap(\.self) {
                    places[reference.key(in: budget.header.scope), default: []].append(Place(budget: position, line: number))
                }
            }
        }
    }

    subscript(key: ObjectKey) -> [Place] { places[key] ?? [] }
}
