package import Diagnostics
package import FileStore
package import GitReader
import ResultsModel
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
    package var makesPDF = true
    package var jobs: Int
    /// What git may know of the process.
    package var git = GitEnvironment.plain
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
    /// Loads, checks, renders and publishes. With an error (or, when strict, a warning) nothing is written. What a killed
    /// build left half done is completed or cleared first, whether this build publishes anything or not.
    package static func run(_ request: BuildRequest) async throws(MachineFault) -> BuildResult {
        let loader = WorkspaceLoader(root: request.root, jobs: request.jobs, includesDrafts: request.includesDrafts)
        let loaded = try await loader.load()
        let outcome = BuildOutcome(request, loaded)
        guard let workspace = loaded.workspace else { return outcome.result(loaded.diagnostics, loaded.clock) }
        let place = OutputRequest(request, workspace.configuration)
        try OutputCommitter().recover(place)
        guard !outcome.fails(loaded.diagnostics) else { return outcome.result(loaded.diagnostics, loaded.clock) }
        let site = try await SiteBuilder(
            root: request.root, jobs: request.jobs, products: request.products, makesPDF: request.makesPDF,
            git: request.git
        )
        .prepare(workspace)
        var clock = loaded.clock
        clock.append(site.clock)
        let found = loaded.diagnostics + site.diagnostics
        guard !outcome.fails(found) else { return outcome.result(found, clock) }
        let published = try await SiteRenderer(jobs: request.jobs).publish(site, to: place) { () throws(MachineFault) in
            try ContentReader(root: request.root).changes(since: loaded.statuses)
        }
        clock.append(published.clock)
        return outcome.result(found + published.diagnostics, clock, commit: published.report, pages: site.pageCount)
    }
}

/// How the end of a build is told: with the severities, the output folder and the strictness that were asked for.
private struct BuildOutcome {
    private let request: BuildRequest
    private let configuration: Configuration?
    private let overrides: [String: SeverityOverride]

    init(_ request: BuildRequest, _ loaded: LoadedWorkspace) {
        self.request = request
        configuration = loaded.workspace?.configuration
        overrides = LoadedWorkspace.overrides(configuration)
    }

    func fails(_ found: [Diagnostic]) -> Bool {
        DiagnosticReport(found, overrides: overrides).fails(strict: request.isStrict)
    }

    func result(_ found: [Diagnostic], _ clock: StageClock, commit: CommitReport? = nil, pages: Int = 0) -> BuildResult {
        BuildResult(
            report: DiagnosticReport(found, overrides: overrides), commit: commit,
            output: request.output ?? configuration?.output ?? Configuration().output, pages: pages,
            languages: configuration?.languages.count ?? 0, clock: clock)
    }
}

extension OutputRequest {
    /// Where a build writes, and what it must never write over.
    fileprivate init(_ request: BuildRequest, _ configuration: Configuration) {
        self.init(
            workspace: request.root, output: request.output ?? configuration.output,
            sources: [configuration.content, configuration.templates, WorkspaceLoader.configurationPath.text], home: request.home)
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
