import Testing

@Suite struct PaperSectionsTests {
    private func workspace(_ body: String) -> WorkspaceBuilder { WorkspaceBuilder(paper: Sample.paper(body: body)) }

    @Test func aSectionHasText() {
        #expect(
            workspace(Sample.decision.replacing("## Draft", with: "## Aims {#aims}\n\n## Draft")).findings("W0289") == [
                "p/paper.md:14:1 there is nothing under “Aims” | “Aims”之下没有内容"
            ])
        #expect(
            workspace(Sample.decision + "\n## Rest {#rest}").findings("W0289") == [
                "p/paper.md:18:1 there is nothing under “Rest” | “Rest”之下没有内容"
            ])
    }

    @Test func aSectionOfSectionsHasText() {
        #expect(workspace("## Aims {#aims}\n\n### First {#first}\n\n" + Sample.decision).findings("W0289") == [])
        #expect(workspace("## Aims {#aims}\n\n```plenary\ntable: abbreviations\n```\n\n" + Sample.decision).findings("W0289") == [])
    }

    @Test func noLevelIsSkipped() {
        #expect(
            workspace("## Aims {#aims}\n\n#### First {#first}\n\n" + Sample.decision).findings("W0290") == [
                "p/paper.md:14:1 a heading of level 4 follows one of level 2 | 2 级标题之后是 4 级标题"
            ])
    }
}
