import Bytes
import Diagnostics
import DiffSamples
import SemanticDiff
import TestSupport
import Testing

@testable import ChangeReport

/// Whole reports on two versions of a small programme, in English and Chinese.
@Suite struct TextReportTests {
    static let sides = Sides(ProgrammeSample.old, ProgrammeSample.new)

    private func text(_ language: MessageLanguage, width: Int? = nil, isColored: Bool = false) -> String {
        let sides = Self.sides
        return TextReport(
            sides.changes(), names: NameTable(old: sides.old, new: sides.new), language: language, width: width, isColored: isColored
        ).bytes.text
    }

    @Test func english() { expectGolden(text(.english), "english.txt") }

    @Test func chinese() { expectGolden(text(.chinese), "chinese.txt") }

    @Test func linesFitTheTerminal() {
        for width in [50, 72] {
            for language in [MessageLanguage.english, .chinese] {
                let lines = text(language, width: width).split(separator: "\n")
                #expect(lines.filter { DisplayWidth.of(String($0)) > width + 2 } == [])
            }
        }
        expectGolden(text(.chinese, width: 60), "narrow.txt")
    }

    @Test func colours() {
        let text = text(.english, isColored: true)
        #expect(text.contains("\u{1B}[31m12\u{1B}[0m -> \u{1B}[32m14\u{1B}[0m"))
        #expect(!text.contains("[-"))
    }

    @Test func nothingIsSaidOfNothing() {
        let sides = Sides(ProgrammeSample.old, ProgrammeSample.old)
        let report = TextReport(sides.changes(), names: NameTable(old: sides.old, new: sides.new), language: .english)
        #expect(report.bytes.isEmpty)
    }
}
