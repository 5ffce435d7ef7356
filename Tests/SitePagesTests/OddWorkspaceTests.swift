import Diagnostics
import Linking
import Publication
import ResultsModel
import Testing

@testable import SitePages

/// Workspaces at the edges of what there can be: every page is whole, every link leads somewhere, and nothing is said that
/// is not so.
@Suite struct OddWorkspaceTests {
    /// The pages of a site as texts, after what must hold for every one of them.
    private func pages(_ workspace: Workspace) throws -> [String: String] {
        let site = try SiteHelp.site(workspace)
        var texts: [String: String] = [:]
        for (route, bytes) in site where route.path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            texts[route.path] = text
            #expect(!text.contains("=\"-"), "\(route) has a negative size")
            #expect(!text.contains("NaN") && !text.contains("nil") && !text.contains("Optional("), "\(route)")
        }
        let links = site.filter { $0.key.path.hasSuffix("index.html") }.map { PageLinks(route: $0.key, html: $0.value) }
        let known = Set(site.keys).union(links.flatMap(\.links).map(\.route).filter { !$0.path.hasSuffix(".html") })
        let findings = PageLinks.check(links, routes: RouteTable.build(known.map { Artifact($0, .bytes([])) }).value)
        #expect(findings.map { "\($0.location.path) \($0.message.en)" } == [])
        return texts
    }

    private func change(_ edit: @escaping (inout Measure) -> Void) -> Workspace {
        SampleWorkspace.make { drafts in
            drafts = drafts.map { draft in
                guard case .output(var output) = draft, output.header.code.value == "1.1" else { return draft }
                edit(&output.indicators[0].measures[0])
                return .output(output)
            }
        }
    }

    @Test func noObjects() throws {
        let pages = try pages(SampleWorkspace.make { $0 = [] })
        #expect(pages["en/index.html"]?.contains("Plan &amp; Budget") == true)
        #expect(pages["en/search/index.html"] != nil && pages["en/indicators/index.html"] == nil)
    }

    @Test func aSiteWithoutSearchHasNoForm() throws {
        let pages = try pages(SampleWorkspace.make(configure: { $0.isSearchable = false }))
        #expect(pages["en/search/index.html"] == nil)
        #expect(pages["en/index.html"]?.contains("search") == false)
    }

    @Test func oneOutcome() throws {
        let pages = try pages(SampleWorkspace.make { $0 = [.programme(SampleWorkspace.programme), .outcome(SampleWorkspace.enabling)] })
        #expect(pages["en/programme/2022-23/outcomes/A/index.html"]?.contains("class=\"pager\"") == false)
        #expect(pages["en/index.html"]?.contains("<span class=\"count\">1</span>") == true)
    }

    @Test func fiveHundredOutcomes() throws {
        let workspace = SampleWorkspace.make { drafts in
            drafts += (2...500).map { number in
                var outcome = SampleWorkspace.outcome
                outcome.header.code = Located(String(number))
                outcome.header.path = ContentPath("Content/programme/2022-23/outcomes/\(number)/outcome.md")
                return .outcome(outcome)
            }
        }
        let pages = try pages(workspace)
        #expect(pages["en/programme/2022-23/outcomes/500/index.html"] != nil)
        // A page does not grow with the site, lists of everything aside.
        let sizes = [2, 250, 500].compactMap { pages["en/programme/2022-23/outcomes/\($0)/index.html"]?.utf8.count }
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) < 200)
    }

    @Test func titlesOfThreeHundredCharacters() throws {
        let title = String(repeating: "Development cooperation ", count: 13)
        let workspace = SampleWorkspace.make { drafts in
            var outcome = SampleWorkspace.enabling
            outcome.title = LocalizedText(title, String(repeating: "发展合作", count: 75))
            drafts = [.programme(SampleWorkspace.programme), .outcome(outcome)]
        }
        let page = try #require(try pages(workspace)["en/programme/2022-23/outcomes/A/index.html"])
        #expect(page.contains("<h1>\(title)</h1>"))
    }

    @Test func zeroIsATarget() throws {
        let workspace = change { measure in
            measure.targets[0].goal = .total(Located(.zero))
            measure.targets[0].regions = measure.targets[0].regions.map { RegionalValue(region: $0.region, value: Located(.zero)) }
        }
        let pages = try pages(workspace)
        #expect(pages["en/programme/2022-23/indicators/1.1.1/index.html"]?.contains("<dd class=\"value\">0</dd>") == true)
        #expect(pages["en/regions/africa/index.html"]?.contains("<b>0</b>") == true)
        #expect(pages["en/indicators/index.html"]?.contains("data-value=\"0\"><b>0</b>") == true)
    }

    @Test func missingNumbersAreNotZero() throws {
        let pages = try pages(
            change { measure in
                measure.baseline = []
                measure.targets = []
            })
        let page = try #require(pages["en/programme/2022-23/indicators/1.1.1/index.html"])
        #expect(!page.contains("<dd class=\"value\">0"))
        #expect(pages["en/programme/2022-23/outcomes/1/index.html"]?.contains("–") == true)
        #expect(pages["en/indicators/index.html"]?.contains("data-value=\"\"><b></b>") == true)
    }

    @Test func negativeNumbersHaveATrueMinus() throws {
        let workspace = SampleWorkspace.make { drafts in
            drafts = drafts.map { draft in
                guard case .outcome(var outcome) = draft, outcome.header.code.value == "1" else { return draft }
                outcome.resources[1].amount = FixedDecimal("-5.5").map { Located($0) }
                return .outcome(outcome)
            }
        }
        let pages = try pages(workspace)
        #expect(pages["en/index.html"]?.contains("−5.5") == true)
        #expect(pages["en/programme/2022-23/budget/index.html"]?.contains("−107.6") == true)
    }

    @Test func aLanguageWithoutInterfaceWordsShowsThoseOfTheFirst() throws {
        let file = SourceFile(path: ContentPath("Templates/labels.csv"), bytes: Array("key,text_en\noutcome,Outcome\n".utf8))
        let table = LabelTable.decode(file, languages: ["en", "ar"])
        #expect(table.diagnostics.contains { $0.code == .labelsLanguage && $0.severity == .warning })
        #expect(table.value[1][.outcome] == "Outcome")
    }

    @Test func aLanguageWithoutTranslationsSaysSo() throws {
        let workspace = SampleWorkspace.make(configure: { configuration in
            var arabic = Configuration.Language()
            arabic.tag = Located("ar")
            arabic.name = "العربية"
            arabic.isRightToLeft = true
            configuration.languages[1] = arabic
        })
        let site = SitePages.artifacts(
            of: workspace, labels: LabelTable([try SiteHelp.labels().value[0], try SiteHelp.labels().value[0]]),
            templates: try SiteHelp.templates())
        let page = try #require(site.first { $0.route.path == "ar/programme/2022-23/outputs/1.2/index.html" })
        let text = String(decoding: SiteHelp.bytes(page), as: UTF8.self)
        #expect(text.contains("<html lang=\"ar\" dir=\"rtl\""))
        #expect(text.contains("class=\"notice\""))
        #expect(text.contains("<span lang=\"en\">Sound accounts</span>"))
        #expect(text.contains("hreflang=\"en\"") && text.contains("hreflang=\"x-default\""))
    }
}
