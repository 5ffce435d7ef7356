import Bytes
import Diagnostics
import MarkupTree
import ResultsModel
import YAMLReader

/// Reads what bodies place from the model: fenced blocks with the info string `plenary`.
enum EmbedDecoder {
    /// The embeds of every language that has a body.
    static func embeds(of files: ObjectFiles, _ decoding: inout Decoding) -> Localized<[Embed]> {
        var values: [[Embed]?] = []
        for file in [files.source] + files.translations {
            while values.count < file.language.position { values.append(nil) }
            values.append(embeds(of: file, &decoding))
        }
        return Localized(values)
    }

    private static func embeds(of file: ParsedFile, _ decoding: inout Decoding) -> [Embed] {
        file.body.nodes.indices.compactMap { index in
            let node = file.body.nodes[index]
            guard node.kind == .codeBlock, file.body.string(node.title) == "plenary" else { return nil }
            // Positions: the reader says where the literal stands when it stands there byte for byte.
            let start = node.flag ? Int(node.number) : Int(node.span.start)
            let length = node.flag ? node.text.range.count : 0
            let yaml = YAMLReader.read(file.file, range: start..<(start + length))
            decoding.append(yaml.diagnostics)
            guard let fields = yaml.value else { return nil }
            return embed(fields, node: index, &decoding, in: file.language)
        }
    }

    private static func embed(
        _ fields: YAMLNode, node: Int, _ decoding: inout Decoding, in language: LanguageIndex
    ) -> Embed? {
        guard let entries = fields.entries, let first = entries.first else {
            decoding.report(.embedWrong, .embedEmpty, at: fields.span, in: language, help: .embedHelp)
            return nil
        }
        for entry in entries.dropFirst() where !optionNames.contains(entry.key) {
            let nearest = NearMiss.suggestion(for: entry.key, in: optionNames)
            decoding.report(
                .embedWrong, .embedOption(entry.key), at: entry.keySpan, in: language,
                help: nearest.map { .didYouMean($0) } ?? .fieldsAre(optionNames))
        }
        guard let content = content(first, EmbedOptions(fields)) else {
            report(first, EmbedOptions(fields), &decoding, in: language)
            return nil
        }
        var embed = Embed(content, node: node, span: fields.span)
        let options = EmbedOptions(fields)
        embed.label = options["label"] ?? ""
        embed.caption = options["caption"] ?? ""
        embed.id = options["anchor"] ?? ""
        embed.isLandscape = options["landscape"] == "true"
        return embed
    }

    /// What each key of the first line may place.
    private static let words = [
        "section": ["outcomes", "outcome", "output"], "table": ["results-framework", "budget", "sdg-links", "risks", "abbreviations"],
    ]

    /// Says why nothing can be placed: the key, its word, or an option that the word needs.
    private static func report(_ first: YAMLEntry, _ options: EmbedOptions, _ decoding: inout Decoding, in language: LanguageIndex) {
        guard let words = words[first.key], let word = first.value.scalar?.text else {
            let nearest = NearMiss.suggestion(for: first.key, in: ["include", "section", "table", "figure"])
            decoding.report(
                .embedWrong, .embedUnknown(first.key), at: first.keySpan, in: language, help: nearest.map { .didYouMean($0) } ?? .embedHelp)
            return
        }
        guard words.contains(word) else {
            let nearest = NearMiss.suggestion(for: word, in: words)
            decoding.report(
                .embedWrong, .embedWord(first.key, word), at: first.value.span, in: language,
                help: nearest.map { .didYouMean($0) } ?? .embedHelp)
            return
        }
        let option = word == "results-framework" ? "level" : "id"
        decoding.report(.embedWrong, .embedNeeds(option, first.key, word), at: options.span(option) ?? first.value.span, in: language)
    }

    private static let optionNames = ["id", "scope", "kind", "level", "label", "caption", "anchor", "landscape", "codes"]

