import TestSupport

@testable import GoverningBodyPapers

/// Reads the Typst source of a paper: what its functions will set, in order.
struct TypstForm {
    private(set) var text = FormText()
    /// Notes as they are called, by number.
    private var notes: [Int: String] = [:]

    init(_ source: [UInt8]) throws {
        let show = "#show: paper.with("
        let statements = String(decoding: source, as: UTF8.self).split(separator: "\n").drop { !$0.hasPrefix(show) }
        for statement in statements where !statement.hasPrefix("#set ") {
            // The title of the paper stands in the call that sets all that follows.
            var reader = TypstReader(statement.hasPrefix(show) ? "title(" + statement.dropFirst(show.count) : statement.dropFirst())
            read(try reader.value())
        }
        text.notes = notes.keys.sorted().map { FormText.collapsed("\($0) \(notes[$0] ?? "")") }
    }

    private mutating func read(_ value: TypstTree, marker: String = "", sign: String = "") {
        switch value {
        case .content(let parts):
            // A marker stands before the first thing that prints.
            var marker = marker
            for part in parts {
                let before = text.lines.count
                read(part, marker: marker, sign: sign)
                if text.lines.count > before { marker = "" }
            }
        case .text(let words): text.add(marker + words)
        case .call(let name, let arguments): read(name, arguments, marker, sign)
        case .array, .other: text.add(marker + words(value))
        }
    }

    private mutating func read(_ name: String, _ arguments: TypstArguments, _ marker: String, _ sign: String) {
        switch name {
        case "title", "cover": text.cover += FormText.compact(words(.call("", arguments)))
        case "contents", "landmark", "new-part": break
        case "heading":
            text.add(marker + String(repeating: "#", count: Int(words(arguments["level"])) ?? 0) + " " + words(arguments[0]))
        case "numbered": text.add(marker + sign + words(arguments[0]) + " " + words(arguments[1]))
        case "decision": for part in arguments[0].parts { read(part, sign: "§ ") }
        case "continued", "signature", "par": text.add(marker + words(arguments[0]))
        case "quotation": read(arguments[0], marker: marker)
        case "bullets": for item in arguments.plain { read(item: item, "•") }
        case "entries":
            for item in arguments.plain {
                if case .array(let parts) = item { read(item: parts[1], words(parts[0])) }
            }
        case "tabular": read(table: arguments)
        case "picture":
            for part in [arguments["caption"], arguments["alternative"]] { text.add(words(part)) }
            for note in arguments["notes"].items { text.add(words(note)) }
        default: text.add(marker + words(.call(name, arguments)))
        }
    }

    /// An item is blocks, or else inlines.
    private mutating func read(item: TypstTree, _ marker: String) {
        let blocks: Set<String> = ["par", "bullets", "entries", "quotation", "tabular", "heading", "picture"]
        let isBlocks = item.parts.contains { part in
            if case .call(let name, _) = part { blocks.contains(name) } else { false }
        }
        if isBlocks { read(item, marker: marker + " ") } else { text.add(marker + " " + words(item)) }
    }

    private mutating func read(table: TypstArguments) {
        text.add(words(table["caption"]))
        let cells = table.plain.flatMap { cell -> [TypstTree] in
            if case .call("table.header", let inner) = cell { inner.plain } else { [cell] }
        }
        var columns = TypstRows(columns: table["columns"].items.count)
        var row = ""
        for cell in cells {
            guard case .call(_, let arguments) = cell else { continue }
            row += "| \(FormText.collapsed(words(arguments[0]))) "
            if columns.place(arguments.number("colspan"), arguments.number("rowspan")) {
                text.add(row + "|")
                row = ""
            }
        }
        text.add(row)
        for note in table["notes"].items {
            let line = words(note)
            // The note of a head stands below the table, with its number.
            if note.parts.contains(where: { if case .call("super", _) = $0 { true } else { false } }) {
                let number = line.dropFirst(2).prefix { $0 != "]" }
                notes[Int(number) ?? 0] = String(line.dropFirst(3 + number.count))
            } else {
                text.add(line)
            }
        }
    }

    private mutating func words(_ value: TypstTree) -> String {
        switch value {
        case .text(let text): text
        case .content(let parts): parts.map { words($0) }.joined()
        case .array(let parts): parts.map { words($0) }.joined()
        case .other(let name): name == "none" ? "" : name
        case .call("note", let arguments): note(arguments)
        case .call("note-again", let arguments), .call("super", let arguments): "[^\(words(arguments[0]))]"
        case .call("linebreak", _): " "
        case .call("landmark", _), .call("label", _): ""
        case .call("link", let arguments), .call("foreign", let arguments), .call("foreign-latin", let arguments),
            .call("foreign-sans", let arguments):
            words(arguments[1])
        case .call(_, let arguments): arguments.all.map { words($0.value) }.joined()
        }
    }

    private mutating func note(_ arguments: TypstArguments) -> String {
        let number = words(arguments[0])
        notes[Int(number) ?? 0] = words(arguments[1])
        return "[^\(number)]"
    }
}

/// Says where the rows of a table end.
private struct TypstRows {
    private var taken: [Int]

    init(columns: Int) {
        taken = Array(repeating: 0, count: columns)
    }

    /// Puts a cell into the next free place; whether the row is full then.
    mutating func place(_ columns: Int, _ rows: Int) -> Bool {
        var free = columns
        for column in taken.indices where taken[column] == 0 && free > 0 {
            taken[column] = -rows
            free -= 1
        }
        guard !taken.contains(0) else { return false }
        // What a cell of this row or of one above takes of the next.
        taken = taken.map { $0 < 0 ? -$0 - 1 : $0 - 1 }
        return true
    }
}
