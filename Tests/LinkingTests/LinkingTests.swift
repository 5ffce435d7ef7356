import Diagnostics
import Linking
import ResultsModel
import Testing

/// Identity, references, scopes, backlinks: what linking makes of drafts.
@Suite struct LinkingTests {
    private let sdg = [
        "p/registers/sdg-targets.csv": "code,goal,title_en\n8.5,8,Work for all\n8.10,8,Banks\n",
        "p/registers/sdg-goals.csv": "code,title_en\n8,Work\n",
    ]

    private func workspace(_ files: [String: String], failed: [String] = []) -> WorkspaceBuilder {
        WorkspaceBuilder(Sample.in2022(files).merging(sdg) { $1 }, failed: failed)
    }

    // MARK: Identity

    @Test func twoObjectsCannotHaveOneCode() {
        let found = workspace(["a/1.1.md": Sample.output("1.1", "departments: []"), "b/1.1.md": Sample.output("1.1", "departments: []")])
        #expect(found.findings("E0401") == ["p/b/1.1.md:3:7 output `2022-23/1.1` is defined a second time | 产出 `2022-23/1.1` 被第二次定义"])
        #expect(found.remarks("E0401") == ["p/a/1.1.md:3:7 it is defined here first", "help: give one of the two another code"])
    }

    @Test func oneCodeInTwoProgrammesIsTwoThings() {
        let other = ["q/programme.md": Sample.programme().replacing("id: 2022-23", with: "id: 2024-25"), "q/1.md": Sample.outcome()]
        let files = Sample.in2022([:]).merging(other) { $1 }
        #expect(WorkspaceBuilder(files).findings("E0401") == [])
        #expect(WorkspaceBuilder(files).workspace.outcomes.map(\.key.id) == ["2022-23/1", "2024-25/1"])
    }

    @Test func anIndicatorBelongsToItsScopeNotToItsFile() {
        let indicator = "indicators: [{code: total, name: A, kind: percent, baseline: [{status: not-applicable}], target: [{value: 1}]}]"
        let found = workspace(["1.1.md": Sample.output("1.1", indicator), "1.2.md": Sample.output("1.2", indicator)])
        #expect(found.places("E0401") == ["p/1.2.md:6:21"])
    }

    // MARK: References

