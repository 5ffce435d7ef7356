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
    private var files: WorkspaceFiles
    private let jobs: Int
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
        var clock = StageClock()
        let settings = try read([Self.configurationPath])
        let decoded = settings.files.first.map { ConfigurationDecoder.decode($0) }
        var diagnostics = settings.diagnostics + (decoded?.diagnostics ?? [])
        guard let configuration = decoded?.value ?? nil else {
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
        let linked = try await holder.link(folder.value, configuration, diagnostics, &clock)
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
        _ folder: ContentFolder, _ configuration: Configuration, _ earlier: [Diagnostic], _ clock: inout StageClock
    ) async throws(MachineFault) -> Linked {
        let vocabulary = Vocabulary(configuration)
        let objects = try await decode(folder.objects, vocabulary)
        let registers = try decodeRegisters(folder.registers, vocabulary)
        let budgets = try fillBudgets(objects.drafts, folder.tables)
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

// MARK: Stages 1 to 4

/// Files read and validated.
struct ReadFiles: Sendable {
    var files: [SourceFile] = []
    var statuses: [(path: ContentPath, status: FileStatus)] = []
    var diagnostics: [Diagnostic] = []
}

extension WorkspaceLoader {
    /// Reads files and shows that they are text.
    func read(_ paths: [ContentPath]) throws(MachineFault) -> ReadFiles {
        let contents = try files.read(paths)
        var result = ReadFiles(diagnostics: contents.diagnostics)
        for content in contents.value {
            let file = SourceFile.validating(path: content.path, bytes: content.bytes)
            result.diagnostics += file.diagnostics
            if let status = content.status { result.statuses.append((content.path, status)) }
            if let file = file.value { result.files.append(file) }
        }
        return result
    }

    /// Objects decoded, and what their files were.
    fileprivate struct DecodedObjects: Sendable {
        var drafts: [Draft] = []
        var failed: [ContentPath] = []
        var statuses: [(path: ContentPath, status: FileStatus)] = []
        var diagnostics: [Diagnostic] = []
    }

    fileprivate func decode(_ objects: [ObjectPaths], _ vocabulary: Vocabulary) async throws(MachineFault) -> DecodedObjects {
        let results = await ParallelMap(jobs: jobs).map(objects) { paths in
            Result { () throws(MachineFault) in try decodeObject(paths, vocabulary) }
        }
        var all = DecodedObjects()
        for result in results {
            let object = try result.get()
            all.drafts += object.drafts
            all.failed += object.failed
            all.statuses += object.statuses
            all.diagnostics += object.diagnostics
        }
        return all
    }

    private func decodeObject(_ paths: ObjectPaths, _ vocabulary: Vocabulary) throws(MachineFault) -> DecodedObjects {
        let read = try read([paths.source] + paths.translations.compactMap { $0 })
        let byLanguage = ([paths.source] + paths.translations.dropFirst()).map { path in read.files.first { $0.path == path } }
        let decoded = ObjectDecoder.decode(byLanguage, vocabulary: vocabulary)
        return DecodedObjects(
            drafts: decoded.value.map { [$0] } ?? [], failed: decoded.value == nil ? [paths.source] : [], statuses: read.statuses,
            diagnostics: read.diagnostics + decoded.diagnostics)
    }

    fileprivate struct DecodedRegisters: Sendable {
        var value: [Register] = []
        var failed: [ContentPath] = []
        var statuses: [(path: ContentPath, status: FileStatus)] = []
        var diagnostics: [Diagnostic] = []
    }

    fileprivate func decodeRegisters(_ paths: [ContentPath], _ vocabulary: Vocabulary) throws(MachineFault) -> DecodedRegisters {
        let read = try read(paths)
        var result = DecodedRegisters(statuses: read.statuses, diagnostics: read.diagnostics)
        // A register with an error may lack the row that a reference names.
        var decoded: Set<ContentPath> = []
        for file in read.files {
            let register = RegisterDecoder.decode(file, vocabulary: vocabulary)
            result.diagnostics += register.diagnostics
            if let register = register.value { result.value.append(register) }
            if !register.diagnostics.contains(where: { $0.severity == .error }) { decoded.insert(file.path) }
        }
        result.failed = paths.filter { !decoded.contains($0) }
        return result
    }

    fileprivate struct FilledBudgets: Sendable {
        var value: [Draft] = []
        var statuses: [(path: ContentPath, status: FileStatus)] = []
        var diagnostics: [Diagnostic] = []
    }

    /// Joins each budget with the table beside it.
    fileprivate func fillBudgets(_ drafts: [Draft], _ tables: [ContentPath]) throws(MachineFault) -> FilledBudgets {
        let read = try read(tables)
        var files = Dictionary(uniqueKeysWithValues: read.files.map { ($0.path, $0) })
        var result = FilledBudgets(statuses: read.statuses, diagnostics: read.diagnostics)
        for draft in drafts {
            guard case .budget(let budget) = draft else {
                result.value.append(draft)
                continue
            }
            let path = ContentPath(budget.header.path.text.dropLast(3) + ".csv")
            let filled = BudgetAmountsDecoder.fill(budget, from: files.removeValue(forKey: path))
            result.value.append(.budget(filled.value))
            result.diagnostics += filled.diagnostics
        }
        for path in files.keys.sorted() { result.diagnostics.append(BudgetAmountsDecoder.unused(path)) }
        return result
    }
}
