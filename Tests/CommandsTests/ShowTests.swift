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
