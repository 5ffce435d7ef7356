import Annexes
import Bytes
import Linking
import Publication
import ResultsModel
import TestSupport
import Testing

/// The tables of papers, from what the product that numbers papers knows of them.
@Suite struct PaperTablesTests {
    private let sample: SampleWorkspace

    init() throws {
        sample = try #require(SampleWorkspace(SampleContent.folder.sourceFiles))
    }

    private func csv(_ name: String) throws -> [String] {
        let outline = PaperOutline(
            symbol: "GB.1/X/1",
            paragraphs: [
                .init(series: "body", number: 10, id: "aims", section: "start", kind: .paragraph, text: LocalizedText("Ten", "十")),
                .init(series: "body", number: 9, id: "", section: "start", kind: .paragraph, text: LocalizedText("Nine", "九")),
                .init(series: "annexes", number: 1, id: "", section: "", kind: .decision, text: LocalizedText("One")),
            ],
            decisions: [
                .init(number: 10, part: "main", text: LocalizedText("Decides:", "决定：")),
                .init(number: 10, part: "a", text: LocalizedText("yes")),
            ], references: [.init(kind: .paragraph, target: "p9", text: LocalizedText("paragraph 9", "第 9 段"))])
        let table = try #require(Annexes.tables(of: sample.workspace, papers: [outline]).first { $0.name == name })
        return String(decoding: table.csv.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    @Test func paragraphsAreInTheOrderOfTheirNumbers() throws {
        let rows = try csv("paragraphs")
        #expect(
            rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(6).joined(separator: ",") } == [
                "symbol,series,number,id,section,kind", "GB.1/X/1,annexes,1,,,decision", "GB.1/X/1,body,9,,start,paragraph",
                "GB.1/X/1,body,10,aims,start,paragraph",
            ])
    }

    @Test func decisionsHaveTheirParts() throws {
        #expect(
            try csv("decisions") == [
                "symbol,number,part,text_en,text_zh,status", "GB.1/X/1,10,a,yes,,draft", "GB.1/X/1,10,main,Decides:,决定：,draft",
            ])
    }

    @Test func referencesSayWhereTheyLead() throws {
        #expect(
            try csv("cross_references") == [
                "symbol,position,kind,target,text_en,text_zh", "GB.1/X/1,1,paragraph,p9,paragraph 9,第 9 段",
            ])
    }
}
