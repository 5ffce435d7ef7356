import Diagnostics
import ResultsModel

extension Rule {
    /// A target does not lie on the wrong side of its baseline.
    ///
    /// Compared is what can be compared: the last baseline of the same group with the target, unless the measure says
    /// `comparable: false`. Counts follow the programme's scales: a target per period and a baseline that counts from the
    /// beginning are two things. The same value is no fault.
    static let direction = Rule([.direction]) { input in
        let scales = Dictionary(
            input.workspace.programmes.map { ($0.header.code.value, $0.scales) }, uniquingKeysWith: { first, _ in first })
        return input.workspace.indicators.flatMap { entry in
            entry.indicator.measures.filter { isComparable($0, scales[entry.key.scope] ?? MeasureScales()) }.flatMap { measure in
                measure.targets.compactMap { check($0, measure, entry) }
            }
        }
    }

    private static func isComparable(_ measure: Measure, _ scales: MeasureScales) -> Bool {
        guard measure.isComparable else { return false }
        return scales.baseline == scales.target || ![.count, .amount].contains(measure.kind.value)
    }

    private static func check(_ target: Target, _ measure: Measure, _ entry: IndicatorEntry) -> Diagnostic? {
        if case .change(let change) = target.goal {
            let isWrong = measure.direction == .increase ? change.value.isNegative : measure.direction == .decrease && change.value > .zero
            return isWrong ? report(.changeAgainst(change.value, measure.direction), change.span, entry) : nil
        }
        guard let baseline = lastBaseline(of: measure, like: target), let value = baseline.value else { return nil }
        guard let wrong = target.goal.valueAgainst(measure.direction, from: value.value) else { return nil }
        let note = Diagnostic.Note(.baselineHere(value.value), at: Location(entry.path, value.span))
        return report(.against(wrong.value, value.value, measure.direction), wrong.span, entry, notes: [note])
    }

    private static func report(_ message: Message, _ span: ByteSpan, _ entry: IndicatorEntry, notes: [Diagnostic.Note] = []) -> Diagnostic {
        Diagnostic(
            .direction, message, at: Location(entry.path, span), notes: notes + [.init(.indicatorAndParent(entry))], help: .directionHelp)
    }

    /// The latest value of the same sex, age and category.
    private static func lastBaseline(of measure: Measure, like target: Target) -> Observation? {
        let same = measure.baseline.filter {
            $0.value != nil && $0.sex == target.sex && $0.age == target.age && $0.category == target.category
        }
        return same.max { left, right in
            guard let first = left.period?.value, let second = right.period?.value else { return left.period == nil }
            return first < second
        }
    }
}

extension Target.Goal {
    /// The value that lies on the wrong side of a baseline; nil where none does.
    fileprivate func valueAgainst(_ direction: Direction, from baseline: FixedDecimal) -> Located<FixedDecimal>? {
        switch (self, direction) {
        case (.total(let value), .increase), (.value(let value), .increase), (.atLeast(let value), .increase),
            (.between(_, let value), .increase):
            value.value < baseline ? value : nil
        case (.total(let value), .decrease), (.value(let value), .decrease), (.atMost(let value), .decrease),
            (.between(let value, _), .decrease):
            value.value > baseline ? value : nil
        case (.value(let value), .maintain), (.total(let value), .maintain): value.value != baseline ? value : nil
        case (.atLeast(let value), .maintain): value.value > baseline ? value : nil
        case (.atMost(let value), .maintain): value.value < baseline ? value : nil
        default: nil
        }
    }
}

extension DiagnosticCode {
    static let direction = DiagnosticCode(
        "W0250", "direction", .warning,
        title: Message(en: "A target lies on the wrong side of its baseline", zh: "目标与基线的方向相反"),
        explanation: Message(
            en:
                "What is to increase has a target above its last baseline, what is to decrease one below. Where the two do not measure the same, `comparable: false` says so; `scales` in programme.md says whether counts are cumulative.",
            zh: "要提高的，目标应高于最近的基线；要降低的，目标应低于基线。两者衡量的不是同一事物时，写 `comparable: false`；计数是否累计，由 programme.md 的 `scales` 说明。"),
        example: .init(wrong: "baseline: [{period: 2019, value: 40}]\ntarget: [{value: 35}]", right: "direction: decrease"))
}

extension Message {
    fileprivate static func against(_ target: FixedDecimal, _ baseline: FixedDecimal, _ direction: Direction) -> Message {
        switch direction {
        case .increase:
            Message(
                en: "the target \(target.text) is below the baseline \(baseline.text), which is to increase",
                zh: "目标 \(target.text) 低于基线 \(baseline.text)，而该指标应提高")
        case .decrease:
            Message(
                en: "the target \(target.text) is above the baseline \(baseline.text), which is to decrease",
                zh: "目标 \(target.text) 高于基线 \(baseline.text)，而该指标应降低")
        case .maintain:
            Message(
                en: "the target \(target.text) differs from the baseline \(baseline.text), which is to be kept",
                zh: "目标 \(target.text) 与基线 \(baseline.text) 不同，而该指标应保持")
        }
    }
    fileprivate static func changeAgainst(_ change: FixedDecimal, _ direction: Direction) -> Message {
        Message(
            en: "a change of \(change.text) per cent goes against `direction: \(direction.rawValue)`",
            zh: "变化 \(change.text)% 与 `direction: \(direction.rawValue)` 方向相反")
    }
    fileprivate static func baselineHere(_ value: FixedDecimal) -> Message {
        Message(en: "the last baseline is \(value.text)", zh: "最近的基线是 \(value.text)")
    }
    fileprivate static let directionHelp = Message(
        en: "correct the figures or `direction`, or say `comparable: false`", zh: "请更正数字或 `direction`，或写明 `comparable: false`")
}
