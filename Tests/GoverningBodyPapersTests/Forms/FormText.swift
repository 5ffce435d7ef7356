@testable import GoverningBodyPapers

/// What a reader finds in a paper, whichever form it takes: a line for each thing, in reading order.
///
///     # Heading                 46. A numbered paragraph[^3]      § 46. the same within the draft decision
///     (a) an item               Table 1. Its caption              | a cell | a cell |
///
/// The forms are read by readers that know nothing of how they were written; `expected` is what the value says.
struct FormText: Equatable {
    var lines: [String] = []
    /// "3 Text of the note", in the order of the numbers.
    var notes: [String] = []
    /// All text of the first page, without spaces: its order is each form's own.
    var cover = ""

    mutating func add(_ line: String) {
        let line = Self.collapsed(line)
        if !line.isEmpty { lines.append(line) }
    }

    /// Runs of white space as one space, none at the ends.
    static func collapsed(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" }.joined(separator: " ")
    }

    static func compact(_ text: String) -> String {
        text.filter { !$0.isWhitespace }
    }

    /// What differs, in words; nil for nothing.
    func difference(from other: FormText) -> String? {
        if let line = Self.difference(lines, other.lines) { return line }
        return Self.difference(notes, other.notes).map { "notes: " + $0 }
    }

    private static func difference(_ here: [String], _ there: [String]) -> String? {
        if let place = zip(here, there).enumerated().first(where: { $1.0 != $1.1 }) {
            return "line \(place.offset + 1) is `\(place.element.0)` and not `\(place.element.1)`"
        }
        return here.count == there.count ? nil : "\(here.count) lines and not \(there.count)"
    }
}

extension FormText {
    /// What the value says, with the separator between "Table 1" and its caption.
    static func expected(_ document: PaperDocument, separator: String) -> FormText {
        var reader = ValueReader(separator: separator)
        for block in document.blocks { reader.read(block) }
        reader.text.notes = document.footnotes.map { collapsed("\($0.number) \(words($0.content))") }
        return reader.text
    }

    /// What the cover of every form must hold.
    static func coverPieces(_ cover: PaperCover) -> [String] {
        let head = [
            cover.body, cover.session, cover.symbol, cover.sectionTitle, cover.sectionCode, cover.segment, cover.date,
            cover.originalLanguage, cover.agendaItem, cover.title,
        ]
        return (head + cover.entries.flatMap { [$0.label, words($0.content)] }).map(compact).filter { !$0.isEmpty }
    }

    static func words(_ content: [PaperInline]) -> String {
        content.map { inline in
            switch inline {
            case .text(let text), .foreign(let text, _), .code(let text): text
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner): words(inner)
            case .lineBreak: " "
            case .reference(_, let before, let number, let after): before + number + after
            case .footnote(let number): "[^\(number)]"
            case .blank: "……………"
            }
        }.joined()
    }

    /// The mark of a list item as a reader sees it.
    static func marker(_ marker: PaperList.Marker, _ number: Int) -> String {
        switch marker {
        case .bullet: "•"
        case .decimal: "\(number)."
        case .letter: "(\(Character(UnicodeScalar(UInt8(96 + number)))))"
        case .roman: "(\(["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"][number]))"
        }
    }
}

private struct ValueReader {
    var text = FormText()
    let separator: String

    mutating func read(_ block: PaperBlock, marker: String = "") {
        switch block {
        case .heading(let heading): text.add(marker + String(repeating: "#", count: heading.level) + " " + FormText.words(heading.content))
        case .paragraph(let paragraph):
            let sign = paragraph.role == .decision ? "§ " : ""
            text.add(marker + sign + (paragraph.number.map { "\($0). " } ?? "") + FormText.words(paragraph.content))
        case .list(let list):
            for (index, item) in list.items.enumerated() { read(item, marker: FormText.marker(list.marker, list.start + index) + " ") }
        case .quotation(let blocks): read(blocks, marker: "")
        case .table(let table): read(table)
        case .figure(let figure):
            text.add(caption(figure.label, figure.caption))
            text.add(figure.alternative)
            text.add(FormText.words(figure.note))
        case .orientation: break
        }
    }

    /// The mark stands before the first paragraph of an item.
    private mutating func read(_ blocks: [PaperBlock], marker: String) {
        for (index, block) in blocks.enumerated() { read(block, marker: index == 0 ? marker : "") }
    }

    private mutating func read(_ table: PaperTable) {
        text.add(caption(table.label, table.caption))
        for row in table.header + table.rows {
            text.add(row.cells.map { "| \(FormText.collapsed(FormText.words($0.content))) " }.joined() + "|")
        }
        for note in table.notes { text.add(FormText.words(note)) }
    }

    private func caption(_ label: String, _ content: [PaperInline]) -> String {
        [label, FormText.words(content)].filter { !$0.isEmpty }.joined(separator: separator)
    }
}
