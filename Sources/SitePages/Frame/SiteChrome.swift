import Linking
import Publication
import ResultsModel
import TemplateEngine

/// The parts of the site that the menu leads to.
enum SiteSection: String, Sendable, CaseIterable {
    case programme, indicators, sdg, regions, budget, risks, strategies, papers, reference
}

/// A link with the code and the name of what it leads to.
struct SiteLink: ViewModel {
    var code = ""
    let title: HTMLFragment
    let address: CheckedURL?
    var isCurrent = false

    static let fields: [Field<SiteLink>] = [
        .text("code") { $0.code },
        .html("title") { $0.title },
        .url("address") { $0.address },
        .flag("is-current") { $0.isCurrent },
    ]
}

/// What stands around every page: made once for each section and each depth of folders, because links are relative.
struct SiteChrome: ViewModel {
    let home: CheckedURL?
    let stylesheet: CheckedURL?
    /// The scripts: `theme` before anything is drawn, the others when the page is there.
    let themeScript: CheckedURL?
    let siteScript: CheckedURL?
    let searchScript: CheckedURL?
    let searchPageScript: CheckedURL?
    let search: CheckedURL?
    let allPages: CheckedURL?
    /// The Atom feed; absent for a site without an address.
    let feed: CheckedURL?
    let title: String
    let organization: String
    let editionNote: String
    let menu: [SiteLink]
    let references: [SiteLink]
    let licenceName: String
    let licenceAddress: CheckedURL?

    static let fields: [Field<SiteChrome>] = [
        .url("home") { $0.home },
        .url("stylesheet") { $0.stylesheet },
        .url("theme-script") { $0.themeScript },
        .url("site-script") { $0.siteScript },
        .url("search-script") { $0.searchScript },
        .url("search-page-script") { $0.searchPageScript },
        .url("search") { $0.search },
        .url("all-pages") { $0.allPages },
        .url("feed") { $0.feed },
        .text("title") { $0.title },
        .text("organization") { $0.organization },
        .text("edition-note") { $0.editionNote },
        .list("menu") { $0.menu },
        .list("references") { $0.references },
        .text("licence-name") { $0.licenceName },
        .url("licence-address") { $0.licenceAddress },
    ]
}

/// The chromes of one language.
struct SiteChromes: Sendable {
    private struct Place: Hashable, Sendable {
        let depth: Int
        let section: SiteSection?
    }

    /// Folders above a page that chromes are made for in advance: no address of `SiteMap` has more.
    private static let maximumDepth = 8
    private let prepared: [Place: Prepared<SiteChrome>]

    init(_ workspace: Workspace, index: SiteIndex, siteMap: SiteMap, labels: Labels, language: LanguageIndex) {
        let builder = ChromeBuilder(workspace: workspace, index: index, siteMap: siteMap, labels: labels, language: language)
        var prepared: [Place: Prepared<SiteChrome>] = [:]
        for depth in 0...Self.maximumDepth {
            for section in SiteSection.allCases as [SiteSection?] + [nil] {
                prepared[Place(depth: depth, section: section)] = Prepared(builder.chrome(depth, section))
            }
        }
        self.prepared = prepared
        fallback = Prepared(builder.chrome(0, nil))
    }

    private let fallback: Prepared<SiteChrome>

    func chrome(for route: Route, _ section: SiteSection?) -> Prepared<SiteChrome> {
        let depth = route.path.utf8.count { $0 == UInt8(ascii: "/") }
        return prepared[Place(depth: min(depth, Self.maximumDepth), section: section)] ?? fallback
    }
}

/// Makes the chrome of pages that are so many folders deep.
private struct ChromeBuilder {
    let workspace: Workspace
    let index: SiteIndex
    let siteMap: SiteMap
    let labels: Labels
    let language: LanguageIndex

    func chrome(_ depth: Int, _ section: SiteSection?) -> SiteChrome {
        let configuration = workspace.configuration
        let up = String(repeating: "../", count: depth)
        func address(_ folder: String) -> CheckedURL? { CheckedURL(up + siteMap.page(folder, in: language).path) }
        let menu = entries.map { entry in
            SiteLink(title: SiteLanguage.html(labels[entry.label]), address: address(entry.folder), isCurrent: entry.section == section)
        }
        let references = RegisterKind.allCases.filter { !workspace.register($0.objectKind).isEmpty }.map { kind in
            SiteLink(title: SiteLanguage.html(labels[kind.title]), address: address(kind.folder))
        }
        func asset(_ name: String) -> CheckedURL? { CheckedURL(up + "assets/" + name) }
        let tag = workspace.languages[language.position].tag.value
        return SiteChrome(
            home: address(""), stylesheet: asset("site.css"), themeScript: asset("theme.js"), siteScript: asset("site.js"),
            searchScript: configuration.isSearchable ? asset("search.js") : nil, searchPageScript: asset("search-page.js"),
            search: configuration.isSearchable ? address("search") : nil,
            allPages: address("contents"), feed: configuration.baseURL.isEmpty ? nil : CheckedURL(up + "\(tag)/feed.xml"),
            title: configuration.title.text(in: language),
            organization: configuration.organization.name.text(in: language), editionNote: editionNote, menu: menu,
            references: references, licenceName: configuration.licence.name.text(in: language),
            licenceAddress: configuration.licence.url.isEmpty ? nil : CheckedURL(configuration.licence.url))
    }

    private var entries: [(section: SiteSection, label: Label, folder: String)] {
        var entries: [(section: SiteSection, label: Label, folder: String)] = []
        if let programme = index.programmes.first?.header.code.value {
            entries.append((.programme, .programme, "programme/\(programme)"))
        }
        if !workspace.indicators.isEmpty { entries.append((.indicators, .indicators, "indicators")) }
        if !workspace.register(.sdgGoal).isEmpty { entries.append((.sdg, .sdgs, "sdg")) }
        if !workspace.configuration.regions.isEmpty { entries.append((.regions, .regions, "regions")) }
        if let programme = index.programmes.first?.header.code.value {
            if !index.budgets(in: programme).isEmpty { entries.append((.budget, .budget, "programme/\(programme)/budget")) }
            if !index.risks(in: programme).isEmpty { entries.append((.risks, .risks, "programme/\(programme)/risks")) }
        }
        if !workspace.strategies.isEmpty { entries.append((.strategies, .strategies, "strategies")) }
        if !workspace.papers.isEmpty { entries.append((.papers, .papers, "papers")) }
        entries.append((.reference, .reference, "reference"))
        return entries
    }

    private var editionNote: String {
        index.programmes.first.flatMap { programme in
            EditionText(labels: labels).latest(of: programme)
        } ?? ""
    }
}

/// "Draft, GB.341/PFA/1, 1 February 2021"
struct EditionText {
    let labels: Labels

    func latest(of programme: Programme) -> String? { programme.editions.last.map(text) }

    func text(_ edition: Edition) -> String {
        let date = edition.date.map { NumberFormat(labels).text($0) } ?? ""
        let values = [("edition", labels[kind(edition.kind)]), ("document", edition.document?.text ?? ""), ("date", date)]
        return labels.filled(edition.document == nil ? .editionNote : .editionNoteDocument, values)
    }

    func kind(_ kind: Edition.Kind) -> Label {
        switch kind {
        case .draft: .editionDraft
        case .revision: .editionRevision
        case .addendum: .editionAddendum
        case .corrigendum: .editionCorrigendum
        case .adopted: .editionAdopted
        }
    }
}
