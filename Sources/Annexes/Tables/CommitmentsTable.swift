import Linking
import Publication
import ResultsModel

enum CommitmentsTable {
    fileprivate struct Row {
        let output: Output
        let commitment: Commitment
        let text: LocalizedText
    }

    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<Row>(
            "commitments", "What an output promises: the items of its lists, in countries, at global level, or as deliverables.",
            [
                .key("id", "The id of the output, the level and the position.", pattern: .scopedID) { $0.commitment.id(in: $0.output.key) },
                .code("programme", "The programme.", pattern: .slug) { $0.output.header.scope }.required,
                .code("output", "The code of the output.", pattern: .output) { $0.output.header.code.value }.required,
                .choice("level", "Where it applies; deliverables are those of enabling outputs.") { $0.commitment.level }.required,
                .integer("position", "Its place among those of its level, from 1.") { $0.commitment.position }.required,
                .text("text", "Its text, without markup.") { $0.text },
            ],
            foreignKeys: [ForeignKey(["programme", "output"], "outputs", ["programme", "code"])]
        ).table(rows(workspace), in: workspace)
    }

    private static func rows(_ workspace: Workspace) -> [Row] {
        let words = LinkWords(workspace)
        return workspace.outputs.flatMap { output in
            output.commitmentTexts(words).map { Row(output: output, commitment: $0.commitment, text: $0.text) }
        }
    }
}
