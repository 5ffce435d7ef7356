import Diagnostics
import MarkdownReader
import MarkupTree
import Testing

/// Limits hold, hostile texts end fast, and threads do not disturb each other.
@Suite struct MarkdownLimitsTests {
    private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test func lineLength() {
        let limits = MarkdownLimits(lineBytes: 6)
        #expect(markdownFindings("123456\n二二\n", limits: limits) == [])
        #expect(markdownFindings("a\n1234567\n", limits: limits) == ["E0321 2:1 ‹› this line has 7 bytes; the limit is 6"])
        #expect(readMarkdown("1234567", limits: limits).found.value.isEmpty)
    }

    @Test func depth() {
        let limits = MarkdownLimits(blockDepth: 3)
        for text in [
            "> > > a", "- - - a", "- a\n  - b\n    - c\n", "> - 1. a", "[^1]: - > a", "* * * * *", "- - - -", "> >\n> > > a",
            "        - - - -",
        ] {
            #expect(markdownFindings(text, limits: limits).filter { $0.hasPrefix("E0322") } == [], "\(text)")
        }
        for text in [
            "> > > > a", ">>>>a", "- - - - a", "- a\n  - b\n    - c\n\n      - d\n", "> - 1. + a", "[^1]: - > 1) a", "-\t-\t-\t-\ta",
        ] {
            #expect(markdownFindings(text, limits: limits).map { $0.prefix(6) } == ["E0322 "], "\(text)")
        }
    }

    @Test func tableColumnsAndCells() {
        let limits = MarkdownLimits(tableColumns: 3, tableCells: 9)
        #expect(markdownFindings("|a|b|c|\n|-|-|-|\n|d|\n", limits: limits) == [])
        #expect(markdownFindings("|a|b|c|d|\n|-|-|-|-|\n", limits: limits).map { $0.prefix(9) } == ["E0323 1:1"])
        #expect(markdownFindings("|a|\n|-|\n|a|b|c|d|e|\n", limits: limits).map { $0.prefix(9) } == ["E0323 3:1"])
        #expect(markdownFindings("|a|b|c|\n|-|-|-|\n|d|\n|e|\n", limits: limits).map { $0.prefix(9) } == ["E0324 4:1"])
        #expect(markdownFindings("a | b | c | d | e | f\n\nx\n---\n1\n2\n3\n4\n5\n6\n7\n8\n9\n", limits: limits) == [])
    }

    @Test func linkDefinitions() {
        let limits = MarkdownLimits(linkDefinitions: 2, expandedLinkBytes: 70)
        #expect(markdownFindings("[a]: /a\n[b]: /b\n[^n]: x\n\n[a][] [b] [^n]\n", limits: limits) == [])
        #expect(markdownFindings("[a]: /a\n[b]: /b\n[c]: /c\n", limits: limits).map { $0.prefix(9) } == ["E0325 3:3"])
        let long = "[a]: /123456789012345\n\n"
        #expect(markdownFindings(long + "[a] [x] [y] [z]\n", limits: limits) == [])
        #expect(markdownFindings(long + "[A] [x][a] [a][]\n", limits: limits).map { $0.prefix(9) } == ["E0326 1:3"])
    }

    @Test func bracketsAndEmphasis() {
        let limits = MarkdownLimits(inlineDelimiters: 4)
        #expect(markdownFindings("[a] [b]\n\n[a] [b]\n- [a] [b]\n- *a* *b*\n", limits: limits) == [])
        #expect(markdownFindings("|[a]|[b]|\n|-|-|\n|[a]|[b]|\n|[a]|[b]|\n", limits: limits) == [])
        #expect(markdownFindings("[a]\n[b] [\n", limits: limits).map { $0.prefix(9) } == ["E0327 2:1"])
        #expect(markdownFindings("*a* *b* *\n", limits: limits).map { $0.prefix(9) } == ["E0327 1:1"])
        #expect(markdownFindings("_____\n", limits: limits).map { $0.prefix(9) } == ["E0327 1:1"])
    }

