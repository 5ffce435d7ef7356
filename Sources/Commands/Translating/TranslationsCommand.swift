import Diagnostics
import Linking

extension OptionSpec {
    static let accept = OptionSpec(
        "accept", .flag, Message(en: "stamp the named translations as fresh", zh: "把指定的译文标记为最新"))
}

extension Command {
    static let translations = Command(
        "translations", Message(en: "the state of every translation; stamp them as fresh", zh: "查看每份译文的状态，或标记为最新"),
        details: Message(
            en: """
                A translation is stale when its source has changed since the digest in its `source:`. After translating what changed, \
                --accept writes the digest of the source as it is now, and nothing else.
                """,
            zh: "原文在译文的 `source:` 摘要之后有改动，译文即为过期。译好改动之后，用 --accept 写入原文当前的摘要，其他内容不变。"),
        operands: [
            OperandSpec(
                "FILE", isRequired: false, isRepeated: true,
                Message(en: "translations to look at, or to stamp with --accept", zh: "要查看的译文，或与 --accept 一起使用时要标记的译文"))
        ],
        options: [.accept, .jobs],
        examples: [
            CommandExample("plenary translations", Message(en: "the state of all", zh: "全部译文的状态")),
            CommandExample(
                "plenary translations --accept Content/programme/2022-23/outcomes/1/1.1.zh.md",
                Message(en: "say that this one is up to date", zh: "声明这一份已是最新")),
        ],
        run: Translations.run)
}

/// `plenary translations`.
enum Translations {
    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        let accepts = invocation.arguments.has(.accept)
        if accepts, invocation.arguments.operands.isEmpty {
            throw .usage(UsageError(.noFiles, help: [.write("--accept FILE...")]))
        }
        guard let loaded = try await invocation.load(includesDrafts: true) else { return .findings }
        let finder = TranslationFinder(loaded, invocation.host)
        let states = try chosen(finder, invocation.arguments.operands)
        guard accepts else {
            try invocation.console.write(table(states, invocation.console))
            invocation.console.say(summary(states))
            return loaded.status
        }
        for state in states {
            let result = try DigestStamp(root: loaded.path).accept(state)
            invocation.console.say(result == .stamped ? .stamped(state.path) : .freshAlready(state.path))
            if !state.missingTexts.isEmpty { invocation.console.say(.stillMissing(state)) }
        }
        return loaded.status
    }

    private static func chosen(_ finder: TranslationFinder, _ files: [String]) throws(CommandFailure) -> [TranslationState] {
        var states: [TranslationState] = []
        for file in files { states.append(try finder.state(of: file)) }
        return files.isEmpty ? finder.states : states
    }

    private static func table(_ states: [TranslationState], _ console: Console) -> String {
        let titles = [Heading.file, Heading.language, Heading.status, Message(en: "MISSING TEXTS", zh: "缺少的文字")]
        let rows = states.map { state in
            [state.path.text, state.language, console.text(state.freshness.label), missing(state)]
        }
        return TextTable(columns: titles.map { .init(title: console.text($0)) }, rows: rows)
            .text(limit: console.isTerminal(.output) ? console.width : nil, ink: Ink(isColored: console.isColored(.output)))
    }

    /// The first few names of what is missing, and how many more there are.
    private static func missing(_ state: TranslationState) -> String {
        let names = state.missingTexts
        let more = names.count - 3
        return names.prefix(3).joined(separator: ", ") + (more > 0 ? " +\(more)" : "")
    }

    private static func summary(_ states: [TranslationState]) -> Message {
        let counts = TranslationState.Freshness.allCases.map { freshness in states.count { $0.freshness == freshness } }
        let incomplete = states.count { !$0.missingTexts.isEmpty }
        return Message(
            en: "\(English.count(states.count, "translation")): \(counts[0]) fresh, \(counts[1]) stale, \(counts[2]) missing"
                + (incomplete > 0 ? "; \(incomplete) with missing texts" : ""),
            zh: "共 \(states.count) 份译文：最新 \(counts[0]) 份，过期 \(counts[1]) 份，缺少 \(counts[2]) 份"
                + (incomplete > 0 ? "；\(incomplete) 份缺少部分文字" : ""))
    }
}

extension TranslationState.Freshness {
    fileprivate var label: Message {
        switch self {
        case .fresh: Message(en: "fresh", zh: "最新")
        case .stale: Message(en: "stale", zh: "过期")
        case .missing: Message(en: "missing", zh: "缺少")
        }
    }
}

extension Message {
    fileprivate static let noFiles = Message(en: "`--accept` needs the files to accept", zh: "`--accept` 需要指明译文文件")

    fileprivate static func stamped(_ path: ContentPath) -> Message {
        Message(en: "\(path) is stamped as fresh", zh: "\(path) 已标记为最新")
    }
    fileprivate static func freshAlready(_ path: ContentPath) -> Message {
        Message(en: "\(path) was fresh already", zh: "\(path) 已是最新，没有改动")
    }
    fileprivate static func stillMissing(_ state: TranslationState) -> Message {
        let names = state.missingTexts.prefix(5)
        return Message(
            en: "   it still lacks \(English.count(state.missingTexts.count, "text")): \(names.joined(separator: ", "))",
            zh: "   仍缺少 \(state.missingTexts.count) 处文字：\(names.joined(separator: "、"))")
    }
}
