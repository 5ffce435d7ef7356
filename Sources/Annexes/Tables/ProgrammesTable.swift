import Linking
import Publication
import ResultsModel

enum ProgrammesTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<Programme>(
            "programmes", "Programmes and budgets: the frame of all results of one period.",
            [
                .key("programme", "Its id.", pattern: .slug) { $0.header.code.value },
                .text("title", "Its full title.") { $0.title },
                .text("short_title", "Its short title.") { $0.shortTitle },
                .date("period_start", "The first day of its period.") { $0.period?.value.firstDay },
                .date("period_end", "The last day of its period.") { $0.period?.value.lastDay },
                .code("currency", "The currency of its money, ISO 4217.", pattern: .currency) { $0.currency },
                .code("predecessor", "The programme before it.") { $0.predecessor?.code() }.of("programmes", "programme"),
                .choice("status", "reference: known by reference only, its results are not in these tables.") { $0.status },
            ]
        ).table(workspace.programmes, in: workspace)
    }
}

/// Why there is no more about a programme or strategy.
enum ReferenceStatus: String, CaseIterable {
    case reference
}

extension Programme {
    fileprivate var status: ReferenceStatus? { isReference ? .reference : nil }
}
