import Testing

/// The shipped content, changed in one place: each rule finds what was done to it there, and nothing else is found.
@Suite struct MutationTests {
    struct Mutation: Sendable, CustomTestStringConvertible {
        let what: String
        let edits: [ShippedContent.Edit]
        /// `E0231 programme/...:25`: code, file and line.
        let expected: [String]

        init(_ what: String, _ path: String, _ old: String, _ new: String, _ expected: String...) {
            self.what = what
            edits = [.init(path, old, new)]
            self.expected = expected
        }

        init(_ what: String, _ edits: [ShippedContent.Edit], _ expected: String...) {
            self.init(what, edits: edits, expected: expected)
        }

        init(_ what: String, edits: [ShippedContent.Edit], expected: [String]) {
            self.what = what
            self.edits = edits
            self.expected = expected
        }

        var testDescription: String { what }
    }

    @Test func theShippedContentHasNoFindings() throws {
        #expect(ShippedContent.shared.fileCount > 200)
        let found = try ShippedContent.shared.findings()
        #expect(found == [])
    }

    @Test(arguments: figures + texts + papers)
    func findsTheChange(_ mutation: Mutation) throws {
        let found = try ShippedContent.shared.findings(mutation.edits)
        #expect(found.sorted() == mutation.expected.sorted())
    }

    private static let outcomes = "programme/2022-23/outcomes/"
    private static let budget = "programme/2022-23/budget/"

