/// Table II.1. "All outcomes" are the policy outcomes: the appendix is about nothing else.
struct PrintedSDGLinks {
    let links: [Record]
    let texts: [Record]
    let titles: [Record]

    var facts: [Fact] {
        let policy = titles.filter { $0["kind"] == "outcome" && !$0["row"].numbers.isEmpty }.map { $0["row"] }
        let outcomes = links.flatMap { link in
            link["outcome_printed"] == "所有成果目标"
                ? policy.map { Fact("sdg \(link["target"]) outcome \($0)", "all") }
                : [Fact("sdg \(link["target"]) outcome \(link["outcome_printed"])", "listed")]
        }
        let indicators = texts.filter { $0["kind"] == "indicator" }.map { text in
            Fact("sdg \(text["code"].split(separator: ".").dropLast().joined(separator: ".")) indicator \(text["code"])", "listed")
        }
        return outcomes + indicators
    }
}

struct ContentSDGLinks {
    let tables: ContentTables

    func facts() throws -> [Fact] {
        try tables.records("sdg_links", of: "programme").compactMap { row in
            let target = "sdg \(row["sdg_target"])"
            if row["object_type"] == "outcome" { return Fact("\(target) outcome \(row["object"])", row["stated_as"]) }
            // The other ties of indicators are targets in Tables I.1 and I.2.
            return row["sdg_indicator"].isEmpty ? nil : Fact("\(target) indicator \(row["sdg_indicator"])", row["stated_as"])
        }
    }
}
