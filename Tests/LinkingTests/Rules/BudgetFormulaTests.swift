import Testing

@Suite struct BudgetFormulaTests {
    private func workspace(_ formulaColumn: String, _ amounts: [String], others: String? = nil) -> WorkspaceBuilder {
        let old = "{id: b2020-21, kind: money, currency: USD, label: Old}\n{id: b2022-23, kind: money, currency: USD, label: New}"
        let budget = Sample.budget(
            columns: "\(others ?? old)\n\(formulaColumn)", lines: "{id: a, kind: line, label: A}\n{id: total, kind: total, label: Total}")
        let csv = "line,column,amount,status\n" + amounts.joined(separator: "\n") + "\n"
        return WorkspaceBuilder(Sample.in2022(["b.md": budget, "b.csv": csv]))
    }

    private let change = "{id: c, kind: money, currency: USD, formula: b2022-23 - b2020-21, label: Change}"
    private let percent = "{id: c, kind: percent, formula: b2022-23 / b2020-21, decimals: 1, label: Per cent}"

    @Test func recomputesDifferences() {
        #expect(workspace(change, ["a,b2020-21,80,", "a,b2022-23,85,", "a,c,5,"]).findings("E0233") == [])
        let found = workspace(change, ["a,b2020-21,80,", "a,b2022-23,85,", "a,c,6,"])
        #expect(found.findings("E0233") == ["p/b.csv:4:5 `a` says 6 in column `c`, its formula gives 5 | `a` 在 `c` 栏写的是 6，而公式的结果是 5"])
        #expect(found.remarks("E0233") == ["c = b2022-23 - b2020-21"])
    }

    @Test func percentagesAreRoundedHalfUp() {
        #expect(workspace(percent, ["a,b2020-21,80,", "a,b2022-23,5,", "a,c,6.3,"]).findings("E0233") == [], "6.25")
        #expect(workspace(percent, ["a,b2020-21,80,", "a,b2022-23,-5,", "a,c,-6.3,"]).findings("E0233") == [], "-6.25")
        #expect(
            workspace(percent, ["a,b2020-21,80,", "a,b2022-23,5,", "a,c,6.2,"]).findings("E0233") == [
                "p/b.csv:4:5 `a` says 6.2 in column `c`, its formula gives 6.3 | `a` 在 `c` 栏写的是 6.2，而公式的结果是 6.3"
            ])
    }

    @Test func sharesOfATotalNameItsLine() {
        let share = "{id: c, kind: percent, formula: \"b2022-23 / b2022-23[total]\", decimals: 1, label: Share}"
        #expect(workspace(share, ["a,b2022-23,1,", "total,b2022-23,3,", "a,c,33.3,"]).findings("E0233", "E0234") == [])
        #expect(workspace(share, ["a,b2022-23,1,", "total,b2022-23,3,", "a,c,33.4,"]).places("E0233") == ["p/b.csv:4:5"])
    }

    @Test func aZeroBaseHasNoPercentage() {
        let found = workspace(percent, ["a,b2020-21,0,", "a,b2022-23,5,", "a,c,100.0,"])
        #expect(
            found.findings("E0235") == [
                "p/b.csv:4:5 `a` has a percentage in column `c`, but its base is zero | `a` 在 `c` 栏有百分比，但基数为零"
            ])
        #expect(found.remarks("E0235") == ["help: take the row out: the cell stays empty"])
        #expect(workspace(percent, ["a,b2020-21,0,", "a,b2022-23,5,"]).findings("E0233", "E0235") == [])
    }

    @Test func anEmptyCellIsNotZero() {
        #expect(workspace(change, ["a,b2022-23,85,", "a,c,5,"]).findings("E0233") == [])
        let sum = "{id: c, kind: money, currency: USD, formula: b2020-21 + b2022-23, label: Sum}"
        #expect(workspace(sum, ["a,b2022-23,85,", "a,c,85,"]).findings("E0233") == [])
        #expect(workspace(sum, ["a,b2022-23,85,", "a,c,80,"]).places("E0233") == ["p/b.csv:3:5"])
    }

    @Test func roundedAmountsGiveARange() {
        let millions =
            "{id: x, kind: money, currency: USD, unit: million, label: X}\n{id: y, kind: money, currency: USD, unit: million, label: Y}"
        let share = "{id: c, kind: percent, formula: x / y, decimals: 1, label: Share}"
        #expect(workspace(share, ["a,x,1.0,", "a,y,3.0,", "a,c,34.5,"], others: millions).findings("E0233") == [], "1.02 / 2.96")
        #expect(workspace(share, ["a,x,1.0,", "a,y,3.0,", "a,c,37.0,"], others: millions).places("E0233") == ["p/b.csv:4:5"])
    }

    @Test func namesAnUnknownColumn() {
        let found = workspace("{id: c, kind: money, currency: USD, formula: b2022-23 - b2020-22, label: C}", ["a,c,1,"])
        #expect(found.findings("E0234") == ["p/b.md:8:61 the table has no column `b2020-22` | 本表没有 `b2020-22` 栏"])
        #expect(found.remarks("E0234") == ["help: did you mean `b2020-21`?"])
    }

    @Test(arguments: [
        ("b2022-23-b2020-21", "p/b.md:8:38 the table has no column `b2022-23-b2020-21` | 本表没有 `b2022-23-b2020-21` 栏"),
        ("b2022-23 * b2020-21", "p/b.md:8:47 `*` stands where `+`, `-` or `/` is expected | `*` 处应为 `+`、`-` 或 `/`"),
        ("b2022-23 -", "p/b.md:8:47 nothing follows `-` | `-` 后面没有内容"),
        ("b2022-23 / b2020-21 - b2020-21", "p/b.md:8:37 a division stands alone: `a / b` | 除法须单独使用：`a / b`"),
        ("b2022-23 / b2020-21[sum]", "p/b.md:8:49 the table has no line `sum` | 本表没有 `sum` 行"),
    ])
    func namesTheWordThatCannotBeRead(_ formula: String, _ expected: String) {
        let column = "{id: c, kind: percent, formula: \"\(formula)\", label: C}"
        #expect(workspace(column, []).findings("E0234") == [expected])
    }

    @Test func refusesSumsOfDifferentThings() {
        let francs = "{id: x, kind: money, currency: USD, label: X}\n{id: y, kind: money, currency: CHF, label: Y}"
        let sum = "{id: c, kind: money, currency: USD, formula: x + y, label: Sum}"
        #expect(
            workspace(sum, [], others: francs).findings("E0236") == ["p/b.md:8:50 `x` is in USD, `y` in CHF | `x` 的单位是 USD，`y` 的单位是 CHF"])
        let shares = "{id: x, kind: percent, label: X}\n{id: y, kind: percent, label: Y}"
        #expect(
            workspace("{id: c, kind: percent, formula: x + y, label: Sum}", [], others: shares).findings("E0236") == [
                "p/b.md:8:37 `x` is a percentage, and percentages are not added | `x` 是百分比，百分比不能相加"
            ])
        #expect(
            workspace("{id: c, kind: money, currency: USD, formula: b2022-23 / b2020-21, label: C}", []).findings("E0236") == [
                "p/b.md:8:50 a ratio is a percentage or a number, but `c` is in USD | 比值应是百分比或数，而 `c` 的单位是 USD"
            ])
    }
}
