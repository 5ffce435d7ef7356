import ContentDecoder
import Diagnostics
import ResultsModel
import TestSupport
import Testing

@Suite struct ObjectDecoderTests {
    private let output = """
        ---
        type: output
        code: 1.1
        title: Stronger organizations
        verification: [reports, other documents]
        indicators:
          - code: 1.1.1
            name: Organizations with better services
            kind: count
            unit: organizations
            baseline:
              - {period: 2019, value: 20}
              - {period: 2021, value: 24, estimate: true}
            target:
              - {period: 2022/2023, total: 24, africa: 7, americas: 16, arab-states: 1}
        ---

        At the country level: {.country-level}

        - one;
        - two.
        """

    @Test func decodesAnOutput() throws {
        let result = decode(output)
        #expect(result.diagnostics == [])
        let object = try #require(result.value?.output)
        #expect(object.header.code.value == "1.1")
        #expect(object.title.source == "Stronger organizations")
        #expect(object.verification.map(\.source) == ["reports", "other documents"])
        let indicator = try #require(object.indicators.first)
        let measure = try #require(indicator.measures.first)
        #expect(measure.id.value == Measure.mainID)
        #expect(measure.baseline.map { $0.value?.value.text } == ["20", "24"])
        #expect(measure.baseline.map(\.isEstimate) == [false, true])
        let target = try #require(measure.targets.first)
        #expect(target.period?.value.text == "2022/2023")
        #expect(target.regions.map { "\($0.region.text) \($0.value.value.text)" } == ["africa 7", "americas 16", "arab-states 1"])
    }

    @Test func keepsPositionsInTheFile() throws {
        let object = try #require(decode(output).value?.output)
        guard case .total(let total) = object.indicators[0].measures[0].targets[0].goal else {
            Issue.record("no total")
            return
        }
        #expect(SourceFile("1.1.md", output).text(total.span) == "24")
    }

    @Test func joinsTheTranslation() throws {
        let result = decode(
            output,
            zh: """
                ---
                source: "000000000000"
                title: 更强的组织
                verification: [报告, 其他文件]
                indicators:
                  - {code: 1.1.1, name: 服务更好的组织}
                ---
                在国家一级： {.country-level}
                """)
        #expect(result.diagnostics == [])
        let object = try #require(result.value?.output)
        let chinese = LanguageIndex(1)
        #expect(object.title[chinese]?.text == "更强的组织")
        #expect(object.verification[1][chinese]?.text == "其他文件")
        #expect(object.indicators[0].name[chinese]?.text == "服务更好的组织")
        let state = try #require(object.header.translations[1])
        #expect(state.isStale)
        #expect(state.currentDigest.count == 12)
        #expect(state.missing == [])
    }

    /// The digest covers translatable texts and the body, and no facts; white space and Unicode form do not count.
    @Test func digestIsOfTextsOnly() throws {
        func digest(_ source: String) throws -> String {
            let zh = "---\nsource: \"0\"\ntitle: 题\n---\n"
            return try #require(decode(source, zh: zh).value?.outcome?.header.translations[1]).currentDigest
        }
        let plain = try digest("---\ntype: outcome\ncode: 1\nkind: policy\ntitle: Café work\n---\nBody text\n")
        #expect(try digest("---\ntype: outcome\ncode: 2\nkind: enabling\ntitle: Cafe\u{301}   work\n---\nBody   text\n\n") == plain)
        #expect(try digest("---\ntype: outcome\ncode: 1\nkind: policy\ntitle: Café work\n---\nOther text\n") != plain)
        #expect(try digest("---\ntype: outcome\ncode: 1\nkind: policy\ntitle: Cafe work\n---\nBody text\n") != plain)
    }

    @Test func namesWhatIsNotTranslated() throws {
        let zh = "---\nsource: \"0\"\ntitle: 题\nverification: [报告, 文件]\n---\n"
        let state = try #require(decode(output, zh: zh).value?.output?.header.translations[1])
        #expect(state.missing.map(\.value) == ["indicators.1.1.1.name"])
    }

    @Test func noDraftWithoutAType() {
        #expect(decode("---\ncode: 1\n---\n").value == nil)
        #expect(findings("---\ncode: 1\n---\n") == ["1.1.md:1:1 E0153 the file has no `type`"])
        #expect(findings("---\ntype: ouput\n---\n") == ["1.1.md:2:7 E0153 `ouput` is not a type of content"])
    }
}

@Suite struct DecodingFindingsTests {
    /// One fault a row: a line of front matter of an outcome, and what is said about it.
    @Test(arguments: [
        ("tilte: A", "5:1 E0154 `tilte` is not a field of outcome"),
        ("lead-department: Research & Co", "5:18 E0158 `Research & Co` is not the id of a department"),
        ("draft: yes", "5:8 E0158 `yes` is neither `true` nor `false`"),
        ("resources: none", "5:12 E0156 `resources` is a list"),
        ("resources: [none]", "5:13 E0156 resource is a group of fields, not a single value"),
        ("status:", "5:8 E0157 `status` has no value"),
        ("status: later", "5:9 E0160 `later` is not one of to-be-developed"),
        (
            "resources: [{period: 2022/2023, source: rbsa, stage: estimated, amount: \"1,044\"}]",
            "5:73 E0159 `1,044` is not a number"
        ),
        ("resources: [{period: 2022-2023, source: rbsa, stage: estimated, amount: 1}]", "5:22 E0158 `2022-2023` is not a period"),
    ])
    func says(line: String, finding: String) {
        let source = "---\ntype: outcome\ncode: 1\nkind: policy\n\(line)\ntitle: T\n---\n"
        #expect(findings(source) == ["1.1.md:" + finding])
    }

