import Linking
import ResultsModel

extension ComparedField where Record == Budget {
    static var budget: [ComparedField] { [.text(.title) { $0.title }, .code(.number) { $0.number }] }
}

extension ComparedField where Record == BudgetColumn {
    static var column: [ComparedField] {
        [
            .text(.label) { $0.label },
            .choice(.kind) { $0.kind },
            .code(.currency) { $0.currency },
            .choice(.unit) { $0.unit },
            .choice(.basis) { $0.basis },
            .period(.period) { $0.period },
            .choice(.data) { $0.source },
            .code(.formula) { $0.formula?.value },
            .code(.decimals) { $0.decimals.map { String($0) } },
            .choice(.zero) { $0.zero },
        ]
    }
}

extension ComparedField where Record == BudgetLine {
    static var line: [ComparedField] {
        [
            .text(.label) { $0.label },
            .code(.parent) { $0.parent?.value },
            .choice(.kind) { $0.kind },
            .reference(.department) { $0.department },
            .reference(.region) { $0.region },
            .reference(.outcome) { $0.outcome },
            .codes(.sums) { $0.sums.map(\.value) },
        ]
    }
}

extension FieldComparison {
    mutating func compare(_ left: Budget, _ right: Budget) {
        compare(left, right, ComparedField<Budget>.budget)
        let columns = PartPairs(left.columns, right.columns) { $0.id.value }
        compareParts(columns, .column, id: { $0.id.value }, title: { $0.label }, ComparedField<BudgetColumn>.column)
        let lines = PartPairs(left.lines, right.lines) { $0.id.value }
        compareParts(lines, .line, id: { $0.id.value }, title: { $0.label }, ComparedField<BudgetLine>.line)
        compareCells(left, right, lines, columns)
        let notes = PartPairs(left.notes, right.notes) { $0.id.value }
        compareParts(notes, .note, id: { $0.id.value }, title: { _ in LocalizedText() }, [.text(.text) { $0.text }])
    }

    private mutating func compareCells(
        _ left: Budget, _ right: Budget, _ lines: PartPairs<BudgetLine>, _ columns: PartPairs<BudgetColumn>
    ) {
        let cells = (CellTable(left), CellTable(right))
        for line in lines.pairs {
            guard let eitherLine = line.new ?? line.old else { continue }
            for column in columns.pairs {
                guard let eitherColumn = column.new ?? column.old else { continue }
                let id = (eitherLine.id.value, eitherColumn.id.value)
                let values = (cells.0.value(id.0, id.1), cells.1.value(id.0, id.1))
                guard !areSame(values.0, values.1) else { continue }
                add(
                    .amount(
                        AmountChange(
                            line: name(.line, id.0, line.old?.label, line.new?.label),
                            column: name(.column, id.1, column.old?.label, column.new?.label),
                            columnKind: columnKind(column.old, column.new, eitherColumn), old: values.0, new: values.1)))
            }
        }
    }

    /// The kind of a column that both sides have in the same kind, else the one that comes first: the same both ways.
    private func columnKind(_ left: BudgetColumn?, _ right: BudgetColumn?, _ either: BudgetColumn) -> BudgetColumn.Kind {
        [left, right].compactMap { $0?.kind }.min { $0.rawValue < $1.rawValue } ?? either.kind
    }

    private func name(_ kind: PartName.Kind, _ id: String, _ left: LocalizedText?, _ right: LocalizedText?) -> PartName {
        PartName(kind, id, old: left.map { old.texts($0) } ?? .none, new: right.map { new.texts($0) } ?? .none)
    }

    private func areSame(_ left: AmountValue?, _ right: AmountValue?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        guard left.status == right.status else { return false }
        switch (left.amount, right.amount) {
        case (.decimal(let before), .decimal(let after)): return areSame(before, after)
        default: return left.amount == right.amount
        }
    }
}

/// The cells of a budget by the ids of line and column.
private struct CellTable {
    private let budget: Budget
    private let lines: [String: Int]
    private let columns: [String: Int]

    init(_ budget: Budget) {
        self.budget = budget
        lines = Dictionary(budget.lines.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        columns = Dictionary(budget.columns.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func value(_ line: String, _ column: String) -> AmountValue? {
        guard let row = lines[line], let place = columns[column], row < budget.cells.count, place < budget.cells[row].count else {
            return nil
        }
        return budget.cells[row][place].map { AmountValue($0.amount, status: $0.status) }
    }
}
