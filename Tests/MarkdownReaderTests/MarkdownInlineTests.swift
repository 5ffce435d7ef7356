import Diagnostics
import MarkdownReader
import MarkupTree
import Testing

/// Inlines: trees and places.
@Suite struct MarkdownInlineTests {
    @Test func emphasisNestsAndCoversItsSigns() {
        #expect(
            dumpMarkdown("***a** b* __c__ *d **e***\n") == """
                paragraph 1:1-1:26
                  emphasis 1:1-1:10
                    strong 1:2-1:7
                      text 1:4-1:5 "a"
                    text 1:7-1:9 " b"
                  text 1:10-1:11 " "
                  strong 1:11-1:16
                    text 1:13-1:14 "c"
                  text 1:16-1:17 " "
                  emphasis 1:17-1:26
                    text 1:18-1:20 "d "
                    strong 1:20-1:25
                      text 1:22-1:23 "e"
                """)
    }

    @Test func textsWithEscapesAndEntitiesKeepTheirPlaces() {
        #expect(
            dumpMarkdown("a \\* 中 &amp; &#x4e2d;&ngE; b\\\\ &copy x *k*\n") == """
                paragraph 1:1-1:43
                  text 1:1-1:40 "a * 中 & 中≧̸ b\\\\ &copy x "
                  emphasis 1:40-1:43
                    text 1:41-1:42 "k"
                """)
    }

    @Test func codeCoversItsBackticks() {
        #expect(
            dumpMarkdown("``a ` b`` x \\` `c\n  d` ```e`\n")
                == """
                paragraph 1:1-2:11
                  code 1:1-1:10 "a ` b"
                  text 1:10-1:16 " x ` "
                  code 1:16-2:5 "c d"
                  text 2:5-2:11 " ```e`"
                """)
    }

    @Test func linksOfAllKinds() {
        let text = """
            [a *b*](/u "t") ![i](p.png) [r][ref] [ref] [x](<a b>) [](e) [m](
            /n 'o'
            ) end

            [ref]: https://x.org 'T'
            """
        #expect(
            dumpMarkdown(text) == """
                paragraph 1:1-3:6
                  link 1:1-1:16 "/u" title "t"
                    text 1:2-1:4 "a "
                    emphasis 1:4-1:7
                      text 1:5-1:6 "b"
                  text 1:16-1:17 " "
                  image 1:17-1:28 "p.png"
                    text 1:19-1:20 "i"
                  text 1:28-1:29 " "
                  link 1:29-1:37 "https://x.org" title "T"
                    text 1:30-1:31 "r"
                  text 1:37-1:38 " "
                  link 1:38-1:43 "https://x.org" title "T"
                    text 1:39-1:42 "ref"
                  text 1:43-1:44 " "
                  link 1:44-1:54 "a b"
                    text 1:45-1:46 "x"
                  text 1:54-1:55 " "
                  link 1:55-1:60 "e"
                  text 1:60-1:61 " "
                  link 1:61-3:2 "/n" title "o"
                    text 1:62-1:63 "m"
                  text 3:2-3:6 " end"
                """)
    }

    @Test func addressesInAngleBracketsAreMarked() {
        #expect(
            dumpMarkdown("- x\n  y <outcome:1.1>，<doc:GB.326/PV#para=604>\n  <a@b.org> <sdg:8.5>\n")
                == """
                list 1:1-3:22 bullet tight
                  listItem 1:1-3:22
                    paragraph 1:3-3:22
                      text 1:3-1:4 "x"
                      softBreak 1:4-2:1
                      text 2:3-2:5 "y "
                      link 2:5-2:18 auto "outcome:1.1"
                        text 2:6-2:17 "outcome:1.1"
                      text 2:18-2:19 "，"
                      link 2:19-2:43 auto "doc:GB.326/PV#para=604"
                        text 2:20-2:42 "doc:GB.326/PV#para=604"
                      softBreak 2:43-3:1
                      link 3:3-3:12 auto "mailto:a@b.org"
                        text 3:4-3:11 "a@b.org"
                      text 3:12-3:13 " "
                      link 3:13-3:22 auto "sdg:8.5"
                        text 3:14-3:21 "sdg:8.5"
                """)
    }

    @Test func hardBreaksCoverWhatMakesThem() {
        #expect(
            dumpMarkdown("a  \nb\\\n  c\n") == """
                paragraph 1:1-3:4
                  text 1:1-1:2 "a"
                  lineBreak 1:2-2:1
                  text 2:1-2:2 "b"
                  lineBreak 2:2-3:1
                  text 3:3-3:4 "c"
                """)
    }

    @Test func definitionsCutFromAParagraphDoNotMoveIt() {
        #expect(
            dumpMarkdown("[a]: /u\n[b]:\n  /v\na [a] `c\nd` *e*\n") == """
                paragraph 4:1-5:7
                  text 4:1-4:3 "a "
                  link 4:3-4:6 "/u"
                    text 4:4-4:5 "a"
                  text 4:6-4:7 " "
                  code 4:7-5:3 "c d"
                  text 5:3-5:4 " "
                  emphasis 5:4-5:7
                    text 5:5-5:6 "e"
                """)
    }

    @Test func strikethroughTakesTwoTildes() {
        #expect(
            dumpMarkdown("~~a **b**~~ 3~5 ~~~c~~~ **~~d** e~~ 删~~（旧）~~新 ~~ x ~~\n")
                == """
                paragraph 1:1-1:54
                  strikethrough 1:1-1:12
                    text 1:3-1:5 "a "
                    strong 1:5-1:10
                      text 1:7-1:8 "b"
                  text 1:12-1:25 " 3~5 ~~~c~~~ "
                  strong 1:25-1:32
                    text 1:27-1:30 "~~d"
                  text 1:32-1:38 " e~~ 删"
                  strikethrough 1:38-1:45
                    text 1:40-1:43 "（旧）"
                  text 1:45-1:54 "新 ~~ x ~~"
                """)
    }

    @Test(arguments: [
        ("见https://www.ilo.org/中文后面，和", "https://www.ilo.org/"),
        ("(http://a.org/x_(y)).", "http://a.org/x_(y)"),
        ("“https://a.org/b”的", "https://a.org/b"),
        ("www.ilo.org/gb?x=1&y=2。", "http://www.ilo.org/gb?x=1&y=2"),
        ("see HTTPS://A.org/?q=1&amp;r=2, and", "HTTPS://A.org/?q=1&r=2"),
        ("写信到gb@ilo.org。", "mailto:gb@ilo.org"),
        ("mailto:gb@ilo.org!", "mailto:gb@ilo.org"),
        ("**https://a.org**", "https://a.org"),
        ("https://é.example/ñ—x", "https://é.example/ñ"),
    ])
    func bareAddressesAreLinks(text: String, address: String) {
        let document = readMarkdown(text).found.value
        let links = document.nodes.filter { $0.kind == .link }
        #expect(links.map { document.string($0.text) } == [address])
        #expect(links.map(\.flag) == [true])
    }

    @Test(arguments: [
        "xhttps://a.org", "https\\://a.org", "www.", "http://", "http://_", "a@b", "@b.org", "`https://a.org`", "ftp://a.org", "wwww.a.org",
    ])
    func theseAreNotAddresses(text: String) {
        #expect(!readMarkdown(text).found.value.nodes.contains { $0.kind == .link })
    }

    @Test func bareAddressesKeepTheirPlaces() {
        #expect(
            dumpMarkdown("见https://a.org/?a&amp;b，[x https://b.org](/u)\n")
                == """
                paragraph 1:1-1:46
                  text 1:1-1:2 "见"
                  link 1:2-1:24 auto "https://a.org/?a&b"
                    text 1:2-1:24 "https://a.org/?a&b"
                  text 1:24-1:25 "，"
                  link 1:25-1:46 "/u"
                    text 1:26-1:41 "x https://b.org"
                """)
    }
}
