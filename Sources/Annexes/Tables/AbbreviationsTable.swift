import Linking
import ResultsModel

enum AbbreviationsTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<RegisterEntry>(
            "abbreviations", "Abbreviations and what they stand for.",
            [
                .key("code", "The abbreviation.", pattern: .words) { $0.code.value },
                .text("name", "What it stands for.") { $0.name },
                .text("short", "The abbreviation that a language has of its own.") { $0.shortName },
                .citedIn(.abbreviation, workspace),
            ]
        ).table(workspace.register(.abbreviation), in: workspace)
    }
}
