import Linking
import Publication
import ResultsModel

enum ObservationsTable {
    enum Role: String, CaseIterable { case baseline, milestone, result }

    /// An observation as a whole, or its value for one region.
    fileprivate struct Row {
        let measure: MeasureRow
        let role: Role
        let observation: Observation
        var region = Split.total
        var value: FixedDecimal?

        var isTotal: Bool { region == Split.total }
    }

    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<Row>(
            "observations", "Where indicators stood and what was reached: a row for each value, or for the reason why there is none.",
            key(workspace) + [
                .date("period_start", "The first day of the period.") { $0.observation.period?.value.firstDay },
                .date("period_end", "The last day of the period.") { $0.observation.period?.value.lastDay },
                .code("sex", "The sex that the value is for.", pattern: .slug) { $0.observation.sex },
                .code("age", "The age group that the value is for.", pattern: .slug) { $0.observation.age },
                .decimal("value", "The value, in the unit of the measure.") { $0.value },
                .text("value_text", "What was observed, where it is no number.") { $0.isTotal ? $0.observation.state : LocalizedText() },
                .choice("statistic", "How many values became one.") { $0.observation.statistic },
                .flag("estimate", "Whether the value is an estimate.") { $0.observation.isEstimate },
                .date("as_of", "The day on which the value was known.") { $0.observation.asOf },
                .choice("status", "Why there is no number; in-words: value_text says what was observed.") { $0.status },
                .code("due", "When a value that is still to be determined will be known.") { $0.observation.by?.text },
                .decimal("coverage", "The number of countries with data.") { $0.isTotal ? $0.observation.coverage?.value : nil },
                .text("note", "A note.") { $0.isTotal ? $0.observation.note : LocalizedText() },
            ],
            foreignKeys: [ForeignKey(["indicator", "measure"], "measures", ["indicator", "measure"])]
        ).table(MeasureRow.all(of: workspace).flatMap(rows), in: workspace)
    }

    private static func key(_ workspace: Workspace) -> [ColumnForm<Row>] {
        [
            .key("indicator", "The scoped id of the indicator.", pattern: .scopedID) { $0.measure.indicator.key.id },
            .key("measure", "The measure.", pattern: .slug) { $0.measure.measure.id.value },
            .key("role", "What the observation is for.") { $0.role },
            .key("period", "The year, range or day as written (2015/.. is open); not-stated where there is none.", pattern: .words) {
                Split.period($0.observation.period)
            },
            .key("region", "The region, or total.", values: Split.regions(workspace)) { $0.region },
            .key("category", "Sex, age group and further category, or total.", pattern: .words) {
                Split.category([$0.observation.sex, $0.observation.age, $0.observation.category])
            },
        ]
    }

    private static func rows(_ measure: MeasureRow) -> [Row] {
        let roles = [
            (Role.baseline, measure.measure.baseline), (.milestone, measure.measure.milestones), (.result, measure.measure.results),
        ]
        return roles.flatMap { role, observations in
            observations.flatMap { observation in
                let whole = Row(measure: measure, role: role, observation: observation, value: observation.value?.value)
                return [whole]
                    + observation.regions.map { part in
                        Row(measure: measure, role: role, observation: observation, region: part.region.code(), value: part.value.value)
                    }
            }
        }
    }

    fileprivate enum Status: String, CaseIterable {
        case notApplicable = "not-applicable"
        case toBeDetermined = "to-be-determined"
        case notStated = "not-stated"
        case coverageOnly = "coverage-only"
        case inWords = "in-words"
    }
}

extension ObservationsTable.Row {
    /// Never nil where there is no value.
    fileprivate var status: ObservationsTable.Status? {
        guard value == nil else { return nil }
        if let status = observation.status { return ObservationsTable.Status(status) }
        return observation.state.values.isEmpty ? .notStated : .inWords
    }
}

extension ObservationsTable.Status {
    fileprivate init(_ status: Observation.Status) {
        switch status {
        case .notApplicable: self = .notApplicable
        case .toBeDetermined: self = .toBeDetermined
        case .notStated: self = .notStated
        case .coverageOnly: self = .coverageOnly
        }
    }
}

/// Keys of rows that are parts of one figure. No part of a key is ever empty.
enum Split {
    /// The region and category of a figure that is not split.
    static let total = "total"
    /// That of a target that holds in each of them.
    static let each = "each"

    static func regions(_ workspace: Workspace) -> [String] {
        [total] + workspace.configuration.regions.map(\.id.value)
    }

    static func period(_ period: Located<Period>?) -> String { period?.value.text ?? "not-stated" }

    /// The dimensions that are written, with `/` between them.
    static func category(_ dimensions: [String]) -> String {
        let written = dimensions.filter { !$0.isEmpty }
        return written.isEmpty ? total : written.joined(separator: "/")
    }
}
