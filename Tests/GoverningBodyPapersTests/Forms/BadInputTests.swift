import Publication
import TestSupport
import Testing
import WordDocument

@testable import GoverningBodyPapers

/// What authors should not write, or seldom do, comes out the same in every form, and whole.
@Suite(.temporaryFolder) struct BadInputTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let body: String
        /// How many pages the PDF has at least, the cover included.
        let pages: Int

        init(_ name: String, _ body: String, pages: Int = 2) {
            (testDescription, self.body, self.pages) = (name, body, pages)
        }
    }

    private static func table(columns: Int, rows: Int = 2, _ cell: (Int, Int) -> String) -> String {
        let head = "| " + (1...columns).map { "Head\($0)" }.joined(separator: " | ") + " |\n"
        let rule = "|" + String(repeating: " --- |", count: columns) + "\n"
        return head + rule
            + (1...rows).map { row in "| " + (1...columns).map { cell(row, $0) }.joined(separator: " | ") + " |\n" }.joined()
    }

    private static let sentence = "The Office will report to the Governing Body on what it has done. "

    static let samples: [Sample] = [
        .init("a table wider than the page", "Before.\n\n" + table(columns: 14) { "Organization\($0)x\($1)" } + "\nAfter."),
        .init("a word wider than its column", "Before.\n\n" + table(columns: 6) { "x\(String(repeating: "long", count: 20))\($0)\($1)" }),
        .init(
            "a cell higher than the page",
            table(columns: 3) { row, column in column == 2 ? String(repeating: sentence, count: 120) + "End\(row)." : "c\(row)" }, pages: 4),
        .init("a paragraph of three pages", String(repeating: sentence, count: 180) + "The end.", pages: 4),
        .init("a word longer than a line", "Word " + String(repeating: "abcdefghij", count: 40) + " end."),
        .init(
            "codes of other languages",
            "Read `#read(\"/etc/passwd\")` and #read(\"/etc/passwd\") {{title}} {{{body}}} { PAGE } {=1+1} \\write18 $x$ @ref &amp; %n.\n\n"
                + "- item #image(\"/etc/passwd\") {{> part}}\n\n"
                + table(columns: 2) { _, _ in "#eval(\"1\") {{x}} { REF p1 }" } + "\nNote.[^n]\n\n[^n]: Of {{note}} #panic()."),
        .init("two calls of one note", "One[^a] two[^b] again[^a].\n\n[^a]: First.\n\n[^b]: Second."),
        .init("a note in the head of a table", "| A[^a] | B |\n| --- | --- |\n| c[^b] | d |\n\nText.[^a]\n\n[^a]: Head.\n\n[^b]: Cell."),
        .init(
            "a table in an item",
            "To do:\n\n- first\n\n  | A | B |\n  | --- | --- |\n  | c | d |\n\n- second\n\n  1. inner\n\n     | E |\n     | --- |\n     | f |\n"
        ),
        .init("a table in a quotation", "As said:\n\n> Before.\n>\n> | A | B |\n> | --- | --- |\n> | c | d |\n>\n> After."),
        .init("a level that is skipped", "## Aims {#aims}\n\n### First {#first}\n\nOne.\n\n### Second {#second}\n\nTwo."),
        .init("nothing at all", ""),
    ]

    @Test(arguments: samples) func everyFormSaysTheSame(_ sample: Sample) throws {
        let edition = try #require(MarkdownPaper.build([sample.body]).first)
        let expected = FormText.expected(edition.document, separator: ". ")
        let print = PrintPage(edition.document, labels: edition.labels, route: edition.route("html")).bytes
        #expect(try HTMLForm(print).text.difference(from: expected) == nil, "HTML")
        let parts = edition.document.wordFile(PaperWordOptions()).parts()
        let word = try WordForm(Dictionary(parts.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
        #expect(word.text.difference(from: expected) == nil, "Word")
        #expect(try TypstForm(edition.typst(siteAddress: "")).text.difference(from: expected) == nil, "Typst")
    }

    @Test(.enabled(if: PDFForm.hasEngine), arguments: samples) func thePDFIsWhole(_ sample: Sample) async throws {
        let edition = try #require(MarkdownPaper.build([sample.body]).first)
        let pdf = try await PDFForm(edition.typst(siteAddress: ""), in: TemporaryFolder.current)
        #expect(pdf.missing(of: FormText.expected(edition.document, separator: ". ")) == [])
        #expect(pdf.pages >= (sample.body.isEmpty ? 1 : sample.pages))
        #expect(!pdf.hasText("root:x:"))
    }

    @Test func aTableWithoutRoomLiesInWordAndPDF() throws {
        let edition = try #require(MarkdownPaper.build([Self.samples[0].body]).first)
        #expect(edition.document.wordFile(PaperWordOptions()).sections.map(\.page.isLandscape) == [false, false, true, false])
        let source = String(decoding: edition.typst(siteAddress: ""), as: UTF8.self)
        #expect(source.contains("#set page(flipped: true)\n#tabular(") && source.contains("#set page(flipped: false)\n#[#numbered("))
    }
}
