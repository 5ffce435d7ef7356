import Bytes
import Diagnostics
import TestSupport
import Testing

/// Excerpts and carets, small and visible. The caret line must stand under what the span covers.
@Suite struct TextRendererTests {
    /// The finding between the markers 1️⃣ and 2️⃣, without its first line.
    private func excerpt(_ source: String, width: Int = 100, path: String = "a.md") -> String {
        let marked = MarkedText(source)
        let file = marked.file(path)
        let finding = Diagnostic.sample(.sampleError, "wrong", path, marked.span(1, 2))
        var buffer = ByteBuffer()
        TextRenderer(ReportStyle(width: width)).append(finding, SourceFiles([file]), to: &buffer)
        return buffer.text
    }

    @Test func theCaretsStandUnderTheSpan() {
        #expect(
            excerpt("a\nb: 1️⃣total2️⃣ c\n") == """
                a.md:2:4: error[E9901]: wrong
                   |
                 2 | b: total c
                   |    ^^^^^

                """)
    }

    @Test func wideCharactersTakeTwoColumns() {
        #expect(
            excerpt("标题：1️⃣体面2️⃣劳动，“x”") == """
                a.md:1:4: error[E9901]: wrong
                   |
                 1 | 标题：体面劳动，“x”
                   |       ^^^^

                """)
    }

    @Test func combiningMarksAndJoinersTakeNone() {
        #expect(
            excerpt("re\u{301}sume\u{301} 1️⃣n\u{303}o2️⃣ 👩\u{200D}🌾") == """
                a.md:1:10: error[E9901]: wrong
                   |
                 1 | re\u{301}sume\u{301} n\u{303}o 👩\u{200D}🌾
                   |        ^^

                """)
    }

    @Test func tabsGoToStops() {
        #expect(
            excerpt("\tab\t1️⃣x\ty2️⃣z") == """
                a.md:1:5: error[E9901]: wrong
                   |
                 1 |     ab  x   yz
                   |         ^^^^^

                """)
    }

    @Test func carriageReturnsAreNotShown() {
        #expect(
            excerpt("a\r\nb 1️⃣c2️⃣\r\nd\r\n") == """
                a.md:2:3: error[E9901]: wrong
                   |
                 2 | b c
                   |   ^

                """)
    }

    @Test func anEmptySpanHasOneCaret() {
        #expect(
            excerpt("ab1️⃣2️⃣\nc") == """
                a.md:1:3: error[E9901]: wrong
                   |
                 1 | ab
                   |   ^

                """)
        #expect(excerpt("a\n1️⃣2️⃣").hasSuffix("   |\n 2 |\n   | ^\n"))
        #expect(excerpt("a1️⃣\n2️⃣").hasSuffix("   |\n 1 | a\n   |  ^\n"))
    }

    @Test func aSpanOfSeveralLinesShowsTheFirst() {
        #expect(
            excerpt("one 1️⃣two\nthree2️⃣ four") == """
                a.md:1:5: error[E9901]: wrong
                   |
                 1 | one two
                   |     ^^^

                """)
    }

    @Test func theMarginGrowsWithTheLineNumber() {
        let text = String(repeating: "\n", count: 122) + "ab1️⃣c2️⃣"
        #expect(
            excerpt(text) == """
                a.md:123:3: error[E9901]: wrong
                     |
                 123 | abc
                     |   ^

                """)
    }

    @Test func hiddenCharactersAreNamed() {
        #expect(
            excerpt("\u{1B}[31m\u{202E}1️⃣a2️⃣\u{200B}\u{85}", path: "a\u{1B}.md") == """
                a<U+001B>.md:1:7: error[E9901]: wrong
                   |
                 1 | <U+001B>[31m<U+202E>a<U+200B><U+0085>
                   |                     ^

                """)
    }

    @Test func bytesThatAreNotUTF8AreNamed() {
        let file = SourceFile(path: ContentPath("a.md"), bytes: [0x61, 0xD6, 0xD0, 0x62])
        var buffer = ByteBuffer()
        TextRenderer().append(.sample(.sampleError, "wrong", "a.md", ByteSpan(2, 3)), SourceFiles([file]), to: &buffer)
        #expect(buffer.text == "a.md:1:3: error[E9901]: wrong\n   |\n 1 | a<D6><D0>b\n   |      ^^^^\n")
    }

    @Test func longLinesAreCutAroundTheCaret() {
        let words = (1...2_000).map { String(10_000 + $0) }.joined()
        let start = String(words.prefix(5_001))
        let middle = excerpt(start + "1️⃣abc2️⃣" + words.dropFirst(5_001), width: 40)
        #expect(
            middle == """
                a.md:1:5002: error[E9901]: wrong
                   |
                 1 | …10999110001abc1001110021100311004…
                   |             ^^^

                """)
        #expect(excerpt("1️⃣ab2️⃣" + words, width: 40).hasSuffix("\n 1 | ab10001100021000310004100051000610…\n   | ^^\n"))
        let end = excerpt(words + "1️⃣ab2️⃣", width: 40)
        #expect(end.hasSuffix("\n 1 | …94119951199611997119981199912000ab\n   |                                  ^^\n"))
    }

    @Test func aLineOfTenThousandCharactersIsCutAtWideCharactersToo() {
        let line = String(repeating: "国", count: 6_000) + "1️⃣际2️⃣" + String(repeating: "劳工", count: 2_000)
        for width in 20...60 {
            let lines = excerpt(line, width: width).split(separator: "\n")
            #expect(DisplayWidth.of(String(lines[2])) <= max(width, 25))
            let before = lines[2].prefix { $0 != "际" }
            #expect(DisplayWidth.of(String(before)) == lines[3].prefix { $0 != "^" }.count)
            #expect(lines[3].hasSuffix(" ^^"))
        }
    }

    @Test func caretsAreClippedToWhatIsShown() {
        let lines = excerpt("ab 1️⃣" + String(repeating: "x", count: 500) + "2️⃣", width: 30).split(separator: "\n")
        #expect(DisplayWidth.of(String(lines[2])) <= 30)
        #expect(lines[3].utf8.count <= 30)
    }

    @Test func everyCaretStandsUnderItsText() {
        var random = SeededGenerator(seed: 11)
        let pieces = ["a", "国", "“", "\t", "e\u{301}", "\u{202E}", "😀", " ", "\u{0}", "，"]
        for _ in 0..<300 {
            let before = random.text(of: pieces, upTo: 60)
            let after = random.text(of: pieces, upTo: 60)
            let lines = excerpt(before + "1️⃣#2️⃣" + after, width: random.number(in: 30...90)).split(separator: "\n")
            let shown = lines[2].prefix { $0 != "#" }
            #expect(DisplayWidth.of(String(shown)) == lines[3].utf8.count - 1, "\(before.debugDescription)")
        }
    }

    @Test func moreThanFiftyInAFileAreCounted() {
        let warnings = (0..<60).map { Diagnostic.sample(.sampleWarning, "w\($0)", "a.md", ByteSpan($0, $0)) }
        let report = DiagnosticReport(warnings + [.sample(.sampleError, "e", "a.md", ByteSpan(70, 70))])
        var buffer = ByteBuffer()
        TextRenderer().append(report, SourceFiles(), to: &buffer)
        let lines = buffer.text.split(separator: "\n")
        #expect(lines.count == 52)
        #expect(lines[49] == "a.md: error[E9901]: e")
        #expect(lines[50] == "a.md: 11 more findings are not shown")
        #expect(lines[51] == "1 error, 60 warnings in 1 file")
    }

    @Test func aFaultOfTheMachineNamesTheProgram() {
        let fault = MachineFault(
            .sampleError, Message(en: "cannot write Output: disk full", zh: "无法写入 Output：磁盘已满"),
            help: Message(en: "free some space", zh: "请腾出空间"))
        var buffer = ByteBuffer()
        TextRenderer().append(fault, to: &buffer)
        TextRenderer(ReportStyle(language: .chinese)).append(fault, to: &buffer)
        #expect(
            buffer.text == """
                plenary: error[E9901]: cannot write Output: disk full
                   = help: free some space
                plenary: 错误[E9901]: 无法写入 Output：磁盘已满
                   = 帮助：请腾出空间

                """)
    }
}
