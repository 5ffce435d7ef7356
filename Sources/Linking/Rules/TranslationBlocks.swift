import Diagnostics
import MarkupTree
import ResultsModel

extension Rule {
    /// A translation has the same paragraphs, lists, tables, footnotes and embeds as its source, with the same ids, and
    /// each paragraph the same typed links and footnote marks, in any order.
    static let translationBlocks = Rule(
        [.translationBlocks, .translationLinks],
        texts: { input in
            TextCheck { object in
                input.languages.indices.dropFirst().flatMap { language -> [Diagnostic] in
                    guard let source = object.body(0), let translation = object.body(language), let both = object.comparison(language)
                    else {
                        return []
                    }
                    let comparison = BodyComparison(object, source, translation, both, language)
                    return comparison.differences + comparison.pairs.flatMap { comparison.check($0) }
                }
            }
        })
}

/// A body beside its translation.
private struct BodyComparison {
    let pairs: [BodyPairs.Pair]
    private let found: [BodyPairs.Difference]
    private let source: BodyBlocks
    private let translation: BodyBlocks
    private let sourcePath: ContentPath
    private let path: ContentPath

    init(_ object: ObjectTexts, _ source: BodyBlocks, _ translation: BodyBlocks, _ both: BodyPairs, _ language: Int) {
        pairs = both.pairs
        found = both.differences
        self.source = source
        self.translation = translation
        sourcePath = object.path
        path = object.path(of: language)
    }

    // MARK: Form

    var differences: [Diagnostic] { found.map(diagnostic) }

    private func diagnostic(_ difference: BodyPairs.Difference) -> Diagnostic {
        switch difference {
        case .kind(let source, let translation):
            finding(.otherBlock(name(source, self.source), name(translation, self.translation)), translation, source)
        case .count(let source, let translation, let wanted, let count):
            finding(.otherCount(source.kind, wanted: wanted, count: count), translation, source)
        case .ends(let source): finding(.blockMissing(name(source, self.source)), self.translation.blocks.last, source)
        case .goesOn(let translation): finding(.blockExtra(name(translation, self.translation)), translation, self.source.blocks.last)
        case .footnote(let label, let source, nil): finding(.noteMissing(label), self.translation.blocks.last, source)
        case .footnote(let label, _, let translation): finding(.noteExtra(label), translation, self.source.blocks.last)
        }
    }

    private func finding(_ message: Message, _ translation: TextBlock?, _ source: TextBlock?) -> Diagnostic {
        Diagnostic(
            .translationBlocks, message, at: Location(path, (translation?.span ?? .fileStart).firstPlace),
            notes: source.map { [.init(.sourceHere, at: Location(sourcePath, $0.span.firstPlace))] } ?? [])
    }

    private func name(_ block: TextBlock, _ body: BodyBlocks) -> BlockName {
        BlockName(kind: block.kind, level: Int(body.document.nodes[block.node].number))
    }

    // MARK: What stands in a block

    func check(_ pair: BodyPairs.Pair) -> [Diagnostic] {
        if pair.isPlain, source.document.nodes[pair.source.node].attributes < 0,
            translation.document.nodes[pair.translation.node].attributes < 0
        {
            return []
        }
        return [attributes(pair), embed(pair), links(pair), footnotes(pair)].compactMap { $0 }
    }

    private func attributes(_ pair: BodyPairs.Pair) -> Diagnostic? {
        let wanted = source.document.attributes(of: pair.source.node)
        let said = translation.document.attributes(of: pair.translation.node)
        guard wanted?.id != said?.id || Set(wanted?.classes ?? []) != Set(said?.classes ?? []) else { return nil }
        return Diagnostic(
            .translationBlocks, .otherAttributes(wanted?.text, said?.text),
            at: Location(path, said?.span ?? pair.translation.span.firstPlace),
            notes: [.init(.sourceHere, at: Location(sourcePath, wanted?.span ?? pair.source.span.firstPlace))])
    }

