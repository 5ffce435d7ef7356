import Linking
import Publication
import ResultsModel
import TemplateEngine

/// An outcome: what it holds, what it costs, which goals it serves.
struct OutcomePage: SitePage {
    static let template = "outcome"

    let page: PageFrame
    let code: String
    let kind: String
    let facts: [Fact]
    let isToBeDeveloped: Bool
    let ownIndicators: IndicatorGroup?
    let outputs: [IndicatorGroup]
    let prose: Prose?
    let resources: ResourceTable?
    let sdg: SDGRows
    let risks: [Row]
    let references: References

    static let fields = pageFields([
        .text("code") { $0.code },
        .text("kind") { $0.kind },
        .list("facts") { $0.facts },
        .flag("is-to-be-developed") { $0.isToBeDeveloped },
        .record("own-indicators") { $0.ownIndicators },
        .list("outputs") { $0.outputs },
        .record("prose") { $0.prose },
        .record("resources") { $0.resources },
        .record("sdg") { $0.sdg },
        .list("risks") { $0.risks },
        .record("references") { $0.references },
    ])

    init(_ outcome: Outcome, _ neighbours: Neighbours, _ site: SiteLanguage, _ route: Route) {
        let key = outcome.key
        let scope = outcome.header.scope
        var frame = site.frame(route, outcome.title, code: key.code, section: .programme, of: key)
        frame.trail = [site.link(to: ObjectKey(.programme, scope), from: route)]
        neighbours.fill(&frame, site)
        frame.isUntranslated = site.isUntranslated(outcome.header)
        code = key.code
        kind = site.label(outcome.kind == .policy ? .policyOutcome : .enablingOutcome)
        isToBeDeveloped = outcome.indicatorsToBeDeveloped
        let own = site.index.indicators(of: key)
        ownIndicators = own.isEmpty ? nil : IndicatorGroup(id: "own", nil, own, site, from: route)
        outputs = site.index.outputs(of: key).map { output in
            let link = site.link(to: output.key, from: route)
            return IndicatorGroup(id: "output-\(output.key.code)", link, site.index.indicators(of: output.key), site, from: route)
        }
        prose = Prose(outcome.body, scope: scope, site, on: route)
        let currency = site.workspace.programme(scope)?.currency ?? ""
        resources = ResourceTable(outcome, currency: currency, site)
        sdg = SDGRows(of: key, site, from: route)
        risks = site.index.risks(of: key).map { Row(link: site.link(to: $0.key, from: route)) }
        references = References(of: key, errata: outcome.header.errata, site, from: route)
        facts = Self.facts(outcome, site, sdg.rows.count, route)
        page = frame
    }

    private static func facts(_ outcome: Outcome, _ site: SiteLanguage, _ targets: Int, _ route: Route) -> [Fact] {
        let key = outcome.key
        let programme = site.workspace.programme(outcome.header.scope)
        let indicators = site.index.outputIndicators(of: key).count + site.index.indicators(of: key).count
        var facts = [
            Fact(site.label(.outputs), site.numbers.text(site.index.outputs(of: key).count)),
            Fact(site.label(.indicators), site.numbers.text(indicators)),
        ]
        let amounts = outcome.resources.filter { $0.period?.value == programme?.period?.value }
        let series = ResourceSeries(amounts, fallbackCurrency: programme?.currency ?? "")
        let period = programme?.period.map { site.numbers.text($0.value) } ?? ""
        for source in series.sources {
            guard let value = amounts.last(where: { $0.source == source }).flatMap(series.value) else { continue }
            let unit = site.text(.moneyUnitPeriod, ("unit", series.caption(site)), ("period", period))
            facts.append(Fact(site.label(ResourceSeries.label(source)), site.numbers.text(value), unit: unit))
        }
        if targets > 0 { facts.append(Fact(site.label(.sdgTargets), site.numbers.text(targets))) }
        if let department = outcome.leadDepartment {
            facts.append(Fact(site.label(.leadDepartment), words: site.title(of: department.key(in: ""))))
        }
        return facts
    }
}

/// What stands before and after a page in its list.
struct Neighbours: Sendable {
    let previous: ObjectKey?
    let next: ObjectKey?

    static let none = Neighbours(previous: nil, next: nil)

    /// The neighbours of the element at `position`.
    init(_ keys: [ObjectKey], at position: Int) {
        previous = position > 0 ? keys[position - 1] : nil
        next = position + 1 < keys.count ? keys[position + 1] : nil
    }

    private init(previous: ObjectKey?, next: ObjectKey?) {
        self.previous = previous
        self.next = next
    }

    func fill(_ frame: inout PageFrame, _ site: SiteLanguage) {
        frame.previous = previous.map { site.link(to: $0, from: frame.route) }
        frame.next = next.map { site.link(to: $0, from: frame.route) }
    }
}
