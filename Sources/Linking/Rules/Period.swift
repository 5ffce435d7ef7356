import Diagnostics
import ResultsModel

extension Rule {
    /// Targets, baselines, columns, resources and typed captions belong to the period of their programme or strategy, or
    /// to the programme before it; recosted prices are those of the new period. Prose is never read for this.
    static let period = Rule([.period, .priceBasis]) { input in
        let frames = PeriodFrames(input.workspace)
        var found = input.workspace.programmes.compactMap { predecessor($0, frames) }
        found += input.workspace.indicators.flatMap { indicator($0, frames) }
        found += input.workspace.outcomes.flatMap { resources($0, frames) }
        found += input.workspace.budgets.flatMap { columns($0, frames) }
        found += input.workspace.strategies.flatMap(phases)
        found += captions(input, frames)
        return found
    }

    private static func predecessor(_ programme: Programme, _ frames: PeriodFrames) -> Diagnostic? {
        guard let reference = programme.predecessor, let period = programme.period?.value,
            let before = frames.period(of: reference.text), before.end >= period.start
        else { return nil }
        return Diagnostic(.period, .notBefore(before.text, period.text), at: Location(programme.header.path, reference.span))
    }

    private static func indicator(_ entry: IndicatorEntry, _ frames: PeriodFrames) -> [Diagnostic] {
        guard let frame = frames[entry.key.scope] else { return [] }
        var found: [Diagnostic] = []
        func report(_ message: Message, _ span: ByteSpan) {
            found.append(Diagnostic(.period, message, at: Location(entry.path, span), notes: [.init(.indicatorAndParent(entry))]))
        }
        for measure in entry.indicator.measures {
            for target in measure.targets {
                guard let period = target.period, !frame.own.contains(period.value) else { continue }
                report(.targetOutside(period.value.text, frame.own.text), period.span)
            }
            for baseline in measure.baseline {
                guard let period = baseline.period,
                    period.value.start > frame.own.end || period.value.isClosed && period.value.end > frame.own.end
                else { continue }
                report(.baselineAfter(period.value.text, frame.own.text), period.span)
            }
        }
        return found
    }

    private static func resources(_ outcome: Outcome, _ frames: PeriodFrames) -> [Diagnostic] {
        guard let frame = frames[outcome.header.scope] else { return [] }
        return outcome.resources.compactMap { resource in
            guard let period = resource.period, !frame.periods.contains(period.value) else { return nil }
            return Diagnostic(.period, .neitherPeriod(period.value.text, frame), at: Location(outcome.header.path, period.span))
        }
    }

    private static func columns(_ budget: Budget, _ frames: PeriodFrames) -> [Diagnostic] {
        guard let frame = frames[budget.header.scope] else { return [] }
        return budget.columns.compactMap { column in
            guard let period = column.period else { return nil }
            let location = Location(budget.header.path, column.id.span)
            if !frame.periods.contains(period) {
                return Diagnostic(.period, .columnOutside(column.id.value, period.text, frame), at: location)
            }
            guard column.basis == .recosted, period != frame.own else { return nil }
            return Diagnostic(.priceBasis, .recostedPast(column.id.value, period.text), at: location)
        }
    }

    private static func phases(_ strategy: Strategy) -> [Diagnostic] {
        guard let own = strategy.period?.value else { return [] }
        return strategy.phases.compactMap { phase in
            let days = [phase.start, phase.end].compactMap { $0 }
            guard let wrong = days.first(where: { !own.contains($0) }) else { return nil }
            return Diagnostic(
                .period, .phaseOutside(phase.code.value, wrong.text, own.text), at: Location(strategy.header.path, phase.code.span))
        }
    }
}

/// The period of a programme or strategy, and those from which its tables take figures.
struct PeriodFrame {
    let own: Period
    let predecessor: Period?

    var periods: [Period] { [own] + (predecessor.map { [$0] } ?? []) }
}

/// The periods of all programmes and strategies.
struct PeriodFrames {
    private var frames: [String: PeriodFrame] = [:]

