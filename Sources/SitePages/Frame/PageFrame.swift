import Linking
import Publication
import ResultsModel
import TemplateEngine

/// A page of the site as a view model: its own fields, and what every page has.
protocol SitePage: PageModel {
    var page: PageFrame { get }
}

extension SitePage {
    /// The fields of a page: `page`, `site` and `labels`, which the layout uses, and its own.
    static func pageFields(_ own: [Field<Self>]) -> [Field<Self>] {
        let shared: [Field<Self>] = [.record("page") { $0.page }, .record("site") { $0.page.site }, .record("labels") { $0.page.labels }]
        return shared + own
    }
}

/// What the layout needs to know of a page.
struct PageFrame: ViewModel {
    let route: Route
    let site: Prepared<SiteChrome>
    let labels: Prepared<Labels>
    let language: String
    let direction: String
    let title: HTMLFragment
    let fullTitle: String
    /// The title without that of the site, for cards that other sites show.
    let plainTitle: String
    let canonical: CheckedURL?
    let alternates: [Alternate]
    let languages: [LanguageLink]
    var description = ""
    var trail: [SiteLink] = []
    var contents: [ContentsEntry] = []
    var previous: SiteLink?
    var next: SiteLink?
    var isUntranslated = false
    /// What the page is about, for search.
    var subject = PageSubject.none
    /// The same for machines: a block of JSON-LD, or nothing.
    var structuredData = HTMLFragment.empty

    static let fields: [Field<PageFrame>] = [
        .text("language") { $0.language },
        .text("direction") { $0.direction },
        .html("title") { $0.title },
        .text("full-title") { $0.fullTitle },
        .text("plain-title") { $0.plainTitle },
        .text("canonical-text") { $0.canonical?.text ?? "" },
        .record("subject") { $0.subject },
        .html("structured-data") { $0.structuredData },
        .url("canonical") { $0.canonical },
        .list("alternates") { $0.alternates },
        .list("languages") { $0.languages },
        .text("description") { $0.description },
        .list("trail") { $0.trail },
        .list("contents") { $0.contents },
        .record("previous") { $0.previous },
        .record("next") { $0.next },
        .flag("has-pager") { $0.previous != nil || $0.next != nil },
        .flag("is-untranslated") { $0.isUntranslated },
    ]
}

/// A section of a page, for the list of what is on it.
struct ContentsEntry: ViewModel {
    let id: String
    let title: HTMLFragment

    static let fields: [Field<ContentsEntry>] = [
        .url("address") { CheckedURL(fragment: $0.id) },
        .html("title") { $0.title },
    ]
}

/// The same page in a language, for search engines.
struct Alternate: ViewModel {
    /// A language tag, or `x-default`.
    let language: String
    let address: CheckedURL?

    static let fields: [Field<Alternate>] = [
        .text("language") { $0.language },
        .url("address") { $0.address },
    ]
}

/// The same page in a language, for readers.
struct LanguageLink: ViewModel {
    let language: String
    let name: String
    let address: CheckedURL?
    let isCurrent: Bool

    static let fields: [Field<LanguageLink>] = [
        .text("language") { $0.language },
        .text("name") { $0.name },
        .url("address") { $0.address },
        .flag("is-current") { $0.isCurrent },
    ]
}

extension SiteLanguage {
    /// The frame of a page with a title of its own.
    func frame(_ route: Route, _ title: LocalizedText, code: String = "", section: SiteSection?, of key: ObjectKey? = nil) -> PageFrame {
        var frame = frame(route, html: words(title), plain: plain(title), code: code, section: section)
        guard let key else { return frame }
        frame.subject = PageSubject(key, self)
        frame.structuredData = StructuredData(self).block(key, frame)
        return frame
    }

    /// The frame of a page whose title is a word of the interface.
    func frame(_ route: Route, _ title: Label, section: SiteSection?) -> PageFrame {
        frame(route, html: Self.html(label(title)), plain: label(title), section: section)
    }

    func frame(_ route: Route, html: HTMLFragment, plain: String, code: String = "", section: SiteSection?) -> PageFrame {
        let own = code.isEmpty ? plain : "\(code) \(plain)"
        let site = self.plain(workspace.configuration.title)
        let place = PlaceInLanguages(workspace, siteMap, route: route, tag: tag)
        var frame = PageFrame(
            route: route, site: chrome(route, section), labels: preparedLabels, language: tag,
            direction: workspace.languages[language.position].isRightToLeft ? "rtl" : "ltr", title: html,
            fullTitle: own == site ? own : "\(own) – \(site)", plainTitle: own, canonical: place.canonical, alternates: place.alternates,
            languages: place.links)
        frame.subject = .list(self)
        return frame
    }

    /// Whether an object's page shows texts that this language lacks.
    func isUntranslated(_ header: ObjectHeader) -> Bool {
        guard language != .source else { return false }
        let position = language.position
        guard position < header.translations.count, let translation = header.translations[position] else { return true }
        return !translation.missing.isEmpty
    }
}

/// Where one page stands in each language: the same path below the folder of the language.
struct PlaceInLanguages {
    private let languages: [Configuration.Language]
    private let base: String
    private let siteMap: SiteMap
    private let route: Route
    private let rest: Substring
    private let tag: String

    init(_ workspace: Workspace, _ siteMap: SiteMap, route: Route, tag: String) {
        languages = workspace.languages
        self.siteMap = siteMap
        base = SiteAddress(workspace.configuration).base
        self.route = route
        self.tag = tag
        rest = route.path.dropFirst(tag.utf8.count)
    }

    var canonical: CheckedURL? { base.isEmpty ? nil : CheckedURL(base + route.address) }

    var alternates: [Alternate] {
        guard !base.isEmpty else { return [] }
        let pages = languages.filter { !siteMap.isLeftOut(other($0)) }.map { language in
            Alternate(language: language.tag.value, address: CheckedURL(base + other(language).address))
        }
        return pages + [Alternate(language: "x-default", address: CheckedURL(base))]
    }

    var links: [LanguageLink] {
        LanguageOrder.sorted(languages).map { language in
            // A language without this page is entered by its first page.
            let page = siteMap.isLeftOut(other(language)) ? Route(folder: language.tag.value) : other(language)
            return LanguageLink(
                language: language.tag.value, name: language.name, address: CheckedURL(route.relativeAddress(of: page)),
                isCurrent: language.tag.value == tag)
        }
    }

    private func other(_ language: Configuration.Language) -> Route { Route(language.tag.value + rest) }
}

/// The address that the site will have.
struct SiteAddress {
    /// With `/` at its end; empty if the workspace does not say.
    let base: String

    init(_ configuration: Configuration) {
        let url = configuration.baseURL
        base = url.isEmpty || url.hasSuffix("/") ? url : url + "/"
    }

    /// The path of the address: `/`, or `/site/`.
    var path: String {
        guard let scheme = base.firstRange(of: "://") else { return "/" }
        let rest = base[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }
}

/// The order of languages in the United Nations: that of their names in the Latin alphabet, with Chinese as `Chinese`;
/// other languages follow in the order of the workspace.
enum LanguageOrder {
    private static let official = ["ar", "zh", "en", "fr", "ru", "es"]

    static func sorted(_ languages: [Configuration.Language]) -> [Configuration.Language] {
        let ranked = languages.enumerated().map { position, language in
            (rank: official.firstIndex(of: primary(language)) ?? official.count, position: position, language: language)
        }
        return ranked.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }.map(\.language)
    }

    /// `zh` of `zh-Hans`.
    private static func primary(_ language: Configuration.Language) -> String {
        String(language.tag.value.prefix { $0 != "-" })
    }
}
