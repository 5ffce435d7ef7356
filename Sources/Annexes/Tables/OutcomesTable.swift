import Linking
import Publication
import ResultsModel

enum OutcomesTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<Outcome>(
            "outcomes", "What is to change in countries (policy outcomes) or in the organization itself (enabling outcomes).",
            [
                .key("programme", "The programme that it belongs to.", pattern: .slug) { $0.header.scope }
                    .of("programmes", "programme"),
                .key("code", "Its code, unique in the programme.", pattern: .outcome) { $0.header.code.value },
                .code("id", "Its scoped id, unique in the workspace.", pattern: .scopedID) { $0.key.id }.required,
                .choice("kind", "Whether it is a policy or an enabling outcome.") { $0.kind }.required,
                .text("title", "Its title.") { $0.title },
                .code("lead_department", "The department that leads.") { $0.leadDepartment?.code() }.of("departments", "code"),
                .choice("status", "to-be-developed: its outcome-level indicators do not exist yet.") { $0.status },
            ]
        ).table(workspace.outcomes, in: workspace)
    }

    fileprivate enum Status: String, CaseIterable {
        case toBeDeveloped = "to-be-developed"
    }
}

extension Outcome {
    fileprivate var status: OutcomesTable.Status? { indicatorsToBeDeveloped ? .toBeDeveloped : nil }
}
