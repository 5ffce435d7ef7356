import Annexes
import Bytes
package import Diagnostics
package import FileStore
package import Linking
import Publication
import SitePages
import TemplateEngine

/// Which products a build makes.
package enum Product: String, Sendable, Hashable, CaseIterable {
    case site, annexes
}

/// The finished files of a build, before they are committed.
package struct RenderedSite: Sendable {
    package let files: [(path: ContentPath, bytes: [UInt8])]
    package let diagnostics: [Diagnostic]
    package let clock: StageClock
}

/// Turns a linked workspace into the bytes of the output: stages 6 to 8.
package struct SiteBuilder: Sendable {
    private let loader: WorkspaceLoader
    private let root: String
    private let jobs: Int
    private let products: Set<Product>

    package init(root: String, jobs: Int, products: Set<Product> = Set(Product.allCases)) {
        self.root = root
        self.jobs = jobs
        self.products = products
        loader = WorkspaceLoader(root: root, jobs: jobs)
    }

    package func render(_ workspace: Workspace) async throws(MachineFault) -> RenderedSite {
        var clock = StageClock()
        let theme = try ThemeLoader(root: root).load(workspace.configuration)
        clock.end("templates")
        var artifacts: [Artifact] = []
        if products.contains(.annexes) { artifacts += Annexes.artifacts(of: workspace) }
        if products.contains(.site), let templates = theme.templates {
            artifacts += SitePages.artifacts(of: workspace, labels: theme.labels, templates: templates) + theme.assets
        }
        let routes = RouteTable.build(artifacts)
        clock.end("view")
        let rendered = await ParallelMap(jobs: jobs).map(artifacts, Self.render)
        clock.end("render")
        // Links are checked when the whole site is there; a part of it links to what this build leaves alone.
        let isWhole = products == Set(Product.allCases)
        let links = isWhole ? PageLinks.check(rendered.compactMap(\.links), routes: routes.value) : []
        clock.end("links")
        return RenderedSite(
            files: rendered.map { ($0.path, $0.bytes) }, diagnostics: theme.diagnostics + routes.diagnostics + links, clock: clock)
    }

    private struct RenderedFile: Sendable {
        let path: ContentPath
        let bytes: [UInt8]
        let links: PageLinks?
    }

    private static func render(_ artifact: Artifact) -> RenderedFile {
        let path = ContentPath(artifact.route.path)
        switch artifact.body {
        case .bytes(let bytes):
            return RenderedFile(path: path, bytes: bytes, links: nil)
        case .page(let page):
            let bytes = page.make().render()
            return RenderedFile(path: path, bytes: bytes, links: PageLinks(route: artifact.route, html: bytes))
        }
    }
}
