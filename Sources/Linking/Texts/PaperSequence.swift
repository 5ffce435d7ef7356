import Diagnostics
package import MarkupTree
import ResultsModel

/// The top-level blocks of a paper in the order in which they are read: its own, those of its parts where they are included,
/// and those of the outcomes and outputs that it embeds. In one language; what has no translation stands in the source.
struct PaperSequence: Sendable {
    struct Block: Sendable {
        let document: MarkupDocument
        let node: Int
        let path: ContentPath

        var kind: MarkupKind { document.nodes[node].kind }
        var attributes: MarkupAttributes? { document.attributes(of: node) }
        /// Its first line: where messages point.
        var location: Location { Location(path, document.nodes[node].span.firstPlace) }
        var isNumbered: Bool { kind == .paragraph && ParagraphRoles.isNumbered(attributes) }
    }

    private(set) var blocks: [Block] = []
    private let paper: Paper
    private let workspace: Workspace
    private let language: LanguageIndex

    init(_ paper: Paper, in workspace: Workspace, language: LanguageIndex = .source) {
        self.paper = paper
        self.workspace = workspace
        self.language = language
        add(paper.body, paper.embeds, paper.header.path, depth: 0)
    }

    /// As deep as the paper itself includes parts.
    private static let maximumDepth = 8

    private mutating func add(_ body: Localized<MarkupDocument>, _ embeds: Localized<[Embed]>, _ path: ContentPath, depth: Int) {
        guard let document = body.value(in: language), depth < Self.maximumDepth else { return }
        let here = body[language] == nil ? LanguageIndex.source : language
        let places = Dictionary((embeds[here] ?? []).map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
        for node in document.children(of: 0) {
            blocks.append(Block(document: document, node: node, path: path))
            if let embed = places[node] { add(embed, depth) }
        }
    }

    private mutating func add(_ embed: Embed, _ depth: Int) {
        switch embed.content {
        case .part(let id):
            guard let part = paper.parts.first(where: { $0.header.code.value == id.value }) else { return }
            add(part.body, part.embeds, part.header.path, depth: depth + 1)
        case .outcomes(let scope, let kind):
            for outcome in workspace.outcomes(of: scope, kind: kind) { add(outcome) }
        case .outcome(let reference):
            if let outcome = workspace.outcomes.first(where: { $0.key == reference.key(in: "") }) { add(outcome) }
        case .output(let reference):
            if let output = workspace.outputs.first(where: { $0.key == reference.key(in: "") }) { add(output.body, output.header) }
        case .resultsFramework, .budget, .sdgLinks, .risks, .abbreviations, .figure: break
        }
    }

    private mutating func add(_ outcome: Outcome) {
        add(outcome.body, outcome.header)
        for output in workspace.outputs(of: outcome) { add(output.body, output.header) }
    }

    private mutating func add(_ body: Localized<MarkupDocument>, _ header: ObjectHeader) {
        guard let document = body.value(in: language) else { return }
        for node in document.children(of: 0) { blocks.append(Block(document: document, node: node, path: header.path)) }
    }
}

/// What the classes of a paragraph make of it.
package enum ParagraphRoles {
    private static let unnumbered = ["unnumbered", "foreword", "signature", "continued", "caption"]

    package static func isNumbered(_ attributes: MarkupAttributes?) -> Bool {
        guard let attributes else { return true }
        return !unnumbered.contains(where: attributes.has)
    }
}

extension Paper {
    /// Its own file and those of its parts.
    var files: [(header: ObjectHeader, body: Localized<MarkupDocument>)] {
        [(header, body)] + parts.map { ($0.header, $0.body) }
    }
}
