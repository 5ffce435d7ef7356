import Diagnostics
import ResultsModel

extension Rule {
    /// The cells of a column with a formula are what the formula gives.
    ///
    /// A percentage is rounded half up to the decimals that it prints. Where the base is zero there is none. Sums of
    /// different currencies or kinds are refused; an empty cell is not zero, so a line without all its parts is let be.
    static let budgetFormula = Rule([.budgetFormula, .formulaUnreadable, .zeroBase, .mixedUnits]) { input in
        input.workspace.budgets.flatMap { budget in
            var parser = FormulaParser(budget)
            var found: [Diagnostic] = []
            for (index, column) in budget.columns.enumerated() {
                guard let text = column.formula, let formula = parser.parse(text) else { continue }
                if let mixed = mixed(formula, text, index, budget) {
                    found.append(mixed)
                } else {
                    found += budget.lines.indices.compactMap { recompute(formula, budget, line: $0, column: index) }
                }
            }
            return parser.diagnostics + found
        }
    }

    /// Money in one currency and unit, one kind of thing at a time; a ratio of two of these is a percentage or a number.
    private static func mixed(_ formula: ColumnFormula, _ text: Located<String>, _ column: Int, _ budget: Budget) -> Diagnostic? {
        let location = Location(budget.header.path, text.span)
        let parts = formula.operands.map { budget.columns[$0.column] }
        if formula.isRatio, budget.columns[column].kind != .percent, budget.columns[column].kind != .number {
            return Diagnostic(.mixedUnits, .ratioInUnit(budget.columns[column]), at: location)
        }
        let whole = formula.isRatio ? parts : parts + [budget.columns[column]]
        if let percent = whole.first(where: { $0.kind == .percent }) {
            return Diagnostic(.mixedUnits, .percentSummed(percent.id.value), at: location)
        }
        guard let first = whole.first, let other = whole.first(where: { !$0.isOneUnit(with: first) }) else { return nil }
        return Diagnostic(.mixedUnits, .unlike(first, other), at: location)
    }

    private static func recompute(_ formula: ColumnFormula, _ budget: Budget, line: Int, column: Int) -> Diagnostic? {
        guard let cell = budget.cells[line][column], let said = cell.summand else { return nil }
        let values = formula.operands.map { budget.cells[$0.line ?? line][$0.column]?.summand }
        let cells = FormulaCells(said: said, values: values, column: budget.columns[column], isRounded: isRounded(formula, budget))
        let location = Location(budget.amountsPath ?? budget.header.path, cell.span)
        let name = (line: budget.lines[line].id.value, column: budget.columns[column].id.value)
        switch formula.isRatio ? cells.ratio() : cells.sum(formula.rest.map(\.sign)) {
        case .right, .unknown: return nil
        case .zeroBase: return Diagnostic(.zeroBase, .zeroBase(name.line, name.column), at: location, help: .leaveEmpty)
        case .wrong(let result):
            let form = budget.columns[column].kind
            let formulaText = budget.columns[column].formula?.value ?? ""
            return Diagnostic(
                .budgetFormula, .gives(name.line, name.column, says: form.text(said), result: form.text(result)), at: location,
                notes: [.init(.formulaIs(name.column, formulaText))])
        }
    }

    private static func isRounded(_ formula: ColumnFormula, _ budget: Budget) -> Bool {
        formula.operands.contains { budget.columns[$0.column].unit == .million }
    }
}

/// One cell of a formula column and the cells that it follows from.
private struct FormulaCells {
    enum Verdict {
        case right, unknown, zeroBase
        case wrong(FixedDecimal)
    }

    let said: FixedDecimal
    let values: [FixedDecimal?]
    let column: BudgetColumn
    /// Whether the operands are amounts in millions, so that only their range is known.
    let isRounded: Bool

    func sum(_ signs: [ColumnFormula.Operator]) -> Verdict {
        let isOnlyPlus = !signs.contains(.minus)
        guard values.contains(where: { $0 != nil }), isOnlyPlus || !values.contains(where: { $0 == nil }) else { return .unknown }
        var result = (values.first ?? nil) ?? .zero
        for (sign, value) in zip(signs, values.dropFirst()) {
            guard let value else { continue }
            result = sign == .minus ? result - value : result + value
        }
        let doubt = isRounded ? values.reduce(said.halfLastPlace) { $0 + ($1?.halfLastPlace ?? .zero) } : .zero
        return (said - result).magnitude <= doubt ? .right : .wrong(result)
    }

    func ratio() -> Verdict {
        guard let numerator = values.first ?? nil, let base = values.last ?? nil else { return .unknown }
        guard !base.isZero else { return .zeroBase }
        guard let result = Self.rounded(numerator, base, factor, decimals) else { return .unknown }
        if said == result { return .right }
        return isRounded && range(numerator, base).contains(said) ? .right : .wrong(result)
    }

    private var factor: FixedDecimal { FixedDecimal(column.kind == .percent ? 100 : 1) }
    private var decimals: Int { column.decimals ?? said.scale }

