import Testing

@Suite struct PaperNotesTests {
    private func workspace(_ body: String) -> WorkspaceBuilder {
        WorkspaceBuilder(paper: Sample.paper(body: body + "\n\n" + Sample.decision))
    }

    @Test func aHeadingCallsNoNote() {
        #expect(
            workspace("## Aims[^a] {#aims}\n\nText.\n\n[^a]: Note.").findings("W0287") == [
                "p/paper.md:12:8 a heading calls a note | 标题中引用了脚注"
            ])
    }

    @Test func aNoteCallsNoNote() {
        #expect(
            workspace("Text.[^a]\n\n[^a]: Note.[^b]\n\n[^b]: More.").findings("E0288") == [
                "p/paper.md:14:12 a note calls another note | 脚注中引用了另一条脚注"
            ])
    }

    @Test func twoCallsOfOneNoteAreNoFault() {
        #expect(workspace("Text[^a] and text.[^a]\n\n[^a]: Note.").findings("W0287", "E0288") == [])
    }
}
