import Testing

@Suite struct SdgWordingTests {
    private func workspace(_ title: String, body: String = "", state: String = "") -> WorkspaceBuilder {
        let outcome = Sample.outcome(
            "1",
            """
            indicators:
              - code: youth
                name: Youth
                kind: percent
                verification: [a]
                baseline: [{period: 2019, value: 5}]
                target: [{sdg: "8.b"\(state.isEmpty ? "" : ", state: \(state)")}]
            """, body: body)
        var files = Sample.in2022(["outcome.md": outcome])
        files["p/registers/sdg-targets.csv"] = "code,goal,title_en\n8.b,8,Strategy for youth employment\n9.3,9,\(title)\n"
        return WorkspaceBuilder(files)
    }

    @Test func findsATitleCopiedFromAnotherCode() {
        #expect(
            workspace("Strategy for Youth Employment.").findings("E0244") == [
                "p/registers/sdg-targets.csv:3:7 SDG target 9.3 has the title of 8.b | 可持续发展目标具体目标 9.3 用了 8.b 的标题"
            ])
        #expect(workspace("Credit for small firms").findings("E0244") == [])
    }

    @Test func findsALinkThatCallsATargetByAnothersTitle() {
        let body = "We serve [credit for small firms](sdg:8.b) and [youth](sdg:8.b).\n"
        #expect(
            workspace("Credit for small firms", body: body).findings("E0244") == [
                "p/outcome.md:14:10 the words beside SDG target 8.b are the title of 9.3 | 可持续发展目标具体目标 8.b 所配的文字是 9.3 的标题"
            ])
    }

    @Test func findsATargetExplainedInAnothersWords() {
        #expect(workspace("Credit for small firms", state: "Credit for small firms").places("E0244") == ["p/outcome.md:12:34"])
    }
}
