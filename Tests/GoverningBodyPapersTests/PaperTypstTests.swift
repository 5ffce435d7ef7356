import TestSupport
import Testing

@testable import GoverningBodyPapers

@Suite struct PaperTypstTests {
    private func source(_ tag: String, paragraphs: Int = 1) -> String {
        let isChinese = tag == "zh"
        let paper = TypstSamplePaper.paper(tag: tag, paragraphs: paragraphs)
        let typst = PaperTypst(
            paper, labels: TypstSamplePaper.labels(isChinese), contentsTitle: paper.isLong ? isChinese ? "目录" : "Contents" : "",
            siteAddress: "https://example.org/")
        return String(decoding: typst.source, as: UTF8.self)
    }

    /// The statements of the paper itself, after the prelude.
    private func statements(_ source: String) -> [Substring] {
        Array(source.split(separator: "\n").drop { !$0.hasPrefix("#show: paper.with(") })
    }

    // The goldens are compiled by PackagingTests.
    @Test(arguments: ["en", "zh", "ar"]) func sample(_ tag: String) {
        expectGolden(source(tag), "sample.\(tag).typ")
    }

    @Test("only long papers have contents") func contents() {
        #expect(!source("en", paragraphs: 50).contains("#contents(\"Contents\""))
        #expect(source("en", paragraphs: 60).contains("#contents(\"Contents\", 3)"))
        expectGolden(source("zh", paragraphs: 60), "long.zh.typ")
    }

    @Test("numbers are texts of the value") func numbers() {
        let lines = statements(source("en"))
        #expect(lines.contains { $0.hasPrefix(#"#[#numbered(sticky: true, "1.", "#) && $0.hasSuffix(#"#label("p1")]"#) })
        #expect(lines.contains { $0.contains(#"entries(indent: margin-number, ("(b)", "first"), ("(c)", "#) })
        #expect(lines.contains { $0.contains(#"note("2", "#) && $0.contains(#"note-again("2")"#) })
    }

    @Test("links lead only to what is there, and only to the web") func links() {
        let text = statements(source("en")).joined()
        #expect(text.contains(#"link(label("table-t"), "the table")"#))
        #expect(text.contains(#"link("https://example.org/en/a/", " a page")"#))
        #expect(!text.contains("nowhere\"))") && !text.contains("javascript"))
    }

    @Test("no level of heading is skipped, no note stands in a head that is repeated") func accessibility() {
        let text = statements(source("en")).joined()
        #expect(text.contains(#"heading(level: 2, "A level is skipped")"#))
        #expect(
            text.contains(#"head({"Means"; super("3")})"#)
                && text.contains(#"landmark("note-3"); super("3"); " "; "Note of a table head.""#))
        #expect(text.contains(#"in-heading([#note("1", "Note of a heading.")#label("note-1")])"#))
    }

    @Test("the draft decision is one frame") func decision() {
        #expect(source("en").contains(#"#decision({[#numbered(sticky: true, "3.", "The Governing Body:")#label("p3")]; entries("#))
    }
}
