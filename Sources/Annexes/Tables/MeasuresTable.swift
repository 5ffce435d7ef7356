import Linking
import Publication
import ResultsModel

/// A measure with the indicator that it belongs to. A class, because every row of observations and targets holds one.
final class MeasureRow: Sendable {
    let indicator: IndicatorEntry
    let measure: Measure

    init(indicator: IndicatorEntry, measure: Measure) {
        self.indicator = indicator
        self.measure = measure
    }

    static func all(of workspace: Workspace) -> [MeasureRow] {
        workspace.indicators.flatMap { entry in
            entry.indicator.measures.map { MeasureRow(indicator: entry, measure: $0) }
        }
    }
}

enum MeasuresTable {
    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<MeasureRow>(
            "measures", "What an indicator counts. Most have one measure, main; some have several under one code.",
            [
                .key("indicator", "The scoped id of the indicator.", pattern: .scopedID) { $0.indicator.key.id }
                    .of("indicators", "id"),
                .key("measure", "Its id in the indicator; main for the only one.", pattern: .slug) { $0.measure.id.value },
                .text("label", "What tells it from the other measures.") { $0.measure.label },
                .choice("kind", "What its values are.") { $0.measure.kind.value }.required,
                .code("unit", "The unit of its values; a percentage needs none.") { $0.measure.unit?.code() }.of("units", "code"),
                .text("of", "What a share is a share of.") { $0.measure.denominator },
                .choice("direction", "The direction that is better.") { $0.measure.direction }.required,
                .code("scale", "The ends of an index, and which of them is best: 0-10, best 0.") { $0.measure.scale?.text },
                .flag("comparable", "Whether baseline and target measure the same thing.") { $0.measure.isComparable },
            ]
        ).table(MeasureRow.all(of: workspace), in: workspace)
    }
}
