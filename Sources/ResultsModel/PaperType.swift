/// A kind of paper: what its cover must hold, how long it may be, whether it asks for a decision. Declared in `plenary.yml`.
package struct PaperType: Sendable, Hashable {
    package var id = Located("")
    package var name = LocalizedText()
    package var decision = PaperDecisionKind.required
    package var cover: [CoverField] = []
    /// The most words that the body may have, in the source language; nil for no limit.
    package var words: Int?
    /// The most numbered paragraphs that the body may have.
    package var paragraphs: Int?

    package init() {}
}

/// Whether papers of a type ask the Governing Body for a decision.
package enum PaperDecisionKind: String, Sendable, Hashable, CaseIterable {
    case required, optional, none
}

/// A field of a paper's cover that a type of papers may want, by its name in front matter.
package enum CoverField: String, Sendable, Hashable, CaseIterable {
    case place, dates, segment, date, purpose
    case sectionTitle = "section-title"
    case agendaItem = "agenda-item"
    case originalLanguage = "original-language"
    case relevantObjective = "relevant-objective"
    case relevantOutcomes = "relevant-outcomes"
    case policyImplications = "policy-implications"
    case legalImplications = "legal-implications"
    case financialImplications = "financial-implications"
    case followUp = "follow-up"
    case authorUnits = "author-units"
    case relatedDocuments = "related-documents"
}
