import Testing

@Suite struct NameKindUnitTests {
    private func workspace(_ name: String, zh: String, _ kind: String) -> WorkspaceBuilder {
        let fields = "\(kind)\nbaseline: [{status: not-applicable}]\ntarget: [{value: 1}]"
        return WorkspaceBuilder(
            Sample.in2022([
                "1.1.md": Sample.indicator(fields, name: name),
                "1.1.zh.md": "---\nsource: \"0\"\ntitle: 产出\nverification: [报告]\nindicators:\n  - {code: 1.1.1, name: \(zh)}\n---\n",
            ]), configuration: WorkspaceBuilder.bilingual)
    }

    private let ratifications = "kind: count\nunit: ratifications"

    @Test func whatIsCountedIsTheUnit() {
        let found = workspace("Number of countries that ratify the Convention", zh: "批准公约（包括议定书）的国家数目，按区域分列", ratifications)
        #expect(
            found.findings("E0248") == [
                "p/1.1.md:8:11 the name counts `countries`, the unit is `ratifications` | 名称数的是 `countries`，单位却是 `ratifications`",
                "p/1.1.zh.md:6:25 the name counts `countries`, the unit is `ratifications` | 名称数的是 `countries`，单位却是 `ratifications`",
            ])
        #expect(found.remarks("E0248").suffix(2) == ["indicator 1.1.1, output 1.1", "help: correct the name, `kind` or `unit`"])
    }

    @Test func acceptsNamesThatAgree() {
        #expect(workspace("Ratifications of Conventions", zh: "公约的批准书数目", ratifications).findings("E0248") == [])
        #expect(
            workspace("Member States with a strategy", zh: "订有战略的成员国数目", "kind: count\nunit: member-states").findings("E0248") == [],
            "成员国 is not 国家")
        #expect(
            workspace("Labour income as a share of output", zh: "劳动收入在产出中所占份额", "kind: percent").findings("E0248") == [])
    }

    @Test func aShareIsNotCounted() {
        let found = workspace("Share of countries with a law", zh: "有法律的国家所占百分比", "kind: count\nunit: countries")
        #expect(
            found.findings("E0248") == [
                "p/1.1.md:8:11 the name says a share, the kind is `count` | 名称说的是比例，类别却是 `count`",
                "p/1.1.zh.md:6:25 the name says a share, the kind is `count` | 名称说的是比例，类别却是 `count`",
            ])
    }

    @Test func aNumberIsNoPercentage() {
        #expect(
            workspace("Number of reports", zh: "报告数量", "kind: percent").findings("E0248") == [
                "p/1.1.md:8:11 the name says a number, the kind is `percent` | 名称说的是数目，类别却是 `percent`",
                "p/1.1.zh.md:6:25 the name says a number, the kind is `percent` | 名称说的是数目，类别却是 `percent`",
            ])
    }

    @Test func aCountHasAUnitAndAPercentageNone() {
        #expect(
            workspace("Reports", zh: "报告", "kind: count").findings("E0248") == [
                "p/1.1.md:9:11 a measure of kind `count` has a unit | 类别为 `count` 的度量应有单位"
            ])
        #expect(
            workspace("Reports", zh: "报告", "kind: percent\nunit: countries").findings("E0248") == [
                "p/1.1.md:10:11 a percentage has no unit `countries` | 百分比不用单位 `countries`"
            ])
    }
}
