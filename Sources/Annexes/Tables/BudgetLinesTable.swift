import Linking
import Publication
import ResultsModel

enum BudgetLinesTable {
    fileprivate struct Row {
        let budget: Budget
        let position: Int
        let line: BudgetLine
    }

    static func make(_ workspace: Workspace) -> DataTable {
        let rows = workspace.budgets.flatMap { budget in
            budget.lines.enumerated().map { Row(budget: budget, position: $0.offset + 1, line: $0.element) }
        }
        return TableForm<Row>(
            "budget_lines", "The lines of budget tables, with the headings that they belong to.",
            [
                .key("table", "The budget table.", pattern: .scopedID) { $0.budget.key.id }.of("budget_tables", "table"),
                .key("line", "Its id in the table.", pattern: .slug) { $0.line.id.value },
                .code("parent", "The line that it belongs to, in the same table.", pattern: .slug) { $0.line.parent?.value },
                .integer("position", "Its place from the top, from 1.") { $0.position }.required,
                .text("label", "Its label.") { $0.line.label },
                .choice("kind", "A heading has no amounts; a subtotal or total sums the lines of its parent.") { $0.line.kind }.required,
                .list("sums", "The lines that it sums, where they are not simply those of its parent.") { $0.line.sums.map(\.value) },
                .code("department", "The department that it is for.") { $0.line.department?.code() }.of("departments", "code"),
                .code("region", "The region that it is for.") { $0.line.region?.code() }.of("regions", "code"),
                .code("outcome", "The code of the outcome that it is for.", pattern: .outcome) { $0.outcome?.code },
                .code("outcome_id", "The scoped id of that outcome.") { $0.outcome?.id }.of("outcomes", "id"),
            ]
        ).table(rows, in: workspace)
    }
}

extension BudgetLinesTable.Row {
    fileprivate var outcome: ObjectKey? { line.outcome?.key(in: budget.header.scope) }
}
