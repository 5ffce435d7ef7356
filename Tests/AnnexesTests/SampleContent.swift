import TestSupport

/// A small programme that has one of each thing that the tables tell apart.
enum SampleContent {
    static let folder = Folder {
        configuration
        programme
        outputs
        outcomes
        budget
        strategy
        registers
    }

    private static let configuration = TextFile(
        "plenary.yml",
        """
        title: {en: Sample programme, zh: 示例计划}
        organization: {name: {en: Sample Organization, zh: 示例组织}, short-name: {en: SO, zh: 示组}}
        base-url: https://sample.example/
        languages:
          - {tag: en, name: English}
          - {tag: zh, name: 中文}
        regions:
          - {id: africa, name: {en: Africa, zh: 非洲}}
          - {id: americas, name: {en: Americas, zh: 美洲}}
        units:
          - {id: countries, one: {en: country, zh: 个国家}, other: {en: countries, zh: 个国家}}
          - {id: months, one: {en: month, zh: 个月}, other: {en: months, zh: 个月}}
        licence: {id: CC-BY-4.0, url: https://creativecommons.org/licenses/by/4.0/, name: {en: Creative Commons Attribution 4.0, zh: 知识共享署名 4.0}}
        """)

    private static let programme = [
        TextFile(
            "programme/2020-21/programme.md",
            """
            ---
            type: programme
            id: 2020-21
            title: Programme 2020–21
            period: 2020/2021
            status: reference
            ---
            """),
        TextFile(
            "programme/2022-23/programme.md",
            """
            ---
            type: programme
            id: 2022-23
            title: Programme 2022–23
            period: 2022/2023
            currency: USD
            predecessor: 2020-21
            ---
            """),
        TextFile("programme/2022-23/programme.zh.md", "---\nsource: \"000000000000\"\ntitle: 2022-2023 两年期计划\n---\n"),
        TextFile(
            "programme/2022-23/impact.md",
            """
            ---
            type: impact
            statement: Decent work for all.
            indicators:
              - code: unemployment
                name: Unemployment rate, by sex
                kind: percent
                direction: decrease
                sdg: {indicator: 8.5.2, relation: equal}
                of: labour force
                verification: [ILOSTAT]
                baseline:
                  - {period: 2018, value: 5.40}
                  - {period: 2018, value: 5.9, sex: female, age: youth}
                  - {period: 2015/.., status: coverage-only, coverage: 71, note: "Data from 71 countries."}
                target:
                  - {sdg: "8.5", by: 2030}
            ---
            """),
        TextFile(
            "programme/2022-23/sdg-links.md",
            """
            ---
            type: sdg-links
            links:
              - {target: "8.10", outcomes: [1], relation: contributing}
              - {target: "8.5", outcomes: all, relation: direct, indicators: [8.5.2]}
            errata:
              - {path: links.8.5, document: SO.1/1, language: zh, printed: "-1", correct: "=1+1", reason: A sign is wrong., rule: spelling}
            ---
            """),
        TextFile(
            "programme/2022-23/risks/3.md",
            """
            ---
            type: risk
            number: 3
            event: Funds of <term:UN> members are late.
            consequence: Work *stops*.
            response: |
              First paragraph, with <sdg:8.5>.

              Second paragraph, with [own words](outcome:1).
            outcomes: [1, A]
            owner: finance
            ---
            """),
        TextFile(
            "programme/2022-23/figures/chart.md",
            """
            ---
            type: figure
            id: chart
            number: "2"
            title: A chart, lost
            alt: "Bars, \\"tall\\" ones."
            status: not-available
            ---
            """),
    ]

    private static let outcomes = [
        TextFile(
            "programme/2022-23/outcomes/1/outcome.md",
            """
            ---
            type: outcome
            code: 1
            kind: policy
            title: Strong constituents
            lead-department: finance
            status: to-be-developed
            resources:
              - {period: 2022/2023, source: regular-budget, stage: proposed, amount: 102.70, unit: million}
              - {period: 2022/2023, source: extra-budgetary, stage: estimated, amount: 0, unit: million, currency: CHF, basis: constant}
            ---
            """),
        TextFile("programme/2022-23/outcomes/1/outcome.zh.md", "---\nsource: \"000000000000\"\ntitle: 强有力的三方成员\n---\n"),
        TextFile(
            "programme/2022-23/outcomes/A/outcome.md",
            """
            ---
            type: outcome
            code: A
            kind: enabling
            title: "=Better, knowledge"
            ---
            """),
    ]

