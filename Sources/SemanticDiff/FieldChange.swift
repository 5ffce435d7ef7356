package import ResultsModel

/// One change within an object.
package enum FieldChange: Sendable, Hashable, Reversible {
    /// A text in one language, word by word.
    case text(TextFieldChange)
    /// A fact: a code, a date, a number, a choice.
    case fact(FactChange)
    /// Members of a list that came and went: references, means of verification.
    case members(MemberChange)
    /// A part of the object that was added or removed: a measure, a budget line, a column, a node.
    case part(PartChange)
    case target(TargetChange)
    case observation(ObservationChange)
    case amount(AmountChange)
    case resource(ResourceChange)
    case sdgLink(SDGLinkChange)
    /// The draft decision of a paper, which `TextChange` has in its place too.
    case decision(DecisionChange)

    /// Whether it is the text that the object is called by.
    var isTitle: Bool {
        guard case .text(let change) = self, change.part == nil else { return false }
        return [.title, .name, .event, .statement].contains(change.field)
    }

    package var reversed: FieldChange {
        switch self {
        case .text(let change): .text(change.reversed)
        case .fact(let change): .fact(change.reversed)
        case .members(let change): .members(change.reversed)
        case .part(let change): .part(change.reversed)
        case .target(let change): .target(change.reversed)
        case .observation(let change): .observation(change.reversed)
        case .amount(let change): .amount(change.reversed)
        case .resource(let change): .resource(change.reversed)
        case .sdgLink(let change): .sdgLink(change.reversed)
        case .decision(let change): .decision(change.reversed)
        }
    }
}

/// The fields of objects that can change. The raw value is the key in front matter, or the column of a register.
package enum ChangedField: String, Sendable, Hashable, CaseIterable {
    case title, name, event, statement
    case shortTitle = "short-title"
    case shortName = "short-name"
    case kind, status, period, currency, predecessor, scales, editions, expects, draft, number
    case leadDepartment = "lead-department"
    case departments, verification, unit, direction, of, scale, comparable, label, owner, sdg, notes, text
    case inStrategies = "in-strategies"
    case reportSeparately = "report-separately"
    case consequence, remarks, response, outcomes, outputs, monitoring, document, start, end, condition, parent
    case links, department, region, outcome, formula, basis, decimals, zero, sums, note, alternative, data, value
    case session, place, dates, section, segment, date, purpose, series
    case sectionTitle = "section-title"
    case agendaItem = "agenda-item"
    case originalLanguage = "original-language"
    case relevantObjective = "relevant-objective"
    case relevantOutcomes = "relevant-outcomes"
    case relevantOutcomeNote = "relevant-outcome-note"
    case policyImplications = "policy-implications"
    case legalImplications = "legal-implications"
    case financialImplications = "financial-implications"
    case followUp = "follow-up"
    case authorUnits = "author-units"
    case authorUnitNote = "author-unit-note"
    case relatedDocuments = "related-documents"
    case relatedDocumentsNote = "related-documents-note"
    case relatedInstruments = "related-instruments"
    case errata
}

/// A named part of an object: a measure of an indicator, a line or column of a budget.
package struct PartName: Sendable, Hashable, Reversible {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case measure, line, column, note, node, link, edition, field, point, decision
    }

    package let kind: Kind
    package let id: String
    /// What it is called on each side; empty where it has no name, or is not there.
    package let oldTitle: LanguageTexts
    package let newTitle: LanguageTexts

    package init(_ kind: Kind, _ id: String, old: LanguageTexts = .none, new: LanguageTexts = .none) {
        self.kind = kind
        self.id = id
        oldTitle = old
        newTitle = new
    }

    /// Its name now, or before.
    package var title: LanguageTexts { newTitle.isEmpty ? oldTitle : newTitle }

    package var reversed: PartName { PartName(kind, id, old: newTitle, new: oldTitle) }
}

/// A text field that reads otherwise.
package struct TextFieldChange: Sendable, Hashable, Reversible {
    package let part: PartName?
    package let field: ChangedField
    /// The tag of the language.
    package let language: String
    package let words: [WordRun]

    package init(part: PartName? = nil, _ field: ChangedField, language: String, words: [WordRun]) {
        self.part = part
        self.field = field
        self.language = language
        self.words = words
    }

    package var reversed: TextFieldChange {
        TextFieldChange(part: part?.reversed, field, language: language, words: words.map(\.reversed).inNormalOrder)
    }
}

/// A fact before and now; nil where it is not said.
package struct FactChange: Sendable, Hashable, Reversible {
    package let part: PartName?
    package let field: ChangedField
    package let old: Fact?
    package let new: Fact?

    package init(part: PartName? = nil, _ field: ChangedField, old: Fact?, new: Fact?) {
        self.part = part
        self.field = field
        self.old = old
        self.new = new
    }

    package var reversed: FactChange { FactChange(part: part?.reversed, field, old: new, new: old) }
}

/// A value that is compared as it is.
package enum Fact: Sendable, Hashable {
    case code(String)
    case number(FixedDecimal)
    case period(Period)
    case date(CalendarDate)
    case flag(Bool)
    /// A thing with a name of its own: a department, an outcome.
    case reference(ObjectKey)
    /// Words in the languages of the side.
    case texts(LanguageTexts)
}

/// Members of a list that are there on one side only, each in the order of its side. A list whose order alone changed is
/// the same list.
package struct MemberChange: Sendable, Hashable, Reversible {
    package let part: PartName?
    package let field: ChangedField
    package let gained: [Fact]
    package let lost: [Fact]

    package init(part: PartName? = nil, _ field: ChangedField, gained: [Fact], lost: [Fact]) {
        self.part = part
        self.field = field
        self.gained = gained
        self.lost = lost
    }

    package var reversed: MemberChange { MemberChange(part: part?.reversed, field, gained: lost, lost: gained) }
}

/// A part that one side has and the other does not.
package struct PartChange: Sendable, Hashable, Reversible {
    package let part: PartName
    package let isAdded: Bool

    package init(_ part: PartName, isAdded: Bool) {
        self.part = part
        self.isAdded = isAdded
    }

    package var reversed: PartChange { PartChange(part.reversed, isAdded: !isAdded) }
}
