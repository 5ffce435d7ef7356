import Annexes
package import Diagnostics
import FileStore
import GoverningBodyPapers
package import Linking
import Publication
package import SemanticDiff

/// One side of a comparison as it was loaded.
package struct ComparedVersion: Sendable {
    package let label: VersionLabel
    package let workspace: Workspace
    /// The findings on this version, with the severities that it wants.
    package let report: DiagnosticReport
    /// The files that findings point into.
    package let sources: SourceFiles
    /// The files of which nothing could be read.
    package let leftOut: [ContentPath]
    fileprivate let tables: [KeyedTable]

    /// What is compared. A `plenary.yml` that could not be read was replaced by the other side's, so what it says is there.
    fileprivate var side: ComparedSide {
        ComparedSide(workspace: workspace, tables: tables, leftOut: leftOut.filter { $0 != WorkspaceLoader.configurationPath })
    }
}

/// What changed from one version to another.
package struct VersionComparison: Sendable {
    package let old: ComparedVersion
    package let new: ComparedVersion
    package let changes: ChangeSet
}

/// A version that could not be compared, for its `plenary.yml` cannot be read and neither can the other's.
package struct UnreadableVersion: Sendable {
    package let label: VersionLabel
    package let report: DiagnosticReport
    package let sources: SourceFiles
}

/// Loads two versions through the same stages, and compares what they mean.
package struct VersionComparer: Sendable {
    /// Nil where both are unreadable.
    package enum Outcome: Sendable {
        case compared(VersionComparison)
        case unreadable(UnreadableVersion)
    }

    private let jobs: Int
    private let options: CompareOptions
    private let themeRoot: String?
    private let includesDrafts: Bool

    /// - Parameters:
    ///   - themeRoot: the folder with the words of the interface, which stand in some tables; nil where there is none.
    package init(jobs: Int, options: CompareOptions, themeRoot: String?, includesDrafts: Bool = false) {
        self.jobs = jobs
        self.options = options
        self.themeRoot = themeRoot
        self.includesDrafts = includesDrafts
    }

    package func compare(_ old: FoundVersion, _ new: FoundVersion) async throws(MachineFault) -> Outcome {
        let first = try await load(old.files, substitute: new.files)
        let second = try await load(new.files, substitute: old.files)
        guard let oldWorkspace = first.loaded.workspace else { return .unreadable(try unreadable(old.label, first)) }
        guard let newWorkspace = second.loaded.workspace else { return .unreadable(try unreadable(new.label, second)) }
        let labels = try labels(newWorkspace)
        let (oldTables, newTables) = await tables(oldWorkspace, newWorkspace, labels)
        let versions = (
            try version(old.label, first, oldWorkspace, oldTables), try version(new.label, second, newWorkspace, newTables)
        )
        var changes = SemanticDiff.compare(versions.0.side, versions.1.side, options: options)
        (changes.oldLeftOut, changes.newLeftOut) = (versions.0.leftOut, versions.1.leftOut)
        return .compared(VersionComparison(old: versions.0, new: versions.1, changes: changes))
    }
}

extension VersionComparer {
    private struct Loaded {
        let loaded: LoadedWorkspace
        let loader: WorkspaceLoader
        /// Findings on a `plenary.yml` in whose place the other side's was read.
        var replaced: [Diagnostic] = []
    }

    /// Loads a side. Where its `plenary.yml` cannot be read, with that of the other.
    private func load(_ files: WorkspaceFiles, substitute: WorkspaceFiles) async throws(MachineFault) -> Loaded {
        let loader = WorkspaceLoader(files, jobs: jobs, includesDrafts: includesDrafts)
        let loaded = try await loader.load()
        guard loaded.workspace == nil else { return Loaded(loaded: loaded, loader: loader) }
        let mended = files.taking(PathFilter([WorkspaceLoader.configurationPath]), from: substitute)
        let again = try await WorkspaceLoader(mended, jobs: jobs, includesDrafts: includesDrafts).load()
        guard again.workspace != nil else { return Loaded(loaded: loaded, loader: loader) }
        return Loaded(loaded: again, loader: loader, replaced: loaded.diagnostics)
    }

    private func version(
        _ label: VersionLabel, _ loaded: Loaded, _ workspace: Workspace, _ tables: [KeyedTable]
    ) throws(MachineFault) -> ComparedVersion {
        let report = report(loaded)
        let leftOut = loaded.loaded.failed + (loaded.replaced.isEmpty ? [] : [WorkspaceLoader.configurationPath])
        return ComparedVersion(
            label: label, workspace: workspace, report: report, sources: try loaded.loader.sources(for: report),
            leftOut: leftOut.sorted(), tables: tables)
    }

    private func unreadable(_ label: VersionLabel, _ loaded: Loaded) throws(MachineFault) -> UnreadableVersion {
        let report = report(loaded)
        return UnreadableVersion(label: label, report: report, sources: try loaded.loader.sources(for: report))
    }

    private func report(_ loaded: Loaded) -> DiagnosticReport {
        DiagnosticReport(
            loaded.replaced + loaded.loaded.diagnostics, overrides: LoadedWorkspace.overrides(loaded.loaded.workspace?.configuration))
    }

    private func labels(_ workspace: Workspace) throws(MachineFault) -> LabelTable {
        guard let themeRoot else { return LabelTable([]) }
        return try ThemeLoader(root: themeRoot).load(workspace.configuration).labels
    }

    /// The published tables of both sides.
    private func tables(
        _ old: Workspace, _ new: Workspace, _ labels: LabelTable
    ) async -> (old: [KeyedTable], new: [KeyedTable]) {
        let sides = await ParallelMap(jobs: jobs, runLength: 1).map([old, new]) { workspace in
            Annexes.tables(of: workspace, papers: workspace.paperForms(labels).outlines).map(KeyedTable.init)
        }
        return (sides[0], sides[1])
    }
}

extension KeyedTable {
    /// A published table as the log of changes needs it.
    fileprivate init(_ table: DataTable) {
        let columns = table.columns.map { column in
            Column(
                name: column.name, language: column.language, isKey: column.isKey,
                isNumber: column.kind == .decimal || column.kind == .integer)
        }
        self.init(name: table.name, columns: columns, rows: table.rows.map { $0.map(\.text) })
    }
}
