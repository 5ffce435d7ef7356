import Diagnostics
import ResultsModel
import YAMLReader

extension Paper: HeaderedObject {}
extension PaperPart: HeaderedObject {}

extension FieldTable where Record == Paper {
    static let paper = object("paper", kind: .paper, cover + box)

    /// The head of the cover.
    private static let cover: [Field<Paper>] = [
        .required("symbol", .identifier(.paper), "Its document symbol: GB.347/PFA/4.") { $0.header.code = $1 },
        .required("session", .integer, "The number of the session.") { $0.session = $1 },
        .optional("place", .text, "Where the session is held.") { $0.place = $1 },
        .optional("dates", .dateRange, "The days of the session: 2023-03-13/2023-03-23.") { $0.dates = $1 },
        .required("section", .plainText, "The code of the section: PFA.") { $0.section = $1 },
        .optional("section-title", .text, "The name of the section.") { $0.sectionTitle = $1 },
        .optional("segment", .text, "The name of the segment.") { $0.segment = $1 },
        .optional("agenda-item", .integer, "The number of the agenda item.") { $0.agendaItem = $1.value },
        .optional("date", ValueCoder<CalendarDate>.date.located, "The date of the paper.") { $0.date = $1 },
        .optional("original-language", .plainText, "The language it was written in: en.") { $0.originalLanguage = $1 },
        .required("title", .text, "Its title.") { $0.title = $1 },
        .optional("paper-type", .locatedSlug, "One of the paper types of plenary.yml; the first when left out.") { $0.type = $1 },
        .optional(
            "extracts", .list(of: .locatedSlug), "Parts that are published by themselves too: decisions, or the ids of sections."
        ) { $0.extracts = $1 },
        .optional("series", .records(of: .series) { _ in ParagraphSeries() }, "Its series of numbered paragraphs.") { $0.series = $1 },
    ]

    /// The box on the cover.
    private static let box: [Field<Paper>] = [
        .optional("purpose", .text, "What the Governing Body is asked; the pointer to the decision is added.") { $0.purpose = $1 },
        .optional("relevant-objective", .text, "The strategic objective.") { $0.relevantObjective = $1 },
        .optional("relevant-outcomes", .references(.outcome), "Programme outcomes, with their scope.") { $0.relevantOutcomes = $1 },
        .optional("relevant-outcome-note", .text, "The cover's own words about outcomes.") { $0.relevantOutcomeNote = $1 },
        .optional("policy-implications", .text, "Policy implications.") { $0.policyImplications = $1 },
        .optional("legal-implications", .text, "Legal implications.") { $0.legalImplications = $1 },
        .optional("financial-implications", .text, "Financial implications.") { $0.financialImplications = $1 },
        .optional("follow-up", .text, "Follow-up action required.") { $0.followUp = $1 },
        .optional("author-units", .references(.department), "The units that wrote it.") { $0.authorUnits = $1 },
        .optional("author-unit-note", .text, "The cover's own words about the author.") { $0.authorUnitNote = $1 },
        .optional("related-documents", .references(.document), "Symbols of related documents.") { $0.relatedDocuments = $1 },
        .optional("related-documents-note", .text, "The cover's own words about related documents.") { $0.relatedDocumentsNote = $1 },
        .optional("related-instruments", .references(.instrument), "Related instruments.") { $0.relatedInstruments = $1 },
    ]
}

extension FieldTable where Record == PaperPart {
    static let part = object(
        "part", kind: .paper,
        [
            .required("id", .locatedSlug, "The id by which the paper includes it.") { $0.header.code = $1 }
        ])
}

extension FieldTable where Record == ParagraphSeries {
    fileprivate static let series = FieldTable(
        "series", keys: ["id"],
        [
            .required("id", .locatedSlug, "body, appendices or annexes.") { $0.id = $1 },
            .optional("prefix", .plainTextOrEmpty, "What stands before the number in anchors.") { $0.prefix = $1 },
        ])
}

extension ValueCoder where Value == DateRange {
    fileprivate static let dateRange = scalar(.plainText, expected: { .notADateRange($0) }) { text, _ in DateRange(text) }
}

extension ValueCoder where Value == String {
    /// A text that may be empty.
    fileprivate static let plainTextOrEmpty = ValueCoder(schema: .plainText) { cursor, decoding in
        if let scalar = cursor.node.scalar { return scalar.text }
        decoding.report(.wrongShape, .expectedScalar(decoding.fieldName), at: cursor.node.span, help: .scalarHelp(cursor.node))
        return nil
    }
}

extension Message {
    fileprivate static func notADateRange(_ text: String) -> Message {
        Message(
            en: "`\(text)` is not a range of days: write 2023-03-13/2023-03-23",
            zh: "`\(text)` 不是日期范围：请写成 2023-03-13/2023-03-23")
    }
}
