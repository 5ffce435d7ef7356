import Testing

@Suite struct TranslationBlocksTests {
    private func workspace(_ source: String, _ translation: String) -> WorkspaceBuilder {
        WorkspaceBuilder(
            [
                "p/programme.md": Sample.programme() + source, "p/programme.zh.md": "---\nsource: \"0\"\ntitle: 计划\n---\n" + translation,
                "p/registers/sdg-targets.csv": "code,goal,title_en,title_zh\n8.5,8,Work,工作\n8.6,8,Youth,青年\n",
            ], configuration: WorkspaceBuilder.bilingual)
    }

    @Test func acceptsTheSameForm() {
        let found = workspace(
            "## Aims {#aims}\n\nServe <sdg:8.5> and <sdg:8.6>.[^a]\n\n- one\n- two\n\n| a |\n| - |\n| b |\n\n[^a]: Note.\n",
            "## 宗旨 {#aims}\n\n服务于<sdg:8.6>和<sdg:8.5>。[^a]\n\n- 一\n- 二\n\n| 甲 |\n| - |\n| 乙 |\n\n[^a]: 注。\n")
        #expect(found.findings("E0262", "E0263") == [])
    }

    @Test func findsAnotherBlock() {
        let found = workspace("## Aims\n\nText.\n", "## 宗旨\n\n- 一\n")
        #expect(
            found.findings("E0262") == ["p/programme.zh.md:7:1 the source has a paragraph here, the translation a list | 原文此处是段落，译文却是列表"])
        #expect(found.remarks("E0262") == ["p/programme.md:10:1 the source is here"])
        #expect(
            workspace("## Aims\n", "### 宗旨\n").findings("E0262") == [
                "p/programme.zh.md:5:1 the source has a heading of level 2 here, the translation a heading of level 3 | 原文此处是2 级标题，译文却是3 级标题"
            ])
    }

    @Test func findsAListWithAnotherNumberOfItems() {
        #expect(
            workspace("Lead:\n\n- one\n- two\n", "引语：\n\n- 一\n").findings("E0262") == [
                "p/programme.zh.md:7:1 this list has 1 items, the source's has 2 | 这个列表有 1 项，原文有 2 项"
            ])
        #expect(
            workspace("| a |\n| - |\n| b |\n| c |\n", "| 甲 |\n| - |\n| 乙 |\n").findings("E0262") == [
                "p/programme.zh.md:5:1 this table has 2 rows, the source's has 3 | 这个表格有 2 行，原文有 3 行"
            ])
    }

    @Test func findsParagraphsThatAreMissingOrTooMany() {
        #expect(
            workspace("One.\n\nTwo.\n", "一。\n").findings("E0262") == [
                "p/programme.zh.md:5:1 the translation ends here, the source goes on with a paragraph | 译文到此为止，原文后面还有段落"
            ])
        #expect(
            workspace("One.\n", "一。\n\n二。\n").findings("E0262") == [
                "p/programme.zh.md:7:1 the translation goes on with a paragraph, the source has ended | 译文多出段落，原文已结束"
            ])
    }

    @Test func findsOtherIdsAndClasses() {
        #expect(
            workspace("One. {#one .unnumbered}\n", "一。 {#eins}\n").findings("E0262") == [
                "p/programme.zh.md:5:4 the source has {#one .unnumbered} here, the translation {#eins} | 原文此处是 {#one .unnumbered}，译文是 {#eins}"
            ])
    }

    @Test func findsAnotherEmbed() {
        let found = workspace(
            "```plenary\ntable: risks\nscope: p\ncaption: Risks\n```\n", "```plenary\ntable: risks\nscope: q\ncaption: 风险\n```\n")
        #expect(found.findings("E0262") == ["p/programme.zh.md:5:1 this places something else than the source does | 此处放置的内容与原文不同"])
        #expect(
            workspace("```plenary\ntable: risks\ncaption: A\n```\n", "```plenary\ntable: risks\ncaption: 甲\n```\n").findings("E0262") == [])
    }

    @Test func findsALinkToSomethingElse() {
        let found = workspace("See <sdg:8.5>.\n", "见<sdg:8.6>。\n")
        #expect(
            found.findings("E0263") == [
                "p/programme.zh.md:5:2 this links to `sdg:8.6`, the source to `sdg:8.5` | 此处链接到 `sdg:8.6`，原文链接到 `sdg:8.5`"
            ])
        #expect(found.remarks("E0263") == ["p/programme.md:8:5 the source's link is here"])
    }

    @Test func findsALinkThatIsMissingOrTooMuch() {
        #expect(
            workspace("See <sdg:8.5>.\n", "见此。\n").findings("E0263") == [
                "p/programme.zh.md:5:1 the source links to `sdg:8.5` in this paragraph | 原文在这一段链接到 `sdg:8.5`"
            ])
        #expect(
            workspace("See <sdg:8.5>.\n", "见<sdg:8.5>和[它](sdg:8.5)。\n").findings("E0263") == [
                "p/programme.zh.md:5:12 the source has no link to `sdg:8.5` in this paragraph | 原文在这一段没有到 `sdg:8.5` 的链接"
            ])
    }

    @Test func findsOtherFootnotes() {
        #expect(
            workspace("One.[^a]\n\nTwo.[^b]\n\n[^a]: A.\n\n[^b]: B.\n", "一。[^a]\n\n二。\n\n[^a]: 甲。\n").findings("E0262", "E0263") == [
                "p/programme.zh.md:7:1 footnote `b` is not translated | 脚注 `b` 没有译文",
                "p/programme.zh.md:7:1 the source has the notes [^b] in this paragraph, the translation none | 原文这一段的脚注是 [^b]，译文是 （无）",
            ])
    }
}
