import Bytes
import Publication

/// Appends the HTML of a paper to a buffer.
struct PaperHTMLWriter {
    var buffer = ByteBuffer()
    private let document: PaperDocument
    private let labels: Labels
    private let route: Route
    private let headingShift: Int
    private let style: PaperHTMLStyle
    /// Calls of each note so far: the second call of a note has an id of its own.
    private var calls: [Int: Int] = [:]

    init(_ document: PaperDocument, labels: Labels, route: Route, headingShift: Int, style: PaperHTMLStyle) {
        self.style = style
        self.document = document
        self.labels = labels
        self.route = route
        self.headingShift = headingShift
    }

    /// Blocks of the paper's body; a draft decision stands in a frame with all that belongs to it.
    mutating func write(_ blocks: [PaperBlock]) {
        for run in blocks.decisionRuns {
            if run.isDecision { append("<div class=\"decision-frame\">\n") }
            for block in run.blocks { write(block) }
            if run.isDecision { append("</div>\n") }
        }
    }

    private mutating func write(_ block: PaperBlock) {
        switch block {
        case .heading(let heading): write(heading)
        case .paragraph(let paragraph): write(paragraph)
        case .list(let list): write(list)
        case .quotation(let blocks):
            append("<blockquote>\n")
            for block in blocks { write(block) }
            append("</blockquote>\n")
        case .table(let table): write(table)
        case .figure(let figure): write(figure)
        case .orientation: break
        }
    }

    mutating func writeNotes() {
        append("<section class=\"notes\"")
        attribute("aria-label", labels[.footnotes])
        append("><ol>\n")
        for note in document.footnotes {
            append("<li value=\"\(note.number)\"")
            id("note-\(note.number)")
            append(">")
            write(note.content)
            append(" <a class=\"note-back\" href=\"#note-call-\(note.number)\"")
            attribute("aria-label", labels[.footnoteBack])
            append(">↩</a></li>\n")
        }
        append("</ol></section>\n")
    }

    // MARK: Blocks

    private mutating func write(_ heading: PaperHeading) {
        let level = min(6, heading.level + headingShift)
        append("<h\(level)")
        id(heading.id)
        if heading.role != .section { attribute("class", heading.role.rawValue) }
        append(">")
        write(heading.content)
        append("</h\(level)>\n")
    }

    private mutating func write(_ paragraph: PaperParagraph) {
        guard let number = paragraph.number else {
            append("<p")
            id(paragraph.id)
            attribute("class", paragraph.role.rawValue)
            append(">")
            write(paragraph.content)
            append("</p>\n")
            return
        }
        append("<div")
        attribute("class", paragraph.role == .decision ? "para decision" : "para")
        id(paragraph.anchor)
        append("><p")
        id(paragraph.permalink)
        append("><a class=\"number\" href=\"#\(paragraph.anchor)\"")
        attribute("aria-label", labels.filled(.linkParagraph, [("number", String(number))]))
        append(">\(number).</a> ")
        write(paragraph.content)
        if style == .reading, !paragraph.permalink.isEmpty {
            append("\u{A0}<a class=\"permalink\" href=\"#\(paragraph.permalink)\"")
            attribute("aria-label", labels.filled(.paperPermalink, [("number", String(number))]))
            append(">¶</a>")
        }
        append("</p></div>\n")
    }

    private mutating func write(_ list: PaperList) {
        let tag = list.marker == .bullet ? "ul" : "ol"
        append("<\(tag)")
        if list.marker != .bullet { attribute("class", list.marker.rawValue) }
        if list.start != 1, list.marker != .bullet { attribute("start", String(list.start)) }
        append(">\n")
        for item in list.items {
            append("<li>")
            for block in item {
                // A single paragraph needs no element of its own.
                if case .paragraph(let paragraph) = block, item.count == 1 { write(paragraph.content) } else { write(block) }
            }
            append("</li>\n")
        }
        append("</\(tag)>\n")
    }

    private mutating func write(_ table: PaperTable) {
        append("<figure class=\"table\"")
        if !table.id.isEmpty { id("table-\(table.id)") }
        append(">\n")
        let caption = !table.label.isEmpty || !table.caption.isEmpty
        if caption {
            append("<figcaption")
            if !table.id.isEmpty { id("caption-\(table.id)") }
            append(">")
            if !table.label.isEmpty {
                append("<b>")
                text(table.label + (table.caption.isEmpty ? "" : labels[.captionSeparator]))
                append("</b>")
            }
            write(table.caption)
            append("</figcaption>\n")
        }
        append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
        if caption, !table.id.isEmpty, style != .translation {
            attribute("aria-labelledby", "caption-\(table.id)")
        } else {
            attribute("aria-label", labels[.paperTable])
        }
        append("><table>\n<thead>\n")
        for row in table.header { write(row, table, isHeader: true) }
        append("</thead>\n<tbody>\n")
        for row in table.rows { write(row, table, isHeader: false) }
        append("</tbody>\n</table></div>\n")
        for note in table.notes {
            append("<p class=\"table-note\">")
            write(note)
            append("</p>\n")
        }
        append("</figure>\n")
    }

