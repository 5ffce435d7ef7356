import Linking
import ResultsModel

enum BudgetTablesTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<Budget>(
            "budget_tables", "Budget tables as printed. Their columns, lines and amounts stand in the three tables after this one.",
            [
                .key("table", "Its scoped id, unique in the workspace.", pattern: .scopedID) { $0.key.id },
                .code("scope", "The programme or strategy that it belongs to.", pattern: .slug) { $0.header.scope }.required,
                .code("number", "The printed number.") { $0.number },
                .text("title", "Its title.") { $0.title },
            ]
        ).table(workspace.budgets, in: workspace)
    }
}
