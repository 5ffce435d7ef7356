import Testing

@Suite struct PaperLengthTests {
    private func findings(_ body: String, _ limits: String) -> [String] {
        WorkspaceBuilder(paper: Sample.paper(body: body), types: "{id: usual, name: {en: Usual}, \(limits)}").findings("W0291")
    }

    @Test func aPaperIsNoLongerThanItsTypeAllows() {
        // One. Draft decision. The Governing Body agrees.
        #expect(findings(Sample.decision, "words: 7, paragraphs: 2") == [])
        #expect(
            findings(Sample.decision, "words: 6, paragraphs: 1") == [
                "p/paper.md:3:9 this paper has 2 numbered paragraphs; 1 are allowed | 这份文件有 2 个编号段落；限 1 个",
                "p/paper.md:3:9 this paper has 7 words; 6 are allowed | 这份文件有 7 个词；限 6 个",
            ])
    }

    @Test func annexesAndNotesDoNotCount() {
        let body = "One[^a] two.\n\n[^a]: Three four.\n\n" + Sample.decision + "\n## Annex {#annex .annex}\n\nFive six seven.\n"
        #expect(findings(body, "words: 9, paragraphs: 3") == [])
        #expect(findings(body, "words: 8").count == 1)
    }

    @Test func twoChineseCharactersAreAWord() {
        #expect(
            findings("理事会 Body", "words: 1, decision: none") == ["p/paper.md:3:9 this paper has 2 words; 1 are allowed | 这份文件有 2 个词；限 1 个"])
    }
}
