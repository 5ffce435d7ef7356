import Testing

@Suite struct ListHintTests {
    private func workspace(_ body: String) -> WorkspaceBuilder {
        WorkspaceBuilder(["p/programme.md": Sample.programme() + body + "\n"])
    }

    @Test func findsALineThatBecameAList() {
        let found = workspace("The plan was adopted in the year\n1. It was changed later.")
        #expect(found.findings("H0273") == ["p/programme.md:9:1 this line became a list in the middle of a paragraph | 这一行在段落中间变成了列表"])
        #expect(found.remarks("H0273") == ["help: for a list leave an empty line before it, otherwise write `\\.` or join the lines"])
        #expect(workspace("Two things matter here\n- as always").places("H0273") == ["p/programme.md:9:1"])
    }

    @Test func findsALineThatOnlyLooksLikeAnItem() {
        #expect(
            workspace("The plan was adopted on\n2. June and changed later.").findings("H0273") == [
                "p/programme.md:9:1 this line looks like a list item, but belongs to the paragraph | 这一行看起来像列表项，其实属于该段落"
            ])
    }

    @Test func findsAParagraphThatBecameAList() {
        #expect(
            workspace("2021. This was the year.").findings("H0273") == [
                "p/programme.md:8:1 this paragraph became a list that begins at 2021 | 这一段变成了从 2021 开始的列表"
            ])
    }

    @Test(arguments: [
        "They are:\n- one\n- two", "They are\n\n1. one\n2. two", "Text in 2021\nand 2022.", "- one\n- two\n  - three", "宗旨如下：\n- 一\n- 二",
        "It has\n3.5 million members.",
    ])
    func acceptsListsAndNumbers(_ body: String) {
        #expect(workspace(body).findings("H0273") == [])
    }
}
