import Bytes
import Diagnostics
import FileStore
import Pipeline
import Preview

extension OptionSpec {
    static let port = OptionSpec(
        "port", .port("N"), variable: "PLENARY_PORT",
        Message(
            en: "the port; without it, 8080 or the next free one; 0 takes any free one", zh: "端口；不写时用 8080 或其后的空闲端口；0 表示任意空闲端口"))
}

extension Command {
    static let serve = Command(
        "serve", Message(en: "show the site on this machine while you write", zh: "写作时在本机预览站点"),
        details: Message(
            en: """
                Open the address that is shown in a browser. When you save a file, the page shows it at once. An error is shown \
                over the last good page and goes away when it is put right. Nothing is published: the output folder is not \
                touched, and only this machine can see the pages. Ctrl-C ends it.
                """,
            zh: "请在浏览器中打开显示的地址。保存文件后，页面会立即更新。出现错误时，提示显示在最近一次正确的页面上，改正后自动消失。不会发布任何内容：输出文件夹不受影响，只有本机能看到页面。按 Ctrl-C 结束。"),
        options: [.port, .noPDF, .drafts, .jobs],
        examples: [
            CommandExample("plenary serve", Message(en: "show the site at http://127.0.0.1:8080/", zh: "在 http://127.0.0.1:8080/ 预览站点")),
            CommandExample("plenary serve --drafts", Message(en: "with drafts", zh: "包括草稿")),
            CommandExample("plenary serve --port 4000", Message(en: "at another port", zh: "使用其他端口")),
        ],
        run: ServeRun.run)
}

/// `plenary serve`: one turn for each time that it is worth to look, until the process is ended.
struct ServeRun {
    private let invocation: Invocation
    private let server: PreviewServer
    private let watch: FolderWatch
    private var session: SiteSession
    /// Makes every page in the background, to find what only that shows.
    private var check: Task<Void, Never>?
    /// What the machine refused the last time, so that the same is not told twice.
    private var lastFault: MachineFault?
    /// What is wrong with the content.
    private var problems: PreviewProblems?
    private var isFirst = true

    private var console: Console { invocation.console }

    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        let path = try invocation.workspacePath()
        var run = try ServeRun(invocation, root: WorkspaceFinder(invocation.host).absolutePath(of: path) ?? path)
        await run.takeTurn()
        for await _ in run.watch.changes { await run.takeTurn() }
        return .done
    }

    private init(_ invocation: Invocation, root: String) throws(CommandFailure) {
        self.invocation = invocation
        do throws(MachineFault) {
            server = try PreviewServer.start(port: invocation.arguments.number(.port), language: invocation.language)
        } catch {
            throw .machine(error)
        }
        watch = FolderWatch(root: root, places: [WorkspaceLoader.configurationPath])
        session = SiteSession(
            root: root, jobs: invocation.jobs, includesDrafts: invocation.arguments.has(.drafts),
            makesPDF: !invocation.arguments.has(.noPDF))
    }

    /// Looks at the workspace, and shows what has changed.
    private mutating func takeTurn() async {
        let start = ContinuousClock.now
        do throws(MachineFault) {
            let build = isFirst ? try await firstBuild() : try await settledBuild()
            if let build { try show(build, ContinuousClock.now - start) }
            if lastFault != nil, build == nil { server.show(problems: problems) }
            lastFault = nil
        } catch {
            if error != lastFault {
                lastFault = error
                console.show(error)
                server.show(problems: .of(error, invocation.language))
            }
        }
        if isFirst { greet() }
        isFirst = false
    }

    private mutating func firstBuild() async throws(MachineFault) -> LiveBuild? {
        var session = session
        defer { self.session = session }
        return try await ProgressLine.during(.building, on: console) { () throws(MachineFault) in try await session.refresh() }
    }

    /// Builds until no file changes under the reader's hands: half a file is not worth a message.
    private mutating func settledBuild() async throws(MachineFault) -> LiveBuild? {
        var build = try await session.refresh()
        for _ in 0..<5 {
            let isUnsettled = build?.report.diagnostics.contains { $0.code == .fileChanged || $0.code == .fileVanished } ?? false
            guard isUnsettled else { break }
            try? await Task.sleep(for: .milliseconds(50))
            build = try await session.refresh() ?? build
        }
        return build
    }

    private mutating func show(_ build: LiveBuild, _ duration: Duration) throws(MachineFault) {
        check?.cancel()
        watch.watch(build.places)
        if !build.report.totals.isEmpty, !isFirst || build.report.fails() {
            console.show(build.report, try session.sources(for: build.report))
        }
        guard let site = build.site else {
            problems = .of(build.report, try session.sources(for: build.report), invocation.language)
            server.show(problems: problems)
            console.say(.lastGoodStays)
            return
        }
        problems = nil
        server.show(PreviewSite(contains: { site.contains($0) }, file: { site.file($0) }))
        if !isFirst { console.say(.updated(duration)) }
        check = Task { [session, server, console, jobs = invocation.jobs, language = invocation.language] in
            let report = DiagnosticReport(await site.check(jobs: jobs))
            guard !Task.isCancelled, report.fails(), let files = try? session.sources(for: report) else { return }
            console.show(report, files)
            server.show(problems: .of(report, files, language))
        }
    }

    private func greet() {
        if server.isOnOtherPort { console.say(.otherPort) }
        if !watch.isWhole { console.say(.notAllWatched) }
        console.say(.serving(server.address))
    }
}

extension PreviewProblems {
    /// The errors of a report, as a terminal shows them.
    fileprivate static func of(_ report: DiagnosticReport, _ files: SourceFiles, _ language: MessageLanguage) -> PreviewProblems {
        let errors = DiagnosticReport(report.diagnostics.filter { $0.severity == .error })
        var text = ByteBuffer()
        TextRenderer(ReportStyle(language: language)).append(errors, files, to: &text)
        return PreviewProblems(title: Message.errors(errors.totals.errors).text(in: language), text: text.text)
    }

    fileprivate static func of(_ fault: MachineFault, _ language: MessageLanguage) -> PreviewProblems {
        PreviewProblems(title: fault.message.text(in: language), text: fault.help?.text(in: language) ?? "")
    }
}

extension Message {
    fileprivate static let building = Message(en: "Building", zh: "正在构建")

    fileprivate static func serving(_ address: String) -> Message {
        Message(en: "The site is at \(address) (Ctrl-C ends the preview).", zh: "站点地址：\(address)（按 Ctrl-C 结束预览）")
    }

    fileprivate static let otherPort = Message(en: "Port 8080 is in use, so this is another one.", zh: "端口 8080 已被占用，改用其他端口。")

    fileprivate static let notAllWatched = Message(
        en:
            "The system lets no more folders be watched, so changes show after a second; to raise the limit: sudo sysctl fs.inotify.max_user_watches=524288",
        zh: "系统不允许监视更多文件夹，因此更改会在一秒后显示；提高限制：sudo sysctl fs.inotify.max_user_watches=524288")

    fileprivate static func updated(_ duration: Duration) -> Message {
        Message(
            en: "Updated in \(DurationText.text(duration, in: .english)).", zh: "已更新，用时 \(DurationText.text(duration, in: .chinese))。")
    }

    fileprivate static let lastGoodStays = Message(
        en: "The preview shows the last good state until this is put right.", zh: "改正之前，预览显示最近一次正确的内容。")

    fileprivate static func errors(_ count: Int) -> Message {
        Message(
            en: "\(English.count(count, "error")): this page shows the last good state",
            zh: "\(CountText.text(count)) 个错误：本页显示最近一次正确的内容")
    }
}
