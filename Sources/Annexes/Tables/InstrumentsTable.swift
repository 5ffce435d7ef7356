import Linking
import ResultsModel

enum InstrumentsTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<RegisterEntry>(
            "instruments", "Conventions, Recommendations, declarations and other instruments that are cited.",
            [
                .key("code", "Its code (C190, P155, R204), or a slug.", pattern: .words) { $0.code.value },
                .text("title", "Its title.") { $0.name },
                .column("kind", "What it is."),
                .column("year", "The year of its adoption."),
                .column("number", "Its number among those of its kind."),
                .citedIn(.instrument, workspace),
            ]
        ).table(workspace.register(.instrument), in: workspace)
    }
}
