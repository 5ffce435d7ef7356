import TestSupport
import Testing

@testable import WordDocument

@Suite struct WordDocumentTests {
    @Test func aDocumentHasItsPartsInOrder() throws {
        let parts = sample([.paragraph(WordParagraph([.plain("Text")]))]).parts()
        #expect(
            parts.map(\.name) == [
                "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "word/document.xml",
                "word/_rels/document.xml.rels", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml", "word/styles.xml",
                "word/numbering.xml", "word/settings.xml", "word/fontTable.xml",
            ])
        for part in parts { #expect(throws: Never.self, "\(part.name)") { try XMLTree(part.bytes) } }
    }

    @Test func theSameValueGivesTheSameBytes() {
        let blocks = [WordBlock.paragraph(WordParagraph([.plain("Text")])), .table(WordTable(columnWidths: [100], rows: []))]
        #expect(sample(blocks).parts() == sample(blocks).parts())
    }

    @Test func aParagraphIsWrittenInTheOrderOfTheSchema() throws {
        var paragraph = WordParagraph(style: "Normal", [.text("a", .with { $0.isBold = true })])
        paragraph.format = .with {
            $0.keepsWithNext = true
            $0.list = WordListPlace(WordListID(value: 3), level: 1)
            $0.spacing = WordSpacing(before: 10, after: 20)
            $0.indent = WordIndent(start: 680, hanging: 340)
            $0.alignment = .end
            $0.outlineLevel = 0
        }
        #expect(
            try body(sample([.paragraph(paragraph)])) == """
                <w:p><w:pPr><w:pStyle w:val="Normal"/><w:keepNext/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>\
                <w:spacing w:before="10" w:after="20"/><w:ind w:left="680" w:right="0" w:hanging="340"/><w:jc w:val="right"/>\
                <w:outlineLvl w:val="0"/></w:pPr>\
                <w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">a</w:t></w:r></w:p>
                """)
    }

    @Test func contentStaysContent() throws {
        let hostile = "<w:p> & { PAGE } ]]> \u{1}\u{FFFF}\t\"'"
        var file = sample([
            .paragraph(
                WordParagraph([
                    .plain(hostile), .blank(tag: hostile, text: hostile), .link(.address("https://a.b/\"><x>?é"), [.plain(hostile)]),
                ]))
        ])
        file.properties.title = hostile
        file.sections[0].header = [WordParagraph([.plain(hostile)])]
        for part in file.parts() { #expect(throws: Never.self, "\(part.name)") { try XMLTree(part.bytes) } }
        let document = try tree("word/document.xml", of: file)
        let shown = "<w:p> & { PAGE } ]]> \u{FFFD}\u{FFFD} \"'"
        #expect(document.all("w:t").map(\.ownText) == [shown, shown, shown])
        #expect(document.all("w:instrText").isEmpty)
        let targets = try tree("word/_rels/document.xml.rels", of: file).children.compactMap {
            $0["TargetMode"] == nil ? nil : $0["Target"]
        }
        #expect(targets == ["https://a.b/%22%3E%3Cx%3E?%C3%A9"])
    }

    @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "", "//a.b/c", "data:text/html,x"])
    func otherSchemesAreNoLinks(address: String) throws {
        let file = sample([.paragraph(WordParagraph([.link(.address(address), [.plain("a")])]))])
        let document = try tree("word/document.xml", of: file)
        #expect(document.all("w:hyperlink").isEmpty)
        #expect(document.all("w:t").map(\.ownText) == ["a"])
    }

    @Test(arguments: [
        ("p46", "p46"), ("annexes-p46", "annexes_p46"), ("1a", "ba_"), ("第一", "b______"), ("", "b_"), ("a_b", "a_b_"),
        (String(repeating: "x", count: 60), String(repeating: "x", count: 27) + "_"),
    ])
    func bookmarksHaveNamesThatWordAccepts(text: String, beginning: String) {
        let name = WordBookmark(text).name
        #expect(name.hasPrefix(beginning))
        #expect(name.utf8.count <= 40)
        #expect(WordBookmark(text) == WordBookmark(text))
        #expect(WordBookmark(text + "!") != WordBookmark(text))
    }

    @Test(arguments: [
        (WordField.page, "PAGE"), (.paragraphNumber(WordBookmark("p-1")), "REF p_1 \\n \\h"), (.content(WordBookmark("t")), "REF t \\h"),
        (.noteNumber(WordBookmark("n")), "NOTEREF n \\h"), (.pageNumber(WordBookmark("n")), "PAGEREF n \\h"), (.pageCount, "NUMPAGES"),
        (.sequence(WordBookmark("Table"), restart: nil), "SEQ Table \\* ARABIC"),
        (.sequence(WordBookmark("Table"), restart: 4), "SEQ Table \\* ARABIC \\r 4"),
    ])
    func fieldsHaveTheirCodes(field: WordField, code: String) throws {
        #expect(field.code == code)
        let file = sample([.paragraph(WordParagraph([.field(field, result: "7", WordRunFormat())]))])
        let document = try tree("word/document.xml", of: file)
        #expect(document.all("w:fldChar").compactMap { $0["w:fldCharType"] } == ["begin", "separate", "end"])
        #expect(document.all("w:instrText").map(\.ownText) == [" \(code) "])
        #expect(document.all("w:t").map(\.ownText) == ["7"])
    }

    @Test func notesHaveTheirSeparatorsAndNumbers() throws {
        var file = sample([])
        let first = file.addFootnote(WordFootnote(paragraphs: [WordParagraph([.plain("One")])], markStyle: "Mark"))
        let second = file.addFootnote(WordFootnote(paragraphs: [WordParagraph([.plain("Star")])], customMark: "*", markStyle: "Mark"))
        file.sections[0].blocks = [.paragraph(WordParagraph([.footnote(first, style: "Mark"), .footnote(second, style: "Mark")]))]
        let notes = try tree("word/footnotes.xml", of: file)
        #expect(notes.children.compactMap { $0["w:id"] } == ["-1", "0", "1", "2"])
        #expect(notes.children.map { $0["w:type"] ?? "" } == ["separator", "continuationSeparator", "", ""])
        #expect(notes.all("w:footnoteRef").count == 1)
        #expect(notes.all("w:t").map(\.ownText) == [" ", "One", "*", " ", "Star"])
        let calls = try tree("word/document.xml", of: file).all("w:footnoteReference")
        #expect(calls.map { $0["w:customMarkFollows"] ?? "" } == ["", "1"])
    }

    @Test func changesAreTracked() throws {
        let author = "Plenary <x>"
        var paragraph = WordParagraph([
            .change(WordChange(.deletion, author: author, date: "2023-01-01T00:00:00Z"), [.plain("old")]),
            .change(WordChange(.insertion, author: author, date: "2023-01-01T00:00:00Z"), [.plain("new")]),
        ])
        paragraph.markChange = WordChange(.insertion, author: author, date: "2023-01-01T00:00:00Z")
        let document = try tree("word/document.xml", of: sample([.paragraph(paragraph)]))
        #expect(document.all("w:delText").map(\.ownText) == ["old"])
        #expect(document.all("w:t").map(\.ownText) == ["new"])
        #expect(document.all("w:ins").compactMap { $0["w:id"] } == ["1", "3"])
        #expect(document.all("w:del").compactMap { $0["w:author"] } == [author])
    }

    @Test func contentsAreOutdatedOnlyWhereTheyShowPages() throws {
        func contents(_ hasPages: Bool) throws -> XMLTree {
            let entries = ["a", "b"].map { WordContents.Entry(level: 1, bookmark: WordBookmark($0), inlines: [.plain($0)]) }
            return try tree(
                "word/document.xml", of: sample([.contents(WordContents(depth: 2, hasPageNumbers: hasPages, entries: entries))]))
        }
        #expect(try contents(false).all("w:fldChar").allSatisfy { $0["w:dirty"] == nil })
        #expect(try contents(false).all("w:instrText").map(\.ownText) == [" TOC \\o \"1-2\" \\n \\h \\z \\u "])
        #expect(try contents(true).all("w:fldChar").first?["w:dirty"] == "true")
        let settings = try tree("word/settings.xml", of: sample([]))
        #expect(settings.child("w:updateFields") == nil)
    }

    @Test func picturesArePartsWithTheirAlternative() throws {
        let picture = WordPicture(png: [1, 2, 3], width: 100, height: 50, name: "chart", alternative: "What \"it\" shows")
        let file = sample([.paragraph(WordParagraph([.picture(picture), .picture(picture)]))])
        #expect(file.parts().last == WordPart(name: "word/media/image1.png", bytes: [1, 2, 3]))
        let document = try tree("word/document.xml", of: file)
        #expect(document.all("wp:docPr").map { $0["descr"] } == ["What \"it\" shows", "What \"it\" shows"])
        #expect(document.all("wp:docPr").compactMap { $0["id"] } == ["1", "2"])
        #expect(document.all("wp:extent").first?["cx"] == "63500")
    }

    @Test func eachDifferentHeadIsOnePart() throws {
        var file = sample([])
        let lying = WordSection(
            page: .a4Landscape, header: [WordParagraph([.plain("other")])], blocks: [.table(WordTable(columnWidths: [9], rows: []))])
        file.sections = [file.sections[0], lying, file.sections[0]]
        #expect(
            file.parts().map(\.name).filter { $0.contains("er1") || $0.contains("er2") } == [
                "word/header1.xml", "word/footer1.xml", "word/header2.xml",
            ])
        let sections = try tree("word/document.xml", of: file).all("w:sectPr")
        #expect(sections.compactMap { $0.child("w:pgSz")?["w:orient"] } == ["landscape"])
        #expect(sections.count == 3)
    }
}
