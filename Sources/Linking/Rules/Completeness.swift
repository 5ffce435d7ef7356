import Diagnostics
import ResultsModel

extension Rule {
    /// What a reader expects is there: outputs have indicators, indicators have verification, baseline and target or a
    /// status that says why not, policy outcomes have indicators, tables have amounts.
    static let completeness = Rule([.completeness], needsAllFiles: true) { input in
        let workspace = input.workspace
        let parents = Set(workspace.indicators.map(\.parent))
        var found = workspace.outputs.filter { !parents.contains($0.key) }.map { missing(.indicatorsOfOutput($0.key.code), $0.header) }
        found += workspace.outcomes.flatMap { outcome($0, workspace, parents) }
        let scopes = Set(workspace.outcomes.map(\.header.scope))
        found += workspace.programmes.filter { !$0.isReference && !scopes.contains($0.header.code.value) }.map {
            missing(.outcomesOfProgramme($0.header.code.value), $0.header, help: .orReference)
        }
        found += workspace.sdgLinks.flatMap(rows)
        found += workspace.indicators.flatMap(indicator)
        found += workspace.budgets.flatMap(amounts)
        found += workspace.figures.filter { $0.data.isEmpty && !$0.isNotAvailable }.map { missing(.dataOfFigure($0.key.code), $0.header) }
        return found
    }

    private static func missing(_ message: Message, _ header: ObjectHeader, help: Message? = nil) -> Diagnostic {
        Diagnostic(.completeness, message, at: Location(header.path, header.code.span), help: help)
    }

    private static func outcome(_ outcome: Outcome, _ workspace: Workspace, _ parents: Set<ObjectKey>) -> [Diagnostic] {
        guard outcome.kind == .policy, !parents.contains(outcome.key), !outcome.indicatorsToBeDeveloped else { return [] }
        return [missing(.indicatorsOfOutcome(outcome.key.code), outcome.header, help: .orToBeDeveloped)]
    }

    private static func rows(_ links: SDGLinks) -> [Diagnostic] {
        links.rows.filter { !$0.isAllOutcomes && $0.outcomes.isEmpty }.map { row in
            Diagnostic(.completeness, .outcomesOfTarget(row.target.text), at: Location(links.header.path, row.target.span))
        }
    }

    /// A note on the baseline or the target says why there is none.
    private static func indicator(_ entry: IndicatorEntry) -> [Diagnostic] {
        let code = entry.indicator.code
        let explained = Set(entry.indicator.notes.map(\.subject))
        func missing(_ message: Message, _ span: ByteSpan, help: Message?) -> Diagnostic {
            Diagnostic(.completeness, message, at: Location(entry.path, span), help: help)
        }
        var found = entry.verification.isEmpty ? [missing(.verification(code.value), code.span, help: .verificationHelp)] : []
        for measure in entry.indicator.measures {
            let isMain = measure.id.value == Measure.mainID
            let name = isMain ? code.value : "\(code.value), \(measure.id.value)"
            let span = isMain ? code.span : measure.id.span
            if measure.baseline.isEmpty, !explained.contains(.baseline) {
                found.append(missing(.baseline(name), span, help: .baselineHelp))
            }
            if measure.targets.isEmpty, !explained.contains(.target) { found.append(missing(.target(name), span, help: .targetHelp)) }
        }
        return found
    }

    private static func amounts(_ budget: Budget) -> [Diagnostic] {
        let isEmpty = budget.cells.allSatisfy { $0.allSatisfy { $0 == nil } }
        return isEmpty ? [missing(.amountsOfBudget(budget.key.code), budget.header)] : []
    }
}

extension DiagnosticCode {
    static let completeness = DiagnosticCode(
        "E0246", "completeness", .error,
        title: Message(en: "Something that a reader expects is missing", zh: "缺少应有的内容"),
        explanation: Message(
            en:
                "Every output has an indicator; every indicator has means of verification, a baseline and a target, or a status that says why not; policy outcomes have indicators or `status: to-be-developed`; tables have amounts, figures have data.",
            zh:
                "每项产出都有指标；每项指标都有检验方法、基线和目标，或用 status 说明原因；政策性成果目标有指标，或写明 `status: to-be-developed`；预算表有金额，图有数据。"),
        example: .init(
            wrong: "- code: 1.1.1\n  target: [{period: 2022/2023, total: 5}]",
            right: "- code: 1.1.1\n  baseline: [{status: not-applicable}]\n  target: [{period: 2022/2023, total: 5}]"))
}

extension Message {
    fileprivate static func indicatorsOfOutput(_ code: String) -> Message {
        Message(en: "output \(code) has no indicator", zh: "产出 \(code) 没有指标")
    }
    fileprivate static func indicatorsOfOutcome(_ code: String) -> Message {
        Message(en: "policy outcome \(code) has no indicator", zh: "政策性成果目标 \(code) 没有指标")
    }
    fileprivate static let orToBeDeveloped = Message(
        en: "add one, or write `status: to-be-developed`", zh: "请添加指标，或写明 `status: to-be-developed`")
    fileprivate static func outcomesOfProgramme(_ id: String) -> Message {
        Message(en: "programme \(id) has no outcome", zh: "计划 \(id) 没有成果目标")
    }
    fileprivate static let orReference = Message(
        en: "a programme that is only referred to has `status: reference`", zh: "仅供引用的计划应写明 `status: reference`")
    fileprivate static func outcomesOfTarget(_ code: String) -> Message {
        Message(en: "SDG target \(code) is linked to no outcome", zh: "具体目标 \(code) 没有联系任何成果目标")
    }
    fileprivate static func verification(_ code: String) -> Message {
        Message(en: "indicator \(code) has no means of verification", zh: "指标 \(code) 没有检验方法")
    }
    fileprivate static let verificationHelp = Message(
        en: "write `verification:` in the indicator, or in the output for all its indicators", zh: "请在指标中写 `verification:`，或写在产出中供其各项指标共用")
    fileprivate static func baseline(_ code: String) -> Message {
        Message(en: "indicator \(code) has no baseline", zh: "指标 \(code) 没有基线")
    }
    fileprivate static let baselineHelp = Message(
        en: "write a value, or a status: not-applicable, to-be-determined, not-stated; or say why in `notes: [{on: baseline, ...}]`",
        zh: "请写数值，或写状态：not-applicable、to-be-determined、not-stated；或在 `notes: [{on: baseline, ...}]` 中说明原因")
    fileprivate static func target(_ code: String) -> Message {
        Message(en: "indicator \(code) has no target", zh: "指标 \(code) 没有目标")
    }
    fileprivate static let targetHelp = Message(
        en: "write a value, a change or, in words, the state to be reached; or say why in `notes: [{on: target, ...}]`",
        zh: "请写数值、变化幅度，或用文字写明要达到的状态；或在 `notes: [{on: target, ...}]` 中说明原因")
    fileprivate static func amountsOfBudget(_ id: String) -> Message {
        Message(en: "budget table `\(id)` has no amounts", zh: "预算表 `\(id)` 没有金额")
    }
    fileprivate static func dataOfFigure(_ id: String) -> Message {
        Message(en: "figure `\(id)` has neither data nor `status: not-available`", zh: "图 `\(id)` 既没有数据，也没有写明 `status: not-available`")
    }
}
