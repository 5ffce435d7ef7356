import Diagnostics
import ResultsModel

extension Rule {
    /// A split by region sums to its total, when a split is given: of targets, and of what was observed.
    static let regionSplit = Rule([.regionSplit]) { input in
        input.workspace.indicators.flatMap { entry in
            entry.indicator.measures.flatMap { measure in
                measure.targets.compactMap { check($0, entry) }
                    + (measure.baseline + measure.milestones + measure.results).compactMap { check($0, measure.kind.value, entry) }
            }
        }
    }

    private static func check(_ target: Target, _ entry: IndicatorEntry) -> Diagnostic? {
        guard case .total(let total) = target.goal else { return nil }
        return check(target.regions, total, entry, Message.targetsDiffer)
    }

    /// Only what can be counted adds up over regions; a percentage of each region is no part of a whole.
    private static func check(_ observation: Observation, _ kind: MeasureKind, _ entry: IndicatorEntry) -> Diagnostic? {
        guard [.count, .amount].contains(kind), let total = observation.value else { return nil }
        return check(observation.regions, total, entry, Message.valuesDiffer)
    }

    private static func check(
        _ regions: [RegionalValue], _ total: Located<FixedDecimal>, _ entry: IndicatorEntry,
        _ message: (FixedDecimal, FixedDecimal) -> Message
    ) -> Diagnostic? {
        guard !regions.isEmpty else { return nil }
        let sum = regions.reduce(FixedDecimal.zero) { $0 + $1.value.value }
        guard sum != total.value else { return nil }
        return Diagnostic(
            .regionSplit, message(sum, total.value), at: Location(entry.path, total.span),
            notes: [.init(.indicatorAndParent(entry))], help: .splitHelp(missing: total.value - sum))
    }
}

extension DiagnosticCode {
    static let regionSplit = DiagnosticCode(
        "E0231", "region-split", .error,
        title: Message(en: "Figures by region do not add up to the total", zh: "各区域数字之和不等于总数"),
        explanation: Message(
            en:
                "When a target, or a number that was counted, is split by region, the parts add up to the total. A region that is not written has no part in it.",
            zh: "目标或计数按区域拆分时，各部分之和必须等于总数。没有写出的区域就是没有数字。"),
        example: .init(wrong: "{total: 24, africa: 7, americas: 16}", right: "{total: 24, africa: 7, americas: 17}"))
}

extension Message {
    fileprivate static func targetsDiffer(sum: FixedDecimal, total: FixedDecimal) -> Message {
        Message(
            en: "targets by region add to \(sum.text), the total says \(total.text)",
            zh: "各区域目标之和为 \(sum.text)，而总数写的是 \(total.text)")
    }

    fileprivate static func valuesDiffer(sum: FixedDecimal, total: FixedDecimal) -> Message {
        Message(
            en: "values by region add to \(sum.text), the total says \(total.text)",
            zh: "各区域数值之和为 \(sum.text)，而总数写的是 \(total.text)")
    }

    fileprivate static func splitHelp(missing: FixedDecimal) -> Message {
        missing.isNegative
            ? Message(
                en: "one region is \((-missing).text) too high, or the total is \((-missing).text) short",
                zh: "某个区域多了 \((-missing).text)，或总数少了 \((-missing).text)")
            : Message(
                en: "one region is \(missing.text) short, or the total is \(missing.text) too high",
                zh: "某个区域少了 \(missing.text)，或总数多了 \(missing.text)")
    }
}
