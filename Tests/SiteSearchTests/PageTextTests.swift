import Publication
import Testing

@testable import SiteSearch

@Suite struct PageTextTests {
    static func page(_ main: String, attributes: String = "", path: String = "zh/index.html") throws -> PageText {
        let html = "<!doctype html><body><nav>不要</nav><main id=\"main\" data-kind=\"outcome\"\(attributes)>\(main)</main></body>"
        return try #require(PageText(route: Route(path), html: Array(html.utf8)))
    }

    private func texts(_ main: String) throws -> [String] {
        try Self.page(main).records.map { record in
            (record.isOwn ? "*" : "") + record.anchor + ": " + String(decoding: record.text, as: UTF8.self)
        }
    }

    @Test func inlineElementsDoNotCutWords() throws {
        #expect(try texts("<p>非正规<a href=\"x\">经济</a>的\n <em>转型</em></p>") == [": 非正规经济的 转型"])
    }

    @Test func blocksAndCellsAreSeparate() throws {
        let table = "<table><tr><td>A &amp; B</td><td>&lt;5&#39;</td></tr></table><svg><text>no</text></svg><p>end</p>"
        #expect(try texts(table) == [": A & B\n<5'\nend"])
    }

    @Test func paragraphsAndEntriesAreFindsOfTheirOwn() throws {
        let paper =
            "<h1>Paper</h1><div class=\"para\" id=\"p1\"><p id=\"goal\">One.</p></div>"
            + "<div class=\"para decision\" id=\"p2\"><p>Two.</p></div>"
        #expect(try texts(paper) == [": Paper", "*p1: One.", "*p2: Two."])
        #expect(try texts("<dl><div class=\"entry\" id=\"ILO\"><dt>ILO</dt></div></dl>") == [": ", "*ILO: ILO"])
    }

    @Test func shortSectionsStayTogether() throws {
        let long = String(repeating: "word ", count: 60)
        let html = "<h1>T</h1><section id=\"a\"><p>short</p></section><section id=\"b\"><p>\(long)</p></section><h2 id=\"c\">C</h2>"
        #expect(try texts(html).map { $0.prefix(4) } == [": T\n", "c: C"])
    }

    @Test func veryLongTextIsCutAtBlocks() throws {
        let block = "<p>" + String(repeating: "word ", count: 200) + "</p>"
        let records = try Self.page("<h1>T</h1>" + block + block + block + block).records
        #expect(records.count == 2)
        #expect(records.allSatisfy { $0.anchor.isEmpty && $0.text.count < 2_100 })
    }

    @Test func aPageSaysWhatItIs() throws {
        let page = try Self.page(
            "<p><span>1.1</span></p><h1>Rights &amp; work</h1><p>text</p>", attributes: " data-type=\"Outcome\" data-goals=\"5 8\"")
        #expect(page.kind == "outcome" && page.kindName == "Outcome" && page.goals == "5 8" && page.paper.isEmpty)
        #expect(String(decoding: page.title, as: UTF8.self) == "Rights & work")
        #expect(String(decoding: page.records[0].text[..<page.headEnd], as: UTF8.self) == "1.1\nRights & work")
    }

    @Test func pagesWithoutAKindAreLeftOut() {
        #expect(PageText(route: Route("a"), html: Array("<main id=\"main\"><p>x</p></main>".utf8)) == nil)
        #expect(PageText(route: Route("a"), html: Array("<p>x</p>".utf8)) == nil)
        #expect(PageText(route: Route("a"), html: Array("<main data-kind=\"x".utf8)) == nil)
    }
}
