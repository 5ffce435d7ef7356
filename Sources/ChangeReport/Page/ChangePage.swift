import Bytes
import TemplateEngine

/// What stands at the head of a report of changes.
package struct ChangeHead: Sendable, Hashable {
    /// The title of the workspace.
    package var title: String
    /// The two versions as they are called: `v1.0 (587be6b4c3, 2024-05-31)`.
    package var old: String
    package var new: String

    package init(title: String, old: String, new: String) {
        self.title = title
        self.old = old
        self.new = new
    }
}

/// The changes as one page that stands by itself: no script, nothing loaded, readable from a disk, an attachment or a server.
package struct ChangePage: Sendable {
    private let reading: ChangeReading
    private let stylesheet: [UInt8]

    /// - Parameter stylesheet: that of the site, so that the page looks like it; may be empty.
    package init(_ reading: ChangeReading, stylesheet: [UInt8]) {
        self.reading = reading
        // The style ends where this stands, whatever the style's own language makes of it.
        self.stylesheet = String(decoding: stylesheet, as: UTF8.self).lowercased().contains("</style") ? [] : stylesheet
    }

    package var bytes: [UInt8] {
        var page = HTMLText()
        page.raw("<!doctype html>\n<html lang=\"")
        page.text(reading.language)
        page.raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
        page.raw("<meta http-equiv=\"Content-Security-Policy\"")
        page.raw(" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'\">\n")
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        page.element("title", [:], reading.title)
        page.raw("\n<style>\n")
        if stylesheet.isEmpty { page.raw(ChangeStyle.base) } else { page.buffer.append(stylesheet) }
        page.raw(ChangeStyle.text)
        page.raw("</style>\n</head>\n<body>\n<div class=\"wrap\">\n<main>\n")
        page.buffer.append(reading.head.bytes)
        page.buffer.append(reading.body.bytes)
        page.raw("</main>\n</div>\n</body>\n</html>\n")
        return page.buffer.bytes
    }
}
