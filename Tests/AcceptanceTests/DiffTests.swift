import Foundation
import TestSupport
import Testing

/// `plenary diff` in repositories of every kind: what is compared with what, exit statuses, what is said.
@Suite(.temporaryFolder) struct DiffTests {
    private let folder: TemporaryFolder
    private static let outcome = "Content/programme/2024-25/outcomes/1/outcome.md"
    private static let output = "Content/programme/2024-25/outcomes/1/1.1.md"

    init() throws { folder = try TemporaryFolder.current }

    /// The sample, committed as v1; then an outcome with another title as v2.
    private func repository() async throws -> GitFolder {
        _ = try Workspace()
        let git = try await GitFolder.make(folder.path)
        try await git.commit()
        try await git.git("tag", "v1")
        try folder.edit(Self.outcome, "Better skills", "Best skills")
        try await git.commit()
        try await git.git("tag", "v2")
        return git
    }

    private func diff(
        _ arguments: String..., in place: TemporaryFolder? = nil, environment: [String: String] = [:]
    ) async throws -> ProcessRun {
        try await ProcessRun.plenary(
            ["diff"] + arguments, in: place ?? folder, environment: GitFolder.environment.merging(environment) { $1 })
    }

    private func shows(_ run: ProcessRun, _ old: String, _ new: String) -> Bool {
        run.exit == 0 && run.output.contains("outcome 1") && run.output.contains(old) && run.output.contains(new)
    }

    @Test func comparesTheWorkTreeWithTheLastCommit() async throws {
        _ = try await repository()
        let same = try await diff()
        #expect(same.exit == 0)
        #expect(same.output == "")
        #expect(same.errors == "Nothing changed.\n")
        try folder.edit(Self.outcome, "Best skills", "Skills")
        let changed = try await diff()
        #expect(shows(changed, "Best", "skills"), "\(changed.output)\(changed.errors)")
        #expect(try await diff("--exit-code").exit == 1)
        #expect(try await diff("v2..v2", "--exit-code").exit == 0)
    }

    @Test func seesFilesThatGitDoesNotKnowYet() async throws {
        _ = try await repository()
        try folder.write {
            TextFile(
                "Content/programme/2024-25/risks/2.md",
                SampleWorkspace.risk.replacing("number: 1", with: "number: 2").replacing("Teachers leave", with: "Schools close"))
        }
        let run = try await diff()
        #expect(run.output.contains("Schools close"), "\(run.output)\(run.errors)")
    }

    @Test func comparesRevisionsInAllWays() async throws {
        let git = try await repository()
        for arguments in [["v1..v2"], ["v1", "v2"], ["v1"], ["v1..."], ["v1.."], ["main~1"], ["v1...v2", "--"]] {
            let run = try await ProcessRun.plenary(["diff"] + arguments, in: folder, environment: GitFolder.environment)
            #expect(shows(run, "Better", "Best"), "\(arguments) \(run.output)\(run.errors)")
        }
        try await git.git("checkout", "--quiet", "-b", "side", "v1")
        try folder.edit(Self.output, "total: 24, north: 7", "total: 25, north: 8")
        try await git.commit()
        let run = try await diff("main...side")
        #expect(run.output.contains("1.1.1"), "\(run.output)\(run.errors)")
        #expect(!run.output.contains("outcome 1"))
        let both = try await diff("main..side")
        #expect(both.output.contains("1.1.1") && both.output.contains("outcome 1"))
    }

    @Test func comparesWhatIsStaged() async throws {
        let git = try await repository()
        try folder.edit(Self.outcome, "Best skills", "Staged skills")
        try await git.git("add", "--all")
        try folder.edit(Self.outcome, "Staged skills", "Other skills")
        let run = try await diff("--cached")
        #expect(shows(run, "Best", "Staged"), "\(run.output)\(run.errors)")
        #expect(!run.output.contains("Other"))
        #expect(try await diff("--cached", "v1").output.contains("Better"))
        // As a hook of `git commit` would run it.
        let hook = try await diff(
            "--cached", environment: ["GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/index", "GIT_EXTERNAL_DIFF": "false"])
        #expect(hook.output == run.output)
    }

