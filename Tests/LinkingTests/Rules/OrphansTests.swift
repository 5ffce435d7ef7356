import Testing

@Suite struct OrphansTests {
    private func figure(_ id: String) -> String {
        "---\ntype: figure\nid: \(id)\ntitle: Figure\nalt: A figure\nstatus: not-available\n---\n"
    }

    private func paper(_ body: String) -> String {
        "---\ntype: paper\nsymbol: GB.1/A\nsession: 1\nsection: A\ntitle: Paper\n---\n\(body)"
    }

    @Test func findsAFigureThatNoPaperPlaces() {
        let found = WorkspaceBuilder(
            Sample.in2022([
                "figures/used.md": figure("used"), "figures/linked.md": figure("linked"), "figures/lost.md": figure("lost"),
                "paper.md": paper("```plenary\nfigure: 2022-23/used\n```\n\nSee <figure:2022-23/linked>.\n"),
            ]))
        #expect(
            found.findings("W0204") == [
                "p/figures/lost.md:3:5 no text places or mentions the figure `2022-23/lost` | 没有文本放置或提到图 `2022-23/lost`"
            ])
        #expect(found.remarks("W0204") == ["help: place it in a paper with a `plenary` block, or link to it: <figure:lost>"])
    }

    @Test func figuresOfAProgrammeWithoutPapersHaveTheirPages() {
        #expect(WorkspaceBuilder(Sample.in2022(["figures/lost.md": figure("lost")])).findings("W0204") == [])
    }

    @Test func findsAnObjectOutsideEveryProgramme() {
        let found = WorkspaceBuilder(["p/1.md": Sample.outcome()])
        #expect(found.findings("E0205") == ["p/1.md:3:7 outcome `1` belongs to no programme or strategy | 成果目标 `1` 不属于任何计划或战略"])
    }

    @Test func asksNothingWhereAFileCouldNotBeRead() {
        #expect(WorkspaceBuilder(["p/1.md": Sample.outcome()], failed: ["p/programme.md"]).findings("E0205") == [])
    }
}
