import Diagnostics
import Linking
import ResultsModel

extension OptionSpec {
    static let listFormat = OptionSpec(
        "format", .choice(ListFormat.allCases.map(\.rawValue)),
        Message(en: "a table for people, or data with all columns and languages", zh: "供人阅读的表格，或含全部栏目和语言的数据"))

    static let filter = OptionSpec(
        "where", .repeated("KEY=VALUE"),
        Message(en: "only rows whose column KEY is VALUE; may be repeated", zh: "只列出 KEY 栏等于 VALUE 的行；可重复使用"))
}

extension Command {
    static let list = Command(
        "list", Message(en: "what the workspace holds, as a table", zh: "以表格列出工作区的内容"),
        details: Message(
            en: "Types: \(ListType.all.map(\.name).joined(separator: ", ")). The columns of a type are the keys of its JSON.",
            zh: "类型：\(ListType.all.map(\.name).joined(separator: "、"))。某一类型的栏目名就是其 JSON 的键。"),
        operands: [
            OperandSpec(
                "TYPE", words: { ListType.all.map(\.name) },
                Message(en: "what to list: outcomes, indicators, risks...", zh: "要列出的类型：outcomes、indicators、risks 等"))
        ],
        options: [.listFormat, .filter, .revision, .drafts, .jobs],
        examples: [
            CommandExample("plenary list outcomes", Message(en: "all outcomes", zh: "全部成果目标")),
            CommandExample(
                "plenary list indicators --where level=output --format csv",
                Message(en: "as data for a spreadsheet", zh: "输出为电子表格可用的数据")),
            CommandExample("plenary list outputs --at v1.0", Message(en: "as they were in a version", zh: "某个版本中的产出")),
            CommandExample("plenary list translations --where state=stale", Message(en: "what to translate again", zh: "需要重新翻译的文件")),
        ],
        run: List.run)
}

/// `plenary list`.
enum List {
    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        let arguments = invocation.arguments
        let type = try type(arguments.operands.first ?? "")
        guard let loaded = try await invocation.load(includesDrafts: arguments.has(.drafts)) else { return .findings }
        var listing = type.listing(loaded.workspace)
        for filter in arguments.values(.filter) { try keep(filter, in: &listing) }
        try write(listing, type, loaded.workspace, invocation)
        return loaded.status
    }

    /// The type of this name; one thing of it (`outcome`) is understood as all of them.
    static func type(_ name: String) throws(CommandFailure) -> ListType {
        if let type = ListType.all.first(where: { $0.name == name || $0.name == name + "s" }) { return type }
        let known = ListType.all.map(\.name)
        let nearest = NearMiss.suggestion(for: name, in: known)
        throw .usage(
            UsageError(
                Message(en: "there is no type `\(name)` to list", zh: "没有可列出的类型 `\(name)`"),
                help: [nearest.map { .didYouMean($0) } ?? .typesAre(known)]))
    }

    private static func keep(_ filter: String, in listing: inout Listing) throws(CommandFailure) {
        let parts = filter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let key = parts.first, let value = parts.last else {
            throw .usage(UsageError(.notAFilter(filter), help: [.write("--where level=output")]))
        }
        guard let column = listing.columns.firstIndex(where: { $0.id == key }) else {
            let known = listing.columns.map(\.id)
            let nearest = NearMiss.suggestion(for: key, in: known)
            throw .usage(UsageError(.noColumn(key), help: [nearest.map { .didYouMean($0) } ?? .columnsAre(known)]))
        }
        listing.keep(column, value)
    }

    private static func write(
        _ listing: Listing, _ type: ListType, _ workspace: Workspace, _ invocation: Invocation
    ) throws(CommandFailure) {
        let languages = workspace.languages.map(\.tag.value)
        switch invocation.arguments.value(.listFormat).flatMap({ ListFormat(rawValue: $0) }) ?? .table {
        case .csv: try invocation.console.write(listing.csv(languages))
        case .json: try invocation.console.write(listing.json(languages))
        case .table:
            guard !listing.rows.isEmpty else { return invocation.console.say(.nothingToList(type.name)) }
            try invocation.console.write(listing.table(invocation.console, invocation.contentLanguage(of: workspace)))
        }
    }
}

extension Message {
    fileprivate static func typesAre(_ names: [String]) -> Message {
        Message(en: "the types are: \(names.joined(separator: ", "))", zh: "类型有：\(names.joined(separator: "、"))")
    }
    fileprivate static func notAFilter(_ text: String) -> Message {
        Message(en: "`\(text)` is not of the form KEY=VALUE", zh: "`\(text)` 不是 KEY=VALUE 的形式")
    }
    fileprivate static func noColumn(_ name: String) -> Message {
        Message(en: "there is no column `\(name)`", zh: "没有栏目 `\(name)`")
    }
    fileprivate static func columnsAre(_ names: [String]) -> Message {
        Message(en: "the columns are: \(names.joined(separator: ", "))", zh: "栏目有：\(names.joined(separator: "、"))")
    }
    fileprivate static func nothingToList(_ type: String) -> Message {
        Message(en: "There is nothing to list: no \(type).", zh: "没有可列出的内容：\(type)。")
    }
}
