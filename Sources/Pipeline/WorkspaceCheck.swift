package import Diagnostics
package import GitReader
import Linking

/// Everything that a build would refuse, without building: what `plenary check` reports.
package struct WorkspaceCheck: Sendable {
    private let root: String
    private let jobs: Int
    private let git: GitEnvironment?
    private let loader: WorkspaceLoader

    /// - Parameters:
    ///   - root: the folder of the workspace, with its templates.
    ///   - files: where the content is read from; nil for that folder.
    ///   - git: to say of a stale translation what changed since; nil to do without.
    package init(root: String, files: WorkspaceFiles? = nil, jobs: Int, includesDrafts: Bool = false, git: GitEnvironment? = nil) {
        self.root = root
        self.jobs = jobs
        self.git = git
        loader = WorkspaceLoader(files ?? WorkspaceFiles(folder: root), jobs: jobs, includesDrafts: includesDrafts)
    }

    /// The findings on configuration, content and templates and, once these have no error, on the addresses of the site. PDF files are left to the build: they take long, and depend on what is installed.
    package func run() async throws(MachineFault) -> DiagnosticReport {
        let loaded = try await loader.load()
        var found = loaded.diagnostics
        if let workspace = loaded.workspace {
            if let git { found = await StaleTranslations(root: root, jobs: jobs, environment: git).explained(found, workspace) }
            found +=
                loaded.report.fails()
                ? try ThemeLoader(root: root).load(workspace.configuration).diagnostics
                : try await SiteBuilder(root: root, jobs: jobs, makesPDF: false, git: git ?? .plain).prepare(workspace).diagnostics
        }
        return DiagnosticReport(found, overrides: LoadedWorkspace.overrides(loaded.workspace?.configuration))
    }

    /// The files that the findings point into.
    package func sources(for report: DiagnosticReport) throws(MachineFault) -> SourceFiles {
        try loader.sources(for: report)
    }
}
