package import MarkupTree

/// A Governing Body paper: its cover, and its text. What is numbered in it, and how, is computed when it is published.
package struct Paper: Sendable, Hashable {
    /// The code of the header is the symbol: `GB.347/PFA/4`.
    package var header: ObjectHeader
    /// The type that `plenary.yml` declares; the first one where the paper names none.
    package var type: Located<String>?
    package var session: Located<Int>?
    package var place = LocalizedText()
    package var dates: DateRange?
    /// The code of the section of the Governing Body: `PFA`.
    package var section = ""
    package var sectionTitle = LocalizedText()
    package var segment = LocalizedText()
    package var agendaItem: Int?
    package var date: Located<CalendarDate>?
    package var originalLanguage = ""
    package var title = LocalizedText()
    /// Without the pointer to the draft decision, which is generated.
    package var purpose = LocalizedText()
    package var relevantObjective = LocalizedText()
    package var relevantOutcomes: [Reference] = []
    package var relevantOutcomeNote = LocalizedText()
    package var policyImplications = LocalizedText()
    package var legalImplications = LocalizedText()
    package var financialImplications = LocalizedText()
    package var followUp = LocalizedText()
    package var authorUnits: [Reference] = []
    package var authorUnitNote = LocalizedText()
    package var relatedDocuments: [Reference] = []
    package var relatedDocumentsNote = LocalizedText()
    package var relatedInstruments: [Reference] = []
    package var series: [ParagraphSeries] = []
    /// What is published by itself too: `decisions`, or the ids of sections.
    package var extracts: [Located<String>] = []
    package var body = Localized<MarkupDocument>()
    /// What the body places, by language.
    package var embeds = Localized<[Embed]>()
    /// Its other files, by their ids; filled by Linking.
    package var parts: [PaperPart] = []

    package init(header: ObjectHeader) { self.header = header }
}

/// A part of a long paper in a file of its own, placed by `include:`.
package struct PaperPart: Sendable, Hashable {
    /// The code of the header is the id of the part, unique in its paper.
    package var header: ObjectHeader
    package var body = Localized<MarkupDocument>()
    package var embeds = Localized<[Embed]>()

    package init(header: ObjectHeader) { self.header = header }
}

/// A run of paragraphs with numbers of its own: the body, the appendices, the information annexes.
package struct ParagraphSeries: Sendable, Hashable {
    package var id = Located("")
    /// What stands before the number in an anchor: empty for the body, whose anchors are `p46`.
    package var prefix = ""

    package init() {}
}

/// From one day to another, both included.
package struct DateRange: Sendable, Hashable {
    package let start: CalendarDate
    package let end: CalendarDate

    /// Reads `2023-03-13/2023-03-23`, or one day; nil for anything else and for a range that ends before it starts.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, let start = CalendarDate(first) else { return nil }
        guard let end = parts.count == 2 ? CalendarDate(parts[1]) : start, start <= end else { return nil }
        self.start = start
        self.end = end
    }
}
