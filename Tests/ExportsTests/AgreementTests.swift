import Testing

/// Every figure on the site, in papers and in data comes from the same value: each target and each amount of the annexes is
/// looked up in all other products.
@Suite struct AgreementTests {
    private static let regions = [
        "africa": "Africa", "americas": "Americas", "arab-states": "Arab States", "asia-pacific": "Asia and the Pacific",
        "europe-central-asia": "Europe and Central Asia",
    ]
    private static let order = ["africa", "americas", "arab-states", "asia-pacific", "europe-central-asia"]

    private struct Figures {
        var code: String
        var total = ""
        var regions: [String: String] = [:]
    }

    /// Targets of the programme that are plain numbers, with their parts.
    private func figures(_ published: Published) throws -> [Figures] {
        var figures: [String: Figures] = [:]
        var keys: [String] = []
        for row in try published.rows("targets") {
            guard let id = row["indicator"], id.hasPrefix("2022-23/"), row["category"] == "total",
                ["count", "value"].contains(row["kind"])
            else { continue }
            let key = "\(id) \(row["measure"] ?? "") \(row["period"] ?? "")"
            if figures[key] == nil { keys.append(key) }
            var entry = figures[key] ?? Figures(code: String(id.dropFirst("2022-23/".count)))
            if row["region"] == "total" { entry.total = row["value"] ?? "" } else { entry.regions[row["region"] ?? ""] = row["value"] }
            figures[key] = entry
        }
        return keys.compactMap { figures[$0] }.filter { !$0.total.isEmpty }
    }

    @Test func pagesShowTheTargetsOfTheAnnexes() async throws {
        let published = try await Published.shared.value
        let figures = try figures(published)
        #expect(figures.count == 76)
        for figure in figures {
            let page = try published.text("en/programme/2022-23/indicators/\(figure.code)/index.html")
            #expect(Printed.numbers(in: page).contains(Printed.number(figure.total)), "\(figure.code)")
            for (region, value) in figure.regions {
                let cell = ">\(Self.regions[region] ?? "")</a></th><td class=\"number\">\(Printed.number(value))</td>"
                #expect(page.contains(cell), "\(figure.code) \(region)")
            }
        }
    }

    @Test func papersShowTheTargetsOfTheAnnexes() async throws {
        let published = try await Published.shared.value
        let rows = try published.text("papers/GB.341-PFA-1/GB.341-PFA-1.en.html").split(separator: "<tr>")
        for figure in try figures(published) {
            let row = try #require(
                rows.first { $0.hasPrefix("<td>\(figure.code). ") || $0.contains("\">\(figure.code). ") }, "\(figure.code)")
            #expect(Printed.numbers(in: row).contains(Printed.number(figure.total)), "\(figure.code)")
            let parts = Self.order.compactMap { region in
                figure.regions[region].map { "\(Self.regions[region] ?? "") \(Printed.number($0))" }
            }
            #expect(row.contains(parts.joined(separator: ", ")), "\(figure.code)")
        }
    }

    /// All targets and observations with a number: in `model.json`, in the linked data and in IATI there are the same.
    @Test func exportsHaveTheFiguresOfTheAnnexes() async throws {
        let published = try await Published.shared.value
        var targets: [String: [String]] = [:]
        // IATI has no place for a baseline without a period.
        var baselines: [String: [String]] = [:]
        for row in try published.rows("targets") where row["value"] != "" && row["kind"] != "between" && row["kind"] != "change" {
            targets[row["indicator"] ?? "", default: []].append(row["value"] ?? "")
        }
        for row in try published.rows("observations") where row["value"] != "" && row["role"] == "baseline" && row["period"] != "not-stated"
        {
            baselines[row["indicator"] ?? "", default: []].append(row["value"] ?? "")
        }
        #expect(targets.count > 75)
        let model = try ModelFigures(published.json("data/model.json"))
        let iati = try IATIFigures(published.xml("data/iati.xml"))
        for (id, values) in targets {
            #expect(model.targets[id]?.sorted() == values.sorted(), "model.json \(id)")
            #expect(iati.targets[id]?.sorted() == values.sorted(), "iati.xml \(id)")
        }
        for (id, values) in baselines {
            #expect(Set(values).isSubset(of: model.baselines[id] ?? []), "model.json \(id)")
            #expect(iati.baselines[id]?.sorted() == values.sorted(), "iati.xml \(id)")
        }
    }

    @Test func budgetsHaveTheAmountsOfTheAnnexes() async throws {
        let published = try await Published.shared.value
        let columns = try published.rows("budget_columns").filter { $0["kind"] == "money" }.map {
            "\($0["table"] ?? "") \($0["column"] ?? "")"
        }
        let rows = try published.rows("budget_amounts").filter { columns.contains("\($0["table"] ?? "") \($0["column"] ?? "")") }
        let model = try ModelFigures(published.json("data/model.json"))
        var pages: [String: Set<String>] = [:]
        var compared = 0
        for row in rows {
            guard let table = row["table"], let amount = row["amount"], !amount.isEmpty, amount != "0", table.hasPrefix("2022-23/") else {
                continue
            }
            let name = String(table.dropFirst("2022-23/".count))
            if pages[name] == nil {
                pages[name] = Printed.numbers(in: try published.text("en/programme/2022-23/budget/\(name)/index.html"))
            }
            #expect(pages[name]?.contains(Printed.number(amount)) == true, "\(table) \(amount)")
            #expect(model.amounts["\(table) \(row["line"] ?? "") \(row["column"] ?? "")"] == amount, "\(row)")
            compared += 1
        }
        #expect(compared > 300)
    }
}
