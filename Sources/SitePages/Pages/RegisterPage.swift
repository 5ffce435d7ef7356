import Linking
import Publication
import ResultsModel
import TemplateEngine

/// The registers that have a page of their own.
enum RegisterKind: String, Sendable, CaseIterable {
    case instruments, documents, abbreviations, departments

    var objectKind: ObjectKind {
        switch self {
        case .instruments: .instrument
        case .documents: .document
        case .abbreviations: .abbreviation
        case .departments: .department
        }
    }

    var title: Label {
        switch self {
        case .instruments: .instruments
        case .documents: .documents
        case .abbreviations: .abbreviations
        case .departments: .departments
        }
    }

    /// The folder of the page, and the name of the annex.
    var folder: String { rawValue }
}

/// A register with where each of its entries is cited.
struct RegisterPage: SitePage {
    static let template = "register"

    struct Entry: ViewModel {
        let id: String
        let code: String
        let title: HTMLFragment
        let note: String
        let address: CheckedURL?
        let parent: SiteLink?
        let cited: [SiteLink]

        static let shapeName = "RegisterPage.Entry"

        static let fields: [Field<Entry>] = [
            .text("anchor") { $0.id },
            .text("code") { $0.code },
            .html("name") { $0.title },
            .text("note") { $0.note },
            .url("address") { $0.address },
            .record("parent") { $0.parent },
            .list("cited") { $0.cited },
        ]
    }

    struct Group: ViewModel {
        let id: String
        let title: String
        let count: String
        let entries: [Entry]

        static let shapeName = "RegisterPage.Group"

        static let fields: [Field<Group>] = [
            .text("id") { $0.id },
            .text("title") { $0.title },
            .text("count") { $0.count },
            .list("entries") { $0.entries },
        ]
    }

    let page: PageFrame
    let groups: [Group]
    let references: References

    static let fields = pageFields([
        .list("groups") { $0.groups },
        .record("references") { $0.references },
    ])

    init(_ kind: RegisterKind, _ site: SiteLanguage, _ route: Route) {
        var frame = site.frame(route, kind.title, section: .reference)
        frame.trail = [SiteLink(title: SiteLanguage.html(site.label(.reference)), address: site.address("reference", from: route))]
        frame.subject = .register(kind, site)
        let builder = RegisterBuilder(kind, site, route)
        groups = builder.groups
        if groups.count > 1 { frame.contents = groups.map { ContentsEntry(id: $0.id, title: SiteLanguage.html($0.title)) } }
        page = frame
        references = References(files: [kind.folder], site, from: route)
    }
}

private struct RegisterBuilder {
    let kind: RegisterKind
    let site: SiteLanguage
    let route: Route

    init(_ kind: RegisterKind, _ site: SiteLanguage, _ route: Route) {
        self.kind = kind
        self.site = site
        self.route = route
    }

    /// Instruments by what they are, the other registers in one group.
    var groups: [RegisterPage.Group] {
        let entries = site.workspace.register(kind.objectKind)
            .sorted { CodeOrder.precedes($0.code.value, $1.code.value) }
        guard kind == .instruments else { return [group(kind.folder, kind.title, entries)] }
        let byLetter = Dictionary(grouping: entries) { entry in
            IdentifierGrammar.isInstrumentCode(entry.code.value) ? String(entry.code.value.prefix(1)) : ""
        }
        let parts: [(String, String, Label)] = [
            ("C", "conventions", .conventions), ("P", "protocols", .protocols), ("R", "recommendations", .recommendations),
            ("", "other", .otherInstruments),
        ]
        return parts.compactMap { letter, id, title in
            byLetter[letter].map { group(id, title, $0) }
        }
    }

    private func group(_ id: String, _ title: Label, _ entries: [RegisterEntry]) -> RegisterPage.Group {
        RegisterPage.Group(
            id: "group-\(id)", title: site.label(title), count: site.count(entries.count, one: .entriesOne, other: .entriesOther),
            entries: entries.map(entry))
    }

    private func entry(_ entry: RegisterEntry) -> RegisterPage.Entry {
        let key = ObjectKey(kind.objectKind, entry.code.value)
        let place = site.siteMap.place(of: key, in: site.language)
        let isCode = kind != .departments && (kind != .instruments || IdentifierGrammar.isInstrumentCode(entry.code.value))
        let url = entry.column("url")
        return RegisterPage.Entry(
            id: place?.fragment ?? entry.code.value, code: isCode ? entry.code.value : "", title: site.words(entry.name),
            note: note(entry), address: url.isEmpty ? nil : CheckedURL(url),
            parent: entry.parent.map { site.link(to: $0.key(in: ""), from: route) },
            cited: site.workspace.backlinks.sources(of: key).compactMap(citation))
    }

    private func note(_ entry: RegisterEntry) -> String {
        var parts: [String] = []
        let session = entry.column("session")
        if !session.isEmpty { parts.append(site.text(.session, ("number", session))) }
        if let date = CalendarDate(entry.column("date")) { parts.append(site.numbers.text(date)) }
        return site.list(parts)
    }

    /// "Output 1.3"
    private func citation(_ key: ObjectKey) -> SiteLink? {
        guard let address = site.address(of: key, from: route) else { return nil }
        return SiteLink(title: SiteLanguage.html(site.links.text(of: key)), address: address)
    }
}
