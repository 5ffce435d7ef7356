import Bytes
import Charts
import Publication
import ResultsModel
import TemplateEngine

/// Recognizes a table with three money columns of one currency: earlier period, later period at the same prices, later
/// period recosted; and reads the steps from it.
struct BudgetStepsForm {
    struct Row {
        /// Nil for the cost increases, which are no line of the table.
        let label: LocalizedText?
        let before: FixedDecimal
        let after: FixedDecimal
        let isTotal: Bool
        /// The column whose total it is.
        var column: Int?
    }

    let budget: Budget
    let old: Int
    let constant: Int
    let recosted: Int

    init?(_ budget: Budget) {
        let money = budget.columns.indices.filter { budget.columns[$0].kind == .money && budget.columns[$0].formula == nil }
        guard money.count == 3, Set(money.map { budget.columns[$0].currency }).count == 1,
            let first = budget.columns[money[0]].period, let second = budget.columns[money[1]].period, first < second,
            budget.columns[money[2]].period == second, budget.columns[money[1]].basis == .constant,
            budget.columns[money[2]].basis == .recosted
        else { return nil }
        self.budget = budget
        (old, constant, recosted) = (money[0], money[1], money[2])
    }

    /// "From 2020–21 to 2022–23"; a period is not broken at its dash.
    func title(_ site: SiteLanguage) -> HTMLFragment {
        func period(_ column: Int) -> String {
            let text = budget.columns[column].period.map { site.numbers.text($0) } ?? ""
            return "<span class=\"nowrap\">" + HTMLEscaping.text.escaped(text) + "</span>"
        }
        let pattern = HTMLEscaping.text.escaped(site.label(.budgetSteps))
        let parts = Labels([Label.budgetSteps.rawValue: pattern])
        return HTMLFragment(safe: Array(parts.filled(.budgetSteps, [("start", period(old)), ("end", period(recosted))]).utf8))
    }

    /// Old total, one step for each line that changes, new total, cost increases, recosted total. Nil without totals.
    var rows: [Row]? {
        guard let total = budget.lines.lastIndex(where: { $0.kind == .total }), let start = budget.decimal(total, old),
            let middle = budget.decimal(total, constant), let end = budget.decimal(total, recosted)
        else { return nil }
        let label = budget.lines[total].label
        var rows = [Row(label: label, before: .zero, after: start, isTotal: true, column: old)]
        var level = start
        for (position, line) in budget.lines.enumerated() where line.kind == .line || line.kind == .adjustment {
            guard let from = budget.decimal(position, old), let to = budget.decimal(position, constant), from != to else { continue }
            rows.append(Row(label: line.label, before: level, after: level + to - from, isTotal: false))
            level = level + to - from
        }
        guard level == middle else { return nil }
        rows.append(Row(label: label, before: .zero, after: middle, isTotal: true, column: constant))
        rows.append(Row(label: nil, before: middle, after: end, isTotal: false))
        rows.append(Row(label: label, before: .zero, after: end, isTotal: true, column: recosted))
        return rows
    }
}

/// The part of the scale that the bars show: changes of one per cent would not be seen on a scale from zero.
struct BudgetAxis {
    let low: FixedDecimal
    let high: FixedDecimal

    init(_ values: [FixedDecimal]) {
        let shown = values.filter { !$0.isZero }
        let (least, most) = (shown.min() ?? .zero, shown.max() ?? .zero)
        let step = Self.step(most - least)
        low = Self.floor(least, step)
        high = Self.floor(most, step) + step
    }

    func bar(_ row: BudgetStepsForm.Row) -> BarStrip {
        if row.isTotal { return BarStrip([(.ink, position(row.after))]) }
        let (from, to) = (position(min(row.before, row.after)), position(max(row.before, row.after)))
        return BarStrip([(.gap, from), (row.after < row.before ? .negative : .first, max(to - from, 20))])
    }

    private func position(_ value: FixedDecimal) -> Int { BarStrip.share(value - low, of: high - low) }

    /// The power of ten below a span.
    private static func step(_ span: FixedDecimal) -> FixedDecimal {
        var step = FixedDecimal(1)
        let ten = FixedDecimal(10)
        while step * ten <= span { step = step * ten }
        return step
    }

    private static func floor(_ value: FixedDecimal, _ step: FixedDecimal) -> FixedDecimal {
        let quotient = value.divided(by: step, scale: 2) ?? .zero
        let whole = FixedDecimal(mantissa: quotient.mantissa / 100)
        return whole * step
    }
}
