import Diagnostics
import MarkupTree
import ResultsModel

extension Rule {
    /// A paper is no longer than its type allows, in words of the source language and in numbered paragraphs. What it takes
    /// from the model as tables is not counted, nor are appendices, annexes and notes.
    static let paperLength = Rule([.paperLength], needsAllFiles: true) { input in
        input.workspace.papers.flatMap { paper -> [Diagnostic] in
            guard let type = input.workspace.configuration.paperType(of: paper) else { return [] }
            let length = PaperExtent(PaperSequence(paper, in: input.workspace))
            let limits: [(limit: Int?, count: Int, message: (Int, Int) -> Message)] = [
                (type.words, length.words, Message.tooManyWords), (type.paragraphs, length.paragraphs, Message.tooManyParagraphs),
            ]
            return limits.compactMap { entry in
                guard let limit = entry.limit, entry.count > limit else { return nil }
                return Diagnostic(
                    .paperLength, entry.message(entry.count, limit), at: Location(paper.header.path, paper.header.code.span),
                    help: .shorten(type.id.value))
            }
        }
    }
}

/// How long the body of a paper is.
private struct PaperExtent {
    private(set) var words = 0
    private(set) var paragraphs = 0

    init(_ sequence: PaperSequence) {
        for block in sequence.blocks {
            if block.kind == .heading, ["appendix", "annex"].contains(where: { block.attributes?.has($0) == true }) { return }
            guard block.kind != .footnoteDefinition, block.kind != .codeBlock else { continue }
            words += Self.words(block.document.plainText(of: block.node))
            if block.isNumbered { paragraphs += 1 }
        }
    }

    /// Words between spaces; of Chinese and Japanese, which have none, two characters count as a word.
    private static func words(_ text: String) -> Int {
        var words = 0
        var wide = 0
        var isInside = false
        for scalar in text.unicodeScalars {
            if (0x2E80...0x9FFF).contains(scalar.value) { wide += 1 }
            let isSpace = scalar.properties.isWhitespace || scalar.value >= 0x2E80
            if !isSpace, !isInside { words += 1 }
            isInside = !isSpace
        }
        return words + wide / 2
    }
}

extension DiagnosticCode {
    static let paperLength = DiagnosticCode(
        "W0291", "paper-length", .warning,
        title: Message(en: "A paper is longer than its type allows", zh: "文件超过其类型的篇幅"),
        explanation: Message(
            en:
                "`words:` and `paragraphs:` of a type in `paper-types:` of plenary.yml say how long papers may be. The body counts, in the source language; tables from the model, notes, appendices and annexes do not.",
            zh: "plenary.yml 中 `paper-types:` 的 `words:` 和 `paragraphs:` 规定文件的篇幅。只计正文的源语言文字；来自模型的表格、脚注、附录和附件不计。"))
}

extension Message {
    fileprivate static func tooManyWords(_ count: Int, _ limit: Int) -> Message {
        Message(en: "this paper has \(count) words; \(limit) are allowed", zh: "这份文件有 \(count) 个词；限 \(limit) 个")
    }
    fileprivate static func tooManyParagraphs(_ count: Int, _ limit: Int) -> Message {
        Message(en: "this paper has \(count) numbered paragraphs; \(limit) are allowed", zh: "这份文件有 \(count) 个编号段落；限 \(limit) 个")
    }
    fileprivate static func shorten(_ type: String) -> Message {
        Message(
            en: "shorten it, move parts to an annex, or change the limit of the type `\(type)` in plenary.yml",
            zh: "请缩短，或把部分内容移到附件，或在 plenary.yml 中修改类型 `\(type)` 的限额")
    }
}
