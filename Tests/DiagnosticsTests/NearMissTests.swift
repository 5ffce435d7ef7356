import Diagnostics
import Testing

@Suite struct NearMissTests {
    private let keys = ["code", "title", "baseline", "base-url", "target", "indicators", "lead-department", "verification", "sdg"]

    @Test(arguments: [
        ("tilte", "title"), ("titel", "title"), ("Title", "title"), ("TARGETS", "target"), ("base_url", "base-url"),
        ("base url", "base-url"), ("ｃｏｄｅ", "code"), ("indicator", "indicators"), ("verfication", "verification"),
        ("verificaton", "verification"), ("sgd", "sdg"), ("lead", "lead-department"), ("cod", "code"),
    ])
    func misspeltNamesAreFound(_ name: String, _ expected: String) {
        #expect(NearMiss.suggestion(for: name, in: keys) == expected)
    }

    @Test(arguments: ["", "x", "colour", "zzz", "abc", "title-of-the-page", "in"])
    func otherNamesAreNot(_ name: String) {
        #expect(NearMiss.suggestion(for: name, in: keys) == nil)
    }

    @Test func chineseNamesAreFound() {
        let names = ["体面劳动", "社会保护", "社会对话", "平等"]
        #expect(NearMiss.suggestion(for: "体面劳工", in: names) == "体面劳动")
        #expect(NearMiss.suggestion(for: "社会对活", in: names) == "社会对话")
        #expect(NearMiss.suggestion(for: "不平等", in: names) == "平等")
        #expect(NearMiss.suggestion(for: "公平", in: names) == nil)
        #expect(NearMiss.suggestion(for: "平笁", in: names) == "平等")
    }

    @Test func manyEquallyNearNamesHelpNobody() {
        let codes = (1...9).map { "1.1.\($0)" }
        #expect(NearMiss.suggestion(for: "1.1.0", in: codes) == nil)
        #expect(NearMiss.suggestions(for: "1.1.0", in: codes) == codes)
        #expect(NearMiss.suggestion(for: "1.1.0", in: ["1.1.1", "1.1.2"]) == "1.1.1")
    }

    @Test func theSameStartGoesFirst() {
        #expect(NearMiss.suggestions(for: "cat", in: ["bat", "cut", "car"]) == ["cut", "car", "bat"])
    }

    @Test func aNameIsNotSuggestedForItself() {
        #expect(NearMiss.suggestion(for: "code", in: ["code"]) == nil)
        #expect(NearMiss.suggestion(for: "code", in: []) == nil)
    }
}
