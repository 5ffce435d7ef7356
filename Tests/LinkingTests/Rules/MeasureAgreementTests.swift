import Testing

@Suite struct MeasureAgreementTests {
    private func findings(_ fields: String) -> [String] {
        WorkspaceBuilder(Sample.in2022(["1.1.md": Sample.indicator(fields)])).findings("E0249")
    }

    @Test func aShareLiesBetweenZeroAndAHundred() {
        #expect(
            findings("kind: percent\nof: employed people\nbaseline: [{period: 2019, value: 174}]\ntarget: [{value: 20}]") == [
                "p/1.1.md:11:38 174 is not between 0 and 100 | 174 不在 0 到 100 之间"
            ])
        #expect(findings("kind: percent\nbaseline: [{period: 2019, value: 174}]\ntarget: [{value: 20}]") == [], "growth may be more")
    }

    @Test func anIndexLiesOnItsScale() {
        let scale = "kind: index\ndirection: decrease\nscale: {min: 0, max: 10, best: 0}\nbaseline: [{period: 2019, value: 5.4}]\n"
        #expect(
            findings(scale + "target: [{at-most: 11}]") == ["p/1.1.md:13:24 11 is not between 0 and 10 | 11 不在 0 到 10 之间"])
        #expect(
            findings(scale.replacing("direction: decrease\n", with: "") + "target: [{at-most: 5}]") == [
                "p/1.1.md:9:11 the best end of the scale is reached by `direction: decrease` | 按标度的最佳值，应写 `direction: decrease`"
            ])
    }

    @Test func aCountIsAWholeNumber() {
        let count = "kind: count\nunit: countries\nbaseline: [{period: 2019, value: "
        #expect(
            findings(count + "-2}]\ntarget: [{total: 2.5}]") == [
                "p/1.1.md:11:38 a count is a whole number from 0 up, not -2 | 计数应是不小于 0 的整数，不能是 -2",
                "p/1.1.md:12:22 a count is a whole number from 0 up, not 2.5 | 计数应是不小于 0 的整数，不能是 2.5",
            ])
        #expect(findings(count + "2.5, statistic: mean}]\ntarget: [{total: 3.0}]") == [])
    }

    @Test func aStateHasNoNumbers() {
        #expect(
            findings("kind: state\nbaseline: [{status: not-applicable}]\ntarget: [{value: 5}]") == [
                "p/1.1.md:11:22 5 is a number, but the measure is a state in words | 5 是数字，而该度量是用文字描述的状态"
            ])
    }

    @Test func percentagesDoNotAddUpOverRegions() {
        #expect(
            findings("kind: percent\nbaseline: [{status: not-applicable}]\ntarget: [{total: 50, africa: 20, americas: 30}]") == [
                "p/1.1.md:11:22 values of kind `percent` do not add up over regions; write `value`, not `total` | "
                    + "类别为 `percent` 的数值不能按区域相加；请写 `value`，不要写 `total`"
            ])
    }
}
