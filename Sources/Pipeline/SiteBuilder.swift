package import Diagnostics
import ChangeReport
import FileStore
package import GitReader
package import Linking
package import Publication
import GoverningBodyPapers
import ResultsModel
import SitePages

/// Which products a build makes; the words of `--only`.
package enum Product: String, Sendable, Hashable, CaseIterable {
    case site, papers, annexes, exports

    /// The folder that holds the product and nothing else; the site has the rest of the output.
    var folder: ContentPath? {
        switch self {
        case .site: nil
        case .papers: ContentPath("papers")
        case .annexes: ContentPath("annexes")
        case .exports: ContentPath("data")
        }
    }
}

/// A site before it is rendered: every artifact with its address.
package struct PreparedSite: Sendable {
    package let artifacts: [Artifact]
    let routes: RouteTable
    let products: Set<Product>
    /// The folders of languages whose pages a search is to find.
    let searched: [String]
    package let diagnostics: [Diagnostic]
    package let clock: StageClock

    /// Whether the whole site is there. Links of a part lead to what this build leaves alone, so they are not checked.
    var isWhole: Bool { products == Set(Product.allCases) }
}

/// Turns a linked workspace into artifacts with addresses: stages 6 and 7.
package struct SiteBuilder: Sendable {
    private let root: String
    private let jobs: Int
    private let products: Set<Product>
    private let makesPDF: Bool
    private let makesArchive: Bool
    private let makesData: Bool
    private let git: GitEnvironment

    /// - Parameters:
    ///   - makesArchive: whether the whole site also becomes one file, for reading without a network.
    ///   - makesData: false where only findings are asked for; data files have none.
    ///   - git: what git may know of the process, to read the versions whose differences are published.
    package init(
        root: String, jobs: Int, products: Set<Product> = Set(Product.allCases), makesPDF: Bool = true, makesArchive: Bool = false,
        makesData: Bool = true, git: GitEnvironment = .plain
    ) {
        self.root = root
        self.jobs = jobs
        self.products = products
        self.makesPDF = makesPDF
        self.makesArchive = makesArchive
        self.makesData = makesData
        self.git = git
    }

    /// Where the whole site stands as one file.
    private static let archive = Route("site.zip")

    package func prepare(_ workspace: Workspace) async throws(MachineFault) -> PreparedSite {
        var clock = StageClock()
        let theme = try ThemeLoader(root: root).load(workspace.configuration)
        clock.end("templates")
        var artifacts: [Artifact] = []
        let editions = await ParallelMap(jobs: jobs, runLength: 1).map(PaperEdition.makers(workspace, labels: theme.labels)) { $0() }
        var papers = PaperForms(workspace, editions: editions)
        clock.end("papers")
        let pdfs = await pdfs(of: papers)
        papers.pdfs = pdfs.value
        clock.end("PDF")
        let paperFiles = products.isDisjoint(with: [.site, .papers]) ? [] : try await packed(papers.artifacts)
        // Where nothing is packed, pages do not say how large it is.
        if makesData { papers.sizes = Dictionary(paperFiles.map { ($0.route, $0.size) }, uniquingKeysWith: { first, _ in first }) }
        clock.end("paper files")
        let changes = await changes(of: workspace)
        if !workspace.configuration.changes.isEmpty { clock.end("changes") }
        // The page of data lists all data files, so the site wants to know them too.
        var data = DataFiles()
        if makesData, !products.isDisjoint(with: [.site, .annexes, .exports]) {
            data = try await DataStage(workspace: workspace, papers: papers.outlines, jobs: jobs).files()
        }
        if makesArchive { data.listing.archive = Self.archive }
        clock.end("data")
        if products.contains(.annexes) { artifacts += data.annexes }
        if products.contains(.exports) { artifacts += data.exports }
        if products.contains(.papers) { artifacts += paperFiles }
        if products.contains(.site), let templates = theme.templates {
            artifacts += SitePages.artifacts(
                of: workspace, labels: theme.labels, templates: templates, papers: papers.readings, changes: changes.value,
                data: data.listing)
            if !changes.value.isEmpty {
                artifacts.append(Artifact(ChangesReading.stylesheet, .bytes(Array(ChangeStyle.text.utf8))))
            }
            artifacts += theme.assets
        }
        if makesArchive { artifacts.append(Artifact(Self.archive, .archive)) }
        let routes = RouteTable.build(artifacts)
        let count = PageCount.findings(artifacts, workspace.configuration)
        clock.end("view")
        return PreparedSite(
            artifacts: artifacts, routes: routes.value, products: products,
            searched: products.contains(.site) && workspace.configuration.isSearchable ? workspace.languages.map(\.tag.value) : [],
            diagnostics: theme.diagnostics + pdfs.diagnostics + changes.diagnostics + routes.diagnostics + count,
            clock: clock)
    }

    /// The comparisons of versions, where the site has any.
    private func changes(of workspace: Workspace) async -> Findings<[ChangesReading]> {
        guard products.contains(.site) else { return Findings([], []) }
        return await PublishedChanges(root: root, jobs: jobs, environment: git).readings(of: workspace)
    }

    /// The files of papers as bytes, containers packed, because pages say how large each file is.
    private func packed(_ artifacts: [Artifact]) async throws(MachineFault) -> [Artifact] {
        guard makesData else { return artifacts }
        let results = await ParallelMap(jobs: jobs, runLength: 1).map(artifacts) { artifact in
            Result { () throws(MachineFault) in Artifact(artifact.route, .bytes(try RenderedFile(artifact).bytes)) }
        }
        var files: [Artifact] = []
        for result in results { files.append(try result.get()) }
        return files
    }

    /// The PDF files of papers. The pages of papers link to them, so the site wants to know them too.
    private func pdfs(of papers: PaperForms) async -> Findings<[Route: [UInt8]]> {
        guard makesPDF, !products.isDisjoint(with: [.site, .papers]) else { return Findings([:], []) }
        return await PDFStage(root: root, jobs: jobs).files(of: papers)
    }
}

extension Artifact {
    /// How many bytes a finished file has.
    fileprivate var size: Int { if case .bytes(let bytes) = body { bytes.count } else { 0 } }
}
