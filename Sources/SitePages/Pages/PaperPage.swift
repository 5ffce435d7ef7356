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
        /// "120 KB"; empty where it is not known.
        let size: String

        static let shapeName = "PaperPage.Form"

        static let fields: [Field<Form>] = [
            .text("name") { $0.name },
            .url("address") { $0.address },
            .text("size") { $0.size },
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
    let citations: [String]
    /// The page with two languages side by side.
    let parallel: SiteLink?
    let extracts: [SiteLink]
    let references: References

    /// The folder below a paper's page with two languages side by side.
    static let parallelFolder = "parallel"

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
        .list("citations") { $0.citations },
        .record("parallel") { $0.parallel },
        .list("extracts") { $0.extracts },
        .record("references") { $0.references },
    ])

    init(_ paper: Paper, _ reading: PaperReading, _ neighbours: Neighbours, _ site: SiteLanguage, _ route: Route) {
        var frame = site.frame(route, paper.title, section: .papers, of: paper.key)
        frame.trail = [SiteLink(title: SiteLanguage.html(site.label(.papers)), address: site.address("papers", from: route))]
        neighbours.fill(&frame, site)
        frame.isUntranslated = site.isUntranslated(paper.header)
        let folder = "papers/\(SiteMap.anchor(reading.symbol))"
        let extracts = reading.extracts.map { extract in
            SiteLink(
                title: SiteLanguage.html(extract.title(site.language)), address: site.address("\(folder)/\(extract.id)", from: route))
        }
        let parallel = Self.languagePair(site).map { first, second in
            SiteLink(
                title: SiteLanguage.html(site.labels.filled(.paperParallel, [("first", first), ("second", second)])),
                address: site.address("\(folder)/\(Self.parallelFolder)", from: route))
        }
        let references = References(of: paper.key, errata: paper.header.errata, files: [], site, from: route)
        self.init(paper, frame, reading.content(site.language, route), parallel, extracts, references, site)
    }

    /// A part of a paper.
    init(_ paper: Paper, _ extract: PaperReading.Extract, _ site: SiteLanguage, _ route: Route) {
        let content = extract.content(site.language, route)
        var frame = site.frame(
            route, LocalizedText(site.workspace.languageIndices.map { _ in WrittenText(content.title) }), section: .papers)
        frame.trail = [
            SiteLink(title: SiteLanguage.html(site.label(.papers)), address: site.address("papers", from: route)),
            SiteLink(title: SiteLanguage.html(paper.header.code.value), address: site.address(of: paper.key, from: route)),
        ]
        frame.isUntranslated = site.isUntranslated(paper.header)
        self.init(paper, frame, content, nil, [], References(site, from: route), site)
    }

    private init(
        _ paper: Paper, _ frame: PageFrame, _ content: PaperContent, _ parallel: SiteLink?, _ extracts: [SiteLink],
        _ references: References, _ site: SiteLanguage
    ) {
        page = frame
        symbol = paper.header.code.value
        head = content.head
        entries = content.entries.map { Entry(label: $0.label, content: $0.content) }
        headings = content.headings.map { Heading(address: CheckedURL(fragment: $0.id), title: $0.title, isMain: $0.level == 1) }
        forms = content.downloads.map { download in
            Form(
                name: download.name, address: CheckedURL(frame.route.relativeAddress(of: download.route)),
                size: download.size.map { Self.size($0, site) } ?? "")
        }
        decision = content.decision.map { site.labels.filled(.paperDecision, [("paragraph", $0.text)]) } ?? ""
        decisionAddress = content.decision.flatMap { CheckedURL(fragment: $0.anchor) }
        body = content.body
        notes = content.notes
        citations = content.citations
        self.parallel = parallel
        self.extracts = extracts
        self.references = references
    }

    /// "English", "中文": the language of the page and the one that stands beside it; nil for a single language.
    private static func languagePair(_ site: SiteLanguage) -> (String, String)? {
        let languages = site.workspace.languages
        guard languages.count > 1 else { return nil }
        return (languages[site.language.position].name, languages[site.language == .source ? 1 : 0].name)
    }

    /// "120 KB", "1.7 MB": rounded up, in steps of a thousand bytes.
    private static func size(_ bytes: Int, _ site: SiteLanguage) -> String {
        guard bytes >= 1_000_000 else { return site.labels.filled(.sizeKilobytes, [("number", String((bytes + 999) / 1_000))]) }
        let tenths = (bytes + 99_999) / 100_000
        return site.labels.filled(.sizeMegabytes, [("number", "\(tenths / 10)\(site.labels[.numberDecimal])\(tenths % 10)")])
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
