import Linking
import Publication
import ResultsModel

enum ErrataTable {
    fileprivate struct Row {
        /// The object in whose file it stands, named like a typed link.
        let object: String
        let erratum: Erratum
    }

    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<Row>(
            "errata", "Errors of printed originals that the content does not repeat: what was printed, what is right, and why.",
            [
                .key("document", "The symbol of the document that errs.") { $0.erratum.document.code() }.of("documents", "code"),
                .key("language", "The language of the edition that errs.") { $0.erratum.language },
                .key("path", "Where the right fact stands: the object, and the field of its file.", pattern: .words) {
                    $0.object + "#" + $0.erratum.path
                },
                .words("printed", "What was printed.") { $0.erratum.printed },
                .words("correct", "What is right.") { $0.erratum.correct },
                .text("reason", "Why it is an error.") { $0.erratum.reason },
                .code("rule", "The rule that finds it.", pattern: .slug) { $0.erratum.rule },
            ]
        ).table(rows(workspace), in: workspace)
    }

    private static func rows(_ workspace: Workspace) -> [Row] {
        let objects =
            workspace.programmes.map { ($0.key.typedID, $0.header) } + workspace.impacts.map { ($0.key.typedID, $0.header) }
            + workspace.outcomes.map { ($0.key.typedID, $0.header) } + workspace.outputs.map { ($0.key.typedID, $0.header) }
            + workspace.sdgLinks.map { ("sdg-links:" + $0.header.scope, $0.header) }
            + workspace.risks.map { ($0.key.typedID, $0.header) } + workspace.budgets.map { ($0.key.typedID, $0.header) }
            + workspace.figures.map { ($0.key.typedID, $0.header) } + workspace.strategies.map { ($0.key.typedID, $0.header) }
            + workspace.papers.map { ($0.key.typedID, $0.header) }
        return objects.flatMap { object, header in header.errata.map { Row(object: object, erratum: $0) } }
    }
}
