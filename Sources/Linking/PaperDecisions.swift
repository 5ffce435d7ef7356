import MarkupTree
package import ResultsModel

/// A paragraph of a draft decision, as lists of the workspace show it.
package struct ListedDecision: Sendable {
    /// The symbol of its paper.
    package let paper: String
    /// The number of the paragraph in its series, which is that of the paper in every form.
    package let number: Int
    /// The author's id; empty for none.
    package let id: String
    /// The paragraph with the parts that follow it, without markup; references within the paper are numbers: `§ 20`.
    package let text: LocalizedText
}

extension Workspace {
    /// The draft decisions of all papers, in their order.
    package var decisions: [ListedDecision] {
        papers.flatMap { paper -> [ListedDecision] in
            let readings = languageIndices.map { DecisionReading(paper, in: self, language: $0) }
            return (readings.first?.decisions ?? []).enumerated().map { position, decision in
                let texts = readings.map { reading in
                    position < reading.decisions.count ? WrittenText(reading.decisions[position].text) : nil
                }
                return ListedDecision(
                    paper: paper.header.code.value, number: decision.number, id: decision.id, text: LocalizedText(texts))
            }
        }
    }
}

/// Finds the draft decisions of a paper in one language, and the numbers of its paragraphs.
private struct DecisionReading {
    private(set) var decisions: [(number: Int, id: String, text: String)] = []
    /// The numbers of paragraphs by the authors' ids.
    private var numbers: [String: Int] = [:]
    private let workspace: Workspace
    private let language: LanguageIndex

    init(_ paper: Paper, in workspace: Workspace, language: LanguageIndex) {
        self.workspace = workspace
        self.language = language
        let numbered = Self.numbered(paper, PaperSequence(paper, in: workspace, language: language))
        for (block, number) in numbered { if let number, let id = block.attributes?.id { numbers[id] = number } }
        var isDecision = false
        for (block, number) in numbered {
            if block.kind == .heading {
                isDecision = block.attributes?.has("decision") ?? false
            } else if isDecision, let number {
                decisions.append((number, block.attributes?.id ?? "", text(of: block)))
            } else if isDecision, block.kind != .footnoteDefinition, let last = decisions.popLast() {
                decisions.append((last.number, last.id, [last.text, text(of: block)].filter { !$0.isEmpty }.joined(separator: " ")))
            }
        }
    }

    /// Each block with its number: paragraphs count on in the body, and begin anew in the series that the paper declares.
    private static func numbered(_ paper: Paper, _ sequence: PaperSequence) -> [(PaperSequence.Block, Int?)] {
        let series = Set(paper.series.map(\.id.value))
        var count = 0
        var open: Set<String> = []
        return sequence.blocks.map { block in
            if block.kind == .heading {
                for (name, begins) in [("appendices", "appendix"), ("annexes", "annex")]
                where series.contains(name) && block.attributes?.has(begins) == true && open.insert(name).inserted { count = 0 }
            }
            guard block.isNumbered else { return (block, nil) }
            count += 1
            return (block, count)
        }
    }

    private func text(of block: PaperSequence.Block) -> String {
        let document = block.document
        var text = ""
        var index = block.node
        while index < Int(document.nodes[block.node].end) {
            let node = document.nodes[index]
            switch node.kind {
            case .text, .code: text += document.string(node.text)
            case .softBreak, .lineBreak: text += " "
            case .paragraph, .listItem: if !text.isEmpty, !text.hasSuffix(" ") { text += " " }
            case .link where node.flag: text += name(of: document.string(node.text))
            default: break
            }
            index = node.kind == .link && node.flag ? Int(node.end) : index + 1
        }
        return text
    }

    /// What stands for a link whose words are generated.
    private func name(of address: String) -> String {
        guard let link = TypedLink(address, scope: "") else { return address }
        switch link.target {
        case .place(.paragraph, "", let id): return numbers[id].map { "§ \($0)" } ?? id
        case .place(_, _, let id): return id
        case .blank: return "……………"
        case .object(let key):
            return Self.kindsByCode.contains(key.kind) ? key.code : workspace.index[key]?.title.text(in: language) ?? key.code
        }
    }

    /// Things that texts call by their codes.
    private static let kindsByCode: Set<ObjectKind> = [
        .document, .paper, .abbreviation, .outcome, .output, .indicator, .sdgGoal, .sdgTarget, .sdgIndicator, .risk,
    ]
}
