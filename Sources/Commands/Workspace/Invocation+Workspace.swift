import Diagnostics
import FileStore
import Linking
import Pipeline
import ResultsModel

extension Invocation {
    /// The path of the workspace.
    func workspacePath() throws(CommandFailure) -> String {
        let path = try WorkspaceFinder(host).find(arguments.value(.workspace))
        console.tell(.workspaceIs(WorkspaceFinder(host).absolutePath(of: path) ?? path))
        return path
    }

    /// How many workers to use.
    var jobs: Int { arguments.number(.jobs) ?? host.processors }

    /// Runs a part of the pipeline; its faults become failures of the command.
    func working<Value>(
        _ label: Message, _ work: () async throws(MachineFault) -> Value
    ) async throws(CommandFailure) -> Value {
        do throws(MachineFault) {
            return try await ProgressLine.during(label, on: console, work)
        } catch {
            throw .machine(error)
        }
    }

    /// A workspace that has been loaded, for a command that only looks at it.
    struct Loaded: Sendable {
        let path: String
        /// Where it was read from: the work tree, or what `--at` names.
        let files: WorkspaceFiles
        let workspace: Workspace
        let report: DiagnosticReport

        /// The status of a command that has shown what it could.
        var status: ExitStatus { report.totals.errors > 0 ? .findings : .done }
    }

    /// Loads the workspace for a command that only looks at it. Errors in the content are counted on standard error, for
    /// what is shown may lack something (`quietly` does without); nil, with the findings shown, when the configuration itself cannot be read.
    func load(includesDrafts: Bool = false, quietly: Bool = false) async throws(CommandFailure) -> Loaded? {
        let versions = try versions(onlyRevisions: arguments.has(.revision))
        let files = try await version(versions).files
        let loader = WorkspaceLoader(files, jobs: jobs, includesDrafts: includesDrafts)
        let loaded = try await working(.reading) { () throws(MachineFault) in try await loader.load() }
        let report = loaded.report
        guard let workspace = loaded.workspace else {
            let sources = try await working(.reading) { () throws(MachineFault) in try loader.sources(for: report) }
            console.show(report, sources)
            return nil
        }
        if report.totals.errors > 0, !quietly { console.say(.mayBeIncomplete(report.totals)) }
        return Loaded(path: versions.folder, files: files, workspace: workspace, report: report)
    }

    /// The language of the workspace in which to show its texts: that of the messages, else the source language.
    func contentLanguage(of workspace: Workspace) -> LanguageIndex {
        let wanted = language.rawValue
        let tags = workspace.languages.map(\.tag.value)
        let position = tags.firstIndex { $0 == wanted || $0.hasPrefix(wanted + "-") }
        return LanguageIndex(position ?? 0)
    }
}

extension Message {
    static let reading = Message(en: "Reading", zh: "正在读取")

    fileprivate static func workspaceIs(_ path: String) -> Message {
        Message(en: "Workspace: \(path)", zh: "工作区：\(path)")
    }

    fileprivate static func mayBeIncomplete(_ totals: DiagnosticReport.Totals) -> Message {
        Message(
            en: totals.errors == 1
                ? "The content has 1 error, so something may be missing here; `plenary check` shows it."
                : "The content has \(totals.errors) errors, so something may be missing here; `plenary check` shows them.",
            zh: "内容有 \(totals.errors) 个错误，这里可能有缺漏；`plenary check` 会列出错误。")
    }
}
