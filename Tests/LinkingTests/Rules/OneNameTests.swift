import Testing

@Suite struct OneNameTests {
    private func workspace(_ english: String, _ chinese: String = "文本。", _ files: [String: String] = [:]) -> WorkspaceBuilder {
        var all = [
            "p/programme.md": Sample.programme() + english + "\n",
            "p/programme.zh.md": "---\nsource: \"0\"\ntitle: 计划\n---\n" + chinese + "\n",
            "p/registers/abbreviations.csv": """
            code,name_en,name_zh,short_zh
            SRM,Standards Review Mechanism Tripartite Working Group,标准审议机制三方工作组,
            UNICEF,United Nations Children's Fund,联合国儿童基金会,儿基会
            ILO,International Labour Organization,国际劳工组织,劳工组织

            """,
            "p/registers/instruments.csv": """
            code,kind,year,number,title_en,title_zh
            social-justice-resolution,resolution,2016,,Resolution on Advancing Social Justice through Decent Work,关于通过体面劳动推进社会正义的决议

            """,
        ]
        for (path, text) in files { all[path] = text }
        return WorkspaceBuilder(all, configuration: WorkspaceBuilder.bilingual)
    }

    @Test func findsANearMissInChinese() {
        #expect(
            workspace("Text.", "由标准审查机制三方工作组负责。").findings("W0272") == [
                "p/programme.zh.md:5:2 “标准审查机制三方工作组” is nearly the name “标准审议机制三方工作组” | "
                    + "“标准审查机制三方工作组”与登记名称“标准审议机制三方工作组”仅有细微差别"
            ])
    }

    @Test(arguments: ["标准审议机制三方工作组", "联合国基金会", "联合国人口基金会", "国际移民组织和国际劳工组织", "儿基会"])
    func otherNamesAreNoVariants(_ chinese: String) {
        #expect(workspace("Text.", chinese).findings("W0272") == [])
    }

    @Test func findsANearMissInEnglish() {
        #expect(
            workspace("The International Labor Organization.").findings("W0272") == [
                "p/programme.md:8:5 “International Labor Organization” is nearly the name “International Labour Organization” | "
                    + "“International Labor Organization”与登记名称“International Labour Organization”仅有细微差别"
            ])
        #expect(workspace("The international labour organizations and the International Monetary Fund.").findings("W0272") == [])
    }

    @Test func findsALinkThatNearlyNamesItsTarget() {
        #expect(
            workspace(
                "The [Resolution on Advancing Social Justice through Decent Work](instrument:social-justice-resolution).",
                "[《关于通过体面劳动促进社会正义的决议》](instrument:social-justice-resolution)。"
            ).findings("W0272")
                == [
                    "p/programme.zh.md:5:3 “关于通过体面劳动促进社会正义的决议” is nearly the name “关于通过体面劳动推进社会正义的决议” | "
                        + "“关于通过体面劳动促进社会正义的决议”与登记名称“关于通过体面劳动推进社会正义的决议”仅有细微差别",
                    "p/programme.zh.md:5:1 “《关于通过体面劳动促进社会正义的决议》” is nearly the name “关于通过体面劳动推进社会正义的决议” | "
                        + "“《关于通过体面劳动促进社会正义的决议》”与登记名称“关于通过体面劳动推进社会正义的决议”仅有细微差别",
                ].reversed())
        #expect(
            workspace("The [resolution](instrument:social-justice-resolution).", "[该决议](instrument:social-justice-resolution)。").findings(
                "W0272") == [])
    }

    @Test func findsTwoRowsWithOneName() {
        let found = workspace("T.", "文。", ["p/registers/countries.csv": "code,name_en,name_zh\nCHE,Switzerland,瑞士\nSWE,Sweden,瑞士\n"])
        #expect(found.findings("W0272") == ["p/registers/countries.csv:3:12 `CHE` and `SWE` have the same name | `CHE` 和 `SWE` 名称相同"])
        #expect(found.remarks("W0272") == ["p/registers/countries.csv:2:1 the other is here"])
    }

    private func budget(_ id: String, _ label: String, _ zh: String) -> [String: String] {
        let text = Sample.budget(columns: "{id: c, kind: money, label: C}", lines: "{id: fund, kind: line, label: \"\(label)\"}")
        return [
            "p/\(id).md": text.replacing("id: b\n", with: "id: \(id)\n"), "p/\(id).csv": "line,column,amount,status\nfund,c,1,\n",
            "p/\(id).zh.md": "---\nsource: \"0\"\ntitle: 表\ncolumns: [{id: c, label: 栏}]\nlines: [{id: fund, label: \"\(zh)\"}]\n---\n",
        ]
    }

    @Test func aLineOfTwoTablesHasOneLabel() {
        let same = budget("one", "Part II. Unforeseen expenditure", "第二编. 意外支出").merging(budget("two", "A. Unforeseen expenditure", "意外支出"))
        { $1 }
        #expect(workspace("T.", "文。", same).findings("W0272") == [])
        let other = budget("one", "Part II. Unforeseen expenditure", "第二编. 意外支出").merging(budget("two", "Unforeseen expenditure", "意外开支")) {
            $1
        }
        #expect(
            workspace("T.", "文。", other).findings("W0272") == [
                "p/two.zh.md:5:27 line `fund` is “意外开支” here and “第二编. 意外支出” in another table | 行 `fund` 此处写作“意外开支”，在另一个表中写作“第二编. 意外支出”"
            ])
    }
}
