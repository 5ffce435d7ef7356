import Linking
import Publication
import ResultsModel

enum DepartmentsTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<RegisterEntry>(
            "departments", "The parts of the organization that lead, deliver and answer for results.",
            [
                .key("code", "Its id.", pattern: .slug) { $0.code.value },
                .text("name", "Its name.") { $0.name },
                .column("kind", "What it is."),
                .code("parent", "The part above it.", pattern: .slug) { $0.parent?.code() }.of("departments", "code"),
                .citedIn(.department, workspace),
            ]
        ).table(workspace.register(.department), in: workspace)
    }
}