    /// Rules on figures, codes and structure.
    private static let figures: [Mutation] = [
        .init(
            "region-split", outcomes + "1/1.1.md", "total: 24, africa: 7", "total: 24, africa: 8", "E0231 \(outcomes)1/1.1.md:23"),
        .init(
            "observation-twice", outcomes + "1/1.1.md", "{period: 2021, value: 24, estimate: true}",
            "{period: 2019, value: 24, estimate: true}", "E0206 \(outcomes)1/1.1.md:21"),
        .init(
            "target-twice", outcomes + "1/1.1.md",
            "total: 24, africa: 7, americas: 7, arab-states: 1, asia-pacific: 6, europe-central-asia: 3}",
            "total: 24, africa: 7, americas: 7, arab-states: 1, asia-pacific: 6, europe-central-asia: 3}\n      - {period: 2022/2023, total: 25}",
            "E0207 \(outcomes)1/1.1.md:24"),
        .init(
            "resource-twice", outcomes + "3/outcome.md", "amount: 109.2, unit: million, currency: USD}",
            "amount: 109.2, unit: million, currency: USD}\n  - {period: 2022/2023, source: extra-budgetary, stage: estimated, amount: 109.2, unit: million, currency: USD}",
            "E0208 \(outcomes)3/outcome.md:36"),
        .init(
            "cycles", "registers/departments.csv", "policy,portfolio,,Policy", "policy,portfolio,research,Policy",
            "E0201 registers/departments.csv:34"),
        .init(
            "parts", budget + "strategic-budget.md", "{id: management-services, parent: part-i,",
            "{id: management-services, parent: part-l,",
            "E0202 \(budget)strategic-budget.md:15"),
        .init(
            "part-twice",
            [
                .init(outcomes + "B/B.3.md", "- id: recommendations", "- id: action-plan"),
                .init(outcomes + "B/B.3.zh.md", "- id: recommendations", "- id: action-plan"),
            ], "E0203 \(outcomes)B/B.3.md:29"),
        .init(
            "scope-missing",
            [
                .init(adding: "risk.md", "---\ntype: risk\nnumber: 1\nevent: Floods.\nconsequence: Schools close.\n---\n"),
                .init(
                    adding: "risk.zh.md",
                    "---\nsource: \"29533c067fda\"\nevent: 洪水。\nconsequence: 学校停课。\n---\n"),
            ], "E0205 risk.md:3"),
        .init(
            "price-basis", budget + "cost-increases.md", "period: 2020/2021, basis: constant", "period: 2020/2021, basis: recosted",
            "E0252 \(budget)cost-increases.md:6"),
        .init(
            "orphans",
            [
                .init(
                    "papers/GB.341-PFA-1/parts/annex-4.md", "figure: 2022-23/outcome-1-contributions",
                    "figure: 2022-23/outcome-2-contributions"),
                .init(
                    "papers/GB.341-PFA-1/parts/annex-4.zh.md", "figure: 2022-23/outcome-1-contributions",
                    "figure: 2022-23/outcome-2-contributions"),
            ], "W0204 programme/2022-23/figures/outcome-1-contributions.md:3", "W0261 papers/GB.341-PFA-1/parts/annex-4.zh.md:2"),
        .init(
            "budget-footing", budget + "strategic-budget.csv", "management-services,b2022-23,60878294",
            "management-services,b2022-23,60878249",
            "E0232 \(budget)strategic-budget.csv:18"),
        .init(
            "budget-footing in millions", budget + "outcome-resources.csv", "policy-outcomes-subtotal,extra-budgetary-2022-23,520.0",
            "policy-outcomes-subtotal,extra-budgetary-2022-23,521.0", "E0232 \(budget)outcome-resources.csv:38"),
        .init(
            "budget-footing of work time", budget + "operational-budget.csv", "governing-body,general-service,37/11",
            "governing-body,general-service,37/1",
            "E0232 \(budget)operational-budget.csv:23"),
        .init(
            "budget-formula", budget + "cost-increases.csv", "governing-body,programme-change-percent,-1.3",
            "governing-body,programme-change-percent,-1.4", "E0233 \(budget)cost-increases.csv:13"),
        .init(
            "budget-formula of a share", budget + "cost-increases.csv", "governing-body,share-of-total,2.3",
            "governing-body,share-of-total,3.2",
            "E0233 \(budget)cost-increases.csv:17"),
        .init(
            "formula-unreadable", budget + "cost-adjustments-by-object.md", "formula: cost-adjustment / budget",
            "formula: cost-adjustment / bugdet",
            "E0234 \(budget)cost-adjustments-by-object.md:9"),
        .init(
            "one-amount", outcomes + "3/outcome.md", "source: regular-budget, stage: proposed, amount: 70.1",
            "source: regular-budget, stage: proposed, amount: 71.0", "E0237 \(outcomes)3/outcome.md:34"),
        .init(
            "one-amount of a line", budget + "expenditure-and-income.csv", "institutional-investments,expenditure-2022-23,11750700",
            "institutional-investments,expenditure-2022-23,11750070", "E0232 \(budget)expenditure-and-income.csv:15",
            "E0237 \(budget)expenditure-and-income.csv:9"),
        .init(
            "expected-counts", "programme/2022-23/programme.md", "policy-outputs: 33", "policy-outputs: 34",
            "E0238 programme/2022-23/programme.md:19"),
        .init(
            "sdg-code", "programme/2022-23/sdg-links.md", "{target: \"9.3\", outcomes: [4], relation: direct}",
            "{target: \"9.3\", outcomes: [4], relation: direct, indicators: [8.2.1]}", "E0240 programme/2022-23/sdg-links.md:24"),
        .init(
            "sdg-code in a register", "registers/sdg-indicators.csv", "8.5.1,8.5,", "8.5.1,8.6,", "E0240 programme/2022-23/sdg-links.md:19",
            "E0240 registers/sdg-indicators.csv:106", "E0241 programme/2022-23/impact.md:21"),
        .init(
            "sdg-link-differs", "programme/2022-23/sdg-links.md", "{target: \"8.2\", outcomes: [3, 4]", "{target: \"8.2\", outcomes: [3]",
            "E0241 \(outcomes)4/outcome.md:11"),
        .init(
            "sdg-target-twice", "programme/2022-23/sdg-links.md", "{target: \"16.6\", outcomes: [1, 2, 7]",
            "{target: \"16.3\", outcomes: [1, 2, 7]", "E0238 programme/2022-23/programme.md:21", "E0238 programme/2022-23/sdg-links.md:4",
            "E0242 programme/2022-23/sdg-links.md:30"),
        .init(
            "completeness", outcomes + "C/C.2.md",
            "    baseline:\n      - {status: not-applicable}\n    target:\n      - {period: 2022/2023, state",
            "    target:\n      - {period: 2022/2023, state", "E0246 \(outcomes)C/C.2.md:6"),
        .init(
            "name-kind-unit", outcomes + "2/2.1.md", "governance Conventions or Protocols\n    kind: count\n    unit: ratifications",
            "governance Conventions or Protocols\n    kind: count\n    unit: countries", "E0248 \(outcomes)2/2.1.md:10",
            "E0248 \(outcomes)2/2.1.zh.md:9"),
        .init(
            "measure-agreement", "programme/2022-23/impact.md", "{period: 2017, value: 51.4}", "{period: 2017, value: 514}",
            "E0249 programme/2022-23/impact.md:48"),
        .init(
            "direction", outcomes + "2/2.3.md", "- {period: 2022/2023, value: 40}", "- {period: 2022/2023, value: 4}",
            "W0250 \(outcomes)2/2.3.md:17"),
        .init(
            "period of a target", outcomes + "1/1.1.md", "{period: 2022/2023, total: 24", "{period: 2020/2021, total: 24",
            "E0251 \(outcomes)1/1.1.md:23"),
        .init(
            "period of a column", budget + "outcome-regular-budget.md", "period: 2022/2023", "period: 2018/2019",
            "E0251 \(budget)outcome-regular-budget.md:6"),
        .init("errata", outcomes + "1/1.4.md", "rule: spelling", "rule: speling", "E0253 \(outcomes)1/1.4.md:34"),
        .init(
            "a code that is none", outcomes + "7/outcome.md", "sdg: {indicator: 8.7.1", "sdg: {indicator: 8.71",
            "E0158 \(outcomes)7/outcome.md:9"),
    ]