    @Test func limitsToPaths() async throws {
        _ = try await repository()
        try folder.edit(Self.outcome, "Best skills", "Skills")
        try folder.edit(Self.output, "total: 24, north: 7", "total: 25, north: 8")
        let one = try await diff("--", Self.output)
        #expect(one.output.contains("1.1.1") && !one.output.contains("Best"), "\(one.output)\(one.errors)")
        let other = try await diff(Self.outcome)
        #expect(other.output.contains("Best") && !other.output.contains("1.1.1"), "\(other.output)\(other.errors)")
        let inside = TemporaryFolder.below(folder, "Content/programme")
        let relative = try await diff("HEAD", "--", "2024-25/outcomes/1/1.1.md", in: inside)
        #expect(relative.output == one.output)
        #expect(try await diff("--", "/etc").exit == 2)
    }

    @Test func refusesWhatCannotBeCompared() async throws {
        _ = try await repository()
        for (arguments, text) in [
            (["v3"], "did you mean `v1`?"), (["--output=x"], "there is no option `--output`"),
            (["--", "--output=x", ".."], "is not in the workspace"), (["v1..--output=x"], "git knows no revision `--output=x`"),
            (["--tolerance", "much"], "is not a number"), (["a", "b", "c"], "one revision too many"),
            (["--no-index", "Content"], "compares two folders"), (["--no-index", "Content", "Templates"], "is not a workspace"),
            (["--format", "pdf"], "is not a value of --format"),
        ] {
            let run = try await ProcessRun.plenary(["diff"] + arguments, in: folder, environment: GitFolder.environment)
            #expect(run.exit == 2, "\(arguments)")
            #expect(run.errors.contains(text), "\(arguments) \(run.errors)")
        }
        #expect(!folder.exists("x"))
    }

    @Test func saysWhatOfABrokenVersionIsLeftOut() async throws {
        let git = try await repository()
        try folder.edit(Self.output, "type: output", "type: outptu")
        try folder.edit(Self.outcome, "Best skills", "Skills")
        let run = try await diff()
        #expect(run.exit == 1)
        #expect(run.errors.contains("work tree: 1 file could not be read and is not compared: \(Self.output)"), "\(run.errors)")
        #expect(run.errors.contains("1.1.md:2:7: error["), "\(run.errors)")
        #expect(run.output.contains("Best"))
        #expect(!run.output.contains("removed"), "\(run.output)")
        try await git.commit()
        let back = try await diff("HEAD", "v2")
        #expect(back.errors.contains("HEAD ("), "\(back.errors)")
    }

    @Test func readsAConfigurationThatIsBrokenFromTheOtherSide() async throws {
        _ = try await repository()
        try folder.write { TextFile("plenary.yml", "title: [\n") }
        try folder.edit(Self.outcome, "Best skills", "Skills")
        let run = try await diff()
        #expect(run.exit == 1)
        #expect(run.errors.contains("plenary.yml"))
        #expect(run.output.contains("Best"), "\(run.output)\(run.errors)")
        let git = GitFolder(folder.path)
        try await git.commit()
        let nothing = try await diff("HEAD")
        #expect(nothing.exit == 1)
        #expect(nothing.errors.contains("Nothing of HEAD"), "\(nothing.errors)")
    }

    @Test func leavesOutWhatAMergeHasNotResolved() async throws {
        let git = try await repository()
        try await git.git("checkout", "--quiet", "-b", "side", "v1")
        try folder.edit(Self.outcome, "Better skills", "Other skills")
        try await git.commit()
        _ = try? await git.git("merge", "--quiet", "main")
        let run = try await diff("--cached")
        #expect(run.exit == 1)
        #expect(run.errors.contains("E0034"), "\(run.errors)")
        #expect(!run.output.contains("removed"))
        #expect(try await diff("main..side").exit == 0)
    }

