import Bytes
package import MarkupTree
package import TemplateEngine

/// Renders Markdown to HTML: what GFM's reference renderer writes for the same tree, with our own links, ids, footnotes
/// and scrollable tables. Texts are escaped here, once; raw HTML never comes through.
package struct MarkupHTML: Sendable {
    private let resolver: LinkResolver
    private let labels: Labels
    /// The page that the text stands on.
    private let route: Route
    /// The programme or strategy in which links without a scope are read.
    private let scope: String
    /// Added to heading levels, so that a body's headings follow those of its page.
    private let headingShift: Int

    package init(resolver: LinkResolver, labels: Labels, route: Route, scope: String, headingShift: Int = 0) {
        self.resolver = resolver
        self.labels = labels
        self.route = route
        self.scope = scope
        self.headingShift = headingShift
    }

    /// The whole document, footnotes last.
    package func render(_ document: MarkupDocument) -> HTMLFragment {
        var writer = MarkupWriter(self, document)
        writer.write(1..<document.nodes.count)
        return HTMLFragment(safe: writer.buffer.bytes)
    }

    /// Some blocks of the document: the subtrees of the nodes at these indices.
    package func render(_ document: MarkupDocument, blocks: [Int]) -> HTMLFragment {
        var writer = MarkupWriter(self, document)
        for index in blocks { writer.write(index..<Int(document.nodes[index].end)) }
        return HTMLFragment(safe: writer.buffer.bytes)
    }

    /// The inlines of one block without its own element, for list items and cells that a template sets.
    package func renderInlines(_ document: MarkupDocument, of block: Int) -> HTMLFragment {
        var writer = MarkupWriter(self, document)
        writer.write((block + 1)..<Int(document.nodes[block].end))
        return HTMLFragment(safe: writer.buffer.bytes)
    }

    func resolve(_ address: String) -> ResolvedLink { resolver.resolve(address, scope: scope) }

    func address(of destination: ResolvedLink.Destination) -> String? {
        switch destination {
        case .place(let place): route.relativeAddress(of: place.route, fragment: place.fragment)
        case .external(let address): address
        case .none: nil
        }
    }

    func headingLevel(_ level: Int32) -> Int { min(6, max(1, Int(level) + headingShift)) }

    func label(_ label: Label) -> String { labels[label] }
}

/// Writes one document. Walks the flat tree with an explicit stack, so depth costs no call stack.
private struct MarkupWriter {
    var buffer: ByteBuffer
    private let html: MarkupHTML
    private let document: MarkupDocument
    private var open: [Int] = []
    private var tableRowIsHead = false
    private var footnoteNumbers: [String: Int] = [:]
    private var footnoteCalls: [String: Int] = [:]
    private var footnotesAreOpen = false

    init(_ html: MarkupHTML, _ document: MarkupDocument) {
        self.html = html
        self.document = document
        buffer = ByteBuffer(capacity: document.store.count * 2)
        for node in document.nodes where node.kind == .footnoteDefinition {
            footnoteNumbers[document.string(node.text)] = footnoteNumbers.count + 1
        }
    }

