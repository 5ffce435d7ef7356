import TestSupport
import Testing

@testable import Commands

@Suite(.temporaryFolder) struct ShowTests {
    @Test(arguments: ["en", "zh"]) func pages(language: String) async throws {
        var text = ""
        for id in ["programme:2024-25", "outcome:1", "2024-25/1.1.1", "sdg:4.4", "skills"] {
            let run = try await SampleRun("show", id, language: language)
            #expect(run.status == 0, "\(id): \(run.errors)")
            text += "$ plenary show \(id)\n\(run.output)\n"
        }
        expectGolden(text, "pages.\(language).txt")
    }

    @Test(arguments: [
        ("1.1", "output 2024-25/1.1"), ("2024-25/1.1", "output 2024-25/1.1"), ("output:1.1", "output 2024-25/1.1"),
        ("output:2024-25/1.1", "output 2024-25/1.1"), ("4.4.1", "SDG indicator 4.4.1"), ("sdg:4", "SDG goal 4"),
        ("SCHOOLS", "unit schools"), ("Content/programme/2024-25/outcomes/1/1.1.zh.md", "output 2024-25/1.1"),
        ("1.1.md", "output 2024-25/1.1"),
        ("region:north", "region north"),
    ])
    func findsWhatIsMeant(id: String, heading: String) async throws {
        let run = try await SampleRun("show", id)
        #expect(run.output.split(separator: "\n").first.map(String.init) == heading, "\(run.errors)")
    }

    @Test(arguments: ["en", "zh"]) func severalThingsOfOneId(language: String) async throws {
        let run = try await SampleRun("show", "1", language: language)
        #expect(run.status == 2)
        #expect(run.output == "")
        expectGolden(run.errors, "several.\(language).txt")
    }

    /// An SDG code has no scope; it must not hide the output of the same code.
    @Test func aCodeWithoutScopeHidesNothing() async throws {
        let folder = try TemporaryFolder.current
        try SampleWorkspace.write(to: folder)
        try folder.edit("Content/registers/sdg-targets.csv", "4.4,4,", "1.1,1,Poverty ended,消除贫困\r\n4.4,4,")
        try folder.edit("Content/registers/sdg-goals.csv", "4,Quality", "1,Ending poverty,消除贫困\r\n4,Quality")
        let run = try await SampleRun("show", "1.1")
        #expect(run.status == 2)
        #expect(
            run.errors == """
                plenary: error: `1.1` is the id of 2 things
                   = help: `plenary show output:2024-25/1.1`: output, Schools that teach what is needed
                   = help: `plenary show sdg:1.1`: SDG target, Poverty ended
                   = help: `plenary help show` says how to use it

                """)
        #expect(try await SampleRun("show", "sdg:1.1").output.hasPrefix("SDG target 1.1\n"))
    }

    @Test func nothingOfThisId() async throws {
        let run = try await SampleRun("show", "1.1.2")
        #expect(run.status == 2)
        #expect(
            run.errors == """
                plenary: error: there is nothing with the id `1.1.2`
                   = help: did you mean `2024-25/1.1.1`?
                   = help: `plenary help show` says how to use it

                """)
    }

    @Test func onATerminalLongTextsAreBroken() async throws {
        let run = try await SampleRun("show", "1.1.1", "--color", "never", terminals: [.output], columns: 48)
        #expect(run.output.contains("\n  name (en)     Schools with a new plan of\n                lessons\n"))
    }
}
