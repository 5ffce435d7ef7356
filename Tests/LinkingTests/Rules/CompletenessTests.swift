import Testing

@Suite struct CompletenessTests {
    private func findings(_ files: [String: String], failed: [String] = []) -> [String] {
        WorkspaceBuilder(Sample.in2022(files), failed: failed).findings("E0246")
    }

    @Test func anOutputHasIndicators() {
        #expect(findings(["1.1.md": Sample.output("1.1", "departments: []")]) == ["p/1.1.md:3:7 output 1.1 has no indicator | 产出 1.1 没有指标"])
    }

    @Test func aPolicyOutcomeHasIndicatorsOrSaysWhyNot() {
        #expect(
            findings(["2.md": Sample.outcome("2", "")]) == ["p/2.md:3:7 policy outcome 2 has no indicator | 政策性成果目标 2 没有指标"])
        #expect(findings(["A.md": Sample.outcome("A", "").replacing("policy", with: "enabling")]) == [])
    }

    @Test func anIndicatorHasVerificationBaselineAndTarget() {
        let bare = "---\ntype: output\ncode: 1.1\ntitle: O\nindicators:\n  - {code: 1.1.1, name: A, kind: percent}\n---\n"
        #expect(
            findings(["1.1.md": bare]) == [
                "p/1.1.md:6:12 indicator 1.1.1 has no baseline | 指标 1.1.1 没有基线",
                "p/1.1.md:6:12 indicator 1.1.1 has no means of verification | 指标 1.1.1 没有检验方法",
                "p/1.1.md:6:12 indicator 1.1.1 has no target | 指标 1.1.1 没有目标",
            ])
    }

    @Test func aStatusOrANoteSaysWhyNot() {
        let explained = Sample.indicator(
            "kind: percent\nbaseline: [{status: not-applicable}]\nnotes: [{on: target, text: The paper sets none.}]")
        #expect(findings(["1.1.md": explained]) == [])
    }

    @Test func eachMeasureHasItsOwn() {
        let measures = Sample.indicator("measures:\n  - {id: use, kind: percent, baseline: [{status: not-applicable}]}")
        #expect(findings(["1.1.md": measures]) == ["p/1.1.md:10:14 indicator 1.1.1, use has no target | 指标 1.1.1, use 没有目标"])
    }

    @Test func tablesHaveAmountsAndFiguresData() {
        let budget = Sample.budget(columns: "{id: c, kind: money, label: C}", lines: "{id: a, kind: line, label: A}")
        #expect(
            findings([
                "b.md": budget, "b.csv": "line,column,amount,status\n", "f.md": "---\ntype: figure\nid: f\ntitle: F\nalt: F\n---\n",
            ]) == [
                "p/b.md:3:5 budget table `b` has no amounts | 预算表 `b` 没有金额",
                "p/f.md:3:5 figure `f` has neither data nor `status: not-available` | 图 `f` 既没有数据，也没有写明 `status: not-available`",
            ])
    }

    @Test func aProgrammeHasOutcomesAndATargetToo() {
        let links = "---\ntype: sdg-links\nlinks:\n  - {target: \"8.5\", outcomes: []}\n---\n"
        #expect(
            WorkspaceBuilder(["p/programme.md": Sample.programme(), "p/sdg-links.md": links]).findings("E0246") == [
                "p/programme.md:3:5 programme 2022-23 has no outcome | 计划 2022-23 没有成果目标",
                "p/sdg-links.md:4:14 SDG target 8.5 is linked to no outcome | 具体目标 8.5 没有联系任何成果目标",
            ])
        #expect(WorkspaceBuilder(["p/programme.md": Sample.programme("status: reference")]).findings("E0246") == [])
    }

    @Test func asksNothingWhereAFileCouldNotBeRead() {
        #expect(findings(["2.md": Sample.outcome("2", "")], failed: ["p/3.md"]) == [])
    }
}
