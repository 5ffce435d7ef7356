import Diagnostics
import MarkupTree
import ResultsModel

extension Rule {
    /// Every section of a paper has text, and no level of headings is skipped.
    static let paperSections = Rule([.sectionEmpty, .headingLevel], needsAllFiles: true) { input in
        input.workspace.papers.flatMap { paper -> [Diagnostic] in
            let sequence = PaperSequence(paper, in: input.workspace).blocks
            return empty(sequence) + paper.files.flatMap { skipped($0.body[.source], $0.header.path) }
        }
    }

    /// Headings with nothing below them: the next block is a heading of the same level or above, or there is none.
    private static func empty(_ blocks: [PaperSequence.Block]) -> [Diagnostic] {
        // A heading before everything else may stand by itself: the statement of a paper's outcome.
        blocks.indices.dropFirst().compactMap { position in
            let block = blocks[position]
            guard block.kind == .heading else { return nil }
            if position + 1 < blocks.count {
                let next = blocks[position + 1]
                // A part or an outcome may begin with headings of its own.
                guard next.kind == .heading, next.path == block.path, next.level <= block.level else { return nil }
            }
            return Diagnostic(.sectionEmpty, .sectionEmpty(block.document.plainText(of: block.node)), at: block.location)
        }
    }

    private static func skipped(_ document: MarkupDocument?, _ path: ContentPath) -> [Diagnostic] {
        guard let document else { return [] }
        var before: Int32?
        return document.children(of: 0).compactMap { index -> Diagnostic? in
            let node = document.nodes[index]
            guard node.kind == .heading else { return nil }
            defer { before = node.number }
            guard let before, node.number > before + 1 else { return nil }
            return Diagnostic(.headingLevel, .levelSkipped(Int(before), Int(node.number)), at: Location(path, node.span.firstPlace))
        }
    }
}

extension PaperSequence.Block {
    fileprivate var level: Int32 { document.nodes[node].number }
}

extension DiagnosticCode {
    static let sectionEmpty = DiagnosticCode(
        "W0289", "section-empty", .warning,
        title: Message(en: "A section of a paper has no text", zh: "文件中有空章节"),
        explanation: Message(
            en: "A heading with nothing below it was probably left over, or its text was moved away.",
            zh: "标题之下没有任何内容，多半是遗留的标题，或正文已移走。"))

    static let headingLevel = DiagnosticCode(
        "W0290", "heading-level", .warning,
        title: Message(en: "A level of headings is skipped", zh: "标题跳级"),
        explanation: Message(
            en:
                "After `##` comes `###`, not `####`: readers who listen to a paper go by the levels, and accessible PDF does not allow a gap, so it is closed there.",
            zh: "`##` 之后是 `###`，而不是 `####`：听读文件的人靠级别定位；无障碍 PDF 不允许跳级，因此会自动补上。"),
        example: .init(wrong: "## Strategy\n\n#### Aims", right: "## Strategy\n\n### Aims"))
}

extension Message {
    fileprivate static func sectionEmpty(_ title: String) -> Message {
        Message(en: "there is nothing under “\(title)”", zh: "“\(title)”之下没有内容")
    }
    fileprivate static func levelSkipped(_ before: Int, _ level: Int) -> Message {
        Message(en: "a heading of level \(level) follows one of level \(before)", zh: "\(before) 级标题之后是 \(level) 级标题")
    }
}
