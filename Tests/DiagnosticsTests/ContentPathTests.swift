import Diagnostics
import Testing

@Suite struct ContentPathTests {
    @Test func pathsAreOrderedByBytes() {
        let sorted = ["", "a", "a.md", "a/1.md", "a/10.md", "a/9.md", "b", "É", "中/文.md"].map { ContentPath($0) }
        #expect(sorted.reversed().sorted() == sorted)
        #expect(!(ContentPath("a") < ContentPath("a")))
    }

    // Two files on disk, though Swift's strings compare equal.
    @Test func composedAndDecomposedNamesAreDifferentPaths() {
        let (composed, decomposed) = (ContentPath("caf\u{E9}.md"), ContentPath("cafe\u{301}.md"))
        #expect(composed != decomposed)
        #expect(composed.text == decomposed.text)
        #expect(Set([composed, decomposed, ContentPath("caf\u{E9}.md")]).count == 2)
    }

    @Test func partsOfAPath() {
        let path = ContentPath("Content/outcomes/1.1.zh.md")
        #expect(path.name == "1.1.zh.md")
        #expect(path.folder == ContentPath("Content/outcomes"))
        #expect(ContentPath("plenary.yml").folder == ContentPath(""))
        #expect(ContentPath("plenary.yml").name == "plenary.yml")
        #expect(ContentPath("").appending("a").appending("b").description == "a/b")
    }
}