    /// What an embed places is a fact and stands in both files; its caption is a text.
    private func embed(_ pair: BodyPairs.Pair) -> Diagnostic? {
        guard pair.source.kind == .codeBlock, source.document.string(source.document.nodes[pair.source.node].title) == "plenary" else {
            return nil
        }
        guard facts(pair.source, source.document) != facts(pair.translation, translation.document) else { return nil }
        return finding(.otherEmbed, pair.translation, pair.source)
    }

    private func facts(_ block: TextBlock, _ document: MarkupDocument) -> [String] {
        document.string(document.nodes[block.node].text).split(separator: "\n").map { $0.filter { $0 != " " } }.filter {
            !$0.hasPrefix("caption:")
        }
    }

    private func links(_ pair: BodyPairs.Pair) -> Diagnostic? {
        let wanted = pair.source.links.filter { $0.link != nil }
        let said = pair.translation.links.filter { $0.link != nil }
        var rest = Dictionary(said.map { ($0.text, 1) }, uniquingKeysWith: +)
        let missing = wanted.filter { link in
            guard let count = rest[link.text], count > 0 else { return true }
            rest[link.text] = count - 1
            return false
        }
        let extra = said.reversed().first { (rest[$0.text] ?? 0) > 0 }
        if let first = missing.first {
            return Diagnostic(
                .translationLinks, .linkMissing(first.text, instead: extra?.text),
                at: Location(path, extra?.span ?? pair.translation.span.firstPlace),
                notes: [.init(.linkHere, at: Location(sourcePath, first.span))])
        }
        return extra.map { link in
            Diagnostic(
                .translationLinks, .linkExtra(link.text), at: Location(path, link.span),
                notes: [.init(.sourceHere, at: Location(sourcePath, pair.source.span.firstPlace))])
        }
    }

    private func footnotes(_ pair: BodyPairs.Pair) -> Diagnostic? {
        let (wanted, said) = (pair.source.footnotes.sorted(), pair.translation.footnotes.sorted())
        guard wanted != said else { return nil }
        return Diagnostic(
            .translationLinks, .otherNotes(wanted, said), at: Location(path, pair.translation.span.firstPlace),
            notes: [.init(.sourceHere, at: Location(sourcePath, pair.source.span.firstPlace))])
    }
}

extension BodyPairs.Pair {
    /// Whether neither block has links or notes, or can place anything.
    fileprivate var isPlain: Bool {
        source.kind != .codeBlock && source.links.isEmpty && translation.links.isEmpty && source.footnotes.isEmpty
            && translation.footnotes.isEmpty
    }
}

extension ByteSpan {
    /// An empty span at its start: a message about a whole block points at where the block begins.
    var firstPlace: ByteSpan { ByteSpan(Int(start), Int(start)) }
}

extension MarkupAttributes {
    fileprivate var text: String { "{" + ((id.map { ["#\($0)"] } ?? []) + classes.map { ".\($0)" }).joined(separator: " ") + "}" }
}

/// A block as a message names it.
private struct BlockName {
    let kind: MarkupKind
    let level: Int

    var text: Message {
        switch kind {
        case .paragraph: Message(en: "a paragraph", zh: "段落")
        case .heading: Message(en: "a heading of level \(level)", zh: "\(level) 级标题")
        case .list: level < 0 ? Message(en: "a list", zh: "列表") : Message(en: "a numbered list", zh: "编号列表")
        case .listItem: Message(en: "a list item", zh: "列表项")
        case .table: Message(en: "a table", zh: "表格")
        case .tableHead, .tableRow: Message(en: "a table row", zh: "表格行")
        case .tableCell: Message(en: "a table cell", zh: "单元格")
        case .codeBlock: Message(en: "a fenced block", zh: "围栏块")
        case .blockQuote: Message(en: "a quotation", zh: "引文")
        default: Message(en: "another block", zh: "其他区块")
        }
    }
}

extension DiagnosticCode {
    static let translationBlocks = DiagnosticCode(
        "E0262", "translation-blocks", .error,
        title: Message(en: "A translation has other paragraphs than its source", zh: "译文与原文的段落不一致"),
        explanation: Message(
            en:
                "Paragraph numbers, anchors and embedded tables are the same in all languages. So a translation has the same blocks in the same order, lists with as many items, and the same `{#id .class}`.",
            zh: "各语言的段落编号、锚点和嵌入的表格都相同。因此译文应有同样的区块和顺序、同样多的列表项，以及同样的 `{#id .class}`。"))

