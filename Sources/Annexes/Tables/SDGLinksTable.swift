import Linking
import Publication
import ResultsModel

enum SDGLinksTable {
    private static let objectTypes: [ObjectKind] = [.outcome, .output, .indicator]

    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<SDGLink>(
            "sdg_links", "What contributes to which SDG target. Money must not be summed over targets: outcomes are tied to many.",
            [
                .key("programme", "The programme.", pattern: .slug) { $0.programme }.of("programmes", "programme"),
                .key("sdg_target", "The SDG target.", pattern: .sdgTarget) { $0.target }.of("sdg_targets", "code"),
                .key("object_type", "What contributes.", values: objectTypes.map(\.rawValue)) { $0.object.kind.rawValue },
                .key("object", "Its code in the programme; with the scope where it is of another one.") {
                    $0.object.scope == $0.programme ? $0.object.code : $0.object.id
                },
                .choice("relation", "How: of outcomes direct or contributing, of indicators as to the global indicator or its target.") {
                    $0.relation
                }.required,
                .choice("stated_as", "all: the paper says \"all outcomes\", and this is one of them.") { $0.statement }.required,
                .code("outcome_id", "The scoped id of the outcome.") { $0.object.kind == .outcome ? $0.object.id : nil }
                    .of("outcomes", "id"),
                .code("output_id", "The scoped id of the output.") { $0.object.kind == .output ? $0.object.id : nil }.of("outputs", "id"),
                .code("indicator_id", "The scoped id of the indicator.") { $0.object.kind == .indicator ? $0.object.id : nil }
                    .of("indicators", "id"),
                .code("sdg_indicator", "The global indicator through which an indicator is tied.", pattern: .sdgIndicator) { $0.indicator }
                    .of("sdg_indicators", "code"),
            ]
        ).table(SDGLink.all(of: workspace), in: workspace)
    }
}
