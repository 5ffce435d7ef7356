import Testing

/// The figures of GB.341/PFA/1, transcribed a second time and on their own, against the content: each figure that the
/// reference prints is in the content, and each figure of the content is in the reference, except for what
/// `Data/differences.csv` lists.
@Suite struct FidelityTests {
    private let tables: ContentTables
    private let titles: [Record]
    private let keys: [Record]

    init() async throws {
        tables = try await ContentTables.shared.value
        titles = try Transcription.records("titles")
        keys = try Transcription.records("keys")
    }

    @Test func theResultsFrameworkIsThatOfTheReference() throws {
        let printed = PrintedResults(rows: try Transcription.records("results-framework"), keys: keys).facts
        #expect(printed.count > 500)
        expectAgreement(printed, try ContentResults(tables: tables).facts(), try .init("baseline", "target", "status"))
    }

    @Test func titlesAreThoseOfTheReference() throws {
        let ours = try ContentTitles(tables: tables, keys: keys).facts()
        expectAgreement(PrintedTitles(rows: titles).facts, ours, try .init("title", "indicator"))
    }

    @Test func linksToSustainableDevelopmentGoalsAreThoseOfTheReference() throws {
        let printed = PrintedSDGLinks(
            links: try Transcription.records("sdg-links"), texts: try Transcription.records("sdg-texts"), titles: titles)
        expectAgreement(printed.facts, try ContentSDGLinks(tables: tables).facts(), try .init("sdg"))
    }

    @Test func budgetsAreThoseOfTheReference() throws {
        let form = try BudgetForm(tables)
        let printed = PrintedBudgets(rows: try Transcription.records("budgets"), form: form)
        let ours = ContentBudgets(tables: tables, form: form)
        let unlabelled = Set(printed.facts.filter { $0.value == PrintedBudgets.sum }.map(\.key))
        #expect(printed.facts.count > 900)
        expectAgreement(printed.facts, try ours.facts(unlabelled: unlabelled), try .init("budget"))
        expectAgreement(printed.resources, try ours.resources(), try .init("resource"))
    }

    private func expectAgreement(
        _ printed: [Fact], _ ours: [Fact], _ listed: Listed, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let faults = FactComparison(printed: printed, ours: ours, differences: listed.differences).faults
        #expect(faults == [], sourceLocation: sourceLocation)
    }

    /// The differences that concern facts with these first words.
    private struct Listed {
        let differences: [Difference]

        init(_ words: String...) throws {
            differences = try Transcription.differences().filter { words.contains(String($0.key.prefix { $0 != " " })) }
        }
    }
}
