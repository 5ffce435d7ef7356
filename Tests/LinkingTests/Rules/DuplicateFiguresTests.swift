import Testing

@Suite struct DuplicateFiguresTests {
    private func workspace(_ fields: String) -> WorkspaceBuilder {
        WorkspaceBuilder(Sample.in2022(["1.1.md": Sample.indicator(fields)]))
    }

    @Test func findsAnObservationTwice() {
        let found = workspace(
            """
            kind: count
            unit: member-states
            baseline: [{period: 2019, value: 20}, {period: 2019, value: 21}]
            target: [{period: 2022/2023, total: 24}]
            """)
        #expect(
            found.findings("E0206") == [
                "p/1.1.md:11:43 there is a value of this kind for 2019 already | 已经有一个同类的 2019 数值"
            ])
        #expect(found.remarks("E0206").prefix(2) == ["indicator 1.1.1, output 1.1", "p/1.1.md:11:16 it stands here first"])
    }

    @Test func findsATargetTwice() {
        let found = workspace(
            """
            kind: count
            unit: member-states
            baseline: [{period: 2019, value: 20}]
            target: [{period: 2022/2023, total: 24}, {period: 2022/2023, total: 25}]
            """)
        #expect(
            found.findings("E0207") == [
                "p/1.1.md:12:46 there is a target of this kind for 2022/2023 already | 已经有一个同类的 2022/2023 目标"
            ])
    }

    @Test func tellsFiguresApartByCategoryAndRole() {
        let found = workspace(
            """
            kind: percent
            of: employees
            baseline: [{period: 2019, value: 20, sex: female}, {period: 2019, value: 21, sex: male}, {period: 2019, value: 20}]
            milestones: [{period: 2019, value: 20}]
            target: [{period: 2022/2023, value: 50, sex: female}, {period: 2022/2023, value: 55, age: youth}]
            """)
        #expect(found.findings("E0206", "E0207") == [])
    }

    @Test func findsAResourceTwice() {
        let resources = """
            resources:
              - {period: 2022/2023, source: rbsa, stage: estimated, amount: 10.0, unit: million}
              - {period: 2022/2023, source: rbsa, stage: proposed, amount: 10.0, unit: million}
              - {period: 2022/2023, source: rbsa, stage: estimated, amount: 12.0, unit: million}
            """
        let found = WorkspaceBuilder(Sample.in2022(["outcome.md": Sample.outcome("1", "status: to-be-developed\n" + resources)]))
        #expect(found.places("E0208").count == 1)
        #expect(
            found.findings("E0208").first?.hasSuffix(
                "there is an amount from rbsa (estimated) for 2022/2023 already | 2022/2023 已经有一笔来自 rbsa（estimated）的金额") == true)
    }
}
