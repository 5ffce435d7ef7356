import Publication
import Testing
import WordDocument

@testable import GoverningBodyPapers

@Suite struct PaperExtractTests {
    private static let body = """
        ## Start {#start}

        One.[^a] {#one}

        ## Results {#results}

        Two, see <para:one> and <para:three>.

        ### More {#more}

        Three.[^b] {#three}

        | A | B |
        | --- | --- |
        | c | d |

        ## Draft decision {#dd .decision}

        The Governing Body: {#decision}

        1. approves;
        2. asks.

        [^a]: First.

        [^b]: Second.
        """

    private func extract(_ id: String) throws -> PaperEdition? {
        let editions = try MarkdownPaper.build([Self.body])
        return PaperExtract.edition(id, of: try #require(editions.first))
    }

    @Test func aSectionKeepsTheNumbersOfTheWhole() throws {
        let section = try #require(try extract("results"))
        let text = FormText.expected(section.document, separator: ". ")
        #expect(
            text.lines == ["# Results", "2. Two, see paragraph 1 and paragraph 3.", "## More", "3. Three.[^2]", "| A | B |", "| c | d |"])
        #expect(text.notes == ["2 Second."])
        #expect(section.document.cover.title == "T – Results")
        #expect(section.route("pdf").path == "papers/GB.1-X-1/GB.1-X-1.results.en.pdf")
    }

    @Test func whatIsElsewhereIsALinkToTheWhole() throws {
        guard case .paragraph(let paragraph)? = try extract("results")?.document.blocks[1] else {
            Issue.record("no paragraph")
            return
        }
        let link = PaperInline.link(address: "en/papers/GB.1-X-1/#p1", isExternal: false, content: [.text("paragraph 1")])
        #expect(paragraph.content.contains(link))
        #expect(paragraph.content.contains(.reference(anchor: "p3", before: "paragraph ", number: "3", after: "")))
    }

    @Test func decisionsAreAnExtract() throws {
        let decisions = try #require(try extract("decisions"))
        let lines = FormText.expected(decisions.document, separator: ". ").lines
        #expect(lines == ["# Draft decision", "§ 4. The Governing Body:", "(a) approves;", "(b) asks."])
        #expect(try extract("nothing") == nil)
    }

    @Test(arguments: ["decisions", "results"]) func everyFormSaysTheSame(_ id: String) throws {
        let edition = try #require(try extract(id))
        let expected = FormText.expected(edition.document, separator: ". ")
        let print = PrintPage(edition.document, labels: edition.labels, route: edition.route("html")).bytes
        #expect(try HTMLForm(print).text.difference(from: expected) == nil)
        let parts = edition.document.wordFile(PaperWordOptions()).parts()
        let word = try WordForm(Dictionary(parts.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
        #expect(word.text.difference(from: expected) == nil)
        #expect(try TypstForm(edition.typst(siteAddress: "")).text.difference(from: expected) == nil)
    }
}
