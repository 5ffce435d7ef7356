import Linking
import Publication
import ResultsModel
import TemplateEngine

/// The reading view of a Governing Body paper: cover, contents, numbered paragraphs, notes, other forms.
struct PaperPage: SitePage {
    static let template = "paper"

    struct Entry: ViewModel {
        let label: String
        let content: HTMLFragment

        static let shapeName = "PaperPage.Entry"

        static let fields: [Field<Entry>] = [
            .text("label") { $0.label },
            .html("content") { $0.content },
        ]
    }

    struct Heading: ViewModel {
        let address: CheckedURL?
        let title: HTMLFragment
        let isMain: Bool

        static let shapeName = "PaperPage.Heading"

        static let fields: [Field<Heading>] = [
            .url("address") { $0.address },
            .html("title") { $0.title },
            .flag("is-main") { $0.isMain },
        ]
    }

    struct Form: ViewModel {
        let name: String
        let address: CheckedURL?

        static let shapeName = "PaperPage.Form"

        static let fields: [Field<Form>] = [
            .text("name") { $0.name },
            .url("address") { $0.address },
        ]
    }

    let page: PageFrame
    let symbol: String
    let head: [String]
    let entries: [Entry]
    let headings: [Heading]
    let forms: [Form]
    let decision: String
    let decisionAddress: CheckedURL?
    let body: HTMLFragment
    let notes: HTMLFragment
    let references: References

    static let fields = pageFields([
        .text("symbol") { $0.symbol },
        .list("head") { $0.head },
        .list("entries") { $0.entries },
        .list("headings") { $0.headings },
        .list("forms") { $0.forms },
        .text("decision") { $0.decision },
        .url("decision-address") { $0.decisionAddress },
        .html("body") { $0.body },
        .html("notes") { $0.notes },
        .record("references") { $0.references },
    ])

    init(_ paper: Paper, _ reading: PaperReading, _ neighbours: Neighbours, _ site: SiteLanguage, _ route: Route) {
        var frame = site.frame(route, paper.title, section: .papers, of: paper.key)
        frame.trail = [SiteLink(title: SiteLanguage.html(site.label(.papers)), address: site.address("papers", from: route))]
        neighbours.fill(&frame, site)
        frame.isUntranslated = site.isUntranslated(paper.header)
        page = frame
        symbol = paper.header.code.value
        let content = reading.content(site.language, route)
        head = content.head
        entries = content.entries.map { Entry(label: $0.label, content: $0.content) }
        headings = content.headings.map { Heading(address: CheckedURL(fragment: $0.id), title: $0.title, isMain: $0.level == 1) }
        forms = content.downloads.map { Form(name: $0.name, address: CheckedURL(route.relativeAddress(of: $0.route))) }
        decision = content.decision.map { site.labels.filled(.paperDecision, [("paragraph", $0.text)]) } ?? ""
        decisionAddress = content.decision.flatMap { CheckedURL(fragment: $0.anchor) }
        body = content.body
        notes = content.notes
        references = References(of: paper.key, errata: paper.header.errata, files: [], site, from: route)
    }
}

extension ListPage {
    static func papers(_ site: SiteLanguage, _ route: Route) -> ListPage {
        let decisions = site.citations.decisions.isEmpty ? [] : [decisionsRow(site, from: route)]
        return ListPage(
            page: site.frame(route, .papers, section: .papers),
            sections: [
                Section(id: "papers", title: site.label(.papers), rows: paperRows(site, from: route)),
                Section(id: "decisions", title: site.label(.decisions), rows: decisions),
            ].filter { !$0.rows.isEmpty })
    }

    /// The papers, the newest session first.
    static func paperRows(_ site: SiteLanguage, from route: Route) -> [Row] {
        let sorted = site.workspace.papers.sorted { left, right in
            let sessions = (left.session?.value ?? 0, right.session?.value ?? 0)
            if sessions.0 != sessions.1 { return sessions.0 > sessions.1 }
            return CodeOrder.precedes(left.header.code.value, right.header.code.value)
        }
        return sorted.map { paper in
            let link = SiteLink(title: site.words(paper.title), address: site.address(of: paper.key, from: route))
            return Row(link: link, detail: paper.header.code.value)
        }
    }
}
