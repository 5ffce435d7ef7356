import Publication
import ResultsModel
import TemplateEngine

/// What changed between two versions that `plenary.yml` names.
struct ChangesPage: SitePage {
    static let template = "changes"

    let page: PageFrame
    let stylesheet: CheckedURL?
    let head: HTMLFragment
    let body: HTMLFragment

    static let fields = pageFields([
        .url("stylesheet") { $0.stylesheet },
        .html("head") { $0.head },
        .html("body") { $0.body },
    ])

    init(_ reading: ChangesReading, _ site: SiteLanguage, _ route: Route) {
        var frame = site.frame(route, reading.title, section: nil)
        frame.trail = [SiteLink(title: SiteLanguage.html(site.label(.changes)), address: site.address("changes", from: route))]
        let content = reading.contents[site.language.position]
        frame.description = content.summary
        page = frame
        stylesheet = CheckedURL(route.relativeAddress(of: ChangesReading.stylesheet))
        head = content.head
        body = content.body
    }

    /// Where the page is.
    static func folder(of reading: ChangesReading) -> String { "changes/\(reading.id)" }
}

extension ListPage {
    static func changes(_ site: SiteLanguage, _ route: Route) -> ListPage {
        ListPage(
            page: site.frame(route, .changes, section: nil),
            sections: [Section(id: "changes", title: site.label(.changes), rows: changeRows(site, from: route))])
    }

    /// The published comparisons, each with its summary.
    static func changeRows(_ site: SiteLanguage, from route: Route) -> [Row] {
        site.changes.map { reading in
            let link = SiteLink(title: site.words(reading.title), address: site.address(ChangesPage.folder(of: reading), from: route))
            return Row(link: link, detail: reading.contents[site.language.position].summary)
        }
    }
}