    /// What the first line asks for.
    private static func content(_ entry: YAMLEntry, _ options: EmbedOptions) -> Embed.Content? {
        guard let value = entry.value.scalar?.text else { return nil }
        let span = entry.value.span
        let scope = options["scope"] ?? ""
        switch (entry.key, value) {
        case ("include", _): return .part(Located(value, span: span))
        case ("figure", _): return .figure(Reference(.figure, value, span: span))
        case ("section", "outcomes"): return .outcomes(scope: scope, kind: options["kind"].flatMap(Outcome.Kind.init(rawValue:)))
        case ("section", "outcome"): return options.reference(.outcome).map { .outcome($0) }
        case ("section", "output"): return options.reference(.output).map { .output($0) }
        case ("table", "results-framework"):
            return options["level"].flatMap(Embed.Level.init(rawValue:)).map { .resultsFramework(scope: scope, level: $0) }
        case ("table", "budget"): return options.reference(.budget).map { .budget($0) }
        case ("table", "sdg-links"): return .sdgLinks(scope: scope)
        case ("table", "risks"): return .risks(scope: scope)
        case ("table", "abbreviations"): return .abbreviations(codes: options.list("codes"))
        default: return nil
        }
    }
}

/// The further lines of an embed.
private struct EmbedOptions {
    private let fields: YAMLNode

    init(_ fields: YAMLNode) {
        self.fields = fields
    }

    subscript(name: String) -> String? { fields[name]?.scalar?.text }

    func span(_ name: String) -> ByteSpan? { fields[name]?.span }

    /// The texts of a list; empty where there is none.
    func list(_ name: String) -> [String] { fields[name]?.items?.compactMap { $0.scalar?.text } ?? [] }

    /// `id:`, in the scope of `scope:` where there is one.
    func reference(_ kind: ObjectKind) -> Reference? {
        guard let id = self["id"], let span = fields["id"]?.span else { return nil }
        let text = id.contains("/") ? id : [self["scope"], id].compactMap { $0 }.joined(separator: "/")
        return Reference(kind, text, span: span)
    }
}

extension DiagnosticCode {
    static let embedWrong = DiagnosticCode(
        "E0170", "embed", .error,
        title: Message(en: "An embed cannot be read", zh: "嵌入块无法读取"),
        explanation: Message(
            en: "A fenced block `plenary` names in its first line what it places: include, section, table or figure.",
            zh: "`plenary` 围栏块的第一行说明放置什么：include、section、table 或 figure。"),
        example: .init(wrong: "table: budgets\nid: strategic-budget", right: "table: budget\nid: strategic-budget"))
}

extension Message {
    fileprivate static let embedEmpty = Message(en: "this embed names nothing", zh: "这个嵌入块没有写内容")
    fileprivate static func embedUnknown(_ key: String) -> Message {
        Message(en: "`\(key)` is nothing that can be placed", zh: "`\(key)` 不是可放置的内容")
    }
    fileprivate static func embedWord(_ key: String, _ word: String) -> Message {
        Message(en: "there is no \(key) `\(brief(word))` that can be placed", zh: "`\(key)` 没有 `\(brief(word))` 这一种")
    }
    fileprivate static func embedNeeds(_ option: String, _ key: String, _ word: String) -> Message {
        Message(
            en: "`\(key): \(word)` needs a line `\(option): ...` that says which one", zh: "`\(key): \(word)` 还需要一行 `\(option): …` 说明是哪一个")
    }
    fileprivate static func embedOption(_ key: String) -> Message {
        Message(en: "`\(key)` is not an option of an embed", zh: "`\(key)` 不是嵌入块的选项")
    }
    fileprivate static let embedHelp = Message(
        en:
            "write `include: PART`, `section: outcomes|outcome|output`, `table: results-framework|budget|sdg-links|risks|abbreviations` or `figure: ID`",
        zh:
            "请写 `include: 部分`、`section: outcomes|outcome|output`、`table: results-framework|budget|sdg-links|risks|abbreviations` 或 `figure: 编号`"
    )
}
