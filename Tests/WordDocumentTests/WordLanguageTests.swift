import TestSupport
import Testing

@testable import WordDocument

@Suite struct WordLanguageTests {
    @Test(arguments: [
        ("en", "en-GB", WordLanguage.Script.latin), ("en-US", "en-US", .latin), ("zh", "zh-CN", .eastAsian),
        ("zh-Hant", "zh-TW", .eastAsian), ("ar", "ar-SA", .complex), ("mn", "mn", .latin),
    ])
    func languagesHaveARegionAndAScript(tag: String, word: String, script: WordLanguage.Script) {
        #expect(WordLanguage(tag).tag == word)
        #expect(WordLanguage(tag).script == script)
    }

    @Test(arguments: [
        ("plain text 12", false, ["plain text 12|"]), ("Paper وثيقة 12, end", false, ["Paper |", "وثيقة|r", " 12, end|"]),
        ("وثيقة GB.347/PFA/4 للفترة 2018", true, ["وثيقة |r", "GB.347/PFA/4|", " للفترة 2018|r"]), ("347", true, ["347|r"]),
        ("“中文”", false, ["“中文”|e"]), ("", false, []),
    ])
    func textIsCutWhereItTurns(text: String, isRightToLeft: Bool, runs: [String]) {
        let found = ScriptRun.runs(text, isRightToLeft: isRightToLeft)
        #expect(found.map { "\($0.text)|\($0.isRightToLeft ? "r" : "")\($0.isEastAsian ? "e" : "")" } == runs)
        #expect(found.map { String($0.text) }.joined() == text)
    }

    @Test func runsAreMarkedByLanguage() throws {
        let paragraph = WordParagraph([
            .plain("中文"), .text("English", .with { $0.language = "en" }), .text("عربي", .with { $0.language = "ar" }),
        ])
        let document = try tree("word/document.xml", of: sample([.paragraph(paragraph)], language: "zh"))
        let runs = document.all("w:rPr")
        #expect(runs[0].child("w:rFonts")?["w:hint"] == "eastAsia")
        #expect(runs[1].child("w:lang")?["w:val"] == "en-GB")
        #expect(runs[2].child("w:lang")?["w:bidi"] == "ar-SA")
        #expect(runs[2].child("w:rtl") != nil)
        let defaults = try tree("word/styles.xml", of: sample([], language: "zh")).all("w:lang")
        #expect(defaults.map(\.attributes) == [["w:val": "en-GB", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"]])
    }
}