    /// The inputs that take other programs seconds, minutes or gigabytes.
    @Test(arguments: [
        "[", "]", "![[]()", "[a](", "[a](<b", "*a **a ", "a**b", "_a __a ", "**x [a*b**c*](d)", "`a", "<!--", "<?", "<a ", "<![CDATA[", "&",
        "\\", "> ", "- ",
        "1. ", "* ", "[^a]", "[^a]: ", "[a]: /b\n", "[a][b] ", "|", "|a", "~~a ", "~~", "http://", "http://a_.b_", "www.", "www.a_b_.",
        "a@", "a@b.c ", "{#a} ",
        "{", "文**“", "”**文", "文*“引”*文 ", "(", "[](", "[x](http://a.org \"", "\t", "# ", "```\n", "---\n", "|-|\n|-|-|\n", "a\n|-|-|\n",
        "<br>", ":", "[a]: <b",
        "* a\n", "a  \n", "> a\n\n",
    ])
    func hostileTextsEndFast(piece: String) {
        for size in [60_000, 150_000] {
            let text = repeated(piece, size / piece.utf8.count)
            let time = ContinuousClock().measure { _ = readMarkdown(text) }
            #expect(time < .seconds(10), "\(size) bytes of \(piece.debugDescription) took \(time)")
        }
    }

    @Test func referencesDoNotMultiply() {
        // 160 KB that upstream turns into 800 MB.
        let text = "[a]: /" + repeated("x", 50_000) + "\n\n" + repeated("[a]\n\n", 16_000)
        #expect(markdownFindings(text).map { $0.prefix(6) } == ["E0326 "])
        let table = "|" + repeated("a|", 150) + "\n|" + repeated("-|", 150) + "\n" + repeated("|\n", 20_000)
        #expect(markdownFindings(table).map { $0.prefix(6) } == ["E0324 "])
    }

    @Test func deepListsWithManyEmptyLinesEndFast() {
        let deep = (0..<64).map { repeated("  ", $0) + "- a\n" }.joined()
        let text = deep + repeated("\n", 50_000) + "b\n"
        let time = ContinuousClock().measure { #expect(readMarkdown(text).found.diagnostics.isEmpty) }
        #expect(time < .seconds(10))
    }

    /// cmark's inline extensions would switch a table that all threads share; ours must give the same trees.
    @Test func oneThreadOrManyGiveTheSameTrees() async {
        let texts = (0..<48).map { index in
            "# 题 \(index) {#t-\(index)}\n\n见https://a.org/\(index)，~~删~~ **“引”**也 <sdg:8.\(index)>[^n]\n\n|a|b|\n|-|-|\n|c|www.b.org|\n\n- [x] d\n\n[^n]: 注 a@b.org\n"
        }
        let expected = texts.map { readMarkdown($0).found }
        await withTaskGroup(of: (Int, Bool).self) { group in
            for round in 0..<4 {
                for (index, text) in texts.enumerated() {
                    group.addTask {
                        let found = readMarkdown(text).found
                        return (index + round * 0, found.value == expected[index].value && found.diagnostics == expected[index].diagnostics)
                    }
                }
            }
            for await (index, isSame) in group { #expect(isSame, "text \(index)") }
        }
    }

    /// Whatever the bytes, the tree's positions hold together.
    @Test(arguments: 0..<400) func anyTextHasPositionsThatHold(seed: Int) {
        let pieces = [
            "a", "文", "“", "”", "，", " ", " ", "\n", "\n\n", "*", "**", "_", "`", "``", "[", "]", "](", ")", "![", "<", ">", "<b>", "&amp;",
            "\\", "~~", "> ", "- ",
            "1. ", "# ", "|", "\n|-|-|\n", "[^1]", "\n\n[^1]: ", "\n\n[a]: /u", "[a]", "https://a.org", "{#id}", "\n===\n", "\n```\n",
            "    ", "\t", "\r\n", "<sdg:8>",
        ]
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        var text = ""
        for _ in 0..<40 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int((state >> 33) % UInt64(pieces.count))]
        }
        let (file, found) = readMarkdown(text)
        let faults = positionFaults(found.value, in: file)
        #expect(faults.isEmpty, "\(text.debugDescription)\n\(MarkupDump(found.value, in: file).text)")
        for diagnostic in found.diagnostics { #expect(Int(diagnostic.location.span.end) <= file.bytes.count) }
    }
}
