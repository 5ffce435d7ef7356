import Linking
import Publication
import ResultsModel

// Indicators, where they stood, and what is to be reached.
extension ModelForms {
    var indicator: JSONObjectForm<IndicatorEntry> {
        JSONObjectForm(
            "indicator", "What is measured to know whether a result is reached.",
            [
                .required("id", .text, "Its scoped id, unique in the workspace.") { $0.key.id },
                .required("code", .text, "Its code, or a slug where the paper prints none.") { $0.key.code },
                .required("level", .choice(), "What it belongs to.") { $0.level },
                .required("parent", .text, "The code of what it belongs to.") { $0.parent.code },
                .required("name", texts, "What it measures.") { $0.indicator.name },
                .optional("sdg", indicatorSDG.form, "The indicator of the global SDG framework that it relates to.") { $0.indicator.sdg },
                .list("verification", texts, "Its means of verification, or those of its output.") { $0.verification },
                .code("owner", "The department that reports on it.") { $0.indicator.owner?.code() },
                .list("in_strategies", .text, "Strategies that use the same indicator.") { $0.indicator.inStrategies.map { $0.code() } },
                .list("report_separately", labelled.form, "Parts that are reported separately.") { $0.indicator.reportSeparately },
                .list("notes", indicatorNote.form, "Notes on it.") { $0.indicator.notes },
                .required("measures", .list(of: measure.form), "What it counts; most have one measure, main.") { $0.indicator.measures },
            ])
    }

    var indicatorSDG: JSONObjectForm<SDGRelation> {
        JSONObjectForm(
            "indicator_sdg", "How an indicator stands to one of the global SDG framework.",
            [
                .required("sdg_indicator", .text, "Its code.") { $0.indicator.code() },
                .required("iri", .uri, "Its address in the linked data of the United Nations.") {
                    SDGUse.iri(ofIndicator: $0.indicator.code())
                },
                .required("sdg_relation", .choice(), "How they relate.") { $0.kind },
            ])
    }

    var indicatorNote: JSONObjectForm<IndicatorNote> {
        JSONObjectForm(
            "indicator_note", "A note on an indicator.",
            [
                .required("subject", .choice(), "What of the indicator it is on.") { $0.subject },
                .required("text", texts, "The note.") { $0.text },
            ])
    }

    var labelled: JSONObjectForm<LabelledID> {
        JSONObjectForm(
            "labelled", "An id with its label.",
            [
                .required("id", .text, "The id.") { $0.id.value },
                .required("label", texts, "The label.") { $0.label },
            ])
    }

    var measure: JSONObjectForm<Measure> {
        JSONObjectForm(
            "measure", "What an indicator counts.",
            [
                .required("measure", .text, "Its id in the indicator; main for the only one.") { $0.id.value },
                .text("label", texts, "What tells it from the other measures.") { $0.label },
                .required("kind", .choice(), "What its values are.") { $0.kind.value },
                .code("unit", "The unit of its values.") { $0.unit?.code() },
                .text("of", texts, "What a share is a share of.") { $0.denominator },
                .required("direction", .choice(), "The direction that is better.") { $0.direction },
                .optional("scale", scale.form, "The ends of an index.") { $0.scale },
                .required("comparable", .flag, "Whether baseline and target measure the same thing.") { $0.isComparable },
                .list("baseline", observation.form, "Where it stood.") { $0.baseline },
                .list("milestones", observation.form, "What was to be seen on the way.") { $0.milestones },
                .list("results", observation.form, "What was reached.") { $0.results },
                .list("targets", target.form, "What is to be reached.") { $0.targets },
            ])
    }

    var scale: JSONObjectForm<Scale> {
        JSONObjectForm(
            "scale", "The ends of an index, and which of them is best.",
            [
                .required("minimum", .decimal, "The lower end.") { $0.minimum },
                .required("maximum", .decimal, "The upper end.") { $0.maximum },
                .required("best", .decimal, "The best value.") { $0.best },
            ])
    }

