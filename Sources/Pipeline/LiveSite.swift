import Annexes
package import Diagnostics
import GoverningBodyPapers
import Linking
import Packaging
import Publication
import SiteSearch
import Synchronization
import TemplateEngine

/// A site in memory: which files there are is known, each is made when it is asked for, from the workspace and the theme
/// that it was made of and nothing else. So no page can be stale, and nothing is made that nobody looks at.
package struct LiveSite: Sendable {
    /// Pages, assets and papers.
    let artifacts: [Artifact]
    private let byPath: [String: Artifact]
    private let pdfs: [String: PaperForms.TypstSource]
    private let compiler: PDFCompiler
    /// The tables, whose names are known when they are made. They take a while and few people look at them.
    private let tables: Later<[Artifact]>
    /// The index of the search by the folder of its language: made of all pages of the language, when somebody searches.
    private let searches: [String: Later<[Artifact]>]

    init(
        _ artifacts: [Artifact], languages: [String], pdfs: [PaperForms.TypstSource], compiler: PDFCompiler,
        tables: @escaping @Sendable () -> [Artifact]
    ) {
        self.artifacts = artifacts
        byPath = Dictionary(artifacts.map { ($0.route.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.pdfs = Dictionary(pdfs.map { ($0.route.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.compiler = compiler
        self.tables = Later(tables)
        let searches = languages.map { language in
            ("assets/search/\(language)/", Later { Self.search(artifacts, language) })
        }
        self.searches = Dictionary(searches, uniquingKeysWith: { first, _ in first })
    }

    private static func search(_ artifacts: [Artifact], _ language: String) -> [Artifact] {
        let prefix = language + "/"
        let texts = artifacts.compactMap { artifact -> PageText? in
            guard case .page(let page) = artifact.body, artifact.route.path.hasPrefix(prefix) else { return nil }
            return PageText(route: artifact.route, html: page.make().render())
        }
        return SiteSearch.searchFiles(of: texts, language: language).map { Artifact($0.route, .bytes($0.bytes)) }
    }

    /// Every path of the site, sorted by bytes.
    package var paths: [String] {
        (artifacts + tables.value + searches.values.flatMap(\.value)).map(\.route).sorted().map(\.path)
    }

    /// Whether something is published at a path of the output folder.
    package func contains(_ path: String) -> Bool { artifact(path) != nil }

    /// The bytes of a file, as a build would publish them; nil where there is none. Safe to call from several threads.
    package func file(_ path: String) -> Result<[UInt8], MachineFault>? {
        if let pdf = pdfs[path] {
            return Result { () throws(MachineFault) in try compiler.compile(pdf.source(), name: pdf.name) }
        }
        guard let artifact = artifact(path) else { return nil }
        return Result { () throws(MachineFault) in try RenderedFile(artifact).bytes }
    }

    private func artifact(_ path: String) -> Artifact? {
        if let artifact = byPath[path] { return artifact }
        if path.hasPrefix("annexes/") { return tables.value.first { $0.route.path == path } }
        return searches.first { path.hasPrefix($0.key) }?.value.value.first { $0.route.path == path }
    }

    /// What a build would find wrong beyond what is known already: addresses that two pages want, links that lead nowhere.
    /// Makes every page once; stops early, with no finding, when its task is cancelled.
    package func check(jobs: Int) async -> [Diagnostic] {
        let all = artifacts + tables.value
        let routes = RouteTable.build(all)
        let links = await ParallelMap(jobs: jobs).map(all) { artifact -> PageLinks? in
            guard case .page(let page) = artifact.body, !Task.isCancelled else { return nil }
            return PageLinks(route: artifact.route, html: page.make().render(), routes: routes.value)
        }
        return Task.isCancelled ? [] : routes.diagnostics + PageLinks.check(links.compactMap(\.self), routes: routes.value)
    }
}

/// A value that is made when it is first wanted, once.
final class Later<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
    }

    var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
