import Packaging
import TestSupport
import Testing
import WordDocument

@testable import GoverningBodyPapers

/// What another program reads in our Word files is what the paper says.
@Suite struct PandocTests {
    @Test(.temporaryFolder, arguments: WordSample.allCases)
    func pandocReadsThePaper(sample: WordSample) async throws {
        let paper = sample.paper
        let parts = paper.wordFile(PaperWordOptions()).parts().map { ZipContainer.Part(name: $0.name, bytes: $0.bytes) }
        let bytes = try ZipContainer.bytes(parts, purpose: "paper.docx")
        let read = try await PandocReading(word: bytes, in: TemporaryFolder.current)
        var expected = ExpectedText()
        expected.add(paper.cover)
        expected.add(paper.blocks)
        #expect(read.headings == expected.headings)
        // Pandoc takes some captions for those of tables.
        #expect(read.paragraphs.filter { !expected.captions.contains($0) } == expected.paragraphs)
        #expect(read.notes == paper.footnotes.map { $0.content.plainText })
        #expect(read.tables.dropFirst() == expected.tables[...])
        let numbered = read.numbered.filter { !expected.decimalItems.contains($0) }
        #expect(numbered == expected.numbered)
    }
}

/// The texts of a paper as a reader finds them.
private struct ExpectedText {
    var headings: [String] = []
    var paragraphs: [String] = []
    var captions: Set<String> = []
    var numbered: [String] = []
    var decimalItems: Set<String> = []
    var tables: [[[String]]] = []

    mutating func add(_ cover: PaperCover) {
        paragraphs += [cover.agendaItem, cover.title].filter { !$0.isEmpty }
        for (index, entry) in cover.entries.enumerated() {
            let text = entry.content.plainText
            paragraphs += index == 0 ? [entry.label, text] : [entry.label + ": " + text]
        }
    }

    mutating func add(_ blocks: [PaperBlock]) {
        for block in blocks {
            switch block {
            case .heading(let heading): headings.append("\(heading.level) \(heading.content.plainText)")
            case .paragraph(let paragraph):
                let text = paragraph.content.plainText
                paragraphs.append(text)
                if let number = paragraph.number { numbered.append("\(number). \(text)") }
            case .list(let list):
                for (index, item) in list.items.enumerated() {
                    if list.marker == .decimal, case .paragraph(let first) = item.first {
                        decimalItems.insert("\(list.start + index). \(first.content.plainText)")
                    }
                    add(item)
                }
            case .quotation(let inner): add(inner)
            case .table(let table): add(table)
            case .figure(let figure):
                captions.insert(figure.label + ". " + figure.caption.plainText)
                paragraphs += [figure.alternative, figure.note.plainText]
            case .orientation: break
            }
        }
    }

    private mutating func add(_ table: PaperTable) {
        captions.insert(table.label + ". " + table.caption.plainText)
        tables.append((table.header + table.rows).map { row in row.cells.map { $0.content.plainText } })
        paragraphs += table.notes.map(\.plainText)
    }
}
