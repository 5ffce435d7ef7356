import Diagnostics
import ResultsModel

extension Rule {
    /// One amount said in two places is one amount; a rounded form agrees with the exact one.
    ///
    /// Two kinds of amounts are known to be the same: what an outcome has from one source in one period, in its own file
    /// and in tables whose column names its `source`; and the same line or department of two tables that divide one
    /// whole: columns of one period, price basis and currency that come to the same grand total.
    static let oneAmount = Rule([.oneAmount]) { input in
        var amounts = AmountGroups()
        for outcome in input.workspace.outcomes { amounts.add(outcome) }
        for budget in input.workspace.budgets { amounts.add(budget) }
        var seen: Set<Location> = []
        return amounts.findings.filter { seen.insert($0.location).inserted }
    }
}

/// An amount as it is said in one place, in single units of its currency.
private struct StatedAmount {
    let value: FixedDecimal
    /// The power of ten of its last digit: 5 for 43.1 million.
    let place: Int
    let basis: PriceBasis?
    /// The table, or the outcome's own file.
    let path: ContentPath
    let location: Location
    let text: Message

    init?(_ amount: FixedDecimal, _ unit: ResourceAmount.Unit, basis: PriceBasis?, path: ContentPath, at location: Location) {
        value = unit == .million ? FixedDecimal(mantissa: amount.mantissa * 1_000_000, scale: amount.scale) : amount
        place = (unit == .million ? 6 : 0) - amount.scale
        text = unit == .million ? .millions(amount) : Message(en: amount.text, zh: amount.text)
        self.basis = basis
        self.path = path
        self.location = location
    }

    /// Whether both may be the same amount: equal when the finer is rounded half up to the last digit of the coarser.
    func agrees(with other: StatedAmount) -> Bool {
        if let basis, let otherBasis = other.basis, basis != otherBasis { return true }
        let place = max(place, other.place)
        return rounded(to: place) == other.rounded(to: place)
    }

    private func rounded(to place: Int) -> FixedDecimal? {
        guard place > 0 else { return value.rounded(to: -place) }
        let unit = (0..<place).reduce(FixedDecimal(1)) { unit, _ in unit * FixedDecimal(10) }
        return value.divided(by: unit, scale: 0)
    }
}

/// Amounts that ought to be the same, group by group.
private struct AmountGroups {
    private struct Group {
        let subject: Message
        var amounts: [StatedAmount] = []
    }

    private var names: [String] = []
    private var groups: [String: Group] = [:]

    private mutating func add(_ amount: StatedAmount, to name: String, _ subject: Message) {
        if groups[name] == nil { names.append(name) }
        groups[name, default: Group(subject: subject)].amounts.append(amount)
    }

    mutating func add(_ outcome: Outcome) {
        for resource in outcome.resources {
            guard let period = resource.period?.value, let amount = resource.amount,
                let stated = StatedAmount(
                    amount.value, resource.unit, basis: resource.basis, path: outcome.header.path,
                    at: Location(outcome.header.path, amount.span))
            else { continue }
            add(stated, outcome.key, period, resource.source, resource.currency)
        }
    }

    private mutating func add(
        _ amount: StatedAmount, _ outcome: ObjectKey, _ period: Period, _ source: ResourceAmount.Source, _ currency: String
    ) {
        let name = "\(outcome.id) \(period.text) \(source.rawValue) \(currency)"
        add(amount, to: name, .amountOfOutcome(outcome.id, period.text, source.rawValue))
    }

    mutating func add(_ budget: Budget) {
        let grandTotal = budget.lines.lastIndex { $0.kind == .total && $0.parent == nil }
        for (column, head) in budget.columns.enumerated() where head.kind == .money {
            guard let period = head.period else { continue }
            if let source = head.source { addOutcomes(budget, column, period, source) }
            guard let grandTotal, let total = stated(budget, grandTotal, column) else { continue }
            let whole =
                "\(budget.header.scope) \(period.text) \(head.basis?.rawValue ?? "") \(head.currency) \(total.value.rounded(to: 9).text)"
            addLines(budget, column, whole)
        }
    }

    private mutating func addOutcomes(_ budget: Budget, _ column: Int, _ period: Period, _ source: ResourceAmount.Source) {
        for (index, line) in budget.lines.enumerated() where line.kind == .line {
            guard let outcome = line.outcome, let amount = stated(budget, index, column) else { continue }
            add(amount, outcome.key(in: budget.header.scope), period, source, budget.columns[column].currency)
        }
    }

