package import Diagnostics
package import FileStore
import Linking
import Publication
import ResultsModel

/// What `plenary build` is asked to do.
package struct BuildRequest: Sendable {
    /// The path of the workspace.
    package var root: String
    /// The output folder, where it is not the one of `plenary.yml`.
    package var output: String?
    package var products = Set(Product.allCases)
    package var includesDrafts = false
    package var isStrict = false
    package var jobs: Int
    /// The user's home folder, which is never written over.
    package var home: String?

    package init(root: String, jobs: Int) {
        self.root = root
        self.jobs = jobs
    }
}

/// What a build did: what was found, and what was published, if anything was.
package struct BuildResult: Sendable {
    package let report: DiagnosticReport
    package let commit: CommitReport?
    /// The folder that was to be written.
    package let output: String
    package let pages: Int
    package let languages: Int
    package let clock: StageClock
}

/// The whole journey.
package enum Build {
    /// Loads, checks, renders and publishes. With an error (or, when strict, a warning) nothing is written.
    package static func run(_ request: BuildRequest) async throws(MachineFault) -> BuildResult {
        let loader = WorkspaceLoader(root: request.root, jobs: request.jobs, includesDrafts: request.includesDrafts)
        let loaded = try await loader.load()
        let configuration = loaded.workspace?.configuration
        let output = request.output ?? configuration?.output ?? "Output"
        let overrides = LoadedWorkspace.overrides(configuration)
        func result(
            _ found: [Diagnostic], _ clock: StageClock, commit: CommitReport? = nil, pages: Int = 0
        ) -> BuildResult {
            BuildResult(
                report: DiagnosticReport(found, overrides: overrides), commit: commit, output: output, pages: pages,
                languages: configuration?.languages.count ?? 0, clock: clock)
        }
        guard let workspace = loaded.workspace, !loaded.report.fails(strict: request.isStrict) else {
            return result(loaded.diagnostics, loaded.clock)
        }
        let site = try await SiteBuilder(root: request.root, jobs: request.jobs, products: request.products).prepare(workspace)
        var clock = loaded.clock
        clock.append(site.clock)
        let found = loaded.diagnostics + site.diagnostics
        guard !DiagnosticReport(found, overrides: overrides).fails(strict: request.isStrict) else { return result(found, clock) }
        let place = OutputRequest(
            workspace: request.root, output: output,
            sources: [workspace.configuration.content, workspace.configuration.templates, WorkspaceLoader.configurationPath.text],
            home: request.home)
        let published = try await SiteRenderer(jobs: request.jobs).publish(site, to: place) { () throws(MachineFault) in
            try ContentReader(root: request.root).changes(since: loaded.statuses)
        }
        clock.append(published.clock)
        return result(found + published.diagnostics, clock, commit: published.report, pages: site.pageCount)
    }
}

extension PreparedSite {
    /// How many of the artifacts are pages.
    var pageCount: Int {
        artifacts.count { artifact in
            if case .page = artifact.body { true } else { false }
        }
    }
}
