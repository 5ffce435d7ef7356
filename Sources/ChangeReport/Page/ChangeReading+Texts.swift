import Bytes
import Diagnostics
import ResultsModel
import SemanticDiff

extension ChangeReadingWriter {
    /// The running texts that changed. The two radio buttons stand before them, so that the style can look at them.
    func append(_ texts: [TextChange], _ anchors: [String], _ html: inout HTMLText) {
        guard !texts.isEmpty else { return }
        html.raw("<section class=\"band\" aria-labelledby=\"texts\">\n")
        html.element("h2", ["id": "texts"], words[.texts])
        html.raw("\n<div class=\"change-texts\">\n")
        html.raw("<input type=\"radio\" name=\"change-view\" id=\"change-inline\" checked> <label for=\"change-inline\">")
        html.text(words[.inline])
        html.raw("</label>\n<input type=\"radio\" name=\"change-view\" id=\"change-sides\"> <label for=\"change-sides\">")
        html.text(words[.sideBySide])
        html.raw("</label>\n")
        for (text, anchor) in zip(texts, anchors) { append(text, anchor, &html) }
        html.raw("</div>\n</section>\n")
    }

    private func append(_ change: TextChange, _ anchor: String, _ html: inout HTMLText) {
        html.open("article", ["class": "change-text", "id": anchor])
        html.line()
        html.element("h3", [:], prose.name(of: change))
        html.line()
        var unchanged: [BlockChange] = []
        for block in change.blocks {
            guard block.fate != .same else {
                unchanged.append(block)
                continue
            }
            appendUnchanged(unchanged, isLast: false, change.language, &html)
            unchanged = []
            append(block, change.language, &html)
        }
        appendUnchanged(unchanged, isLast: true, change.language, &html)
        html.raw("</article>\n")
    }

    /// Of a run of blocks that did not change, the ones beside a change are shown, and how many stand between.
    private func appendUnchanged(_ blocks: [BlockChange], isLast: Bool, _ language: String, _ html: inout HTMLText) {
        let after = isLast ? 0 : 1
        let isFirst = blocks.first?.state?.position == 0
        let before = isFirst ? 0 : 1
        if blocks.count <= before + after + 1 {
            if !(isFirst && isLast) { for block in blocks { append(block, language, &html) } }
            return
        }
        for block in blocks.prefix(before) { append(block, language, &html) }
        html.element("p", ["class": "change-skip"], words.unchanged(blocks.count - before - after))
        html.line()
        for block in blocks.suffix(after) { append(block, language, &html) }
    }

    /// A block twice: with all marks, and once more for the right-hand side; the style shows what the view wants of each.
    private func append(_ block: BlockChange, _ language: String, _ html: inout HTMLText) {
        html.open("div", ["class": "pair \(block.fate.rawValue) \(block.state?.kind.rawValue ?? "")"])
        if block.fate == .moved || block.fate == .movedAndChanged, let section = block.old?.section {
            html.element("p", ["class": "where"], words.moved(section))
        }
        for side in ["was", "is"] {
            html.open("div", ["class": side, "lang": language, "aria-hidden": side == "is" ? "true" : ""])
            html.raw("<p>")
            append(block.words, &html)
            html.raw("</p></div>")
        }
        html.raw("</div>\n")
    }
}
