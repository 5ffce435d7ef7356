import Diagnostics
import MarkupTree
import ResultsModel

extension Rule {
    /// An extract of a paper is its decisions, or a section that it has.
    static let paperExtracts = Rule([.paperExtracts], needsAllFiles: true) { input in
        input.workspace.papers.flatMap { paper -> [Diagnostic] in
            guard !paper.extracts.isEmpty else { return [] }
            let sections = sections(of: paper, input.workspace)
            return paper.extracts.filter { !sections.contains($0.value) }.map { extract in
                Diagnostic(
                    .paperExtracts, .extractUnknown(extract.value), at: Location(paper.header.path, extract.span),
                    help: NearMiss.suggestion(for: extract.value, in: sections.sorted()).map { .meant($0) })
            }
        }
    }

    private static func sections(of paper: Paper, _ workspace: Workspace) -> Set<String> {
        var ids: Set<String> = ["decisions"]
        for block in PaperSequence(paper, in: workspace).blocks where block.kind == .heading {
            if let id = block.attributes?.id { ids.insert(id) }
        }
        for embed in paper.files.indices.flatMap({ embeds(of: paper, $0) }) {
            switch embed.content {
            case .outcomes(let scope, let kind):
                for outcome in workspace.outcomes(of: scope, kind: kind) { ids.formUnion(names(outcome, workspace)) }
            case .outcome(let reference):
                if let outcome = workspace.outcomes.first(where: { $0.key == reference.key(in: "") }) {
                    ids.formUnion(names(outcome, workspace))
                }
            case .output(let reference): ids.insert("output-\(reference.key(in: "").code)")
            default: break
            }
        }
        return ids
    }

    private static func embeds(of paper: Paper, _ position: Int) -> [Embed] {
        (position == 0 ? paper.embeds[.source] : paper.parts[position - 1].embeds[.source]) ?? []
    }

    private static func names(_ outcome: Outcome, _ workspace: Workspace) -> [String] {
        ["outcome-\(outcome.key.code)"] + workspace.outputs(of: outcome).map { "output-\($0.key.code)" }
    }
}

extension DiagnosticCode {
    static let paperExtracts = DiagnosticCode(
        "E0293", "paper-extracts", .error,
        title: Message(en: "An extract names a section that the paper does not have", zh: "节选所指的章节不存在"),
        explanation: Message(
            en:
                "`extracts: [decisions, executive-summary, outcome-1]` publishes parts of a paper by themselves, with the numbers of the whole: its draft decisions, or the section whose heading has the id.",
            zh: "`extracts: [decisions, executive-summary, outcome-1]` 把文件的一部分单独发布，段落编号不变：决定草案，或标题具有该编号的章节。"),
        example: .init(wrong: "extracts: [sumary]", right: "extracts: [summary]"))
}

extension Message {
    fileprivate static func extractUnknown(_ id: String) -> Message {
        Message(en: "this paper has no section `\(id)`", zh: "这份文件没有章节 `\(id)`")
    }
}
