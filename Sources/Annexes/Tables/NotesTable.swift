import Linking
import Publication
import ResultsModel

enum NotesTable {
    fileprivate enum Status: String, CaseIterable {
        case notTranslated = "not-translated"
    }

    fileprivate struct Row {
        let object: ObjectKey
        /// Its id in the object, and what it is on.
        let id: String
        var subject: IndicatorNote.Subject?
        let text: LocalizedText
    }

    static func make(_ workspace: Workspace) -> DataTable {
        let languages = workspace.languageIndices
        return TableForm<Row>(
            "notes", "Notes on budget tables and indicators. Notes on one observation or target stand beside it.",
            [
                .key("id", "The scope, the kind and the code of the object, and the note.", pattern: .scopedID) {
                    "\($0.object.scope)/\($0.object.kind.rawValue)/\($0.object.code)/\($0.id)"
                },
                .code("object", "The object that it is on.") { $0.object.typedID }.required,
                .choice("subject", "What of an indicator it is on.") { $0.subject },
                .text("title", "The note.") { $0.text },
                .choice("status", "not-translated: a language has no text.") { row in
                    languages.allSatisfy { row.text[$0] != nil } ? nil : Status.notTranslated
                },
            ]
        ).table(workspace.budgets.flatMap(rows) + workspace.indicators.flatMap(rows), in: workspace)
    }

    private static func rows(_ budget: Budget) -> [Row] {
        budget.notes.map { Row(object: budget.key, id: $0.id.value, text: $0.text) }
    }

    /// The notes of an indicator have no ids: they are numbered by what they are on.
    private static func rows(_ entry: IndicatorEntry) -> [Row] {
        IndicatorNote.Subject.allCases.flatMap { subject in
            entry.indicator.notes.filter { $0.subject == subject }.enumerated().map { position, note in
                Row(object: entry.key, id: "\(subject.rawValue)/\(position + 1)", subject: subject, text: note.text)
            }
        }
    }
}
