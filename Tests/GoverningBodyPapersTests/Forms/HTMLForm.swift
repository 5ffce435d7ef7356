import TestSupport

@testable import GoverningBodyPapers

/// Reads a paper's page on the site, or its print page, as a reader does.
struct HTMLForm {
    private(set) var text = FormText()

    init(_ bytes: [UInt8]) throws {
        let all = try HTMLTree(bytes).all
        let isPrint = all.contains { $0.name == "header" && $0.classes == ["cover"] }
        guard let body = all.first(where: { isPrint ? $0.name == "main" : $0.name == "article" && $0.classes.contains("paper") }) else {
            throw TestSupportFault("the page has no paper")
        }
        let cover = all.filter {
            isPrint ? $0.classes == ["cover"] : $0.classes == ["head"] && $0.name == "header" || $0.classes == ["paper-box"]
        }
        text.cover = FormText.compact(cover.map(\.text).joined())
        for element in body.elements { read(element) }
    }

    private mutating func read(_ element: HTMLTree) {
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let level = Int(element.name.dropFirst()) ?? 0
            text.add(String(repeating: "#", count: level - 1) + " " + words(element))
        case "div" where element.classes.contains("para"):
            let sign = element.classes.contains("decision") ? "§ " : ""
            text.add(sign + words(element))
        case "p": text.add(words(element))
        case "ul", "ol": readList(element)
        case "section" where element.classes.contains("notes"): readNotes(element)
        case "blockquote", "div", "section": for inner in element.elements { read(inner) }
        case "figure" where element.classes.contains("table"): readTable(element)
        case "figure": readFigure(element)
        default: text.add("<\(element.name)> " + words(element))
        }
    }

    private mutating func readList(_ list: HTMLTree) {
        let kind = list.name == "ul" ? .bullet : list.classes.first.flatMap { PaperList.Marker(rawValue: String($0)) } ?? .decimal
        let start = list.attributes["start"].flatMap { Int($0) } ?? 1
        for (index, item) in list.elements.enumerated() {
            let marker = FormText.marker(kind, start + index) + " "
            let blocks = item.elements.filter { Self.blocks.contains($0.name) }
            if blocks.isEmpty {
                text.add(marker + words(item))
            } else {
                let before = text.lines.count
                for block in blocks { read(block) }
                if before < text.lines.count { text.lines[before] = marker + text.lines[before] }
            }
        }
    }

    private static let blocks: Set<String> = ["p", "ul", "ol", "blockquote", "figure", "div", "h2", "h3", "h4", "h5", "h6"]

    private mutating func readTable(_ figure: HTMLTree) {
        if let caption = figure.elements.first(where: { $0.name == "figcaption" }) { text.add(words(caption)) }
        for row in figure.all.filter({ $0.name == "tr" }) {
            text.add(row.elements.map { "| \(FormText.collapsed(words($0))) " }.joined() + "|")
        }
        for note in figure.elements where note.classes.contains("table-note") { text.add(words(note)) }
    }

    private mutating func readFigure(_ figure: HTMLTree) {
        if let caption = figure.elements.first(where: { $0.name == "figcaption" }) { text.add(words(caption)) }
        for picture in figure.all where picture.attributes["role"] == "img" { text.add(picture.attributes["aria-label"] ?? "") }
        for note in figure.elements where note.classes.contains("table-note") { text.add(words(note)) }
    }

    private mutating func readNotes(_ section: HTMLTree) {
        for item in section.all where item.name == "li" && (item.attributes["id"] ?? "").hasPrefix("note-") {
            let number = item.attributes["value"] ?? (item.attributes["id"] ?? "").dropFirst(5).description
            text.notes.append(FormText.collapsed("\(number) \(words(item))"))
        }
    }

    /// The words of an element; calls of notes as `[^3]`, without the ways to link and back.
    private func words(_ element: HTMLTree) -> String {
        element.children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element) where element.name == "br": " "
            case .element(let element) where element.classes.contains("note-call"): "[^\(element.text)]"
            case .element(let element) where element.classes.contains("note-back") || element.classes.contains("permalink"): ""
            case .element(let element): words(element)
            }
        }.joined()
    }
}
