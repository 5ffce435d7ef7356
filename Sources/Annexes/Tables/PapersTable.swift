import Linking
import Publication
import ResultsModel

enum PapersTable {
    static func make(_ workspace: Workspace, _ papers: [PaperOutline]) -> DataTable {
        let counts = Dictionary(papers.map { ($0.symbol, $0.paragraphs.count) }, uniquingKeysWith: { first, _ in first })
        return TableForm<Paper>(
            "papers", "Governing Body papers.",
            [
                .key("symbol", "Its document symbol.") { $0.header.code.value },
                .text("title", "Its title.") { $0.title },
                .integer("session", "The number of the session.") { $0.session?.value },
                .code("section", "The code of the section of the Governing Body.") { $0.section },
                .integer("agenda_item", "The number of the agenda item.") { $0.agendaItem },
                .date("date", "The date of the paper.") { $0.date?.value },
                .date("session_start", "The first day of the session.") { $0.dates?.start },
                .date("session_end", "The last day of the session.") { $0.dates?.end },
                .code("original_language", "The language it was written in.") { $0.originalLanguage },
                .text("purpose", "What the Governing Body is asked.") { $0.purpose },
                .integer("paragraph_count", "How many numbered paragraphs it has, in all series.") { counts[$0.header.code.value] },
            ]
        ).table(workspace.papers, in: workspace)
    }
}
