import Annexes
package import Diagnostics
import FileStore
import GoverningBodyPapers
import Linking
import Packaging
import Publication
import ResultsModel
import SitePages

/// What looking at a workspace again gave.
package struct LiveBuild: Sendable {
    /// Every finding, except those that need all pages to be made (`LiveSite.check`).
    package let report: DiagnosticReport
    /// The site; nil where an error keeps it from being built.
    package let site: LiveSite?
    /// The files and folders that the workspace is made of.
    package let places: [ContentPath]
    package let clock: StageClock
}

/// Builds one workspace again and again in one process, for the preview. What is kept between two builds is what single
/// files gave (`LoadMemory`, `ThemeMemory`); everything that sees several files at once is done anew. Nothing is written.
package struct SiteSession: Sendable {
    private let root: String
    private let loader: WorkspaceLoader
    private let makesPDF: Bool
    private var memory = LoadMemory(isKept: true)
    private var theme: ThemeMemory?

    package init(root: String, jobs: Int, includesDrafts: Bool = false, makesPDF: Bool = true) {
        self.root = root
        self.makesPDF = makesPDF
        loader = WorkspaceLoader(root: root, jobs: jobs, includesDrafts: includesDrafts)
    }

    /// Looks at every file of the workspace and builds what that gives; nil where nothing has changed since the last time.
    package mutating func refresh() async throws(MachineFault) -> LiveBuild? {
        let loaded = try await loader.load(remembering: &memory)
        var clock = loaded.clock
        guard let workspace = loaded.workspace else {
            guard memory.hasNews else { return nil }
            return LiveBuild(report: loaded.report, site: nil, places: [WorkspaceLoader.configurationPath], clock: clock)
        }
        let configuration = workspace.configuration
        let (theme, isNew) = try ThemeLoader(root: root).load(configuration, remembering: &theme)
        clock.end("templates")
        guard memory.hasNews || isNew else { return nil }
        var report = DiagnosticReport(
            loaded.diagnostics + theme.diagnostics, overrides: LoadedWorkspace.overrides(configuration))
        var live: LiveSite?
        if !report.fails(), let templates = theme.templates { live = await site(workspace, theme, templates) }
        let count = live.map { PageCount.findings($0.artifacts, configuration) } ?? []
        if !count.isEmpty {
            report = DiagnosticReport(report.diagnostics + count)
            live = nil
        }
        clock.end("view")
        let places = [configuration.content, configuration.templates].map { ContentPath($0) } + [WorkspaceLoader.configurationPath]
        return LiveBuild(report: report, site: live, places: places, clock: clock)
    }

    /// The files that findings point into.
    package func sources(for report: DiagnosticReport) throws(MachineFault) -> SourceFiles { try loader.sources(for: report) }

    private func site(_ workspace: Workspace, _ theme: Theme, _ templates: SiteTemplates) async -> LiveSite {
        let makers = PaperEdition.makers(workspace, labels: theme.labels)
        let editions = await ParallelMap(jobs: loader.jobs, runLength: 1).map(makers) { $0() }
        var papers = PaperForms(workspace, editions: editions)
        let sources = makesPDF ? papers.typstSources : []
        // A PDF is made when somebody asks for it; that there is one is what its pages need to know.
        papers.pdfs = Dictionary(sources.map { ($0.route, [UInt8]()) }, uniquingKeysWith: { first, _ in first })
        let forms = papers
        let pages = SitePages.artifacts(of: workspace, labels: theme.labels, templates: templates, papers: forms.readings)
        return LiveSite(
            forms.artifacts + pages + theme.assets, languages: workspace.languages.map(\.tag.value), pdfs: sources,
            compiler: PDFCompiler(PDFEngine.find(in: root), cache: PDFCache(root: root))
        ) {
            Annexes.artifacts(of: workspace, papers: forms.outlines)
        }
    }
}