    /// Rules on texts and translations.
    private static let texts: [Mutation] = [
        .init("translation-missing", [.init(removing: "programme/2022-23/risks/1.zh.md")], "W0260 programme/2022-23/risks/1.md:3"),
        .init(
            "a text that is missing", "programme/2022-23/risks/1.zh.md", "event: 理事会或国际劳工大会在关键问题上达不成一致。\n", "",
            "W0260 programme/2022-23/risks/1.md:4"),
        .init(
            "translation-stale", "programme/2022-23/risks/1.md", "cannot agree on key issues", "cannot agree on the key issues",
            "W0261 programme/2022-23/risks/1.zh.md:2"),
        .init("translation-blocks", outcomes + "2/2.2.zh.md", "\n- 采用第 20 届", "\n采用第 20 届", "E0262 \(outcomes)2/2.2.zh.md:26"),
        .init("translation-links", outcomes + "2/outcome.zh.md", "<sdg:8>", "<sdg:9>", "E0263 \(outcomes)2/outcome.zh.md:32"),
        .init(
            "translation-figures", "programme/2022-23/figures/outcome-1-contributions.zh.md", "13.3%", "13.8%",
            "E0264 programme/2022-23/figures/outcome-1-contributions.zh.md:4"),
        .init("translation-figures in words", outcomes + "2/2.2.zh.md", "第 20 届", "第十二届", "E0264 \(outcomes)2/2.2.zh.md:27"),
        .init("untranslated", outcomes + "1/1.1.zh.md", "  - 媒体报道", "  - media coverage", "W0265 \(outcomes)1/1.1.zh.md:11"),
        .init("abbreviation", outcomes + "4/4.1.zh.md", "国际劳工统计学家大会](term:ICLS)", "ICLQ](term:ICLS)", "W0270 \(outcomes)4/4.1.zh.md:20"),
        .init(
            "abbreviation-unused", "registers/abbreviations.csv", "\nWHO,", "\nWEF,World Economic Forum,世界经济论坛,\nWHO,",
            "W0271 registers/abbreviations.csv:65"),
        .init("one-name", outcomes + "2/outcome.zh.md", "标准审议机制三方工作组", "标准审查机制三方工作组", "W0272 \(outcomes)2/outcome.zh.md:34"),
        .init("list-hint", outcomes + "2/2.2.zh.md", "采用第 20 届", "采用第\n  20. 届", "H0273 \(outcomes)2/2.2.zh.md:28"),
        .init(
            "link-words",
            [
                .init(outcomes + "2/outcome.md", "(instrument:C190)", "(instrument:C189)"),
                .init(outcomes + "2/outcome.zh.md", "(instrument:C190)", "(instrument:C189)"),
            ], "E0245 \(outcomes)2/outcome.md:64", "E0245 \(outcomes)2/outcome.zh.md:28", "W0261 \(outcomes)2/outcome.zh.md:2"),
    ]
}
