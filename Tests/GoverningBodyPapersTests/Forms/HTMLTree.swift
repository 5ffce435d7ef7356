import TestSupport

/// A small reader of the HTML that we write: elements, attributes in double quotes, character references. It refuses what a
/// browser would have to guess: an end tag that closes something else, an element that is never closed.
struct HTMLTree {
    enum Node {
        case text(String)
        case element(HTMLTree)
    }

    var name: String
    var attributes: [String: String]
    var children: [Node] = []

    private static let void: Set<String> = ["br", "meta", "link", "img", "hr", "input", "col", "wbr"]

    /// The root has no name; the document's elements are its children.
    init(_ bytes: [UInt8]) throws {
        var open = [HTMLTree(name: "", attributes: [:])]
        var rest = String(decoding: bytes, as: UTF8.self)[...]
        while let start = rest.firstIndex(of: "<") {
            if start > rest.startIndex { open[open.count - 1].children.append(.text(Self.unescaped(rest[..<start]))) }
            guard let end = Self.endOfTag(rest[start...]) else {
                throw TestSupportFault("a tag without an end: \(rest[start...].prefix(40))")
            }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                let done = open.removeLast()
                guard done.name == tag.dropFirst(), !open.isEmpty else {
                    throw TestSupportFault("</\(tag.dropFirst())> closes <\(done.name)>")
                }
                open[open.count - 1].children.append(.element(done))
                continue
            }
            let element = Self.element(tag)
            if Self.void.contains(element.name) {
                open[open.count - 1].children.append(.element(element))
            } else {
                open.append(element)
            }
        }
        guard open.count == 1 else { throw TestSupportFault("<\(open[open.count - 1].name)> is never closed") }
        self = open[0]
    }

    private init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    var elements: [HTMLTree] { children.compactMap { if case .element(let element) = $0 { element } else { nil } } }

    /// This element and all below it, in order.
    var all: [HTMLTree] { [self] + elements.flatMap(\.all) }

    var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }

    var text: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.name == "br" ? " " : element.text
            }
        }.joined()
    }

    private static func endOfTag(_ text: Substring) -> Substring.Index? {
        var isQuoted = false
        return text.indices.first { index in
            if text[index] == "\"" { isQuoted.toggle() }
            return text[index] == ">" && !isQuoted
        }
    }

    private static func element(_ tag: Substring) -> HTMLTree {
        var rest = tag.drop { $0 != " " && $0 != "\n" }
        var element = HTMLTree(name: String(tag.prefix { $0 != " " && $0 != "\n" }), attributes: [:])
        while true {
            rest = rest.drop { $0 == " " || $0 == "\n" }
            guard !rest.isEmpty else { return element }
            let name = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest.dropFirst(name.count)
            guard rest.hasPrefix("=\"") else {
                element.attributes[String(name)] = ""
                continue
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            element.attributes[String(name)] = unescaped(value)
            rest = rest.dropFirst(2 + value.count + 1)
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        let text = String(text)
        guard text.contains("&") else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&#xA0;", with: "\u{A0}").replacing("&amp;", with: "&")
    }
}
