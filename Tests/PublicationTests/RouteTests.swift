import Diagnostics
import Publication
import TestSupport
import Testing

@Suite struct RouteTests {
    @Test(arguments: [
        ("en/outcomes/1/index.html", "en/outputs/1.1/index.html", "", "../../outputs/1.1/index.html"),
        ("en/index.html", "en/sdg/8/index.html", "", "sdg/8/index.html"), ("en/sdg/8/index.html", "index.html", "", "../../../index.html"),
        ("en/a/index.html", "en/a/index.html", "p46", "#p46"), ("en/a/index.html", "en/a/index.html", "", "index.html"),
        ("en/ab/index.html", "en/a/index.html", "", "../a/index.html"), ("en/a/index.html", "en/ab/c.html", "", "../ab/c.html"),
        ("en/a/index.html", "zh/a/index.html", "p46", "../../zh/a/index.html#p46"), ("404.html", "assets/site.css", "", "assets/site.css"),
    ])
    func writesRelativeAddresses(here: String, there: String, fragment: String, address: String) {
        #expect(Route(here).relativeAddress(of: Route(there), fragment: fragment) == address)
    }

    @Test func refusesTwoArtifactsAtOneAddress() {
        let artifacts = ["a/index.html", "b.txt", "A/index.html", "b.txt"].map { Artifact(Route($0), .bytes([])) }
        let result = RouteTable.build(artifacts)
        #expect(
            result.diagnostics.map { "\($0.code.id) \($0.message.en)" } == [
                "E0801 the addresses a/ and A/ differ only in case", "E0801 two pages have the address b.txt",
            ])
    }
}

@Suite struct PageLinksTests {
    private func check(_ pages: [String: String]) -> [String] {
        let links = pages.sorted { $0.key < $1.key }.map { PageLinks(route: Route($0.key), html: Array($0.value.utf8)) }
        let routes = RouteTable.build(pages.keys.map { Artifact(Route($0), .bytes([])) }).value
        return PageLinks.check(links, routes: routes).map { "\($0.location.path) \($0.code.id) \($0.message.en)" }
    }

    @Test func acceptsWhatIsThere() {
        #expect(
            check([
                "en/index.html":
                    ##"<a href="a/index.html#x">a</a> <a href="https://example.org/">e</a> <img src="../logo.svg"> <a href="a/">a</a>"##,
                "en/a/index.html": ##"<h1 id="x">A</h1><a href="#x">up</a><a href="../index.html">home</a>"##, "logo.svg": "",
            ]) == [])
    }

    @Test func keepsOnlyWhatIsStillToBeChecked() {
        let routes = RouteTable.build(["en/index.html", "en/a/index.html"].map { Artifact(Route($0), .bytes([])) }).value
        let html = ##"<p id="x"></p><a href="#x">x</a><a href="./a/?q">a</a><a href="/en/a/index.html#y">y</a><a href="a/../b/">b</a>"##
        let page = PageLinks(route: Route("en/index.html"), html: Array(html.utf8), routes: routes)
        #expect(page.links.map { "\($0.route)#\($0.fragment)" } == ["en/a/index.html#y", "en/b/index.html#"])
    }

    @Test func reportsWhatIsNot() {
        #expect(
            check(["en/index.html": ##"<p id="y"></p><a href="b.html">b</a><a href="#z">z</a>"##]) == [
                "en/index.html E0802 the page links to en/b.html, where nothing is published",
                "en/index.html E0802 the page links to #z on en/, which has no such place",
            ])
    }
}

@Suite struct LabelTests {
    private func decode(_ rows: String) -> Findings<LabelTable> {
        LabelTable.decode(SourceFile("labels.csv", "key,text_en,text_zh\n" + rows), languages: ["en", "zh"])
    }

    @Test func fillsPatterns() {
        let labels = Labels([Label.linkOutcome.rawValue: "Outcome {code}!", Label.listSeparator.rawValue: ", "])
        #expect(labels.filled(.linkOutcome, [("code", "1")]) == "Outcome 1!")
        #expect(labels[.listSeparator] == ", ")
    }

    @Test func reportsMissingAndUnknownKeys() {
        let all = Label.allCases.dropFirst().map { "\($0.rawValue),x,y\n" }.joined()
        let result = decode(all + "link-outcom,a,b\n")
        #expect(
            result.diagnostics.map { "\($0.code.id) \($0.message.en)" } == [
                "E0550 `link-outcom` is not a label of the interface", "E0550 the label `\(Label.allCases[0].rawValue)` has no text",
            ])
    }

    @Test func fallsBackToTheSourceLanguage() {
        let all = Label.allCases.map { "\($0.rawValue),x,\n" }.joined()
        #expect(decode(all).value[1][.linkOutcome] == "x")
    }
}
