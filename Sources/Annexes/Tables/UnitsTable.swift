import Linking
import Publication
import ResultsModel

enum UnitsTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<Configuration.Unit>(
            "units", "The units of measures.",
            [
                .key("code", "Its id.", pattern: .slug) { $0.id.value },
                .text("name", "Its name for several.") { $0.other },
                .text("name_one", "Its name for one.") { $0.one },
                .list("cited_in", "The objects that cite it, in their fields or their text.") {
                    workspace.citing(ObjectKey(.unit, $0.id.value))
                },
            ]
        ).table(workspace.configuration.units, in: workspace)
    }
}
