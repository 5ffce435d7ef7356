import Bytes
import CSVReader
import Diagnostics
import DiffSamples
import SemanticDiff
import TestSupport
import Testing

@testable import ChangeReport

/// The other forms of a report, on the same two versions as the text.
@Suite struct FormTests {
    private let sides = TextReportTests.sides
    private let changes = TextReportTests.sides.changes()
    private var names: NameTable { NameTable(old: sides.old, new: sides.new) }

    @Test(arguments: MessageLanguage.allCases) func markdown(_ language: MessageLanguage) {
        expectGolden(MarkdownReport(changes, names: names, language: language).bytes, "\(language.rawValue).md")
    }

    @Test(arguments: MessageLanguage.allCases) func theNoteOfARevision(_ language: MessageLanguage) {
        expectGolden(
            RevisionNote(changes, names: names, language: language, edition: "Rev.1").bytes, "note.\(language.rawValue).md")
    }

    @Test func json() { expectGolden(ChangeJSON(changes).bytes, "changes.json") }

    @Test func csv() { expectGolden(ChangeLog(changes).bytes, "changes.csv") }

    @Test func contentIsNoMarkup() {
        #expect(MarkdownText.of(.new("*a* <b> [c](d) `e`")) == "**\\*a\\* \\<b\\> \\[c\\](d) \\`e\\`**")
        #expect(MarkdownText.of(.old(" x ")) == " ~~x~~ ")
        #expect(MarkdownText.of(.text("a\u{202E}b")) == "a\\<U+202E\\>b")
    }

    /// A reader who has the tables of the older version and the log has those of the newer one.
    @Test func theLogIsComplete() throws {
        for seed in 500..<512 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let before = GeneratedProgramme(&generator)
            let after = before.changed(4, &generator)
            let sides = (Sides.side(Sides.workspace(before.files)), Sides.side(Sides.workspace(after.files)))
            let log = ChangeLog(compare(sides.0, sides.1)).bytes
            #expect(TableLog.apply(try read(log, sides.1.tables), to: sides.0.tables) == sides.1.tables, "seed \(seed)")
        }
    }

    /// Reads a log back.
    private func read(_ log: ByteBuffer, _ tables: [KeyedTable]) throws -> [TableChange] {
        let table = try #require(CSVReader.read(SourceFile(path: ContentPath("log.csv"), bytes: log.bytes)).value)
        return table.rows.compactMap { row in
            let cells = row.cells.map(\.text)
            guard cells[1] != "text", let kind = TableChange.Kind(rawValue: cells[0]) else { return nil }
            let column = tables.first { $0.name == cells[1] }?.columns.first {
                $0.name == cells[3] + (cells[4].isEmpty ? "" : "_" + cells[4])
            }
            let isNumber = column?.isNumber ?? false
            return TableChange(
                kind, table: cells[1], key: keyCells(cells[2]), field: cells[3], language: cells[4], old: plain(cells[5], isNumber),
                new: plain(cells[6], isNumber), isNumber: isNumber)
        }
    }

    /// Without the sign that keeps a spreadsheet from calculating.
    private func plain(_ cell: String, _ isNumber: Bool) -> String {
        !isNumber && cell.hasPrefix("'") && CSVFormula.starts(cell.utf8.dropFirst()) ? String(cell.dropFirst()) : cell
    }

    private func keyCells(_ text: String) -> [String] {
        var cells = [""]
        var rest = text[...]
        while let character = rest.popFirst() {
            if character == "\\", let next = rest.popFirst() {
                cells[cells.count - 1].append(next)
            } else if character == ";" {
                cells.append("")
                if rest.first == " " { rest.removeFirst() }
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return text.isEmpty ? [] : cells
    }
}
