import Foundation
import Publication
import TestSupport
import Testing

@testable import GoverningBodyPapers

/// The promise of a paper: the site, print, Word and PDF carry the same paragraphs, numbers, notes, tables and figures.
@Suite(.temporaryFolder) struct FormsAgreeTests {
    private func expected(_ edition: PaperEdition) -> FormText {
        FormText.expected(edition.document, separator: edition.labels[.captionSeparator])
    }

    @Test(arguments: ShippedPapers.Paper.all)
    func everyFormSaysTheSame(_ paper: ShippedPapers.Paper) async throws {
        let shipped = try await ShippedPapers.shared.value
        let edition = try shipped.edition(paper)
        let expected = expected(edition)
        #expect(expected.lines.count > 40)
        let forms = [
            ("site", try HTMLForm(shipped.page(paper)).text), ("print", try HTMLForm(shipped.print(paper)).text),
            ("Word", try WordForm(shipped.word(paper)).text), ("Typst", try TypstForm(shipped.typst(paper)).text),
        ]
        for (name, form) in forms {
            #expect(form.difference(from: expected) == nil, "\(name)")
            let missing = FormText.coverPieces(edition.document.cover).filter { !form.cover.contains($0) }
            #expect(missing == [], "cover, \(name)")
        }
    }

    @Test(.enabled(if: PDFForm.hasEngine), arguments: ShippedPapers.Paper.all)
    func thePDFSaysTheSame(_ paper: ShippedPapers.Paper) async throws {
        let shipped = try await ShippedPapers.shared.value
        let pdf = try await PDFForm(shipped.typst(paper), in: TemporaryFolder.current)
        #expect(pdf.missing(of: expected(try shipped.edition(paper))) == [])
    }

    /// Each of these changes is small, and is seen.
    struct Change: Sendable, CustomTestStringConvertible {
        let form: String
        let symbol: String
        let part: String
        let old: String
        let new: String

        var testDescription: String { "\(form) \(part): \(old) -> \(new)" }

        init(_ form: String, of symbol: String = "GB.331/PFA/4", in part: String = "", _ old: String, _ new: String) {
            (self.form, self.symbol, self.part, self.old, self.new) = (form, symbol, part, old, new)
        }

        /// Changes the first place where the old text stands.
        func apply(to bytes: [UInt8]) throws -> [UInt8] {
            let text = String(decoding: bytes, as: UTF8.self)
            guard let range = text.range(of: old) else { throw TestSupportFault("`\(old)` does not stand in the \(form)") }
            return Array(text.replacingCharacters(in: range, with: new).utf8)
        }
    }

    private static let changes: [Change] = [
        .init("page", ">7.</a>", ">8.</a>"), .init("page", "href=\"#note-2\">2<", "href=\"#note-2\">3<"),
        .init("page", "<ol class=\"letter\">", "<ol class=\"roman\">"), .init("page", "decision\" id=\"p45\"", "\" id=\"p45\""),
        .init("page", "id=\"note-3\">", "id=\"note-3\">x"), .init("print", ">9.</a>", "></a>"),
        .init("print", "<h3", "<h4"), .init("print", "class=\"number\" href=\"#p2\"", "class=\"permalink\" href=\"#p2\""),
        .init("Word", in: "word/numbering.xml", "w:val=\"%1.\"", "w:val=\"%1)\""),
        .init("Word", in: "word/document.xml", "<w:numPr>", "<w:x>"),
        .init("Word", in: "word/document.xml", "w:val=\"Heading2\"", "w:val=\"Heading3\""),
        .init("Word", in: "word/document.xml", "<w:footnoteReference w:id=\"2\"/>", ""),
        .init("Word", in: "word/document.xml", "statistics", "Statistics"),
        .init("Word", in: "word/footnotes.xml", "Governing Body", "Body"), .init("Typst", "numbered(\"7.\"", "numbered(\"8.\""),
        .init("Typst", "note(\"2\"", "note(\"3\""), .init("Typst", "heading(level: 2", "heading(level: 3"),
        .init("Typst", "(\"(a)\",", "(\"(b)\","),
        .init("Typst", of: "GB.331/PFA/13", "entry(\"", "entry(\"x"), .init("page", of: "GB.331/PFA/13", "<td>", "<td>x"),
        .init("print", of: "GB.331/PFA/13", "<th scope=\"col\">", "<th scope=\"col\">x"),
    ]

    @Test(arguments: changes) func aChangeIsSeen(_ change: Change) async throws {
        let paper = ShippedPapers.Paper(symbol: change.symbol, tag: "en")
        let shipped = try await ShippedPapers.shared.value
        let form: FormText
        switch change.form {
        case "page", "print":
            let page = try change.apply(to: change.form == "page" ? shipped.page(paper) : shipped.print(paper))
            form = (try? HTMLForm(page).text) ?? FormText()
        case "Typst":
            let source = try change.apply(to: shipped.typst(paper))
            form = (try? TypstForm(source).text) ?? FormText()
        default:
            var parts = try shipped.word(paper)
            parts[change.part] = try change.apply(to: parts[change.part] ?? [])
            form = (try? WordForm(parts).text) ?? FormText()
        }
        #expect(form.difference(from: expected(try shipped.edition(paper))) != nil)
    }

    @Test(.enabled(if: PDFForm.hasEngine)) func aChangeIsSeenInThePDF() async throws {
        let paper = ShippedPapers.Paper(symbol: "GB.331/PFA/4", tag: "en")
        let shipped = try await ShippedPapers.shared.value
        let pdf = try await PDFForm(shipped.typst(paper), in: TemporaryFolder.current)
        var text = expected(try shipped.edition(paper))
        text.lines[12] = "x" + text.lines[12]
        text.notes[1] += "x"
        #expect(pdf.missing(of: text).count >= 2)
    }
}
