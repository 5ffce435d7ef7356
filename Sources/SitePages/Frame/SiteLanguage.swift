import Bytes
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// What all pages of one language share: the workspace, look-ups, words, and the parts that stand on every page. A class,
/// so that thousands of pages keep one reference; nothing in it ever changes.
final class SiteLanguage: Sendable {
    let workspace: Workspace
    let index: SiteIndex
    let siteMap: SiteMap
    let labels: Labels
    let language: LanguageIndex
    let links: LinkResolver
    let numbers: NumberFormat
    let preparedLabels: Prepared<Labels>
    /// Which paragraphs of the papers lead where, and their draft decisions.
    let citations: PaperCitations
    /// The published comparisons of versions.
    let changes: [ChangesReading]
    private let chromes: SiteChromes

    init(
        _ workspace: Workspace, index: SiteIndex, siteMap: SiteMap, labels: Labels, language: LanguageIndex, papers: [PaperReading] = [],
        changes: [ChangesReading] = []
    ) {
        self.workspace = workspace
        self.index = index
        self.siteMap = siteMap
        self.labels = labels
        self.language = language
        self.changes = changes
        links = LinkResolver(workspace, siteMap: siteMap, labels: labels, language: language)
        numbers = NumberFormat(labels)
        citations = PaperCitations(papers, siteMap, language)
        preparedLabels = Prepared(labels)
        chromes = SiteChromes(workspace, index: index, siteMap: siteMap, labels: labels, language: language)
    }

    /// The BCP 47 tag of the language.
    var tag: String { workspace.languages[language.position].tag.value }

    func chrome(_ route: Route, _ section: SiteSection?) -> Prepared<SiteChrome> { chromes.chrome(for: route, section) }

    /// The route of a page of this language.
    func route(_ folder: String) -> Route { siteMap.page(folder, in: language) }

    /// The route of an object's page.
    func route(of key: ObjectKey) -> Route? { siteMap.place(of: key, in: language)?.route }
}

// Words.
extension SiteLanguage {
    func label(_ label: Label) -> String { labels[label] }

    func text(_ pattern: Label, _ values: (name: String, value: String)...) -> String { labels.filled(pattern, values) }

    /// "1 output", "4 outputs".
    func count(_ number: Int, one: Label, other: Label) -> String {
        labels.filled(number == 1 ? one : other, [("number", numbers.text(number))])
    }

    func indicatorCount(_ number: Int) -> String { count(number, one: .indicatorsOne, other: .indicatorsOther) }
    func outputCount(_ number: Int) -> String { count(number, one: .outputsOne, other: .outputsOther) }

    /// Texts joined as a list.
    func list(_ texts: [String]) -> String { texts.joined(separator: labels[.listSeparator]) }

    /// A text in this language, or in the source language: for titles and attributes, which cannot be marked.
    func plain(_ text: LocalizedText) -> String { text.text(in: language) }

    /// The same as HTML; a text that is not translated says in which language it is.
    func words(_ text: LocalizedText) -> HTMLFragment {
        guard text[language] == nil, let source = text[.source] else { return Self.html(plain(text)) }
        return inSourceLanguage(Self.html(source.text))
    }

    /// HTML in the source language, marked as such where the page has another.
    func inSourceLanguage(_ fragment: HTMLFragment) -> HTMLFragment {
        guard language != .source, !fragment.bytes.isEmpty else { return fragment }
        var buffer = ByteBuffer(capacity: fragment.bytes.count + 32)
        buffer.append("<span lang=\"")
        HTMLEscaping.attribute.append(workspace.languages[0].tag.value, to: &buffer)
        buffer.append("\">")
        buffer.append(fragment.bytes)
        buffer.append("</span>")
        return HTMLFragment(safe: buffer.bytes)
    }

    /// A text, escaped.
    static func html(_ text: String) -> HTMLFragment {
        var buffer = ByteBuffer(capacity: text.utf8.count + 16)
        HTMLEscaping.text.append(text, to: &buffer)
        return HTMLFragment(safe: buffer.bytes)
    }

    /// The name of an object, as HTML.
    func title(of key: ObjectKey) -> HTMLFragment {
        workspace.index[key].map { words($0.title) } ?? Self.html(key.code)
    }

    func plainTitle(of key: ObjectKey) -> String {
        workspace.index[key].map { plain($0.title) } ?? key.code
    }

    /// The code of an object as readers know it; slugs are addresses, not codes, and are not shown.
    func shownCode(of key: ObjectKey) -> String {
        switch key.kind {
        case .indicator, .pillar: key.code.contains(".") ? key.code : ""
        case .budget, .figure, .programme, .strategy, .impact, .region, .department, .unit: ""
        case .instrument: IdentifierGrammar.isInstrumentCode(key.code) ? key.code : ""
        default: key.code
        }
    }
}

// Addresses.
extension SiteLanguage {
    func address(of key: ObjectKey, from route: Route) -> CheckedURL? {
        links.address(of: key, from: route).flatMap { CheckedURL($0) }
    }

    func address(_ folder: String, from route: Route, fragment: String = "") -> CheckedURL? {
        CheckedURL(route.relativeAddress(of: self.route(folder), fragment: fragment))
    }

    /// A file of the whole site: `annexes/targets.csv`.
    func address(ofFile path: String, from route: Route) -> CheckedURL? {
        CheckedURL(route.relativeAddress(of: Route(path)))
    }

    /// The page of this language at an object, as a link with its code and name.
    func link(to key: ObjectKey, from route: Route) -> SiteLink {
        SiteLink(code: shownCode(of: key), title: title(of: key), address: address(of: key, from: route))
    }

    /// The way to a part of a programme, over the list of such parts; strategies show theirs on their own page.
    func trail(to folder: String, _ title: Label, in scope: String, from route: Route) -> [SiteLink] {
        guard workspace.strategy(scope) == nil else { return [link(to: ObjectKey(.strategy, scope), from: route)] }
        let list = SiteLink(title: Self.html(label(title)), address: address("programme/\(scope)/\(folder)", from: route))
        return [link(to: ObjectKey(.programme, scope), from: route), list]
    }

    /// Markdown of an object's body.
    func markup(on route: Route, scope: String) -> MarkupHTML {
        MarkupHTML(resolver: links, labels: labels, route: route, scope: scope)
    }
}
