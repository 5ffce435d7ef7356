import Linking
import Publication
import ResultsModel
import TemplateEngine

/// A strategy: its pillars, phases and indicators. For one that is known by reference only, a plain page.
struct StrategyPage: SitePage {
    static let template = "strategy"

    struct Part: ViewModel {
        let id: String
        let label: HTMLFragment
        let code: String
        let title: HTMLFragment
        let note: HTMLFragment

        static let shapeName = "StrategyPage.Part"

        static let fields: [Field<Part>] = [
            .text("id") { $0.id },
            .html("label") { $0.label },
            .text("code") { $0.code },
            .html("title") { $0.title },
            .html("note") { $0.note },
        ]
    }

    let page: PageFrame
    let facts: [Fact]
    let isReference: Bool
    let prose: Prose?
    let pillars: [Part]
    let phases: [Part]
    let results: [Row]
    let indicators: IndicatorGroup?
    let theory: TheoryChart?
    let monitoring: HTMLFragment
    let risks: [Row]
    let figures: [Row]
    let references: References

    static let fields = pageFields([
        .list("facts") { $0.facts },
        .flag("is-reference") { $0.isReference },
        .record("prose") { $0.prose },
        .list("pillars") { $0.pillars },
        .list("phases") { $0.phases },
        .list("results") { $0.results },
        .record("indicators") { $0.indicators },
        .record("theory") { $0.theory },
        .html("monitoring") { $0.monitoring },
        .list("risks") { $0.risks },
        .list("figures") { $0.figures },
        .record("references") { $0.references },
    ])

    init(_ strategy: Strategy, _ neighbours: Neighbours, _ site: SiteLanguage, _ route: Route) {
        let scope = strategy.header.code.value
        var frame = site.frame(route, strategy.title, section: .strategies, of: strategy.key)
        frame.trail = [SiteLink(title: SiteLanguage.html(site.label(.strategies)), address: site.address("strategies", from: route))]
        neighbours.fill(&frame, site)
        frame.isUntranslated = site.isUntranslated(strategy.header)
        page = frame
        facts = Self.facts(strategy, site)
        isReference = strategy.isReference
        prose = Prose(strategy.body, scope: scope, site, on: route)
        pillars = strategy.pillars.map { pillar in
            Part(
                id: "pillar-\(pillar.code.value)", label: site.words(pillar.label), code: Self.shown(pillar.code.value),
                title: site.words(pillar.title), note: .empty)
        }
        phases = strategy.phases.map { phase in
            let times = [phase.start, phase.end].compactMap(\.self).map { site.numbers.text($0) }
            return Part(
                id: "phase-\(phase.code.value)", label: SiteLanguage.html(times.joined(separator: " – ")), code: "",
                title: site.words(phase.title), note: site.words(phase.condition))
        }
        results = (strategy.outcomes + strategy.outputs).map { Row(link: site.link(to: $0.key(in: scope), from: route)) }
        let own = site.index.indicators(of: strategy.key)
        indicators = own.isEmpty ? nil : IndicatorGroup(id: "own", nil, own, site, from: route)
        theory = TheoryChart(strategy, site)
        monitoring = site.words(strategy.monitoring)
        risks = site.index.risks(in: scope).map { Row(link: site.link(to: $0.key, from: route), note: site.plain($0.consequence)) }
        figures = site.index.figures(in: scope).map { Row(link: site.link(to: $0.key, from: route)) }
        references = References(
            of: strategy.key, errata: strategy.header.errata, files: strategy.isReference ? [] : ["strategies", "pillars", "phases"], site,
            from: route)
    }

    private static func shown(_ code: String) -> String { code.contains { !$0.isLetter && $0 != "-" } ? code : "" }

    private static func facts(_ strategy: Strategy, _ site: SiteLanguage) -> [Fact] {
        var facts: [Fact] = []
        if let period = strategy.period { facts.append(Fact(site.label(.period), site.numbers.text(period.value))) }
        if let document = strategy.document {
            facts.append(Fact(site.label(.document), words: SiteLanguage.html(document.key(in: "").code)))
        }
        return facts
    }
}
