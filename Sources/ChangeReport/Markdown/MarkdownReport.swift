package import Bytes
package import Diagnostics
import ResultsModel
package import SemanticDiff

/// The changes as Markdown for a pull request: lists that GitHub and GitLab show, old struck out and new in bold.
package struct MarkdownReport: Sendable {
    private let changes: ChangeSet
    private let sentences: ChangeSentences
    private let prose: ProseSentences

    package init(_ changes: ChangeSet, names: NameTable, language: MessageLanguage) {
        self.changes = changes
        sentences = ChangeSentences(changes, names: names, language: language)
        prose = ProseSentences(sentences)
    }

    package var bytes: ByteBuffer {
        var buffer = ByteBuffer()
        buffer.append("## \(sentences.say("What changed", "变化"))\n\n")
        buffer.append(MarkdownText.escaped(ReportSummary(changes, sentences).text) + "\n")
        for section in [objects, texts, crosswalks, states, leftOut] where !section.isEmpty { buffer.append("\n" + section) }
        return buffer
    }

    private var objects: String {
        var text = ""
        var kind: ObjectKind?
        for change in changes.objects {
            let lines = sentences.lines(of: change)
            guard let key = change.key, !lines.isEmpty else { continue }
            if key.kind != kind {
                text += (text.isEmpty ? "" : "\n") + "### \(KindNames.heading(key.kind, in: sentences.language))\n\n"
                kind = key.kind
            }
            for line in lines { text += "- \(line.pieces.map(MarkdownText.of).joined())\n" }
        }
        return text
    }

    private var texts: String {
        guard !changes.texts.isEmpty else { return "" }
        var text = "### \(sentences.say("Text", "正文"))\n"
        for change in changes.texts {
            text += "\n**\(MarkdownText.escaped(prose.name(of: change)))**\n\n"
            for block in change.blocks where block.fate != .same { text += item(block) }
        }
        return text
    }

    private func item(_ block: BlockChange) -> String {
        let section = block.state?.section ?? ""
        let place = section.isEmpty ? "" : " (\(MarkdownText.escaped(prose.under(section))))"
        let label = MarkdownText.escaped(String(prose.label(of: block).dropLast(sentences.colon.count)))
        let words = block.fate == .moved ? [WordRun(kind: .same, old: "", new: RunExcerpt.head(block.words.newText, 80))] : block.words
        return "- \(label)\(place)\(sentences.colon)\(MarkdownText.of(.runs(words)))\n"
    }

    private var crosswalks: String {
        changes.crosswalks.map { crosswalk in
            "### \(MarkdownText.escaped(prose.title(of: crosswalk)))\n\n"
                + crosswalk.rows.map { "- \(MarkdownText.escaped(prose.sentence(on: $0)))\n" }.joined()
        }.joined(separator: "\n")
    }

    private var states: String {
        guard !changes.languageStates.isEmpty else { return "" }
        return "### \(sentences.say("Not yet translated", "译文尚未跟上"))\n\n"
            + changes.languageStates.map { "- \(MarkdownText.escaped(prose.sentence(on: $0)))\n" }.joined()
    }

    private var leftOut: String {
        let files = (changes.oldLeftOut + changes.newLeftOut).map { "- \(MarkdownText.escaped($0.text))\n" }
        guard !files.isEmpty else { return "" }
        return "### \(sentences.say("Left out, because the file has errors", "因文件有错而未比较"))\n\n" + files.joined()
    }
}

/// Pieces of sentences in Markdown.
enum MarkdownText {
    static func of(_ piece: ReportPiece) -> String {
        switch piece {
        case .text(let text): escaped(text)
        case .subject(let text): "**\(escaped(text))**"
        case .old(let text): marked(text, "~~")
        case .new(let text): marked(text, "**")
        case .arrow: " → "
        case .runs(let runs): RunExcerpt.of(runs, context: 60).map(of).joined()
        }
    }

    private static func of(_ run: WordRun) -> String {
        switch run.kind {
        case .same: escaped(run.new)
        case .removed: marked(run.old, "~~")
        case .added: marked(run.new, "**")
        }
    }

    /// Marks stand at words: spaces inside them would keep them from being read as marks.
    private static func marked(_ text: String, _ mark: String) -> String {
        let core = text.drop { $0 == " " }
        let trailing = core.reversed().prefix { $0 == " " }.count
        let words = core.dropLast(trailing)
        guard !words.isEmpty else { return text }
        return String(repeating: " ", count: text.count - core.count) + mark + escaped(String(words)) + mark
            + String(repeating: " ", count: trailing)
    }

    /// Text of the content as text: nothing in it is markup.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in TerminalText.shown(text).unicodeScalars {
            if "\\`*_[]<>#|~&!$@".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
