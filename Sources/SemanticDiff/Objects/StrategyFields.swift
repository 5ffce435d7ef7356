import Linking
import ResultsModel

extension ComparedField where Record == Strategy {
    static var strategy: [ComparedField] {
        [
            .text(.title) { $0.title },
            .period(.period) { $0.period?.value },
            .reference(.document) { $0.document },
            .code(.status) { $0.isReference ? "reference" : nil },
            .text(.monitoring) { $0.monitoring },
            .references(.outcomes) { $0.outcomes },
            .references(.outputs) { $0.outputs },
            .codes(.expects) { $0.expects.map(\.text) },
            .codes(.links) { $0.theory.links.map { "\($0.from.value) → \($0.to.value)" } },
        ]
    }
}

extension ComparedField where Record == Pillar {
    static var pillar: [ComparedField] { [.text(.title) { $0.title }, .text(.label) { $0.label }] }
}

extension ComparedField where Record == Phase {
    static var phase: [ComparedField] {
        [
            .text(.title) { $0.title },
            .period(.start) { $0.start },
            .period(.end) { $0.end },
            .text(.condition) { $0.condition },
        ]
    }
}

extension FieldComparison {
    mutating func compare(_ left: Strategy, _ right: Strategy) {
        compare(left, right, ComparedField<Strategy>.strategy)
        let nodes = PartPairs(left.theory.nodes, right.theory.nodes) { $0.id.value }
        compareParts(
            nodes, .node, id: { $0.id.value }, title: { $0.text }, [.text(.text) { $0.text }, .choice(.kind) { $0.kind }])
    }
}
