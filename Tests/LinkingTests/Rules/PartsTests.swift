import Testing

@Suite struct PartsTests {
    private func workspace(_ columns: String, _ lines: String) -> WorkspaceBuilder {
        WorkspaceBuilder(
            Sample.in2022(["b.md": Sample.budget(columns: columns, lines: lines), "b.csv": "line,column,amount,status\n"]))
    }

    private let usd = "{id: usd, kind: money, label: USD}"

    @Test func findsAParentThatIsNotThere() {
        let found = workspace(usd, "{id: part-iii, kind: heading, label: III}\n{id: fund, parent: part-ii, kind: line, label: Fund}")
        #expect(found.findings("E0202") == ["p/b.md:9:24 there is no `part-ii` in this file | 本文件中没有 `part-ii`"])
        #expect(found.remarks("E0202") == ["help: did you mean `part-iii`?"])
    }

    @Test func findsAParentThatIsNoHeading() {
        let found = workspace(usd, "{id: a, kind: line, label: A}\n{id: b, parent: a, kind: line, label: B}")
        #expect(
            found.findings("E0202") == [
                "p/b.md:9:21 `a` is a line, not a heading: no line can stand below it | `a` 是 line，不是标题行（heading），下面不能有其他行"
            ])
    }

    @Test func findsASummedLineThatIsNotThere() {
        let found = workspace(usd, "{id: a, kind: line, label: A}\n{id: total, kind: total, sums: [a, x], label: Total}")
        #expect(found.places("E0202") == ["p/b.md:9:40"])
    }

    @Test func findsIdsThatStandTwice() {
        let found = workspace(usd + "\n" + usd, "{id: a, kind: line, label: A}\n{id: a, kind: line, label: A}")
        #expect(
            found.findings("E0203") == [
                "p/b.md:7:10 `usd` stands here a second time | `usd` 在这里第二次出现", "p/b.md:10:10 `a` stands here a second time | `a` 在这里第二次出现",
            ])
        #expect(found.remarks("E0203").first == "p/b.md:6:10 it stands here first")
    }

    @Test func findsMeasuresWithOneId() {
        let fields = """
            measures:
              - {id: use, kind: percent, baseline: [{status: not-applicable}], target: [{value: 5}]}
              - {id: use, kind: percent, baseline: [{status: not-applicable}], target: [{value: 6}]}
            """
        let found = WorkspaceBuilder(Sample.in2022(["1.1.md": Sample.indicator(fields)]))
        #expect(found.places("E0203") == ["p/1.1.md:11:14"])
    }
}
