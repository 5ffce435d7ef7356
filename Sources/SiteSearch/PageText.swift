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

    /// A term of the page and where it stands.
    struct Use: Sendable {
        /// A position in `terms`.
        let term: Int32
        /// A position in `records`.
        let record: Int32
        let position: Int32
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
    /// How many positions of the first record belong to the heading and what stands before it.
    let headLength: Int
    let records: [Record]
    let terms: [TermKey]
    let uses: [Use]

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
        records = reader.records
        var table: [TermKey: Int32] = [:]
        var terms: [TermKey] = []
        var uses: [Use] = []
        var words = WordScan()
        for (number, record) in reader.records.enumerated() {
            words.scan(record.text[...]) { key, position in
                let fresh = Int32(terms.count)
                let term = table[key] ?? fresh
                if term == fresh {
                    table[key] = fresh
                    terms.append(key)
                }
                uses.append(Use(term: term, record: Int32(number), position: Int32(position)))
            }
        }
        (self.terms, self.uses) = (terms, uses)
        words.scan(reader.records[0].text[..<reader.headEnd]) { _, _ in }
        headLength = words.position
    }
}
