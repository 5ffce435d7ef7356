import Testing

@testable import GoverningBodyPapers

@Suite struct PaperPermalinksTests {
    private func names(_ bodies: [String]) throws -> [[String]] {
        let editions = try MarkdownPaper.build(bodies, languages: Array(["en", "zh"].prefix(bodies.count)))
        return PaperPermalinks.assign(to: editions).map { edition in
            edition.document.blocks.compactMap { block in
                if case .paragraph(let paragraph) = block { paragraph.permalink } else { nil }
            }
        }
    }

    @Test func anAuthorsIdIsTheName() throws {
        #expect(try names(["One. {#one}"]) == [["one"]])
    }

    @Test func namesStayWhenNumbersChange() throws {
        let before = try names(["One.\n\nTwo."])[0]
        let after = try names(["New.\n\nOne.\n\nTwo."])[0]
        #expect(after[1...] == before[...])
        #expect(Set(after).count == 3)
    }

    @Test func everyLanguageHasTheSameNames() throws {
        let all = try names(["One.\n\nTwo. {#two}\n\nOne.", "一。\n\n二。{#two}\n\n一。"])
        #expect(all[0] == all[1])
        #expect(all[0][2] == all[0][0] + "-2")
    }
}
