import Charts
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// All outcomes of a programme with what they hold and what they cost.
struct OutcomeTable: ViewModel {
    struct Line: ViewModel {
        let link: SiteLink
        let outputs: String
        let indicators: String
        let amounts: [String]
        let bar: HTMLFragment

        static let shapeName = "OutcomeTable.Line"

        static let fields: [Field<Line>] = [
            .record("link") { $0.link },
            .text("outputs") { $0.outputs },
            .text("indicators") { $0.indicators },
            .list("amounts") { $0.amounts },
            .html("bar") { $0.bar },
        ]
    }

    struct Group: ViewModel {
        let title: String
        let lines: [Line]

        static let shapeName = "OutcomeTable.Group"

        static let fields: [Field<Group>] = [
            .text("title") { $0.title },
            .list("lines") { $0.lines },
        ]
    }

    /// "USD million, 2022–23"
    let unit: String
    let legend: [LegendEntry]
    let columns: [String]
    let groups: [Group]

    static let fields: [Field<OutcomeTable>] = [
        .text("unit") { $0.unit },
        .list("legend") { $0.legend },
        .list("columns") { $0.columns },
        .number("column-count") { $0.columns.count + 4 },
        .list("groups") { $0.groups },
    ]

    init(_ programme: Programme, _ site: SiteLanguage, from route: Route) {
        let scope = programme.header.code.value
        let outcomes = site.index.outcomes(in: scope)
        let period = programme.period?.value
        let money = outcomes.map { outcome in outcome.resources.filter { $0.period?.value == period } }
        let series = ResourceSeries(money.flatMap(\.self), fallbackCurrency: programme.currency)
        let totals = money.map { $0.compactMap(series.value).reduce(.zero, +) }
        let largest = totals.max() ?? .zero
        let lines = zip(outcomes, money).map { outcome, amounts in
            Self.line(outcome, amounts, series, largest: largest, site, from: route)
        }
        let caption = series.caption(site)
        unit = period.map { site.text(.moneyUnitPeriod, ("unit", caption), ("period", site.numbers.text($0))) } ?? caption
        legend = series.sources.map { LegendEntry(ResourceSeries.fill($0), site.label(ResourceSeries.label($0))) }
        columns = series.sources.map { site.label(ResourceSeries.label($0)) }
        groups = Outcome.Kind.allCases.compactMap { kind in
            let members = zip(outcomes, lines).filter { $0.0.kind == kind }.map(\.1)
            let title: Label = kind == .policy ? .policyOutcomes : .enablingOutcomes
            return members.isEmpty ? nil : Group(title: site.label(title), lines: members)
        }
    }

    private static func line(
        _ outcome: Outcome, _ amounts: [ResourceAmount], _ series: ResourceSeries, largest: FixedDecimal, _ site: SiteLanguage,
        from route: Route
    ) -> Line {
        let values = series.sources.map { source in
            amounts.last { $0.source == source }.flatMap(series.value)
        }
        let parts = zip(series.sources, values).map { source, value in
            (fill: ResourceSeries.fill(source), width: value.map { BarStrip.share($0, of: largest) } ?? 0)
        }
        let hasMoney = parts.contains { $0.width > 0 }
        let indicators = site.index.outputIndicators(of: outcome.key).count + site.index.indicators(of: outcome.key).count
        return Line(
            link: site.link(to: outcome.key, from: route), outputs: site.numbers.text(site.index.outputs(of: outcome.key).count),
            indicators: site.numbers.text(indicators), amounts: values.map { $0.map { site.numbers.text($0) } ?? "–" },
            bar: hasMoney ? BarStrip(parts).fragment : .empty)
    }
}

/// The 17 goals, each with how many of its targets a programme serves.
struct GoalTile: ViewModel {
    let number: Int
    let title: HTMLFragment
    let address: CheckedURL?
    let dots: HTMLFragment
    let detail: String
    let isUsed: Bool

    static let fields: [Field<GoalTile>] = [
        .number("number") { $0.number },
        .html("title") { $0.title },
        .url("address") { $0.address },
        .html("dots") { $0.dots },
        .text("detail") { $0.detail },
        .flag("is-used") { $0.isUsed },
    ]

    static func all(_ site: SiteLanguage, from route: Route) -> [GoalTile] {
        site.workspace.register(.sdgGoal).map { GoalTile($0, site, from: route) }
    }

    private init(_ goal: RegisterEntry, _ site: SiteLanguage, from route: Route) {
        let code = goal.code.value
        let targets = site.index.sdg.targets(ofGoal: code)
        let used = targets.count { site.index.sdg.isUsed($0.code.value) }
        number = Int(code) ?? 0
        title = site.words(goal.name)
        address = site.address(of: ObjectKey(.sdgGoal, code), from: route)
        isUsed = used > 0
        dots = isUsed ? DotStrip(filled: used, of: targets.count).fragment : .empty
        let numbers = [("number", site.numbers.text(used)), ("total", site.numbers.text(targets.count))]
        detail = isUsed ? site.labels.filled(.targetsOf, numbers) : site.label(.noTargets)
    }

    /// "28 targets of 12 goals"
    static func summary(_ tiles: [GoalTile], _ site: SiteLanguage) -> String {
        site.text(
            .goalsAndTargets, ("targets", site.numbers.text(site.index.sdg.usedTargetCount)),
            ("goals", site.numbers.text(tiles.count(where: \.isUsed))))
    }
}
