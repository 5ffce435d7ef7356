import Diagnostics
import ResultsModel

// The budgets of the sample.
extension SampleWorkspace {
    /// An old total, the new one at the same prices, and recosted: what `BudgetSteps` recognizes.
    static var budget: Budget {
        var budget = table("strategic", "1", "Strategic budget", "战略预算")
        budget.columns = [
            column("old", "2020/2021", .constant, "2020–21"), column("new", "2022/2023", .constant, "2022–23"),
            column("recosted", "2022/2023", .recosted, "2022–23 recosted"),
        ]
        budget.lines = [
            line("part", .heading, "Part I"), line("policy", .line, "Policy", parent: "part", department: "policy"),
            line("africa", .line, "Africa", parent: "part", region: "africa"), line("turnover", .adjustment, "Turnover", parent: "part"),
            line("total", .total, "Total"),
        ]
        budget.cells = amounts(["", "600000,610500,620000", "190000,180000,182000", "-5000,-5000,-5000", "785000,785500,797000"])
        var note = BudgetNote()
        note.text = LocalizedText("At the budget rate.", "按预算汇率。")
        budget.notes = [note]
        return budget
    }

    static var byOutcome: Budget {
        var budget = table("outcomes", "", "Money by outcome", "各成果目标的资源")
        budget.columns = [column("money", "2022/2023", .constant, "US dollars")]
        budget.lines = [line("one", .line, "Outcome 1", outcome: "1"), line("a", .line, "Outcome A", outcome: "A")]
        budget.cells = amounts(["300", "100"])
        return budget
    }

    private static func table(_ id: String, _ number: String, _ titles: String...) -> Budget {
        var header = ObjectHeader(path: ContentPath("Content/programme/2022-23/budget/\(id).md"))
        header.code = Located(id)
        header.translations = [nil, Translation(path: header.path, statedDigest: nil, currentDigest: "", missing: [])]
        var budget = Budget(header: header)
        budget.number = number
        budget.title = LocalizedText(titles.map { WrittenText($0) })
        return budget
    }

    private static func column(_ id: String, _ period: String, _ basis: PriceBasis, _ label: String) -> BudgetColumn {
        var column = BudgetColumn()
        column.id = Located(id)
        column.currency = "USD"
        column.period = Period(period)
        column.basis = basis
        column.label = LocalizedText(label)
        return column
    }

    private static func line(
        _ id: String, _ kind: BudgetLine.Kind, _ label: String, parent: String? = nil, department: String? = nil, region: String? = nil,
        outcome: String? = nil
    ) -> BudgetLine {
        var line = BudgetLine()
        line.id = Located(id)
        line.kind = kind
        line.label = LocalizedText(label)
        line.parent = parent.map { Located($0) }
        line.department = department.map { Reference(.department, $0) }
        line.region = region.map { Reference(.region, $0) }
        line.outcome = outcome.map { Reference(.outcome, $0) }
        return line
    }

    /// One text a line, amounts between commas.
    private static func amounts(_ lines: [String]) -> [[BudgetCell?]] {
        lines.map { line in
            line.split(separator: ",").map { text in FixedDecimal(text).map { BudgetCell(amount: .decimal($0)) } }
        }
    }
}
