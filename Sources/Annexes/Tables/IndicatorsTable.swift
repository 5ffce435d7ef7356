import Linking
import Publication
import ResultsModel

enum IndicatorsTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<IndicatorEntry>(
            "indicators", "What is measured to know whether results are reached. Figures stand in measures, observations and targets.",
            identity(workspace) + [
                .text("name", "What it measures.") { $0.indicator.name },
                .code("sdg_indicator", "The indicator of the global SDG framework that it relates to.", pattern: .sdgIndicator) {
                    $0.indicator.sdg?.indicator.code()
                }.of("sdg_indicators", "code"),
                .choice("sdg_relation", "How it relates to that indicator.") { $0.indicator.sdg?.kind },
                .texts("verification", "Its means of verification, or those of its output.") { $0.verification },
                .code("owner", "The department that reports on it.") { $0.indicator.owner?.code() }.of("departments", "code"),
                .list("in_strategies", "Strategies that use the same indicator.") { $0.indicator.inStrategies.map { $0.code() } },
                .texts("report_separately", "Parts that are reported separately.") { $0.indicator.reportSeparately.map(\.label) },
            ]
        ).table(workspace.indicators, in: workspace)
    }

    /// Which indicator it is, and what it belongs to.
    private static func identity(_ workspace: Workspace) -> [ColumnForm<IndicatorEntry>] {
        [
            .key("id", "Its scoped id, unique in the workspace.", pattern: .scopedID) { $0.key.id },
            .code("scope", "The programme or strategy that it belongs to.", pattern: .slug) { $0.key.scope }.required,
            .choice("level", "What it belongs to.") { $0.level }.required,
            .code("code", "Its code, or a slug where the paper prints none.") { $0.key.code }.required,
            .code("parent", "The code of the impact, outcome, output or strategy that it belongs to.") { $0.parent.code }.required,
            .code("programme", "Its programme, if its scope is one.") { workspace.isProgramme($0.key.scope) ? $0.key.scope : nil }
                .of("programmes", "programme"),
            .code("strategy", "Its strategy, if its scope is one.") { workspace.isProgramme($0.key.scope) ? nil : $0.key.scope }
                .of("strategies", "strategy"),
            .code("outcome_id", "The scoped id of its outcome, or of the outcome of its output.") { $0.outcome?.id }.of("outcomes", "id"),
            .code("output_id", "The scoped id of its output.") { $0.level == .output ? $0.parent.id : nil }.of("outputs", "id"),
        ]
    }
}

extension IndicatorEntry {
    /// The outcome that it belongs to, itself or by its output.
    fileprivate var outcome: ObjectKey? {
        switch level {
        case .outcome: parent
        case .output: Code(parent.code).parent.map { ObjectKey(.outcome, $0.text, in: parent.scope) }
        case .impact, .strategy: nil
        }
    }
}
