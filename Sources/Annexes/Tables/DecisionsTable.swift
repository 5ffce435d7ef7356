import Linking
import Publication
import ResultsModel

enum DecisionsTable {
    fileprivate struct Row {
        let symbol: String
        let decision: PaperOutline.Decision
    }

    static func make(_ workspace: Workspace, _ papers: [PaperOutline]) -> DataTable {
        let rows = papers.flatMap { paper in paper.decisions.map { Row(symbol: paper.symbol, decision: $0) } }
        return TableForm<Row>(
            "decisions", "Draft decisions and their lettered parts.",
            [
                .key("symbol", "The paper.") { $0.symbol }.of("papers", "symbol"),
                .key("number", "The number of the paragraph.") { String($0.decision.number) },
                .key("part", "main, or the letter of the part.", pattern: .slug) { $0.decision.part },
                .text("text", "What is to be decided.") { $0.decision.text },
                .code("status", "Where the decision stands.", values: ["draft"]) { _ in "draft" }.required,
            ]
        ).table(rows, in: workspace)
    }
}
