import Linking
import Publication
import ResultsModel

enum OutputsTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<Output>(
            "outputs", "What the office delivers towards an outcome.",
            [
                .key("programme", "The programme that it belongs to.", pattern: .slug) { $0.header.scope }
                    .of("programmes", "programme"),
                .key("code", "Its code, unique in the programme.", pattern: .output) { $0.header.code.value },
                .code("id", "Its scoped id, unique in the workspace.", pattern: .scopedID) { $0.key.id }.required,
                .code("outcome", "The code of its outcome.", pattern: .outcome) { $0.outcomeCode }.required,
                .text("title", "Its title.") { $0.title },
                .list("departments", "The departments that deliver it.") { $0.departments.map { $0.code() } },
                .texts("verification", "Means of verification of those of its indicators that have none of their own.") { $0.verification },
            ],
            foreignKeys: [ForeignKey(["programme", "outcome"], "outcomes", ["programme", "code"])]
        ).table(workspace.outputs, in: workspace)
    }
}
