import Linking
import ResultsModel

enum FiguresTable {
    fileprivate enum Status: String, CaseIterable {
        case notAvailable = "not-available"
    }

    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<Figure>(
            "figures", "Drawings and charts of papers.",
            [
                .key("id", "Its scoped id, unique in the workspace.", pattern: .scopedID) { $0.key.id },
                .code("number", "The printed number.") { $0.number },
                .text("title", "Its title.") { $0.title },
                .text("note", "The note below it.") { $0.note },
                .text("alternative", "What it shows, for those who cannot see it.") { $0.alternative },
                .choice("status", "not-available: its data were lost with the printed edition.") {
                    $0.isNotAvailable ? Status.notAvailable : nil
                },
            ]
        ).table(workspace.figures, in: workspace)
    }
}
