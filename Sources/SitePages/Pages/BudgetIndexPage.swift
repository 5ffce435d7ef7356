import Charts
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// The budget of a programme: from the total before to the proposed one step by step, and all tables.
struct BudgetIndexPage: SitePage {
    static let template = "budget-index"

    let page: PageFrame
    let kind: SiteLink
    let steps: BudgetSteps?
    let movement: MoneyMovement?
    let tables: [Row]
    let references: References

    static let fields = pageFields([
        .record("kind") { $0.kind },
        .record("steps") { $0.steps },
        .record("movement") { $0.movement },
        .list("tables") { $0.tables },
        .record("references") { $0.references },
    ])

    init(_ programme: Programme, _ site: SiteLanguage, _ route: Route) {
        let scope = programme.header.code.value
        var frame = site.frame(route, .budget, section: .budget)
        kind = site.link(to: programme.key, from: route)
        frame.trail = [kind]
        page = frame
        let budgets = site.index.budgets(in: scope)
        steps = budgets.lazy.compactMap { BudgetSteps($0, site, from: route) }.first
        movement = MoneyMovement(programme, site, from: route)
        tables = budgets.map { BudgetTitle.row($0, site, from: route) }
        references = References(
            files: ["budget_tables", "budget_columns", "budget_lines", "budget_amounts", "resources"], site, from: route)
    }
}

/// What a total became, and why: from a table that has the old total, the new one at the same prices, and the new one at
/// new prices.
struct BudgetSteps: ViewModel {
    enum Kind: String, Sendable, CaseIterable { case total, line }

    struct Step: ViewModel {
        let kind: Kind
        let label: HTMLFragment
        let note: String
        let amount: String
        let bar: HTMLFragment

        static let shapeName = "BudgetSteps.Step"

        static let fields: [Field<Step>] = [
            .choice("row", of: Kind.self) { $0.kind },
            .html("label") { $0.label },
            .text("basis") { $0.note },
            .text("amount") { $0.amount },
            .html("bar") { $0.bar },
        ]
    }

    let title: HTMLFragment
    let unit: String
    let table: SiteLink
    let steps: [Step]
    let note: String

    static let fields: [Field<BudgetSteps>] = [
        .html("title") { $0.title },
        .text("unit") { $0.unit },
        .record("table") { $0.table },
        .list("steps") { $0.steps },
        .text("note") { $0.note },
    ]

    /// Nil for a table of another form.
    init?(_ budget: Budget, _ site: SiteLanguage, from route: Route) {
        guard let form = BudgetStepsForm(budget), let rows = form.rows else { return nil }
        let axis = BudgetAxis(rows.flatMap { [$0.before, $0.after] })
        table = site.link(to: budget.key, from: route)
        title = form.title(site)
        unit = budget.columns[form.old].currency
        steps = rows.map { row in
            let amount = row.isTotal ? site.numbers.text(row.after) : Self.signed(row.after - row.before, site)
            return Step(
                kind: row.isTotal ? .total : .line, label: Self.label(row, site), note: Self.note(row, budget, site), amount: amount,
                bar: axis.bar(row).fragment)
        }
        note = site.text(.budgetStepsNote, ("low", site.numbers.text(axis.low)), ("high", site.numbers.text(axis.high)))
    }

    private static func signed(_ value: FixedDecimal, _ site: SiteLanguage) -> String {
        (value.isNegative || value.isZero ? "" : "+") + site.numbers.text(value)
    }

    private static func label(_ row: BudgetStepsForm.Row, _ site: SiteLanguage) -> HTMLFragment {
        row.label.map { site.words($0) } ?? SiteLanguage.html(site.label(.stepCost))
    }

    private static func note(_ row: BudgetStepsForm.Row, _ budget: Budget, _ site: SiteLanguage) -> String {
        guard let column = row.column else { return "" }
        let basis = budget.columns[column].basis == .recosted ? Label.priceRecosted : .priceConstant
        guard let period = budget.columns[column].period else { return site.label(basis) }
        return site.text(.moneyUnitPeriod, ("unit", site.numbers.text(period)), ("period", site.label(basis)))
    }
}
