import Linking
import ResultsModel

enum CountriesTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<RegisterEntry>(
            "countries", "Countries that are cited.",
            [
                .key("code", "Its code, ISO 3166-1 alpha-3.", pattern: .country) { $0.code.value },
                .text("name", "Its name.") { $0.name },
                .citedIn(.country, workspace),
            ]
        ).table(workspace.register(.country), in: workspace)
    }
}
