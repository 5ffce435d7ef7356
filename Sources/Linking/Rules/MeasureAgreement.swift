import Diagnostics
import ResultsModel

extension Rule {
    /// Baselines and targets can be values of their measure: a share lies between 0 and 100, an index on its scale, a
    /// count is a whole number; what is described in words has no numbers.
    static let measureAgreement = Rule([.measureAgreement]) { input in
        input.workspace.indicators.flatMap { entry in
            entry.indicator.measures.flatMap { measure in
                (range(of: measure).map { [$0] } ?? []).flatMap { outside($0, measure) }.map { report($0.0, $0.1, entry) }
                    + shape(of: measure).map { report($0.0, $0.1, entry) }
            }
        }
    }

    private typealias Finding = (Message, ByteSpan)

    private static func report(_ message: Message, _ span: ByteSpan, _ entry: IndicatorEntry) -> Diagnostic {
        Diagnostic(.measureAgreement, message, at: Location(entry.path, span), notes: [.init(.indicatorAndParent(entry))])
    }

    /// The values that a measure can have, where that is known.
    private static func range(of measure: Measure) -> ClosedRange<FixedDecimal>? {
        switch measure.kind.value {
        case .percent where measure.denominator[.source] != nil: FixedDecimal.zero...FixedDecimal(100)
        case .index:
            measure.scale.flatMap { $0.minimum <= $0.maximum ? $0.minimum...$0.maximum : nil }
        default: nil
        }
    }

    private static func outside(_ range: ClosedRange<FixedDecimal>, _ measure: Measure) -> [Finding] {
        values(of: measure).filter { !range.contains($0.value) }.map { (.outside($0.value, range), $0.span) }
    }

    private static func shape(of measure: Measure) -> [Finding] {
        var found: [Finding] = []
        switch measure.kind.value {
        case .count:
            let isMean = measure.baseline.contains { $0.statistic != nil }
            found += values(of: measure).filter { !$0.value.isWhole && !isMean || $0.value.isNegative }.map {
                (.notACount($0.value), $0.span)
            }
        case .state:
            found += values(of: measure).map { (.numberOfState($0.value), $0.span) }
        case .percent, .ratio, .index, .rate, .duration, .amount: break
        }
        for target in measure.targets {
            if case .total(let total) = target.goal, !target.regions.isEmpty, ![.count, .amount].contains(measure.kind.value) {
                found.append((.splitOfShare(measure.kind.value), total.span))
            }
        }
        if let scale = measure.scale, let wanted = scale.wantedDirection, wanted != measure.direction {
            found.append((.directionOfScale(wanted), measure.kind.span))
        }
        return found
    }

    /// Every value of baseline and targets.
    private static func values(of measure: Measure) -> [Located<FixedDecimal>] {
        let observed = measure.baseline + measure.milestones + measure.results
        return observed.compactMap(\.value) + observed.flatMap { $0.regions.map(\.value) }
            + measure.targets.flatMap { target in target.goal.values + target.regions.map(\.value) }
    }
}

extension Target.Goal {
    /// The values that are to be reached; a change is not one.
    var values: [Located<FixedDecimal>] {
        switch self {
        case .total(let value), .value(let value), .atLeast(let value), .atMost(let value): [value]
        case .between(let lower, let upper): [lower, upper]
        case .change, .state, .sdg, .missing: []
        }
    }
}

extension FixedDecimal {
    fileprivate var isWhole: Bool { rounded(to: 0) == self }
}

extension Scale {
    /// The direction that leads to the best end; nil where the best value is neither end.
    fileprivate var wantedDirection: Direction? {
        if best == minimum { return .decrease }
        return best == maximum ? .increase : nil
    }
}

extension DiagnosticCode {
    static let measureAgreement = DiagnosticCode(
        "E0249", "measure-agreement", .error,
        title: Message(en: "A value cannot be one of its measure", zh: "数值与度量不符"),
        explanation: Message(
            en:
                "A share of something lies between 0 and 100 per cent, an index on its scale, a count is a whole number, and a state described in words has no numbers. A value that cannot be one usually belongs to another measure.",
            zh: "某一整体的份额在 0 到 100% 之间，指数在其标度之内，计数是整数，以文字描述的状态没有数字。不合理的数值往往属于另一项度量。"),
        example: .init(
            wrong: "kind: percent\nof: employed people\nbaseline: [{period: 2019, value: 174}]",
            right: "kind: percent\nof: employed people\nbaseline: [{period: 2019, value: 17.4}]"))
}

extension Message {
    fileprivate static func outside(_ value: FixedDecimal, _ range: ClosedRange<FixedDecimal>) -> Message {
        Message(
            en: "\(value.text) is not between \(range.lowerBound.text) and \(range.upperBound.text)",
            zh: "\(value.text) 不在 \(range.lowerBound.text) 到 \(range.upperBound.text) 之间")
    }
    fileprivate static func notACount(_ value: FixedDecimal) -> Message {
        Message(en: "a count is a whole number from 0 up, not \(value.text)", zh: "计数应是不小于 0 的整数，不能是 \(value.text)")
    }
    fileprivate static func numberOfState(_ value: FixedDecimal) -> Message {
        Message(en: "\(value.text) is a number, but the measure is a state in words", zh: "\(value.text) 是数字，而该度量是用文字描述的状态")
    }
    fileprivate static func splitOfShare(_ kind: MeasureKind) -> Message {
        Message(
            en: "values of kind `\(kind.rawValue)` do not add up over regions; write `value`, not `total`",
            zh: "类别为 `\(kind.rawValue)` 的数值不能按区域相加；请写 `value`，不要写 `total`")
    }
    fileprivate static func directionOfScale(_ wanted: Direction) -> Message {
        Message(
            en: "the best end of the scale is reached by `direction: \(wanted.rawValue)`", zh: "按标度的最佳值，应写 `direction: \(wanted.rawValue)`")
    }
}
