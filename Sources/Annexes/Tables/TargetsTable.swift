import Linking
import Publication
import ResultsModel

enum TargetsTable {
    /// What kind of thing is to be reached.
    enum Kind: String, CaseIterable {
        case count, value
        case atLeast = "at-least"
        case atMost = "at-most"
        case between, change, state, sdg
    }

    /// A target as a whole, or its value for one region.
    fileprivate struct Row {
        let measure: MeasureRow
        let target: Target
        let kind: Kind
        var region = Split.total
        var value: FixedDecimal?
        var upper: FixedDecimal?
        var sdgTarget: String?

        /// Whether it is not the part of one region.
        var isWhole: Bool { region == Split.total || region == Split.each }
    }

    static func make(_ workspace: Workspace) -> DataTable {
        let tags = workspace.languages.map(\.tag.value)
        return TableForm<Row>(
            "targets", "What is to be reached: a row for the total, and one for each region that has a target of its own.",
            key(workspace) + [
                .choice("kind", "What the numbers say; state: only text does; sdg: the SDG target is the target.") { $0.kind }.required,
                .decimal("value", "The value to be reached; the lower end of a range; the change in per cent.") { $0.value },
                .decimal("upper", "The upper end of a range.") { $0.upper },
                .choice("reference", "What a change is counted from.") { $0.target.base },
                .choice("per", "Whether it holds for each region or category.") { $0.target.spread },
                .text("text", "What is to be reached, in words, where it is no plain number.") { $0.text(tags) },
                .code("sdg_target", "The SDG target that is itself the target.", pattern: .sdgTarget) { $0.sdgTarget }
                    .of("sdg_targets", "code"),
                .date("period_start", "The first day of the period.") { $0.target.period?.value.firstDay },
                .date("period_end", "The last day of the period.") { $0.target.period?.value.lastDay },
                .code("due", "By when it is to be reached, where that is said apart from the period.") { $0.target.by?.text },
                .code("sex", "The sex that the value is for.", pattern: .slug) { $0.target.sex },
                .code("age", "The age group that the value is for.", pattern: .slug) { $0.target.age },
                .text("note", "A note.") { $0.isWhole ? $0.target.note : LocalizedText() },
            ],
            foreignKeys: [ForeignKey(["indicator", "measure"], "measures", ["indicator", "measure"])]
        ).table(MeasureRow.all(of: workspace).flatMap(rows), in: workspace)
    }

    private static func key(_ workspace: Workspace) -> [ColumnForm<Row>] {
        [
            .key("indicator", "The scoped id of the indicator.", pattern: .scopedID) { $0.measure.indicator.key.id },
            .key("measure", "The measure.", pattern: .slug) { $0.measure.measure.id.value },
            .key("period", "The period as written; not-stated where there is none.", pattern: .words) { Split.period($0.target.period) },
            .key("region", "The region, or total; each: it holds in each region.", values: Split.regions(workspace) + [Split.each]) {
                $0.region
            },
            .key("category", "Sex, age group and further category, or total; each: it holds in each.", pattern: .words) {
                Split.category([$0.target.sex, $0.target.age, $0.target.category, $0.target.spread == .category ? Split.each : ""])
            },
        ]
    }

    private static func rows(_ measure: MeasureRow) -> [Row] {
        measure.measure.targets.flatMap { target -> [Row] in
            guard let whole = whole(measure, target) else { return [] }
            return [whole]
                + target.regions.map { part in
                    Row(measure: measure, target: target, kind: whole.kind, region: part.region.code(), value: part.value.value)
                }
        }
    }

    /// Nil for a target that says nothing, which is an error of the content.
    private static func whole(_ measure: MeasureRow, _ target: Target) -> Row? {
        func row(_ kind: Kind, _ value: FixedDecimal? = nil, upper: FixedDecimal? = nil, sdgTarget: String? = nil) -> Row {
            Row(
                measure: measure, target: target, kind: kind, region: target.spread == .region ? Split.each : Split.total, value: value,
                upper: upper, sdgTarget: sdgTarget)
        }
        return switch target.goal {
        case .total(let value): row(.count, value.value)
        case .value(let value): row(.value, value.value)
        case .atLeast(let value): row(.atLeast, value.value)
        case .atMost(let value): row(.atMost, value.value)
        case .between(let lower, let upper): row(.between, lower.value, upper: upper.value)
        case .change(let value): row(.change, value.value)
        case .state: row(.state)
        case .sdg(let reference): row(.sdg, sdgTarget: reference.code())
        case .missing: nil
        }
    }
}

extension TargetsTable.Row {
    /// The words of the content; for a change without any, the change in words.
    fileprivate func text(_ tags: [String]) -> LocalizedText {
        guard isWhole else { return LocalizedText() }
        guard kind == .change, target.state.values.isEmpty, let value else { return target.state }
        return ChangeWords(percent: value, base: target.base, spread: target.spread).localized(tags)
    }
}
