import CSVReader
import Diagnostics
import TestSupport
import Testing

@Suite struct CSVReaderTests {
    private func read(_ text: String) -> CSVTable? { CSVReader.read(SourceFile("a.csv", text)).value }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func readsLineEnds(lineEnd: String) throws {
        let table = try #require(read(["code,title", "1,One", "2,", ""].joined(separator: lineEnd)))
        #expect(table.header.map(\.text) == ["code", "title"])
        #expect(table.rows.map { $0.cells.map(\.text) } == [["1", "One"], ["2", ""]])
        #expect(table.column("title") == 1)
        #expect(table.column("Title") == nil)
    }

    @Test func readsQuotedFields() throws {
        let table = try #require(read("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n\"two\nlines\",第 190 号\n"))
        #expect(table.rows.map { $0.cells.map(\.text) } == [["x, y", "say \"hi\""], ["two\nlines", "第 190 号"]])
        #expect(table.rows[0].cells[0].isQuoted)
    }

    @Test func keepsPlaces() throws {
        let marked = MarkedText("code,名称\nC1️⃣190,3️⃣\"暴力\"4️⃣\n")
        let cell = try #require(read(marked.text)?.rows.first?.cells.last)
        #expect(cell.span == marked.span(3, 4))
        #expect(cell.text == "暴力")
    }

    @Test(arguments: [
        ("sep=;1️⃣\na;b\n", "E0701 @01️⃣ a line `sep=` is for spreadsheets and is not data"),
        ("", "E0702 @0 the table has no header"),
        ("a,0️⃣1️⃣\n1,2\n", "E0702 0️⃣ column 2 has no name"),
        ("a,0️⃣a1️⃣\n1,2\n", "E0702 0️⃣1️⃣ the column `a` stands here a second time"),
        ("a,b\n0️⃣11️⃣\n", "E0703 0️⃣1️⃣ this row has 1 field, the header 2"),
        ("a,b\n0️⃣1,2,31️⃣\n", "E0703 0️⃣1️⃣ this row has 3 fields, the header 2"),
        ("a,b\n1,x0️⃣\"1️⃣y\n", "E0704 0️⃣1️⃣ a quote stands inside a field that is not in quotes"),
        ("a,b\n1,0️⃣\"1️⃣x\n", "E0704 0️⃣1️⃣ the quote that opens this field is never closed"),
        ("a0️⃣\u{0}1️⃣,b\n", "E0701 0️⃣1️⃣ a zero byte stands here, so this is not UTF-8 text"),
        ("0️⃣a;b1️⃣\n1;2\n", "E0701 0️⃣1️⃣ the fields of the header are separated by ';', not by commas"),
        ("0️⃣代码，名称1️⃣\n", "E0701 0️⃣1️⃣ the fields of the header are separated by '，', not by commas"),
        ("0️⃣a\tb1️⃣\n", "E0701 0️⃣1️⃣ the fields of the header are separated by 'tab', not by commas"),
        ("a,x0️⃣\"1️⃣\n1,2\n", "E0704 0️⃣1️⃣ a quote stands inside a field that is not in quotes"),
        ("a,b\n1,x0️⃣\u{1B}1️⃣\n", "E0706 0️⃣1️⃣ the character U+001B cannot be seen and cannot stand here; delete it"),
        ("a,b\n1,\"x\"0️⃣y1️⃣\n", "E0704 0️⃣1️⃣ something follows the closing quote of this field"),
    ])
    func reports(text: String, finding: String) {
        let marked = MarkedText(text)
        expectFindings(CSVReader.read(marked.file("a.csv")).diagnostics, in: marked, [finding])
    }

    @Test func readsOnAfterAFault() throws {
        let table = try #require(read("a,b\n1\n2,x\n"))
        #expect(table.rows.map { $0.cells.map(\.text) } == [["2", "x"]])
    }

    @Test func anOpenQuoteCostsItsOwnRecordOnly() throws {
        let found = CSVReader.read(SourceFile("a.csv", "a,b\n1,\"x\n2,y\n3\n"))
        #expect(found.value?.rows.map { $0.cells.map(\.text) } == [["2", "y"]])
        #expect(found.diagnostics.map(\.code.id) == ["E0704"])
    }

    @Test(arguments: ["\"", "\"\n", "\"\"\"", ",", ",\"", "\"a\n\"\"", "a\r", "\"a\" b\n", ",\n"])
    func hostileTablesEndFast(piece: String) {
        let text = "a,b\n" + String(repeating: piece, count: 200_000 / piece.utf8.count)
        let time = ContinuousClock().measure { _ = CSVReader.read(SourceFile("a.csv", text)) }
        #expect(time < .seconds(10))
    }

    @Test func everyCodeIsListedOnce() {
        #expect(DiagnosticCode.csvReaderCodes.map(\.id) == (1...6).map { "E070\($0)" })
    }

    @Test func keepsItsLimits() {
        let limits = CSVLimits(rows: 2, columns: 3, fieldBytes: 4)
        let file = SourceFile("a.csv", "a,b\n1,2\n3,4\n5,6\n7,8\n")
        #expect(CSVReader.read(file, limits: limits).diagnostics.map(\.code.id) == ["E0705"])
        #expect(CSVReader.read(SourceFile("a.csv", "a,b\n12345,1\n"), limits: limits).diagnostics.map(\.code.id) == ["E0705"])
        #expect(CSVReader.read(SourceFile("a.csv", "a,b,c,d\n"), limits: limits).diagnostics.map(\.code.id).first == "E0705")
    }

    /// What a writer puts down, the reader gives back.
    @Test func roundTrips() throws {
        var random = SeededGenerator(seed: 3)
        let letters = Array("a,\"\n\r 中")
        for _ in 0..<200 {
            let width = Int.random(in: 1...4, using: &random)
            let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (0..<width).map { _ in
                    String((0..<Int.random(in: 0...5, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
                }
            }
            let header = (0..<width).map { "c\($0)" }
            let text = ([header] + rows).map { row in
                row.map { "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }.joined(
                    separator: ",")
            }.joined(separator: "\r\n")
            let table = try #require(read(text))
            #expect(table.rows.map { $0.cells.map(\.text) } == rows)
        }
    }
}
