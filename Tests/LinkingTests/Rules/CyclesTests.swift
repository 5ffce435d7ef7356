import Testing

@Suite struct CyclesTests {
    @Test func findsLinesThatStandAboveThemselves() {
        let budget = Sample.budget(
            columns: "{id: usd, kind: money, label: USD}",
            lines: "{id: part-i, kind: heading, parent: part-ii, label: I}\n{id: part-ii, kind: heading, parent: part-i, label: II}")
        let found = WorkspaceBuilder(Sample.in2022(["b.md": budget, "b.csv": "line,column,amount,status\n"]))
        #expect(
            found.findings("E0201") == [
                "p/b.md:9:42 this leads back to where it began: `part-i` → `part-ii` → `part-i` | 这里绕回了起点：`part-i` → `part-ii` → `part-i`"
            ])
        #expect(found.remarks("E0201") == ["p/b.md:8:41 `part-i` leads to `part-ii` here", "help: change one of these steps"])
    }

    @Test func findsADepartmentAboveItself() {
        let register = "code,kind,parent,name_en\na,unit,b,A\nb,unit,c,B\nc,unit,b,C\n"
        let found = WorkspaceBuilder(["p/registers/departments.csv": register])
        #expect(found.places("E0201") == ["p/registers/departments.csv:4:8"])
    }

    @Test func findsAStrategyWhosePillarIsItsOwnParent() {
        let strategy = "---\ntype: strategy\nid: s\ntitle: S\npillars:\n  - {code: \"1\", title: One, parent: \"1\"}\n---\n"
        let found = WorkspaceBuilder(["p/s/strategy.md": strategy])
        #expect(found.findings("E0201") == ["p/s/strategy.md:6:37 this leads back to where it began: `1` → `1` | 这里绕回了起点：`1` → `1`"])
    }

    @Test func findsObjectsThatReplaceEachOther() {
        let found = WorkspaceBuilder(
            Sample.in2022([
                "2.md": Sample.outcome("2", "status: to-be-developed\nreplaces: [3]"),
                "3.md": Sample.outcome("3", "status: to-be-developed\nformerly: [2]"),
            ]))
        #expect(
            found.findings("E0201") == [
                "p/3.md:7:12 this leads back to where it began: `outcome 2022-23/2` → `outcome 2022-23/3` → `outcome 2022-23/2` | "
                    + "这里绕回了起点：`outcome 2022-23/2` → `outcome 2022-23/3` → `outcome 2022-23/2`"
            ])
    }

    @Test func longChainsCostNoStack() {
        let rows = (0..<5_000).map { "d\($0),unit,d\($0 + 1),D\($0)" } + ["d5000,unit,,D5000"]
        let register = "code,kind,parent,name_en\n" + rows.joined(separator: "\n") + "\n"
        #expect(WorkspaceBuilder(["p/registers/departments.csv": register]).findings("E0201") == [])
    }
}
