import Foundation
import TestSupport

/// A document as pandoc reads it: the independent reader of our Word files.
struct PandocReading {
    private(set) var headings: [String] = []
    /// Paragraphs outside of tables, and those in frames (tables of one cell).
    private(set) var paragraphs: [String] = []
    /// "4. Text" for each item of a list numbered with figures and a full stop.
    private(set) var numbered: [String] = []
    private(set) var notes: [String] = []
    /// Rows of the texts of cells, for tables of more than one cell.
    private(set) var tables: [[[String]]] = []

    init(word bytes: [UInt8], in folder: TemporaryFolder) async throws {
        try folder.write { TextFile("paper.docx", bytes: bytes) }
        let run = try await ProcessRun.run(
            "/usr/bin/env", ["pandoc", "-f", "docx", "-t", "json", folder.path("paper.docx")],
            environment: ["HOME": folder.path, "LC_ALL": "C.UTF-8"])
        guard run.exit == 0 else { throw TestSupportFault("pandoc: \(run.errors)") }
        let root = try JSONDecoder().decode(JSONTree.self, from: Data(run.stdout))
        for block in root["blocks"].items { read(block) }
    }

    private mutating func read(_ block: JSONTree) {
        let content = block["c"]
        switch block["t"].text {
        case "Header": headings.append("\(content[0].number) \(words(content[2]))")
        case "Para", "Plain": add(words(content))
        case "BlockQuote", "Div":
            for inner in (block["t"].text == "Div" ? content[1] : content).items { read(inner) }
        case "BulletList": for item in content.items { for inner in item.items { read(inner) } }
        case "OrderedList":
            for (index, item) in content[1].items.enumerated() {
                if content[0][1]["t"].text == "Decimal", content[0][2]["t"].text == "Period", let first = item.items.first {
                    let known = notes
                    numbered.append("\(content[0][0].number + index). \(words(first["c"]))")
                    notes = known
                }
                for inner in item.items { read(inner) }
            }
        case "Table": readTable(content)
        default: break
        }
    }

    private mutating func readTable(_ table: JSONTree) {
        let bodies = table[4].items
        let rows = table[3][1].items + bodies.flatMap { $0[2].items + $0[3].items }
        let cells = rows.map { $0[1].items.map { $0[4] } }
        if cells.count == 1, cells[0].count == 1 {
            for block in cells[0][0].items { read(block) }
        } else {
            var texts: [[String]] = []
            for row in cells {
                texts.append(row.map { cell in cell.items.map { words($0["c"]) }.filter { !$0.isEmpty }.joined(separator: "/") })
            }
            tables.append(texts)
        }
    }

    private mutating func add(_ text: String) {
        if !text.isEmpty { paragraphs.append(text) }
    }

    /// The words of some inlines; notes are put aside.
    private mutating func words(_ inlines: JSONTree) -> String {
        var text = ""
        for inline in inlines.items {
            let content = inline["c"]
            switch inline["t"].text {
            case "Str": text += content.text
            case "Space", "SoftBreak", "LineBreak": text += " "
            case "Superscript": break  // the second call of a note
            case "Code": text += content[1].text
            case "Link", "Span", "Quoted", "Cite": text += words(content[1])
            case "Note": notes.append(content.items.map { words($0["c"]) }.joined(separator: "/"))
            default: text += words(content)
            }
        }
        return text
    }
}

/// JSON of any shape.
enum JSONTree: Decodable {
    case text(String)
    case number(Int)
    case list([JSONTree])
    case record([String: JSONTree])
    case other

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else if let list = try? value.decode([JSONTree].self) {
            self = .list(list)
        } else if let record = try? value.decode([String: JSONTree].self) {
            self = .record(record)
        } else {
            self = .other
        }
    }

    var text: String { if case .text(let text) = self { text } else { "" } }
    var number: Int { if case .number(let number) = self { number } else { 0 } }
    var items: [JSONTree] { if case .list(let items) = self { items } else { [] } }
    subscript(key: String) -> JSONTree { if case .record(let record) = self { record[key] ?? .other } else { .other } }
    subscript(index: Int) -> JSONTree { index < items.count ? items[index] : .other }
}