    static let translationLinks = DiagnosticCode(
        "E0263", "translation-links", .error,
        title: Message(en: "A paragraph has other links or notes than its source", zh: "段落中的链接或脚注与原文不一致"),
        explanation: Message(
            en:
                "What a paragraph refers to does not depend on the language: each typed link and footnote mark of the source stands in the translation too.",
            zh: "段落引用什么与语言无关：原文的每个类型化链接和脚注标记，译文中也要有。"),
        example: .init(wrong: "source: <sdg:8.5>   translation: <sdg:8.6>", right: "source: <sdg:8.5>   translation: <sdg:8.5>"))
}

extension Message {
    fileprivate static func otherBlock(_ wanted: BlockName, _ said: BlockName) -> Message {
        Message(
            en: "the source has \(wanted.text.en) here, the translation \(said.text.en)", zh: "原文此处是\(wanted.text.zh)，译文却是\(said.text.zh)")
    }
    fileprivate static func otherCount(_ kind: MarkupKind, wanted: Int, count: Int) -> Message {
        kind == .list
            ? Message(en: "this list has \(count) items, the source's has \(wanted)", zh: "这个列表有 \(count) 项，原文有 \(wanted) 项")
            : Message(en: "this table has \(count) rows, the source's has \(wanted)", zh: "这个表格有 \(count) 行，原文有 \(wanted) 行")
    }
    fileprivate static func blockMissing(_ name: BlockName) -> Message {
        Message(en: "the translation ends here, the source goes on with \(name.text.en)", zh: "译文到此为止，原文后面还有\(name.text.zh)")
    }
    fileprivate static func blockExtra(_ name: BlockName) -> Message {
        Message(en: "the translation goes on with \(name.text.en), the source has ended", zh: "译文多出\(name.text.zh)，原文已结束")
    }
    fileprivate static func noteMissing(_ label: String) -> Message {
        Message(en: "footnote `\(label)` is not translated", zh: "脚注 `\(label)` 没有译文")
    }
    fileprivate static func noteExtra(_ label: String) -> Message {
        Message(en: "the source has no footnote `\(label)`", zh: "原文没有脚注 `\(label)`")
    }
    fileprivate static func otherAttributes(_ wanted: String?, _ said: String?) -> Message {
        Message(
            en: "the source has \(wanted ?? "no attributes") here, the translation \(said ?? "none")",
            zh: "原文此处是 \(wanted ?? "无属性")，译文是 \(said ?? "无属性")")
    }
    fileprivate static let otherEmbed = Message(en: "this places something else than the source does", zh: "此处放置的内容与原文不同")
    fileprivate static func linkMissing(_ address: String, instead: String?) -> Message {
        instead.map { Message(en: "this links to `\($0)`, the source to `\(address)`", zh: "此处链接到 `\($0)`，原文链接到 `\(address)`") }
            ?? Message(en: "the source links to `\(address)` in this paragraph", zh: "原文在这一段链接到 `\(address)`")
    }
    fileprivate static func linkExtra(_ address: String) -> Message {
        Message(en: "the source has no link to `\(address)` in this paragraph", zh: "原文在这一段没有到 `\(address)` 的链接")
    }
    fileprivate static func otherNotes(_ wanted: [String], _ said: [String]) -> Message {
        let names = [wanted, said].map { $0.isEmpty ? nil : $0.map { "[^\($0)]" }.joined(separator: " ") }
        return Message(
            en: "the source has the notes \(names[0] ?? "(none)") in this paragraph, the translation \(names[1] ?? "none")",
            zh: "原文这一段的脚注是 \(names[0] ?? "（无）")，译文是 \(names[1] ?? "（无）")")
    }
    fileprivate static let sourceHere = Message(en: "the source is here", zh: "原文在这里")
    fileprivate static let linkHere = Message(en: "the source's link is here", zh: "原文的链接在这里")
}
