import Linking
import ResultsModel

enum DocumentsTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<RegisterEntry>(
            "documents", "Papers, minutes and other documents that are cited.",
            [
                .key("code", "Its symbol.", pattern: .words) { $0.code.value },
                .text("title", "Its title.") { $0.name },
                .column("kind", "What it is."),
                .column("session", "The session that it was for."),
                .date("date", "Its date.") { CalendarDate($0.column("date")) },
                .column("url", "Where it can be read."),
                .citedIn(.document, workspace),
            ]
        ).table(workspace.register(.document), in: workspace)
    }
}
