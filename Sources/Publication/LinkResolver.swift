package import Linking
package import ResultsModel
import TemplateEngine

/// What a link of a page becomes.
package struct ResolvedLink: Sendable, Hashable {
    package enum Destination: Sendable, Hashable {
        /// A page of this site.
        case place(SitePlace)
        /// An address elsewhere.
        case external(String)
        /// Text only: a thing without a page, or a blank.
        case none
    }

    package let destination: Destination
    /// The generated text, for a link whose author wrote none.
    package let text: String
    /// What an abbreviation stands for.
    package let expansion: String
}

/// Turns addresses as authors write them into places on the site and texts, in one language.
package struct LinkResolver: Sendable {
    package let language: LanguageIndex
    private let workspace: Workspace
    private let siteMap: SiteMap
    private let labels: Labels
    private let linkText: LinkText

    package init(_ workspace: Workspace, siteMap: SiteMap, labels: Labels, language: LanguageIndex) {
        self.workspace = workspace
        self.siteMap = siteMap
        self.labels = labels
        self.language = language
        linkText = LinkText(workspace, labels: labels, language: language)
    }

    /// Resolves a typed link or a plain address that stands in the text of an object of `scope`.
    package func resolve(_ address: String, scope: String) -> ResolvedLink {
        guard let link = TypedLink(address, scope: scope) else {
            let destination: ResolvedLink.Destination = CheckedURL(address) == nil ? .none : .external(address)
            return ResolvedLink(destination: destination, text: address, expansion: "")
        }
        switch link.target {
        case .object(let key):
            let place = siteMap.place(of: key, in: language)
            return ResolvedLink(
                destination: place.map { .place($0) } ?? .none, text: linkText.text(of: key, fragment: link.fragment),
                expansion: key.kind == .abbreviation ? linkText.title(key) : "")
        case .place(let kind, let named, let id):
            return place(kind, id, named)
        case .blank:
            return ResolvedLink(destination: .none, text: labels[.linkBlank], expansion: "")
        }
    }

    /// A place in a paper, which has no number outside of it: the link names the paper.
    private func place(_ kind: TypedLink.PlaceKind, _ id: String, _ named: String) -> ResolvedLink {
        guard let symbol = workspace.places.paper(of: kind, id, named: named),
            let page = siteMap.place(of: ObjectKey(.paper, symbol), in: language)
        else { return ResolvedLink(destination: .none, text: id, expansion: "") }
        let fragment = kind == .table ? "table-\(id)" : kind == .note ? "" : id
        return ResolvedLink(destination: .place(SitePlace(page.route, fragment: fragment)), text: symbol, expansion: "")
    }

    /// The address of an object's page as a link on `route` writes it; nil for what has no page.
    package func address(of key: ObjectKey, from route: Route) -> String? {
        siteMap.place(of: key, in: language).map { route.relativeAddress(of: $0.route, fragment: $0.fragment) }
    }

    /// The generated text of a link to an object.
    package func text(of key: ObjectKey) -> String { linkText.text(of: key) }

    /// The name of an object.
    package func title(of key: ObjectKey) -> String { linkText.title(key) }
}