    private mutating func write(_ row: PaperTable.Row, _ table: PaperTable, isHeader: Bool) {
        append("<tr")
        if row.kind != .body { attribute("class", row.kind.rawValue) }
        append(">")
        for (position, cell) in row.cells.enumerated() {
            let tag = isHeader || cell.isHeader ? "th" : "td"
            append("<\(tag)")
            if isHeader {
                attribute("scope", "col")
            } else if cell.isHeader {
                attribute("scope", row.kind == .section ? "rowgroup" : "row")
            }
            if cell.columnSpan > 1 { attribute("colspan", String(cell.columnSpan)) }
            if cell.rowSpan > 1 { attribute("rowspan", String(cell.rowSpan)) }
            // Numbers stand at the end of their column; rows with merged cells hold text only.
            if position < table.columns.count, table.columns[position].alignment == .end { attribute("class", "number") }
            append(">")
            write(cell.content)
            append("</\(tag)>")
        }
        append("</tr>\n")
    }

    private mutating func write(_ figure: PaperFigure) {
        append("<figure")
        id("figure-\(figure.id)")
        append("><div class=\"figure-alternative\" role=\"img\"")
        attribute("aria-label", figure.alternative)
        append("><p>")
        text(figure.alternative)
        append("</p></div>\n")
        if !figure.note.isEmpty {
            append("<p class=\"table-note\">")
            write(figure.note)
            append("</p>\n")
        }
        append("<figcaption><b>")
        text(figure.label + labels[.captionSeparator])
        append("</b>")
        write(figure.caption)
        append("</figcaption>\n")
        append("</figure>\n")
    }

    // MARK: Inlines

    mutating func write(_ content: [PaperInline]) {
        for inline in content { write(inline) }
    }

    private mutating func write(_ inline: PaperInline) {
        switch inline {
        case .text(let value): text(value)
        case .foreign(let value, let language):
            append("<span")
            attribute("lang", language)
            append(">")
            text(value)
            append("</span>")
        case .emphasis(let content): element("em", content)
        case .strong(let content): element("strong", content)
        case .strikethrough(let content): element("del", content)
        case .code(let value):
            append("<code>")
            text(value)
            append("</code>")
        case .lineBreak: append("<br>")
        case .reference(let anchor, let before, let number, let after):
            append("<a href=\"#\(anchor)\">")
            text(before + number + after)
            append("</a>")
        case .link(let address, let isExternal, let content): link(address, isExternal, content)
        case .footnote(let number): call(number)
        case .blank: append("<span class=\"blank\">\(PaperInline.blankText)</span>")
        }
    }

    private mutating func element(_ name: String, _ content: [PaperInline]) {
        append("<\(name)>")
        write(content)
        append("</\(name)>")
    }

    private mutating func link(_ address: String, _ isExternal: Bool, _ content: [PaperInline]) {
        guard !address.isEmpty else { return write(content) }
        append("<a")
        attribute("href", isExternal ? address : siteAddress(address))
        if isExternal { append(" rel=\"noopener noreferrer\"") }
        append(">")
        write(content)
        append("</a>")
    }

    /// An address relative to the site's root, as this page writes it.
    private func siteAddress(_ address: String) -> String {
        guard !address.hasPrefix("#") else { return address }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = parts[0].hasSuffix("/") ? parts[0] + "index.html" : parts[0]
        return route.relativeAddress(of: Route(path), fragment: parts.count > 1 ? parts[1] : "")
    }

    private mutating func call(_ number: Int) {
        calls[number, default: 0] += 1
        let suffix = calls[number] == 1 ? "" : "-\(calls[number] ?? 0)"
        append("<sup><a class=\"note-call\"")
        id("note-call-\(number)\(suffix)")
        append(" href=\"#note-\(number)\">\(number)</a></sup>")
    }

    // MARK: Bytes

    private mutating func append(_ text: String) { buffer.append(text) }

    private mutating func text(_ value: String) { HTMLEscaping.text.append(value, to: &buffer) }

    /// A place to link to; a translation beside the text leaves its places to the text.
    private mutating func id(_ name: String) {
        if !name.isEmpty, style != .translation { attribute("id", name) }
    }

    private mutating func attribute(_ name: String, _ value: String) {
        buffer.append(" \(name)=\"")
        HTMLEscaping.attribute.append(value, to: &buffer)
        buffer.append("\"")
    }
}
