import Linking
import MarkupTree
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

    /// The source language says which commitments there are; a translation's has the same level and position.
    private static func rows(_ workspace: Workspace) -> [Row] {
        let words = LinkWords(workspace)
        return workspace.outputs.flatMap { output in
            let bodies = output.body.values
            let items = bodies.map { $0?.commitments ?? [] }
            return (items.first ?? []).map { commitment in
                let texts = bodies.indices.map { position -> WrittenText? in
                    guard let body = bodies[position], let item = items[position].first(where: { $0.isSame(as: commitment) })
                    else { return nil }
                    let plain = PlainText(words: words, scope: output.header.scope, language: LanguageIndex(position))
                    return WrittenText(plain.text(of: item.node, in: body))
                }
                return Row(output: output, commitment: commitment, text: LocalizedText(texts))
            }
        }
    }
}
