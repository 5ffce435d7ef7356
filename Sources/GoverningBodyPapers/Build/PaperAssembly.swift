import Linking
import MarkupTree
import ResultsModel

/// Lays out a paper: its own blocks with everything that it includes and embeds, in one sequence.
struct PaperAssembly {
    private let workspace: Workspace
    private let paper: Paper
    private let language: LanguageIndex
    private(set) var pieces: [PaperPiece] = []
    private var texts = 0

    static func pieces(of paper: Paper, in workspace: Workspace, language: LanguageIndex) -> [PaperPiece] {
        var assembly = PaperAssembly(workspace: workspace, paper: paper, language: language)
        assembly.add(paper.body, paper.embeds, depth: 0)
        return assembly.pieces
    }

    private init(workspace: Workspace, paper: Paper, language: LanguageIndex) {
        self.workspace = workspace
        self.paper = paper
        self.language = language
    }

    /// How deep parts may include parts.
    private static let maximumDepth = 8

    /// The blocks of a file of the paper. Its headings begin at `##`, which is level 1 of the paper.
    private mutating func add(_ body: Localized<MarkupDocument>, _ embeds: Localized<[Embed]>, depth: Int) {
        guard let document = body.value(in: language), depth < Self.maximumDepth else { return }
        let here = body[language] == nil ? LanguageIndex.source : language
        let places = Dictionary((embeds[here] ?? []).map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
        let text = makeText(document, scope: "", headingShift: -1)
        var level = 1
        for node in text.topLevelBlocks {
            if document.nodes[node].kind == .heading { level = max(1, Int(document.nodes[node].number) - 1) }
            if let embed = places[node] {
                place(embed, below: level, depth: depth)
            } else {
                pieces.append(.block(text, node: node))
            }
        }
    }

    private mutating func place(_ embed: Embed, below level: Int, depth: Int) {
        switch embed.content {
        case .part(let id):
            guard let part = paper.parts.first(where: { $0.header.code.value == id.value }) else { return }
            add(part.body, part.embeds, depth: depth + 1)
        case .outcomes(let scope, let kind):
            for outcome in workspace.outcomes(of: scope, kind: kind) { add(outcome, level: level + 1) }
        case .outcome(let reference):
            let key = reference.key(in: "")
            if let outcome = workspace.outcomes.first(where: { $0.key == key }) { add(outcome, level: level + 1) }
        case .output(let reference):
            let key = reference.key(in: "")
            if let output = workspace.outputs.first(where: { $0.key == key }) { add(output, level: level + 1) }
        case .figure(let reference):
            let key = reference.key(in: "")
            if let figure = workspace.figures.first(where: { $0.key == key }) { pieces.append(.figure(figure, embed)) }
        case .resultsFramework, .budget, .sdgLinks, .risks, .abbreviations:
            pieces.append(.table(embed))
        }
    }

    private mutating func add(_ outcome: Outcome, level: Int) {
        let title = outcome.title.text(in: language)
        pieces.append(.heading(level: level, id: "outcome-\(outcome.header.code.value)", object: outcome.key, title: title))
        add(outcome.body, scope: outcome.header.scope, below: level)
        for output in workspace.outputs(of: outcome) { add(output, level: level + 1) }
    }

    private mutating func add(_ output: Output, level: Int) {
        let title = output.title.text(in: language)
        pieces.append(.heading(level: level, id: "output-\(output.header.code.value)", object: output.key, title: title))
        add(output.body, scope: output.header.scope, below: level)
    }

    /// The body of an object: its `##` headings stand one level below the object's own.
    private mutating func add(_ body: Localized<MarkupDocument>, scope: String, below level: Int) {
        guard let document = body.value(in: language) else { return }
        let text = makeText(document, scope: scope, headingShift: level - 1)
        for node in text.topLevelBlocks { pieces.append(.block(text, node: node)) }
    }

    private mutating func makeText(_ document: MarkupDocument, scope: String, headingShift: Int) -> PaperText {
        texts += 1
        return PaperText(document: document, number: texts, scope: scope, headingShift: headingShift)
    }
}
