import Testing

@testable import GoverningBodyPapers

/// What is numbered, and how, from the Markdown of a paper and what it embeds.
@Suite struct PaperBuilderTests {
    private func paper(_ body: String, parts: [String: String] = [:]) throws -> PaperDocument {
        try MarkdownPaper.document(body, parts: parts)
    }

    /// A line a block: `1. text`, `# heading`, `- item`, `[table] caption`.
    private func outline(_ document: PaperDocument) -> [String] {
        document.blocks.map { block in
            switch block {
            case .heading(let heading): String(repeating: "#", count: heading.level) + " " + heading.content.plainText
            case .paragraph(let paragraph):
                (paragraph.number.map { "\(paragraph.series) \($0). " } ?? "\(paragraph.role.rawValue) ") + paragraph.content.plainText
            case .list(let list): "\(list.marker.rawValue) list of \(list.items.count)"
            case .table(let table): "[\(table.label)] \(table.caption.plainText)"
            case .figure(let figure): "[\(figure.label)]"
            case .quotation(let blocks): "> \(blocks.count)"
            case .orientation(let isLandscape): isLandscape ? "[landscape]" : "[upright]"
            }
        }
    }

    @Test func paragraphsAreNumberedThroughSectionsAndEmbeddedObjects() throws {
        let document = try paper(
            """
            ## Start {#start}

            One.

            Not counted. {.unnumbered}

            Two.

            - an item

            Still two. {.continued}

            ## Results {#results}

            ```plenary
            section: outcomes
            scope: 2022-23
            ```

            ## End {#end}

            Last.
            """)
        #expect(
            outline(document) == [
                "# Start", "body 1. One.", "unnumbered Not counted.", "body 2. Two.", "bullet list of 1", "continued Still two.",
                "# Results",
                "## Outcome 1: Dialogue", "body 3. First of the outcome.", "### Focus", "body 4. Second of the outcome.",
                "### Output 1.1: Employers", "body 5. Of the output.", "body 6. To help:", "bullet list of 2", "# End", "body 7. Last.",
            ])
    }

    @Test func seriesBeginAnew() throws {
        let document = try paper("Body.\n\n## Annex {#annex .annex}\n\nFirst.\n\nSecond, see <para:second>. {#second}")
        #expect(outline(document) == ["body 1. Body.", "# Annex", "annexes 1. First.", "annexes 2. Second, see paragraph 2."])
        guard case .paragraph(let paragraph)? = document.blocks.last else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.anchor == "annexes-p2")
    }

    @Test func referencesMayPointForward() throws {
        let document = try paper(
            "See <para:later>, <table:sums>, <section:end>, <note:n>.\n\nTable: Sums {#sums .caption}\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n"
                + "## End {#end}\n\nLater.[^n] {#later}\n\n[^n]: A note.")
        #expect(
            outline(document) == ["body 1. See paragraph 2, Table 1, End, note 1.", "[Table 1] Sums", "# End", "body 2. Later."])
        #expect(document.footnotes.map { "\($0.number) \($0.content.plainText)" } == ["1 A note."])
    }

    @Test func notesCountByTheirFirstCall() throws {
        let document = try paper("One[^b] two[^a] again[^b].\n\n[^a]: A.\n\n[^b]: B.")
        #expect(document.footnotes.map(\.content.plainText) == ["B.", "A."])
        guard case .paragraph(let paragraph)? = document.blocks.first else { return }
        #expect(paragraph.content.filter { if case .footnote = $0 { true } else { false } } == [.footnote(1), .footnote(2), .footnote(1)])
    }

    @Test func theDecisionIsFoundAndPointedTo() throws {
        let document = try paper("One.\n\n## Draft decision {#dd .decision}\n\nThe Governing Body: {#decision}\n\n1. approves;\n2. asks.")
        guard case .paragraph(let paragraph) = document.blocks[2] else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.role == .decision)
        #expect(document.cover.entries.map { $0.content.plainText } == ["To decide. (see the draft decision in paragraph 2)"])
        #expect(outline(document).last == "letter list of 2")
    }

    @Test func partsStandWhereTheyAreIncluded() throws {
        let document = try paper(
            "One.\n\n```plenary\ninclude: middle\n```\n\nThree.", parts: ["middle": "Two.[^n]\n\n[^n]: Of the part."])
        #expect(outline(document) == ["body 1. One.", "body 2. Two.", "body 3. Three."])
        #expect(document.footnotes.count == 1)
    }

    @Test func landscapeSectionsEndWithTheNextHeading() throws {
        let document = try paper("## Wide {#wide .landscape}\n\nOne.\n\n### Inner {#inner}\n\nTwo.\n\n## Upright {#upright}\n\nThree.")
        #expect(
            outline(document) == [
                "[landscape]", "# Wide", "body 1. One.", "## Inner", "body 2. Two.", "[upright]", "# Upright", "body 3. Three.",
            ])
    }

    /// Braces, Typst and field codes of content are text in the value, whatever form it takes.
    @Test func codesOfOtherLanguagesAreText() throws {
        let document = try paper("Text {{title}} #read(\"/etc/passwd\") { PAGE } \\write18.")
        #expect(outline(document) == ["body 1. Text {{title}} #read(\"/etc/passwd\") { PAGE } \\write18."])
    }
}
