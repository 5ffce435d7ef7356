import ResultsModel
import TestSupport
import Testing
import WordDocument

@testable import GoverningBodyPapers

@Suite struct PaperWordTests {
    @Test(arguments: WordSample.allCases)
    func wordCountsAsThePaperDoes(sample: WordSample) throws {
        let paper = sample.paper
        let reading = try WordReading(paper.wordFile(WordSample.options))
        let expected = paper.blocks.compactMap { block -> String? in
            guard case .paragraph(let paragraph) = block else { return nil }
            return paragraph.number.map { "\($0). \(paragraph.content.plainText)" }
        }
        let numbered = reading.paragraphs.filter { ["NumberedParagraph", "DecisionParagraph"].contains($0.style) }
        #expect(numbered.map { "\($0.number) \($0.text)" } == expected)
        #expect(!expected.isEmpty)
    }

    @Test func listsCountFromTheirStart() throws {
        let reading = try WordReading(WordSample.english.paper.wordFile(WordSample.options))
        let items = reading.paragraphs.filter { $0.style == "ListParagraph" || $0.style == "DecisionList" }
        #expect(
            items.map(\.number) == ["•", "•", "(a)", "(b)", "(i)", "(ii)", "(c)", "", "(a)", "(b)", "(a)", "(b)"])
    }

    /// Any numbers that a series may have, with lists of every kind in between, nested or not.
    @Test(arguments: 1...40)
    func anySeriesIsCounted(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var numbers: [String: Int] = [:]
        var expected: [String] = []
        var paper = WordSample.arabic.paper
        paper.blocks = (0..<30).map { _ in
            if Int.random(in: 0..<3, using: &random) == 0 {
                let list = randomList(depth: 0, &random)
                expected += markers(list)
                return .list(list)
            }
            let series = ["body", "appendices"].randomElement(using: &random) ?? ""
            let number = (numbers[series] ?? 0) + (Int.random(in: 0..<5, using: &random) == 0 ? 7 : 1)
            numbers[series] = number
            expected.append("\(number).")
            return .paragraph(PaperParagraph(role: .numbered, number: number, series: series, content: [.text("x")]))
        }
        let reading = try WordReading(paper.wordFile(WordSample.options))
        let found = reading.paragraphs.filter { ["NumberedParagraph", "ListParagraph"].contains($0.style) }
        #expect(found.map(\.number) == expected)
    }

    private func randomList(depth: Int, _ random: inout SeededGenerator) -> PaperList {
        let marker = [PaperList.Marker.letter, .roman, .decimal].randomElement(using: &random) ?? .letter
        let items = (0..<Int.random(in: 1...3, using: &random)).map { _ -> [PaperBlock] in
            guard depth < 3, Bool.random(using: &random) else { return [WordSample.item("y")] }
            return [WordSample.item("y"), .list(randomList(depth: depth + 1, &random))]
        }
        return PaperList(marker: marker, start: Int.random(in: 1...3, using: &random), items: items)
    }

    private func markers(_ list: PaperList) -> [String] {
        list.items.enumerated().flatMap { index, item -> [String] in
            let number = list.start + index
            let marker =
                switch list.marker {
                case .letter: "(\(["", "a", "b", "c", "d", "e", "f"][number]))"
                case .roman: "(\(["", "i", "ii", "iii", "iv", "v", "vi"][number]))"
                default: "\(number)."
                }
            return [marker]
                + item.flatMap { block -> [String] in
                    if case .list(let inner) = block { markers(inner) } else { [] }
                }
        }
    }

    /// What a field shows is what Word finds when it updates it.
    @Test(arguments: [WordSample.english, .chinese])
    func fieldsAgreeWithWhatTheyPointAt(sample: WordSample) throws {
        let reading = try WordReading(sample.paper.wordFile(WordSample.options))
        var sequences: [String: Int] = [:]
        for field in reading.fields {
            let words = field.code.split(separator: " ").map(String.init)
            switch words[0] {
            case "REF" where words.contains("\\n"): #expect(reading.bookmarks[words[1]]?.number == field.result, "\(field.code)")
            case "REF": #expect(reading.bookmarks[words[1]]?.text == field.result, "\(field.code)")
            case "NOTEREF": #expect(reading.calls[words[1]] == field.result, "\(field.code)")
            case "SEQ":
                sequences[words[1], default: 0] += 1
                #expect(String(sequences[words[1]] ?? 0) == field.result)
            case "TOC": break
            default: Issue.record("\(field.code)")
            }
        }
        #expect(reading.fields.count > 2)
    }

    @Test func notesOutOfOrderKeepTheirNumbers() throws {
        var paper = WordSample.arabic.paper
        paper.blocks = [WordSample.numbered(1, "a", [.footnote(2), .footnote(1), .footnote(9), .footnote(3), .footnote(1)])]
        paper.footnotes = (1...3).map { PaperFootnote(number: $0, content: [.text("note \($0)")]) }
        let file = paper.wordFile(WordSample.options)
        // Word counts the calls that have no mark of their own: the second (1) and the third; the first has to say that it is 2.
        #expect(file.footnotes.map(\.customMark) == ["2", nil, "3"])
        #expect(try WordReading(file).fields == [.init(code: "NOTEREF note_1 \\h", result: "1")])
    }

    @Test func aReferenceWithAnotherNumberIsFixedText() throws {
        var paper = WordSample.arabic.paper
        paper.blocks = [
            WordSample.numbered(
                1, "see ",
                [
                    .reference(anchor: "p1", before: "", number: "2", after: ""),
                    .reference(anchor: "nowhere", before: "", number: "3", after: ""),
                ])
        ]
        let reading = try WordReading(paper.wordFile(WordSample.options))
        #expect(reading.fields == [])
        #expect(reading.paragraphs.last { $0.number == "1." }?.text == "see 23")
    }

    @Test func linksToTheSiteNeedItsAddress() throws {
        var paper = WordSample.arabic.paper
        paper.blocks = [WordSample.numbered(1, "see ", [WordSample.link("C190")])]
        var options = WordSample.options
        #expect(try part("word/_rels/document.xml.rels", paper, options).contains("TargetMode") == false)
        options.siteAddress = "https://example.org/site/"
        #expect(try part("word/_rels/document.xml.rels", paper, options).contains("Target=\"https://example.org/site/documents/C190/\""))
    }

    @Test func widePagesAreSections() throws {
        let sections = WordSample.english.paper.wordFile(WordSample.options).sections
        #expect(sections.map(\.page.isLandscape) == [false, false, false, true, false])
        #expect(sections.map { $0.firstPage != nil } == [true, false, false, false, false])
    }

    @Test func aWideTableStandsOnPagesOfItsOwn() throws {
        var table = PaperTable(
            id: "t", caption: [.text("c")], columns: [.init(width: 1_000)], header: [], rows: [.init([WordSample.cell("x")])])
        table.isLandscape = true
        var paper = WordSample.arabic.paper
        paper.blocks = [WordSample.numbered(1, "a"), .table(table), .table(table), WordSample.numbered(2, "b")]
        let sections = paper.wordFile(PaperWordOptions()).sections
        #expect(sections.map(\.page.isLandscape) == [false, false, true, false])
    }

    /// The heading right above goes with the table.
    @Test func aTableWithoutRoomLies() throws {
        let figures = (0..<9).map { _ in WordSample.cell("100,200,300") }
        let table = PaperTable(
            id: "t", caption: [.text("c")], columns: Array(repeating: .init(width: 111), count: 9), header: [], rows: [.init(figures)])
        var paper = WordSample.arabic.paper
        paper.blocks = [WordSample.numbered(1, "a"), WordSample.heading(1, "h", "Heading"), .table(table), WordSample.numbered(2, "b")]
        let sections = paper.wordFile(PaperWordOptions()).sections
        #expect(sections.map(\.page.isLandscape) == [false, false, true, false])
        guard case .paragraph(let heading) = sections[2].blocks.first else {
            Issue.record("no heading")
            return
        }
        #expect(heading.style == "Heading1")
    }

    @Test func columnsHaveRoomForTheirWords() {
        func fit(_ texts: [String], width: Int = 5_000) -> TableFit {
            let columns = texts.map { _ in PaperTable.Column(width: 1_000 / texts.count) }
            let row = PaperTable.Row(texts.map { WordSample.cell($0) })
            return TableFit(
                PaperTable(id: "", caption: [], columns: columns, header: [], rows: [row]), width: width, margin: 70,
                sizes: PaperWordLook.tableSizes)
        }
        #expect(fit(["a", "b"]).widths == [2_500, 2_500])
        #expect(fit(["a", "b", "c", "25,073,643,000"]).widths == [1_123, 1_123, 1_123, 1_631])
        #expect(fit(["a b c d e f g", "2020–2021"]).widths == [2_500, 2_500])
        #expect(fit(["25,073,643", "25,073,643"], width: 2_100).size == 15)
        let narrow = fit(["25,073,643", "25,073,643"], width: 1_000)
        #expect(!narrow.isRoomy)
        #expect(narrow.widths == [500, 500])
    }

    @Test func figuresAreDrawnOrTold() throws {
        var options = WordSample.options
        let text = "A chain of four boxes"
        #expect(try part("word/document.xml", WordSample.english.paper, options).contains(">" + text))
        options.pictures["change"] = PaperWordPicture(png: [1, 2], width: 200, height: 100)
        let drawn = try part("word/document.xml", WordSample.english.paper, options)
        #expect(!drawn.contains(">" + text))
        #expect(drawn.contains("descr=\"" + text))
    }

    @Test func theSamePaperGivesTheSameBytes() {
        #expect(
            WordSample.english.paper.wordFile(WordSample.options).parts() == WordSample.english.paper.wordFile(WordSample.options).parts())
    }

    private func part(_ name: String, _ paper: PaperDocument, _ options: PaperWordOptions) throws -> String {
        guard let part = paper.wordFile(options).parts().first(where: { $0.name == name }) else {
            throw TestSupportFault("no part \(name)")
        }
        return String(decoding: part.bytes, as: UTF8.self)
    }
}
