import Diagnostics
import Foundation
import Publication
import ResultsModel
import TestSupport
import Testing

@testable import SitePages

@Suite struct SitePagesTests {
    @Test(arguments: [
        ("en/index.html", "home.en.html"), ("zh/index.html", "home.zh.html"),
        ("en/programme/2022-23/outcomes/1/index.html", "outcome.en.html"),
        ("zh/programme/2022-23/outcomes/1/index.html", "outcome.zh.html"),
        ("en/programme/2022-23/outputs/1.1/index.html", "output.en.html"),
        ("en/programme/2022-23/indicators/1.1.1/index.html", "indicator.en.html"),
        ("zh/programme/2022-23/indicators/1.2.1/index.html", "indicator-untranslated.zh.html"),
        ("en/programme/2022-23/budget/index.html", "budget-index.en.html"),
        ("en/programme/2022-23/budget/strategic/index.html", "budget.en.html"),
        ("en/sdg/index.html", "sdg-index.en.html"), ("zh/sdg/8/8.b/index.html", "sdg-target.zh.html"),
        ("en/regions/africa/index.html", "region.en.html"), ("en/documents/index.html", "documents.en.html"),
        ("index.html", "languages.html"), ("404.html", "404.html"), ("sitemap-zh.xml", "sitemap-zh.xml"),
    ])
    func pagesAreAsRecorded(path: String, golden: String) throws {
        let site = try SiteHelp.site()
        expectGolden(try #require(site[Route(path)], "\(path) is not published"), golden)
    }

    @Test func everyLinkHasATarget() throws {
        let site = try SiteHelp.site()
        let pages = site.filter { $0.key.path.hasSuffix("index.html") }.map { PageLinks(route: $0.key, html: $0.value) }
        let annexes = Set(pages.flatMap(\.links).map(\.route).filter { $0.path.hasPrefix("annexes/") })
        let assets = ["site.css", "theme.js", "site.js", "search.js", "search-page.js"].map { Route("assets/" + $0) }
        let others = assets + annexes
        let known = (Array(site.keys) + others).map { Artifact($0, .bytes([])) }
        let findings = PageLinks.check(pages, routes: RouteTable.build(known).value)
        #expect(findings.map { "\($0.location.path) \($0.message.en)" }.sorted() == [])
    }

    @Test func contentIsEscapedOnEveryPage() throws {
        for (route, bytes) in try SiteHelp.site() where route.path.hasSuffix(".html") {
            let text = Self.withoutData(String(decoding: bytes, as: UTF8.self))
            #expect(!text.contains("<b>\""), "\(route)")
            #expect(!text.contains("Rights & "), "\(route)")
            #expect(!text.contains("Plan & Budget"), "\(route)")
            #expect(!text.contains("style=") && !text.contains("<script>"), "\(route)")
        }
    }

    /// A page without its block of data for machines, which is escaped for scripts.
    private static func withoutData(_ html: String) -> String {
        guard let start = html.range(of: "<script type=\"application/ld+json\">"),
            let end = html.range(of: "</script>", range: start.upperBound..<html.endIndex)
        else { return html }
        #expect(!html[start.upperBound..<end.lowerBound].contains("<"))
        return String(html[..<start.lowerBound] + html[end.upperBound...])
    }

    @Test func everyLanguageHasTheSamePages() throws {
        let paths = try SiteHelp.site().keys.map(\.path)
        let english = Set(paths.filter { $0.hasPrefix("en/") }.map { $0.dropFirst(3) })
        #expect(english == Set(paths.filter { $0.hasPrefix("zh/") }.map { $0.dropFirst(3) }))
        #expect(english.count > 30)
    }

    /// With `missing-translation: omit` what is not translated has no page in that language; links lead to the source.
    @Test func whatIsNotTranslatedCanBeLeftOut() throws {
        let site = try SiteHelp.site(SampleWorkspace.make(configure: { $0.missingTranslation = .omit }))
        func text(_ path: String) throws -> String { String(decoding: try #require(site[Route(path)], "\(path)"), as: UTF8.self) }
        for path in ["programme/2022-23/outputs/1.2/index.html", "programme/2022-23/indicators/1.2.1/index.html"] {
            #expect(site[Route("zh/" + path)] == nil)
            let source = try text("en/" + path)
            #expect(!source.contains("hreflang=\"zh\" href=\"https:"))
            #expect(source.contains("lang=\"zh\" hreflang=\"zh\"") && source.contains("/zh/index.html\""))
        }
        #expect(
            try text("zh/programme/2022-23/outcomes/1/index.html").contains(
                "href=\"../../../../../en/programme/2022-23/outputs/1.2/index.html\""))
        #expect(!(try text("sitemap-en.xml")).contains("zh/programme/2022-23/outputs/1.2/"))
        #expect(try text("sitemap-en.xml").contains("zh/programme/2022-23/outputs/1.1/"))
        let pages = site.filter { $0.key.path.hasSuffix("index.html") }.map { PageLinks(route: $0.key, html: $0.value) }
        let files = pages.flatMap(\.links).map(\.route).filter { $0.path.hasPrefix("annexes/") || $0.path.hasPrefix("assets/") }
        let known = (Set(files).union(site.keys)).map { Artifact($0, .bytes([])) }
        #expect(PageLinks.check(pages, routes: RouteTable.build(known).value).map { "\($0.location.path) \($0.message.en)" } == [])
    }

    @Test func anEmptyWorkspaceHasAFriendlySite() throws {
        let site = try SiteHelp.site(SampleWorkspace.make { $0 = [] })
        #expect(site[Route("en/index.html")] != nil)
        #expect(site[Route("en/programme/2022-23/index.html")] == nil)
    }

    @Test func theSiteIsTheSameTwice() throws {
        #expect(try SiteHelp.site() == SiteHelp.site())
    }
}
