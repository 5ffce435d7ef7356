import Bytes
import Charts
import Publication
import ResultsModel
import TemplateEngine

/// The theory of change of a strategy: drawn from means to impact, told in a table, and beside them what it rests on.
struct TheoryChart: ViewModel {
    struct Line: ViewModel {
        let kind: String
        let text: HTMLFragment
        let leads: [HTMLFragment]

        static let shapeName = "TheoryChart.Line"

        static let fields: [Field<Line>] = [
            .text("kind") { $0.kind },
            .html("text") { $0.text },
            .list("leads") { $0.leads },
        ]
    }

    /// Drivers, assumptions, risks.
    struct Group: ViewModel {
        let title: String
        let items: [HTMLFragment]

        static let shapeName = "TheoryChart.Group"

        static let fields: [Field<Group>] = [
            .text("title") { $0.title },
            .list("items") { $0.items },
        ]
    }

    let drawing: HTMLFragment
    let lines: [Line]
    let groups: [Group]

    static let fields: [Field<TheoryChart>] = [
        .html("drawing") { $0.drawing },
        .list("lines") { $0.lines },
        .list("groups") { $0.groups },
    ]

    private static let steps: [TheoryOfChange.Node.Kind] = [.input, .activity, .output, .outcome, .impact]

    /// Nil for a strategy without one.
    init?(_ strategy: Strategy, _ site: SiteLanguage) {
        let theory = strategy.theory
        guard !theory.nodes.isEmpty else { return nil }
        let linked = Set(theory.links.flatMap { [$0.from.value, $0.to.value] })
        let nodes = theory.nodes.filter { Self.steps.contains($0.kind) && linked.contains($0.id.value) }
        let columns = Self.steps.filter { kind in nodes.contains { $0.kind == kind } }
        let positions = Dictionary(nodes.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        let chart = FlowChart(
            title: site.label(.theoryOfChange), heads: columns.map { site.label(Self.label($0)) },
            nodes: nodes.map { FlowChart.Node(site.plain($0.text), column: columns.firstIndex(of: $0.kind) ?? 0) },
            links: theory.links.compactMap { link in
                guard let from = positions[link.from.value], let to = positions[link.to.value] else { return nil }
                return FlowChart.Link(from: from, to: to)
            })
        var buffer = ByteBuffer(capacity: 8_192)
        if columns.count > 1 { chart.append(to: &buffer) }
        drawing = HTMLFragment(safe: buffer.bytes)
        lines = nodes.map { node in
            let ends = theory.links.filter { $0.from.value == node.id.value }.compactMap { positions[$0.to.value] }
            return Line(
                kind: site.label(Self.label(node.kind)), text: site.words(node.text), leads: ends.map { site.words(nodes[$0].text) })
        }
        groups = TheoryOfChange.Node.Kind.allCases.compactMap { kind in
            let rest = theory.nodes.filter { $0.kind == kind && (!Self.steps.contains(kind) || !linked.contains($0.id.value)) }
            return rest.isEmpty ? nil : Group(title: site.label(Self.label(kind)), items: rest.map { site.words($0.text) })
        }
    }

    private static func label(_ kind: TheoryOfChange.Node.Kind) -> Label {
        switch kind {
        case .input: .inputs
        case .activity: .activities
        case .output: .outputs
        case .outcome: .outcomes
        case .impact: .impact
        case .driver: .drivers
        case .assumption: .assumptions
        case .risk: .risks
        }
    }
}
