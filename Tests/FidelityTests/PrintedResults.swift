/// Tables I.1 to I.3 of the reference as facts: what a cell says, in the words of the annexes.
struct PrintedResults {
    let rows: [Record]
    /// The ids of the rows that have none in print, and the measures of those that have several.
    let keys: [Record]

    var facts: [Fact] {
        rows.flatMap { row in
            if row["text_printed"] == "待制定。" { return [Fact("status outcome \(row["row"].numbers.joined())", "to-be-developed")] }
            return row["kind"] == "baseline" ? baseline(row) : [target(row)]
        }
    }

    /// "2016 年和 2017 年" is one value for two years.
    private func baseline(_ row: Record) -> [Fact] {
        let category = ["男性": "male", "女性": "female"][row["category"]] ?? "total"
        return row["period_printed"].split(separator: "和", omittingEmptySubsequences: false).map { period in
            Fact("baseline \(name(row)) \(Self.period(String(period))) \(category)", baselineValue(row))
        }
    }

    private func baselineValue(_ row: Record) -> String {
        let statuses = ["不适用。": "not-applicable", "待 2021 年底确定。": "to-be-determined 2021-12-31", "待定。": "to-be-determined"]
        let number = Self.number(row["value_printed"])
        if number.isEmpty { return statuses[row["text_printed"]] ?? "in-words" }
        if row["unit_printed"] == "个国家的数据" { return "coverage-only \(number)" }
        let isEstimate = row["period_printed"].contains("*") || row["period_printed"].contains("预计")
        return quantity(row) + (isEstimate ? " estimate" : "")
    }

    private func target(_ row: Record) -> Fact {
        let category = row["category"].isEmpty ? "total" : "each"
        return Fact("target \(name(row)) \(Self.regions[row["region"]] ?? row["region"]) \(category)", targetValue(row))
    }

    private func targetValue(_ row: Record) -> String {
        let text = row["text_printed"].squeezed
        if let code = text.code(after: "可持续发展目标具体目标") {
            return "sdg \(code)" + (text.code(after: "到").map { " by \($0)" } ?? "")
        }
        let number = Self.number(row["value_printed"])
        if number.isEmpty { return "in-words" }
        if text.contains("减少") { return "change -\(number) from baseline" }
        if text.contains("比基线") { return "change \(number) from baseline" }
        if text.contains("基准相比") { return "change \(number) from benchmark" }
        if text.contains("保持或超过") { return "at-least " + quantity(row) }
        return (text.contains("个月内提供") ? "at-most " : "") + quantity(row)
    }

    /// The number with its unit; a baseline prints none and has that of its target.
    private func quantity(_ row: Record) -> String {
        let number = Self.number(row["value_printed"])
        if row["value_printed"].hasSuffix("%") || row["value_printed"].hasSuffix("％") { return number + " percent" }
        let printed = row["unit_printed"].isEmpty ? unitOfTarget(row) : row["unit_printed"]
        return printed.isEmpty ? number : "\(number) \(Self.units[printed] ?? printed)"
    }

    private func unitOfTarget(_ row: Record) -> String {
        rows.first { $0["row"] == row["row"] && $0["measure"] == row["measure"] && $0["region"] == "total" }?["unit_printed"] ?? ""
    }

    private func name(_ row: Record) -> String {
        let key = keys.first { $0["row"] == row["row"] && $0["measure"] == row["measure"] }
        return key.map { "\($0["indicator"]) \($0["measure_id"])" } ?? row["row"] + " main"
    }

    private static func number(_ printed: String) -> String {
        printed == "四分之一" ? "25" : printed.filter { $0.isASCII && $0.isNumber || $0 == "." }
    }

    private static func period(_ printed: String) -> String {
        if printed.isEmpty { return "not-stated" }
        return printed.numbers.joined(separator: "/") + (printed.contains("以后") ? "/.." : "")
    }

    static let regions = [
        "非洲": "africa", "美洲": "americas", "阿拉伯国家": "arab-states", "亚太": "asia-pacific", "欧洲和中亚": "europe-central-asia",
        "每个区域": "each",
    ]

    private static let units = [
        "个组织": "organizations", "个成员国": "member-states", "份批准书": "ratifications", "个取得进展的事例": "cases", "个框架": "frameworks",
        "个伙伴关系": "partnerships", "个月": "months", "立方米": "cubic-metres", "吨二氧化碳": "tonnes-co2",
    ]
}
