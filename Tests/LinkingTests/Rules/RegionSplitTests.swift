import Testing

@Suite struct RegionSplitTests {
    private func workspace(_ fields: String) -> WorkspaceBuilder {
        WorkspaceBuilder(Sample.in2022(["1.1.md": Sample.indicator(fields)]))
    }

    @Test func findsTargetsThatDoNotAddUp() {
        let found = workspace(
            """
            kind: count
            unit: member-states
            baseline: [{period: 2019, value: 20}]
            target: [{period: 2022/2023, total: 24, africa: 7, americas: 16}]
            """)
        #expect(found.findings("E0231") == ["p/1.1.md:12:41 targets by region add to 23, the total says 24 | 各区域目标之和为 23，而总数写的是 24"])
        #expect(
            found.remarks("E0231") == ["indicator 1.1.1, output 1.1", "help: one region is 1 short, or the total is 1 too high"])
    }

    @Test func findsObservationsThatDoNotAddUp() {
        let found = workspace(
            """
            kind: count
            unit: member-states
            baseline: [{period: 2019, total: 5, africa: 3, americas: 3}]
            target: [{period: 2022/2023, total: 6}]
            """)
        #expect(found.findings("E0231") == ["p/1.1.md:11:38 values by region add to 6, the total says 5 | 各区域数值之和为 6，而总数写的是 5"])
        #expect(found.remarks("E0231").last == "help: one region is 1 too high, or the total is 1 short")
    }

    @Test func acceptsZeroAndPartsThatAddUp() {
        let found = workspace(
            """
            kind: count
            unit: member-states
            baseline: [{period: 2019, total: 3, africa: 3}]
            target: [{period: 2022/2023, total: 0, africa: 0, americas: 0}]
            """)
        #expect(found.findings("E0231") == [])
    }

    @Test func percentagesOfRegionsAreNoParts() {
        let found = workspace(
            """
            kind: percent
            baseline: [{period: 2019, value: 50, africa: 40, americas: 60}]
            target: [{period: 2022/2023, value: 55}]
            """)
        #expect(found.findings("E0231") == [])
    }
}
