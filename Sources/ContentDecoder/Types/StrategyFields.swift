import Diagnostics
import ResultsModel
import YAMLReader

extension FieldTable where Record == Strategy {
    static let strategy = object(
        "strategy", kind: .strategy,
        [
            .required("id", .identifier(.strategy), "The id that scopes everything in it.") { $0.header.code = $1 },
            .required("title", .text, "Its title.") { $0.title = $1 },
            .optional("period", .period, "The years it covers.") { $0.period = $1 },
            .optional("document", .reference(.document), "The paper that carries it.") { $0.document = $1 },
            .optional("status", ValueCoder<ReferenceStatus>.choice, "reference, for a strategy that is only referred to.") { strategy, _ in
                strategy.isReference = true
            },
            .optional("pillars", .records(of: .pillar) { _ in Pillar() }, "Its parts, in levels.") { $0.pillars = $1 },
            .optional("indicators", .indicators, "Its indicators.") { $0.indicators = $1 },
            .optional("phases", .records(of: .phase) { _ in Phase() }, "Its phases.") { $0.phases = $1 },
            .optional("theory-of-change", .record(of: .theory) { _ in TheoryOfChange() }, "What leads to what.") { $0.theory = $1 },
            .optional("monitoring", .text, "How progress is followed and reported.") { $0.monitoring = $1 },
            .optional("outcomes", .references(.outcome), "Programme outcomes that it serves, with their scope.") { $0.outcomes = $1 },
            .optional("outputs", .references(.output), "Programme outputs that it serves, with their scope.") { $0.outputs = $1 },
            .optional("expects", .expectedCounts, "Counts that its text claims.") { $0.expects = $1 },
        ])
}

extension FieldTable where Record == TheoryOfChange {
    fileprivate static let theory = FieldTable(
        "theory of change",
        [
            .required("nodes", .records(of: .node) { _ in TheoryOfChange.Node() }, "Its boxes.") { $0.nodes = $1 },
            .optional("links", .records(of: .link) { _ in TheoryOfChange.Link() }, "Its arrows.") { $0.links = $1 },
        ])
}

extension FieldTable where Record == TheoryOfChange.Node {
    fileprivate static let node = FieldTable(
        "node", keys: ["id"],
        [
            .required("id", .locatedSlug, "A slug.") { $0.id = $1 },
            .required("kind", .choice, "input, activity, output, outcome, impact, driver, assumption or risk.") { $0.kind = $1 },
            .required("text", .text, "What it says.") { $0.text = $1 },
        ])
}

extension FieldTable where Record == TheoryOfChange.Link {
    fileprivate static let link = FieldTable(
        "link", keys: ["from", "to"],
        [
            .required("from", .locatedSlug, "The node that leads.") { $0.from = $1 },
            .required("to", .locatedSlug, "The node that it leads to.") { $0.to = $1 },
        ])
}

extension FieldTable where Record == Pillar {
    fileprivate static let pillar = FieldTable(
        "pillar", keys: ["code"],
        [
            .required("code", .identifier(.pillar), "Its code or slug.") { $0.code = $1 },
            .optional("label", .text, "What its level is called: priority, outcome area, lever.") { $0.label = $1 },
            .required("title", .text, "Its title.") { $0.title = $1 },
            .optional("parent", .locatedText, "The pillar above it.") { $0.parent = $1 },
            .optional("indicators", .indicators, "Its indicators.") { $0.indicators = $1 },
            .optional("formerly", .references(.pillar), "Codes that it had before.") { $0.formerly = $1 },
            .optional("replaces", .references(.pillar), "Pillars that it takes the place of.") { $0.replaces = $1 },
        ])
}

extension FieldTable where Record == Phase {
    fileprivate static let phase = FieldTable(
        "phase", keys: ["code"],
        [
            .required("code", .locatedSlug, "A slug.") { $0.code = $1 },
            .required("title", .text, "What it is called.") { $0.title = $1 },
            .optional("start", .period, "When it starts.") { $0.start = $1.value },
            .optional("end", .period, "When it ends.") { $0.end = $1.value },
            .optional("condition", .text, "What must be so before it starts.") { $0.condition = $1 },
        ])
}
