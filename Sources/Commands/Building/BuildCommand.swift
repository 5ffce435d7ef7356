import Diagnostics
import FileStore
import Pipeline

extension OptionSpec {
    static let output = OptionSpec(
        "output", short: "o", .text("DIR"), variable: "PLENARY_OUTPUT",
        Message(en: "where to publish; without it, what plenary.yml says", zh: "发布到哪里；不写时按 plenary.yml"))

    static let only = OptionSpec(
        "only", .choices(Product.allCases.map(\.rawValue)),
        Message(en: "make these products only; the others stay as they are", zh: "只生成这些产品，其他保持不变"))

    static let noPDF = OptionSpec(
        "no-pdf", .flag, Message(en: "make no PDF files of papers", zh: "不生成文件的 PDF"))

    static let timings = OptionSpec(
        "timings", .flag, Message(en: "show how long each stage took", zh: "显示每个阶段所用的时间"))
}

extension Command {
    static let build = Command(
        "build", Message(en: "check the content, then publish it", zh: "检查内容后发布"),
        details: Message(
            en: """
                With an error, nothing is written and what was published stays as it is. Only an empty folder, or one that Plenary \
                made, is written to. Files that have not changed are not touched.
                """,
            zh: "有错误时不写入任何内容，已发布的内容保持不变。只写入空文件夹或 Plenary 自己创建的文件夹。没有变化的文件不会改动。"),
        options: [.output, .only, .noPDF, .strict, .drafts, .jobs, .timings],
        examples: [
            CommandExample("plenary build", Message(en: "publish everything", zh: "发布全部内容")),
            CommandExample("plenary build --output /srv/www/site", Message(en: "publish to another folder", zh: "发布到其他文件夹")),
            CommandExample("plenary build --only annexes", Message(en: "only the data tables", zh: "只生成数据表")),
        ],
        run: BuildRun.run)
}

/// `plenary build`.
enum BuildRun {
    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        let start = ContinuousClock.now
        let root = try invocation.workspacePath()
        let request = request(invocation, root)
        let (result, files) = try await invocation.working(.building) { () throws(MachineFault) in
            let lock = try BuildLock.acquire(workspace: root)
            if let last = lock.abandoned { invocation.console.say(.abandoned(by: last.process)) }
            let result = try await Build.run(request)
            withExtendedLifetime(lock) {}
            return (result, try WorkspaceLoader(root: root, jobs: 1).sources(for: result.report))
        }
        if !result.report.totals.isEmpty { invocation.console.show(result.report, files) }
        if invocation.arguments.has(.timings) { invocation.console.complain(timings(result, invocation.language)) }
        guard let commit = result.commit else {
            invocation.console.say(.nothingWritten(result.output, strict: result.report.totals.errors == 0))
            return .findings
        }
        for path in commit.written { invocation.console.tell(.written(path)) }
        for path in commit.removed { invocation.console.tell(.removed(path)) }
        invocation.console.say(closingLine(result, commit, ContinuousClock.now - start))
        return .done
    }

    private static func request(_ invocation: Invocation, _ root: String) -> BuildRequest {
        let arguments = invocation.arguments
        var request = BuildRequest(root: root, jobs: invocation.jobs)
        // What is written on the command line is meant from where it is written; the pipeline reads from the workspace.
        request.output = arguments.value(.output).map { output in
            output.hasPrefix("/") || root == "." ? output : invocation.host.workingFolder() + "/" + output
        }
        let only = arguments.words(.only).compactMap { Product(rawValue: $0) }
        if !only.isEmpty { request.products = Set(only) }
        request.includesDrafts = arguments.has(.drafts)
        request.isStrict = arguments.has(.strict)
        request.makesPDF = !arguments.has(.noPDF)
        request.git = invocation.gitEnvironment
        request.home = invocation.host.variable("HOME")
        return request
    }

    private static func timings(_ result: BuildResult, _ language: MessageLanguage) -> String {
        let rows = result.clock.entries.map { [$0.stage, DurationText.precise($0.duration, in: language)] }
        return TextTable(columns: [.init(title: ""), .init(title: "", isNumber: true)], rows: rows).text()
    }

    /// `Built 1,204 pages in 2 languages in 0.8 s (12 written, 1,192 unchanged, 0 removed; 2 warnings)`
    private static func closingLine(_ result: BuildResult, _ commit: CommitReport, _ duration: Duration) -> Message {
        let written = CountText.text(commit.written.count)
        let unchanged = CountText.text(commit.unchanged)
        let removed = CountText.text(commit.removed.count)
        let warnings = result.report.totals.warnings
        let pages = "\(English.count(result.pages, "page")) in \(English.count(result.languages, "language"))"
        let tail = warnings == 0 ? "" : "; \(English.count(warnings, "warning"))"
        let chineseTail = warnings == 0 ? "" : "；\(CountText.text(warnings)) 个警告"
        let files = "写入 \(written) 个文件，未变 \(unchanged) 个，删除 \(removed) 个"
        let time = DurationText.text(duration, in: .english)
        let chineseTime = DurationText.text(duration, in: .chinese)
        return Message(
            en: "Built \(pages) in \(time) (\(written) written, \(unchanged) unchanged, \(removed) removed\(tail))",
            zh: "已生成 \(CountText.text(result.pages)) 个页面（\(result.languages) 种语言），用时 \(chineseTime)（\(files)\(chineseTail)）")
    }
}

/// Counts with their nouns in English.
enum English {
    static func count(_ count: Int, _ noun: String) -> String {
        "\(CountText.text(count)) \(noun)\(count == 1 ? "" : "s")"
    }
}

extension Message {
    fileprivate static let building = Message(en: "Building", zh: "正在构建")

    fileprivate static func abandoned(by process: Int32) -> Message {
        Message(
            en: "The last build (process \(process)) did not end properly; its lock is taken over.",
            zh: "上一次构建（进程 \(process)）没有正常结束，已接管它的锁。")
    }

    fileprivate static func nothingWritten(_ output: String, strict: Bool) -> Message {
        Message(
            en: "Nothing was written; \(output) is as it was.\(strict ? " Warnings count as errors with --strict." : "")",
            zh: "没有写入任何内容，\(output) 保持原样。\(strict ? "使用 --strict 时警告按错误处理。" : "")")
    }

    fileprivate static func written(_ path: ContentPath) -> Message { Message(en: "written \(path)", zh: "写入 \(path)") }

    fileprivate static func removed(_ path: ContentPath) -> Message { Message(en: "removed \(path)", zh: "删除 \(path)") }
}
