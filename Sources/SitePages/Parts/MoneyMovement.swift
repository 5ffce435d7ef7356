import Charts
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// What outcomes had in one period and are to have in the next: a line for each, drawn from the one to the other.
struct MoneyMovement: ViewModel {
    struct Line: ViewModel {
        let link: SiteLink
        let before: String
        let after: String
        let change: String
        let bar: HTMLFragment

        static let shapeName = "MoneyMovement.Line"

        static let fields: [Field<Line>] = [
            .record("link") { $0.link },
            .text("before") { $0.before },
            .text("after") { $0.after },
            .text("change") { $0.change },
            .html("bar") { $0.bar },
        ]
    }

    struct Group: ViewModel {
        let title: String
        let lines: [Line]

        static let shapeName = "MoneyMovement.Group"

        static let fields: [Field<Group>] = [
            .text("title") { $0.title },
            .list("lines") { $0.lines },
        ]
    }

    let unit: String
    let before: String
    let after: String
    let groups: [Group]

    static let fields: [Field<MoneyMovement>] = [
        .text("unit") { $0.unit },
        .text("start") { $0.before },
        .text("end") { $0.after },
        .list("groups") { $0.groups },
    ]

    /// Nil where no outcome states amounts for two periods.
    init?(_ programme: Programme, _ site: SiteLanguage, from route: Route) {
        let outcomes = site.index.outcomes(in: programme.header.code.value)
        let amounts = outcomes.flatMap(\.resources)
        let times = Set(amounts.compactMap { $0.period?.value }).sorted()
        guard times.count > 1 else { return nil }
        let (old, new) = (times[times.count - 2], times[times.count - 1])
        let series = ResourceSeries(amounts, fallbackCurrency: programme.currency)
        unit = series.caption(site)
        (before, after) = (site.numbers.text(old), site.numbers.text(new))
        groups = series.sources.compactMap { source in
            let pairs = outcomes.compactMap { outcome -> (ObjectKey, FixedDecimal, FixedDecimal)? in
                func value(_ time: Period) -> FixedDecimal? {
                    outcome.resources.last { $0.source == source && $0.period?.value == time }.flatMap(series.value)
                }
                guard let from = value(old), let to = value(new) else { return nil }
                return (outcome.key, from, to)
            }
            guard !pairs.isEmpty else { return nil }
            let largest = pairs.map { max($1, $2) }.max() ?? .zero
            // A step of less than two hundredths of the scale is told better by its number alone.
            let isDrawn = pairs.contains { abs(BarStrip.share($1, of: largest) - BarStrip.share($2, of: largest)) > BarStrip.whole / 50 }
            let lines = pairs.map { key, from, to in
                let strip = StepStrip(from: BarStrip.share(from, of: largest), to: BarStrip.share(to, of: largest))
                return Line(
                    link: site.link(to: key, from: route), before: site.numbers.text(from), after: site.numbers.text(to),
                    change: (to < from || to == from ? "" : "+") + site.numbers.text(to - from), bar: isDrawn ? strip.fragment : .empty)
            }
            return Group(title: site.label(ResourceSeries.label(source)), lines: lines)
        }
        guard !groups.isEmpty else { return nil }
    }
}
