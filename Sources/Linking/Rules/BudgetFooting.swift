import Diagnostics
import ResultsModel

extension Rule {
    /// Declared subtotals and totals are the sum of the lines below their heading, in every column that can be summed.
    ///
    /// Percentages are never summed, an empty cell is not zero, work time carries twelve months. A total of rounded
    /// amounts may differ from the sum of the rounded parts by what rounding explains.
    static let budgetFooting = Rule([.budgetFooting]) { input in
        input.workspace.budgets.flatMap { budget -> [Diagnostic] in
            guard let sums = BudgetSums(budget) else { return [] }
            return budget.lines.indices.filter { budget.lines[$0].kind.isSum }.flatMap { line in
                budget.columns.indices.compactMap { check(sums, line, $0) }
            }
        }
    }

    /// A total is right if it is the sum of the subtotals below it or, where one of these is itself wrong, of the lines.
    private static func check(_ sums: BudgetSums, _ line: Int, _ column: Int) -> Diagnostic? {
        guard let cell = sums.budget.cells[line][column], let said = cell.summand, sums.budget.columns[column].isSummed else {
            return nil
        }
        let parts = sums.parts(of: line, column, throughSubtotals: true)
        guard !parts.isEmpty, !sums.agrees(said, with: parts, column) else { return nil }
        guard !sums.agrees(said, with: sums.parts(of: line, column, throughSubtotals: false), column) else { return nil }
        let form = sums.budget.columns[column].kind
        let sum = parts.reduce(FixedDecimal.zero) { $0 + $1.value }
        let message = Message.footsOtherwise(
            sums.budget.lines[line].id.value, sums.budget.columns[column].id.value, says: form.text(said), sum: form.text(sum))
        return Diagnostic(
            .budgetFooting, message, at: Location(sums.budget.amountsPath ?? sums.budget.header.path, cell.span),
            notes: [.init(.partsAre(parts.map { sums.budget.lines[$0.line].id.value }))], help: .footingHelp(said - sum, form))
    }
}

extension BudgetLine.Kind {
    var isSum: Bool { self == .subtotal || self == .total }
}

extension BudgetColumn {
    /// Percentages are never added up, and no other ratio is.
    fileprivate var isSummed: Bool { kind != .percent && !(formula?.value.utf8.contains(UInt8(ascii: "/")) ?? false) }
}

extension BudgetColumn.Kind {
    /// A sum in the form in which the cells are written.
    func text(_ value: FixedDecimal) -> String {
        guard self == .workTime, let months = Int(exactly: value.mantissa) else { return value.text }
        return WorkTime(months: months).text
    }
}

extension BudgetCell {
    /// The amount as a number: work time in months; nil where there is none.
    var summand: FixedDecimal? {
        switch amount {
        case .decimal(let value): value
        case .workTime(let time): FixedDecimal(time.months)
        case .none: nil
        }
    }
}

extension DiagnosticCode {
    static let budgetFooting = DiagnosticCode(
        "E0232", "budget-footing", .error,
        title: Message(en: "A subtotal or total is not the sum of its lines", zh: "小计或合计不等于各行之和"),
        explanation: Message(
            en:
                "A subtotal or total adds up the lines below its heading (`parent`), a total without one the whole table; `sums:` names other lines. Percentages are never summed, and empty cells are left out. In a table in millions a difference that rounding explains is no error.",
            zh: "小计或合计等于其标题（`parent`）之下各行之和；没有标题的合计等于全表之和；`sums:` 可另行指定各行。百分比从不相加，空格不计。以百万计的表中，舍入造成的差额不算错误。"),
        example: .init(wrong: "a,amount,10\nb,amount,20\ntotal,amount,31", right: "a,amount,10\nb,amount,20\ntotal,amount,30"))
}

extension Message {
    fileprivate static func footsOtherwise(_ line: String, _ column: String, says: String, sum: String) -> Message {
        Message(
            en: "`\(line)` says \(says) in column `\(column)`, its lines add to \(sum)",
            zh: "`\(line)` 在 `\(column)` 栏写的是 \(says)，而各行之和为 \(sum)")
    }
    fileprivate static func partsAre(_ ids: [String]) -> Message {
        let shown = ids.prefix(8).joined(separator: ", ")
        let rest = ids.count - 8
        return Message(
            en: "its lines: \(shown)\(rest > 0 ? " and \(rest) more" : "")", zh: "各行：\(shown)\(rest > 0 ? " 等 \(ids.count) 行" : "")")
    }
    fileprivate static func footingHelp(_ difference: FixedDecimal, _ form: BudgetColumn.Kind) -> Message {
        let (more, less) = difference.isNegative ? (form.text(-difference), false) : (form.text(difference), true)
        return less
            ? Message(en: "a line is \(more) short, or the sum is \(more) too high", zh: "某一行少了 \(more)，或合计多了 \(more)")
            : Message(en: "a line is \(more) too high, or the sum is \(more) short", zh: "某一行多了 \(more)，或合计少了 \(more)")
    }
}