    @Test func aPlaceInAPaperMustExist() {
        let paper = "---\ntype: paper\nsymbol: GB.1/X/1\nsession: 1\nsection: X\ntitle: T\n---\n"
        let found = workspace([
            "papers/a/paper.md": paper + "See <para:knowlege>, <note:n> and <para:knowledge>. {#knowledge}\n\nText[^n].\n\n[^n]: Note.\n",
            "2.md": Sample.outcome("2", body: "See <section:start> and <para:GB.1/X/1#knowledge>.\n"),
        ])
        #expect(
            found.findings("E0403") == [
                "p/2.md:8:5 no paper has a section with the id `start` | 没有文件含有编号为 `start` 的章节",
                "p/papers/a/paper.md:8:5 no paper has a paragraph with the id `knowlege` | 没有文件含有编号为 `knowlege` 的段落",
            ])
        #expect(found.remarks("E0403") == ["help: did you mean `knowledge`?"])
    }

    @Test func aCodeThatDoesNotExistIsReportedWhereItStands() {
        let found = workspace(["2.md": Sample.outcome("2", body: "See <sdg:8.55> and [output](output:1.1).\n")])
        #expect(
            found.findings("E0402") == [
                "p/2.md:8:5 there is no SDG target `8.55` | 没有可持续发展目标具体目标 `8.55`",
                "p/2.md:8:20 there is no output `2022-23/1.1` | 没有产出 `2022-23/1.1`",
            ])
        #expect(
            found.remarks("E0402") == ["help: did you mean `8.5` (Work for all)?", "help: no output is defined in 2022-23"])
    }

    @Test func fieldsAreReferencesToo() {
        let found = workspace([
            "1.1.md": Sample.indicator(
                "kind: count\nunit: countris\nowner: research\nbaseline: [{status: not-applicable}]\ntarget: [{sdg: \"8.11\"}]"),
            "risks/1.md": "---\ntype: risk\nnumber: 1\nevent: E\nconsequence: C\noutcomes: [7]\n---\n",
        ])
        #expect(
            found.findings("E0402") == [
                "p/1.1.md:10:11 there is no unit `countris` | 没有单位 `countris`",
                "p/1.1.md:11:12 there is no department `research` | 没有部门 `research`",
                "p/1.1.md:13:20 there is no SDG target `8.11` | 没有可持续发展目标具体目标 `8.11`",
                "p/risks/1.md:6:12 there is no outcome `2022-23/7` | 没有成果目标 `2022-23/7`",
            ])
        #expect(found.remarks("E0402").first == "help: did you mean `countries` (countries)?")
    }

    @Test func aReferenceThatCannotBeReadIsOneError() {
        let found = workspace([
            "1.1.md": Sample.indicator("kind: percent\nowner: Not A Slug\nbaseline: [{status: not-applicable}]\ntarget: [{value: 1}]")
        ])
        #expect(found.findings("E0402") == [])
        #expect(found.report.totals.errors == 1)
    }

    @Test func anOutputBelongsToAnOutcome() {
        #expect(
            workspace(["9.1.md": Sample.output("9.1", "departments: []")]).findings("E0402") == [
                "p/9.1.md:3:7 there is no outcome `2022-23/9` | 没有成果目标 `2022-23/9`"
            ])
    }

    @Test func whatAnUnreadableFileDefinesIsNotMissing() {
        let files = ["2.md": Sample.outcome("2", body: "See <output:3.1>, <indicator:3.1.2> and <outcome:4>.\n")]
        #expect(workspace(files, failed: ["p/3.1.md", "p/outcomes/4/outcome.md"]).findings("E0402") == [])
        #expect(workspace(files, failed: ["p/5.1.md"]).places("E0402").count == 3)
    }

    @Test func aRegisterThatCannotBeReadIsOneError() {
        let found = WorkspaceBuilder(
            Sample.in2022(["2.md": Sample.outcome("2", body: "See <sdg:8.5>.\n")]).merging(["p/registers/sdg-targets.csv": "code\n8.5\n"]) {
                $1
            })
        #expect(found.findings("E0402") == [])
        #expect(found.report.totals.errors == 2, "the columns goal and title_en are missing")
    }

    @Test func whatPapersPlaceResolves() {
        let paper = "---\ntype: paper\nsymbol: GB.1/A\nsession: 1\nsection: A\ntitle: Paper\n---\n```plenary\nfigure: 2022-23/pie\n```\n"
        #expect(workspace(["paper.md": paper]).findings("E0402") == ["p/paper.md:9:9 there is no figure `2022-23/pie` | 没有图 `2022-23/pie`"])
    }

    // MARK: Scopes

    @Test func aLinkWithoutScopeMeansTheOwnProgramme() {
        let strategy = "---\ntype: strategy\nid: s\ntitle: S\noutcomes: [2022-23/1]\n---\nSee <outcome:2022-23/1>, not <outcome:1>.\n"
        let found = workspace(["s/strategy.md": strategy, "2.md": Sample.outcome("2", body: "See <outcome:1>.\n")])
        #expect(found.findings("E0402") == ["p/s/strategy.md:7:30 there is no outcome `s/1` | 没有成果目标 `s/1`"])
        #expect(found.remarks("E0402") == ["help: did you mean `2022-23/1` (Outcome 1)?"])
    }

    @Test func theNearestProgrammeOrStrategyAboveIsTheScope() {
        let strategy = "---\ntype: strategy\nid: s\ntitle: S\n---\n"
        let risk = "---\ntype: risk\nnumber: 1\nevent: E\nconsequence: C\n---\n"
        let found = workspace(["s/strategy.md": strategy, "s/risks/1.md": risk, "risks/1.md": risk])
        #expect(found.workspace.risks.map(\.key.id) == ["2022-23/1", "s/1"])
    }

    // MARK: Order, drafts, backlinks

    @Test func objectsStandInTheOrderOfTheirCodes() {
        let outputs = ["1.9", "1.10", "1.2"].map { ("\($0).md", Sample.output($0, "departments: []")) }
        let enabling = Sample.outcome("A").replacing("kind: policy", with: "kind: enabling")
        let found = workspace(Dictionary(outputs + [("A.md", enabling), ("2.md", Sample.outcome("2"))]) { $1 })
        #expect(found.workspace.outputs.map(\.header.code.value) == ["1.2", "1.9", "1.10"])
        #expect(found.workspace.outcomes.map(\.header.code.value) == ["1", "2", "A"])
    }

    @Test func draftsTakeNoPart() {
        let found = workspace(["2.md": Sample.outcome("2", "status: to-be-developed\ndraft: true", body: "See <sdg:9>.\n")])
        #expect(found.workspace.outcomes.map(\.header.code.value) == ["1"])
        #expect(found.findings("E0402") == [])
    }

    @Test func backlinksSayWhoCitesAnObject() {
        let found = workspace([
            "2.md": Sample.outcome("2", body: "See <sdg:8.5> and <sdg:8.5>.\n"),
            "sdg-links.md": "---\ntype: sdg-links\nlinks: [{target: \"8.5\", outcomes: [1]}]\n---\n",
        ])
        let citations = found.workspace.backlinks[ObjectKey(.sdgTarget, "8.5")]
        #expect(citations.map(\.source.id) == ["2022-23/2", "2022-23/2", "2022-23"])
        #expect(citations.map(\.isInText) == [true, true, false])
        #expect(found.workspace.backlinks.sources(of: ObjectKey(.sdgTarget, "8.5")).map(\.id) == ["2022-23/2", "2022-23"])
        #expect(found.workspace.backlinks[ObjectKey(.outcome, "1", in: "2022-23")].map(\.source.kind) == [.programme])
        #expect(found.workspace.backlinks[ObjectKey(.sdgGoal, "8")].isEmpty)
    }

    @Test func indicatorsInheritTheVerificationOfTheirOutput() {
        let own =
            "  - {code: 1.1.2, name: B, kind: percent, verification: [audit], baseline: [{status: not-applicable}], target: [{value: 1}]}"
        let inherited = "  - {code: 1.1.1, name: A, kind: percent, baseline: [{status: not-applicable}], target: [{value: 1}]}"
        let found = workspace(["1.1.md": Sample.output("1.1", "indicators:\n\(inherited)\n\(own)")])
        #expect(found.workspace.indicators.map { $0.verification.map(\.source) } == [["reports"], ["audit"]])
        #expect(found.workspace.indicators.map(\.level) == [.output, .output])
    }

    // MARK: The register of rules

    @Test func theCodesOfRulesAreDifferentAndExplained() {
        let codes = DiagnosticCode.linkingCodes
        #expect(Set(codes.map(\.id)).count == codes.count)
        #expect(Set(codes.map(\.name)).count == codes.count)
        for code in codes {
            #expect(code.id.hasPrefix(code.severity.rawValue.prefix(1).uppercased()), "\(code.id)")
            #expect(!code.explanation.en.isEmpty && !code.explanation.zh.isEmpty && code.title.en != code.title.zh, "\(code.id)")
        }
    }

    @Test func aRuleThatIsOffFindsNothing() {
        let files = ["p/1.md": Sample.outcome()]
        let off = WorkspaceBuilder.english + "\nseverities: [{rule: scope-missing, severity: warning, reason: Test}]\n"
        #expect(WorkspaceBuilder(files, configuration: off).report.diagnostics.first { $0.code.id == "E0205" }?.severity == .warning)
        let silent = off.replacing("severity: warning", with: "severity: \"off\"")
        #expect(WorkspaceBuilder(files, configuration: silent).findings("E0205") == [])
    }
}