    /// The lines of a column that divides a whole, by their ids and, where one line alone is for it, by department.
    private mutating func addLines(_ budget: Budget, _ column: Int, _ whole: String) {
        let departments = Dictionary(budget.lines.compactMap { line in line.department.map { ($0.text, 1) } }, uniquingKeysWith: +)
        for (index, line) in budget.lines.enumerated() where line.kind != .heading {
            guard let amount = stated(budget, index, column) else { continue }
            add(amount, to: "\(whole) line \(line.id.value)", .amountOfLine(line.id.value))
            if let department = line.department?.text, departments[department] == 1 {
                add(amount, to: "\(whole) department \(department)", .amountOfLine(line.id.value))
            }
        }
    }

    private func stated(_ budget: Budget, _ line: Int, _ column: Int) -> StatedAmount? {
        guard let cell = budget.cells[line][column], case .decimal(let value) = cell.amount else { return nil }
        let head = budget.columns[column]
        let location = Location(budget.amountsPath ?? budget.header.path, cell.span)
        return StatedAmount(value, head.unit, basis: head.basis, path: budget.header.path, at: location)
    }

    /// In each group the amounts that differ from what most places say.
    var findings: [Diagnostic] {
        names.flatMap { name -> [Diagnostic] in
            guard let group = groups[name] else { return [] }
            let amounts = Self.oneEach(group.amounts)
            guard amounts.count > 1, let right = Self.mostSupported(amounts) else { return [] }
            return amounts.filter { !$0.agrees(with: right) }.map { wrong in
                Diagnostic(
                    .oneAmount, .differs(group.subject, here: wrong.text, there: right.text), at: wrong.location,
                    notes: [.init(.saidHere(right.text), at: right.location)])
            }
        }
    }

    /// One amount of each file; one that says two different things (expenditure and income) is left out.
    private static func oneEach(_ amounts: [StatedAmount]) -> [StatedAmount] {
        let byFile = Dictionary(grouping: amounts, by: \.path)
        return amounts.filter { amount in
            guard let sameFile = byFile[amount.path], sameFile.count > 1 else { return true }
            return sameFile.allSatisfy { $0.value == amount.value } && sameFile[0].location == amount.location
        }
    }

    /// The amount with which most others agree; of equals the most exact, then the first.
    private static func mostSupported(_ amounts: [StatedAmount]) -> StatedAmount? {
        let support = amounts.map { amount in amounts.count { $0.agrees(with: amount) } }
        let best = amounts.indices.max { left, right in
            (support[left], -amounts[left].place, -left) < (support[right], -amounts[right].place, -right)
        }
        return best.map { amounts[$0] }
    }
}

extension DiagnosticCode {
    static let oneAmount = DiagnosticCode(
        "E0237", "one-amount", .error,
        title: Message(en: "One amount is said in two ways", zh: "同一笔金额有两种说法"),
        explanation: Message(
            en:
                "The resources of an outcome stand in its file and in budget tables; the same line stands in several tables of one budget. Wherever an amount is said it is the same, or its rounded form.",
            zh: "成果目标的资源既写在其文件中，也列在预算表中；同一行会出现在同一预算的几个表中。一笔金额无论写在哪里都应相同，或是其舍入形式。"),
        example: .init(wrong: "outcome-8,regular-budget,43.0   # 43061376 in another table", right: "outcome-8,regular-budget,43.1"))
}

extension Message {
    fileprivate static func millions(_ amount: FixedDecimal) -> Message {
        Message(en: "\(amount.text) million", zh: "\(amount.text) 百万")
    }
    fileprivate static func amountOfOutcome(_ outcome: String, _ period: String, _ source: String) -> Message {
        Message(en: "outcome \(outcome), \(period), \(source)", zh: "成果目标 \(outcome)，\(period)，\(source)")
    }
    fileprivate static func amountOfLine(_ line: String) -> Message {
        Message(en: "line `\(line)`", zh: "行 `\(line)`")
    }
    fileprivate static func differs(_ subject: Message, here: Message, there: Message) -> Message {
        Message(
            en: "\(subject.en): \(here.en) here, but \(there.en) in another place", zh: "\(subject.zh)：此处为 \(here.zh)，别处为 \(there.zh)")
    }
    fileprivate static func saidHere(_ amount: Message) -> Message {
        Message(en: "\(amount.en) is said here", zh: "这里写的是 \(amount.zh)")
    }
}
