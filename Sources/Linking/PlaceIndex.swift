import Diagnostics
import MarkupTree
import ResultsModel

/// The places that text may refer to within papers: headings, paragraphs and tables with an id, and notes, by paper.
package struct PlaceIndex: Sendable {
    /// By symbol: the ids of the paper's own text, of its parts, and of the objects that it embeds.
    private var ids: [String: Set<String>] = [:]
    private var notes: [String: Set<String>] = [:]
    private let symbols: [String]

    init(_ workspace: Workspace) {
        symbols = workspace.papers.map(\.header.code.value)
        for paper in workspace.papers { add(paper, workspace) }
    }

    /// An index of nothing.
    init() {
        symbols = []
    }

    /// The paper that has a place: the one named, or, where none is named, the first that has it, `home` before all others.
    package func paper(of kind: TypedLink.PlaceKind, _ id: String, named symbol: String, home: String = "") -> String? {
        let candidates = symbol.isEmpty ? [home] + symbols : [symbol]
        return candidates.first { has(kind, id, in: $0) }
    }

    /// The ids of one paper in order, for suggestions.
    func names(of kind: TypedLink.PlaceKind, in symbol: String) -> [String] {
        (kind == .note ? notes : ids)[symbol, default: []].sorted()
    }

    private func has(_ kind: TypedLink.PlaceKind, _ id: String, in symbol: String) -> Bool {
        (kind == .note ? notes : ids)[symbol]?.contains(id) ?? false
    }

    private mutating func add(_ paper: Paper, _ workspace: Workspace) {
        let symbol = paper.header.code.value
        let bodies = [paper.body] + paper.parts.map(\.body)
        for body in bodies { add(body, to: symbol) }
        for embed in (paper.embeds.value(in: .source) ?? []) + paper.parts.flatMap({ $0.embeds.value(in: .source) ?? [] }) {
            add(embed, to: symbol, workspace)
        }
    }

    private mutating func add(_ embed: Embed, to symbol: String, _ workspace: Workspace) {
        if !embed.id.isEmpty { ids[symbol, default: []].insert(embed.id) }
        switch embed.content {
        case .budget(let reference), .figure(let reference): ids[symbol, default: []].insert(reference.key(in: "").code)
        case .outcomes(let scope, let kind):
            for outcome in workspace.outcomes(of: scope, kind: kind) { add(outcome, to: symbol, workspace) }
        case .outcome(let reference):
            let key = reference.key(in: "")
            if let outcome = workspace.outcomes.first(where: { $0.key == key }) { add(outcome, to: symbol, workspace) }
        case .output(let reference):
            let key = reference.key(in: "")
            if let output = workspace.outputs.first(where: { $0.key == key }) { add(output.body, to: symbol) }
        case .part, .resultsFramework, .sdgLinks, .risks, .abbreviations: break
        }
    }

    private mutating func add(_ outcome: Outcome, to symbol: String, _ workspace: Workspace) {
        ids[symbol, default: []].insert("outcome-\(outcome.header.code.value)")
        add(outcome.body, to: symbol)
        for output in workspace.outputs(of: outcome) {
            ids[symbol, default: []].insert("output-\(output.header.code.value)")
            add(output.body, to: symbol)
        }
    }

    private mutating func add(_ body: Localized<MarkupDocument>, to symbol: String) {
        guard let document = body.value(in: .source) else { return }
        for index in document.nodes.indices {
            if let id = document.attributes(of: index)?.id { ids[symbol, default: []].insert(id) }
            if document.nodes[index].kind == .footnoteDefinition {
                notes[symbol, default: []].insert(document.string(document.nodes[index].text))
            }
        }
    }
}
