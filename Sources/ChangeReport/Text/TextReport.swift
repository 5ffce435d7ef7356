package import Bytes
package import Diagnostics
import ResultsModel
package import SemanticDiff

/// The changes as text for a terminal: what changed in the model, sentence by sentence, then the words of the texts.
package struct TextReport: Sendable {
    private let changes: ChangeSet
    private let sentences: ChangeSentences
    private let prose: ProseSentences
    private let setter: LineSetter

    /// - Parameters:
    ///   - width: the columns of the terminal; nil for lines of any length.
    ///   - isColored: whether old and new are coloured; else they stand in `[-…-]` and `{+…+}`.
    package init(_ changes: ChangeSet, names: NameTable, language: MessageLanguage, width: Int? = nil, isColored: Bool = false) {
        self.changes = changes
        sentences = ChangeSentences(changes, names: names, language: language)
        prose = ProseSentences(sentences)
        setter = LineSetter(width: width.map { max(40, $0) }, isColored: isColored)
    }

    /// Nothing at all where nothing changed.
    package var bytes: ByteBuffer {
        var buffer = ByteBuffer()
        for section in sections where !section.isEmpty {
            if !buffer.isEmpty { buffer.append("\n") }
            buffer.append(section)
        }
        return buffer
    }

    private var sections: [String] {
        [summary, objects, texts, crosswalks, states, leftOut]
    }

    private func heading(_ text: String) -> String { setter.lines([InkedText(text: text, ink: .bold)], indent: 0, hang: 0) }

    private var summary: String {
        if changes.isEmpty { return "" }
        return setter.lines([InkedText(text: ReportSummary(changes, sentences).text)], indent: 0, hang: 0)
    }

    // MARK: The typed list

    private var objects: String {
        var text = ""
        var kind: ObjectKind?
        for change in changes.objects {
            let lines = sentences.lines(of: change)
            guard let key = change.key, !lines.isEmpty else { continue }
            if key.kind != kind {
                text += (text.isEmpty ? "" : "\n") + heading(KindNames.heading(key.kind, in: sentences.language))
                kind = key.kind
            }
            for line in lines { text += set(line) }
        }
        return text
    }

    private func set(_ line: ReportLine) -> String {
        let mark =
            switch line.mark {
            case .added: InkedText(text: "+ ", ink: .added)
            case .removed: InkedText(text: "- ", ink: .removed)
            case .changed: InkedText(text: "  ")
            }
        return setter.lines([mark] + line.pieces.flatMap { inked($0) }, indent: 0, hang: 6)
    }

    private func inked(_ piece: ReportPiece) -> [InkedText] {
        switch piece {
        case .text(let text): [InkedText(text: text)]
        case .subject(let text): [InkedText(text: text, ink: .bold)]
        case .old(let text): [InkedText(text: text, ink: .removed)]
        case .new(let text): [InkedText(text: text, ink: .added)]
        case .arrow: [InkedText(text: " -> ")]
        case .runs(let runs): inked(runs)
        }
    }

    private func inked(_ runs: [WordRun]) -> [InkedText] {
        RunExcerpt.of(runs, context: 40).map { run in
            let text = setter.isColored ? run.text : run.plain
            return switch run.kind {
            case .same: InkedText(text: text)
            case .removed: InkedText(text: text, ink: .removed)
            case .added: InkedText(text: text, ink: .added)
            }
        }
    }

    // MARK: Texts

    private var texts: String {
        guard !changes.texts.isEmpty else { return "" }
        var text = heading(sentences.say("Text", "正文"))
        for change in changes.texts {
            text += setter.lines([InkedText(text: prose.name(of: change), ink: .bold)], indent: 2, hang: 4)
            var section: String?
            for block in change.blocks where block.fate != .same {
                let current = block.state?.section ?? ""
                if current != section, !current.isEmpty, block.state?.kind != .heading {
                    text += setter.lines([InkedText(text: prose.under(current), ink: .dim)], indent: 4, hang: 6)
                }
                section = current
                text += set(block)
            }
        }
        return text
    }

    private func set(_ block: BlockChange) -> String {
        let mark =
            switch block.fate {
            case .added: InkedText(text: "+ ", ink: .added)
            case .removed: InkedText(text: "- ", ink: .removed)
            default: InkedText(text: "  ")
            }
        let words =
            switch block.fate {
            case .added: [InkedText(text: block.words.newText, ink: .added)]
            case .removed: [InkedText(text: block.words.oldText, ink: .removed)]
            case .moved: [InkedText(text: RunExcerpt.head(block.words.newText, 60))]
            default: inked(block.words)
            }
        return setter.lines([mark, InkedText(text: prose.label(of: block), ink: .dim)] + words, indent: 4, hang: 8)
    }

    // MARK: What else

    private var crosswalks: String {
        changes.crosswalks.map { crosswalk in
            heading(prose.title(of: crosswalk))
                + crosswalk.rows.map { setter.lines([InkedText(text: prose.sentence(on: $0))], indent: 2, hang: 6) }.joined()
        }.joined(separator: "\n")
    }

    private var states: String {
        guard !changes.languageStates.isEmpty else { return "" }
        return heading(sentences.say("Not yet translated", "译文尚未跟上"))
            + changes.languageStates.map { setter.lines([InkedText(text: prose.sentence(on: $0))], indent: 2, hang: 6) }.joined()
    }

    private var leftOut: String {
        let files =
            changes.oldLeftOut.map { sentences.say("\($0.text) (older version)", "\($0.text)（旧版）") }
            + changes.newLeftOut.map { sentences.say("\($0.text) (newer version)", "\($0.text)（新版）") }
        guard !files.isEmpty else { return "" }
        return heading(sentences.say("Left out, because the file has errors", "因文件有错而未比较"))
            + files.map { setter.lines([InkedText(text: $0)], indent: 2, hang: 6) }.joined()
    }
}

extension [WordRun] {
    /// The text on the newer side.
    package var newText: String { map(\.new).joined() }

    /// The text on the older side.
    package var oldText: String { map(\.old).joined() }
}
