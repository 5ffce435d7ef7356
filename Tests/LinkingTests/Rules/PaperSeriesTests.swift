import Testing

@Suite struct PaperSeriesTests {
    private func workspace(_ series: String, _ rest: String = "") -> WorkspaceBuilder {
        WorkspaceBuilder(paper: Sample.paper("series: [\(series)]", body: Sample.decision + rest))
    }

    @Test func aSeriesIsKnownAndStandsOnce() {
        #expect(
            workspace("{id: body}, {id: body}").findings("E0292") == ["p/paper.md:10:27 the series `body` stands twice | 系列 `body` 出现了两次"])
        let unknown = workspace("{id: annexs}")
        #expect(
            unknown.findings("E0292") == [
                "p/paper.md:10:15 `annexs` is no series: body, appendices or annexes | `annexs` 不是编号系列：应为 body、appendices 或 annexes"
            ])
        #expect(unknown.remarks("E0292") == ["help: did you mean `annexes`?"])
    }

    @Test func aSeriesBeginsSomewhere() {
        #expect(
            workspace("{id: body}, {id: annexes}").findings("E0292") == [
                "p/paper.md:10:27 no heading with `.annex` begins the series `annexes` | 没有带 `.annex` 的标题来开始系列 `annexes`"
            ])
        #expect(workspace("{id: body}, {id: annexes}", "\n## Annex {#annex .annex}\n\nFirst.\n").findings("E0292") == [])
    }
}
