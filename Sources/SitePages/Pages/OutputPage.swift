import Linking
import Publication
import ResultsModel
import TemplateEngine

/// An output: its indicators with their targets by region, and what will be done.
struct OutputPage: SitePage {
    static let template = "output"

    let page: PageFrame
    let code: String
    let facts: [Fact]
    let indicators: [IndicatorCard]
    let scalesNote: String
    let prose: Prose?
    let verification: [HTMLFragment]
    let sdg: SDGRows
    let references: References

    static let fields = pageFields([
        .text("code") { $0.code },
        .list("facts") { $0.facts },
        .list("indicators") { $0.indicators },
        .text("scales-note") { $0.scalesNote },
        .record("prose") { $0.prose },
        .list("verification") { $0.verification },
        .record("sdg") { $0.sdg },
        .record("references") { $0.references },
    ])

    init(_ output: Output, _ neighbours: Neighbours, _ site: SiteLanguage, _ route: Route) {
        let key = output.key
        let scope = output.header.scope
        let outcome = ObjectKey(.outcome, output.outcomeCode, in: scope)
        var frame = site.frame(route, output.title, code: key.code, section: .programme, of: key)
        frame.trail = [site.link(to: ObjectKey(.programme, scope), from: route), site.link(to: outcome, from: route)]
        neighbours.fill(&frame, site)
        frame.isUntranslated = site.isUntranslated(output.header)
        page = frame
        code = key.code
        facts = output.departments.map { department in
            Fact(site.label(.responsibleDepartments), words: site.title(of: department.key(in: "")))
        }
        let entries = site.index.indicators(of: key)
        indicators = entries.map { IndicatorCard($0, site, from: route) }
        scalesNote = ScalesNote.text(entries, site.workspace.programme(scope), site)
        prose = Prose(output.body, scope: scope, site, on: route)
        verification = output.verification.map { site.words($0) }
        sdg = SDGRows(of: outcome, note: site.text(.ofOutcome, ("code", outcome.code)), site, from: route)
        references = References(of: key, errata: output.header.errata, site, from: route)
    }
}

/// Says that baselines and targets count differently, where a programme's do.
enum ScalesNote {
    static func text(_ entries: [IndicatorEntry], _ programme: Programme?, _ site: SiteLanguage) -> String {
        guard let programme, programme.scales.baseline != programme.scales.target else { return "" }
        let counts = entries.flatMap(\.indicator.measures).contains { applies(to: $0) }
        return counts ? site.label(.scalesNote) : ""
    }

    /// Shares, rates and states are the same on any scale; things that are counted are not. Nor does it matter where one
    /// of the two is not a number.
    static func applies(to measure: Measure) -> Bool {
        guard measure.kind.value == .count || measure.kind.value == .amount else { return false }
        return measure.baseline.contains { $0.value != nil } && measure.targets.contains(where: \.isNumber)
    }
}

extension Target {
    var isNumber: Bool {
        switch goal {
        case .total, .value, .atLeast, .atMost, .between: true
        case .change, .state, .sdg, .missing: false
        }
    }
}
