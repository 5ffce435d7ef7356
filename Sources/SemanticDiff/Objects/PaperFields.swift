import ResultsModel

extension ComparedField where Record == Paper {
    /// The cover.
    static var paper: [ComparedField] { time + texts + references }

    private static var time: [ComparedField] {
        [
            .text(.title) { $0.title },
            .code(.session) { $0.session.map { String($0.value) } },
            .text(.place) { $0.place },
            .code(.dates) { $0.dates.map { "\($0.start.text)/\($0.end.text)" } },
            .code(.section) { $0.section },
            .text(.sectionTitle) { $0.sectionTitle },
            .text(.segment) { $0.segment },
            .code(.agendaItem) { $0.agendaItem.map { String($0) } },
            .date(.date) { $0.date?.value },
            .code(.originalLanguage) { $0.originalLanguage },
        ]
    }

    private static var texts: [ComparedField] {
        [
            .text(.purpose) { $0.purpose },
            .text(.relevantObjective) { $0.relevantObjective },
            .text(.relevantOutcomeNote) { $0.relevantOutcomeNote },
            .text(.policyImplications) { $0.policyImplications },
            .text(.legalImplications) { $0.legalImplications },
            .text(.financialImplications) { $0.financialImplications },
            .text(.followUp) { $0.followUp },
            .text(.authorUnitNote) { $0.authorUnitNote },
            .text(.relatedDocumentsNote) { $0.relatedDocumentsNote },
        ]
    }

    private static var references: [ComparedField] {
        [
            .references(.relevantOutcomes) { $0.relevantOutcomes },
            .references(.authorUnits) { $0.authorUnits },
            .references(.relatedDocuments) { $0.relatedDocuments },
            .references(.relatedInstruments) { $0.relatedInstruments },
            .codes(.series) { $0.series.map(\.id.value) },
        ]
    }
}
