import Bytes
import Publication
import TemplateEngine

/// A paper as one HTML file that prints well from any browser: cover, numbered paragraphs, notes, no navigation.
struct PrintPage {
    private let document: PaperDocument
    private let labels: Labels
    private let route: Route

    init(_ document: PaperDocument, labels: Labels, route: Route) {
        self.document = document
        self.labels = labels
        self.route = route
    }

    var bytes: [UInt8] {
        let html = PaperHTML(document, labels: labels, route: route, style: .print)
        var page = ByteBuffer()
        page.append("<!doctype html>\n<html lang=\"\(document.languageTag)\" dir=\"\(document.isRightToLeft ? "rtl" : "ltr")\">\n<head>\n")
        page.append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        HTMLEscaping.text.append("\(document.symbol) \(document.cover.title)", to: &page)
        page.append(
            "</title>\n<link rel=\"stylesheet\" href=\"\(route.relativeAddress(of: Route("assets/paper.css")))\">\n</head>\n<body>\n")
        appendCover(to: &page, html)
        page.append("<main>\n")
        page.append(html.body.bytes)
        page.append(html.notes.bytes)
        page.append("</main>\n</body>\n</html>\n")
        return page.bytes
    }

    private func appendCover(to page: inout ByteBuffer, _ html: PaperHTML) {
        let cover = document.cover
        page.append("<header class=\"cover\">\n")
        line("organization", cover.organization, &page)
        line("symbol", cover.symbol, &page)
        for text in cover.headLines { line("head", text, &page) }
        page.append("<h1>")
        HTMLEscaping.text.append(cover.title, to: &page)
        page.append("</h1>\n<dl>\n")
        for entry in cover.entries {
            page.append("<dt>")
            HTMLEscaping.text.append(entry.label, to: &page)
            page.append("</dt><dd>")
            page.append(html.inlines(entry.content).bytes)
            page.append("</dd>\n")
        }
        page.append("</dl>\n</header>\n")
    }

    private func line(_ name: String, _ text: String, _ page: inout ByteBuffer) {
        guard !text.isEmpty else { return }
        page.append("<p class=\"\(name)\">")
        HTMLEscaping.text.append(text, to: &page)
        page.append("</p>\n")
    }
}