    /// Writes the nodes of a range that holds whole subtrees.
    mutating func write(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            closeNodes(before: index)
            index = enter(index)
        }
        closeNodes(before: range.upperBound)
        if footnotesAreOpen {
            append("</ol></section>\n")
            footnotesAreOpen = false
        }
    }

    private mutating func closeNodes(before index: Int) {
        while let last = open.last, Int(document.nodes[last].end) <= index {
            open.removeLast()
            leave(last)
        }
    }

    /// Writes what stands before a node's children; gives the index to go on with.
    private mutating func enter(_ index: Int) -> Int {
        let node = document.nodes[index]
        switch node.kind {
        case .link: return enterLink(index)
        case .image:
            writeImage(index)
            return Int(node.end)
        case .text: text(node.text)
        case .softBreak: append("\n")
        case .lineBreak: append("<br>\n")
        case .thematicBreak: append("<hr>\n")
        case .code: element("code", node.text)
        case .codeBlock: writeCode(node)
        case .footnoteReference: writeFootnoteCall(document.string(node.text))
        case .htmlBlock, .htmlInline, .document: break
        default:
            openTag(index)
            open.append(index)
        }
        return index + 1
    }

    private mutating func openTag(_ index: Int) {
        let node = document.nodes[index]
        switch node.kind {
        case .paragraph: if !isTight(index) { tag("p", index) }
        case .heading: tag("h\(html.headingLevel(node.number))", index)
        case .blockQuote: append("<blockquote>\n")
        case .list: openList(node)
        case .listItem: append(node.number == 0 ? "<li>" : node.number == 2 ? "<li class=\"task done\">" : "<li class=\"task\">")
        case .table: append("<div class=\"table-scroll\"><table>\n")
        case .tableHead:
            tableRowIsHead = true
            append("<thead><tr>")
        case .tableRow: append("<tr>")
        case .tableCell: openCell(node)
        case .footnoteDefinition: openFootnote(node)
        case .emphasis: append("<em>")
        case .strong: append("<strong>")
        case .strikethrough: append("<del>")
        default: break
        }
    }

    private mutating func leave(_ index: Int) {
        let node = document.nodes[index]
        switch node.kind {
        case .paragraph: if !isTight(index) { append("</p>\n") }
        case .heading: append("</h\(html.headingLevel(node.number))>\n")
        case .blockQuote: append("</blockquote>\n")
        case .list: append(node.number < 0 ? "</ul>\n" : "</ol>\n")
        case .listItem: append("</li>\n")
        case .table: append("</tbody></table></div>\n")
        case .tableHead:
            tableRowIsHead = false
            append("</tr></thead>\n<tbody>\n")
        case .tableRow: append("</tr>\n")
        case .tableCell: append(tableRowIsHead ? "</th>" : "</td>")
        case .footnoteDefinition: closeFootnote(node)
        case .emphasis: append("</em>")
        case .strong: append("</strong>")
        case .strikethrough: append("</del>")
        case .link: append("</a>")
        default: break
        }
    }

    // MARK: Blocks

    /// Whether a paragraph is the direct child of an item of a tight list, which has no element of its own.
    private func isTight(_ index: Int) -> Bool {
        let parents = open.last == index ? open.dropLast() : open[...]
        guard let item = parents.last, document.nodes[item].kind == .listItem, parents.count >= 2 else { return false }
        return document.nodes[parents[parents.count - 2]].flag
    }

    private mutating func tag(_ name: String, _ index: Int) {
        append("<\(name)")
        if let attributes = document.attributes(of: index) {
            if let id = attributes.id { attribute("id", id) }
            if !attributes.classes.isEmpty { attribute("class", attributes.classes.joined(separator: " ")) }
        }
        append(">")
    }

    private mutating func openList(_ node: MarkupNode) {
        switch node.number {
        case ..<0: append("<ul>\n")
        case 1: append("<ol>\n")
        default: append("<ol start=\"\(node.number)\">\n")
        }
    }

    private mutating func openCell(_ node: MarkupNode) {
        append(tableRowIsHead ? "<th scope=\"col\"" : "<td")
        switch CellAlignment(rawValue: node.number) {
        case .center: append(" class=\"center\"")
        case .right: append(" class=\"number\"")
        case .left, .some(.none), nil: break
        }
        append(">")
    }

    private mutating func writeCode(_ node: MarkupNode) {
        // Embeds are placed by the product that knows the model; on a page of its own an object shows none.
        guard document.string(node.title) != "plenary" else { return }
        append("<pre><code>")
        text(node.text)
        append("</code></pre>\n")
    }

    // MARK: Inlines

    private mutating func enterLink(_ index: Int) -> Int {
        let node = document.nodes[index]
        let link = html.resolve(document.string(node.text))
        let address = html.address(of: link.destination)
        if node.flag, !isWebAddress(link) {
            writeGenerated(link, address)
            return Int(node.end)
        }
        guard let address else { return index + 1 }
        append("<a")
        attribute("href", address)
        if !node.title.isEmpty { attribute("title", document.string(node.title)) }
        if case .external = link.destination { append(" rel=\"noopener noreferrer\"") }
        append(">")
        open.append(index)
        return index + 1
    }

    private func isWebAddress(_ link: ResolvedLink) -> Bool {
        if case .external = link.destination { true } else { false }
    }

    /// A typed link without words of its own.
    private mutating func writeGenerated(_ link: ResolvedLink, _ address: String?) {
        if let address {
            append("<a")
            attribute("href", address)
            append(">")
        }
        if link.expansion.isEmpty {
            HTMLEscaping.text.append(link.text, to: &buffer)
        } else {
            append("<abbr")
            attribute("title", link.expansion)
            append(">")
            HTMLEscaping.text.append(link.text, to: &buffer)
            append("</abbr>")
        }
        if address != nil { append("</a>") }
    }

    private mutating func writeImage(_ index: Int) {
        let node = document.nodes[index]
        guard let address = html.address(of: html.resolve(document.string(node.text)).destination) else { return }
        append("<img")
        attribute("src", address)
        attribute("alt", document.plainText(of: index))
        append(">")
    }

    // MARK: Footnotes

    private mutating func writeFootnoteCall(_ label: String) {
        guard let number = footnoteNumbers[label] else { return }
        footnoteCalls[label, default: 0] += 1
        let suffix = footnoteCalls[label] == 1 ? "" : "-\(footnoteCalls[label] ?? 0)"
        append("<sup><a class=\"note-call\" id=\"note-call-\(number)\(suffix)\" href=\"#note-\(number)\">\(number)</a></sup>")
    }

    private mutating func openFootnote(_ node: MarkupNode) {
        if !footnotesAreOpen {
            append("<section class=\"notes\"")
            attribute("aria-label", html.label(.footnotes))
            append("><ol>\n")
            footnotesAreOpen = true
        }
        let number = footnoteNumbers[document.string(node.text)] ?? 0
        append("<li id=\"note-\(number)\">")
    }

    private mutating func closeFootnote(_ node: MarkupNode) {
        let number = footnoteNumbers[document.string(node.text)] ?? 0
        append("<a class=\"note-back\" href=\"#note-call-\(number)\"")
        attribute("aria-label", html.label(.footnoteBack))
        append(">↩</a></li>\n")
    }

    // MARK: Bytes

    private mutating func append(_ text: String) { buffer.append(text) }

    private mutating func text(_ range: TextRange) {
        HTMLEscaping.text.append(document.bytes(range), to: &buffer)
    }

    private mutating func element(_ name: String, _ range: TextRange) {
        append("<\(name)>")
        text(range)
        append("</\(name)>")
    }

    private mutating func attribute(_ name: String, _ value: String) {
        append(" \(name)=\"")
        HTMLEscaping.attribute.append(value, to: &buffer)
        append("\"")
    }
}