    init(_ workspace: Workspace) {
        let periods = Dictionary(
            workspace.programmes.compactMap { item in item.period.map { (item.header.code.value, $0.value) } },
            uniquingKeysWith: { first, _ in first })
        for programme in workspace.programmes {
            guard let own = programme.period?.value else { continue }
            frames[programme.header.code.value] = PeriodFrame(own: own, predecessor: programme.predecessor.flatMap { periods[$0.text] })
        }
        for strategy in workspace.strategies {
            guard let own = strategy.period?.value else { continue }
            frames[strategy.header.code.value] = PeriodFrame(own: own, predecessor: nil)
        }
    }

    subscript(scope: String) -> PeriodFrame? { frames[scope] }
    func period(of scope: String) -> Period? { frames[scope]?.own }
}

extension Period {
    /// Whether it has an end.
    fileprivate var isClosed: Bool { form != .since }
}

extension DiagnosticCode {
    static let period = DiagnosticCode(
        "E0251", "period", .error,
        title: Message(en: "A figure or caption belongs to another period", zh: "数字或标题属于另一时期"),
        explanation: Message(
            en:
                "Targets lie within the period of their programme or strategy, baselines not after it. Columns and resources are of the programme's period or its declared predecessor's. Years in titles and column headings are those of what they stand over: a title kept from the last budget is found here.",
            zh: "目标应在计划或战略的期限之内，基线不得晚于该期限。栏和资源属于本计划的时期或其前一计划的时期。标题和栏目中的年份应与所辖内容一致：沿用上一预算的标题会在此发现。"),
        example: .init(
            wrong: "title: Inflation by region, 2020–21\ncolumns: [{id: rate, period: 2022/2023}]",
            right: "title: Inflation by region, 2022–23"))

    static let priceBasis = DiagnosticCode(
        "E0252", "price-basis", .error,
        title: Message(en: "Recosted prices stand over the previous period", zh: "上一时期的栏用了重计价格"),
        explanation: Message(
            en: "A budget is recosted for the new period. Figures of the period before it are in constant prices.",
            zh: "预算是按新时期重计成本的；上一时期的数字用不变价格。"))
}

extension Message {
    fileprivate static func notBefore(_ before: String, _ own: String) -> Message {
        Message(en: "the predecessor's period \(before) does not end before \(own) begins", zh: "前一计划的时期 \(before) 没有在 \(own) 开始前结束")
    }
    fileprivate static func targetOutside(_ period: String, _ own: String) -> Message {
        Message(en: "the target is for \(period), the programme or strategy is for \(own)", zh: "目标的时期是 \(period)，而计划或战略的期限是 \(own)")
    }
    fileprivate static func baselineAfter(_ period: String, _ own: String) -> Message {
        Message(en: "the baseline is of \(period), after the end of \(own)", zh: "基线的时期是 \(period)，晚于 \(own)")
    }
    private static func periods(_ frame: PeriodFrame) -> Message {
        guard let before = frame.predecessor else { return Message(en: frame.own.text, zh: frame.own.text) }
        return Message(en: "\(frame.own.text) or \(before.text)", zh: "\(frame.own.text) 或 \(before.text)")
    }
    fileprivate static func neitherPeriod(_ period: String, _ frame: PeriodFrame) -> Message {
        let expected = periods(frame)
        return Message(en: "\(period) is not a period of this programme: \(expected.en)", zh: "\(period) 不是本计划的时期：应为 \(expected.zh)")
    }
    fileprivate static func columnOutside(_ column: String, _ period: String, _ frame: PeriodFrame) -> Message {
        let expected = periods(frame)
        return Message(
            en: "column `\(column)` is of \(period), the programme has \(expected.en)",
            zh: "`\(column)` 栏的时期是 \(period)，本计划应为 \(expected.zh)")
    }
    fileprivate static func recostedPast(_ column: String, _ period: String) -> Message {
        Message(en: "column `\(column)` of \(period) cannot be recosted", zh: "\(period) 的 `\(column)` 栏不能用重计价格")
    }
    fileprivate static func phaseOutside(_ phase: String, _ days: String, _ own: String) -> Message {
        Message(en: "phase `\(phase)` has \(days), outside \(own)", zh: "阶段 `\(phase)` 含 \(days)，超出 \(own)")
    }
}
