import TestSupport

@testable import GoverningBodyPapers

/// Reads the parts of a Word file as Word shows them: numbers as Word counts them, notes by their calls.
struct WordForm {
    private(set) var text = FormText()
    private var counter: ListCounter
    /// The number of each note, by its id in the file.
    private var notes: [String: String] = [:]
    private var noteCount = 0
    /// The note whose mark is the text that comes next.
    private var markedNote: String?

    init(_ parts: [String: [UInt8]]) throws {
        counter = try ListCounter(XMLTree(parts["word/numbering.xml"] ?? []))
        let body = try XMLTree(parts["word/document.xml"] ?? []).child("w:body")?.children ?? []
        let isCoverEnd = { (block: XMLTree) in block.name == "w:p" && !block.all("w:sectPr").isEmpty }
        let end = body.firstIndex(where: isCoverEnd) ?? body.count - 1
        text.cover = FormText.compact(body[...end].flatMap { $0.all("w:t") }.map(\.ownText).joined())
        for block in body[(end + 1)...] { read(block) }
        for note in try XMLTree(parts["word/footnotes.xml"] ?? []).children {
            guard let number = notes[note["w:id"] ?? ""] else { continue }
            let written = note.all("w:p").map { words($0) }.joined(separator: " ")
            let mark = "[^\(number)]"
            let plain = written.hasPrefix(mark) ? String(written.dropFirst(mark.count)) : written
            text.notes.append(FormText.collapsed(number + " " + plain))
        }
        text.notes.sort { Self.number($0) < Self.number($1) }
    }

    private static func number(_ note: String) -> Int { Int(note.prefix { $0 != " " }) ?? 0 }

    private mutating func read(_ block: XMLTree) {
        switch block.name {
        case "w:p": read(paragraph: block)
        case "w:tbl": read(table: block)
        case "w:sdt": for inner in block.child("w:sdtContent")?.children ?? [] { read(inner) }
        default: break
        }
    }

    private mutating func read(paragraph: XMLTree) {
        let properties = paragraph.child("w:pPr")
        let style = properties?.child("w:pStyle")?["w:val"] ?? ""
        guard !style.hasPrefix("TOC") else { return }
        var number = ""
        if let place = properties?.child("w:numPr") {
            number = counter.next(list: place.child("w:numId")?["w:val"] ?? "", level: place.child("w:ilvl")?["w:val"] ?? "") + " "
        }
        if number == "– " { number = "• " }
        let sign = style == "DecisionParagraph" ? "§ " : ""
        let level = style.hasPrefix("Heading") ? String(repeating: "#", count: Int(style.dropFirst(7)) ?? 0) + " " : ""
        let pictures = paragraph.all("wp:docPr").compactMap { $0["descr"] }.joined()
        text.add(sign + number + level + words(paragraph) + pictures)
    }

    /// A table of one cell is a frame.
    private mutating func read(table: XMLTree) {
        let rows = table.children.filter { $0.name == "w:tr" }.map { row in row.children.filter { $0.name == "w:tc" } }
        if rows.count == 1, rows[0].count == 1 {
            for block in rows[0][0].children { read(block) }
            return
        }
        for row in rows {
            let cells = row.filter { cell in
                // A cell that goes on from the row above.
                cell.child("w:tcPr")?.child("w:vMerge").map { $0["w:val"] == "restart" } ?? true
            }
            text.add(
                cells.map { cell in
                    "| \(FormText.collapsed(cell.all("w:p").map { words($0) }.joined(separator: " "))) "
                }.joined() + "|")
        }
    }

    /// The words of a paragraph; notes as `[^3]`. A run in the style of calls is a call, whatever it holds.
    private mutating func words(_ paragraph: XMLTree) -> String {
        var result = ""
        var isCall = false
        for element in paragraph.all {
            switch element.name {
            case "w:r": isCall = element.child("w:rPr")?.child("w:rStyle")?["w:val"] == "FootnoteReference"
            case "w:footnoteReference": result += call(element)
            case "w:br": result += " "
            case "w:t" where isCall:
                if let id = markedNote { notes[id] = element.ownText }
                markedNote = nil
                if !result.hasSuffix("[^\(element.ownText)]") { result += "[^\(element.ownText)]" }
            case "w:t": result += element.ownText
            default: break
            }
        }
        return result
    }

    private mutating func call(_ reference: XMLTree) -> String {
        // A mark of its own follows as text.
        guard reference["w:customMarkFollows"] == nil else {
            markedNote = reference["w:id"]
            return ""
        }
        noteCount += 1
        notes[reference["w:id"] ?? ""] = String(noteCount)
        return "[^\(noteCount)]"
    }
}
