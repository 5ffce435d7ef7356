import Diagnostics
import ResultsModel

extension Rule {
    /// A split by region sums to its total, when a split is given.
    static let regionSplit = Rule([.regionSplit]) { workspace in
        workspace.indicators.flatMap { entry in
            entry.indicator.measures.flatMap { measure in
                measure.targets.compactMap { check($0, entry) }
            }
        }
    }

    private static func check(_ target: Target, _ entry: IndicatorEntry) -> Diagnostic? {
        guard case .total(let total) = target.goal, !target.regions.isEmpty else { return nil }
        let sum = target.regions.reduce(FixedDecimal.zero) { $0 + $1.value.value }
        guard sum != total.value else { return nil }
        return Diagnostic(
            .regionSplit, .splitDiffers(sum: sum, total: total.value), at: Location(entry.path, total.span),
            notes: [.init(.indicatorAndParent(entry))], help: .splitHelp(missing: total.value - sum))
    }
}

extension DiagnosticCode {
    static let regionSplit = DiagnosticCode(
        "E0231", "region-split", .error,
        title: Message(en: "Targets by region do not add up to the total", zh: "各区域目标之和不等于总数"),
        explanation: Message(
            en: "When a target is split by region, the parts add up to the total. A region that is not written has no target.",
            zh: "目标按区域拆分时，各部分之和必须等于总数。没有写出的区域就是没有目标。"),
        example: .init(wrong: "{total: 24, africa: 7, americas: 16}", right: "{total: 24, africa: 7, americas: 17}"))
}

extension Message {
    fileprivate static func splitDiffers(sum: FixedDecimal, total: FixedDecimal) -> Message {
        Message(
            en: "targets by region add to \(sum.text), the total says \(total.text)",
            zh: "各区域目标之和为 \(sum.text)，而总数写的是 \(total.text)")
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
