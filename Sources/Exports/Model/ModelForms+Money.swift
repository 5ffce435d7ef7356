import Linking
import Publication
import ResultsModel

// Money: resources of outcomes, budget tables.
extension ModelForms {
    struct ResourceNode {
        let amount: ResourceAmount
        let currency: String
    }

    var resource: JSONObjectForm<ResourceNode> {
        JSONObjectForm(
            "resource", "Money for an outcome, from one source, in one period.",
            [
                .code("period", "The period that it is for.") { $0.amount.period?.value.text },
                .required("source", .choice(), "Where it comes from; rbsa: regular budget supplementary account.") { $0.amount.source },
                .required("stage", .choice(), "How firm it is.") { $0.amount.stage },
                .optional("amount", .decimal, "The amount, in the unit.") { $0.amount.amount?.value },
                .code("currency", "The currency, ISO 4217.") { $0.currency },
                .required("unit", .choice(), "1, or million where amounts are printed in millions.") { $0.amount.unit },
                .choice("price_basis", "In which prices it is said.") { $0.amount.basis },
            ])
    }

    struct LineNode {
        let budget: Budget
        let line: BudgetLine
        let cells: [BudgetCell?]
    }

    var budget: JSONObjectForm<Budget> {
        JSONObjectForm(
            "budget", "A budget table as printed.",
            [
                .required("table", .text, "Its scoped id.") { $0.key.id },
                .code("number", "The printed number.") { $0.number },
                .required("title", texts, "Its title.") { $0.title },
                .required("columns", .list(of: budgetColumn.form), "Its columns, from the left.") { $0.columns },
                .required("lines", .list(of: budgetLine.form), "Its lines, from the top.") { budget in
                    zip(budget.lines, budget.cells).map { LineNode(budget: budget, line: $0, cells: $1) }
                },
                .list("notes", budgetNote.form, "Its notes.") { $0.notes },
            ])
    }

    var budgetColumn: JSONObjectForm<BudgetColumn> {
        JSONObjectForm(
            "budget_column", "What the amounts of a column are.",
            [
                .required("column", .text, "Its id in the table.") { $0.id.value },
                .required("label", texts, "Its heading.") { $0.label },
                .required("kind", .choice(), "What its amounts are. Percentages are never added up; work time is in months.") { $0.kind },
                .code("period", "The period of its amounts.") { $0.period?.text },
                .code("currency", "The currency of money, ISO 4217.") { $0.currency },
                .required("unit", .choice(), "1, or million where amounts are printed in millions.") { $0.unit },
                .choice("price_basis", "In which prices money is said.") { $0.basis },
                .code("formula", "How its amounts follow from other columns.") { $0.formula?.value },
                .optional("decimals", .integer, "The decimals that a percentage prints.") { $0.decimals },
            ])
    }

    var budgetLine: JSONObjectForm<LineNode> {
        JSONObjectForm(
            "budget_line", "A line of a budget table with its amounts.",
            [
                .required("line", .text, "Its id in the table.") { $0.line.id.value },
                .code("parent", "The line that it belongs to.") { $0.line.parent?.value },
                .required("label", texts, "Its label.") { $0.line.label },
                .required("kind", .choice(), "A subtotal or total sums the lines of its parent.") { $0.line.kind },
                .list("sums", .text, "The lines that it sums, where they are not simply those of its parent.") {
                    $0.line.sums.map(\.value)
                },
                .code("department", "The department that it is for.") { $0.line.department?.code() },
                .code("region", "The region that it is for.") { $0.line.region?.code() },
                .code("outcome", "The scoped id of the outcome that it is for.") { $0.line.outcome?.id(in: $0.budget.header.scope) },
                .optional("amounts", .byKey(.decimal), "Its amounts by column. Where nothing is printed there is none; zero is one.") {
                    node in
                    let amounts = zip(node.budget.columns, node.cells).compactMap { column, cell in
                        cell?.number.map { (key: column.id.value, value: $0) }
                    }
                    return amounts.isEmpty ? nil : amounts
                },
                .optional("statuses", .byKey(.text), "Why there is no amount, by column.") { node in
                    let statuses = zip(node.budget.columns, node.cells).compactMap { column, cell in
                        cell.flatMap { $0.status.isEmpty ? nil : (key: column.id.value, value: $0.status) }
                    }
                    return statuses.isEmpty ? nil : statuses
                },
            ])
    }

    var budgetNote: JSONObjectForm<BudgetNote> {
        JSONObjectForm(
            "budget_note", "A note on a budget table.",
            [
                .required("id", .text, "Its id in the table.") { $0.id.value },
                .required("text", texts, "The note.") { $0.text },
            ])
    }
}

extension BudgetCell {
    /// The amount as a number; work time in months.
    var number: FixedDecimal? {
        switch amount {
        case .decimal(let value): value
        case .workTime(let time): FixedDecimal(time.months)
        case .none: nil
        }
    }
}
