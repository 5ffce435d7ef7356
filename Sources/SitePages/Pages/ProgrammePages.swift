import Linking
import Publication
import ResultsModel
import TemplateEngine

/// A programme: its editions, text, outcomes with money, and the way to its parts. For one that is known by reference
/// only, a plain page.
struct ProgrammePage: SitePage {
    static let template = "programme"

    let page: PageFrame
    let facts: [Fact]
    let isReference: Bool
    let impact: SiteLink?
    let money: OutcomeTable?
    let prose: Prose?
    let parts: [Row]
    let budgets: [Row]
    let references: References

    static let fields = pageFields([
        .list("facts") { $0.facts },
        .flag("is-reference") { $0.isReference },
        .record("impact") { $0.impact },
        .record("money") { $0.money },
        .record("prose") { $0.prose },
        .list("parts") { $0.parts },
        .list("budgets") { $0.budgets },
        .record("references") { $0.references },
    ])

    init(_ programme: Programme, _ site: SiteLanguage, _ route: Route) {
        let scope = programme.header.code.value
        var frame = site.frame(route, programme.title, section: .programme, of: programme.key)
        frame.isUntranslated = site.isUntranslated(programme.header)
        page = frame
        facts = Self.facts(programme, site, route)
        isReference = programme.isReference
        impact = site.index.impact(in: scope).map { impact in
            SiteLink(title: site.words(impact.statement), address: site.address(of: impact.key, from: route))
        }
        money = site.index.outcomes(in: scope).isEmpty ? nil : OutcomeTable(programme, site, from: route)
        prose = Prose(programme.body, scope: scope, site, on: route)
        parts = Self.parts(scope, site, route)
        budgets = site.index.budgets(in: scope).map { BudgetTitle.row($0, site, from: route) }
        references = References(
            of: programme.key, errata: programme.header.errata, files: programme.isReference ? [] : ["outcomes", "outputs"], site,
            from: route)
    }

    private static func facts(_ programme: Programme, _ site: SiteLanguage, _ route: Route) -> [Fact] {
        var facts: [Fact] = []
        if let period = programme.period { facts.append(Fact(site.label(.period), site.numbers.text(period.value))) }
        facts.append(Fact(site.label(.currency), programme.currency))
        if let predecessor = programme.predecessor {
            facts.append(Fact(site.label(.predecessor), words: site.title(of: predecessor.key(in: ""))))
        }
        let editions = EditionText(labels: site.labels)
        facts += programme.editions.map { edition in
            let title = edition.title[.source] == nil ? site.label(editions.kind(edition.kind)) : site.plain(edition.title)
            return Fact(title, words: SiteLanguage.html(editions.text(edition)))
        }
        return facts
    }

    private static func parts(_ scope: String, _ site: SiteLanguage, _ route: Route) -> [Row] {
        var parts: [(label: Label, folder: String, count: Int)] = []
        let indicators = site.index.outcomes(in: scope).reduce(0) { $0 + site.index.outputIndicators(of: $1.key).count }
        if indicators > 0 { parts.append((.resultsFramework, "indicators", indicators)) }
        parts.append((.budget, "budget", site.index.budgets(in: scope).count))
        parts.append((.riskRegister, "risks", site.index.risks(in: scope).count))
        parts.append((.figures, "figures", site.index.figures(in: scope).count))
        return parts.filter { $0.count > 0 }.map { part in
            let link = SiteLink(
                title: SiteLanguage.html(site.label(part.label)), address: site.address("programme/\(scope)/\(part.folder)", from: route))
            return Row(link: link, detail: site.numbers.text(part.count))
        }
    }
}

/// The long-term change that a programme works for.
struct ImpactPage: SitePage {
    static let template = "impact"

    let page: PageFrame
    let prose: Prose?
    let indicators: [IndicatorCard]
    let references: References

    static let fields = pageFields([
        .record("prose") { $0.prose },
        .list("indicators") { $0.indicators },
        .record("references") { $0.references },
    ])

    init(_ impact: Impact, _ site: SiteLanguage, _ route: Route) {
        var frame = site.frame(route, impact.statement, section: .programme, of: impact.key)
        frame.trail = [site.link(to: ObjectKey(.programme, impact.header.scope), from: route)]
        frame.isUntranslated = site.isUntranslated(impact.header)
        page = frame
        prose = Prose(impact.body, scope: impact.header.scope, site, on: route)
        indicators = site.index.indicators(of: impact.key).map { IndicatorCard($0, site, from: route) }
        references = References(of: impact.key, errata: impact.header.errata, site, from: route)
    }
}

/// Every indicator of a programme, level by level: the results framework.
struct ResultsPage: SitePage {
    static let template = "results"

    let page: PageFrame
    let kind: SiteLink
    let groups: [IndicatorGroup]
    let references: References

    static let fields = pageFields([
        .record("kind") { $0.kind },
        .list("groups") { $0.groups },
        .record("references") { $0.references },
    ])

    init(_ programme: Programme, _ site: SiteLanguage, _ route: Route) {
        let scope = programme.header.code.value
        var frame = site.frame(route, .resultsFramework, section: .programme)
        kind = site.link(to: programme.key, from: route)
        frame.trail = [kind]
        var groups: [IndicatorGroup] = []
        if let impact = site.index.impact(in: scope), !impact.indicators.isEmpty {
            let link = SiteLink(
                title: SiteLanguage.html(site.label(.impactIndicators)), address: site.address(of: impact.key, from: route))
            groups.append(IndicatorGroup(id: "impact", link, site.index.indicators(of: impact.key), site, from: route))
            frame.contents.append(ContentsEntry(id: "impact", title: SiteLanguage.html(site.label(.impact))))
        }
        for outcome in site.index.outcomes(in: scope) {
            let code = outcome.header.code.value
            let own = site.index.indicators(of: outcome.key)
            let link = site.link(to: outcome.key, from: route)
            groups.append(IndicatorGroup(id: "outcome-\(code)", link, own, site, from: route))
            frame.contents.append(
                ContentsEntry(id: "outcome-\(code)", title: SiteLanguage.html(site.text(.linkOutcome, ("code", code)))))
            groups += site.index.outputs(of: outcome.key).map { output in
                let link = site.link(to: output.key, from: route)
                let entries = site.index.indicators(of: output.key)
                return IndicatorGroup(id: "output-\(output.header.code.value)", link, entries, site, from: route)
            }
        }
        page = frame
        self.groups = groups
        references = References(files: ["indicators", "measures", "observations", "targets"], site, from: route)
    }
}
