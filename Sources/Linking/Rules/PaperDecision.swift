import Diagnostics
import MarkupTree
import ResultsModel

extension Rule {
    /// A paper for decision has its draft decision: numbered paragraphs under a heading `.decision`, and no numbered paragraph
    /// of the body after them. A paper for information has none.
    static let paperDecision = Rule([.paperDecision], needsAllFiles: true) { input in
        input.workspace.papers.flatMap { paper -> [Diagnostic] in
            let wanted = input.workspace.configuration.paperType(of: paper)?.decision ?? .required
            return findings(DecisionSections(PaperSequence(paper, in: input.workspace)), wanted, paper)
        }
    }

    private static func findings(_ sections: DecisionSections, _ wanted: PaperDecisionKind, _ paper: Paper) -> [Diagnostic] {
        if wanted == .none {
            return sections.headings.map { Diagnostic(.paperDecision, .decisionNotWanted, at: $0.location, help: .otherType) }
        }
        guard !sections.headings.isEmpty else {
            guard wanted == .required else { return [] }
            let place = Location(paper.header.path, paper.header.code.span)
            return [Diagnostic(.paperDecision, .decisionMissing, at: place, help: .writeDecision)]
        }
        return sections.empty.map { Diagnostic(.paperDecision, .decisionEmpty, at: $0.location, help: .writeDecision) }
            + sections.after.map { Diagnostic(.paperDecision, .decisionNotLast, at: $0.location, help: .moveUp) }
    }
}

/// Where a paper's draft decisions stand.
private struct DecisionSections {
    private(set) var headings: [PaperSequence.Block] = []
    /// Headings of decisions without a numbered paragraph.
    private(set) var empty: [PaperSequence.Block] = []
    /// The first numbered paragraph of each section that follows a decision and is neither decision nor annex.
    private(set) var after: [PaperSequence.Block] = []

    init(_ sequence: PaperSequence) {
        var open: PaperSequence.Block?
        var isOver = false
        var isAnnex = false
        for block in sequence.blocks {
            if block.kind == .heading {
                if let open { empty.append(open) }
                open = block.attributes?.has("decision") == true ? block : nil
                isOver = !headings.isEmpty && open == nil
                isAnnex = isAnnex || ["appendix", "annex"].contains { block.attributes?.has($0) == true }
                if let open { headings.append(open) }
            } else if block.isNumbered {
                open = nil
                if isOver, !isAnnex { after.append(block) }
                isOver = false
            }
        }
        if let open { empty.append(open) }
    }
}

extension DiagnosticCode {
    static let paperDecision = DiagnosticCode(
        "E0282", "paper-decision", .error,
        title: Message(en: "A paper's draft decision is not where it is expected", zh: "文件的决定草案不在应有的位置"),
        explanation: Message(
            en:
                "A paper asks the Governing Body for a decision: its last numbered paragraphs, under a heading with `.decision`. The cover's \"see the draft decision in paragraph 30\" is computed from it. A paper for information has a type with `decision: none`; one that may have a decision `decision: optional`.",
            zh:
                "文件请理事会作出决定：最后的编号段落，置于带 `.decision` 的标题之下；封面上的“见第 30 段的决定草案”由此算出。供参考的文件，其类型写明 `decision: none`；可有可无的写 `decision: optional`。"
        ),
        example: .init(
            wrong: "## Draft decision {#draft-decision}",
            right: "## Draft decision {#draft-decision .decision}\n\nThe Governing Body approves the strategy."
        ))
}

extension Message {
    fileprivate static let decisionMissing = Message(en: "this paper has no draft decision", zh: "这份文件没有决定草案")
    fileprivate static let writeDecision = Message(
        en: "write it as a numbered paragraph under a heading `## Draft decision {#draft-decision .decision}`",
        zh: "请写成编号段落，置于标题 `## 决定草案 {#draft-decision .decision}` 之下")
    fileprivate static let decisionEmpty = Message(en: "no numbered paragraph follows this heading", zh: "这个标题之下没有编号段落")
    fileprivate static let decisionNotLast = Message(
        en: "a numbered paragraph follows the draft decision, which ends a paper", zh: "决定草案应在文件末尾，其后却有编号段落")
    fileprivate static let moveUp = Message(
        en: "move it before the decision, or begin an `.appendix` or `.annex`", zh: "请移到决定之前，或开始一个 `.appendix` 或 `.annex`")
    fileprivate static let decisionNotWanted = Message(
        en: "papers of this type have no draft decision", zh: "此类文件没有决定草案")
    fileprivate static let otherType = Message(
        en: "leave out `.decision`, or give the paper another `paper-type`", zh: "请去掉 `.decision`，或改用别的 `paper-type`")
}
