import Annexes
package import Diagnostics
import FileStore
package import Linking
package import Publication
import GoverningBodyPapers
import Packaging
import ResultsModel
import SitePages

/// Which products a build makes; the words of `--only`.
package enum Product: String, Sendable, Hashable, CaseIterable {
    case site, papers, annexes

    /// The folder that holds the product and nothing else; the site has the rest of the output.
    var folder: ContentPath? {
        switch self {
        case .site: nil
        case .papers: ContentPath("papers")
        case .annexes: ContentPath("annexes")
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

    package init(root: String, jobs: Int, products: Set<Product> = Set(Product.allCases), makesPDF: Bool = true) {
        self.root = root
        self.jobs = jobs
        self.products = products
        self.makesPDF = makesPDF
    }

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
        let files = products == [.annexes] ? [] : try await packed(papers.artifacts)
        papers.sizes = Dictionary(files.map { ($0.route, $0.size) }, uniquingKeysWith: { first, _ in first })
        if products.contains(.annexes) {
            let outlines = papers.outlines
            let files = await ParallelMap(jobs: jobs, runLength: 1).map(Annexes.fileMakers) { $0(workspace, outlines) }
            artifacts += Annexes.artifacts(files, of: workspace)
        }
        if products.contains(.papers) { artifacts += files }
        if products.contains(.site), let templates = theme.templates {
            artifacts += SitePages.artifacts(of: workspace, labels: theme.labels, templates: templates, papers: papers.readings)
            artifacts += theme.assets
        }
        let routes = RouteTable.build(artifacts)
        let count = PageCount.findings(artifacts, workspace.configuration)
        clock.end("view")
        return PreparedSite(
            artifacts: artifacts, routes: routes.value, products: products,
            searched: products.contains(.site) ? workspace.languages.map(\.tag.value) : [],
            diagnostics: theme.diagnostics + pdfs.diagnostics + routes.diagnostics + count, clock: clock)
    }

    /// The files of papers with the containers among them packed, because pages say how large each file is.
    private func packed(_ artifacts: [Artifact]) async throws(MachineFault) -> [Artifact] {
        let results = await ParallelMap(jobs: jobs, runLength: 1).map(artifacts) { artifact in
            Result { () throws(MachineFault) in
                guard case .container(let parts) = artifact.body else { return artifact }
                let packed = parts().map { ZipContainer.Part(name: $0.name, bytes: $0.bytes) }
                return Artifact(artifact.route, .bytes(try ZipContainer.bytes(packed, purpose: artifact.route.path)))
            }
        }
        var files: [Artifact] = []
        for result in results { files.append(try result.get()) }
        return files
    }

    /// The PDF files of papers. The pages of papers link to them, so the site wants to know them too.
    private func pdfs(of papers: PaperForms) async -> Findings<[Route: [UInt8]]> {
        guard makesPDF, products != [.annexes] else { return Findings([:], []) }
        return await PDFStage(root: root, jobs: jobs).files(of: papers)
    }
}

extension Artifact {
    /// How many bytes a finished file has.
    fileprivate var size: Int { if case .bytes(let bytes) = body { bytes.count } else { 0 } }
}
