import Linking
import ResultsModel

enum BudgetAmountsTable {
    fileprivate struct Row {
        let budget: Budget
        let line: BudgetLine
        let column: BudgetColumn
        let cell: BudgetCell
    }

    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<Row>(
            "budget_amounts", "The cells of budget tables. Where a table prints nothing there is no row; zero is a row.",
            [
                .key("table", "The budget table.", pattern: .scopedID) { $0.budget.key.id }.of("budget_tables", "table"),
                .key("line", "The line.", pattern: .slug) { $0.line.id.value },
                .key("column", "The column.", pattern: .slug) { $0.column.id.value },
                .decimal("amount", "The amount, in the unit of the column.") { $0.cell.number },
                .code("work_time", "Work time as printed: years and months, 27/1.", pattern: .workTime) { $0.cell.workTime },
                .code("status", "Why there is no amount.") { $0.cell.status },
            ],
            foreignKeys: [
                ForeignKey(["table", "line"], "budget_lines", ["table", "line"]),
                ForeignKey(["table", "column"], "budget_columns", ["table", "column"]),
            ]
        ).table(workspace.budgets.flatMap(rows), in: workspace)
    }

    private static func rows(_ budget: Budget) -> [Row] {
        zip(budget.lines, budget.cells).flatMap { line, cells in
            zip(budget.columns, cells).compactMap { column, cell in
                cell.map { Row(budget: budget, line: line, column: column, cell: $0) }
            }
        }
    }
}

extension BudgetCell {
    /// The amount as a number; work time in months.
    fileprivate var number: FixedDecimal? {
        switch amount {
        case .decimal(let value): value
        case .workTime(let time): FixedDecimal(time.months)
        case .none: nil
        }
    }

    fileprivate var workTime: String? {
        if case .workTime(let time) = amount { time.text } else { nil }
    }
}
