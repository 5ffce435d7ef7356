import Linking
import Publication
import ResultsModel
import TemplateEngine

/// A way into one language, on the pages that belong to none.
struct LanguageDoor: ViewModel {
    let language: String
    let direction: String
    let name: String
    let title: String
    let organization: String
    let address: CheckedURL?
    let heading: String
    let text: String

    static let fields: [Field<LanguageDoor>] = [
        .text("tag") { $0.language },
        .text("direction") { $0.direction },
        .text("name") { $0.name },
        .text("site-title") { $0.title },
        .text("organization") { $0.organization },
        .url("address") { $0.address },
        .text("heading") { $0.heading },
        .text("text") { $0.text },
    ]
}

/// `index.html`: the choice of a language. Nothing is guessed.
struct LanguagesPage: PageModel {
    static let template = "languages"

    let language: String
    let title: String
    let stylesheet: CheckedURL?
    let canonical: CheckedURL?
    let doors: [LanguageDoor]
    let alternates: [Alternate]

    static let fields: [Field<LanguagesPage>] = [
        .text("language") { $0.language },
        .text("title") { $0.title },
        .url("stylesheet") { $0.stylesheet },
        .url("canonical") { $0.canonical },
        .list("doors") { $0.doors },
        .list("alternates") { $0.alternates },
    ]

    init(_ sites: [SiteLanguage]) {
        let base = sites.first.map { SiteAddress($0.workspace.configuration).base } ?? ""
        language = sites.first?.tag ?? "en"
        title = sites.first.map { $0.plain($0.workspace.configuration.title) } ?? ""
        stylesheet = CheckedURL("assets/site.css")
        canonical = base.isEmpty ? nil : CheckedURL(base)
        doors = Doors.all(sites) { site in CheckedURL(site.route("").path) }
        let pages = sites.map { Alternate(language: $0.tag, address: CheckedURL(base + $0.route("").address)) }
        alternates = base.isEmpty ? [] : pages + [Alternate(language: "x-default", address: CheckedURL(base))]
    }
}

/// `404.html`: shown at any address that does not exist, so its own addresses start from the root of the site.
struct NotFoundPage: PageModel {
    static let template = "not-found"

    let language: String
    let stylesheet: CheckedURL?
    let title: String
    let doors: [LanguageDoor]

    static let fields: [Field<NotFoundPage>] = [
        .text("language") { $0.language },
        .url("stylesheet") { $0.stylesheet },
        .text("title") { $0.title },
        .list("doors") { $0.doors },
    ]

    init(_ sites: [SiteLanguage]) {
        let root = sites.first.map { SiteAddress($0.workspace.configuration).path } ?? "/"
        language = sites.first?.tag ?? "en"
        stylesheet = CheckedURL(root + "assets/site.css")
        title = sites.first?.label(.notFound) ?? ""
        doors = Doors.all(sites) { site in CheckedURL(root + site.route("").address) }
    }
}

private enum Doors {
    /// One for each language, in the order of the United Nations.
    static func all(_ sites: [SiteLanguage], _ address: (SiteLanguage) -> CheckedURL?) -> [LanguageDoor] {
        let order = LanguageOrder.sorted(sites.first?.workspace.languages ?? []).map(\.tag.value)
        return order.compactMap { tag in sites.first { $0.tag == tag } }.map { site in
            let configuration = site.workspace.configuration
            let language = site.workspace.languages[site.language.position]
            return LanguageDoor(
                language: site.tag, direction: language.isRightToLeft ? "rtl" : "ltr", name: language.name,
                title: site.plain(configuration.title), organization: site.plain(configuration.organization.name),
                address: address(site), heading: site.label(.notFound), text: site.label(.notFoundText))
        }
    }
}
