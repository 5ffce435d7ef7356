import Linking
import Publication
import ResultsModel

enum PhasesTable {
    fileprivate struct Row {
        let strategy: String
        let position: Int
        let phase: Phase
    }

    static func make(_ workspace: Workspace) -> DataTable {
        let rows = workspace.strategies.flatMap { strategy in
            strategy.phases.enumerated().map { Row(strategy: strategy.header.code.value, position: $0.offset + 1, phase: $0.element) }
        }
        return TableForm<Row>(
            "phases", "The phases of strategies.",
            [
                .key("strategy", "The strategy.", pattern: .slug) { $0.strategy }.of("strategies", "strategy"),
                .key("code", "Its id in the strategy.", pattern: .slug) { $0.phase.code.value },
                .text("title", "What it is called.") { $0.phase.title },
                .date("start", "The first day of the period in which it starts.") { $0.phase.start?.firstDay },
                .date("end", "The last day of the period in which it ends.") { $0.phase.end?.lastDay },
                .text("condition", "What must be so before it starts.") { $0.phase.condition },
                .integer("position", "Its place in the strategy, from 1.") { $0.position }.required,
            ]
        ).table(rows, in: workspace)
    }
}
