import Bytes
import Diagnostics
import Linking
import MarkdownReader
import Publication
import ResultsModel
import TemplateEngine

/// Renders texts of front matter that may hold Markdown: several paragraphs, links.
struct RichText {
    private let site: SiteLanguage
    private let markup: MarkupHTML
    private let path: ContentPath

    init(scope: String, path: ContentPath, _ site: SiteLanguage, on route: Route) {
        self.site = site
        self.path = path
        markup = site.markup(on: route, scope: scope)
    }

    func html(_ text: LocalizedText) -> HTMLFragment {
        guard let written = text.value(in: site.language) else { return .empty }
        let file = SourceFile(path: path, bytes: Array(written.text.utf8))
        let fragment = markup.render(MarkdownReader.read(file, range: 0..<file.bytes.count).value)
        guard text[site.language] == nil, site.language != .source else { return fragment }
        var buffer = ByteBuffer(capacity: fragment.bytes.count + 32)
        buffer.append("<div lang=\"")
        HTMLEscaping.attribute.append(site.workspace.languages[0].tag.value, to: &buffer)
        buffer.append("\">")
        buffer.append(fragment.bytes)
        buffer.append("</div>")
        return HTMLFragment(safe: buffer.bytes)
    }
}
