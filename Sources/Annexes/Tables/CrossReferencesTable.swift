import Linking
import Publication
import ResultsModel

enum CrossReferencesTable {
    fileprivate struct Row {
        let symbol: String
        let position: Int
        let reference: PaperOutline.CrossReference
    }

    static func make(_ workspace: Workspace, _ papers: [PaperOutline]) -> DataTable {
        let rows = papers.flatMap { paper in
            paper.references.enumerated().map { Row(symbol: paper.symbol, position: $0.offset + 1, reference: $0.element) }
        }
        return TableForm<Row>(
            "cross_references", "References within papers, in the order of the text.",
            [
                .key("symbol", "The paper.") { $0.symbol }.of("papers", "symbol"),
                .key("position", "Its place among the references of the paper, from 1.") { String($0.position) },
                .choice("kind", "What it leads to.") { $0.reference.kind }.required,
                .code("target", "The anchor that it leads to: p46.") { $0.reference.target },
                .text("text", "How it reads.") { $0.reference.text },
            ]
        ).table(rows, in: workspace)
    }
}
