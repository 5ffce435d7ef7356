import Testing

@Suite struct PaperCoverTests {
    private let strategy = "{id: strategy, name: {en: Strategy}, cover: [purpose, follow-up, date, author-units]}"

    @Test func aCoverHasWhatItsTypeWants() {
        #expect(
            WorkspaceBuilder(paper: Sample.paper(), types: strategy).findings("E0280") == [
                "p/paper.md:3:9 the cover of this paper needs `author-units` | 这份文件的封面需要 `author-units`",
                "p/paper.md:3:9 the cover of this paper needs `date` | 这份文件的封面需要 `date`",
            ])
        let whole = Sample.paper("date: 2023-02-14\nauthor-unit-note: The Cabinet")
        #expect(WorkspaceBuilder(paper: whole, types: strategy).findings("E0280") == [])
    }

    @Test func withoutTypesAPaperNeedsItsPurpose() {
        #expect(WorkspaceBuilder(paper: Sample.paper()).findings("E0280") == [])
        let bare = Sample.paper().replacing("purpose: To decide.\n", with: "")
        #expect(
            WorkspaceBuilder(paper: bare).findings("E0280") == [
                "p/paper.md:3:9 the cover of this paper needs `purpose` | 这份文件的封面需要 `purpose`"
            ])
    }

    @Test func aTypeIsDeclared() {
        let workspace = WorkspaceBuilder(paper: Sample.paper("paper-type: stratgy"), types: strategy)
        #expect(
            workspace.findings("E0281") == [
                "p/paper.md:10:13 plenary.yml declares no paper type `stratgy` | plenary.yml 没有声明文件类型 `stratgy`"
            ])
        #expect(workspace.remarks("E0281") == ["help: did you mean `strategy`?"])
        #expect(workspace.findings("E0280") == [])
    }
}
