import Diagnostics
import ResultsModel

/// Years in titles and column headings. They are typed captions: what they stand over says which years they may name.
extension Rule {
    static func captions(_ input: RuleInput, _ frames: PeriodFrames) -> [Diagnostic] {
        let workspace = input.workspace
        var found = workspace.budgets.flatMap { budget in frames[budget.header.scope].map { captions(budget, $0) } ?? [] }
        for programme in workspace.programmes {
            guard let frame = frames[programme.header.code.value] else { continue }
            found += check(programme.title, naming: [frame.own], allowing: frame.periods, programme.header)
        }
        for links in workspace.sdgLinks {
            guard let frame = frames[links.header.scope] else { continue }
            found += check(links.title, naming: [frame.own], allowing: frame.periods, links.header)
        }
        for strategy in workspace.strategies {
            guard let frame = frames[strategy.header.code.value] else { continue }
            found += check(strategy.title, naming: [frame.own], allowing: [frame.own], strategy.header)
        }
        return found
    }

    /// The title names periods of its columns; constant prices are those of the programme before.
    private static func captions(_ budget: Budget, _ frame: PeriodFrame) -> [Diagnostic] {
        let columns = budget.columns.compactMap(\.period)
        let before = budget.columns.contains { $0.basis == .constant } ? frame.predecessor.map { [$0] } ?? [] : []
        let periods = columns.isEmpty ? frame.periods : columns
        var found = check(budget.title, naming: periods, allowing: periods + before, budget.header)
        for column in budget.columns {
            guard let period = column.period else { continue }
            let prices = column.basis == .constant ? frame.predecessor.map { [$0] } ?? [] : []
            found += check(column.label, naming: [period], allowing: [period] + prices, budget.header)
        }
        return found
    }

    /// A caption that names ranges of years names one of `naming`, and none but `allowing`.
    private static func check(
        _ caption: LocalizedText, naming: [Period], allowing: [Period], _ header: ObjectHeader
    ) -> [Diagnostic] {
        caption.values.enumerated().flatMap { language, written -> [Diagnostic] in
            guard let text = written.map({ ReadableText($0) }), case let ranges = YearRange.all(in: text.bytes), let first = ranges.first
            else {
                return []
            }
            let wrong = ranges.filter { !allowing.map(YearRange.init).contains($0.range) }
            let named = ranges.contains { naming.map(YearRange.init).contains($0.range) }
            return (wrong.isEmpty && !named ? [first] : wrong).map { range, place in
                let message = Message.yearsDiffer(range.text, naming.map(\.text))
                return Diagnostic(.period, message, at: Location(header.path(of: language), text.span(place)))
            }
        }
    }
}

extension YearRange {
    init(_ period: Period) {
        self.init(start: period.start.year, end: period.end.year)
    }
}

extension Message {
    fileprivate static func yearsDiffer(_ years: String, _ expected: [String]) -> Message {
        var seen: Set<String> = []
        let periods = expected.filter { seen.insert($0).inserted }
        return Message(
            en: "this caption says \(years), what it stands over is of \(periods.joined(separator: " and "))",
            zh: "标题写的是 \(years)，所辖内容却属于 \(periods.joined(separator: " 和 "))")
    }
}
