import TestSupport
import Testing

@testable import WordDocument

@Suite struct WordTableTests {
    private func cell(_ text: String, columns: Int = 1, rows: Int = 1) -> WordTable.Cell {
        WordTable.Cell([.paragraph(WordParagraph([.plain(text)]))], columnSpan: columns, rowSpan: rows)
    }

    /// Each row as its cells: the text, the columns that it takes, `^` for a cell that continues the one above.
    private func grid(_ table: WordTable) throws -> [String] {
        try tree("word/document.xml", of: sample([.table(table)])).all("w:tr").map { row in
            row.children.filter { $0.name == "w:tc" }.map { cell in
                let properties = cell.child("w:tcPr")
                let text = cell.all("w:t").map(\.ownText).joined(separator: "+")
                let span = properties?.child("w:gridSpan")?["w:val"].map { ":" + $0 } ?? ""
                let merge = properties?.child("w:vMerge").map { $0["w:val"] == nil ? "^" : "v" } ?? ""
                return text + span + merge
            }.joined(separator: " ")
        }
    }

    @Test func mergedCellsGoOnBelow() throws {
        let table = WordTable(
            columnWidths: [10, 20, 30],
            rows: [
                .init([cell("a", columns: 2, rows: 2), cell("b")]), .init([cell("c")]), .init([cell("d"), cell("e", columns: 2)]),
            ])
        #expect(try grid(table) == ["a:2v b", ":2^ c", "d e:2"])
    }

    @Test func rowsFillTheGrid() throws {
        let table = WordTable(
            columnWidths: [10, 20],
            rows: [
                .init([cell("a")]), .init([cell("b", columns: 5)]), .init([cell("c"), cell("d"), cell("e")]),
                .init([cell("f", rows: 9), cell("g")]),
            ])
        #expect(try grid(table) == ["a ", "b:2", "c d+e", "f g"])
    }

    @Test func headersAreRepeatedAndMergeAmongThemselves() throws {
        let table = WordTable(
            columnWidths: [10], headerRows: [.init([cell("h", rows: 3)]), .init([])], rows: [.init([cell("a")], canSplit: true)])
        let rows = try tree("word/document.xml", of: sample([.table(table)])).all("w:tr")
        #expect(rows.map { $0.all("w:tblHeader").count } == [1, 1, 0])
        #expect(rows.map { $0.all("w:cantSplit").count } == [1, 1, 0])
        #expect(try grid(table) == ["hv", "^", "a"])
    }

    @Test func widthsAreThoseOfTheGrid() throws {
        let table = WordTable(columnWidths: [10, 20, 30], rows: [.init([cell("a", columns: 2), cell("b")])])
        let document = try tree("word/document.xml", of: sample([.table(table)]))
        #expect(document.all("w:gridCol").compactMap { $0["w:w"] } == ["10", "20", "30"])
        #expect(document.all("w:tcW").compactMap { $0["w:w"] } == ["30", "30"])
        #expect(document.all("w:tblW").compactMap { $0["w:w"] } == ["60"])
        #expect(document.all("w:tblLayout").compactMap { $0["w:type"] } == ["fixed"])
    }

    /// Word joins two tables that touch, wants a paragraph at the end of a cell and of the document.
    @Test func paragraphsStandWhereTheFormatWantsThem() throws {
        let inner = WordTable(columnWidths: [5], rows: [.init([WordTable.Cell([])])])
        let table = WordTable(columnWidths: [10], rows: [.init([WordTable.Cell([.table(inner)])])])
        let document = try tree("word/document.xml", of: sample([.table(table), .table(table)]))
        #expect(document.child("w:body")?.children.map(\.name) == ["w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"])
        #expect(document.all("w:tc").allSatisfy { $0.children.last?.name == "w:p" })
    }

    @Test func tablesRunFromRightToLeft() throws {
        let table = WordTable(columnWidths: [10], rows: [])
        #expect(
            try tree("word/document.xml", of: sample([.table(table)], language: "ar", isRightToLeft: true)).all("w:bidiVisual").count == 1)
        #expect(try tree("word/document.xml", of: sample([.table(table)])).all("w:bidiVisual").isEmpty)
    }
}
