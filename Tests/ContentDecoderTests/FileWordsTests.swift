import ContentDecoder
import Diagnostics
import Testing

/// What `git diff` sees of a content file.
@Suite struct FileWordsTests {
    private func words(_ text: String, _ path: String = "1.1.md") -> String? {
        FileWords.text(of: SourceFile(path: ContentPath(path), bytes: Array(text.utf8)))
    }

    @Test func saysEachFieldWithItsPath() {
        let text = """
            ---
            type: output
            code: 1.1
            title: >
              Schools that teach
              what is needed
            departments: [skills, jobs]
            indicators:
              - code: 1.1.1
                name: Schools
                target: [{period: 2024/2025, total: 24, north: 7}]
              - {name: without a code}
            ---
            """
        #expect(
            words(text) == """
                output 1.1
                title: Schools that teach what is needed
                departments: skills
                departments: jobs
                indicators 1.1.1 › name: Schools
                indicators 1.1.1 › target 2024/2025 › total: 24
                indicators 1.1.1 › target 2024/2025 › north: 7
                indicators #2 › name: without a code

                """)
    }

    @Test func joinsTheLinesOfAParagraphAndPartsItsSentences() {
        let text = """
            ---
            type: strategy
            ---
            # A heading

            One sentence that
            goes on. Another?  A third.
            - an item
              that goes on
            1. a number

            中文的句子
            分两行。第二句。
            """
        #expect(
            words(text) == """
                strategy
                # A heading
                One sentence that goes on.
                Another?
                A third.
                - an item that goes on
                1. a number
                中文的句子分两行。
                第二句。

                """)
    }

    @Test func saysEachCellWithItsRowAndColumn() {
        #expect(
            words("line,2020-21,2022-23\r\none,5,\r\ntwo,,7\r\nthree,,\r\n", "a.csv") == """
                one › 2020-21: 5
                two › 2022-23: 7
                three

                """)
    }

    @Test(arguments: ["", "no front matter", "---\ntype: [\n---\n", "---\ntype: output\n"])
    func givesNothingForWhatCannotBeTakenApart(_ text: String) { #expect(words(text) == nil) }

    @Test func readsTheConfiguration() { #expect(words("title: {en: A}\n", "plenary.yml") == "title › en: A\n") }

    @Test func standsDeepTrees() {
        let deep = String(repeating: "[", count: 60) + "x" + String(repeating: "]", count: 60)
        #expect(words("---\ntype: output\na: \(deep)\n---\n")?.hasSuffix("x\n") == true)
    }
}
