import Diagnostics
import SemanticDiff

/// The words of the page of changes that no sentence on a change has.
struct ChangePageWords {
    enum Word: CaseIterable {
        case whatChanged, from, to, afterVersions, contents, texts, crosswalk, languages, kind, added, removed, changed
        case inline, sideBySide, relation, baseline, colon, comma
    }

    let language: MessageLanguage

    subscript(word: Word) -> String { message(word).text(in: language) }

    private func message(_ word: Word) -> Message {
        switch word {
        case .whatChanged: Message(en: "What changed", zh: "变化")
        case .from: Message(en: "From ", zh: "从")
        case .to: Message(en: " to ", zh: "到")
        case .afterVersions: Message(en: ".", zh: "。")
        case .contents: Message(en: "Contents", zh: "目录")
        case .texts: Message(en: "Running text", zh: "正文")
        case .crosswalk: Message(en: "Indicators from period to period", zh: "前后两期指标对照")
        case .languages: Message(en: "Not yet in translation", zh: "尚未反映在译文中")
        case .kind: Message(en: "Kind", zh: "类别")
        case .added: Message(en: "added", zh: "新增")
        case .removed: Message(en: "removed", zh: "删除")
        case .changed: Message(en: "changed", zh: "修改")
        case .inline: Message(en: "in one text", zh: "合并显示")
        case .sideBySide: Message(en: "side by side", zh: "并排显示")
        case .relation: Message(en: "Relation", zh: "关系")
        case .baseline: Message(en: "Baseline", zh: "基线")
        case .colon: Message(en: ": ", zh: "：")
        case .comma: Message(en: ", ", zh: "，")
        }
    }

    func event(_ event: ObjectEvent) -> String {
        let message =
            switch event {
            case .added: Message(en: "added", zh: "新增")
            case .removed: Message(en: "removed", zh: "删除")
            case .renumbered: Message(en: "renumbered", zh: "改号")
            case .moved: Message(en: "moved", zh: "移动")
            case .renamed: Message(en: "renamed", zh: "改名")
            case .split: Message(en: "split", zh: "拆分")
            case .merged: Message(en: "merged", zh: "合并")
            }
        return message.text(in: language)
    }

    func fields(_ count: Int) -> String {
        Message(en: count == 1 ? "1 change" : "\(count) changes", zh: "\(count) 处变化").text(in: language)
    }

    func unchanged(_ count: Int) -> String {
        Message(en: count == 1 ? "1 paragraph unchanged" : "\(count) paragraphs unchanged", zh: "\(count) 段未变").text(in: language)
    }

    /// Where a block that moved stood before: the heading above it.
    func moved(_ section: String) -> String {
        let message =
            section.isEmpty
            ? Message(en: "moved from the beginning", zh: "由开头移来") : Message(en: "moved from “\(section)”", zh: "由“\(section)”移来")
        return message.text(in: language)
    }

    func leftOut(_ version: String) -> String {
        Message(
            en: "These files of \(version) could not be read; what they hold is not compared:",
            zh: "\(version) 的以下文件无法读取，其内容未参加比较："
        ).text(in: language)
    }

    /// Whether a period begins where the one before was to end.
    func continuity(_ continuity: BaselineContinuity) -> String {
        let message =
            switch continuity {
            case .notApplicable: Message(en: "–", zh: "–")
            case .notComparable: Message(en: "not comparable", zh: "不可比")
            case .continuous(let value):
                Message(en: "\(ValueText.number(value)), continues", zh: "\(ValueText.number(value))，前后衔接")
            case .differs(let old, let new):
                Message(
                    en: "\(ValueText.number(new)), was to be \(ValueText.number(old))",
                    zh: "\(ValueText.number(new))，原应为 \(ValueText.number(old))")
            }
        return message.text(in: language)
    }
}
