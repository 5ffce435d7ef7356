import TestSupport
import Testing

@testable import Commands

@Suite(.temporaryFolder) struct ListTests {
    @Test(arguments: ListType.all.map(\.name)) func everyTypeInEveryFormat(type: String) async throws {
        for format in ListFormat.allCases {
            let run = try await SampleRun("list", type, "--format", format.rawValue)
            #expect(run.status == 0, "\(run.errors)")
        }
    }

    @Test(arguments: ["en", "zh"]) func tables(language: String) async throws {
        var text = ""
        for type in ["programmes", "outcomes", "outputs", "indicators", "targets", "risks", "departments", "sdg-targets", "units"] {
            text += "$ plenary list \(type)\n" + (try await SampleRun("list", type, language: language).output) + "\n"
        }
        expectGolden(text, "tables.\(language).txt")
    }

    @Test func dataHasAllLanguagesAndColumns() async throws {
        let run = try await SampleRun("list", "outcomes", "--format", "csv", language: "zh")
        #expect(
            run.output == """
                id,kind,outputs,indicators,title_en,title_zh,status,lead-department,resources,file\r
                2024-25/1,policy,1,0,Better skills,更好的技能,to-be-developed,skills,,Content/programme/2024-25/outcomes/1/outcome.md\r

                """)
        let english = try await SampleRun("list", "outcomes", "--format", "csv")
        #expect(english.output == run.output)
    }

    @Test func json() async throws {
        let run = try await SampleRun("list", "targets", "--format", "json")
        expectGolden(run.output, "targets.json")
    }

    @Test func nothingToList() async throws {
        let run = try await SampleRun("list", "figures")
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(run.errors == "There is nothing to list: no figures.\n")
        #expect(try await SampleRun("list", "figures", "--format", "json").output == "[]\n")
    }

    @Test func filters() async throws {
        #expect(try await SampleRun("list", "risks", "--where", "owner=skills").output.contains("2024-25/1"))
        #expect(try await SampleRun("list", "risks", "--where", "owner=nobody").output == "")
        #expect(try await SampleRun("list", "outcomes", "--where", "title=更好的技能").output.contains("2024-25/1"))
        let both = try await SampleRun("list", "indicators", "--where", "level=output", "--where", "kind=percent")
        #expect(both.output == "")
    }

    @Test func filtersThatMakeNoSense() async throws {
        let noKey = try await SampleRun("list", "risks", "--where", "owner")
        #expect(noKey.status == 2)
        #expect(noKey.errors.hasPrefix("plenary: error: `owner` is not of the form KEY=VALUE\n"))
        let wrong = try await SampleRun("list", "risks", "--where", "ownre=skills")
        #expect(wrong.status == 2)
        #expect(wrong.errors.hasPrefix("plenary: error: there is no column `ownre`\n   = help: did you mean `owner`?\n"))
    }

    @Test func types() async throws {
        #expect(try await SampleRun("list", "outcome").output == SampleRun("list", "outcomes").output)
        let wrong = try await SampleRun("list", "outcmes")
        #expect(wrong.status == 2)
        #expect(wrong.errors.hasPrefix("plenary: error: there is no type `outcmes` to list\n   = help: did you mean `outcomes`?\n"))
    }

    @Test func onATerminalRowsFitTheScreen() async throws {
        let run = try await SampleRun("list", "indicators", terminals: [.output], columns: 48)
        #expect(
            run.output == """
                \u{1B}[1mID             LEVEL   KIND   NAME\u{1B}[0m
                2024-25/1.1.1  output  count  Schools with a ne…

                """)
    }

    @Test func errorsInTheContentAreCounted() async throws {
        let folder = try TemporaryFolder.current
        try SampleWorkspace.write(to: folder)
        try folder.write { TextFile("Content/programme/2024-25/risks/2.md", "---\ntype: rsik\n---\n") }
        let run = try await SampleRun("list", "risks")
        #expect(run.status == 1)
        #expect(run.output.contains("2024-25/1"))
        #expect(run.errors == "The content has 1 error, so something may be missing here; `plenary check` shows it.\n")
    }
}
