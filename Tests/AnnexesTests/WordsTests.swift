import Linking
import Publication
import TestSupport
import Testing

@testable import Annexes

/// Every table and column says what it is in both languages of the tool.
@Suite struct WordsTests {
    @Test func everythingHasChineseWords() throws {
        let sample = try #require(SampleWorkspace(SampleContent.folder.sourceFiles))
        let tables = Annexes.tables(of: sample.workspace)
        let sentences = Set(tables.map(\.description) + tables.flatMap { $0.columns.map(\.description) })
        #expect(sentences.subtracting(DescriptionWords.chinese.keys).sorted() == [])
        #expect(Set(DescriptionWords.chinese.keys).subtracting(sentences).sorted() == [])
        let titles = Set(tables.flatMap { $0.columns.map(\.title.chinese) })
        #expect(titles.filter { $0.utf8.allSatisfy { $0 < 0x80 } }.sorted() == [])
    }

    @Test func titlesAreMadeOfNames() {
        #expect(ColumnTitle.of("period_start").english == "Period start")
        #expect(ColumnTitle.of("sdg_target").english == "SDG target")
        #expect(ColumnTitle.of("iri").english == "IRI")
        #expect(ColumnTitle.of("value").chinese == "数值")
    }
}
