import ContentDecoder
import Diagnostics
import ResultsModel
import TestSupport
import Testing

@Suite struct RegisterDecoderTests {
    private func decode(_ name: String, _ text: String) -> Findings<Register?> {
        RegisterDecoder.decode(SourceFile("Content/registers/\(name)", text), vocabulary: vocabulary)
    }

    @Test func decodesTargetsWithTheirGoals() throws {
        let result = decode("sdg-targets.csv", "code,goal,title_en,title_zh\n8.5,8,Work for all,人人有工作\n8.b,8,Youth,\n")
        #expect(result.diagnostics == [])
        let register = try #require(result.value)
        #expect(register.kind == .sdgTarget)
        #expect(register.entries.map(\.code.value) == ["8.5", "8.b"])
        #expect(register.entries[0].parent?.text == "8")
        #expect(register.entries[0].name[LanguageIndex(1)]?.text == "人人有工作")
        #expect(register.entries[1].name[LanguageIndex(1)] == nil)
    }

    @Test func keepsFurtherColumnsAndShortNames() throws {
        let instruments = try #require(
            decode("instruments.csv", "code,kind,year,number,title_en\nC190,convention,2019,190,Violence\n").value)
        #expect(instruments.entries[0].column("year") == "2019")
        #expect(instruments.entries[0].column("colour") == "")
        let terms = try #require(decode("abbreviations.csv", "code,name_en,name_zh,short_zh\nIOM,Migration,移民组织,移民\n").value)
        #expect(terms.entries[0].shortName[LanguageIndex(1)]?.text == "移民")
    }

    @Test(arguments: [
        ("sdg-target.csv", "code\n", "E0750 `sdg-target.csv` is not the name of a register"),
        ("sdg-goals.csv", "code,name_en\n8,Work\n", "E0751 the register has no column `title_en`"),
        ("sdg-goals.csv", "code,title_en,title_fr\n8,Work,Travail\n", "E0751 `title_fr` is not a column of this register"),
        ("sdg-goals.csv", "code,title_en\n8,Work\n8,Jobs\n", "E0752 `8` stands here a second time"),
        ("sdg-targets.csv", "code,goal,title_en\n8.B,8,Youth\n", "E0753 `8.B` is not the id of an SDG target"),
        (
            "documents.csv", "code,kind,session,date,title_en,url\nGB.341/PFA/1,governing-body,341,2021-2-1,Programme,\n",
            "E0759 `2021-2-1` in the column `date` is not a date"
        ),
        (
            "instruments.csv", "code,kind,year,number,title_en\nC190,convention,MMXIX,190,Violence and Harassment\n",
            "E0759 `MMXIX` in the column `year` is not a whole number"
        ),
        ("sdg-goals.csv", "code,title_en\n8,\n", "E0157 `8` has no name in the source language"),
    ])
    func reports(name: String, text: String, finding: String) {
        #expect(decode(name, text).diagnostics.map { "\($0.code.id) \($0.message.en)" }.contains(finding))
    }

    @Test func leavesOutOnlyTheWrongRow() {
        let result = decode("sdg-goals.csv", "code,title_en\n08,Work\n9,Industry\n")
        #expect(result.value?.entries.map(\.code.value) == ["9"])
    }
}

@Suite struct BudgetAmountsTests {
    private var budget: Budget {
        var budget = Budget(header: ObjectHeader(path: ContentPath("b.md")))
        for (id, kind) in [("usd", BudgetColumn.Kind.money), ("staff", .workTime)] {
            var column = BudgetColumn()
            column.id = Located(id)
            column.kind = kind
            budget.columns.append(column)
        }
        for id in ["one", "two"] {
            var line = BudgetLine()
            line.id = Located(id)
            budget.lines.append(line)
        }
        return budget
    }

    private func fill(_ text: String) -> Findings<Budget> {
        BudgetAmountsDecoder.fill(budget, from: SourceFile("b.csv", text))
    }

    @Test func fillsTheCells() {
        let result = fill("line,column,amount,status\none,usd,-6303318,\none,staff,27/1,\ntwo,usd,,not-available\n")
        #expect(result.diagnostics == [])
        #expect(result.value.cells.map { $0.map { $0?.text } } == [["-6303318", "27/1"], ["", nil]])
        #expect(result.value.cells[1][0]?.status == "not-available")
    }

    @Test(arguments: [
        ("onee,usd,1,", "E0754 the budget has no line `onee`"), ("one,eur,1,", "E0755 the budget has no column `eur`"),
        ("one,usd,1,\none,usd,2,", "E0756 line `one` has a second amount in column `usd`"),
        ("one,usd,\"1,000\",", "E0159 `1,000` is not a number"),
        ("one,usd,１２,", "E0159 `１２` is not a number"), ("one,usd,USD 12,", "E0159 `USD 12` is not a number"),
        ("one,staff,27/12,", "E0159 `27/12` is not work time in years and months"),
        ("one,staff,27,", "E0159 `27` is not work time in years and months"),
    ])
    func reports(row: String, finding: String) {
        let result = fill("line,column,amount,status\n\(row)\n")
        #expect(result.diagnostics.map { "\($0.code.id) \($0.message.en)" } == [finding])
    }

