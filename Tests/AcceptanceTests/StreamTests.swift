import Foundation
import TestSupport
import Testing

/// Data on standard output, messages on standard error, in the language and colours that are asked for.
@Suite(.temporaryFolder) struct StreamTests {
    private func broken() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.edit("Content/programme/2024-25/outcomes/1/1.1.md", "south: 17", "south: 18")
        return workspace
    }

    @Test func findingsAreMessages() async throws {
        let run = try await broken().run("check")
        #expect(run.output == "")
        #expect(run.errors.contains("error[E0231]"))
    }

    @Test func findingsForProgramsAreData() async throws {
        let workspace = try broken()
        for format in ["json", "gitlab", "sarif"] {
            let run = try await workspace.run("check", "--format", format)
            #expect(run.exit == 1)
            #expect(run.errors == "")
            #expect((try? JSONSerialization.jsonObject(with: Data(run.stdout))) != nil, "\(format)")
        }
        let github = try await workspace.run("check", "--format", "github")
        #expect(github.output.hasPrefix("::error file=Content/programme/2024-25/outcomes/1/1.1.md,line=13,"))
        #expect(github.errors == "")
    }

    @Test func pathsForProgramsBeginAtTheRepository() async throws {
        let folder = try TemporaryFolder.current
        try folder.write {
            TextFile("repository/.git/HEAD")
            TextFile("repository/docs/plenary.yml", "titel: {en: A}\n")
        }
        let run = try await ProcessRun.plenary(["check", "--format=github", "--workspace", "repository/docs"], in: folder)
        #expect(run.output.contains("file=docs/plenary.yml,"))
    }

    @Test func aCleanWorkspace() async throws {
        let workspace = try Workspace()
        let check = try await workspace.run("check")
        #expect(check.output == "")
        #expect(check.errors == "no findings\n")
        let quiet = try await workspace.run("check", "--quiet")
        #expect(quiet.output + quiet.errors == "")
        #expect(try await workspace.run("check", "--lang", "zh").errors == "没有发现问题\n")
    }

    @Test func theClosingLineOfABuild() async throws {
        let workspace = try Workspace()
        let line = /Built [0-9,]+ pages in 2 languages in [0-9.]+ s \([0-9,]+ written, 0 unchanged, 0 removed\)\n/
        let first = try await workspace.run("build")
        #expect(first.output == "")
        #expect(first.errors.wholeMatch(of: line) != nil, "\(first.errors)")
        let chinese = /已生成 [0-9,]+ 个页面（2 种语言），用时 [0-9.]+ 秒（写入 0 个文件，未变 [0-9,]+ 个，删除 0 个）\n/
        let second = try await workspace.run("build", environment: ["LANG": "zh_CN.UTF-8"])
        #expect(second.errors.wholeMatch(of: chinese) != nil, "\(second.errors)")
        #expect(try await workspace.run("build", "--quiet").errors == "")
    }

    @Test func timings() async throws {
        let run = try await Workspace().run("build", "--timings")
        for stage in ["scan", "decode", "link", "templates", "render", "commit"] { #expect(run.errors.contains("\(stage) ")) }
        #expect(run.output == "")
    }

    @Test func listsAreData() async throws {
        let run = try await Workspace().run("list", "outcomes", "--format", "csv")
        #expect(run.errors == "")
        #expect(run.output.hasPrefix("id,kind,"))
    }

    @Test(
        arguments: [
            ([:], [], false), (["CLICOLOR_FORCE": "1"], [], true), (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], [], false),
            (["NO_COLOR": "1"], ["--color", "always"], true), (["PLENARY_COLOR": "always"], [], true),
            (["PLENARY_COLOR": "always"], ["--color=never"], false),
        ] as [([String: String], [String], Bool)])
    func colors(environment: [String: String], arguments: [String], isColored: Bool) async throws {
        let run = try await ProcessRun.plenary(["check"] + arguments, in: broken().folder, environment: environment)
        #expect(run.errors.contains("\u{1B}[") == isColored)
    }

    @Test(
        arguments: [
            (["LANG": "zh_CN.UTF-8"], [], "错误[E0231]"), (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], [], "error[E0231]"),
            (["PLENARY_LANG": "zh"], [], "错误[E0231]"), (["PLENARY_LANG": "zh"], ["--lang", "en"], "error[E0231]"),
        ] as [([String: String], [String], String)])
    func languages(environment: [String: String], arguments: [String], expected: String) async throws {
        let run = try await ProcessRun.plenary(["check"] + arguments, in: broken().folder, environment: environment)
        #expect(run.errors.contains(expected))
    }

    @Test func aStrangeEnvironment() async throws {
        let workspace = try broken()
        let usual = try await workspace.run("check")
        let strange = try await workspace.run("check", environment: ["LC_ALL": "C", "TZ": "Mars/Base", "TERM": "", "HOME": ""])
        #expect(strange.errors == usual.errors)
        let narrow = try await workspace.run("check", environment: ["COLUMNS": "20"])
        #expect(narrow.exit == 1)
        #expect(narrow.errors.contains("error[E0231]"))
    }

    @Test func aWorkspaceElsewhere() async throws {
        let workspace = try Workspace()
        let inside = try await ProcessRun.run(
            ProcessRun.plenaryPath(), ["check"], workingFolder: workspace.folder.path("Content/programme"))
        #expect(inside.exit == 0)
        let outside = try await ProcessRun.run(
            ProcessRun.plenaryPath(), ["check"], workingFolder: "/", environment: ["PLENARY_WORKSPACE": workspace.folder.path])
        #expect(outside.exit == 0)
    }
}
