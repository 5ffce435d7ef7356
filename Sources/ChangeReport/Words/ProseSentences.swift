import Diagnostics
import ResultsModel
import SemanticDiff

/// Says what became of texts, indicators of periods, and translations.
struct ProseSentences: Sendable {
    private let sentences: ChangeSentences

    init(_ sentences: ChangeSentences) {
        self.sentences = sentences
    }

    private func say(_ en: String, _ zh: String) -> String { sentences.say(en, zh) }

    private var value: ValueText { sentences.value }

    // MARK: Texts

    /// `output 1.1 [zh]`, `paper GB.341/PFA/1, part preface`.
    func name(of change: TextChange) -> String {
        guard let source = change.source else { return "" }
        let part = source.part.isEmpty ? "" : say(", part \(source.part)", "，\(source.part) 部分")
        return sentences.name(of: source.key) + part + sentences.language(change.language)
    }

    func under(_ section: String) -> String { say("under “\(section)”", "“\(section)”之下") }

    /// What a block is, and whether it moved: `list item, moved: `.
    func label(of block: BlockChange) -> String {
        guard let state = block.state else { return "" }
        let id = state.id.isEmpty ? "" : " {#\(state.id)}"
        let moved = block.fate == .moved || block.fate == .movedAndChanged ? say(", moved", "，移动") : ""
        return Self.name(of: state).text(in: sentences.language) + id + moved + sentences.colon
    }

    /// What a block is: `paragraph`.
    func kind(of block: BlockChange) -> String { block.state.map { Self.name(of: $0).text(in: sentences.language) } ?? "" }

    private static func name(of state: TextBlockState) -> Message {
        if state.isDecision { return Message(en: "draft decision", zh: "决定草案") }
        return switch state.kind {
        case .paragraph: Message(en: "paragraph", zh: "段落")
        case .heading: Message(en: "heading", zh: "标题")
        case .quotation: Message(en: "quotation", zh: "引文")
        case .code: Message(en: "code", zh: "代码")
        case .embed: Message(en: "embed", zh: "嵌入")
        case .rule: Message(en: "rule", zh: "分隔线")
        case .listItem: Message(en: "list item", zh: "列表项")
        case .tableRow: Message(en: "table row", zh: "表格行")
        case .footnote: Message(en: "footnote", zh: "脚注")
        }
    }

    // MARK: Indicators of two periods

    func title(of crosswalk: Crosswalk) -> String {
        say(
            "Indicators from \(crosswalk.old.code) to \(crosswalk.new.code)",
            "从 \(crosswalk.old.code) 到 \(crosswalk.new.code) 的指标对照")
    }

    /// `1.1.1 -> 1.1.2: reworded; baseline 24 continues the target`.
    func sentence(on row: CrosswalkRow) -> String {
        let codes = [row.old, row.new].map { $0?.key.code ?? "–" }.joined(separator: " -> ")
        let name = (row.new ?? row.old).map { value.quoted($0.name) } ?? ""
        let relation = self.relation(row.relation).text(in: sentences.language) + sentences.basis(row.match)
        return codes + sentences.colon + relation + baseline(row.baseline) + say("; ", "；") + name
    }

    func relation(_ relation: CrosswalkRow.Relation) -> Message {
        switch relation {
        case .kept: Message(en: "kept", zh: "保留")
        case .reworded: Message(en: "reworded", zh: "改写")
        case .merged: Message(en: "merged", zh: "合并")
        case .split: Message(en: "split", zh: "拆分")
        case .dropped: Message(en: "dropped", zh: "取消")
        case .new: Message(en: "new", zh: "新设")
        }
    }

    func baseline(_ baseline: BaselineContinuity) -> String {
        switch baseline {
        case .notApplicable: ""
        case .notComparable: say("; baseline not comparable", "；基线不可比")
        case .continuous(let value):
            say("; baseline \(ValueText.number(value)) continues", "；基线 \(ValueText.number(value)) 前后衔接")
        case .differs(let old, let new):
            say(
                "; baseline \(ValueText.number(new)), was to be \(ValueText.number(old))",
                "；基线为 \(ValueText.number(new))，原应为 \(ValueText.number(old))")
        }
    }

    // MARK: Translations

    /// `output 1.1 [zh]: title, 2 paragraphs`.
    func sentence(on state: LanguageState) -> String {
        sentences.name(of: state.new) + say(" [\(state.language)]", "［\(state.language)］") + sentences.colon + missing(in: state)
    }

    /// `title, 2 blocks of the text`.
    func missing(in state: LanguageState) -> String {
        let fields = state.missing.compactMap { place -> String? in
            guard case .field(let part, let field) = place else { return nil }
            return (part.map { sentences.partName($0) + " " } ?? "") + sentences.fieldName(field)
        }
        let blocks = state.missing.count - fields.count
        var parts = fields
        if blocks > 0 { parts.append(say("\(blocks) block\(blocks == 1 ? "" : "s") of the text", "正文 \(blocks) 处")) }
        return parts.joined(separator: say(", ", "、"))
    }
}
