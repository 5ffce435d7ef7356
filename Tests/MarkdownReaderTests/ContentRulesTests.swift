import Diagnostics
import MarkdownReader
import MarkupTree
import Testing

/// Attributes in braces, and what the policy refuses.
@Suite struct ContentRulesTests {
    @Test func attributesBelongToHeadingsAndParagraphs() {
        let text = """
            # Aims {#aims .unnumbered}

            Setext {.annex}
            ======

            Text with *emphasis* {#knowledge-unit}

            Deliverables: {.deliverables}
            - one {#a}
            - two

            Last line
            {.foreword .signature}

            ## Both {#b} ##
            """
        #expect(
            dumpMarkdown(text) == """
                heading 1:1-1:27 level 1 {#aims .unnumbered}@1:8-1:27
                  text 1:3-1:7 "Aims"
                heading 3:1-4:7 level 1 {.annex}@3:8-3:16
                  text 3:1-3:7 "Setext"
                paragraph 6:1-6:39 {#knowledge-unit}@6:22-6:39
                  text 6:1-6:11 "Text with "
                  emphasis 6:11-6:21
                    text 6:12-6:20 "emphasis"
                paragraph 8:1-8:30 {.deliverables}@8:15-8:30
                  text 8:1-8:14 "Deliverables:"
                list 9:1-10:6 bullet tight
                  listItem 9:1-9:11
                    paragraph 9:3-9:11 {#a}@9:7-9:11
                      text 9:3-9:6 "one"
                  listItem 10:1-10:6
                    paragraph 10:3-10:6
                      text 10:3-10:6 "two"
                paragraph 12:1-13:23 {.foreword .signature}@13:1-13:23
                  text 12:1-12:10 "Last line"
                heading 15:1-15:16 level 2 {#b}@15:9-15:13
                  text 15:4-15:8 "Both"
                """)
    }

    @Test(arguments: [
        "{{title}}", "a {{#section}}", "a {1, 2}", "a {}", "a { }", "a {...}", "a {.5}", "a {#}", "a \\{#id}", "a {#id\\}", "a `{#id}`",
        "{#id} a", "a {b",
        "a #id}", "a {b #id}", "a **b {#id}**", "| a {#id} |\n|---|",
    ])
    func otherBracesAreText(text: String) {
        let (_, found) = readMarkdown(text)
        #expect(found.diagnostics.isEmpty)
        #expect(found.value.nodes.allSatisfy { $0.attributes < 0 })
        #expect(found.value.plainText().contains("{") || text.contains("#id}"))
    }

    @Test(arguments: [
        ("a {#Skills}", "{#Skills}"), ("a {#a #b}", "{#a #b}"), ("a {#a_b}", "{#a_b}"), ("a {.b c}", "{.b c}"), ("a {#中文}", "{#中文}"),
        ("a {#a- .b}", "{#a- .b}"), ("a {#a--b}", "{#a--b}"),
    ])
    func whatLooksLikeAttributesMustBeOnes(text: String, span: String) {
        #expect(markdownFindings(text) == ["E0304 1:3 ‹\(span)› these braces look like attributes but cannot be read"])
    }

    @Test func attributesNeedSomethingToBelongTo() {
        #expect(markdownFindings("a\n\n{#b}\n") == ["E0304 3:1 ‹{#b}› these attributes stand alone"])
        let long = String(repeating: "a", count: 101)
        #expect(markdownFindings("x {#\(long)}\n").map { $0.prefix(9) } == ["E0304 1:3"])
    }

    @Test func rawHTMLIsRefusedAndShownAsText() {
        #expect(
            markdownFindings("a<br>b\n\n<!-- c -->\n\n<div>\nx\n</div>\n\n<para x>\n") == [
                "E0302 1:2 ‹<br>› raw HTML is not used here",
                "E0302 3:1 ‹<!-- c -->› raw HTML is not used here",
                "E0302 5:1 ‹<div>\nx\n</div>› raw HTML is not used here",
                "E0302 9:1 ‹<para x>› raw HTML is not used here",
            ])
        let (_, found) = readMarkdown("a<br>b\n\n<div>\n")
        #expect(!found.value.nodes.contains { $0.kind == .htmlInline || $0.kind == .htmlBlock })
        #expect(found.value.plainText() == "a<br>b<div>\n")
        #expect(found.diagnostics.first?.help?.en.contains("backslash") == true)
        #expect(readMarkdown("<para x>").found.diagnostics.first?.help?.en.contains("<para:...>") == true)
    }

    @Test func aPolicyAllowsElementsByName() {
        let policy = MarkdownPolicy(allowedHTML: ["br", "sup", "!--"])
        #expect(markdownFindings("a<br>b<BR/>c<sup>2</sup> <!-- d -->\n\n<br />\n", policy: policy) == [])
        #expect(
            markdownFindings("<br onclick='x'> <sub>1</sub>\n\n<br>\n<script>\n", policy: policy) == [
                "E0302 1:1 ‹<br onclick='x'>› raw HTML is not used here", "E0302 1:18 ‹<sub>› raw HTML is not used here",
                "E0302 1:24 ‹</sub>› raw HTML is not used here", "E0302 3:1 ‹<br>\n<script>› raw HTML is not used here",
            ])
        #expect(dumpMarkdown("a<br>b\n", policy: policy).contains("htmlInline 1:2-1:6 \"<br>\""))
    }

    @Test(arguments: [
        "https://a.org", "HTTP://a.org", "mailto:a@b.org", "outcome:1.1", "sdg:8.5", "para:a#b", "../a/b.md", "#a:b", "a/b:c", "?q=a:b", "",
        "blank:expenditure-usd", "department:x", "doc:GB.326/PV",
    ])
    func addressesThatAreAllowed(address: String) {
        #expect(markdownFindings("[a](<\(address)>)") == [])
    }

    @Test(arguments: [
        ("javascript:alert(1)", "links to 'javascript:' are not allowed"), ("JaVaScRiPt:x", "links to 'javascript:' are not allowed"),
        ("&#106;avascript:x", "links to 'javascript:' are not allowed"), ("&#32;data:x", "links to 'data:' are not allowed"),
        ("file:///etc/passwd", "links to 'file:' are not allowed"), ("vbscript:x", "links to 'vbscript:' are not allowed"),
        ("java&#9;script:x", "the address of this link holds a character that cannot be seen"),
        ("&#1;javascript:x", "the address of this link holds a character that cannot be seen"),
        ("//evil.example/x", "an address that begins with '//' leaves open how to reach it; write 'https://'"),
        ("/\\\\evil.example", "an address that begins with '//' leaves open how to reach it; write 'https://'"),
        ("output1:2", "links to 'output1:' are not allowed"),
    ])
    func addressesThatAreRefused(address: String, message: String) {
        for sign in ["", "!"] {
            let (_, found) = readMarkdown("x \(sign)[a](<\(address)>)")
            #expect(found.diagnostics.map(\.code) == [.markdownScheme])
            #expect(found.diagnostics.map(\.message.en) == [message])
            #expect(found.value.nodes.allSatisfy { $0.kind != .link && $0.kind != .image || $0.text.isEmpty })
        }
    }

    @Test func autolinksAreCheckedToo() {
        #expect(markdownFindings("<javascript:x>") == ["E0303 1:1 ‹<javascript:x>› links to 'javascript:' are not allowed"])
    }

    @Test func linksToObjectsThatCannotBeReadAreNamed() {
        #expect(
            markdownFindings("see <outcome 1.1>, <Para: 46>, <sdg>，<sdg：8> and a <b or <sdg:8.5>, \\<sdg 8>\n").map { $0.prefix(32) } == [
                "E0309 1:5 ‹<outcome 1.1>› this l", "E0309 1:20 ‹<Para: 46>› this loo", "E0302 1:32 ‹<sdg>› raw HTML is n",
                "E0309 1:38 ‹<sdg：8>› this looks ",
            ])
    }

    @Test func charactersThatCannotBeSeenAreRefused() {
        // U+FDD0, U+FDD1 and U+FFFF cannot be written as escapes.
        let others = [[0xEF, 0xB7, 0x90], [0xEF, 0xB7, 0x91], [0xEF, 0xBF, 0xBF]].map { String(decoding: $0 as [UInt8], as: UTF8.self) }
        let text = "a\u{0}b \u{1B}[31m c\u{9B} d\(others[0]) \(others[1]) e\(others[2])\u{7F}\n"
        #expect(
            markdownFindings(text).map { $0.prefix(10) } == [
                "E0301 1:2 ", "E0301 1:5 ", "E0301 1:12", "E0301 1:15", "E0301 1:17", "E0301 1:20", "E0301 1:21",
            ])
        #expect(markdownFindings("a\u{0}") == ["E0301 1:2 ‹\u{0}› the character U+0000 cannot be seen and cannot stand here; delete it"])
        #expect(readMarkdown(text).found.value.plainText() == "a?b ?[31m c\u{BF} d\u{FFFD} \u{FFFD} e\u{FFFD}?")
        #expect(markdownFindings(String(repeating: "\u{1}", count: 100)).count == 8)
        #expect(markdownFindings("é\u{A0}全角\u{FEFF}，\t\r\nﷺ\n") == [])
    }

    @Test func everyCodeIsListedOnce() {
        let ids = DiagnosticCode.markdownReaderCodes.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.count == 17)
    }
}
