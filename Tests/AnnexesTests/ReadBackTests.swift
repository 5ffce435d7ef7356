import Annexes
import Bytes
import CSVReader
import Diagnostics
import Linking
import ResultsModel
import Testing
import TestSupport

/// What is written can be read: our own CSV reader gives every cell back.
@Suite struct ReadBackTests {
    /// What stands in the file for a cell: a text that begins like a formula gets a `'`, a number never.
    private func expected(_ cell: DataCell) -> String {
        switch cell {
        case .text, .code, .list, .date: (CSVFormula.starts(cell.text.utf8) ? "'" : "") + cell.text
        case .decimal, .integer, .flag, .empty: cell.text
        }
    }

    private func expectReadBack(_ table: DataTable, sourceLocation: SourceLocation = #_sourceLocation) {
        let read = CSVReader.read(SourceFile(path: ContentPath(table.name), bytes: table.csv.bytes))
        #expect(read.diagnostics.isEmpty, sourceLocation: sourceLocation)
        #expect(read.value?.header.map(\.text) == table.columns.map(\.name), sourceLocation: sourceLocation)
        let rows = read.value?.rows.map { $0.cells.map(\.text) }
        #expect(rows == table.rows.map { $0.map(expected) }, "\(table.name)", sourceLocation: sourceLocation)
    }

    @Test func theSampleReadsBack() throws {
        let sample = try #require(SampleWorkspace(SampleContent.folder.sourceFiles))
        for table in Annexes.tables(of: sample.workspace) { expectReadBack(table) }
    }

    /// Names and titles of hostile texts through the whole journey.
    @Test(arguments: 1...20) func hostileTextsReadBack(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "=", "+1", "-", "@SUM(A1)", "＝", "\"", "\"\"", ",", ";", "'", "\r\n", "\n", "\t", "词语", "a", " ", "\u{FEFF}", "|", "#",
        ]
        var configuration = Configuration()
        for tag in ["en", "zh-Hans"] {
            var language = Configuration.Language()
            language.tag = Located(tag)
            configuration.languages.append(language)
        }
        var regions: [Configuration.NamedID] = []
        for number in 1...20 {
            var region = Configuration.NamedID()
            region.id = Located("region-\(number)")
            region.name = LocalizedText(random.text(of: pieces, upTo: 6), random.text(of: pieces, upTo: 6))
            regions.append(region)
        }
        configuration.regions = regions
        let workspace = Linking.link(LinkInput(configuration: configuration, drafts: [], registers: [])).value
        let tables = Annexes.tables(of: workspace)
        let table = try #require(tables.first { $0.name == "regions" })
        #expect(table.columns.map(\.name) == ["code", "name_en", "name_zh_hans", "position", "cited_in"])
        #expect(table.rows.map { $0[3].text } == (1...20).map(String.init))
        for table in tables { expectReadBack(table) }
    }
}
