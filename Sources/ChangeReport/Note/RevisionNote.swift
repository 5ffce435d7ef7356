package import Bytes
package import Diagnostics
import ResultsModel
package import SemanticDiff

/// The note "Changes made in Rev.1", ready for a paper: Markdown in the sentences of an official document.
///
///     ## Changes made in Rev.1
///
///     - Indicator 7.3.1: target changed from 12 to 14 (Africa from 2 to 3, Americas from 3 to 4).
///     - Output 1.2, under “Strategy”: “twelve” replaced by “fourteen”.
package struct RevisionNote: Sendable {
    private let changes: ChangeSet
    private let edition: String
    private let sentences: ChangeSentences
    private let prose: ProseSentences

    /// - Parameters:
    ///   - edition: what the newer version is called: `Rev.1`.
    ///   - language: of the note; only the texts of this language are told.
    package init(_ changes: ChangeSet, names: NameTable, language: MessageLanguage, edition: String) {
        self.changes = changes
        self.edition = edition
        var sentences = ChangeSentences(changes, names: names, language: language)
        sentences.saysBasis = false
        self.sentences = sentences
        prose = ProseSentences(sentences)
    }

    package var bytes: ByteBuffer {
        var buffer = ByteBuffer()
        let title = MarkdownText.escaped(edition)
        buffer.append("## \(say("Changes made in \(title)", "\(title) 所作修改"))\n\n")
        let items = objects + texts
        buffer.append(items.isEmpty ? say("No changes of substance.", "无实质性修改。") + "\n" : items.map { "- \($0)\n" }.joined())
        return buffer
    }

    private func say(_ en: String, _ zh: String) -> String { sentences.say(en, zh) }

    /// The sentences of the typed list. Texts and decisions are told with the running text.
    private var objects: [String] {
        changes.objects.flatMap { change -> [String] in
            var told = change
            told.fields = change.fields.filter { !isElsewhere($0) }
            return sentences.lines(of: told).map { sentence($0.pieces) }
        }
    }

    /// Whether a field is told elsewhere, or is a text of another language.
    private func isElsewhere(_ field: FieldChange) -> Bool {
        switch field {
        case .decision: true
        case .text(let change): change.language != sentences.language.rawValue
        default: false
        }
    }

    private var texts: [String] {
        changes.texts.filter { $0.language == sentences.language.rawValue }.flatMap { text in
            text.blocks.filter { $0.fate != .same }.map { sentence(on: $0, of: text) }
        }
    }

    private func sentence(on block: BlockChange, of text: TextChange) -> String {
        let section = block.state.map { $0.section.isEmpty ? "" : sentences.comma + prose.under($0.section) } ?? ""
        let kind = prose.kind(of: block)
        let (old, new) = (block.words.oldText, block.words.newText)
        let clause =
            switch block.fate {
            case .added: say("\(kind) \(quoted(new, short: false)) added", "新增\(kind)\(quoted(new, short: false))")
            case .removed: say("\(kind) \(quoted(old)) deleted", "删除\(kind)\(quoted(old))")
            case .moved: say("\(kind) \(quoted(new)) moved", "移动\(kind)\(quoted(new))")
            default: beginning(block) + clauses(block.words).joined(separator: say("; ", "；"))
            }
        return finished(MarkdownText.escaped(prose.name(of: text) + section + sentences.colon + clause))
    }

    /// Which block it is: by its first words, as numbers of paragraphs belong to a finished paper.
    private func beginning(_ block: BlockChange) -> String {
        let kind = prose.kind(of: block)
        let start = sentences.value.quoted(RunExcerpt.head(block.words.newText, 40))
        let moved = block.fate == .movedAndChanged ? say(", moved", "（已移动）") : ""
        return say("in the \(kind) \(start)\(moved), ", "\(kind)\(start)\(moved)中，")
    }

    /// `“twelve” replaced by “fourteen”`
    private func clauses(_ runs: [WordRun]) -> [String] {
        var result: [String] = []
        for (index, run) in runs.enumerated() {
            let next = index + 1 < runs.count ? runs[index + 1] : nil
            let before = index > 0 ? runs[index - 1] : nil
            switch run.kind {
            case .removed where next?.kind == .added:
                result.append(
                    say("\(quoted(run.old)) replaced by \(quoted(next?.new ?? ""))", "\(quoted(run.old))改为\(quoted(next?.new ?? ""))"))
            case .removed: result.append(say("\(quoted(run.old)) deleted", "删除\(quoted(run.old))"))
            case .added where before?.kind != .removed:
                let place = before.map { after($0.new) } ?? ""
                result.append(say("\(quoted(run.new)) inserted\(place)", "\(place)插入\(quoted(run.new))"))
            default: break
            }
        }
        return result.isEmpty ? [say("formatting changed", "格式有改动")] : result
    }

    /// ` after “employment policies”`
    private func after(_ text: String) -> String {
        let words = RunExcerpt.pieces(text)
        let last = words.suffix(DisplayWidth.of(text) > text.unicodeScalars.count ? 6 : 3).joined()
        return say(" after \(quoted(last))", "在\(quoted(last))之后")
    }

    private func quoted(_ text: String, short: Bool = true) -> String {
        let trimmed = text.split(separator: " ").joined(separator: " ")
        return sentences.value.quoted(short ? RunExcerpt.head(trimmed, 120) : trimmed)
    }

    // MARK: Sentences

    /// The pieces in running words: `target changed from 12 to 14`.
    private func sentence(_ pieces: [ReportPiece]) -> String {
        var text = ""
        for (index, piece) in pieces.enumerated() {
            let isBeforeArrow = index + 1 < pieces.count && pieces[index + 1] == .arrow
            switch piece {
            case .text(let words), .subject(let words), .new(let words): text += words
            case .old(let words):
                if isBeforeArrow, sentences.language == .chinese, text.utf8.last == 0x20 { text.removeLast() }
                text += isBeforeArrow ? say("from \(words)", "由 \(words) ") : words
            case .arrow: text += say(" to ", "改为 ")
            case .runs(let runs): text += clauses(runs).joined(separator: say("; ", "；"))
            }
        }
        return finished(MarkdownText.escaped(text))
    }

    /// With a capital at the beginning and a full stop at the end.
    private func finished(_ text: String) -> String {
        let stop = say(".", "。")
        let isFinished = text.hasSuffix(stop) || text.hasSuffix(stop + "”")
        return text.prefix(1).uppercased() + text.dropFirst() + (isFinished ? "" : stop)
    }
}
