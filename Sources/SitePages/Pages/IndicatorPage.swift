import Charts
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// An indicator: where it stands and what is to be reached, by region, and how it is known.
struct IndicatorPage: SitePage {
    static let template = "indicator"

    let page: PageFrame
    let code: String
    let kind: String
    let measures: [MeasureSection]
    let notes: [HTMLFragment]
    let about: [Fact]
    let verification: [HTMLFragment]
    let sdg: SDGRows
    let references: References

    static let fields = pageFields([
        .text("code") { $0.code },
        .text("kind") { $0.kind },
        .list("measures") { $0.measures },
        .list("remarks") { $0.notes },
        .list("about") { $0.about },
        .list("verification") { $0.verification },
        .record("sdg") { $0.sdg },
        .record("references") { $0.references },
    ])

    init(_ entry: IndicatorEntry, _ neighbours: Neighbours, _ site: SiteLanguage, _ route: Route) {
        let indicator = entry.indicator
        code = site.shownCode(of: entry.key)
        let section: SiteSection = entry.level == .strategy ? .strategies : .programme
        var frame = site.frame(route, indicator.name, code: code, section: section, of: entry.key)
        frame.trail = Self.trail(entry, site, route)
        neighbours.fill(&frame, site)
        frame.isUntranslated = site.language != .source && indicator.name[site.language] == nil
        page = frame
        kind = site.label(Self.kind(entry.level))
        let programme = site.workspace.programme(entry.key.scope)
        measures = indicator.measures.map { MeasureSection($0, entry, programme, site, route) }
        notes = indicator.notes.map { site.words($0.text) }
        about = AboutIndicator(entry, site, route).facts
        verification = entry.verification.map { site.words($0) }
        sdg = SDGRows(of: indicator, site, from: route)
        references = References(of: entry.key, errata: Self.errata(entry, site), site, from: route)
    }

    private static func trail(_ entry: IndicatorEntry, _ site: SiteLanguage, _ route: Route) -> [SiteLink] {
        guard entry.level != .strategy else { return [site.link(to: entry.parent, from: route)] }
        var keys = [ObjectKey(.programme, entry.key.scope)]
        if entry.level == .output, let outcome = Code(entry.parent.code).parent {
            keys.append(ObjectKey(.outcome, outcome.text, in: entry.key.scope))
        }
        keys.append(entry.parent)
        return keys.map { site.link(to: $0, from: route) }
    }

    private static func kind(_ level: IndicatorEntry.Level) -> Label {
        switch level {
        case .impact: .impactIndicator
        case .outcome: .outcomeIndicator
        case .output: .outputIndicator
        case .strategy: .strategyIndicator
        }
    }

    /// The errata of the file that are about this indicator: those whose path names it.
    private static func errata(_ entry: IndicatorEntry, _ site: SiteLanguage) -> [Erratum] {
        let header = site.header(of: entry.parent)
        let path = "indicators.\(entry.key.code)"
        return header?.errata.filter { $0.path == path || $0.path.hasPrefix(path + ".") } ?? []
    }
}

extension SiteLanguage {
    /// The header of an object that can hold indicators.
    func header(of key: ObjectKey) -> ObjectHeader? {
        guard case .object(let position)? = workspace.index[key]?.place else { return nil }
        switch key.kind {
        case .impact: return workspace.impacts[position].header
        case .outcome: return workspace.outcomes[position].header
        case .output: return workspace.outputs[position].header
        case .strategy: return workspace.strategies[position].header
        default: return nil
        }
    }
}

/// What else is known of an indicator, as terms and words.
struct AboutIndicator {
    let entry: IndicatorEntry
    let site: SiteLanguage
    let route: Route

    init(_ entry: IndicatorEntry, _ site: SiteLanguage, _ route: Route) {
        self.entry = entry
        self.site = site
        self.route = route
    }

    var facts: [Fact] {
        let indicator = entry.indicator
        var facts: [Fact] = []
        if let measure = indicator.measures.first, indicator.measures.count == 1 { facts += Self.facts(of: measure, site) }
        if let relation = indicator.sdg {
            let code = site.links.text(of: relation.indicator.key(in: ""))
            facts.append(fact(.sdgIndicator, site.text(MeasureFormat.label(relation.kind), ("code", code))))
        }
        if let owner = indicator.owner { facts.append(Fact(site.label(.owner), words: site.title(of: owner.key(in: "")))) }
        for strategy in indicator.inStrategies {
            facts.append(Fact(site.label(.inStrategies), words: site.title(of: strategy.key(in: ""))))
        }
        for part in indicator.reportSeparately { facts.append(Fact(site.label(.reportSeparately), words: site.words(part.label))) }
        return facts
    }

    private func fact(_ label: Label, _ text: String) -> Fact { Fact(site.label(label), words: SiteLanguage.html(text)) }

    static func facts(of measure: Measure, _ site: SiteLanguage) -> [Fact] {
        var facts: [Fact] = []
        if measure.denominator[.source] != nil { facts.append(Fact(site.label(.shareOf), words: site.words(measure.denominator))) }
        if measure.direction != .increase {
            facts.append(Fact(site.label(.direction), words: SiteLanguage.html(site.label(MeasureFormat.label(measure.direction)))))
        }
        if let scale = measure.scale {
            let ends = site.text(
                .scaleEnds, ("minimum", site.numbers.text(scale.minimum)), ("maximum", site.numbers.text(scale.maximum)),
                ("best", site.numbers.text(scale.best)))
            facts.append(Fact(site.label(.scale), words: SiteLanguage.html(ends)))
        }
        return facts
    }
}
