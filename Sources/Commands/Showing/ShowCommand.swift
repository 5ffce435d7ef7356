import Diagnostics
import FileStore
import Linking
import Pipeline
import ResultsModel

extension Command {
    static let show = Command(
        "show", Message(en: "one thing: its fields, its links, and where it is used", zh: "查看一项内容：字段、链接及使用之处"),
        operands: [
            OperandSpec(
                "ID",
                Message(
                    en: "an id as authors write it (1.1.1, 2022-23/1.1.1, 8.5, C190), a typed one (outcome:1), or a content file",
                    zh: "作者所用的编号（1.1.1、2022-23/1.1.1、8.5、C190）、带类型的编号（outcome:1）或内容文件"))
        ],
        options: [.revision, .drafts, .jobs],
        examples: [
            CommandExample("plenary show 2022-23/1.1.1", Message(en: "an indicator", zh: "一个指标")),
            CommandExample("plenary show 1.1 --at HEAD~3", Message(en: "as it was three commits ago", zh: "三次提交之前的内容")),
            CommandExample("plenary show sdg:8.5", Message(en: "an SDG target, and everything that cites it", zh: "一个可持续发展目标具体目标及其所有引用")),
            CommandExample("plenary show outcome:2022-23/1", Message(en: "where an id alone is not enough", zh: "编号本身不够明确时")),
        ],
        run: Show.run)
}

/// `plenary show`.
enum Show {
    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        let wanted = invocation.arguments.operands.first ?? ""
        guard let loaded = try await invocation.load(includesDrafts: invocation.arguments.has(.drafts)) else { return .findings }
        let workspace = loaded.workspace
        let language = invocation.contentLanguage(of: workspace)
        switch ObjectSearch(workspace).find(wanted) {
        case .one(let key):
            guard let page = ShowPage(key, workspace, invocation.console, language: language) else { throw .usage(none(wanted, [])) }
            try invocation.console.write(page.text(try await files(page.paths, loaded, invocation)))
            return loaded.status
        case .several(let keys): throw .usage(several(wanted, keys, workspace, language))
        case .none(let near): throw .usage(none(wanted, near))
        }
    }

    /// The files that the page names places in, for their line numbers.
    private static func files(
        _ paths: [ContentPath], _ loaded: Invocation.Loaded, _ invocation: Invocation
    ) async throws(CommandFailure) -> SourceFiles {
        try await invocation.working(.reading) { () throws(MachineFault) in try loaded.files.sources(paths) }
    }

    private static func several(
        _ wanted: String, _ keys: [ObjectKey], _ workspace: Workspace, _ language: LanguageIndex
    ) -> UsageError {
        UsageError(
            Message(en: "`\(wanted)` is the id of \(keys.count) things", zh: "有 \(keys.count) 项内容的编号是 `\(wanted)`"),
            help: keys.map { key in
                let title = workspace.index[key]?.title
                let command = "plenary show \(ObjectSearch.typedID(of: key))"
                return Message(
                    en: "`\(command)`: \(key.kind.englishName), \(title?.text(in: language) ?? "")",
                    zh: "`\(command)`：\(key.kind.chineseName)，\(title?.text(in: language) ?? "")")
            })
    }

    private static func none(_ wanted: String, _ near: [ObjectKey]) -> UsageError {
        let ids = near.map { "`\($0.id)`" }
        return UsageError(
            Message(en: "there is nothing with the id `\(wanted)`", zh: "没有编号为 `\(wanted)` 的内容"),
            help: [
                ids.isEmpty
                    ? Message(
                        en: "`plenary list indicators` and the like show what there is", zh: "`plenary list indicators` 等命令可列出现有内容")
                    : Message(en: "did you mean \(ids.joined(separator: " or "))?", zh: "是不是 \(ids.joined(separator: " 或 "))？")
            ])
    }
}
