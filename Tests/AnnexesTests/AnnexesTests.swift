import Annexes
import Diagnostics
import Linking
import Publication
import Testing
import TestSupport

/// The tables of a small workspace, as they are published.
@Suite struct AnnexesTests {
    private let sample: SampleWorkspace

    init() throws {
        sample = try #require(SampleWorkspace(SampleContent.folder.sourceFiles))
    }

    /// Everything is read and every reference resolves. The rules on content have tests of their own; the sample breaks
    /// some of them on purpose, to fill columns that sound content leaves empty.
    @Test func theSampleIsSound() {
        let rules = Set(Rules.all.flatMap(\.codes))
        let faults = sample.diagnostics.filter { $0.severity == .error && !rules.contains($0.code) }
        #expect(faults.map { "\($0.location.path): \($0.message.en)" } == [])
    }

    @Test func everyTableIsPublishedAsExpected() {
        for artifact in Annexes.artifacts(of: sample.workspace) {
            guard case .bytes(let bytes) = artifact.body else {
                Issue.record("\(artifact.route) has no bytes")
                continue
            }
            #expect(artifact.route.path.hasPrefix("annexes/"))
            expectGolden(bytes, String(artifact.route.path.dropFirst("annexes/".utf8.count)))
        }
    }

    @Test func theTablesHoldTheirLaws() {
        let laws = TableLaws(tables: Annexes.tables(of: sample.workspace))
        #expect(laws.brokenKeys() == [])
        #expect(laws.brokenReferences() == [])
        #expect(laws.brokenCells() == [])
        #expect(laws.unexplainedValues(Self.explained) == [])
    }

    /// Values that a status explains when they are missing.
    static let explained = [
        (table: "observations", value: "value", status: "status"), (table: "budget_amounts", value: "amount", status: "status"),
        (table: "resources", value: "amount", status: "status"),
    ]

    /// The names and keys that others rely on.
    @Test func theKeysAreThoseOfTheContract() {
        let keys = Annexes.tables(of: sample.workspace).map { "\($0.name): \($0.primaryKey.joined(separator: ", "))" }
        #expect(
            keys == [
                "programmes: programme", "outcomes: programme, code", "outputs: programme, code", "commitments: id", "indicators: id",
                "measures: indicator, measure", "observations: indicator, measure, role, period, region, category",
                "targets: indicator, measure, period, region, category", "sdg_links: programme, sdg_target, object_type, object",
                "sdg_goals: code", "sdg_targets: code", "sdg_indicators: code",
                "resources: programme, outcome, period, source, stage", "budget_tables: table", "budget_columns: table, column",
                "budget_lines: table, line", "budget_amounts: table, line, column", "risks: scope, number",
                "risk_outcomes: scope, number, outcome", "strategies: strategy", "pillars: strategy, code", "phases: strategy, code",
                "instruments: code", "documents: code", "abbreviations: code", "departments: code", "regions: code", "units: code",
                "countries: code", "errata: document, language, path", "figures: id", "notes: id", "papers: symbol",
                "paragraphs: symbol, series, number", "decisions: symbol, number, part", "cross_references: symbol, position",
            ])
    }

    /// Outcome A of the sample is an enabling one, so "all outcomes" does not mean it.
    @Test func allPolicyOutcomesBecomeARowEach() throws {
        let table = try #require(Annexes.tables(of: sample.workspace).first { $0.name == "sdg_links" })
        #expect(
            table.rows.map { $0.prefix(6).map(\.text).joined(separator: " ") } == [
                "2022-23 8.5 indicator unemployment equal listed", "2022-23 8.5 outcome 1 direct all",
                "2022-23 8.10 outcome 1 contributing listed",
            ])
    }
}
