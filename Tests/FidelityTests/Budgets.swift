/// The rows and columns of our budget tables in their order: a printed table has no ids, so its nth row with figures is
/// our nth line with amounts.
struct BudgetForm {
    /// The ids of the lines that have amounts, by table.
    private(set) var lines: [String: [String]] = [:]
    private var columns: [String: [String]] = [:]
    let rows: [Record]
    let amounts: [Record]

    init(_ tables: ContentTables) throws {
        amounts = try tables.records("budget_amounts", of: "table")
        let filled = Set(amounts.map { $0["table"] + " " + $0["line"] })
        rows = try tables.records("budget_lines", of: "table").filter { filled.contains($0["table"] + " " + $0["line"]) }
        for row in Self.ordered(rows) { lines[ContentTables.local(row["table"]), default: []].append(row["line"]) }
        for row in Self.ordered(try tables.records("budget_columns", of: "table")) {
            columns[ContentTables.local(row["table"]), default: []].append(row["column"])
        }
    }

    func line(_ table: String, _ printed: String) -> String { Self.at(printed, lines[table] ?? []) }

    func column(_ table: String, _ printed: String) -> String { Self.at(printed, columns[table] ?? []) }

    private static func at(_ printed: String, _ ids: [String]) -> String {
        guard let position = Int(printed), ids.indices.contains(position - 1) else { return "number \(printed)" }
        return ids[position - 1]
    }

    private static func ordered(_ rows: [Record]) -> [Record] { rows.sorted { Int($0["position"]) ?? 0 < Int($1["position"]) ?? 0 } }
}

/// All budget tables of the reference.
struct PrintedBudgets {
    let rows: [Record]
    let form: BudgetForm

    /// A row without a label is the sum of those above.
    static let sum = "(sum)"

    var facts: [Fact] {
        let cells = rows.map { row in
            let table = Self.tables[row["table"]] ?? row["table"]
            return (
                line: "budget \(table) \(form.line(table, row["row"]))", column: form.column(table, row["column"]),
                label: row["label_printed"].squeezed, value: Self.value(row["value_printed"])
            )
        }
        let labels = Set(cells.map { Fact($0.line + " label", $0.label.isEmpty ? Self.sum : $0.label) })
        return cells.map { Fact("\($0.line) \($0.column)", $0.value) } + labels
    }

    /// Table 2 again, as the resources of outcomes.
    var resources: [Fact] {
        rows.filter { $0["table"] == "table-2" && Int($0["row"]) ?? 0 <= 8 }.map { row in
            let column = Int(row["column"]) ?? 0
            let source = [1: "regular-budget", 2: "extra-budgetary", 0: "rbsa"][column % 3] ?? ""
            return Fact("resource \(row["row"]) \(column <= 3 ? "2020/2021" : "2022/2023") \(source)", row["value_printed"])
        }
    }

    private static func value(_ printed: String) -> String {
        printed == "–" ? "0" : printed.filter { $0.isASCII && !$0.isWhitespace && $0 != "%" && $0 != "," }
    }

    static let tables = [
        "table-1": "strategic-budget", "table-2": "outcome-resources", "expenditure-income": "expenditure-and-income",
        "unforeseen-approvals": "additional-expenditure", "table-a2-1": "inflation-by-region",
        "table-a2-2": "cost-adjustments-by-object", "annex-4": "outcome-regular-budget",
    ]
}

struct ContentBudgets {
    let tables: ContentTables
    let form: BudgetForm

    /// Labels of sums that have none in print are ours.
    func facts(unlabelled: Set<String>) throws -> [Fact] {
        let labels = form.rows.map { row in
            let key = "budget \(ContentTables.local(row["table"])) \(row["line"]) label"
            let isSum = unlabelled.contains(key) && ["subtotal", "total"].contains(row["kind"])
            return Fact(key, isSum ? PrintedBudgets.sum : row["label_zh"].squeezed)
        }
        let amounts = form.amounts.map { row in
            Fact(
                "budget \(ContentTables.local(row["table"])) \(row["line"]) \(row["column"])",
                [row["work_time"], row["amount"], row["status"]].first { !$0.isEmpty } ?? "")
        }
        return labels + amounts
    }

    func resources() throws -> [Fact] {
        try tables.records("resources", of: "programme").map {
            Fact("resource \($0["outcome"]) \($0["period"]) \($0["source"])", $0["amount"])
        }
    }
}
