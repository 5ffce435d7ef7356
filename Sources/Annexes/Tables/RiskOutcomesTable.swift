import Linking
import ResultsModel

enum RiskOutcomesTable {
    fileprivate struct Row {
        let risk: Risk
        let outcome: ObjectKey
    }

    static func make(_ workspace: Workspace) -> DataTable {
        let rows = workspace.risks.flatMap { risk in
            risk.outcomes.map { Row(risk: risk, outcome: $0.key(in: risk.header.scope)) }
        }
        return TableForm<Row>(
            "risk_outcomes", "Which outcomes a risk endangers.",
            [
                .key("scope", "The programme or strategy of the risk.", pattern: .slug) { $0.risk.header.scope },
                .key("number", "The number of the risk.", pattern: .slug) { $0.risk.header.code.value },
                .key("outcome", "The code of the outcome.", pattern: .outcome) { $0.outcome.code },
                .code("programme", "The programme of the outcome.", pattern: .slug) { $0.outcome.scope }.required,
            ],
            foreignKeys: [
                ForeignKey(["scope", "number"], "risks", ["scope", "number"]),
                ForeignKey(["programme", "outcome"], "outcomes", ["programme", "code"]),
            ]
        ).table(rows, in: workspace)
    }
}
