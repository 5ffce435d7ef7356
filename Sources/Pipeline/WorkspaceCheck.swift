package import Diagnostics
import Linking

/// Everything that a build would refuse, without building: what `plenary check` reports.
package struct WorkspaceCheck: Sendable {
    private let root: String
    private let jobs: Int
    private let loader: WorkspaceLoader

    package init(root: String, jobs: Int, includesDrafts: Bool = false) {
        self.root = root
        self.jobs = jobs
        loader = WorkspaceLoader(root: root, jobs: jobs, includesDrafts: includesDrafts)
    }

    /// The findings on configuration, content and templates and, once these have no error, on the addresses of the site. PDF files are left to the build: they take long, and depend on what is installed.
    package func run() async throws(MachineFault) -> DiagnosticReport {
        let loaded = try await loader.load()
        var found = loaded.diagnostics
        if let workspace = loaded.workspace {
            found +=
                loaded.report.fails()
                ? try ThemeLoader(root: root).load(workspace.configuration).diagnostics
                : try await SiteBuilder(root: root, jobs: jobs, makesPDF: false, makesData: false).prepare(workspace).diagnostics
        }
        return DiagnosticReport(found, overrides: LoadedWorkspace.overrides(loaded.workspace?.configuration))
    }

    /// The files that the findings point into.
    package func sources(for report: DiagnosticReport) throws(MachineFault) -> SourceFiles {
        try loader.sources(for: report)
    }
}
