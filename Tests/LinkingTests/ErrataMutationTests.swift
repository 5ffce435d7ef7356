import Testing

/// Errata whose rule a machine can apply: what the original printed is put back into the content, and found.
@Suite struct ErrataMutationTests {
    /// An erratum, the change that puts back what was printed, and what is then found.
    struct Reprint: Sendable, CustomTestStringConvertible {
        let file: String
        let path: String
        let mutation: MutationTests.Mutation

        init(_ file: String, _ path: String, _ edits: [ShippedContent.Edit], _ expected: String...) {
            self.file = file
            self.path = path
            mutation = .init(path, edits: edits, expected: expected)
        }

        var testDescription: String { "\(file) \(path)" }
    }

    private static let budget = "programme/2022-23/budget/"
    private static let outcomes = "programme/2022-23/outcomes/"

    private static let reprints: [Reprint] = [
        // 100.0% for a unit without a budget before, 0.0% of nothing.
        .init(
            budget + "cost-increases.md", "lines.innovation-and-knowledge-management.programme-change-percent",
            [
                .init(
                    budget + "cost-increases.csv", "innovation-and-knowledge-management,cost-change,",
                    "innovation-and-knowledge-management,programme-change-percent,100.0,\ninnovation-and-knowledge-management,cost-change,")
            ], "E0235 \(budget)cost-increases.csv:309"),
        .init(
            budget + "cost-increases.md", "lines.working-capital-fund.programme-change-percent",
            [
                .init(
                    budget + "cost-increases.csv", "working-capital-fund,cost-change,",
                    "working-capital-fund,programme-change-percent,0.0,\nworking-capital-fund,cost-change,")
            ], "E0235 \(budget)cost-increases.csv:452"),
        .init(
            budget + "cost-increases.md", "lines.working-capital-fund.cost-change-percent",
            [
                .init(
                    budget + "cost-increases.csv", "working-capital-fund,b2022-23-recosted,",
                    "working-capital-fund,cost-change-percent,0.0,\nworking-capital-fund,b2022-23-recosted,")
            ], "E0235 \(budget)cost-increases.csv:453"),
        // US dollars over a column of percentages.
        .init(
            budget + "cost-increases.md", "columns.programme-change-percent.kind",
            [
                .init(
                    budget + "cost-increases.md", "{id: programme-change-percent, kind: percent,",
                    "{id: programme-change-percent, kind: money, currency: USD,")
            ], "E0236 \(budget)cost-increases.md:9"),
        .init(
            budget + "expenditure-and-income.md", "lines.unforeseen-expenditure.label",
            [
                .init(
                    budget + "expenditure-and-income.zh.md", "{id: unforeseen-expenditure, label: 意外支出}",
                    "{id: unforeseen-expenditure, label: 意外开支}")
            ],
            "W0272 \(budget)expenditure-and-income.zh.md:15"),
        .init(
            budget + "inflation-by-region.md", "title",
            [.init(budget + "inflation-by-region.zh.md", "title: 2022-2023 两年期", "title: 2020-2021 两年期")],
            "E0251 \(budget)inflation-by-region.zh.md:3", "E0264 \(budget)inflation-by-region.zh.md:3"),
        .init(
            budget + "outcome-resources.md", "lines.outcome-8.regular-budget-2022-23",
            [.init(budget + "outcome-resources.csv", "outcome-8,regular-budget-2022-23,43.1", "outcome-8,regular-budget-2022-23,43.0")],
            "E0237 \(budget)outcome-resources.csv:32"),
        .init(
            budget + "strategic-budget.md", "lines.policy-making-organs.label",
            [.init(budget + "strategic-budget.zh.md", "label: A. 治理机关", "label: A. 政策制定机关")], "W0272 \(budget)strategic-budget.zh.md:10"),
        .init(
            outcomes + "8/outcome.md", "resources.2022/2023.regular-budget",
            [.init(outcomes + "8/outcome.md", "stage: proposed, amount: 43.1", "stage: proposed, amount: 43.0")],
            "E0237 \(outcomes)8/outcome.md:20"),
        // A number of countries, counted in ratifications; numbers that are percentages.
        .init(
            outcomes + "2/2.1.md", "indicators.2.1.2.unit",
            [
                .init(
                    outcomes + "2/2.1.zh.md", "name: 最新技术公约（包括理事会根据标准审议机制建议批准的技术公约）的批准书数目",
                    "name: 批准最新技术公约的国家数目，包括理事会在标准审查机制范围内建议的技术公约数目")
            ], "E0248 \(outcomes)2/2.1.zh.md:11"),
        .init(
            outcomes + "C/C.2.md", "indicators.C.2.2.kind",
            [.init(outcomes + "C/C.2.zh.md", "name: 现有应用程序中，已迁入新综合工作场所管理系统者所占百分比", "name: 现有应用程序迁移到新的综合工作场所管理系统的数量")],
            "E0248 \(outcomes)C/C.2.zh.md:11"),
        .init(
            outcomes + "C/C.2.md", "indicators.C.2.3.kind",
            [.init(outcomes + "C/C.2.zh.md", "name: 已转换到数字出版平台的出版物所占百分比", "name: 通过数字出版制作平台制作的出版物类型数量")],
            "E0248 \(outcomes)C/C.2.zh.md:15"),
        .init(
            "programme/2022-23/sdg-links.md", "title",
            [.init("programme/2022-23/sdg-links.zh.md", "title: 国际劳工组织 2022-2023", "title: 国际劳工组织 2020-2021")],
            "E0251 programme/2022-23/sdg-links.zh.md:3", "E0264 programme/2022-23/sdg-links.zh.md:3"),
        // The row of 9.3 with the text of 8.b; our rows have no text of their own, so the register gets it.
        .init(
            "programme/2022-23/sdg-links.md", "links.9.3.target",
            [.init("registers/sdg-targets.csv", "小型企业获得信贷并进入市场", "青年就业全球战略和就业契约")], "E0244 registers/sdg-targets.csv:76"),
        .init(
            outcomes + "8/outcome.md", "body.paragraph-6",
            [
                .init(
                    "registers/abbreviations.csv",
                    "USP2030,Global Partnership for Universal Social Protection to Achieve the Sustainable Development Goals,旨在实现可持续发展目标的全民社会保护全球伙伴关系,全民社会保护全球伙伴关系\n",
                    "")
            ], "E0402 \(outcomes)8/outcome.md:41", "E0402 \(outcomes)8/outcome.zh.md:28", "W0270 \(outcomes)8/outcome.md:41"),
        .init(
            "papers/GB.331-PFA-4/paper.md", "body.paragraph-29",
            [.init("papers/GB.331-PFA-4/paper.zh.md", "（SDG）指标中", "（SDGs）指标中")],
            "W0270 papers/GB.331-PFA-4/paper.zh.md:123"),
        .init(
            "papers/GB.335-INS-9/paper.md", "body.paragraph-17",
            [.init("papers/GB.335-INS-9/paper.zh.md", "现有资料和材料", "现有资料 and 材料")], "W0265 papers/GB.335-INS-9/paper.zh.md:89"),
        .init(
            "papers/GB.341-PFA-1/paper.md", "body.paragraph-54",
            [.init("papers/GB.341-PFA-1/parts/executive-summary.zh.md", "54 万美元", "154 万美元")],
            "E0264 papers/GB.341-PFA-1/parts/executive-summary.zh.md:220"),
    ]

    @Test(arguments: reprints)
    func whatWasPrintedIsFound(_ reprint: Reprint) throws {
        let text = ShippedContent.shared.text(reprint.file)
        #expect(text.contains("path: \(reprint.path)\n") || text.contains("path: \(reprint.path),"), "there is no such erratum")
        let found = try ShippedContent.shared.findings(reprint.mutation.edits)
        #expect(found.sorted() == reprint.mutation.expected.sorted())
    }
}
