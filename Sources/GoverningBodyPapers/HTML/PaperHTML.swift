import Bytes
package import Publication
package import TemplateEngine

/// Writes a paper as HTML: the same blocks for the reading view on the site and for print. Numbers come from the value;
/// nothing is counted here.
package struct PaperHTML: Sendable {
    private let document: PaperDocument
    private let labels: Labels
    /// The page that the paper is shown on; links to the site are written relative to it.
    private let route: Route
    /// Levels added to headings, so that they follow the title of the page.
    private let headingShift: Int

    package init(_ document: PaperDocument, labels: Labels, route: Route, headingShift: Int = 1) {
        self.document = document
        self.labels = labels
        self.route = route
        self.headingShift = headingShift
    }

    /// Sections, paragraphs, lists, tables and figures, without the cover and the notes.
    package var body: HTMLFragment {
        var writer = PaperHTMLWriter(document, labels: labels, route: route, headingShift: headingShift)
        for block in document.blocks { writer.write(block) }
        return HTMLFragment(safe: writer.buffer.bytes)
    }

    /// The notes, each with a way back to its call.
    package var notes: HTMLFragment {
        guard !document.footnotes.isEmpty else { return .empty }
        var writer = PaperHTMLWriter(document, labels: labels, route: route, headingShift: headingShift)
        writer.writeNotes()
        return HTMLFragment(safe: writer.buffer.bytes)
    }

    /// Some inlines: an entry of the cover, a heading in the contents.
    package func inlines(_ content: [PaperInline]) -> HTMLFragment {
        var writer = PaperHTMLWriter(document, labels: labels, route: route, headingShift: headingShift)
        writer.write(content)
        return HTMLFragment(safe: writer.buffer.bytes)
    }
}