    @Test func findsAllFaultsInOneRun() {
        let source = "---\ntype: outcome\ncode: 01\nkind: political\ntilte: A\n---\n"
        #expect(
            findings(source) == [
                "1.1.md:5:1 E0154 `tilte` is not a field of outcome",
                "1.1.md:3:7 E0158 `01` is not the id of an outcome",
                "1.1.md:4:7 E0160 `political` is not one of policy, enabling",
            ])
    }

    @Test(arguments: [
        ("{period: 2022/2023}", "E0167"), ("{period: 2022/2023, total: 3, value: 3}", "E0167"), ("{between: [55, 45]}", "E0167"),
        ("{period: 2022/2023, total: ２４}", "E0159"), ("{period: 2022/2023, total: 24, asia: 3}", "E0154"),
        ("{period: 2022/2023, change: 5%}", "E0158"), ("{period: 2022/2023, total: 40%}", "E0159"),
        ("{period: 2022/2023, total: $40}", "E0159"),
    ])
    func checksTargets(target: String, code: String) {
        let source = "---\ntype: impact\nstatement: S\nindicators:\n  - {code: a, name: A, kind: count, target: [\(target)]}\n---\n"
        #expect(decode(source).diagnostics.map(\.code.id).contains(code), "\(findings(source))")
    }

    @Test func checksObservations() {
        let source = """
            ---
            type: impact
            statement: S
            indicators:
              - {code: a, name: A, kind: count, baseline: [{period: 2019}]}
              - {code: b, name: B, kind: count, baseline: [{period: 2019, value: 1, status: not-stated}]}
              - {code: c, name: C}
              - {code: d, name: D, unit: people, measures: [{id: x, kind: count}]}
            ---
            """
        #expect(
            findings(source) == [
                "1.1.md:5:48 E0168 there is neither a value nor a status that says why",
                "1.1.md:6:48 E0168 there is a value and the status `not-stated`; only one can be true",
                "1.1.md:7:12 E0169 indicator c has no `kind`",
                "1.1.md:8:24 E0166 `unit` stands beside `measures`; write it in each measure",
            ])
    }
}

@Suite struct TranslationFindingsTests {
    private let source = """
        ---
        type: outcome
        code: 1
        kind: policy
        title: T
        indicators:
          - {code: a, name: A, kind: count, verification: [one, two], target: [{period: 2022/2023, state: good}]}
        ---
        """

    @Test(arguments: [
        ("code: 1", "E0161 `code` is a fact and stands in the source file only"),
        ("type: outcome", "E0161 `type` is a fact and stands in the source file only"),
        ("tilte: 题", "E0154 `tilte` is not a field of outcome"),
        ("indicators: [{code: b, name: 乙}]", "E0162 the source has no indicator `b` here"),
        ("indicators: [{code: a, kind: count}]", "E0161 `kind` is a fact and stands in the source file only"),
        ("indicators: [{code: a, verification: [一]}]", "E0163 the list has 1 item here, 2 in the source"),
        ("indicators: [{code: a, target: [{period: 2020/2021, state: 好}]}]", "E0162 the source has no target `2020/2021` here"),
    ])
    func says(line: String, message: String) {
        let zh = "---\nsource: \"0\"\ntitle: 题\n\(line)\n---\n"
        #expect(findings(source, zh: zh).contains { $0.hasPrefix("1.1.zh.md:4:") && $0.hasSuffix(message) }, "\(findings(source, zh: zh))")
    }

    @Test func wantsADigest() {
        #expect(findings(source, zh: "---\ntitle: 题\n---\n") == ["1.1.zh.md:1:1 E0165 the translation has no `source:`"])
    }

    @Test func matchesItemsByTheKeysThatTheyRepeat() throws {
        let zh = "---\nsource: \"0\"\ntitle: 题\nindicators: [{code: a, name: 甲, verification: [一, 二], target: [{state: 好}]}]\n---\n"
        let result = decode(source, zh: zh)
        #expect(result.diagnostics == [])
        #expect(result.value?.outcome?.indicators[0].measures[0].targets[0].state[LanguageIndex(1)]?.text == "好")
    }
}

@Suite struct ContentFolderTests {
    @Test func putsFilesTogether() {
        let paths = ["C/1.md", "C/1.zh.md", "C/b.csv", "C/b.md", "C/c.zh.md", "C/notes.txt", "C/registers/r.csv"].map { ContentPath($0) }
        let result = ContentFolder.arrange(paths, languages: ["en", "zh"])
        #expect(result.value.objects.map(\.source.text) == ["C/1.md", "C/b.md"])
        #expect(result.value.objects[0].translations == [nil, ContentPath("C/1.zh.md")])
        #expect(result.value.registers.map(\.text) == ["C/registers/r.csv"])
        #expect(result.value.tables.map(\.text) == ["C/b.csv"])
        #expect(result.diagnostics.map { "\($0.location.path) \($0.code.id)" } == ["C/c.zh.md E0164"])
    }
}
