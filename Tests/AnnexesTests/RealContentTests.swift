import Annexes
import Diagnostics
import Foundation
import Linking
import Testing

/// The tables of the content of this repository: what a reader downloads.
@Suite struct RealContentTests {
    private let tables: [DataTable]

    init() throws {
        let root = URL(fileURLWithPath: #filePath, isDirectory: false)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent("Content", isDirectory: true).path)
        let files = try (["plenary.yml"] + paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".csv") }.map { "Content/" + $0 }).map {
            SourceFile(path: ContentPath($0), bytes: Array(try Data(contentsOf: root.appendingPathComponent($0, isDirectory: false))))
        }
        tables = Annexes.tables(of: try #require(SampleWorkspace(files)).workspace)
    }

    @Test func theTablesHoldTheirLaws() {
        let laws = TableLaws(tables: tables)
        #expect(laws.brokenKeys() == [])
        #expect(laws.brokenReferences() == [])
        #expect(laws.brokenCells() == [])
        #expect(laws.unexplainedValues(AnnexesTests.explained) == [])
    }

    /// Counts that the paper itself states.
    @Test func thePaperIsWhole() throws {
        #expect(try rows("outcomes", "programme", "2022-23").count == 11)
        #expect(try rows("outputs", "programme", "2022-23").count == 44)
        let links = try rows("sdg_links", "programme", "2022-23")
        let targets = try column("sdg_links", "sdg_target")
        #expect(Set(links.map { $0[targets].text }).count == 28)
        #expect(try rows("indicators", "programme", "2022-23").count == 4 + 14 + 59 + 31)
    }

    /// A commitment of one language has its other half: lists of outputs have the same items in every language.
    @Test func commitmentsHaveBothLanguages() throws {
        let texts = [try column("commitments", "text_en"), try column("commitments", "text_zh")]
        let commitments = try table("commitments").rows
        #expect(commitments.count > 300)
        #expect(commitments.filter { row in texts.contains { row[$0].isEmpty } }.map { $0[0].text } == [])
    }

    private func table(_ name: String) throws -> DataTable {
        try #require(tables.first { $0.name == name })
    }

    private func column(_ name: String, _ column: String) throws -> Int {
        try #require(try table(name).position(of: column))
    }

    private func rows(_ name: String, _ column: String, _ value: String) throws -> [[DataCell]] {
        let position = try self.column(name, column)
        return try table(name).rows.filter { $0[position].text == value }
    }
}
