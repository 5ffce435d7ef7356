import Linking
import ResultsModel

enum ResourcesTable {
    fileprivate struct Row {
        let outcome: Outcome
        let amount: ResourceAmount
        let currency: String
    }

    fileprivate enum Status: String, CaseIterable {
        case notStated = "not-stated"
    }

    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<Row>(
            "resources", "Money for outcomes, by source and period. Amounts of different stages or price bases must not be added up.",
            [
                .key("programme", "The programme.", pattern: .slug) { $0.outcome.header.scope },
                .key("outcome", "The code of the outcome.", pattern: .outcome) { $0.outcome.header.code.value },
                .key("period", "The period that it is for.", pattern: .words) { Split.period($0.amount.period) },
                .key("source", "Where it comes from; rbsa: regular budget supplementary account.") { $0.amount.source },
                .key("stage", "How firm it is.") { $0.amount.stage },
                .decimal("amount", "The amount, in the unit.") { $0.amount.amount?.value },
                .code("currency", "The currency, ISO 4217.", pattern: .currency) { $0.currency },
                .choice("unit", "1, or million where amounts are printed in millions.") { $0.amount.unit }.required,
                .choice("price_basis", "In which prices it is said.") { $0.amount.basis },
                .choice("status", "Why there is no amount.") { $0.amount.amount == nil ? Status.notStated : nil },
            ],
            foreignKeys: [ForeignKey(["programme", "outcome"], "outcomes", ["programme", "code"])]
        ).table(rows(workspace), in: workspace)
    }

    private static func rows(_ workspace: Workspace) -> [Row] {
        workspace.outcomes.flatMap { outcome in
            let currency = workspace.programme(outcome.header.scope)?.currency ?? ""
            return outcome.resources.map { amount in
                Row(outcome: outcome, amount: amount, currency: amount.currency.isEmpty ? currency : amount.currency)
            }
        }
    }
}
