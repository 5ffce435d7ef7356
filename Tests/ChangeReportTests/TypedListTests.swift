import Diagnostics
import DiffSamples
import SemanticDiff
import Testing

@testable import ChangeReport

/// The sentences of the typed list, in English and Chinese.
@Suite struct TypedListTests {
    private func lines(_ sides: Sides, _ options: CompareOptions = CompareOptions(), zh: Bool = false) -> [String] {
        let changes = sides.changes(options)
        let names = NameTable(old: sides.old, new: sides.new)
        let sentences = ChangeSentences(changes, names: names, language: zh ? .chinese : .english)
        return changes.objects.flatMap { sentences.lines(of: $0) }.map(\.pieces.plain)
    }

    private func indicator(_ fields: String, name: String = "Member States with a policy") -> [String: String] {
        Sample.files([
            "p/1.1.md": Sample.output(
                "1.1", "Output", "indicators:\n  - code: 1.1.1\n    name: \(name)\n    kind: count\n    unit: countries\n    \(fields)")
        ])
    }

    @Test func aTargetIsChangedWithItsSplit() {
        let sides = Sides(
            indicator("target: [{period: 2022/2023, total: 12, africa: 9, americas: 3}]"),
            indicator("target: [{period: 2022/2023, total: 14, africa: 10, americas: 4}]"))
        #expect(lines(sides) == ["indicator 1.1.1: target 12 -> 14 (Africa 9 -> 10, Americas 3 -> 4)"])
        #expect(lines(sides, zh: true) == ["指标 1.1.1：目标 12 -> 14（非洲 9 -> 10，美洲 3 -> 4）"])
    }

    @Test func noiseOfRoundingIsNoChange() {
        let sides = Sides(
            indicator("baseline: [{period: 2019, value: 12.04}]"), indicator("baseline: [{period: 2019, value: 12.0}]"))
        #expect(lines(sides) == ["indicator 1.1.1: baseline 12.04 -> 12.0"])
        #expect(lines(sides, CompareOptions(tolerance: FixedDecimalSample.fiveHundredths)) == [])
    }