    /// What the ratio may be, when each amount may be off by half a unit in its last place.
    private func range(_ numerator: FixedDecimal, _ base: FixedDecimal) -> ClosedRange<FixedDecimal> {
        let ends = [numerator - numerator.halfLastPlace, numerator + numerator.halfLastPlace].flatMap { top in
            [base - base.halfLastPlace, base + base.halfLastPlace].compactMap { Self.rounded(top, $0, factor, decimals) }
        }
        return (ends.min() ?? said)...(ends.max() ?? said)
    }

    private static func rounded(_ numerator: FixedDecimal, _ base: FixedDecimal, _ factor: FixedDecimal, _ decimals: Int) -> FixedDecimal? {
        (numerator * factor).divided(by: base, scale: max(0, min(decimals, 9)))
    }
}

extension BudgetColumn {
    /// Whether amounts of both columns can be added: one kind, one currency, one unit.
    fileprivate func isOneUnit(with other: BudgetColumn) -> Bool {
        kind == other.kind && currency == other.currency && unit == other.unit
    }

    /// `USD`, `CHF in millions`, `work-time`.
    fileprivate var unitText: String {
        guard kind == .money else { return kind.rawValue }
        return currency + (unit == .million ? " (\(unit.rawValue))" : "")
    }
}

extension DiagnosticCode {
    static let budgetFormula = DiagnosticCode(
        "E0233", "budget-formula", .error,
        title: Message(en: "A cell is not what its formula gives", zh: "单元格与公式的结果不符"),
        explanation: Message(
            en:
                "A column with a `formula` is computed from other columns of the same line. Percentages are rounded half up to the decimals that they print.",
            zh: "带 `formula` 的栏由同一行的其他栏算出。百分比按所印小数位四舍五入。"),
        example: .init(wrong: "formula: change / old   # 5 / 80, prints 6.2", right: "formula: change / old   # 5 / 80 = 6.25, prints 6.3"))

    static let formulaUnreadable = DiagnosticCode(
        "E0234", "formula-unreadable", .error,
        title: Message(en: "A formula cannot be read", zh: "无法读懂公式"),
        explanation: Message(
            en:
                "A formula has ids of columns with `+`, `-` or `/` between them, and spaces around these. `share[total]` means the cell of that column in the line `total`.",
            zh: "公式由栏的 id 和其间的 `+`、`-`、`/` 组成，运算符两边留空格。`share[total]` 指该栏在 `total` 行的单元格。"),
        example: .init(wrong: "formula: change/b2020-21", right: "formula: change / b2020-21"))

    static let zeroBase = DiagnosticCode(
        "E0235", "zero-base", .error,
        title: Message(en: "A percentage is printed for a zero base", zh: "基数为零却印有百分比"),
        explanation: Message(
            en: "A change from nothing has no percentage. The cell stays empty; it is neither 0 nor 100 per cent.",
            zh: "从零开始的变化没有百分比。该单元格应留空，既不是 0，也不是 100%。"))

    static let mixedUnits = DiagnosticCode(
        "E0236", "mixed-units", .error,
        title: Message(en: "A formula mixes things that do not add up", zh: "公式混用了不能相加的量"),
        explanation: Message(
            en: "Only amounts of one currency and unit are added or divided; percentages are never added.",
            zh: "只有同一货币、同一单位的金额才能相加或相除；百分比从不相加。"))
}

extension Message {
    fileprivate static func gives(_ line: String, _ column: String, says: String, result: String) -> Message {
        Message(
            en: "`\(line)` says \(says) in column `\(column)`, its formula gives \(result)",
            zh: "`\(line)` 在 `\(column)` 栏写的是 \(says)，而公式的结果是 \(result)")
    }
    fileprivate static func formulaIs(_ column: String, _ formula: String) -> Message {
        Message(en: "\(column) = \(formula)", zh: "\(column) = \(formula)")
    }
    fileprivate static func zeroBase(_ line: String, _ column: String) -> Message {
        Message(
            en: "`\(line)` has a percentage in column `\(column)`, but its base is zero", zh: "`\(line)` 在 `\(column)` 栏有百分比，但基数为零")
    }
    fileprivate static let leaveEmpty = Message(en: "take the row out: the cell stays empty", zh: "请删去这一行数据，让单元格留空")
    fileprivate static func percentSummed(_ column: String) -> Message {
        Message(en: "`\(column)` is a percentage, and percentages are not added", zh: "`\(column)` 是百分比，百分比不能相加")
    }
    fileprivate static func ratioInUnit(_ column: BudgetColumn) -> Message {
        Message(
            en: "a ratio is a percentage or a number, but `\(column.id.value)` is in \(column.unitText)",
            zh: "比值应是百分比或数，而 `\(column.id.value)` 的单位是 \(column.unitText)")
    }
    fileprivate static func unlike(_ first: BudgetColumn, _ other: BudgetColumn) -> Message {
        Message(
            en: "`\(first.id.value)` is in \(first.unitText), `\(other.id.value)` in \(other.unitText)",
            zh: "`\(first.id.value)` 的单位是 \(first.unitText)，`\(other.id.value)` 的单位是 \(other.unitText)")
    }
}
