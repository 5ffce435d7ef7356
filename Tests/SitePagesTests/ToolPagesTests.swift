import Diagnostics
import Publication
import ResultsModel
import Testing

@testable import SitePages

/// Search, all indicators, older addresses, the feed, and what machines are told.
@Suite struct ToolPagesTests {
    private func page(_ path: String) throws -> String {
        String(decoding: try #require(try SiteHelp.site()[Route(path)], "\(path) is not published"), as: UTF8.self)
    }

    @Test func pagesSayWhatTheyAre() throws {
        let indicator = try page("en/programme/2022-23/indicators/1.1.1/index.html")
        #expect(indicator.contains("data-kind=\"indicator\" data-type=\"Indicator\" data-part=\"\" data-outcome=\"1\" data-goals=\"8\""))
        #expect(try page("en/sdg/8/8.b/index.html").contains("data-kind=\"sdg-target\""))
        #expect(try page("en/abbreviations/index.html").contains("data-part=\"Abbreviations\""))
        #expect(!(try page("en/search/index.html")).contains("data-kind"))
    }

    @Test func machinesAreToldTheNamesOfTheUnitedNations() throws {
        let target = try page("en/sdg/8/8.5/index.html")
        #expect(target.contains("\"@type\":\"DefinedTerm\",\"@id\":\"http://metadata.un.org/sdg/8.5\""))
        let outcome = try page("en/programme/2022-23/outcomes/1/index.html")
        #expect(outcome.contains("\"@id\":\"http://metadata.un.org/sdg/8.b\",\"termCode\":\"8.b\""))
    }

    @Test func allIndicatorsStandInOneTable() throws {
        let table = try page("en/indicators/index.html")
        #expect(table.contains("data-outcome=\"2022-23/1\" data-level=\"output\" data-region=\"africa americas\""))
        #expect(table.contains("data-value=\"1200\"><b>1,200</b>"))
        #expect(table.contains("<option value=\"africa\">Africa</option>"))
    }

    @Test func theFeedHasItsOwnTimes() throws {
        let feed = try page("zh/feed.xml")
        #expect(feed.contains("xml:lang=\"zh\"") && feed.contains("<updated>2021-02-01T00:00:00Z</updated>"))
        #expect(feed.contains("<id>https://office.example/zh/programme/2022-23/</id>"))
    }

    @Test(arguments: [
        ("/en/outcomes/old/", "outcomes/old"), ("outcomes/old", "outcomes/old"), ("zh/x/index.html", "x"), ("../up", nil), ("a//b", "a/b"),
        ("", nil), ("en/", nil), ("a b", nil), ("<x>", nil),
    ])
    func olderAddressesAreRead(alias: String, folder: String?) throws {
        #expect(AliasPage.folder(alias, try SiteHelp.language(0)) == folder)
    }

    @Test func anOlderAddressLeadsOn() throws {
        let workspace = SampleWorkspace.make { drafts in
            drafts = drafts.map { draft in
                guard case .outcome(var outcome) = draft, outcome.header.code.value == "1" else { return draft }
                outcome.header.aliases = [Located("/outcomes/first/")]
                return .outcome(outcome)
            }
        }
        let site = try SiteHelp.site(workspace)
        let text = String(decoding: try #require(site[Route("zh/outcomes/first/index.html")]), as: UTF8.self)
        #expect(text.contains("content=\"0; url=../../programme/2022-23/outcomes/1/index.html\""))
        #expect(text.contains("rel=\"canonical\" href=\"https://office.example/zh/programme/2022-23/outcomes/1/\""))
        let map = String(decoding: try #require(site[Route("sitemap-zh.xml")]), as: UTF8.self)
        #expect(!map.contains("outcomes/first"))
    }

    @Test func strategiesHavePagesForTheirRisks() throws {
        let site = SampleWorkspace.make { drafts in
            var risk = SampleWorkspace.risk
            risk.header.path = ContentPath("Content/strategies/people/risks/1.md")
            drafts.append(.risk(risk))
        }
        #expect(try SiteHelp.site(site)[Route("en/strategies/people/risks/1/index.html")] != nil)
    }
}
