import Linking
import Publication
import ResultsModel

extension PaperTables {
    /// A budget as it is printed: a row a line, indented by its depth, with its notes.
    func budget(_ reference: Reference) -> PaperTable? {
        let key = reference.key(in: "")
        guard let budget = workspace.budgets.first(where: { $0.header.scope == key.scope && $0.header.code.value == key.code }) else {
            return nil
        }
        let heads =
            [PaperTable.Cell([.text(labels[.paperBudgetLine])], isHeader: true)]
            + budget.columns.map { PaperTable.Cell(text($0.label), isHeader: true) }
        let rows = budget.lines.enumerated().compactMap { position, line in row(budget, line, position) }
        let share = 1_000 / (budget.columns.count + 3)
        var table = PaperTable(
            id: budget.header.code.value, caption: text(budget.title),
            columns: columns([1_000 - share * budget.columns.count] + budget.columns.map { _ in share }, numbersFrom: 1),
            header: [PaperTable.Row(heads)], rows: rows)
        table.notes = budget.notes.map { text($0.text) }
        return table
    }

    /// A heading without a label groups lines and prints nothing.
    private func row(_ budget: Budget, _ line: BudgetLine, _ position: Int) -> PaperTable.Row? {
        let label = text(line.label)
        guard !label.isEmpty else { return nil }
        let kind: PaperTable.Row.Kind =
            switch line.kind {
            case .heading: .section
            case .line, .adjustment: .body
            case .subtotal: .subtotal
            case .total: .total
            }
        let amounts = budget.columns.indices.map { column in
            PaperTable.Cell(amount(budget.cells[position][column], budget.columns[column]))
        }
        return PaperTable.Row([PaperTable.Cell(label, isHeader: true)] + amounts, kind: kind)
    }

    private func amount(_ cell: BudgetCell?, _ column: BudgetColumn) -> [PaperInline] {
        guard let cell else { return [] }
        switch cell.amount {
        case .none: return []
        case .workTime(let time): return [.text(numbers.text(time))]
        case .decimal(let value) where value.isZero && column.zero != .digit:
            return column.zero == .dash ? [.text("–")] : []
        case .decimal(let value):
            return [.text(column.kind == .percent ? numbers.percent(value) : numbers.text(value))]
        }
    }
}
