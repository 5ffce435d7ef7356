import Foundation
import TestSupport
import Testing

/// Where a build writes, and that it leaves alone what it must.
@Suite(.temporaryFolder) struct PublishingTests {
    @Test func publishes() async throws {
        let workspace = try Workspace()
        #expect(try await workspace.run("build").exit == 0)
        let paths = Set(try workspace.tree("Output").keys)
        for path in [".plenary-output", "index.html", "en/index.html", "zh/index.html", "annexes/outcomes.csv", "annexes/datapackage.json"]
        {
            #expect(paths.contains(path), "\(path)")
        }
        #expect(paths.contains("en/programme/2024-25/indicators/1.1.1/index.html"))
    }

    @Test func aNewWorkspaceBuildsAtOnce() async throws {
        let folder = try TemporaryFolder.current
        let start = try await ProcessRun.plenary(["init", "mine"], in: folder)
        #expect(start.exit == 0)
        #expect(start.errors.hasSuffix("Next: `cd mine && plenary build`\n"))
        let build = try await ProcessRun.run(ProcessRun.plenaryPath(), ["build", "--strict"], workingFolder: folder.path("mine"))
        #expect(build.exit == 0, "\(build.errors)")
        #expect(folder.exists("mine/Output/zh/programme/2026-27/indicators/1.1.1/index.html"))
    }

    @Test func anUnchangedBuildTouchesNothing() async throws {
        let workspace = try Workspace()
        _ = try await workspace.run("build")
        let before = try workspace.tree("Output")
        #expect(try await workspace.run("build").exit == 0)
        #expect(try workspace.tree("Output") == before)
    }

    @Test(arguments: [
        ("Content/programme/2024-25/outcomes/1/1.1.md", "south: 17", "south: 18"),
        ("Content/programme/2024-25/outcomes/1/1.1.md", "title:", "tilte:"),
        ("Templates/indicator.mustache", "{{", "{{nothing-of-this-name}}{{"), ("plenary.yml", "languages:", "langauges:"),
    ])
    func aFailingBuildLeavesThePublishedTreeAlone(path: String, old: String, new: String) async throws {
        let workspace = try Workspace()
        #expect(try await workspace.run("build").exit == 0)
        let before = try workspace.tree("Output")
        try workspace.edit(path, old, new)
        let run = try await workspace.run("build")
        #expect(run.exit == 1)
        #expect(run.errors.hasSuffix("Nothing was written; Output is as it was.\n"))
        #expect(try workspace.tree("Output") == before)
        #expect(try await workspace.run("check").exit == 1)
    }

    @Test func anotherFolder() async throws {
        let workspace = try Workspace()
        #expect(try await workspace.run("build", "--output", "public").exit == 0)
        #expect(workspace.folder.exists("public/en/index.html"))
        #expect(!workspace.folder.exists("Output"))
        #expect(try await workspace.run("build", environment: ["PLENARY_OUTPUT": "elsewhere"]).exit == 0)
        #expect(workspace.folder.exists("elsewhere/en/index.html"))
    }

    @Test func aFolderIsMeantFromWhereItIsWritten() async throws {
        let workspace = try Workspace()
        let run = try await ProcessRun.run(
            ProcessRun.plenaryPath(), ["build", "-o", "../site"], workingFolder: workspace.folder.path("Content"))
        #expect(run.exit == 0, "\(run.errors)")
        #expect(workspace.folder.exists("site/en/index.html"))
    }

    @Test func someProductsOnly() async throws {
        let workspace = try Workspace()
        #expect(try await workspace.run("build", "--only", "annexes").exit == 0)
        #expect(workspace.folder.exists("Output/annexes/outcomes.csv"))
        #expect(!workspace.folder.exists("Output/en/index.html"))
        #expect(try await workspace.run("build").exit == 0)
        let site = try workspace.tree("Output/en")
        try workspace.edit("Content/programme/2024-25/outcomes/1/outcome.md", "Better skills", "Much better skills")
        #expect(try await workspace.run("build", "--only", "annexes").exit == 0)
        #expect(try workspace.tree("Output/en") == site)
        #expect(try workspace.folder.text("Output/annexes/outcomes.csv").contains("Much better skills"))
    }

    @Test func draftsStayOut() async throws {
        let workspace = try Workspace()
        try workspace.edit("Content/programme/2024-25/risks/1.md", "number: 1", "number: 1\ndraft: true")
        #expect(try await workspace.run("list", "risks").output == "")
        #expect(try await workspace.run("list", "risks", "--drafts").output.contains("2024-25/1"))
    }

    @Test(arguments: [".", "Content", "Templates", "/", "HOME", "plenary.yml", "link", "foreign"])
    func foldersThatAreNeverWrittenTo(output: String) async throws {
        let workspace = try Workspace()
        try workspace.folder.write {
            TextFile("foreign/thesis.txt", "three years of work")
            Folder("target") {}
            SymbolicLink("link", to: "target")
            Folder("home") {}
        }
        let before = try workspace.tree("")
        let home = workspace.folder.path("home")
        let run = try await workspace.run("build", "--output", output == "HOME" ? home : output, environment: ["HOME": home])
        #expect(run.exit == 2)
        #expect(run.errors.hasPrefix("plenary: error[E085"))
        #expect(run.output == "")
        var after = try workspace.tree("")
        after[".plenary/lock"] = nil
        #expect(after == before)
    }

    @Test func abandonedLocksAreTakenOver() async throws {
        let workspace = try Workspace()
        try workspace.write(".plenary/lock", "pid 4711\nstarted 1700000000\n")
        let run = try await workspace.run("build")
        #expect(run.exit == 0)
        #expect(run.errors.hasPrefix("The last build (process 4711) did not end properly; its lock is taken over.\n"))
        #expect(try await !workspace.run("build").errors.contains("4711"))
    }
}
