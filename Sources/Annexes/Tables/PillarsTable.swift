import Linking
import ResultsModel

enum PillarsTable {
    fileprivate struct Row {
        let strategy: String
        let position: Int
        let pillar: Pillar
    }

    static func make(_ workspace: Workspace) -> DataTable {
        let rows = workspace.strategies.flatMap { strategy in
            strategy.pillars.enumerated().map { Row(strategy: strategy.header.code.value, position: $0.offset + 1, pillar: $0.element) }
        }
        return TableForm<Row>(
            "pillars", "The parts of strategies, in levels.",
            [
                .key("strategy", "The strategy.", pattern: .slug) { $0.strategy }.of("strategies", "strategy"),
                .key("code", "Its code in the strategy.", pattern: .words) { $0.pillar.code.value },
                .text("label", "What its level is called.") { $0.pillar.label },
                .text("title", "Its title.") { $0.pillar.title },
                .code("parent", "The pillar above it, in the same strategy.", pattern: .words) { $0.pillar.parent?.value },
                .integer("position", "Its place in the strategy, from 1.") { $0.position }.required,
                .list("indicators", "The codes of its indicators.") { $0.pillar.indicators.map(\.code.value) },
            ]
        ).table(rows, in: workspace)
    }
}
