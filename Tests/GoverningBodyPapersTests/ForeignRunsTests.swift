import Testing

@testable import GoverningBodyPapers

@Suite struct ForeignRunsTests {
    private func marked(_ text: String, language: String) -> [PaperInline] {
        ForeignRuns(language: language, tags: ["en", "zh"]).marked([.text(text)])
    }

    @Test func namesInAnotherScriptAreMarked() {
        #expect(
            marked("参加更好的工作（Better Work）项目", language: "zh") == [
                .text("参加更好的工作（"), .foreign("Better Work", language: "en"), .text("）项目"),
            ])
        #expect(
            marked("in Chinese 知识管理, it", language: "en") == [
                .text("in Chinese "), .foreign("知识管理", language: "zh"), .text(", it"),
            ])
    }

    @Test func whatIsOpenedWithinIsClosedWithin() {
        #expect(
            marked("见Better Work (Phase II) 2019年", language: "zh") == [
                .text("见"), .foreign("Better Work (Phase II)", language: "en"), .text(" 2019年"),
            ])
    }

    @Test(arguments: ["劳工组织（ILO）和COVID-19", "见 GB.331/PFA/4 和 C190", "网址 https://www.ilo.org/knowledge", "全部为中文"])
    func symbolsAndAddressesBelongToNoLanguage(_ text: String) {
        #expect(marked(text, language: "zh") == [.text(text)])
    }

    @Test func marksStandWithinOtherMarkup() {
        let content: [PaperInline] = [.strong([.text("见Better Work")]), .link(address: "a", isExternal: false, content: [.text("Word文件")])]
        #expect(
            ForeignRuns(language: "zh", tags: ["en", "zh"]).marked(content) == [
                .strong([.text("见"), .foreign("Better Work", language: "en")]),
                .link(address: "a", isExternal: false, content: [.foreign("Word", language: "en"), .text("文件")]),
            ])
    }

    @Test func aWholeTextWithoutTranslationIsMarked() throws {
        let editions = try MarkdownPaper.build(["One paragraph.", "One paragraph."], languages: ["en", "zh"])
        guard case .paragraph(let paragraph)? = editions[1].document.blocks.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.content == [.foreign("One paragraph", language: "en"), .text(".")])
    }
}
