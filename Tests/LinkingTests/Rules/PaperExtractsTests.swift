import Testing

@Suite struct PaperExtractsTests {
    private func workspace(_ extracts: String) -> WorkspaceBuilder {
        let body = "## Summary {#summary}\n\nShort.\n\n```plenary\nsection: outcomes\nscope: 2022-23\n```\n\n" + Sample.decision
        return WorkspaceBuilder(
            Sample.in2022([
                "1.1.md": Sample.output("1.1", "departments: []"), "papers/paper.md": Sample.paper("extracts: [\(extracts)]", body: body),
            ]))
    }

    @Test func anExtractIsASectionOfThePaper() {
        #expect(workspace("decisions, summary, outcome-1, output-1.1").findings("E0293").count == 0)
        let wrong = workspace("sumary, outcome-2")
        #expect(
            wrong.findings("E0293") == [
                "p/papers/paper.md:10:12 this paper has no section `sumary` | 这份文件没有章节 `sumary`",
                "p/papers/paper.md:10:20 this paper has no section `outcome-2` | 这份文件没有章节 `outcome-2`",
            ])
        #expect(wrong.remarks("E0293") == ["help: did you mean `summary`?", "help: did you mean `outcome-1`?"])
    }
}
