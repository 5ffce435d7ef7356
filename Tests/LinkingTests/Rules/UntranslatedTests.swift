import Testing

@Suite struct UntranslatedTests {
    private func findings(_ english: String, _ chinese: String) -> [String] {
        WorkspaceBuilder(
            [
                "p/programme.md": Sample.programme() + english + "\n",
                "p/programme.zh.md": "---\nsource: \"0\"\ntitle: 计划\n---\n" + chinese + "\n",
            ], configuration: WorkspaceBuilder.bilingual
        ).findings("W0265")
    }

    @Test(arguments: [
        ("加强 labour market 信息系统", "p/programme.zh.md:5:4 “labour market” is not Chinese | “labour market”没有译成中文"),
        ("资料 and 材料", "p/programme.zh.md:5:4 “and” is not Chinese | “and”没有译成中文"),
        ("Decent work for all.", "p/programme.zh.md:5:1 “Decent work for all” is not Chinese | “Decent work for all”没有译成中文"),
    ])
    func findsEnglishInChinese(_ chinese: String, _ expected: String) {
        #expect(findings("Text.", chinese) == [expected])
    }

    @Test(arguments: [
        "Gallup 的调查", "《Better Work》计划", "COVID-19 疫情", "ILOSTAT 数据库（www.ilo.org）", "用 `plenary build` 构建", "第 iii 部分",
        "全民社会保护伙伴关系（Global Partnership for Universal Social Protection）", "SDG 和 DWCP", "见<sdg:8.5>",
    ])
    func namesAbbreviationsAndCodeMayStay(_ chinese: String) {
        #expect(findings("Text.", chinese) == [])
    }

    @Test func findsChineseInEnglish() {
        #expect(
            findings("Strong 三方成员 and dialogue.", "强有力的三方成员与对话。") == [
                "p/programme.md:8:8 “三方成员” is Chinese in an English text | 英文文本中有中文“三方成员”"
            ])
    }
}
