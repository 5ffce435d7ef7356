import Publication
import TestSupport
import Testing

@testable import SiteSearch

@Suite struct SearchFilesTests {
    private static let sentences = [
        "两年期战略计划和预算", "非正规经济向正规经济转型", "问责制、非歧视和国别计划", "产出 1.1 的指标是 25 个成员国", "GB.341/PFA/1 第 46 段",
        "Decent work brings social justice", "policies for the informal economy", "2022–23 年的正规预算为 790,640,000 美元",
    ]

    /// Pages of sentences picked by a seeded generator.
    private static func pages(_ count: Int, seed: UInt64 = 7) throws -> [PageText] {
        var random = SeededGenerator(seed: seed)
        return try (0..<count).map { number in
            let body = (0..<Int.random(in: 1...9, using: &random)).map { part in
                let sentence = sentences[Int.random(in: 0..<sentences.count, using: &random)]
                return "<div class=\"para\" id=\"p\(part)\"><p>\(sentence)。</p></div>"
            }
            return try PageTextTests.page("<h1>第 \(number) 页</h1>" + body.joined(), path: "zh/x/\(number)/index.html")
        }
    }

    /// What a search through the plain text finds: the measure of the index.
    private static func plain(_ pages: [PageText], _ text: String) -> Set<String> {
        Set(pages.filter { page in page.records.contains { String(decoding: $0.text, as: UTF8.self).contains(text) } }.map(\.route.path))
    }

    @Test(arguments: [
        "两年期", "非正规经济", "正规经济", "问责制", "非歧视", "国别计划", "产出", "制", "转型", "成员国", "正规", "经济向正规", "Decent work", "341/PFA",
        "790,640,000", "justice", "期",
    ])
    func findsWhatPlainTextHas(term: String) throws {
        let pages = try Self.pages(60)
        let expected = Self.plain(pages, term)
        #expect(!expected.isEmpty)
        var found = IndexReader(pages).pages(with: term)
        // One character alone is looked for as the beginning of a pair, too.
        if term.count == 1 {
            let reader = IndexReader(pages)
            for pair in reader.terms where pair.hasPrefix(term) { found.formUnion(reader.pages(with: pair)) }
        }
        #expect(found == expected)
    }

    @Test(arguments: ["新生", "度计", "制非", "期计", "GB/PFA", "decent social"])
    func findsNothingThatIsNotThere(phrase: String) throws {
        #expect(IndexReader(try Self.pages(60)).pages(with: phrase).isEmpty)
    }

    @Test func filesAreClassicScripts() throws {
        let files = searchFiles(of: try Self.pages(40), language: "zh")
        #expect(files.map(\.route.path).prefix(2) == ["assets/search/zh/index.js", "assets/search/zh/terms-0.js"])
        #expect(files.contains { $0.route.path == "assets/search/zh/text-1.js" })
        for file in files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(text.hasPrefix("siteSearchData(\"zh\",\"") && text.hasSuffix(");\n"))
            #expect(file.bytes.count < 20_000)
        }
    }

    @Test func theOrderOfPagesDoesNotMatter() throws {
        let pages = try Self.pages(30)
        let files = searchFiles(of: pages, language: "zh")
        let turned = searchFiles(of: pages.reversed(), language: "zh")
        #expect(files.map(\.route) == turned.map(\.route))
        #expect(files.map(\.bytes) == turned.map(\.bytes))
    }

    @Test func growsInLineWithTheSite() throws {
        func size(_ count: Int) throws -> Int { searchFiles(of: try Self.pages(count), language: "zh").reduce(0) { $0 + $1.bytes.count } }
        let (one, four) = (try size(100), try size(400))
        #expect(four < one * 5)
    }

    @Test func noPagesMakeAnEmptyIndex() {
        let files = searchFiles(of: [], language: "en")
        #expect(files.map(\.route.path) == ["assets/search/en/index.js"])
    }

    @Test(arguments: [0, 1, 75, 76, 167, 168, 1_363, 1_364, 99_999, 778_999, 779_000, 123_456_789])
    func numbersAreReadAsWritten(number: Int) {
        var numbers = IndexReader.Numbers(SearchNumber.text(number))
        #expect(numbers.next() == number)
        #expect(numbers.next() == nil)
    }

    @Test func wordsThatAreEverywhereHaveNoList() throws {
        let page = try PageTextTests.page("<h1>The work of the ILO</h1>", path: "en/index.html")
        let reader = IndexReader([page], language: "en")
        #expect(reader.terms == ["work", "ilo"])
        #expect(reader.pages(with: "work of the ILO") == ["en/index.html"])
        #expect(reader.pages(with: "work ILO").isEmpty)
    }
}
