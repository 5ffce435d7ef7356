/// The same facts as `PrintedResults`, from the annexes.
struct ContentResults {
    let tables: ContentTables

    func facts() throws -> [Fact] {
        var units: [String: String] = [:]
        for row in try tables.records("measures", of: "indicator") {
            units[Self.name(row)] = row["kind"] == "percent" ? "percent" : row["unit"]
        }
        let developing = try tables.records("outcomes", of: "programme").filter { !$0["status"].isEmpty }
            .map { Fact("status outcome \($0["code"])", $0["status"]) }
        let observations = try tables.records("observations", of: "indicator").map { row in
            Fact("\(row["role"]) \(Self.name(row)) \(row["period"]) \(row["category"])", Self.observed(row, units[Self.name(row)] ?? "?"))
        }
        let targets = try tables.records("targets", of: "indicator").map { row in
            Fact("target \(Self.name(row)) \(row["region"]) \(row["category"])", Self.aimed(row, units[Self.name(row)] ?? "?"))
        }
        return developing + observations + targets
    }

    private static func name(_ row: Record) -> String { "\(ContentTables.local(row["indicator"])) \(row["measure"])" }

    private static func observed(_ row: Record, _ unit: String) -> String {
        switch row["status"] {
        case "": quantity(row, unit) + (row["estimate"] == "true" ? " estimate" : "")
        case "coverage-only": "coverage-only \(row["coverage"])"
        default: row["due"].isEmpty ? row["status"] : "\(row["status"]) \(row["due"])"
        }
    }

    private static func aimed(_ row: Record, _ unit: String) -> String {
        if row["kind"] == "sdg" { return "sdg \(row["sdg_target"])" + (row["due"].isEmpty ? "" : " by \(row["due"])") }
        let period = row["period"] == "2022/2023" ? "" : " in \(row["period"])"
        let goal =
            switch row["kind"] {
            case "count", "value": quantity(row, unit)
            case "change": "change \(row["value"]) from \(row["reference"])"
            case "state": "in-words"
            default: "\(row["kind"]) \(quantity(row, unit))"
            }
        return goal + period
    }

    private static func quantity(_ row: Record, _ unit: String) -> String { unit.isEmpty ? row["value"] : "\(row["value"]) \(unit)" }
}
