import MarkupTree

/// Renders a tree as the HTML of the CommonMark specification's examples. For tests only: the products have a renderer
/// of their own, with resolved links and escaping by type.
struct SpecHTML {
    private let document: MarkupDocument
    private var html = ""
    /// For each open list whether it is tight; what a paragraph in it looks like depends on that.
    private var tight: [Bool] = []
    private var imageDepth = 0
    private var isBodyOpen = false

    static func render(_ document: MarkupDocument) -> String {
        var renderer = SpecHTML(document: document)
        for event in MarkupWalker(document) {
            switch event {
            case .enter(let index): renderer.enter(document.nodes[index], index)
            case .leave(let index): renderer.leave(document.nodes[index])
            }
        }
        return renderer.html
    }

    private init(document: MarkupDocument) {
        self.document = document
    }

    private mutating func enter(_ node: MarkupNode, _ index: Int) {
        if imageDepth > 0, node.kind.isInline {
            html += node.kind == .text || node.kind == .code ? escape(literal(node)) : node.kind == .softBreak ? " " : ""
            imageDepth += node.kind == .image ? 1 : 0
            return
        }
        switch node.kind {
        case .document, .footnoteDefinition: break
        case .paragraph: if !isInTightItem { block("<p>") }
        case .heading: block("<h\(node.number)>")
        case .thematicBreak: block("<hr />\n")
        case .blockQuote: block("<blockquote>\n")
        case .list:
            tight.append(node.flag)
            block(node.number < 0 ? "<ul>\n" : node.number == 1 ? "<ol>\n" : "<ol start=\"\(node.number)\">\n")
        case .listItem:
            block("<li>" + (node.number == 0 ? "" : "<input \(node.number == 2 ? "checked=\"\" " : "")disabled=\"\" type=\"checkbox\"> "))
            tight.append(tight.last ?? false)
        case .codeBlock:
            let info = document.string(node.title).split(separator: " ").first.map { " class=\"language-\(escape(String($0)))\"" } ?? ""
            block("<pre><code\(info)>\(escape(literal(node)))</code></pre>\n")
        case .htmlBlock: block(literal(node))
        case .table: block("<table>\n")
        case .tableHead: block("<thead>\n<tr>\n")
        case .tableRow:
            block(isBodyOpen ? "<tr>\n" : "<tbody>\n<tr>\n")
            isBodyOpen = true
        case .tableCell:
            let align = node.number == 0 ? "" : " align=\"\(["", "left", "center", "right"][Int(node.number)])\""
            html += "<\(cellTag(index))\(align)>"
        case .text: html += escape(literal(node))
        case .softBreak: html += "\n"
        case .lineBreak: html += "<br />\n"
        case .code: html += "<code>\(escape(literal(node)))</code>"
        case .htmlInline: html += literal(node)
        case .emphasis: html += "<em>"
        case .strong: html += "<strong>"
        case .strikethrough: html += "<del>"
        case .link: html += "<a href=\"\(address(node))\"\(title(node))>"
        case .image:
            imageDepth = 1
            html += "<img src=\"\(address(node))\" alt=\""
        case .footnoteReference: html += "[^\(literal(node))]"
        }
    }

    private mutating func leave(_ node: MarkupNode) {
        if imageDepth > 0 {
            guard node.kind == .image else { return }
            imageDepth -= 1
            if imageDepth == 0 { html += "\"\(title(node)) />" }
            return
        }
        switch node.kind {
        case .paragraph: if !isInTightItem { html += "</p>\n" }
        case .heading: html += "</h\(node.number)>\n"
        case .blockQuote: block("</blockquote>\n")
        case .list:
            tight.removeLast()
            block(node.number < 0 ? "</ul>\n" : "</ol>\n")
        case .listItem:
            tight.removeLast()
            html += "</li>\n"
        case .table:
            html += isBodyOpen ? "</tbody>\n</table>\n" : "</table>\n"
            isBodyOpen = false
        case .tableHead: html += "</tr>\n</thead>\n"
        case .tableRow: html += "</tr>\n"
        case .tableCell: html += "</\(isBodyOpen ? "td" : "th")>\n"
        case .emphasis: html += "</em>"
        case .strong: html += "</strong>"
        case .strikethrough: html += "</del>"
        case .link: html += "</a>"
        default: break
        }
    }

    /// `tight` holds a list and its item by turns, and a quotation in between makes paragraphs again.
    private var isInTightItem: Bool { !html.hasSuffix("<blockquote>\n") && (tight.last ?? false) && quotes == 0 }

    private var quotes: Int {
        let opened = html.components(after: "<li>")
        return opened.count(of: "<blockquote>") - opened.count(of: "</blockquote>")
    }

    private mutating func block(_ text: String) {
        if !html.isEmpty, !html.hasSuffix("\n") { html += "\n" }
        html += text
    }

    private func cellTag(_ index: Int) -> String { isBodyOpen ? "td" : "th" }
    private func literal(_ node: MarkupNode) -> String { document.string(node.text) }

    private func title(_ node: MarkupNode) -> String {
        node.title.isEmpty ? "" : " title=\"\(escape(document.string(node.title)))\""
    }

    /// The address with what may not stand in an `href` percent-encoded, as cmark does it.
    private func address(_ node: MarkupNode) -> String {
        let safe = Array("-_.+!*(),%#@?=;:/,+$~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
        var result = ""
        for byte in document.bytes(node.text) {
            if byte == UInt8(ascii: "&") {
                result += "&amp;"
            } else if byte == UInt8(ascii: "'") {
                result += "&#x27;"
            } else if safe.contains(byte) {
                result += String(UnicodeScalar(byte))
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    private func escape(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}

extension String {
    /// What follows the last occurrence of a text.
    fileprivate func components(after mark: String) -> Substring {
        ranges(of: mark).last.map { self[$0.upperBound...] } ?? self[...]
    }
}

extension Substring {
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
