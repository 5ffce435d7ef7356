import ContentDecoder
import Diagnostics
import FileStore

extension Command {
    static let textconv = Command(
        "textconv", Message(en: "for git: a content file as lines that say whole things", zh: "供 git 使用：把内容文件转换为逐条表述的文本"),
        details: Message(
            en: """
                Each field comes with the path to it, each cell with its row and column, each sentence on a line of its own, so that \
                `git diff` shows what changed and not how lines were broken. A file that cannot be taken apart is printed as it is.
                """,
            zh: """
                每个字段带有完整路径，每个单元格带有行和列，每个句子单独成行，这样 `git diff` 显示的是内容的变化，而不是换行的变化。\
                无法解析的文件原样输出。
                """),
        operands: [OperandSpec("FILE", Message(en: "the file, as git names it", zh: "git 提供的文件"))],
        examples: [
            CommandExample(
                "plenary textconv Content/registers/sdg-goals.csv",
                Message(en: "what git will see of a file; docs/git.md says how to set it up", zh: "查看 git 将看到的内容；设置方法见 docs/git.md"))
        ],
        run: Textconv.run)
}

/// `plenary textconv`.
enum Textconv {
    /// Larger files are not content; git would not show their differences either.
    private static let limit = 64 * 1024 * 1024

    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        let path = invocation.arguments.operands.first ?? ""
        guard let bytes = FileSystem.linux.contents(path, limit: limit) else {
            throw .usage(UsageError(Message(en: "there is no file \(path) to read", zh: "没有可读取的文件 \(path)")))
        }
        try invocation.console.write(text(of: bytes, path) ?? bytes)
        return .done
    }

    private static func text(of bytes: [UInt8], _ path: String) -> [UInt8]? {
        guard bytes.count <= ContentReader.standardLimit,
            let file = SourceFile.validating(path: ContentPath(path), bytes: bytes).value
        else { return nil }
        return FileWords.text(of: file).map { Array($0.utf8) }
    }
}
