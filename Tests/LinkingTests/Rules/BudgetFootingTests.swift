import Diagnostics
import Testing

@Suite struct BudgetFootingTests {
    private let lines = """
        {id: part-i, kind: heading, label: I}
        {id: policy, parent: part-i, kind: heading, label: Policy}
        {id: a, parent: policy, kind: line, label: A}
        {id: b, parent: policy, kind: line, label: B}
        {id: policy-subtotal, parent: policy, kind: subtotal, label: Subtotal}
        {id: turnover, parent: part-i, kind: adjustment, label: Turnover}
        {id: part-i-total, parent: part-i, kind: total, label: Total I}
        {id: fund, kind: line, label: Fund}
        {id: total, kind: total, label: Total}
        """

    private func workspace(_ column: String, _ lines: String, _ amounts: [String]) -> WorkspaceBuilder {
        let csv = "line,column,amount,status\n" + amounts.joined(separator: "\n") + "\n"
        return WorkspaceBuilder(Sample.in2022(["b.md": Sample.budget(columns: column, lines: lines), "b.csv": csv]))
    }

    private let usd = "{id: c, kind: money, currency: USD, label: USD}"
    private let right = ["a,c,10,", "b,c,20,", "policy-subtotal,c,30,", "turnover,c,-5,", "part-i-total,c,25,", "fund,c,0,", "total,c,25,"]

    private func changed(_ index: Int, _ row: String) -> [String] {
        var rows = right
        rows[index] = row
        return rows
    }

    @Test func acceptsNestedTotalsWithAdjustments() {
        #expect(workspace(usd, lines, right).findings("E0232") == [])
    }

    /// A wrong line makes its subtotal wrong, not every total above it.
    @Test func findsAWrongLineOnce() {
        let found = workspace(usd, lines, changed(0, "a,c,11,"))
        #expect(
            found.findings("E0232") == [
                "p/b.csv:4:19 `policy-subtotal` says 30 in column `c`, its lines add to 31 | `policy-subtotal` 在 `c` 栏写的是 30，而各行之和为 31"
            ])
        #expect(found.remarks("E0232") == ["its lines: a, b", "help: a line is 1 too high, or the sum is 1 short"])
    }

    @Test func findsAWrongSubtotalOnce() {
        #expect(workspace(usd, lines, changed(2, "policy-subtotal,c,29,")).places("E0232") == ["p/b.csv:4:19"])
    }

    @Test func findsAWrongTotal() {
        let found = workspace(usd, lines, changed(6, "total,c,26,"))
        #expect(
            found.findings("E0232") == ["p/b.csv:8:9 `total` says 26 in column `c`, its lines add to 25 | `total` 在 `c` 栏写的是 26，而各行之和为 25"])
        #expect(found.remarks("E0232") == ["its lines: part-i-total, fund", "help: a line is 1 short, or the sum is 1 too high"])
    }

    @Test func emptyCellsAreLeftOut() {
        #expect(workspace(usd, lines, ["part-i-total,c,25,"]).findings("E0232") == [])
        #expect(workspace(usd, lines, ["policy-subtotal,c,30,", "part-i-total,c,30,", "total,c,30,"]).findings("E0232") == [])
    }

    @Test func percentagesAreNeverSummed() {
        #expect(workspace("{id: c, kind: percent, label: Share}", lines, changed(6, "total,c,99,")).findings("E0232") == [])
    }

    @Test func workTimeCarriesTwelveMonths() {
        let time = "{id: c, kind: work-time, label: Time}"
        let two = "{id: a, kind: line, label: A}\n{id: b, kind: line, label: B}\n{id: total, kind: total, label: Total}"
        #expect(workspace(time, two, ["a,c,27/1,", "b,c,1/11,", "total,c,29/0,"]).findings("E0232") == [])
        #expect(
            workspace(time, two, ["a,c,27/1,", "b,c,1/11,", "total,c,28/12,"]).findings("E0232") == [], "28/12 is refused when it is read")
        #expect(
            workspace(time, two, ["a,c,27/1,", "b,c,1/11,", "total,c,28/0,"]).findings("E0232") == [
                "p/b.csv:4:9 `total` says 28/0 in column `c`, its lines add to 29/0 | `total` 在 `c` 栏写的是 28/0，而各行之和为 29/0"
            ])
    }

    @Test func roundedAmountsMayDifferByRounding() {
        let millions = "{id: c, kind: money, unit: million, currency: USD, label: Millions}"
        let two = "{id: a, kind: line, label: A}\n{id: b, kind: line, label: B}\n{id: total, kind: total, label: Total}"
        #expect(workspace(millions, two, ["a,c,1.4,", "b,c,1.4,", "total,c,2.9,"]).findings("E0232") == [], "1.44 + 1.44 = 2.88")
        #expect(workspace(millions, two, ["a,c,1.4,", "b,c,1.4,", "total,c,3.0,"]).places("E0232") == ["p/b.csv:4:9"])
        #expect(workspace(usd, two, ["a,c,1.4,", "b,c,1.4,", "total,c,2.9,"]).places("E0232") == ["p/b.csv:4:9"], "exact amounts")
    }

    /// The largest number and the smallest: no sum and no product of them is too large to hold.
    @Test func extremeAmountsAreSummedAndDivided() {
        let columns = "{id: c, kind: money, currency: USD, label: C}\n{id: d, kind: percent, decimals: 50, formula: \"c / c[b]\", label: D}"
        let three = "{id: a, kind: line, label: A}\n{id: b, kind: line, label: B}\n{id: total, kind: total, label: Total}"
        let found = workspace(
            columns, three, ["a,c,9999999999999999999,", "b,c,0.00000001,", "total,c,-9999999999999999999,", "a,d,1.00000000,"])
        #expect(found.places("E0232") == ["p/b.csv:4:9"])
        #expect(found.places("E0233") == ["p/b.csv:5:5"])
        #expect(
            workspace(columns, three, ["a,c,99999999999999999999,", "b,c,0.000000001,", "total,c,1,"]).report.totals.errors == 2,
            "too many digits")
    }

    @Test func sumsNamesOtherLines() {
        let some = """
            {id: a, kind: line, label: A}
            {id: b, kind: line, label: B}
            {id: memo, kind: subtotal, sums: [b], label: Memo}
            {id: total, kind: total, label: Total}
            """
        #expect(workspace(usd, some, ["a,c,1,", "b,c,2,", "memo,c,2,", "total,c,3,"]).findings("E0232") == [])
        #expect(workspace(usd, some, ["a,c,1,", "b,c,2,", "memo,c,3,", "total,c,3,"]).places("E0232") == ["p/b.csv:4:8"])
    }
}
