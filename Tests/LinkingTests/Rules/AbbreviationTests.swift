import Testing

@Suite struct AbbreviationTests {
    private func workspace(_ english: String, _ chinese: String = "文本。", rows: String = "") -> WorkspaceBuilder {
        WorkspaceBuilder(
            [
                "p/programme.md": Sample.programme() + english + "\n",
                "p/programme.zh.md": "---\nsource: \"0\"\ntitle: 计划\n---\n" + chinese + "\n",
                "p/registers/abbreviations.csv": "code,name_en,name_zh,short_zh\nSDG,Sustainable Development Goal,可持续发展目标,\n\(rows)",
                "p/registers/countries.csv": "code,name_en,name_zh\nCHN,China,中国\n",
            ], configuration: WorkspaceBuilder.bilingual)
    }

    @Test func findsWhatIsNotRegistered() {
        let found = workspace("The DWCPs serve the SDGs; a DWCP is agreed.")
        #expect(
            found.findings("W0270") == [
                "p/programme.md:8:5 the abbreviation `DWCPs` is not in the register | 缩略语 `DWCPs` 没有登记",
                "p/programme.md:8:29 the abbreviation `DWCP` is not in the register | 缩略语 `DWCP` 没有登记",
            ])
        #expect(found.remarks("W0270").first == "help: add a row `DWCPs` to registers/abbreviations.csv")
        #expect(workspace("The USP2030 partnership and SDG.").places("W0270") == ["p/programme.md:8:5"])
    }

    @Test func findsARegisteredOneWithAnotherNumber() {
        let found = workspace("COVID-91 and the SDG.", "COVID-19。", rows: "COVID-19,coronavirus disease 2019,2019 冠状病毒病,\n")
        #expect(found.findings("W0270") == ["p/programme.md:8:1 the abbreviation `COVID-91` is not in the register | 缩略语 `COVID-91` 没有登记"])
        #expect(found.remarks("W0270") == ["help: did you mean `COVID-19`?"])
    }

    @Test(arguments: [
        "the SDGs", "Part II and SDG", "USD, US dollars, CHF and SDG", "P.5 and D1 staff, SDG", "GB.341/PFA/1 and SDG", "C190 and SDG",
        "CHN and SDG", "SDG in CO2", "SDG, McKinsey and ILOSTATx",
    ])
    func symbolsGradesAndCurrenciesAreExempt(_ english: String) {
        #expect(workspace(english).findings("W0270", "W0271") == [])
    }

    @Test func chineseTextsHaveNoEnglishPlural() {
        #expect(
            workspace("The SDGs.", "可持续发展目标（SDGs）。").findings("W0270") == [
                "p/programme.zh.md:5:9 `SDGs` has an English plural in a Chinese text: write `SDG` | 中文文本中的 `SDGs` 用了英文复数，应写 `SDG`"
            ])
    }

    @Test func findsWhatIsNeverUsed() {
        #expect(
            workspace("Text.").findings("W0271") == ["p/registers/abbreviations.csv:2:1 no text uses `SDG` or its name | 没有文本使用 `SDG` 或其全称"]
        )
    }

    @Test(arguments: [
        ("The SDG.", "文本。"), ("The sustainable development goals.", "文本。"), ("Text.", "可持续发展目标。"), ("See <term:SDG>.", "见<term:SDG>。"),
    ])
    func aNameIsAUse(_ english: String, _ chinese: String) {
        #expect(workspace(english, chinese).findings("W0271") == [])
    }

    @Test func namesWithASpaceAndShortNames() {
        let rows = "SRM TWG,Standards Review Mechanism Tripartite Working Group,标准审议机制三方工作组,\nUNDP,Programme of Development,联合国开发计划署,开发署\n"
        #expect(workspace("The SRM TWG and the SDG.", "开发署。", rows: rows).findings("W0270", "W0271", "E0753") == [])
    }

    @Test func asksNothingWhereAFileCouldNotBeRead() {
        let files = ["p/registers/abbreviations.csv": "code,name_en\nSDG,Goal\n"]
        #expect(WorkspaceBuilder(files, failed: ["p/1.md"]).findings("W0271") == [])
    }
}
