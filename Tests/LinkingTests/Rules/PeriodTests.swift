import Testing

@Suite struct PeriodTests {
    private let before = "---\ntype: programme\nid: 2020-21\ntitle: Before 2020–21\nperiod: 2020/2021\nstatus: reference\n---\n"

    private func workspace(_ files: [String: String], programme: String = "predecessor: 2020-21") -> WorkspaceBuilder {
        WorkspaceBuilder(Sample.in2022(files.merging(["before/programme.md": before]) { given, _ in given }, programme: programme))
    }

    private func indicator(_ baseline: String, _ target: String) -> [String] {
        workspace([
            "1.1.md": Sample.indicator(
                "kind: percent\nbaseline: [{period: \(baseline), value: 1}]\ntarget: [{period: \(target), value: 2}]")
        ])
        .findings("E0251")
    }

    @Test func targetsLieWithinTheProgramme() {
        #expect(indicator("2021", "2022/2023") == [])
        #expect(indicator("2021", "2023") == [])
        #expect(
            indicator("2021", "2024/2025") == [
                "p/1.1.md:11:23 the target is for 2024/2025, the programme or strategy is for 2022/2023 | 目标的时期是 2024/2025，而计划或战略的期限是 2022/2023"
            ])
    }

    @Test func baselinesAreNotLater() {
        #expect(indicator("2015/..", "2022/2023") == [])
        #expect(
            indicator("2024", "2022/2023") == [
                "p/1.1.md:10:25 the baseline is of 2024, after the end of 2022/2023 | 基线的时期是 2024，晚于 2022/2023"
            ])
    }

    private func budget(_ column: String, title: String = "Budget") -> WorkspaceBuilder {
        let text = Sample.budget(columns: "{id: c, kind: money, \(column)}", lines: "{id: a, kind: line, label: A}")
        return workspace([
            "b.md": text.replacing("title: Budget", with: "title: \"\(title)\""), "b.csv": "line,column,amount,status\na,c,1,\n",
        ])
    }

    @Test func columnsAreOfTheProgrammeOrItsPredecessor() {
        #expect(budget("period: 2020/2021, label: C").findings("E0251", "E0252") == [])
        #expect(
            budget("period: 2018/2019, label: C").findings("E0251") == [
                "p/b.md:6:10 column `c` is of 2018/2019, the programme has 2022/2023 or 2020/2021 | `c` 栏的时期是 2018/2019，本计划应为 2022/2023 或 2020/2021"
            ])
    }

    @Test func onlyTheNewPeriodIsRecosted() {
        #expect(
            budget("period: 2020/2021, basis: recosted, label: C").findings("E0252") == [
                "p/b.md:6:10 column `c` of 2020/2021 cannot be recosted | 2020/2021 的 `c` 栏不能用重计价格"
            ])
    }

    @Test func captionsNameTheYearsThatTheyStandOver() {
        #expect(
            budget("period: 2022/2023, label: C", title: "Inflation, 2020–21").findings("E0251") == [
                "p/b.md:4:20 this caption says 2020/2021, what it stands over is of 2022/2023 | 标题写的是 2020/2021，所辖内容却属于 2022/2023"
            ])
        #expect(budget("period: 2022/2023, label: \"2020–21\"").places("E0251") == ["p/b.md:6:53"])
        #expect(
            budget(
                "period: 2022/2023, basis: constant, label: \"2022–23 (in 2020–21 dollars)\"", title: "Costs 2022-2023 (2020–21 dollars)"
            )
            .findings("E0251") == [], "constant prices are those of the programme before")
        #expect(
            budget("period: 2022/2023, label: \"2022–23 (in 2020–21 dollars)\"").places("E0251") == ["p/b.md:6:65"], "no constant prices")
    }

    @Test func titlesOfProgrammesLinksAndStrategiesToo() {
        let links = "---\ntype: sdg-links\ntitle: Links for 2020–21\nlinks: [{target: \"8.5\", outcomes: all}]\n---\n"
        let strategy = "---\ntype: strategy\nid: s\ntitle: Strategy 2018–21\nperiod: 2018/2022\nstatus: reference\n---\n"
        #expect(
            workspace(["sdg-links.md": links, "s/strategy.md": strategy]).findings("E0251") == [
                "p/s/strategy.md:4:17 this caption says 2018/2021, what it stands over is of 2018/2022 | 标题写的是 2018/2021，所辖内容却属于 2018/2022",
                "p/sdg-links.md:3:18 this caption says 2020/2021, what it stands over is of 2022/2023 | 标题写的是 2020/2021，所辖内容却属于 2022/2023",
            ])
    }

    @Test func resourcesPhasesAndPredecessors() {
        let outcome = Sample.outcome("2", "status: to-be-developed\nresources: [{period: 2018/2019, source: rbsa, amount: 1}]")
        let strategy =
            "---\ntype: strategy\nid: s\ntitle: S\nperiod: 2018/2021\nphases: [{code: first, title: First, start: 2019, end: 2022}]\n---\n"
        #expect(
            workspace(["2.md": outcome, "s/strategy.md": strategy]).findings("E0251") == [
                "p/2.md:7:22 2018/2019 is not a period of this programme: 2022/2023 or 2020/2021 | 2018/2019 不是本计划的时期：应为 2022/2023 或 2020/2021",
                "p/s/strategy.md:6:17 phase `first` has 2022, outside 2018/2021 | 阶段 `first` 含 2022，超出 2018/2021",
            ])
        let late = before.replacing("2020/2021", with: "2020/2022")
        #expect(
            workspace(["before/programme.md": late]).findings("E0251").first
                == "p/before/programme.md:4:15 this caption says 2020/2021, what it stands over is of 2020/2022 | 标题写的是 2020/2021，所辖内容却属于 2020/2022"
        )
        #expect(workspace(["before/programme.md": late]).places("E0251").last == "p/programme.md:6:14")
    }
}
