import Bytes
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// Renders texts of front matter that are Markdown: several paragraphs, links.
struct RichText {
    private let site: SiteLanguage
    private let markup: MarkupHTML

    init(scope: String, _ site: SiteLanguage, on route: Route) {
        self.site = site
        markup = site.markup(on: route, scope: scope)
    }

    func html(_ field: MarkupField) -> HTMLFragment {
        guard let document = field.documents.value(in: site.language) else { return .empty }
        let fragment = markup.render(document)
        guard field.text[site.language] == nil, site.language != .source else { return fragment }
        var buffer = ByteBuffer(capacity: fragment.bytes.count + 32)
        buffer.append("<div lang=\"")
        HTMLEscaping.attribute.append(site.workspace.languages[0].tag.value, to: &buffer)
        buffer.append("\">")
        buffer.append(fragment.bytes)
        buffer.append("</div>")
        return HTMLFragment(safe: buffer.bytes)
    }
}
