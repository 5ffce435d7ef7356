import Charts
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// The title of a table with its number: "Table 1. Strategic budget".
enum BudgetTitle {
    static func row(_ budget: Budget, _ site: SiteLanguage, from route: Route) -> Row {
        Row(link: site.link(to: budget.key, from: route), detail: number(budget.number, .linkTable, site))
    }

    static func number(_ number: String, _ label: Label, _ site: SiteLanguage) -> String {
        number.isEmpty ? "" : site.text(label, ("number", number))
    }
}

/// A table of the budget as in the paper.
struct BudgetPage: SitePage {
    static let template = "budget"

    struct Column: ViewModel {
        let title: HTMLFragment

        static let shapeName = "BudgetPage.Column"

        static let fields: [Field<Column>] = [.html("title") { $0.title }]
    }

    enum LineKind: String, Sendable, CaseIterable { case heading, line, adjustment, subtotal, total }

    struct Line: ViewModel {
        let kind: LineKind
        let level: Int
        let label: HTMLFragment
        let address: CheckedURL?
        let cells: [String]

        static let shapeName = "BudgetPage.Line"

        static let fields: [Field<Line>] = [
            .choice("kind", of: LineKind.self) { $0.kind },
            .number("level") { $0.level },
            .html("label") { $0.label },
            .url("address") { $0.address },
            .list("cells") { $0.cells },
        ]
    }

    let page: PageFrame
    let kind: String
    let columns: [Column]
    let lines: [Line]
    let notes: [HTMLFragment]
    let chart: BudgetChart?
    let references: References

    static let fields = pageFields([
        .text("caption") { $0.kind },
        .list("columns") { $0.columns },
        .list("lines") { $0.lines },
        .list("notes") { $0.notes },
        .record("chart") { $0.chart },
        .record("references") { $0.references },
    ])

    init(_ budget: Budget, _ neighbours: Neighbours, _ site: SiteLanguage, _ route: Route) {
        let scope = budget.header.scope
        var frame = site.frame(route, budget.title, section: .budget, of: budget.key)
        frame.trail = [site.link(to: ObjectKey(.programme, scope), from: route), BudgetTrail.index(scope, site, route)]
        neighbours.fill(&frame, site)
        frame.isUntranslated = site.isUntranslated(budget.header)
        page = frame
        let number = BudgetTitle.number(budget.number, .linkTable, site)
        kind = number.isEmpty ? site.label(.budgetTable) : number
        columns = budget.columns.map { Column(title: site.words($0.label)) }
        let levels = BudgetLevels(budget)
        let format = BudgetFormat(site: site)
        lines = zip(budget.lines.indices, budget.lines).compactMap { position, line in
            guard line.label[.source] != nil else { return nil }
            return Line(
                kind: LineKind(rawValue: line.kind.rawValue) ?? .line, level: levels[position], label: site.words(line.label),
                address: Self.subject(of: line, scope).flatMap { site.address(of: $0, from: route) },
                cells: budget.columns.indices.map { format.text(budget, position, $0) })
        }
        notes = budget.notes.map { site.words($0.text) }
        chart = BudgetChart(budget, site, route)
        references = References(
            of: budget.key, errata: budget.header.errata, files: ["budget_tables", "budget_columns", "budget_lines", "budget_amounts"],
            site,
            from: route)
    }

    /// What a line is about.
    private static func subject(of line: BudgetLine, _ scope: String) -> ObjectKey? {
        (line.outcome ?? line.region ?? line.department)?.key(in: scope)
    }
}

enum BudgetTrail {
    static func index(_ scope: String, _ site: SiteLanguage, _ route: Route) -> SiteLink {
        SiteLink(title: SiteLanguage.html(site.label(.budget)), address: site.address("programme/\(scope)/budget", from: route))
    }
}

/// How deep each line of a table stands below headings that are printed.
struct BudgetLevels {
    private let levels: [Int]

    init(_ budget: Budget) {
        var byID: [String: Int] = [:]
        var levels: [Int] = []
        for line in budget.lines {
            let above = line.parent.flatMap { byID[$0.value] }
            let level = min(above ?? 0, 3)
            levels.append(level)
            // A heading without words only groups: what is below it stands where it would stand itself.
            byID[line.id.value] = line.label[.source] == nil ? level : level + 1
        }
        self.levels = levels
    }

    subscript(position: Int) -> Int { levels[position] }
}

/// Sets the amounts of budgets.
struct BudgetFormat {
    let site: SiteLanguage

    /// The cell as it prints; empty where the table prints nothing.
    func text(_ budget: Budget, _ line: Int, _ column: Int) -> String {
        guard let cell = budget.cell(line, column) else { return "" }
        let form = budget.columns[column]
        switch cell.amount {
        case .none: return cell.status.isEmpty ? "" : site.label(.statusNotAvailable)
        case .workTime(let time): return site.numbers.text(time)
        case .decimal(let value) where value.isZero && form.zero == .dash: return "–"
        case .decimal(let value) where value.isZero && form.zero == .empty: return ""
        case .decimal(let value) where form.kind == .percent: return site.numbers.percent(value)
        case .decimal(let value): return site.numbers.text(value)
        }
    }
}

extension Budget {
    func cell(_ line: Int, _ column: Int) -> BudgetCell? {
        line < cells.count && column < cells[line].count ? cells[line][column] : nil
    }

    /// The number in a cell.
    func decimal(_ line: Int, _ column: Int) -> FixedDecimal? {
        if case .decimal(let value)? = cell(line, column)?.amount { value } else { nil }
    }
}

/// A line of a table where it is mentioned on another page, with its amounts.
struct BudgetMention: ViewModel {
    let table: SiteLink
    let label: HTMLFragment
    let amounts: [Stat]

    static let fields: [Field<BudgetMention>] = [
        .record("table") { $0.table },
        .html("label") { $0.label },
        .list("amounts") { $0.amounts },
    ]

    static func all(of key: ObjectKey, _ site: SiteLanguage, from route: Route) -> [BudgetMention] {
        let format = BudgetFormat(site: site)
        return site.index.budgetLines[key].map { place in
            let budget = site.workspace.budgets[place.budget]
            let amounts = budget.columns.indices.compactMap { column -> Stat? in
                let text = format.text(budget, place.line, column)
                guard !text.isEmpty else { return nil }
                return Stat(caption: site.words(budget.columns[column].label), value: SiteLanguage.html(text))
            }
            return BudgetMention(
                table: site.link(to: budget.key, from: route), label: site.words(budget.lines[place.line].label), amounts: amounts)
        }
    }
}