    @Test func anIndicatorIsRenumbered() {
        let sides = Sides(
            indicator("target: [{period: 2022/2023, total: 12}]"),
            Sample.files([
                "p/1.1.md": Sample.output(
                    "1.1", "Output",
                    """
                    indicators:
                      - {code: 1.1.1, name: Trade unions that are heard, kind: count}
                      - {code: 1.1.2, name: Member States with a policy, kind: count, unit: countries, target: [{period: 2022/2023, total: 12}]}
                    """)
            ]))
        #expect(
            lines(sides) == [
                "indicator 1.1.1: added “Trade unions that are heard”", "indicator 1.1.2: renumbered 1.1.1 -> 1.1.2 (by similarity, 100%)",
            ])
    }

    @Test func anOutputIsSplitAsDeclared() {
        let sides = Sides(
            Sample.files(["p/1.1.md": Sample.output("1.1", "Jobs and pay for all")]),
            Sample.files([
                "p/1.1.md": Sample.output("1.1", "Jobs for all"), "p/1.2.md": Sample.output("1.2", "Pay for all", "formerly: [1.1]"),
            ]))
        #expect(
            lines(sides) == [
                "output 1.1: split into output 1.1 and output 1.2 (declared)", "output 1.1: title: Jobs [-and pay -]for all",
                "output 1.2: split from output 1.1 (declared): “Pay for all”",
            ])
        #expect(
            lines(sides, zh: true) == [
                "产出 1.1：拆分为产出 1.1和产出 1.2（按声明）", "产出 1.1：标题［en］：Jobs [-and pay -]for all",
                "产出 1.2：自产出 1.1拆分而来（按声明）：“Pay for all”",
            ])
    }

    /// A list of texts, one of which is reworded in one language only.
    @Test func aMeansOfVerificationIsReworded() {
        func files(_ text: String) -> [String: String] {
            Sample.files([
                "p/1.1.md": Sample.output("1.1", "Jobs"),
                "p/1.1.zh.md": "---\nsource: \"000000000000\"\ntitle: 就业\nverification: [\(text)]\n---\n",
            ])
        }
        #expect(lines(Sides(files("工作报告"), files("书面报告"))) == ["output 1.1: means of verification [zh]: [-工作-]{+书面+}报告"])
    }

    @Test func wordsBesideAFigure() {
        let sides = Sides(
            indicator("target: [{period: 2022/2023, state: A plan, note: As agreed}]"),
            indicator("target: [{period: 2022/2023, state: A plan, note: As discussed}]"))
        #expect(lines(sides) == ["indicator 1.1.1: target “A plan”, note “As agreed” -> “As discussed”"])
    }

    @Test func twoOutputsAreMerged() {
        let sides = Sides(
            Sample.files(["p/1.1.md": Sample.output("1.1", "Jobs for all"), "p/1.2.md": Sample.output("1.2", "Pay for all")]),
            Sample.files(["p/1.1.md": Sample.output("1.1", "Jobs for all", "replaces: [1.2]")]))
        #expect(
            lines(sides) == [
                "output 1.1: merged with output 1.2 (declared)", "output 1.2: merged into output 1.1 (declared): “Pay for all”",
            ])
    }

    @Test func cellsOfABudget() {
        let budget = """
            ---
            type: budget
            id: b
            title: Budget
            columns:
              - {id: usd, kind: money, label: Amount}
            lines:
              - {id: all, kind: heading, label: All}
              - {id: policy, kind: line, label: Policy, parent: PARENT}
              - {id: other, kind: heading, label: Other}
            ---
            """
        let sides = Sides(
            Sample.files([
                "p/b.md": budget.replacing("PARENT", with: "all"), "p/b.csv": "line,column,amount,status\r\npolicy,usd,12000,\r\n",
            ]),
            Sample.files([
                "p/b.md": budget.replacing("PARENT", with: "other"), "p/b.csv": "line,column,amount,status\r\npolicy,usd,14000,\r\n",
            ]))
        #expect(
            lines(sides) == [
                "budget b: line “Policy”, parent all -> other",
                "budget b: line “Policy”, column “Amount”: 12,000 -> 14,000 (+2,000, +16.7%)",
            ])
    }

    @Test func linksToTheSDGs() {
        func links(_ targets: String) -> [String: String] {
            Sample.files(["p/links.md": "---\ntype: sdg-links\ntitle: Links\nlinks:\n\(targets)\n---\n"])
        }
        let sides = Sides(
            links("  - {target: 8.5, outcomes: [1], relation: direct}\n  - {target: 8.6, outcomes: [1], relation: direct}"),
            links("  - {target: 8.5, outcomes: [1], relation: contributing}\n  - {target: 8.7, outcomes: [1], relation: direct}"))
        #expect(
            lines(sides) == [
                "programme 2022-23: SDG link outcome 1 – SDG target 8.5: direct -> contributing",
                "programme 2022-23: SDG link lost: outcome 1 – SDG target 8.6 (direct)",
                "programme 2022-23: SDG link gained: outcome 1 – SDG target 8.7 (direct)",
            ])
    }

    @Test func whatReferencesARenumberedObjectIsTheSame() {
        func files(_ code: String, _ former: String) -> [String: String] {
            [
                "p/programme.md": Sample.programme(), "p/outcome.md": Sample.outcome(code, "Jobs", former),
                "p/risk.md": "---\ntype: risk\nnumber: 1\nevent: A strike\nconsequence: Delay\noutcomes: [\(code)]\n---\n",
            ]
        }
        #expect(lines(Sides(files("1", ""), files("2", "formerly: [1]"))) == ["outcome 2: renumbered 1 -> 2 (declared)"])
    }
}

import ResultsModel

private enum FixedDecimalSample {
    static let fiveHundredths = FixedDecimal(mantissa: 5, scale: 2)
}
