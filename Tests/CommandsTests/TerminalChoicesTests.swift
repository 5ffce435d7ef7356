import Diagnostics
import Testing

@testable import Commands

/// A way to run the program, and what it makes of it.
struct ColorCase: Sendable {
    let choice: ColorChoice
    let variables: [String: String]
    let isTerminal: Bool
    let isColored: Bool
}

@Suite struct TerminalChoicesTests {
    @Test(arguments: [
        ColorCase(choice: .auto, variables: [:], isTerminal: true, isColored: true),
        ColorCase(choice: .auto, variables: [:], isTerminal: false, isColored: false),
        ColorCase(choice: .auto, variables: ["NO_COLOR": "1"], isTerminal: true, isColored: false),
        ColorCase(choice: .auto, variables: ["NO_COLOR": ""], isTerminal: true, isColored: true),
        ColorCase(choice: .auto, variables: ["CLICOLOR_FORCE": "1"], isTerminal: false, isColored: true),
        ColorCase(choice: .auto, variables: ["CLICOLOR_FORCE": "0"], isTerminal: false, isColored: false),
        ColorCase(choice: .auto, variables: ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], isTerminal: true, isColored: false),
        ColorCase(choice: .auto, variables: ["TERM": "dumb"], isTerminal: true, isColored: false),
        ColorCase(choice: .always, variables: ["NO_COLOR": "1"], isTerminal: false, isColored: true),
        ColorCase(choice: .never, variables: ["CLICOLOR_FORCE": "1"], isTerminal: true, isColored: false),
    ])
    func colors(example: ColorCase) {
        let host = TestHost(example.variables, terminals: example.isTerminal ? [.errors] : [])
        #expect(example.choice.isColored(.errors, host.host) == example.isColored)
    }

    @Test func theLanguageOfTheUser() {
        func language(_ variables: [String: String]) -> MessageLanguage { .preferred { variables[$0] } }
        #expect(language([:]) == .english)
        #expect(language(["LANG": "zh_CN.UTF-8"]) == .chinese)
        #expect(language(["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB"]) == .english)
        #expect(language(["LC_ALL": "C", "LANG": "zh_CN.UTF-8"]) == .english)
        #expect(language(["LC_ALL": "", "LC_MESSAGES": "zh-Hans"]) == .chinese)
        #expect(language(["PLENARY_LANG": "zh", "LC_ALL": "C"]) == .chinese)
        #expect(language(["LANG": "zhuang"]) == .english)
    }

    @Test func theLanguageOfTheFirstComplaint() {
        func language(_ arguments: String...) -> MessageLanguage { .first(of: arguments) { _ in nil } }
        #expect(language("chek", "--lang", "zh") == .chinese)
        #expect(language("--lang=zh", "chek") == .chinese)
        #expect(language("show", "--", "--lang=zh") == .english)
        #expect(language("--lang=xx") == .english)
    }
}

@Suite struct TextTests {
    @Test(arguments: [(0, "0.00 s"), (4, "0.00 s"), (38, "0.04 s"), (99, "0.10 s"), (840, "0.8 s"), (960, "1.0 s"), (12_340, "12.3 s")])
    func durations(milliseconds: Int, expected: String) {
        #expect(DurationText.text(.milliseconds(milliseconds), in: .english) == expected)
    }

    @Test func durationsInChinese() {
        #expect(DurationText.text(.milliseconds(840), in: .chinese) == "0.8 秒")
        #expect(DurationText.precise(.microseconds(12_345), in: .english) == "12.3 ms")
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1204, "1,204"), (1_000_000, "1,000,000"), (-1204, "-1,204"), (-204, "-204")])
    func counts(number: Int, expected: String) {
        #expect(CountText.text(number) == expected)
    }

    @Test func tablesAlignByWhatIsSeen() {
        let table = TextTable(
            columns: [.init(title: "名称"), .init(title: "N", isNumber: true), .init(title: "Title")],
            rows: [["成果目标", "1", "one"], ["a", "12", "two  "], ["b", "3", ""]])
        #expect(
            table.text() == """
                名称       N  Title
                成果目标   1  one
                a         12  two
                b          3

                """)
    }

    @Test func tablesAreCutToTheScreen() {
        let table = TextTable(
            columns: [.init(title: "ID"), .init(title: "TITLE")],
            rows: [["1", "a long title that does not fit"], ["2", "国际劳工组织计划和预算文件"]])
        #expect(
            table.text(limit: 24) == """
                ID  TITLE
                1   a long title that d…
                2   国际劳工组织计划和…

                """)
    }

    @Test func tablesShowOneLineARow() {
        let table = TextTable(columns: [.init(title: "")], rows: [["two\n  lines\r\nand\u{1B}[31m more\tof it"]])
        #expect(table.text() == "two lines and<U+001B>[31m more of it\n")
    }

    @Test func linesAreBrokenAtSpacesAndBetweenCharacters() {
        #expect(LineWrap.lines("one two three", width: 8) == ["one two", "three"])
        #expect(LineWrap.lines("国际劳工组织，计划", width: 12) == ["国际劳工组", "织，计划"])
        #expect(LineWrap.lines("见“预算”一节", width: 6) == ["见“预", "算”一", "节"])
        #expect(LineWrap.lines("a\n\nb", width: 8) == ["a", "", "b"])
    }
}
