import Diagnostics
import MarkdownReader
import MarkupTree
import Testing

/// Blocks: trees and places.
@Suite struct MarkdownBlockTests {
    @Test func headingsOfBothKinds() {
        #expect(
            dumpMarkdown("# 一 *b* #\n\nTwo\nlines\n===\nThree\n---\ntext\n") == """
                heading 1:1-1:10 level 1
                  text 1:3-1:5 "一 "
                  emphasis 1:5-1:8
                    text 1:6-1:7 "b"
                heading 3:1-5:4 level 1
                  text 3:1-3:4 "Two"
                  softBreak 3:4-4:1
                  text 4:1-4:6 "lines"
                heading 6:1-7:4 level 2
                  text 6:1-6:6 "Three"
                paragraph 8:1-8:5
                  text 8:1-8:5 "text"
                """)
    }

    @Test func listsQuotationsAndTasks() {
        #expect(
            dumpMarkdown("- a\n- [x] b\n  - [ ] 三\n\n3. > c\n   > d\ne\n\n***\n") == """
                list 1:1-3:10 bullet tight
                  listItem 1:1-1:4
                    paragraph 1:3-1:4
                      text 1:3-1:4 "a"
                  listItem 2:1-3:10 done
                    paragraph 2:7-2:8
                      text 2:7-2:8 "b"
                    list 3:3-3:10 bullet tight
                      listItem 3:3-3:10 open
                        paragraph 3:9-3:10
                          text 3:9-3:10 "三"
                list 5:1-7:2 from 3 tight
                  listItem 5:1-7:2
                    blockQuote 5:4-7:2
                      paragraph 5:6-7:2
                        text 5:6-5:7 "c"
                        softBreak 5:7-6:1
                        text 6:6-6:7 "d"
                        softBreak 6:7-7:1
                        text 7:1-7:2 "e"
                thematicBreak 9:1-9:4
                """)
    }

    @Test func codeBlocksKnowWhereTheirTextStands() throws {
        let text = "```plenary\ntable: 表\n  id: x\n```\n\n> ~~~\n> a\n> b\n> ~~~\n\n    c\n\n```\nopen"
        #expect(
            dumpMarkdown(text) == """
                codeBlock 1:1-4:4 info "plenary" literal at 2:1 verbatim "table: 表\\n  id: x\\n"
                blockQuote 6:1-9:6
                  codeBlock 6:3-9:6 literal at 7:3 "a\\nb\\n"
                codeBlock 11:5-11:6 literal at 11:5 verbatim "c\\n"
                codeBlock 13:1-14:5 literal at 14:1 verbatim "open\\n"
                """)
        let (file, found) = readMarkdown(text)
        let range = try #require(found.value.literalRange(of: 1, in: file))
        #expect(file.text(ByteSpan(range)) == "table: 表\n  id: x\n")
        #expect(found.value.literalRange(of: 3, in: file) == nil)
        #expect(found.value.literalRange(of: 0, in: file) == nil)
    }

    @Test func lineEndsOfWindowsDoNotHideALiteral() throws {
        let (file, found) = readMarkdown("文\r\n\r\n```plenary\r\na: 1\r\nb: 2\r\n```\r\n")
        let index = try #require(found.value.nodes.firstIndex { $0.kind == .codeBlock })
        #expect(found.value.string(found.value.nodes[index].text) == "a: 1\nb: 2\n")
        let range = try #require(found.value.literalRange(of: index, in: file))
        #expect(file.text(ByteSpan(range)) == "a: 1\r\nb: 2\r\n")
    }

    @Test func tablesKnowTheirCells() {
        #expect(
            dumpMarkdown("above\n| 一 | b \\| *c* |\n|:--|--:|\n| `x\\|y` | \n  | **q** | r | s |\n\n> | h |\n> |---|\n") == """
                paragraph 1:1-1:6
                  text 1:1-1:6 "above"
                table 2:1-5:20
                  tableHead 2:1-2:17
                    tableCell 2:3-2:4 left
                      text 2:3-2:4 "一"
                    tableCell 2:7-2:15 right
                      text 2:7-2:12 "b | "
                      emphasis 2:12-2:15
                        text 2:13-2:14 "c"
                  tableRow 4:1-4:11
                    tableCell 4:3-4:9 left
                      code 4:3-4:9 "x|y"
                    tableCell 4:11-4:11 right
                  tableRow 5:3-5:20
                    tableCell 5:5-5:10 left
                      strong 5:5-5:10
                        text 5:7-5:8 "q"
                    tableCell 5:13-5:14 right
                      text 5:13-5:14 "r"
                blockQuote 7:1-8:8
                  table 7:3-8:8
                    tableHead 7:3-7:8
                      tableCell 7:5-7:6
                        text 7:5-7:6 "h"
                """)
    }

    @Test func footnotesComeLastInTheOrderOfTheirCalls() {
        #expect(
            dumpMarkdown("a[^二] b[^x] c[^二]\n\n[^x]: X\n\n> [^二]: 注\n> 释\n\nend\n") == """
                paragraph 1:1-1:18
                  text 1:1-1:2 "a"
                  footnoteReference 1:2-1:6 1 "二"
                  text 1:6-1:8 " b"
                  footnoteReference 1:8-1:12 2 "x"
                  text 1:12-1:14 " c"
                  footnoteReference 1:14-1:18 1 "二"
                blockQuote 5:1-5:10
                paragraph 8:1-8:4
                  text 8:1-8:4 "end"
                footnoteDefinition 5:3-6:4 1 "二"
                  paragraph 5:9-6:4
                    text 5:9-5:10 "注"
                    text 6:3-6:4 "释"
                footnoteDefinition 3:1-3:8 2 "x"
                  paragraph 3:7-3:8
                    text 3:7-3:8 "X"
                """)
    }

    @Test func positionsAreThoseOfTheFile() {
        let file = SourceFile("a.md", "---\nt: 题\n---\n前**“中”**后\n\n- b\n")
        let found = MarkdownReader.read(file, range: 15..<file.bytes.count)
        #expect(
            MarkupDump(found.value, in: file).text == """
                document 4:1-7:1
                  paragraph 4:1-4:10
                    text 4:1-4:2 "前"
                    strong 4:2-4:9
                      text 4:4-4:7 "“中”"
                    text 4:9-4:10 "后"
                  list 6:1-6:4 bullet tight
                    listItem 6:1-6:4
                      paragraph 6:3-6:4
                        text 6:3-6:4 "b"
                """)
    }

    @Test func aTextWithoutAnythingIsEmpty() {
        for text in ["", "\n", "  \n\t\n", "[a]: /unused\n"] {
            #expect(readMarkdown(text).found.value.isEmpty)
            #expect(markdownFindings(text) == [])
        }
    }

    @Test func whatIsWrongWithFootnotesIsSaid() {
        let text = """
            # A[^a] {#x}

            b[^b] c[^c] \\[^d] `[^e]` [^f g]

            [^a]: one[^b]
            [^b]: two
            [^B]: again
            [^z]: never

            ```
            [^y]: code
            ```

            """
        #expect(
            markdownFindings(text) == [
                "E0308 1:4 ‹[^a]› a footnote cannot be called in a heading",
                "E0305 3:8 ‹[^c]› there is no footnote for [^c]",
                "E0308 5:10 ‹[^b]› a footnote cannot be called inside a footnote",
                "E0307 7:1 ‹[^B]› the footnote [^B] is written twice",
                "W0306 8:1 ‹[^z]› nothing calls the footnote [^z]",
            ])
    }
}
