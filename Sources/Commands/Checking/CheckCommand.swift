import Bytes
import Diagnostics
import Pipeline

extension OptionSpec {
    static let reportFormat = OptionSpec(
        "format", .choice(ReportFormat.allCases.map(\.rawValue)),
        Message(
            en: "text for people; the others, on standard output, for programs", zh: "text 供人阅读；其他格式写到标准输出，供程序使用"))
}

extension OptionSpec {
    static let checkCached = OptionSpec(
        "cached", .flag,
        Message(en: "check the content that is staged for the next commit: for a hook", zh: "检查已暂存、将要提交的内容：供钩子使用"))
}

extension Command {
    static let check = Command(
        "check", Message(en: "find what is wrong in the content, all at once", zh: "一次找出内容中的所有问题"),
        details: Message(
            en: """
                Reads the workspace and its templates, runs every rule, and writes nothing. Findings are messages and go to standard \
                error; with a --format for programs they are data and go to standard output.
                """,
            zh: "读取工作区及其模板，运行所有规则，不写入任何内容。发现的问题作为消息写到标准错误；用 --format 选择供程序使用的格式时，作为数据写到标准输出。"),
        options: [.reportFormat, .strict, .checkCached, .drafts, .jobs],
        examples: [
            CommandExample("plenary check", Message(en: "show all findings", zh: "显示所有问题")),
            CommandExample("plenary check --strict", Message(en: "fail on warnings too", zh: "有警告也算失败")),
            CommandExample("plenary check --cached", Message(en: "in a pre-commit hook of git", zh: "用于 git 的 pre-commit 钩子")),
            CommandExample(
                "plenary check --format sarif > findings.sarif", Message(en: "for a code scanning service", zh: "供代码扫描服务使用")),
        ],
        run: Check.run)
}

/// `plenary check`.
enum Check {
    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        let arguments = invocation.arguments
        let root = try invocation.workspacePath()
        let staged = try await staged(invocation, root)
        let check = WorkspaceCheck(
            root: root, files: staged, jobs: invocation.jobs, includesDrafts: arguments.has(.drafts), git: invocation.gitEnvironment)
        let (report, files) = try await invocation.working(.checking) { () throws(MachineFault) in
            let report = try await check.run()
            return (report, try check.sources(for: report))
        }
        let format = arguments.value(.reportFormat).flatMap { ReportFormat(rawValue: $0) } ?? .text
        if format == .text {
            invocation.console.show(report, files)
        } else {
            let prefix = WorkspaceFinder(invocation.host).prefixInRepository(of: root)
            var buffer = ByteBuffer()
            format.renderer(invocation.console.style(.output, pathPrefix: prefix)).append(report, files, to: &buffer)
            try invocation.console.write(buffer.bytes)
        }
        return report.fails(strict: arguments.has(.strict)) ? .findings : .done
    }

    /// What is staged, where that is asked for.
    private static func staged(_ invocation: Invocation, _ root: String) async throws(CommandFailure) -> WorkspaceFiles? {
        guard invocation.arguments.has(.checkCached) else { return nil }
        let versions = WorkspaceVersions(folder: root, environment: invocation.gitEnvironment)
        return try await invocation.working(.checking) { () throws(MachineFault) in try versions.find(.index).files }
    }
}

extension Message {
    fileprivate static let checking = Message(en: "Checking", zh: "正在检查")
}
