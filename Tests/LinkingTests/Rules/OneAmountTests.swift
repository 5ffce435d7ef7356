import Testing

@Suite struct OneAmountTests {
    private func outcome(_ amount: String) -> String {
        Sample.outcome(
            "8",
            "status: to-be-developed\nresources:\n  - {period: 2022/2023, source: regular-budget, amount: \(amount), unit: million, currency: USD}"
        )
    }

    private func table(_ id: String, _ column: String, _ lines: String) -> String {
        Sample.budget(columns: column, lines: lines).replacing("id: b\n", with: "id: \(id)\n")
    }

    private let exact = "{id: c, kind: money, currency: USD, period: 2022/2023, source: regular-budget, basis: constant, label: USD}"
    private let millions = "{id: c, kind: money, currency: USD, unit: million, period: 2022/2023, source: regular-budget, label: Millions}"

    private func workspace(outcome amount: String, table rounded: String) -> WorkspaceBuilder {
        let line = "{id: o, kind: line, outcome: 8, label: Outcome 8}"
        return WorkspaceBuilder(
            Sample.in2022([
                "8.md": outcome(amount), "exact.md": table("exact", exact, line), "exact.csv": "line,column,amount,status\no,c,43061376,\n",
                "rounded.md": table("rounded", millions, line), "rounded.csv": "line,column,amount,status\no,c,\(rounded),\n",
            ]))
    }

    @Test func aRoundedFormAgrees() {
        #expect(workspace(outcome: "43.1", table: "43.1").findings("E0237") == [])
    }

    @Test func findsTheOneThatDiffers() {
        let found = workspace(outcome: "43.1", table: "43.0")
        #expect(
            found.findings("E0237") == [
                "p/rounded.csv:2:5 outcome 2022-23/8, 2022/2023, regular-budget: 43.0 million here, but 43061376 in another place | "
                    + "成果目标 2022-23/8，2022/2023，regular-budget：此处为 43.0 百万，别处为 43061376"
            ])
        #expect(found.remarks("E0237") == ["p/exact.csv:2:5 43061376 is said here"])
        #expect(workspace(outcome: "43.0", table: "43.1").places("E0237") == ["p/8.md:8:57"])
    }

    @Test func differentSourcesAreDifferentAmounts() {
        let files = Sample.in2022([
            "8.md": outcome("43.0").replacing("regular-budget", with: "extra-budgetary"),
            "exact.md": table("exact", exact, "{id: o, kind: line, outcome: 8, label: O}"),
            "exact.csv": "line,column,amount,status\no,c,43061376,\n",
        ])
        #expect(WorkspaceBuilder(files).findings("E0237") == [])
    }

    /// Two tables divide one whole when the columns of one period, basis and currency have the same grand total.
    private func twoTables(_ second: String, total: String = "30") -> WorkspaceBuilder {
        let lines = "{id: a, kind: line, label: A}\n{id: b, kind: line, label: B}\n{id: total, kind: total, label: Total}"
        let column = "{id: c, kind: money, currency: USD, period: 2022/2023, basis: constant, label: USD}"
        return WorkspaceBuilder(
            Sample.in2022([
                "one.md": table("one", column, lines), "one.csv": "line,column,amount,status\na,c,10,\nb,c,20,\ntotal,c,30,\n",
                "two.md": table("two", column, lines), "two.csv": "line,column,amount,status\na,c,\(second),\nb,c,20,\ntotal,c,\(total),\n",
            ]))
    }

    @Test func tablesOfOneWholeAgreeLineByLine() {
        #expect(twoTables("10").findings("E0237") == [])
        #expect(
            twoTables("11").findings("E0237") == [
                "p/two.csv:2:5 line `a`: 11 here, but 10 in another place | 行 `a`：此处为 11，别处为 10"
            ])
        #expect(twoTables("11", total: "31").findings("E0237") == [], "another whole")
    }
}
