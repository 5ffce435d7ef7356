package import Diagnostics
package import FileStore
import Packaging
import Publication
import SiteSearch
import TemplateEngine

/// What publishing a site did. `report` is nil when nothing was published because of an error.
package struct Publishing: Sendable {
    package let report: CommitReport?
    package let diagnostics: [Diagnostic]
    package let clock: StageClock
}

/// Renders artifacts and puts them into the output folder, whole or not at all: stages 8 and 9.
package struct SiteRenderer: Sendable {
    private let jobs: Int

    package init(jobs: Int) {
        self.jobs = jobs
    }

    /// Artifacts that are rendered and staged at a time, so that the bytes of a site are never in memory all at once.
    private static let batchSize = 32

    /// Renders everything in memory, in the order of the artifacts: for tests, and for a look without writing.
    package func render(_ site: PreparedSite) async throws(MachineFault) -> Findings<[OutputFile]> {
        let results = await ParallelMap(jobs: jobs).map(site.artifacts) { artifact in
            Result { () throws(MachineFault) in try RenderedFile(artifact, site.routes, isSearched: !site.searched.isEmpty) }
        }
        var rendered: [RenderedFile] = []
        for result in results { rendered.append(try result.get()) }
        let files = rendered.map(\.file) + (await searchFiles(rendered.compactMap(\.text), site))
        return Findings(files, linkFindings(rendered.compactMap(\.links), site))
    }

    /// Publishes a site. Nothing is changed when a link leads nowhere, when a source file changed since it was read
    /// (`isCurrent` gives the findings), or when the machine fails.
    package func publish(
        _ site: PreparedSite, to request: OutputRequest, isCurrent: () throws(MachineFault) -> [Diagnostic]
    ) async throws(MachineFault) -> Publishing {
        var clock = StageClock()
        let transaction = try OutputCommitter().begin(request)
        clock.end("lock")
        let batches = site.artifacts.sorted { $0.route < $1.route }.chunks(of: Self.batchSize)
        let results = await ParallelMap(jobs: jobs, runLength: 1).map(batches) { batch in
            Result { () throws(MachineFault) in
                var rendered: [RenderedFile] = []
                for artifact in batch { rendered.append(try RenderedFile(artifact, site.routes, isSearched: !site.searched.isEmpty)) }
                return (
                    staged: try transaction.stage(rendered.map(\.file)), links: rendered.compactMap(\.links),
                    texts: rendered.compactMap(\.text)
                )
            }
        }
        var staged: [StagedBatch] = []
        var links: [PageLinks] = []
        var texts: [PageText] = []
        for result in results {
            let batch = try result.get()
            staged.append(batch.staged)
            links += batch.links
            texts += batch.texts
        }
        clock.end("render")
        staged.append(try transaction.stage(await searchFiles(texts, site)))
        clock.end("search index")
        let findings = linkFindings(links, site) + (try isCurrent())
        clock.end("links")
        guard !findings.contains(where: { $0.severity == .error }) else {
            return Publishing(report: nil, diagnostics: findings, clock: clock)
        }
        let report = try transaction.finish(staged, keeping: Self.keepRule(site.products))
        clock.end("commit")
        return Publishing(report: report, diagnostics: findings, clock: clock)
    }

    /// The index of the search, from the finished pages of each language.
    private func searchFiles(_ texts: [PageText], _ site: PreparedSite) async -> [OutputFile] {
        let files = await ParallelMap(jobs: jobs, runLength: 1).map(site.searched) { language in
            let prefix = language + "/"
            return SiteSearch.searchFiles(of: texts.filter { $0.route.path.hasPrefix(prefix) }, language: language)
        }
        return files.flatMap(\.self).map { OutputFile(ContentPath($0.route.path), $0.bytes) }
    }

    private func linkFindings(_ links: [PageLinks], _ site: PreparedSite) -> [Diagnostic] {
        site.isWhole ? PageLinks.check(links, routes: site.routes) : []
    }

    /// A build of some products leaves the files of the others alone.
    private static func keepRule(_ products: Set<Product>) -> KeepRule {
        let kept = Product.allCases.filter { !products.contains($0) }
        guard !kept.isEmpty else { return .nothing }
        if kept.contains(.site) { return .outside(products.compactMap(\.folder)) }
        let folders = kept.compactMap(\.folder)
        return KeepRule { path in folders.contains { path.text.utf8.starts(with: ($0.text + "/").utf8) } }
    }
}

/// An artifact as bytes.
struct RenderedFile: Sendable {
    let file: OutputFile
    let links: PageLinks?
    /// What a search is to find on it.
    let text: PageText?

    var bytes: [UInt8] { file.bytes }

    /// - Parameters:
    ///   - routes: to look into the links of a page; nil to leave them.
    ///   - isSearched: whether to take out what a search is to find.
    init(_ artifact: Artifact, _ routes: RouteTable? = nil, isSearched: Bool = false) throws(MachineFault) {
        let path = ContentPath(artifact.route.path)
        var links: PageLinks?
        var text: PageText?
        switch artifact.body {
        case .bytes(let bytes): file = OutputFile(path, bytes)
        case .made(let make): file = OutputFile(path, make())
        case .container(let parts):
            let parts = parts().map { ZipContainer.Part(name: $0.name, bytes: $0.bytes) }
            file = OutputFile(path, try ZipContainer.bytes(parts, purpose: path.text))
        case .page(let page):
            let bytes = page.make().render()
            file = OutputFile(path, bytes)
            if isSearched { text = PageText(route: artifact.route, html: bytes) }
            if let routes { links = PageLinks(route: artifact.route, html: bytes, routes: routes) }
        }
        self.links = links
        self.text = text
    }
}

extension Array {
    /// The elements in runs of `length`, the last one shorter.
    fileprivate func chunks(of length: Int) -> [[Element]] {
        stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
    }
}
