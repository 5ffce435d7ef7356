import Testing

@testable import SiteSearch

@Suite struct WordScanTests {
    /// The terms of a text as `term@position`.
    private func terms(_ text: String) -> String {
        var found: [String] = []
        var words = WordScan()
        words.scan(Array(text.utf8)[...]) { found.append("\(String(decoding: $0.bytes, as: UTF8.self))@\($1)") }
        return found.joined(separator: " ")
    }

    @Test(arguments: [
        ("Decent work", "decent@0 work@1"),
        ("policies, processes and crises", "policy@0 process@2 and@3 crise@4"),
        ("ILO’s workers'", "ilo@0 s@2 worker@3"),
        ("GB.341/PFA/1", "gb@0 341@1 pfa@2 1@3"),
        ("target 8.b.1.", "target@0 8@1 b@2 1@3"),
        ("2022–23 and 2022-23", "2022@0 23@1 and@2 2022@3 23@4"),
        ("USD 50,267,588, 12", "usd@0 50267588@1 12@3"),
        ("GB.341/PFA/1，2021 年", "gb@0 341@1 pfa@2 1@3 2021@5 年@6"),
        ("Émigré Œuvre Łódź", "emigre@0 œuvre@1 łodz@2"),
        ("work . end", "work@0 end@2"),
        ("Стратегия", "стратегия@0"),
        ("الأهداف", "الاهداف@0"),
        ("Soft\u{AD}ware", "software@0"),
    ])
    func wordsHavePositions(text: String, expected: String) {
        #expect(terms(text) == expected)
    }

    @Test(arguments: [
        ("两年期", "两年@0 年期@1 期@2"),
        ("创新、生产", "创新@0 新@1 生产@3 产@4"),
        ("目标 8.5", "目标@0 标@1 8@2 5@3"),
        ("第46段", "第@0 46@1 段@2"),
        ("ＳＤＧ目标", "sdg@0 目标@1 标@2"),
        ("𠮷野", "𠮷野@0 野@1"),
    ])
    func chineseIsCutIntoPairs(text: String, expected: String) {
        #expect(terms(text) == expected)
    }

    @Test func longTermsAreCutAtACharacter() {
        #expect(terms(String(repeating: "é", count: 40)) == String(repeating: "e", count: 32) + "@0")
        #expect(terms(String(repeating: "ж", count: 40)) == String(repeating: "ж", count: 16) + "@0")
        #expect(TermKey("a" + String(repeating: "ж", count: 20)).bytes.count == 31)
    }
}