    @Test func saysWhyANumberIsNotOne() {
        let help = fill("line,column,amount,status\none,usd,\"1,000\",\n").diagnostics.first?.help
        #expect(help?.en == "write the digits without separators: 1888, not 1,888")
        #expect(help?.zh == "不要千位分隔符：写 1888，不写 1,888")
    }

    @Test func wantsItsTableAndItsColumns() {
        #expect(BudgetAmountsDecoder.fill(budget, from: nil).diagnostics.map(\.code.id) == ["E0757"])
        #expect(fill("row,column,amount\n").diagnostics.map(\.code.id) == ["E0751"])
        #expect(BudgetAmountsDecoder.unused(ContentPath("x.csv")).code.id == "E0758")
    }
}

@Suite struct ConfigurationDecoderTests {
    private let good = """
        title: {en: Site, zh: 网站}
        organization: {name: {en: Office, zh: 局}, short-name: {en: O, zh: 局}}
        base-url: https://example.org/site
        languages: [{tag: en, name: English}, {tag: zh, name: 中文}]
        regions: [{id: africa, name: {en: Africa, zh: 非洲}}]
        units: [{id: months, one: {en: month, zh: 个月}, other: {en: months, zh: 个月}}]
        severities: [{rule: region-split, severity: warning, reason: Under discussion.}]
        """

    private func decode(_ text: String) -> Findings<Configuration?> { ConfigurationDecoder.decode(SourceFile("plenary.yml", text)) }

    @Test func decodes() throws {
        let result = decode(good)
        #expect(result.diagnostics == [])
        let configuration = try #require(result.value)
        #expect(configuration.title[LanguageIndex(1)]?.text == "网站")
        #expect(configuration.baseURL == "https://example.org/site/")
        #expect(configuration.languages.map(\.tag.value) == ["en", "zh"])
        #expect(configuration.severities[0].severity.value == .warning)
    }

    @Test(arguments: [
        ("base-url: https://example.org/site", "base-url: example.org", "E0158 `example.org` is not the address of a site"),
        ("{tag: zh, name: 中文}", "{tag: zh_CN, name: 中文}", "E0158 `zh_CN` is not a language tag"),
        ("title: {en: Site, zh: 网站}", "title: {zh: 网站}", "E0155 there is no text in the source language, `en`"),
        ("zh: 非洲", "fr: Afrique", "E0154 `fr` is not a language of this workspace"),
        ("languages:", "langages:", "E0154 `langages` is not a field of plenary.yml"),
    ])
    func reports(old: String, new: String, finding: String) throws {
        let range = try #require(good.firstRange(of: old))
        let found = decode(good.replacingCharacters(of: range, with: new)).diagnostics.map { "\($0.code.id) \($0.message.en)" }
        #expect(found.contains { $0.hasPrefix(finding) }, "\(found)")
    }

    @Test func isNothingWithoutLanguages() {
        #expect(decode("title: {en: A}\n").value == nil)
    }
}

extension String {
    fileprivate func replacingCharacters(of range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}

@Suite struct EmbedDecoderTests {
    private func paper(_ embed: String) -> Findings<Draft?> {
        decode("---\ntype: paper\nsymbol: GB.1/X/1\nsession: 1\nsection: X\ntitle: T\n---\n\nText.\n\n```plenary\n\(embed)\n```\n")
    }

    private func content(_ embed: String) -> Embed.Content? {
        guard case .paper(let paper)? = paper(embed).value else { return nil }
        return paper.embeds.value(in: .source)?.first?.content
    }

    @Test func readsEachKind() {
        #expect(content("section: outcomes\nscope: 2022-23\nkind: policy") == .outcomes(scope: "2022-23", kind: .policy))
        #expect(content("table: results-framework\nscope: 2022-23\nlevel: impact") == .resultsFramework(scope: "2022-23", level: .impact))
        #expect(content("table: sdg-links\nscope: 2022-23") == .sdgLinks(scope: "2022-23"))
        #expect(content("table: abbreviations") == .abbreviations(codes: []))
        #expect(content("table: abbreviations\ncodes: [DWCP, IMF]") == .abbreviations(codes: ["DWCP", "IMF"]))
        guard case .budget(let reference)? = content("table: budget\nid: strategic-budget\nscope: 2022-23") else {
            Issue.record("no budget")
            return
        }
        #expect(reference.key(in: "") == ObjectKey(.budget, "strategic-budget", in: "2022-23"))
    }

    @Test(arguments: [
        ("table: budgets", "12:8 E0170 there is no table `budgets` that can be placed"),
        ("table: abbreviations\ncapton: A", "13:1 E0170 `capton` is not an option of an embed"),
    ])
    func reports(embed: String, finding: String) {
        let source = "---\ntype: paper\nsymbol: GB.1/X/1\nsession: 1\nsection: X\ntitle: T\n---\n\nText.\n\n```plenary\n\(embed)\n```\n"
        #expect(findings(source).map { String($0.dropFirst("1.1.md:".count)) } == [finding])
    }
}
