/// Two versions of a small programme in two languages, with a change of nearly every kind.
package enum ProgrammeSample {
    package static let old: [String: String] = common.merging([
        "p/1/outcome.md": outcome("Strong tripartite constituents", body: body),
        "p/1/outcome.zh.md": outcomeChinese("强有力的三方成员", body: bodyChinese),
        "p/1/1.1.md": output("1.1", "Employer organizations", target: "total: 12, africa: 9, americas: 3"),
        "p/1/1.2.md": Sample.output("1.2", "Labour administrations that are fit for purpose and reach rural areas"),
        "p/1/1.3.md": Sample.output("1.3", "Social dialogue institutions"),
        "p/risk.md": risk("A strike stops the work of the Office"),
        "p/budget.md": budget, "p/budget.csv": "line,column,amount,status\r\npolicy,usd,630000,\r\norgans,usd,48000,\r\n",
        "p/paper/paper.md": paper("The Governing Body requests the Director-General to take its guidance into account."),
    ]) { $1 }

    package static let new: [String: String] = common.merging([
        "p/1/outcome.md": outcome("Strong tripartite constituents and inclusive dialogue", body: newBody),
        "p/1/outcome.zh.md": outcomeChinese("强有力的三方成员", body: newBodyChinese),
        "p/1/1.1.md": output("1.1", "Employer organizations", target: "total: 14, africa: 10, americas: 4"),
        "p/1/1.2.md": Sample.output("1.2", "Workers’ organizations"),
        "p/1/1.3.md": Sample.output("1.3", "Labour administrations that are fit for purpose and reach rural areas"),
        "p/1/1.4.md": Sample.output("1.4", "Institutions for social dialogue", "formerly: [1.3]"),
        "p/risk.md": risk("A pandemic stops the work of the Office"),
        "p/budget.md": budget, "p/budget.csv": "line,column,amount,status\r\npolicy,usd,655000,\r\norgans,usd,48000,\r\n",
        "p/paper/paper.md": paper("The Governing Body requests the Director-General to take its views into account."),
    ]) { $1 }

    private static let common = [
        "p/programme.md": Sample.programme(),
        "p/programme.zh.md": "---\nsource: \"000000000000\"\ntitle: 2022-23 计划\n---\n",
    ]

    private static func outcome(_ title: String, body: String) -> String { Sample.outcome("1", title, body: body) }

    private static func outcomeChinese(_ title: String, body: String) -> String {
        "---\nsource: \"000000000000\"\ntitle: \(title)\n---\n\(body)"
    }

    private static let body = """
        ## Strategy

        The Office will support twelve Member States to develop employment policies by 2023.

        Social protection is a human right and a social necessity for all people.

        Lessons of the past show what works.

        """

    private static let newBody = """
        ## Strategy

        Social protection is a human right and a social necessity for all people.

        The Office will support fourteen Member States to develop and carry out employment policies by 2023.

        Partnerships with the “United Nations” make more of what there is.

        """

    private static let bodyChinese = """
        ## 战略

        到 2023 年，劳工局将支持十二个成员国制定就业政策。

        社会保护是一项人权，也是所有人的社会必需。

        过去的经验表明什么行之有效。

        """

    private static let newBodyChinese = """
        ## 战略

        社会保护是一项人权，也是所有人的社会必需。

        到 2023 年，劳工局将支持十四个成员国制定并执行就业政策。

        过去的经验表明什么行之有效。

        """

    private static func output(_ code: String, _ title: String, target: String) -> String {
        Sample.output(
            code, title,
            """
            indicators:
              - code: 1.1.1
                name: Member States with a policy
                kind: count
                unit: member-states
                baseline: [{period: 2019, value: 20}]
                target: [{period: 2022/2023, \(target)}]
            """)
    }

    private static func risk(_ event: String) -> String {
        "---\ntype: risk\nnumber: 1\nevent: \(event)\nconsequence: Delay\noutcomes: [1]\n---\n"
    }

    private static let budget = """
        ---
        type: budget
        id: strategic
        title: Strategic budget
        columns:
          - {id: usd, kind: money, label: "2022–23"}
        lines:
          - {id: policy, kind: line, label: Policy outcomes}
          - {id: organs, kind: line, label: Policy-making organs}
        ---
        """

    private static func paper(_ decision: String) -> String {
        """
        ---
        type: paper
        symbol: GB.341/PFA/1
        title: Programme and Budget proposals
        series: [{id: body}]
        ---

        ## Draft decision

        \(decision) {.decision}

        """
    }
}
