import Diagnostics
import ResultsModel

/// Years in titles and column headings. They are typed captions: what they stand over says which years they may name.
extension Rule {
    static func captions(_ object: ObjectTexts, _ frames: PeriodFrames, _ input: RuleInput) -> [Diagnostic] {
        guard let header = object.header else { return [] }
        switch object.key.kind {
        case .budget:
            guard let budget = input.workspace.budget(object.key), let frame = frames[header.scope] else { return [] }
            return budgetCaptions(budget, frame, object, input)
        case .strategy:
            guard let strategy = input.workspace.strategy(object.key.code), let frame = frames[strategy.header.code.value] else {
                return []
            }
            return caption(strategy.title, naming: [frame.own], allowing: [frame.own], object)
        case .programme:
            guard let frame = frames[object.key.code] else { return [] }
            return object.fields.first.map { check($0, naming: [frame.own], allowing: frame.periods, object) } ?? []
        default: return []
        }
    }

    /// The title names periods of its columns; constant prices are those of the programme before.
    private static func budgetCaptions(_ budget: Budget, _ frame: PeriodFrame, _ object: ObjectTexts, _ input: RuleInput) -> [Diagnostic] {
        let columns = budget.columns.compactMap(\.period)
        let before = budget.columns.contains { $0.basis == .constant } ? frame.predecessor.map { [$0] } ?? [] : []
        let periods = columns.isEmpty ? frame.periods : columns
        var found = caption(budget.title, naming: periods, allowing: periods + before, object)
        for column in budget.columns {
            guard let period = column.period else { continue }
            let prices = column.basis == .constant ? frame.predecessor.map { [$0] } ?? [] : []
            found += caption(column.label, naming: [period], allowing: [period] + prices, object)
        }
        return found
    }

    private static func caption(
        _ text: LocalizedText, naming: [Period], allowing: [Period], _ object: ObjectTexts
    ) -> [Diagnostic] {
        check(
            ObjectTexts.Field(texts: text.values.map { $0.map { ReadableText($0) } }, subject: nil), naming: naming, allowing: allowing,
            object)
    }

    /// A caption that names ranges of years names one of `naming`, and none but `allowing`.
    private static func check(
        _ field: ObjectTexts.Field, naming: [Period], allowing: [Period], _ object: ObjectTexts
    ) -> [Diagnostic] {
        field.texts.enumerated().flatMap { language, text -> [Diagnostic] in
            guard let text, case let ranges = YearRange.all(in: text.bytes), let first = ranges.first else { return [] }
            let wrong = ranges.filter { !allowing.map(YearRange.init).contains($0.range) }
            let named = ranges.contains { naming.map(YearRange.init).contains($0.range) }
            return (wrong.isEmpty && !named ? [first] : wrong).map { range, place in
                let message = Message.yearsDiffer(range.text, naming.map(\.text))
                return Diagnostic(.period, message, at: Location(object.path(of: language), text.span(place)))
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
