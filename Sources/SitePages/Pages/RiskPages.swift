import Linking
import Publication
import ResultsModel
import TemplateEngine

/// The risk register: every risk with what would follow.
struct RiskIndexPage: SitePage {
    static let template = "risk-index"

    struct Entry: ViewModel {
        let code: String
        let event: HTMLFragment
        let address: CheckedURL?
        let consequence: HTMLFragment

        static let shapeName = "RiskIndexPage.Entry"

        static let fields: [Field<Entry>] = [
            .text("code") { $0.code },
            .html("event") { $0.event },
            .url("address") { $0.address },
            .html("consequence") { $0.consequence },
        ]
    }

    let page: PageFrame
    let kind: SiteLink
    let risks: [Entry]
    let references: References

    static let fields = pageFields([
        .record("kind") { $0.kind },
        .list("risks") { $0.risks },
        .record("references") { $0.references },
    ])

    init(_ programme: Programme, _ site: SiteLanguage, _ route: Route) {
        var frame = site.frame(route, .riskRegister, section: .risks)
        kind = site.link(to: programme.key, from: route)
        frame.trail = [kind]
        page = frame
        risks = site.index.risks(in: programme.header.code.value).map { risk in
            Entry(
                code: risk.header.code.value, event: site.words(risk.event), address: site.address(of: risk.key, from: route),
                consequence: site.words(risk.consequence))
        }
        references = References(files: ["risks", "risk_outcomes"], site, from: route)
    }
}

/// A risk: what may happen, what would follow, why, and what is done about it.
struct RiskPage: SitePage {
    static let template = "risk"

    let page: PageFrame
    let code: String
    let consequence: HTMLFragment
    let remarks: HTMLFragment
    let response: HTMLFragment
    let outcomes: [Row]
    let owner: HTMLFragment
    let references: References

    static let fields = pageFields([
        .text("code") { $0.code },
        .html("consequence") { $0.consequence },
        .html("remarks") { $0.remarks },
        .html("response") { $0.response },
        .list("outcomes") { $0.outcomes },
        .html("owner") { $0.owner },
        .record("references") { $0.references },
    ])

    init(_ risk: Risk, _ neighbours: Neighbours, _ site: SiteLanguage, _ route: Route) {
        let scope = risk.header.scope
        var frame = site.frame(route, risk.event, code: risk.header.code.value, section: .risks, of: risk.key)
        frame.trail = site.trail(to: "risks", .riskRegister, in: scope, from: route)
        neighbours.fill(&frame, site)
        frame.isUntranslated = site.isUntranslated(risk.header)
        page = frame
        code = risk.header.code.value
        consequence = site.words(risk.consequence)
        let text = RichText(scope: scope, site, on: route)
        remarks = text.html(risk.texts.remarks)
        response = text.html(risk.texts.response)
        outcomes = risk.outcomes.map { Row(link: site.link(to: $0.key(in: scope), from: route)) }
        owner = risk.owner.map { site.title(of: $0.key(in: "")) } ?? .empty
        references = References(of: risk.key, errata: risk.header.errata, site, from: route)
    }
}
