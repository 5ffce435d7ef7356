import Charts
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// Money by outcome, drawn beside a table whose lines are outcomes: a bar for each column of the latest period.
struct BudgetChart: ViewModel {
    struct Line: ViewModel {
        let link: SiteLink
        let bar: HTMLFragment

        static let shapeName = "BudgetChart.Line"

        static let fields: [Field<Line>] = [
            .record("link") { $0.link },
            .html("bar") { $0.bar },
        ]
    }

    let legend: [LegendEntry]
    let lines: [Line]

    static let fields: [Field<BudgetChart>] = [
        .list("legend") { $0.legend },
        .list("lines") { $0.lines },
    ]

    /// Nil unless at least two lines are about outcomes.
    init?(_ budget: Budget, _ site: SiteLanguage, _ route: Route) {
        let positions = budget.lines.indices.filter { budget.lines[$0].outcome != nil }
        let money = budget.columns.indices.filter { budget.columns[$0].kind == .money }
        let latest = money.compactMap { budget.columns[$0].period }.max()
        let columns = money.filter { column in
            budget.columns[column].period == latest && positions.contains { budget.decimal($0, column) != nil }
        }
        let units = Set(columns.map { [budget.columns[$0].currency, budget.columns[$0].unit.rawValue] })
        guard positions.count > 1, units.count == 1, columns.count <= 3 else { return nil }
        let fills: [BarStrip.Fill] = [.first, .second, .ink]
        let sums = positions.map { position in
            columns.compactMap { budget.decimal(position, $0) }.reduce(.zero, +)
        }
        let largest = sums.max() ?? .zero
        legend = zip(columns, fills).map { LegendEntry($1, site.plain(budget.columns[$0].label)) }
        lines = positions.compactMap { position in
            guard let outcome = budget.lines[position].outcome else { return nil }
            let parts = zip(columns, fills).map { column, fill in
                (fill: fill, width: budget.decimal(position, column).map { BarStrip.share($0, of: largest) } ?? 0)
            }
            return Line(link: site.link(to: outcome.key(in: budget.header.scope), from: route), bar: BarStrip(parts).fragment)
        }
    }
}
