import ContentDecoder
import Diagnostics
import TestSupport
import Testing

@Suite struct FrontMatterTests {
    private func split(_ text: String) -> (yaml: String, body: String)? {
        let file = SourceFile("a.md", text)
        return FrontMatter.split(file).value.map { (file.text(ByteSpan($0.yaml)), file.text(ByteSpan($0.body))) }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func splitsAtTheFences(lineEnd: String) throws {
        let halves = try #require(split(["---", "type: risk", "---", "Body", ""].joined(separator: lineEnd)))
        #expect(halves.yaml == "type: risk" + lineEnd)
        #expect(halves.body == "Body" + lineEnd)
    }

    @Test func leavesLaterRulesToTheBody() throws {
        let halves = try #require(split("---\ntype: risk\n---\nOne\n\n---\n\nTwo --- three\n"))
        #expect(halves.body == "One\n\n---\n\nTwo --- three\n")
    }

    @Test func findsADashInsideAValue() throws {
        let halves = try #require(split("---\ntitle: a --- b\n---\n"))
        #expect(halves.yaml == "title: a --- b\n")
        #expect(halves.body == "")
    }

    @Test(arguments: [
        ("# Title\n", "E0150"), ("", "E0150"), (" ---\ntype: risk\n---\n", "E0150"), ("---\ntype: risk\n", "E0151"), ("---", "E0151"),
    ])
    func reportsMissingFences(text: String, code: String) {
        let result = FrontMatter.split(SourceFile("a.md", text))
        #expect(result.value == nil)
        #expect(result.diagnostics.map(\.code.id) == [code])
    }

    @Test func limitsItsLength() {
        let long = "---\n" + String(repeating: "a: b\n", count: 14_000) + "---\n"
        #expect(FrontMatter.split(SourceFile("a.md", long)).diagnostics.map(\.code.id) == ["E0152"])
    }
}
