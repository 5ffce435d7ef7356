import Diagnostics
import ResultsModel
import YAMLReader

/// The fields of a measure, which stand in `measures:` or, for the only measure of an indicator, in the indicator itself.
enum MeasureFields {
    /// What is measured.
    static let facts: [Field<Measure>] = [
        .optional("kind", ValueCoder<MeasureKind>.choice.located, "What is measured: count, percent, state...") { $0.kind = $1 },
        .optional("unit", .reference(.unit), "The unit, as `plenary.yml` lists it.") { $0.unit = $1 },
        .optional("direction", .choice, "The direction that is better; increase when left out.") { $0.direction = $1 },
        .optional("of", .text, "What a share is a share of.") { $0.denominator = $1 },
        .optional("scale", .record(of: .scale) { _ in Scale() }, "The ends of an index, and which is best.") { $0.scale = $1 },
    ]

    /// Where it stood and what is to be reached.
    static let figures: [Field<Measure>] = [
        .optional("baseline", .observations, "Where it stood.") { $0.baseline = $1 },
        .optional("milestones", .observations, "What was reached on the way.") { $0.milestones = $1 },
        .optional("results", .observations, "What was reached.") { $0.results = $1 },
        .optional("target", .targets, "What is to be reached.") { $0.targets = $1 },
        .optional("comparable", .flag, "false when baseline and target do not measure the same.") { $0.isComparable = $1 },
    ]

    /// The fields of a measure that a mapping has.
    static func present(in node: YAMLNode) -> [Located<String>] {
        let names = (facts + figures).map(\.name)
        return (node.entries ?? []).filter { names.contains($0.key) }.map { Located($0.key, span: $0.keySpan) }
    }
}

extension FieldTable where Record == Measure {
    static let measure = FieldTable(
        "measure", keys: ["id"],
        [
            .required("id", .locatedSlug, "A slug, unique in the indicator.") { $0.id = $1 },
            .optional("label", .text, "What tells it from the other measures.") { $0.label = $1 },
        ] + MeasureFields.facts + MeasureFields.figures)
}

extension FieldTable where Record == Scale {
    fileprivate static let scale = FieldTable(
        "scale",
        [
            .required("min", .decimal, "The lowest value.") { $0.minimum = $1.value },
            .required("max", .decimal, "The highest value.") { $0.maximum = $1.value },
            .required("best", .decimal, "The best value.") { $0.best = $1.value },
        ])
}