    @Test func comparesFoldersWithoutGit() async throws {
        _ = try Workspace()
        let files = FileManager.default
        for name in ["Old", "New"] {
            try files.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
            for item in ["plenary.yml", "Content"] { try files.copyItem(atPath: folder.path(item), toPath: folder.path("\(name)/\(item)")) }
        }
        try folder.edit("New/\(Self.outcome)", "Better skills", "Best skills")
        let run = try await diff("--no-index", "Old", "New", environment: ["PATH": "/nonexistent"])
        #expect(shows(run, "Better", "Best"), "\(run.output)\(run.errors)")
        let back = try await diff("--no-index", "New", "Old")
        #expect(shows(back, "Best", "Better"))
    }

    @Test func comparesInABareRepository() async throws {
        let git = try await repository()
        try await git.git("clone", "--quiet", "--bare", ".", folder.path("bare.git"))
        let run = try await diff("v1..v2", "--workspace", "bare.git")
        #expect(shows(run, "Better", "Best"), "\(run.output)\(run.errors)")
        let tree = try await diff("--workspace", "bare.git")
        #expect(tree.exit == 2)
    }

    @Test func saysThatTheCommonAncestorIsCutOff() async throws {
        let git = try await repository()
        try await git.git("checkout", "--quiet", "-b", "side", "v1")
        try await git.commit()
        try await git.git("clone", "--quiet", "--depth=1", "--no-single-branch", "file://\(git.path)", folder.path("shallow"))
        let shallow = TemporaryFolder.below(folder, "shallow")
        let run = try await diff("origin/main...origin/side", in: shallow)
        #expect(run.exit == 2)
        #expect(run.errors.contains("error[E0873]") && run.errors.contains("git fetch --unshallow"), "\(run.errors)")
        let older = try await diff("origin/main~1", in: shallow)
        #expect(older.errors.contains("error[E0870]") && older.errors.contains("git fetch --unshallow"), "\(older.errors)")
    }

    @Test func doesNotCareForTheOrderOfFilesOrTheirPlaces() async throws {
        let git = try await repository()
        try await git.git("mv", Self.output, "Content/programme/2024-25/outcomes/1/zz.md")
        try await git.git("mv", Self.output.replacing(".md", with: ".zh.md"), "Content/programme/2024-25/outcomes/1/zz.zh.md")
        let run = try await diff()
        #expect(run.output == "", "\(run.output)")
    }

    @Test func writesTheLogAsData() async throws {
        _ = try await repository()
        let run = try await diff("v1..v2", "--format", "csv")
        #expect(run.output.hasPrefix("change,table,object,field,language,old,new\r\n"))
        #expect(run.output.contains("changed,outcomes,2024-25; 1,title,en,Better skills,Best skills\r\n"), "\(run.output)")
    }

    @Test func saysWhatChangedSinceATranslation() async throws {
        let git = try await repository()
        try folder.edit(Self.output, "What the agency does.", "What the agency does now, and what it will do.")
        try await git.commit()
        try folder.edit(Self.output, "name: Schools with a new plan of lessons", "name: Schools with new lessons")
        let run = try await ProcessRun.plenary(["check"], in: folder, environment: GitFolder.environment)
        #expect(run.exit == 0, "\(run.errors)")
        #expect(run.errors.contains("= changed since then: title\n"), "\(run.errors)")
        #expect(
            run.errors.contains("= changed since then: output 1.1: 1 block of the text; indicator 1.1.1: name\n"), "\(run.errors)")
        let chinese = try await ProcessRun.plenary(["check", "--lang", "zh"], in: folder, environment: GitFolder.environment)
        #expect(chinese.errors.contains("此后改动：标题\n"), "\(chinese.errors)")
        // Outside of git the warnings are as they were.
        try FileManager.default.removeItem(atPath: folder.path(".git"))
        let without = try await ProcessRun.plenary(["check"], in: folder)
        #expect(without.errors.contains("warning[W0261]") && !without.errors.contains("changed since then"))
    }
}
