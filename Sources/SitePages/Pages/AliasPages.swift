import Bytes
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// A page at an older address: it leads on at once, and says so to readers and machines.
struct AliasPage: PageModel {
    static let template = "alias"

    let language: String
    let direction: String
    let title: HTMLFragment
    let fullTitle: String
    let stylesheet: CheckedURL?
    let target: CheckedURL?
    let canonical: CheckedURL?
    let refresh: HTMLFragment
    let text: String

    static let fields: [Field<AliasPage>] = [
        .text("language") { $0.language },
        .text("direction") { $0.direction },
        .html("title") { $0.title },
        .text("full-title") { $0.fullTitle },
        .url("stylesheet") { $0.stylesheet },
        .url("target") { $0.target },
        .url("canonical") { $0.canonical },
        .html("refresh") { $0.refresh },
        .text("text") { $0.text },
    ]

    init(_ key: ObjectKey, _ site: SiteLanguage, _ route: Route) {
        let base = SiteAddress(site.workspace.configuration).base
        let address = site.address(of: key, from: route)
        language = site.tag
        direction = site.workspace.languages[site.language.position].isRightToLeft ? "rtl" : "ltr"
        title = site.title(of: key)
        fullTitle = site.plainTitle(of: key)
        stylesheet = CheckedURL(route.relativeAddress(of: Route("assets/site.css")))
        target = address
        canonical = base.isEmpty ? nil : site.route(of: key).flatMap { CheckedURL(base + $0.address) }
        var buffer = ByteBuffer(capacity: 128)
        if let address {
            buffer.append("<meta http-equiv=\"refresh\" content=\"0; url=")
            HTMLEscaping.attribute.append(address.text, to: &buffer)
            buffer.append("\">")
        }
        refresh = HTMLFragment(safe: buffer.bytes)
        text = site.label(.movedTo)
    }

    /// The pages at all older addresses of one language.
    static func artifacts(_ site: SiteLanguage, _ template: CheckedTemplate<AliasPage>) -> [Artifact] {
        let workspace = site.workspace
        var headers: [(ObjectKey, ObjectHeader)] = workspace.programmes.map { ($0.key, $0.header) }
        headers += workspace.impacts.map { ($0.key, $0.header) } + workspace.outcomes.map { ($0.key, $0.header) }
        headers += workspace.outputs.map { ($0.key, $0.header) } + workspace.budgets.map { ($0.key, $0.header) }
        headers += workspace.risks.map { ($0.key, $0.header) } + workspace.figures.map { ($0.key, $0.header) }
        headers += workspace.strategies.map { ($0.key, $0.header) } + workspace.papers.map { ($0.key, $0.header) }
        return headers.flatMap { key, header in
            header.aliases.compactMap { alias in
                guard let folder = folder(alias.value, site) else { return nil }
                let route = site.route(folder)
                return Artifact(route, .page(Page(template) { AliasPage(key, site, route) }))
            }
        }
    }

    /// `/en/outcomes/old/`, `outcomes/old` and `outcomes/old/index.html` are the same older address: `outcomes/old`. What
    /// could lead out of the folder of the language is none.
    static func folder(_ alias: String, _ site: SiteLanguage) -> String? {
        var parts = alias.split(separator: "/").map(String.init)
        if parts.last == "index.html" { parts.removeLast() }
        if let first = parts.first, site.workspace.languages.contains(where: { $0.tag.value == first }) { parts.removeFirst() }
        let isSafe = parts.allSatisfy { part in
            part != "." && part != ".." && part.utf8.allSatisfy { IdentifierBytes.isAllowed($0) }
        }
        return parts.isEmpty || !isSafe ? nil : parts.joined(separator: "/")
    }
}

/// What may stand in a part of an address.
private enum IdentifierBytes {
    static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
