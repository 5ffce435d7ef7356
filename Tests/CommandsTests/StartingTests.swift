import TestSupport
import Testing

@testable import Commands

@Suite(.temporaryFolder) struct StartingTests {
    // MARK: init

    @Test(arguments: ["en", "zh"]) func aNewWorkspaceHasNoFindings(language: String) async throws {
        let folder = try TemporaryFolder.current
        let host = TestHost(folder: folder.path)
        #expect(await host.run("init", folder.path("new"), "--lang", language) == 0)
        #expect(host.output == "")
        #expect(host.errors.split(separator: "\n").count == 2)
        let check = TestHost()
        #expect(await check.run("check", "--strict", "--workspace", folder.path("new")) == 0)
        #expect(check.errors == "no findings\n")
    }

    @Test func nothingIsOverwritten() async throws {
        let folder = try TemporaryFolder.current
        try folder.write { TextFile("plenary.yml", "mine") }
        let host = TestHost()
        #expect(await host.run("init", folder.path) == 2)
        #expect(
            host.errors == """
                plenary: error: \(folder.path) has plenary.yml already; nothing was changed
                   = help: name a new folder: `plenary init my-programme`
                   = help: `plenary help init` says how to use it

                """)
        #expect(try folder.list() == ["plenary.yml"])
        #expect(try folder.text("plenary.yml") == "mine")
    }

    @Test func theStarterKnowsNoOrganization() {
        #expect(EmbeddedFiles.all.contains { $0.path == "Templates/base.mustache" })
        #expect(EmbeddedFiles.all.contains { $0.path == "Content/registers/sdg-targets.csv" })
        for file in EmbeddedFiles.all where file.path != "Content/registers/sdg-indicators.csv" {
            #expect(!file.text.contains("ILO") && !file.text.contains("劳工组织"), "\(file.path)")
        }
    }

    // MARK: new

    @Test(arguments: [
        (["programme", "2028-29"], "Content/programme/2028-29/programme"),
        (["strategy", "knowledge-2026-29"], "Content/strategies/knowledge-2026-29/strategy"),
        (["paper", "GB.350/PFA/1"], "Content/papers/GB.350-PFA-1/paper"), (["impact"], "Content/programme/2024-25/impact"),
        (["sdg-links"], "Content/programme/2024-25/sdg-links"), (["outcome", "2"], "Content/programme/2024-25/outcomes/2/outcome"),
        (["output", "1.2"], "Content/programme/2024-25/outcomes/1/1.2"), (["risk", "2"], "Content/programme/2024-25/risks/2"),
        (["budget", "main"], "Content/programme/2024-25/budget/main"), (["figure", "map"], "Content/programme/2024-25/figures/map"),
    ])
    func filesOfEveryTypeCanBeRead(arguments: [String], stem: String) async throws {
        let folder = try TemporaryFolder.current
        try SampleWorkspace.write(to: folder)
        let before = Set(try folder.list())
        let host = TestHost(folder: folder.path)
        #expect(await host.run(["new"] + arguments + ["--workspace", folder.path]) == 0, "\(host.errors)")
        let made = try folder.list().filter { !before.contains($0) && !$0.hasSuffix("/") }
        let table = arguments[0] == "budget" ? [stem + ".csv"] : []
        #expect(made == table + [stem + ".md", stem + ".zh.md"])
        #expect(host.errors == messages(stem, hasTable: !table.isEmpty))
        // A draft: it can be decoded, and takes no part until it is one no more.
        let list = TestHost()
        _ = await list.run("list", "translations", "--format", "csv", "--drafts", "--workspace", folder.path)
        #expect(list.output.contains(stem + ".zh.md,zh,stale"), "\(list.output)\(list.errors)")
        let check = TestHost()
        #expect(await check.run("list", "outcomes", "--workspace", folder.path) == 0, "\(check.errors)")
    }

    private func messages(_ stem: String, hasTable: Bool) -> String {
        let files = [stem + ".md", stem + ".zh.md"] + (hasTable ? [stem + ".csv"] : [])
        return files.map { "Made \($0)\n" }.joined() + "Next: fill it in, then `plenary check`\n"
    }

    @Test func aScaffold() throws {
        let scaffold = try #require(Scaffold(type: "risk", code: "2", period: "2024/2025"))
        expectGolden(scaffold.source, "risk.md")
        let budget = try #require(Scaffold(type: "budget", code: "main", period: "2024/2025"))
        expectGolden(budget.source, "budget.md")
        #expect(scaffold.translation("zh") == "---\nsource: \"000000000000\"\nevent: 待译\nconsequence: 待译\n---\n\n")
    }

    @Test(arguments: [
        (["new", "risk", "1"], "Content/programme/2024-25/risks/1.md exists already; nothing was changed", "the next free code is `2`"),
        (
            ["new", "output", "1.1"], "Content/programme/2024-25/outcomes/1/1.1.md exists already; nothing was changed",
            "the next free code is `1.2`"
        ),
        (["new", "risk"], "CODE is missing: the id of the risk", "write `plenary new risk 2`"),
        (["new", "outcome", "1.1"], "`1.1` is not the id of an outcome", "write `plenary new outcome 2`"),
        (["new", "rsik", "2"], "there is no type `rsik` to make", "did you mean `risk`?"),
        (["new", "risk", "2", "--in", "2024-26"], "there is no programme or strategy `2024-26`", "did you mean `2024-25`?"),
    ])
    func whatCannotBeMade(arguments: [String], message: String, help: String) async throws {
        let folder = try TemporaryFolder.current
        try SampleWorkspace.write(to: folder)
        let before = try folder.list()
        let host = TestHost(folder: folder.path)
        #expect(await host.run(arguments + ["--workspace", folder.path]) == 2)
        #expect(host.errors.hasPrefix("plenary: error: \(message)\n   = help: \(help)\n"), "\(host.errors)")
        #expect(try folder.list() == before)
    }
}
