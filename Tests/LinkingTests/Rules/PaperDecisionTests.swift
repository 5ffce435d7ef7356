import Testing

@Suite struct PaperDecisionTests {
    private func findings(_ body: String, _ decision: String = "required") -> [String] {
        WorkspaceBuilder(
            paper: Sample.paper(body: body), types: "{id: usual, name: {en: Usual}, decision: \(decision)}"
        ).findings("E0282")
    }

    @Test func aPaperHasADecision() {
        #expect(findings(Sample.decision) == [])
        #expect(findings("One.\n") == ["p/paper.md:3:9 this paper has no draft decision | 这份文件没有决定草案"])
        #expect(findings("One.\n", "optional") == [])
        #expect(findings("One.\n", "none") == [])
    }

    @Test func aPaperForInformationHasNone() {
        #expect(findings(Sample.decision, "none") == ["p/paper.md:14:1 papers of this type have no draft decision | 此类文件没有决定草案"])
        #expect(findings(Sample.decision, "optional") == [])
    }

    @Test func theDecisionIsANumberedParagraph() {
        let empty = "One.\n\n## Draft decision {#dd .decision}\n\nNothing. {.unnumbered}\n"
        #expect(findings(empty) == ["p/paper.md:14:1 no numbered paragraph follows this heading | 这个标题之下没有编号段落"])
    }

    @Test func theDecisionStandsLast() {
        #expect(
            findings(Sample.decision + "\n## More {#more}\n\nTwo.\n") == [
                "p/paper.md:20:1 a numbered paragraph follows the draft decision, which ends a paper | 决定草案应在文件末尾，其后却有编号段落"
            ])
        #expect(findings(Sample.decision + "\n## Annex {#annex .annex}\n\nTwo.\n\n### More {#more}\n\nThree.\n") == [])
    }
}
