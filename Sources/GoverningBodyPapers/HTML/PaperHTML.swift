import Bytes
package import Publication
package import TemplateEngine

/// What the HTML of a paper is for.
package enum PaperHTMLStyle: Sendable, Hashable {
    /// The reading view on the site, with permanent links.
    case reading
    /// Print.
    case print
    /// A second language beside the first, on whose page all places are those of the first.
    case translation
}

/// Writes a paper as HTML: the same blocks for the reading view on the site and for print. Numbers come from the value;
/// nothing is counted here.
package struct PaperHTML: Sendable {
    private let document: PaperDocument
    private let labels: Labels
    /// The page that the paper is shown on; links to the site are written relative to it.
    private let route: Route
    /// Levels added to headings, so that they follow the title of the page.
    private let headingShift: Int
    private let style: PaperHTMLStyle

    package init(
        _ document: PaperDocument, labels: Labels, route: Route, style: PaperHTMLStyle = .reading, headingShift: Int = 1
    ) {
        self.style = style
        self.document = document
        self.labels = labels
        self.route = route
        self.headingShift = headingShift
    }

    /// Sections, paragraphs, lists, tables and figures, without the cover and the notes.
    package var body: HTMLFragment { blocks(document.blocks) }

    /// Some blocks of the paper.
    package func blocks(_ blocks: [PaperBlock]) -> HTMLFragment {
        var writer = PaperHTMLWriter(document, labels: labels, route: route, headingShift: headingShift, style: style)
        writer.write(blocks)
        return HTMLFragment(safe: writer.buffer.bytes)
    }

    /// The notes, each with a way back to its call.
    package var notes: HTMLFragment {
        guard !document.footnotes.isEmpty else { return .empty }
        var writer = PaperHTMLWriter(document, labels: labels, route: route, headingShift: headingShift, style: style)
        writer.writeNotes()
        return HTMLFragment(safe: writer.buffer.bytes)
    }

    /// Some inlines: an entry of the cover, a heading in the contents.
    package func inlines(_ content: [PaperInline]) -> HTMLFragment {
        var writer = PaperHTMLWriter(document, labels: labels, route: route, headingShift: headingShift, style: style)
        writer.write(content)
        return HTMLFragment(safe: writer.buffer.bytes)
    }
}
