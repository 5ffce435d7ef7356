/// Titles of outcomes and outputs, which are official names and must be exact, and what the titles of indicators state.
/// The names of indicators are our own words; their codes, their places and the SDG indicators in them are not.
struct PrintedTitles {
    let rows: [Record]

    var facts: [Fact] { rows.flatMap { $0["kind"] == "indicator" ? indicator($0) : title($0) } }

    private func title(_ row: Record) -> [Fact] {
        switch row["kind"] {
        case "outcome", "output": [Fact("title \(row["kind"]) \(row["row"]) table", row["title_printed"].squeezed)]
        case "outcome-heading", "output-heading":
            [Fact("title \(row["kind"].dropLast(8)) \(row["row"]) chapter", row["title_printed"].squeezed)]
        default: []
        }
    }

    private func indicator(_ row: Record) -> [Fact] {
        let code = row["row"]
        let isEnabling = "ABC".contains(code.prefix(1))
        return [
            Fact("indicator \(code) parent", Self.parent(code)),
            Fact("indicator \(code) sdg", row["title_printed"].code(after: "可持续发展目标指标") ?? "none"),
            // Under Table I.3 the mark stands for the development cooperation strategy, under Table I.2 note 1 for reports apart.
            Fact("indicator \(code) strategy", isEnabling && row["mark"] == "*" ? "yes" : "no"),
            Fact("indicator \(code) apart", row["mark"] == "1" ? "yes" : "no"),
        ]
    }

    /// The second outcome has the rows `outcome-2-1`, ...; output A.1 has A.1.1, ...
    private static func parent(_ code: String) -> String {
        if code.hasPrefix("impact-") { return "impact" }
        if code.hasPrefix("outcome-") { return String(code.dropFirst(8).prefix(1)) }
        return code.split(separator: ".").dropLast().joined(separator: ".")
    }
}

struct ContentTitles {
    let tables: ContentTables
    /// The rows of print that have no code, by our ids.
    let keys: [Record]

    func facts() throws -> [Fact] {
        let titles = try ["outcome", "output"].flatMap { kind in
            try tables.records(kind + "s", of: "programme").flatMap { row in
                ["table", "chapter"].map { Fact("title \(kind) \(row["code"]) \($0)", row["title_zh"].squeezed) }
            }
        }
        return try titles + tables.records("indicators", of: "scope").flatMap(indicator)
    }

    private func indicator(_ row: Record) -> [Fact] {
        let code = keys.first { $0["indicator"] == row["code"] }?["row"] ?? row["code"]
        return [
            Fact("indicator \(code) parent", row["parent"]),
            Fact("indicator \(code) sdg", row["sdg_indicator"].isEmpty ? "none" : row["sdg_indicator"]),
            Fact("indicator \(code) strategy", row["in_strategies"].isEmpty ? "no" : "yes"),
            Fact("indicator \(code) apart", row["report_separately_zh"].isEmpty ? "no" : "yes"),
        ]
    }
}
