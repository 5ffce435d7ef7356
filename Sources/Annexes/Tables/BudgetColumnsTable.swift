import Linking
import ResultsModel

enum BudgetColumnsTable {
    fileprivate struct Row {
        let budget: Budget
        let position: Int
        let column: BudgetColumn
    }

    fileprivate enum Unit: String, CaseIterable {
        case one = "1"
        case million, percent, month
    }

    static func make(_ workspace: Workspace) -> DataTable {
        let rows = workspace.budgets.flatMap { budget in
            budget.columns.enumerated().map { Row(budget: budget, position: $0.offset + 1, column: $0.element) }
        }
        return TableForm<Row>(
            "budget_columns", "The columns of budget tables: what their amounts are.",
            [
                .key("table", "The budget table.", pattern: .scopedID) { $0.budget.key.id }.of("budget_tables", "table"),
                .key("column", "Its id in the table.", pattern: .slug) { $0.column.id.value },
                .integer("position", "Its place from the left, from 1.") { $0.position }.required,
                .text("label", "Its heading.") { $0.column.label },
                .choice("kind", "What its amounts are. Percentages are never added up.") { $0.column.kind }.required,
                .code("period", "The period of its amounts.", pattern: .words) { $0.column.period?.text },
                .code("currency", "The currency of money, ISO 4217.", pattern: .currency) { $0.column.currency },
                .choice("unit", "The unit of its amounts; work time is in months.") { $0.unit }.required,
                .choice("price_basis", "In which prices money is said.") { $0.column.basis },
                .code("formula", "How its amounts follow from other columns.") { $0.column.formula?.value },
                .integer("decimals", "The decimals that a percentage prints.") { $0.column.decimals },
                .choice("zero", "How zero prints.") { $0.column.zero }.required,
            ]
        ).table(rows, in: workspace)
    }
}

extension BudgetColumnsTable.Row {
    fileprivate var unit: BudgetColumnsTable.Unit {
        switch column.kind {
        case .percent: .percent
        case .workTime: .month
        case .money, .number: column.unit == .million ? .million : .one
        }
    }
}
