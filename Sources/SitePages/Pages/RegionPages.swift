import Charts
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// A region: all targets for it, outcome by outcome, and the lines of budgets that are about it.
struct RegionPage: SitePage {
    static let template = "region"

    /// An indicator's target for this region, and for all.
    struct Line: ViewModel {
        let link: SiteLink
        let value: String
        let total: HTMLFragment
        let bar: HTMLFragment

        static let shapeName = "RegionPage.Line"

        static let fields: [Field<Line>] = [
            .record("link") { $0.link },
            .text("value") { $0.value },
            .html("total") { $0.total },
            .html("bar") { $0.bar },
        ]
    }

    struct OutcomeGroup: ViewModel {
        let id: String
        let outcome: SiteLink
        let lines: [Line]

        static let shapeName = "RegionPage.OutcomeGroup"

        static let fields: [Field<OutcomeGroup>] = [
            .text("id") { $0.id },
            .record("outcome") { $0.outcome },
            .list("lines") { $0.lines },
        ]
    }

    let page: PageFrame
    let facts: [Fact]
    let outcomes: [OutcomeGroup]
    let budget: [BudgetMention]
    let references: References

    static let fields = pageFields([
        .list("facts") { $0.facts },
        .list("outcomes") { $0.outcomes },
        .list("budget") { $0.budget },
        .record("references") { $0.references },
    ])

    init(_ region: Configuration.NamedID, _ neighbours: Neighbours, _ site: SiteLanguage, _ route: Route) {
        let id = region.id.value
        var frame = site.frame(route, region.name, section: .regions, of: ObjectKey(.region, id))
        frame.trail = [SiteLink(title: SiteLanguage.html(site.label(.regions)), address: site.address("regions", from: route))]
        neighbours.fill(&frame, site)
        let targets = RegionTargets(id, site, route)
        outcomes = targets.groups
        if outcomes.count > 1 {
            frame.contents = outcomes.map { ContentsEntry(id: $0.id, title: SiteLanguage.html($0.outcome.code) + $0.outcome.title) }
        }
        page = frame
        facts = [Fact(site.label(.indicators), site.numbers.text(outcomes.reduce(0) { $0 + $1.lines.count }))]
        budget = BudgetMention.all(of: ObjectKey(.region, id), site, from: route)
        references = References(files: ["targets", "regions"], site, from: route)
    }
}

extension HTMLFragment {
    /// Two fragments with a space between them.
    static func + (left: HTMLFragment, right: HTMLFragment) -> HTMLFragment {
        left.bytes.isEmpty ? right : HTMLFragment(safe: left.bytes + [UInt8(ascii: " ")] + right.bytes)
    }
}

/// The targets of one region in the programmes with results.
struct RegionTargets {
    let region: String
    let site: SiteLanguage
    let route: Route

    init(_ region: String, _ site: SiteLanguage, _ route: Route) {
        self.region = region
        self.site = site
        self.route = route
    }

    var groups: [RegionPage.OutcomeGroup] {
        site.index.programmes.flatMap { programme in
            site.index.outcomes(in: programme.header.code.value).compactMap { outcome in
                let entries = site.index.indicators(of: outcome.key) + site.index.outputIndicators(of: outcome.key)
                let lines = entries.flatMap(lines)
                guard !lines.isEmpty else { return nil }
                return RegionPage.OutcomeGroup(
                    id: Self.id(outcome.key, isOnly: site.index.programmes.count == 1), outcome: site.link(to: outcome.key, from: route),
                    lines: lines)
            }
        }
    }

    /// How many indicators have a target for the region.
    static func count(_ region: String, _ workspace: Workspace) -> Int {
        workspace.indicators.count { entry in
            entry.indicator.measures.contains { measure in
                RegionSplit.first(of: measure).contains { $0.region.text == region }
            }
        }
    }

    private static func id(_ key: ObjectKey, isOnly: Bool) -> String {
        isOnly ? "outcome-\(key.code)" : "outcome-\(key.scope)-\(key.code)"
    }

    private func lines(_ entry: IndicatorEntry) -> [RegionPage.Line] {
        let format = MeasureFormat(site: site, route: route, scope: entry.key.scope)
        return entry.indicator.measures.compactMap { measure in
            guard let target = measure.targets.first(where: { !$0.regions.isEmpty }),
                let value = target.regions.first(where: { $0.region.text == region })?.value.value
            else { return nil }
            var bar = HTMLFragment.empty
            if case .total(let total) = target.goal, !total.value.isZero {
                let width = min(BarStrip.whole, BarStrip.share(value, of: total.value))
                bar = BarStrip([(.first, width), (.off, BarStrip.whole - width)]).fragment
            }
            return RegionPage.Line(
                link: site.link(to: entry.key, from: route), value: format.number(value, of: measure),
                total: format.shown(target, of: measure).html, bar: bar)
        }
    }
}

/// The regions as rows with the number of their targets.
enum RegionRows {
    static func all(_ site: SiteLanguage, from route: Route) -> [Row] {
        site.workspace.configuration.regions.map { region in
            let count = RegionTargets.count(region.id.value, site.workspace)
            return Row(
                link: site.link(to: ObjectKey(.region, region.id.value), from: route),
                detail: site.count(count, one: .indicatorsWithTargetOne, other: .indicatorsWithTargetOther))
        }
    }
}
