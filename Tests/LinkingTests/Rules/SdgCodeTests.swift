import Testing

@Suite struct SdgCodeTests {
    private let targets = "code,goal,title_en\n8.5,8,Work for all\n8.6,8,Young people\n"
    private let indicators = "code,target,title_en,custodian\n8.5.1,8.5,Earnings,ILO\n8.5.2,8.5,Unemployment,ILO\n8.6.1,8.6,Youth,ILO\n"

    /// An outcome with one indicator that uses SDG indicator 8.5.2 and has target 8.5, and these rows of links.
    private func workspace(_ rows: [String], registers: [String: String] = [:]) -> WorkspaceBuilder {
        let outcome = Sample.outcome(
            "1",
            """
            indicators:
              - code: unemployment
                name: Unemployment
                kind: percent
                sdg: {indicator: 8.5.2, relation: equal}
                verification: [a]
                baseline: [{period: 2019, value: 5}]
                target: [{sdg: "8.5"}]
            """)
        let links = "---\ntype: sdg-links\nlinks:\n\(rows.map { "  - \($0)" }.joined(separator: "\n"))\n---\n"
        var files = Sample.in2022(["outcome.md": outcome, "sdg-links.md": links])
        files["p/registers/sdg-targets.csv"] = registers["targets"] ?? targets
        files["p/registers/sdg-indicators.csv"] = registers["indicators"] ?? indicators
        return WorkspaceBuilder(files)
    }

    @Test func acceptsLinksThatFit() {
        let found = workspace(["{target: \"8.5\", outcomes: [1], indicators: [8.5.2]}"])
        #expect(found.findings("E0240", "E0241", "E0242") == [])
    }

    @Test func anIndicatorStandsWithItsOwnTarget() {
        let found = workspace([
            "{target: \"8.5\", outcomes: [1], indicators: [8.5.2]}", "{target: \"8.6\", outcomes: all, indicators: [8.5.1]}",
        ])
        #expect(
            found.findings("E0240") == [
                "p/sdg-links.md:5:49 SDG indicator 8.5.1 belongs to target 8.5, not to 8.6 | 可持续发展目标指标 8.5.1 属于具体目标 8.5，不属于 8.6"
            ])
        #expect(found.remarks("E0240") == ["help: list it in the row of 8.5, or correct the code"])
        #expect(
            found.findings("E0241") == [
                "p/sdg-links.md:5:49 no indicator of the results framework uses SDG indicator 8.5.1 | 成果框架中没有指标采用可持续发展目标指标 8.5.1"
            ])
    }

    @Test func aRegisterKeepsCodesAndParentsTogether() {
        let found = workspace(
            ["{target: \"8.5\", outcomes: [1], indicators: [8.5.2]}"],
            registers: ["indicators": indicators.replacing("8.6.1,8.6", with: "8.6.1,8.5")])
        #expect(
            found.findings("E0240") == [
                "p/registers/sdg-indicators.csv:4:7 `8.6.1` belongs to the SDG target 8.6, the register says 8.5 | "
                    + "`8.6.1` 属于可持续发展目标具体目标 8.6，登记表写的是 8.5"
            ])
    }

    @Test func anIndicatorImpliesItsTarget() {
        #expect(
            workspace(["{target: \"8.6\", outcomes: all}"]).findings("E0241") == [
                "p/outcome.md:10:22 the SDG links of the programme have no target 8.5 | 本计划的可持续发展目标联系表中没有具体目标 8.5",
                "p/outcome.md:13:20 the SDG links of the programme have no target 8.5 | 本计划的可持续发展目标联系表中没有具体目标 8.5",
            ])
        #expect(
            workspace(["{target: \"8.5\", outcomes: [1]}"]).findings("E0241") == [
                "p/outcome.md:10:22 the SDG links of target 8.5 do not list indicator 8.5.2 | 联系表中具体目标 8.5 一行没有列出指标 8.5.2"
            ])
    }

    @Test func theRowListsTheOutcomeThatUsesTheIndicator() {
        let found = workspace(["{target: \"8.5\", outcomes: [2], indicators: [8.5.2]}"])
        #expect(
            found.findings("E0241") == [
                "p/outcome.md:10:22 the SDG links of target 8.5 do not list outcome 1 | 联系表中具体目标 8.5 一行没有列出成果目标 1"
            ])
        #expect(found.remarks("E0241") == ["indicator unemployment, outcome 1"])
    }

    @Test func aTargetHasOneRow() {
        let found = workspace(["{target: \"8.5\", outcomes: all, indicators: [8.5.2]}", "{target: \"8.5\", outcomes: [1]}"])
        #expect(found.findings("E0242") == ["p/sdg-links.md:5:14 SDG target 8.5 has a row already | 具体目标 8.5 已经有一行"])
    }
}
