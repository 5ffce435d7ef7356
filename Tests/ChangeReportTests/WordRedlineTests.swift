import Testing
import WordDocument

@testable import ChangeReport

/// Two Word documents as one with tracked changes.
@Suite struct WordRedlineTests {
    private func file(_ blocks: [WordBlock]) -> WordFile {
        let fonts = WordFonts(latin: "Arial", eastAsian: "Noto Sans CJK SC", complex: "Arial")
        var file = WordFile(
            properties: WordProperties(title: "Paper", language: "en"), defaults: WordDefaults(fonts: fonts, size: 20, language: "en"))
        file.sections = [WordSection(page: .a4, blocks: blocks)]
        return file
    }

    private func paragraphs(_ texts: [String]) -> [WordBlock] { texts.map { .paragraph(WordParagraph([.plain($0)])) } }

    private func merged(_ old: WordFile, _ new: WordFile) -> WordFile { WordRedline(author: "Office", date: "").merge(old, new) }

    /// The words with their marks: `[-was-]{+is+}`; `¶+` and `¶-` for paragraphs that came and went as such.
    private func shown(_ blocks: [WordBlock]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph):
                let mark = paragraph.markChange.map { $0.kind == .insertion ? "¶+" : "¶-" } ?? ""
                return [shown(paragraph.inlines) + mark]
            case .table(let table):
                return table.rows.map { row in
                    let mark = row.change.map { $0.kind == .insertion ? "+" : "-" } ?? ""
                    return mark + "|" + row.cells.map { shown($0.blocks).joined(separator: "/") }.joined(separator: "|") + "|"
                }
            case .contents: return ["contents"]
            }
        }
    }

    private func shown(_ inlines: [WordInline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text, _): text
            case .tab: "\t"
            case .lineBreak: "\n"
            case .field(_, let result, _): "<\(result)>"
            case .link(_, let content): "(\(shown(content)))"
            case .bookmark(_, let content): shown(content)
            case .footnote: "^"
            case .blank(_, let text): text
            case .picture(let picture): picture.alternative
            case .change(let change, let content): change.kind == .insertion ? "{+\(shown(content))+}" : "[-\(shown(content))-]"
            }
        }.joined()
    }

    private func shown(_ old: [String], _ new: [String]) -> [String] {
        shown(merged(file(paragraphs(old)), file(paragraphs(new))).sections[0].blocks)
    }

    /// The text that stays when every change is accepted, or rejected.
    private func text(_ blocks: [WordBlock], accepting: Bool) -> [String] {
        let gone: WordChange.Kind = accepting ? .deletion : .insertion
        func words(_ inlines: [WordInline]) -> String {
            inlines.map { inline in
                switch inline {
                case .change(let change, let content): change.kind == gone ? "" : words(content)
                case .text(let text, _): text
                default: ""
                }
            }.joined()
        }
        return blocks.compactMap { block in
            guard case .paragraph(let paragraph) = block, paragraph.markChange?.kind != gone else { return nil }
            return words(paragraph.inlines)
        }
    }

    @Test func marksWords() {
        #expect(shown(["The target is 12 by 2023."], ["The target is 14 by 2023."]) == ["The target is [-12-]{+14+} by 2023."])
        #expect(shown(["Same."], ["Same."]) == ["Same."])
        #expect(shown(["一项新的产出"], ["两项新的产出"]) == ["[-一-]{+两+}项新的产出"])
        #expect(
            shown(["It will be held in a small old hall here."], ["It will be held in one large new room here."])
                == ["It will be held in [-a small old hall-]{+one large new room+} here."])
    }

    @Test func marksParagraphs() {
        #expect(
            shown(["First one here.", "Second one gone."], ["First one here.", "Another thing entirely new."])
                == ["First one here.", "[-Second one gone.-]¶-", "{+Another thing entirely new.+}¶+"])
        #expect(shown([], ["New."]) == ["{+New.+}¶+"])
    }

    @Test func acceptingGivesTheNewerTextAndRejectingTheOlder() {
        var generator = Generator(seed: 7)
        let words = ["target", "output", "12", "14", "产出", "指标", "the", "of", "Members", "."]
        func sample() -> [String] {
            (0..<generator.next(8)).map { _ in
                (0..<(1 + generator.next(9))).map { _ in words[generator.next(words.count)] }.joined(separator: " ")
            }
        }
        for _ in 0..<200 {
            let (old, new) = (sample(), sample())
            let blocks = merged(file(paragraphs(old)), file(paragraphs(new))).sections[0].blocks
            #expect(text(blocks, accepting: true) == new, "\(old) \(new)")
            #expect(text(blocks, accepting: false) == old, "\(old) \(new)")
        }
    }

    private struct Generator {
        var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }

    @Test func keepsLinksFieldsAndBookmarksOfTheNewerSide() {
        let bookmark = WordBookmark("p1")
        func line(_ text: String, _ number: String) -> [WordBlock] {
            [
                .paragraph(
                    WordParagraph([
                        .bookmark(bookmark, [.plain("See "), .link(.address("https://ilo.org"), [.plain(text)])]),
                        .field(.paragraphNumber(bookmark), result: number, WordRunFormat()),
                    ]))
            ]
        }
        let blocks = merged(file(line("the old page", "4")), file(line("the new page", "5"))).sections[0].blocks
        #expect(shown(blocks) == ["See (the [-old-]{+new+} page)[-4-]{+<5>+}"])
    }

    @Test func mergesNotesAndTakesOverThoseThatAreGone() throws {
        var (old, new) = (file([]), file([]))
        func note(_ text: String, in file: inout WordFile) -> WordInline {
            .footnote(file.addFootnote(WordFootnote(paragraphs: [WordParagraph([.plain(text)])], markStyle: "Mark")), style: "Mark")
        }
        let first = note("The old text.", in: &old)
        let gone = note("A note that went.", in: &old)
        let second = note("The new text.", in: &new)
        old.sections[0].blocks = [.paragraph(WordParagraph([.plain("One"), first, .plain(" two"), gone, .plain(".")]))]
        new.sections[0].blocks = [.paragraph(WordParagraph([.plain("One"), second, .plain(" two.")]))]
        let result = merged(old, new)
        #expect(shown(result.sections[0].blocks) == ["One^ two[-^-]."])
        #expect(shown(result.footnotes[0].paragraphs.map(WordBlock.paragraph)) == ["The [-old-]{+new+} text."])
        #expect(shown(result.footnotes[1].paragraphs.map(WordBlock.paragraph)) == ["[-A note that went.-]"])
    }

    @Test func alignsTheRowsOfTables() {
        func table(_ rows: [[String]]) -> [WordBlock] {
            [
                .table(
                    WordTable(
                        columnWidths: [2000, 2000],
                        rows: rows.map { row in WordTable.Row(row.map { WordTable.Cell(paragraphs([$0])) }) }))
            ]
        }
        let old = table([["Africa region", "12"], ["Arab States region", "3"], ["Total of all regions", "15"]])
        let new = table([["Africa region", "14"], ["Americas region and others", "5"], ["Total of all regions", "19"]])
        #expect(
            shown(merged(file(old), file(new)).sections[0].blocks) == [
                "|Africa region|[-12-]{+14+}|", "-|[-Arab States region-]¶-|[-3-]¶-|",
                "+|{+Americas region and others+}¶+|{+5+}¶+|", "|Total of all regions|[-15-]{+19+}|",
            ])
    }

    @Test func aDocumentWithChangesIsWrittenWell() throws {
        let result = merged(file(paragraphs(["One <two>."])), file(paragraphs(["One <three>.", "Four."])))
        let part = try #require(result.parts().first { $0.name == "word/document.xml" })
        let text = String(decoding: part.bytes, as: UTF8.self)
        #expect(text.contains("<w:del w:id=\"1\" w:author=\"Office\"><w:r><w:delText xml:space=\"preserve\">two</w:delText></w:r></w:del>"))
        #expect(!text.contains("w:date"))
    }
}
