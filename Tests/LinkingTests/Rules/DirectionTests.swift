import Testing

@Suite struct DirectionTests {
    private func workspace(_ fields: String, scales: String = "baseline: cumulative, target: per-period") -> WorkspaceBuilder {
        WorkspaceBuilder(Sample.in2022(["1.1.md": Sample.indicator(fields)], programme: "scales: {\(scales)}"))
    }

    private func percent(_ direction: String, _ baseline: String, _ target: String) -> [String] {
        workspace("kind: percent\n\(direction)baseline: [\(baseline)]\ntarget: [{\(target)}]").findings("W0250")
    }

    @Test func whatIsToIncreaseHasATargetAboveItsBaseline() {
        #expect(
            percent("", "{period: 2019, value: 30}, {period: 2021, value: 40}", "value: 35") == [
                "p/1.1.md:11:22 the target 35 is below the baseline 40, which is to increase | 目标 35 低于基线 40，而该指标应提高"
            ])
        #expect(percent("", "{period: 2021, value: 40}", "value: 40") == [], "equality passes")
        #expect(percent("", "{period: 2021, value: 40}", "at-least: 45") == [])
        #expect(percent("", "{period: 2021, value: 50}", "between: [45, 55]") == [])
    }

    @Test func whatIsToDecreaseHasATargetBelow() {
        #expect(
            percent("direction: decrease\n", "{period: 2021, value: 4.3}", "at-most: 5") == [
                "p/1.1.md:12:24 the target 5 is above the baseline 4.3, which is to decrease | 目标 5 高于基线 4.3，而该指标应降低"
            ])
    }

    @Test func whatIsToBeKeptStaysEqual() {
        #expect(
            percent("direction: maintain\n", "{period: 2021, value: 95}", "value: 90") == [
                "p/1.1.md:12:22 the target 90 differs from the baseline 95, which is to be kept | 目标 90 与基线 95 不同，而该指标应保持"
            ])
        #expect(percent("direction: maintain\n", "{period: 2021, value: 95}", "at-least: 95") == [])
    }

    @Test func aChangeHasTheSignOfItsDirection() {
        #expect(
            percent("", "{status: not-applicable}", "change: -5%, from: baseline") == [
                "p/1.1.md:11:23 a change of -5 per cent goes against `direction: increase` | 变化 -5% 与 `direction: increase` 方向相反"
            ])
        #expect(percent("direction: decrease\n", "{status: not-applicable}", "change: -5%, from: baseline") == [])
    }

    /// A baseline that counts from the beginning is no measure of what one period adds.
    @Test func countsFollowTheScalesOfTheProgramme() {
        let count = "kind: count\nunit: countries\nbaseline: [{period: 2021, value: 1918}]\ntarget: [{total: 25}]"
        #expect(workspace(count).findings("W0250") == [])
        #expect(workspace(count, scales: "baseline: per-period, target: per-period").places("W0250") == ["p/1.1.md:12:22"])
    }

    @Test func differentThingsAreNotCompared() {
        #expect(
            workspace("kind: percent\nbaseline: [{period: 2021, value: 40}]\ntarget: [{value: 5}]\ncomparable: false").findings("W0250")
                == [])
        #expect(
            percent("", "{period: 2019, value: 70, sex: male}, {period: 2019, value: 40, sex: female}", "value: 45, sex: female") == [])
    }
}
