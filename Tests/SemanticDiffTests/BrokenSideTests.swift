import Diagnostics
import DiffSamples
import ResultsModel
import Testing

@testable import SemanticDiff

/// Sides that could not be read whole, and periods that follow each other.
@Suite struct BrokenSideTests {
    private let whole = Sample.files(["p/1.1.md": Sample.output("1.1", "More jobs"), "p/1.2.md": Sample.output("1.2", "Better pay")])

    private func events(_ changes: ChangeSet) -> [String] {
        changes.objects.flatMap { change in change.events.map { "\(change.key?.id ?? "") \($0.rawValue)" } }
    }

    @Test func whatCouldNotBeReadIsNotRemoved() {
        let changes = Sides(whole, whole.filter { $0.key != "p/1.1.md" }).changes(leftOut: ["p/1.1.md"])
        #expect(changes.isEmpty)
        #expect(changes.newLeftOut.map(\.text) == ["p/1.1.md"])
    }

    /// Without its programme an outcome has no scope; the other side knows it.
    @Test func aBrokenProgrammeTakesNothingAlong() {
        var broken = whole.filter { $0.key != "p/programme.md" }
        broken["p/1.2.md"] = Sample.output("1.2", "Better wages")
        #expect(events(Sides(whole, broken).changes(leftOut: ["p/programme.md"])) == ["2022-23/1.2 renamed"])
    }

    @Test func aProgrammeThatIsRenamedTakesItsObjectsAlong() {
        var renamed = whole
        renamed["p/programme.md"] = Sample.programme("2022-2023", "formerly: [2022-23]")
        #expect(events(Sides(whole, renamed).changes()) == ["2022-2023 renumbered", "2022-2023 renamed"])
    }

    // MARK: Periods

    private func period(_ id: String, _ fields: String, _ indicators: String) -> [String: String] {
        [
            "p/\(id)/programme.md": Sample.programme(id, fields), "p/\(id)/outcome.md": Sample.outcome("1", "Jobs"),
            "p/\(id)/1.1.md": Sample.output("1.1", "Output", "indicators:\n" + indicators),
        ]
    }

    private func text(_ baseline: BaselineContinuity) -> String {
        switch baseline {
        case .notApplicable: ""
        case .notComparable: "not comparable"
        case .continuous(let value): "continuous \(value.text)"
        case .differs(let old, let new): "\(old.text) -> \(new.text)"
        }
    }

    @Test func theIndicatorsOfTwoPeriodsStandSideBySide() {
        let before = period(
            "2022-23", "",
            """
              - {code: 1.1.1, name: Member States with a policy, kind: count, baseline: [{period: 2021, value: 3}], target: [{period: 2022/2023, total: 12}]}
              - {code: 1.1.2, name: Workers who are trained, kind: count, target: [{period: 2022/2023, total: 5}]}
              - {code: 1.1.3, name: Ratifications of Conventions, kind: count}
            """)
        let after = before.merging(
            period(
                "2024-25", "predecessor: 2022-23",
                """
                  - {code: 1.1.1, name: Employers who are heard, kind: count}
                  - {code: 1.1.2, name: Member States with a policy, kind: count, baseline: [{period: 2023, value: 12}]}
                  - {code: 1.1.3, name: Young workers who are trained, kind: count, baseline: [{period: 2023, value: 4}]}
                """)
        ) { $1 }
        let rows = Sides(before, after).changes().crosswalks.flatMap(\.rows).map { row in
            "\(row.old?.key.code ?? "-") \(row.new?.key.code ?? "-") \(row.relation.rawValue) \(text(row.baseline))"
        }
        #expect(
            rows == [
                "- 1.1.1 new ", "1.1.1 1.1.2 kept continuous 12",
                "1.1.2 1.1.3 reworded 5 -> 4", "1.1.3 - dropped ",
            ])
    }
}