    var observation: JSONObjectForm<Observation> {
        JSONObjectForm(
            "observation", "A value that was observed, or the reason why there is none.",
            [
                .code("period", "The year, range or day as written; 2015/.. is open.") { $0.period?.value.text },
                .optional("period_start", .date, "The first day of the period.") { $0.period?.value.firstDay },
                .optional("period_end", .date, "The last day of the period.") { $0.period?.value.lastDay },
                .optional("value", .decimal, "The value, in the unit of the measure.") { $0.value?.value },
                .list("regions", regional.form, "The value of each region.") { $0.regions },
                .code("sex", "The sex that the value is for.") { $0.sex },
                .code("age", "The age group that the value is for.") { $0.age },
                .code("category", "A further dimension.") { $0.category },
                .choice("statistic", "How many values became one.") { $0.statistic },
                .required("estimate", .flag, "Whether the value is an estimate.") { $0.isEstimate },
                .optional("as_of", .date, "The day on which the value was known.") { $0.asOf },
                .text("value_text", texts, "What was observed, where it is no number.") { $0.state },
                .choice("status", "Why there is no number.") { $0.status },
                .code("due", "When a value that is still to be determined will be known.") { $0.by?.text },
                .optional("coverage", .decimal, "The number of countries with data.") { $0.coverage?.value },
                .text("note", texts, "A note.") { $0.note },
            ])
    }

    var target: JSONObjectForm<Target> {
        JSONObjectForm(
            "target", "What is to be reached in one period.",
            [
                .code("period", "The period as written.") { $0.period?.value.text },
                .optional("period_start", .date, "The first day of the period.") { $0.period?.value.firstDay },
                .optional("period_end", .date, "The last day of the period.") { $0.period?.value.lastDay },
                .choice("kind", "What the numbers say; state: only value_text does; sdg: the SDG target is the target.") { $0.kind },
                .optional("value", .decimal, "The value; the lower end of a range; the change in per cent.") { $0.figure },
                .optional("upper", .decimal, "The upper end of a range.") { $0.upper },
                .choice("reference", "What a change is counted from.") { $0.base },
                .choice("per", "Whether it holds for each region or category.") { $0.spread },
                .list("regions", regional.form, "The value of each region that has a target of its own.") { $0.regions },
                .code("sdg_target", "The SDG target that is itself the target.") { $0.sdgTarget },
                .code("due", "By when, where that is said apart from the period.") { $0.by?.text },
                .code("sex", "The sex that the value is for.") { $0.sex },
                .code("age", "The age group that the value is for.") { $0.age },
                .code("category", "A further dimension.") { $0.category },
                .text("value_text", texts, "What is to be reached, in words.") { $0.state },
                .text("note", texts, "A note.") { $0.note },
            ])
    }

    var regional: JSONObjectForm<RegionalValue> {
        JSONObjectForm(
            "regional_value", "The value of a region.",
            [
                .required("region", .text, "The region.") { $0.region.code() },
                .required("value", .decimal, "The value.") { $0.value.value },
            ])
    }
}

/// What kind of thing a target is, as in the annexes.
enum TargetKind: String, CaseIterable {
    case count, value
    case atLeast = "at-least"
    case atMost = "at-most"
    case between, change, state, sdg
}

extension Target {
    /// Nil for a target that says nothing, which is an error of the content.
    var kind: TargetKind? {
        switch goal {
        case .total: .count
        case .value: .value
        case .atLeast: .atLeast
        case .atMost: .atMost
        case .between: .between
        case .change: .change
        case .state: .state
        case .sdg: .sdg
        case .missing: nil
        }
    }

    /// The number to be reached, or the lower one of two.
    var figure: FixedDecimal? {
        switch goal {
        case .total(let value), .value(let value), .atLeast(let value), .atMost(let value), .change(let value): value.value
        case .between(let lower, _): lower.value
        case .state, .sdg, .missing: nil
        }
    }

    var upper: FixedDecimal? {
        if case .between(_, let upper) = goal { upper.value } else { nil }
    }

    var sdgTarget: String? {
        if case .sdg(let reference) = goal { reference.code() } else { nil }
    }
}
