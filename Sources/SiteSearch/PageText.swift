package import Publication

/// The text of one finished page, cut into records, and what the page says about itself.
package struct PageText: Sendable {
    /// A part of a page with a place of its own: a section, a numbered paragraph, an entry of a register.
    struct Record: Sendable {
        /// The `id` that the record begins at; empty for the top of the page.
        let anchor: String
        /// Whether it is a find of its own (a paragraph of a paper), beside others of the same page.
        let isOwn: Bool
        /// Plain text; blocks are separated by line feeds, everything else by single spaces.
        var text: [UInt8]
    }

    package let route: Route
    /// What kind of page it is (`outcome`), in the words of the program.
    let kind: String
    /// The same in the words of the reader, and what its own records are called ("Paragraph").
    let kindName: String
    let partName: String
    /// What the page can be found by: the code of its outcome, goals of the 2030 Agenda, the symbol of its paper.
    let outcome: String
    let goals: String
    let paper: String
    /// The heading of the page.
    let title: [UInt8]
    /// Where the heading ends, in the bytes of the first record: what stands before is worth more to a search.
    let headEnd: Int
    let records: [Record]

    /// Reads a page; nil for one that is not to be found by search (its `<main>` names no kind).
    package init?(route: Route, html: [UInt8]) {
        var reader = PageReader(html)
        guard reader.read() else { return nil }
        self.route = route
        kind = reader.attribute("data-kind")
        kindName = reader.attribute("data-type")
        partName = reader.attribute("data-part")
        outcome = reader.attribute("data-outcome")
        goals = reader.attribute("data-goals")
        paper = reader.attribute("data-paper")
        title = reader.title
        headEnd = reader.headEnd
        records = reader.records
    }
}
