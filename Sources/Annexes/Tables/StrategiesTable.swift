import Linking
import Publication
import ResultsModel

enum StrategiesTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<Strategy>(
            "strategies", "Strategies on one subject. Their indicators stand with those of the programmes.",
            [
                .key("strategy", "Its id.", pattern: .slug) { $0.header.code.value },
                .text("title", "Its title.") { $0.title },
                .date("start", "The first day of its period.") { $0.period?.value.firstDay },
                .date("end", "The last day of its period.") { $0.period?.value.lastDay },
                .code("document", "The paper that carries it.") { $0.document?.code() }.of("documents", "code"),
                .list("outcomes", "The scoped ids of programme outcomes that it serves.") { strategy in
                    strategy.outcomes.map { $0.id(in: strategy.header.code.value) }
                },
                .list("outputs", "The scoped ids of programme outputs that it serves.") { strategy in
                    strategy.outputs.map { $0.id(in: strategy.header.code.value) }
                },
                .choice("status", "reference: known by reference only, what it says is not in these tables.") {
                    $0.isReference ? ReferenceStatus.reference : nil
                },
            ]
        ).table(workspace.strategies, in: workspace)
    }
}