    private static let outputs = [
        TextFile(
            "programme/2022-23/outcomes/1/1.1.md",
            """
            ---
            type: output
            code: 1.1
            title: Increased capacity
            departments: [finance]
            verification: [reports, records]
            indicators:
              - code: 1.1.1
                name: Countries with capacity
                kind: count
                unit: countries
                report-separately: [{id: women, label: by women}]
                baseline:
                  - {period: 2021, value: 24, estimate: true, as-of: 2021-02-01}
                  - {period: 2019, total: 3, africa: 3}
                target:
                  - {period: 2022/2023, total: 9, africa: 2, americas: 7}
              - code: 1.1.2
                name: "+Growth"
                kind: amount
                verification: [accounts]
                baseline:
                  - {status: not-applicable}
                target:
                  - {period: 2022/2023, change: +5%, from: baseline}
                  - {period: 2022/2023, change: -0.5%, from: benchmark, per: region}
            ---

            The office works.

            In countries: {.country-level}

            - help <term:UN> members;
            - apply [the Convention](instrument:C190) and <instrument:C190>.

            Worldwide: {.global-level}

            - publish *data*.
            """),
        TextFile(
            "programme/2022-23/outcomes/1/1.1.zh.md",
            """
            ---
            source: "000000000000"
            title: 提高能力
            verification: [报告, 记录]
            indicators:
              - code: 1.1.1
                name: 具备能力的国家
                report-separately: [{id: women, label: 由妇女}]
            ---

            劳工局开展工作。

            在各国： {.country-level}

            - 帮助<term:UN>成员；
            - 适用<instrument:C190>。
            """),
        TextFile(
            "programme/2022-23/outcomes/1/1.10.md",
            """
            ---
            type: output
            code: 1.10
            title: Timely audits
            indicators:
              - code: 1.10.1
                name: Timely audits
                verification: [database]
                measures:
                  - {id: time, label: Time to act, kind: duration, unit: months, direction: decrease, baseline: [{period: 2018/2019, value: 4.3, statistic: mean}], target: [{period: 2022/2023, at-most: 3}], comparable: false}
                  - {id: score, label: Score, kind: index, scale: {min: 0, max: 10, best: 0}, baseline: [{period: ../2021, state: Good for years.}], target: [{period: 2022/2023, between: [45, 55]}, {period: 2024, state: Still good., note: At least.}]}
                notes:
                  - {on: target, text: Applies to all units.}
            ---
            """),
    ]

    private static let budget = [
        TextFile(
            "programme/2022-23/budget/operational.md",
            """
            ---
            type: budget
            id: operational
            number: "1"
            title: Operational budget
            columns:
              - {id: staff, kind: work-time, label: Staff}
              - {id: money, kind: money, currency: USD, period: 2022/2023, basis: constant, label: US dollars}
              - {id: rate, kind: percent, decimals: 1, formula: money / money, label: Per cent}
            lines:
              - {id: part-i, kind: heading, label: Part I}
              - {id: offices, parent: part-i, kind: line, region: africa, outcome: 1, department: finance, label: Offices}
              - {id: turnover, parent: part-i, kind: adjustment, label: Staff turnover}
              - {id: total, kind: total, sums: [offices, turnover], label: Total}
            notes:
              - {id: a, text: In constant dollars.}
            ---
            """),
        TextFile(
            "programme/2022-23/budget/operational.csv",
            """
            line,column,amount,status
            offices,staff,27/1,
            offices,money,0,
            turnover,money,-6303318,
            turnover,rate,,not-applicable
            total,money,-6303318,
            total,rate,100.0,

            """),
    ]

    private static let strategy = TextFile(
        "strategies/knowledge/strategy.md",
        """
        ---
        type: strategy
        id: knowledge
        title: Knowledge strategy
        period: 2018/2021
        document: SO.1/1
        outcomes: [2022-23/A]
        pillars:
          - {code: 1, label: Outcome, title: Data}
          - {code: 1.1, label: Output, title: Better data, parent: 1, indicators: [{code: users, name: Users, kind: count, baseline: [{period: 2017, value: 10}], target: [{period: 2021, value: 20}]}]}
        phases:
          - {code: first, title: First phase, start: 2018, end: 2019, condition: Money.}
        ---
        """)

    private static let registers = [
        TextFile("registers/sdg-goals.csv", "code,title_en,title_zh\n8,Decent work,体面劳动\n"),
        TextFile(
            "registers/sdg-targets.csv",
            "code,goal,title_en,title_zh\n8.a,8,Aid for Trade,促贸援助\n8.10,8,Banks,银行\n8.5,8,\"Work, for all\",充分就业\n"),
        TextFile("registers/sdg-indicators.csv", "code,target,title_en,title_zh,custodian\n8.5.2,8.5,Unemployment rate,失业率,ILO\n"),
        TextFile(
            "registers/instruments.csv",
            "code,kind,year,number,title_en,title_zh\nC190,convention,2019,190,\"Violence and Harassment Convention, 2019\",2019 年暴力和骚扰公约\n"
        ),
        TextFile("registers/documents.csv", "code,kind,session,date,title_en,title_zh,url\nSO.1/1,paper,1,2021-02-01,Proposals,草案,\n"),
        TextFile("registers/abbreviations.csv", "code,name_en,name_zh,short_zh\nUN,United Nations,联合国,联国\n"),
        TextFile("registers/departments.csv", "code,kind,parent,name_en,name_zh\nfinance,department,,Finance,财务\n"),
        TextFile("registers/countries.csv", "code,name_en,name_zh\nCHN,China,中国\n"),
    ]
}
