import Bytes
import ContentDecoder
package import Diagnostics
package import FileStore
package import Linking
import ResultsModel

/// What loading a workspace gives: everything linked, and every finding. `workspace` is nil when `plenary.yml` cannot be
/// read at all.
package struct LoadedWorkspace: Sendable {
    package let workspace: Workspace?
    package let diagnostics: [Diagnostic]
    /// What the disk knew of each source file, to see before publishing whether one has changed since.
    package let statuses: [(path: ContentPath, status: FileStatus)]
    /// The files of objects and registers that could not be read: what they hold is not in the workspace.
    package let failed: [ContentPath]
    package let clock: StageClock

    /// The findings with the severities that the workspace wants.
    package var report: DiagnosticReport {
        DiagnosticReport(diagnostics, overrides: Self.overrides(workspace?.configuration))
    }

    /// The changes of severity in `plenary.yml`.
    static func overrides(_ configuration: Configuration?) -> [String: SeverityOverride] {
        var overrides: [String: SeverityOverride] = [:]
        for change in configuration?.severities ?? [] {
            overrides[change.rule.value] = SeverityOverride(change.severity.value.rawValue)
        }
        return overrides
    }
}

/// Reads, decodes and links a workspace from a folder: stages 0 to 5.
package struct WorkspaceLoader: Sendable {
    var files: WorkspaceFiles
    let jobs: Int
    private let includesDrafts: Bool

    package init(root: String, jobs: Int, includesDrafts: Bool = false) {
        self.init(WorkspaceFiles(folder: root), jobs: jobs, includesDrafts: includesDrafts)
    }

    /// Loads from elsewhere than a folder.
    package init(_ files: WorkspaceFiles, jobs: Int, includesDrafts: Bool = false) {
        self.files = files
        self.jobs = jobs
        self.includesDrafts = includesDrafts
    }

    /// The name of the file that makes a folder a workspace.
    package static let configurationPath = ContentPath("plenary.yml")

    package func load() async throws(MachineFault) -> LoadedWorkspace {
        var memory = LoadMemory(isKept: false)
        return try await load(remembering: &memory)
    }

    /// Loads, and decodes only what is not remembered. The result is that of a load without memory.
    func load(remembering memory: inout LoadMemory) async throws(MachineFault) -> LoadedWorkspace {
        var clock = StageClock()
        memory.begin()
        let settings = try read([Self.configurationPath])
        memory.note(settings.files)
        let decoded = settings.files.first.map { ConfigurationDecoder.decode($0) }
        var diagnostics = settings.diagnostics + (decoded?.diagnostics ?? [])
        guard let configuration = decoded?.value ?? nil else {
            memory.note(diagnostics)
            memory.end()
            return LoadedWorkspace(
                workspace: nil, diagnostics: diagnostics, statuses: [], failed: [Self.configurationPath], clock: clock)
        }
        clock.end("configuration")
        let content = ContentPath(configuration.content)
        let scan = try files.scan(places: [content], skipping: [ContentPath(configuration.output)])
        let folder = ContentFolder.arrange(scan.value, languages: configuration.languages.map(\.tag.value))
        diagnostics += scan.diagnostics + folder.diagnostics
        clock.end("scan")
        var holder = self
        holder.files = try files.holding(scan.value)
        memory.note(diagnostics)
        let linked = try await holder.link(folder.value, configuration, diagnostics, &clock, &memory)
        return LoadedWorkspace(
            workspace: linked.workspace, diagnostics: linked.diagnostics, statuses: settings.statuses + linked.statuses,
            failed: linked.failed + Self.unreadable(scan.diagnostics), clock: clock)
    }

    /// The files that were found and cannot be used.
    private static func unreadable(_ findings: [Diagnostic]) -> [ContentPath] {
        findings.filter { $0.severity == .error }.map(\.location.path)
    }

    private struct Linked {
        let workspace: Workspace
        let diagnostics: [Diagnostic]
        let statuses: [(path: ContentPath, status: FileStatus)]
        let failed: [ContentPath]
    }

    /// Stages 1 to 5, of the files of a workspace; `earlier` are the findings so far.
    private func link(
        _ folder: ContentFolder, _ configuration: Configuration, _ earlier: [Diagnostic], _ clock: inout StageClock,
        _ memory: inout LoadMemory
    ) async throws(MachineFault) -> Linked {
        let vocabulary = Vocabulary(configuration)
        memory.use(vocabulary)
        let objects = try await decode(folder.objects, vocabulary, &memory)
        let registers = try decodeRegisters(folder.registers, vocabulary, &memory)
        let budgets = try fillBudgets(objects.drafts, folder.tables, vocabulary.limits, &memory)
        memory.end()
        let found = earlier + objects.diagnostics + registers.diagnostics + budgets.diagnostics
        clock.end("decode")
        let input = LinkInput(
            configuration: configuration, drafts: budgets.value, registers: registers.value,
            failed: objects.failed + registers.failed, faulty: Self.faulty(found), includesDrafts: includesDrafts)
        let linked = Linking.link(input)
        clock.end("link")
        let findings = FollowOns.removed(
            decoding: found + KnownCodes.unknownRules(in: configuration), linking: linked.diagnostics,
            languages: configuration.languages.map(\.tag.value))
        return Linked(
            workspace: linked.value, diagnostics: findings,
            statuses: objects.statuses + registers.statuses + budgets.statuses, failed: objects.failed + registers.failed)
    }

    /// The files that could not be read without an error.
    private static func faulty(_ diagnostics: [Diagnostic]) -> [ContentPath] {
        Set(diagnostics.filter { $0.severity == .error }.map(\.location.path)).sorted()
    }

    /// The files that findings point into, read again for their excerpts; sources are not kept in memory meanwhile.
    package func sources(for report: DiagnosticReport) throws(MachineFault) -> SourceFiles {
        var paths = Set<ContentPath>()
        for diagnostic in report.diagnostics {
            paths.insert(diagnostic.location.path)
            for note in diagnostic.notes { if let location = note.location { paths.insert(location.path) } }
        }
        return try files.sources(paths.filter { !$0.text.isEmpty }.sorted())
    }
}
