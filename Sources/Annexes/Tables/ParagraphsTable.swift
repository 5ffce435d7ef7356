import Bytes
import Linking
import Publication
import ResultsModel

enum ParagraphsTable {
    fileprivate struct Row {
        let symbol: String
        let paragraph: PaperOutline.Paragraph
    }

    static func make(_ workspace: Workspace, _ papers: [PaperOutline]) -> DataTable {
        let rows = papers.flatMap { paper in paper.paragraphs.map { Row(symbol: paper.symbol, paragraph: $0) } }
        return TableForm<Row>(
            "paragraphs", "The numbered paragraphs of papers, with a digest of their text, so that a change shows.",
            [
                .key("symbol", "The paper.") { $0.symbol }.of("papers", "symbol"),
                .key("series", "The series that it is numbered in: body, appendices or annexes.") { $0.paragraph.series },
                .key("number", "Its number.") { String($0.paragraph.number) },
                .code("id", "The id that survives renumbering.") { $0.paragraph.id },
                .code("section", "The id of the heading that it stands under.") { $0.paragraph.section },
                .choice("kind", "Whether it is part of a draft decision.") { $0.paragraph.kind }.required,
                .text("digest", "The first 12 hexadecimal digits of the SHA-256 of its text.") { row in
                    row.paragraph.text.map { text, _ in SHA256.digest(of: text).hex(prefix: 12) }
                },
            ]
        ).table(rows, in: workspace)
    }
}
