import Foundation
import TestSupport
import Testing

/// git that calls Plenary: textconv, external diff, difftool, hooks. Each as docs/git.md says to set it up.
@Suite(.temporaryFolder) struct GitIntegrationTests {
    private let folder: TemporaryFolder
    private static let outcome = "Content/programme/2024-25/outcomes/1/outcome.md"

    init() throws { folder = try TemporaryFolder.current }

    private func repository() async throws -> GitFolder {
        _ = try Workspace()
        let git = try await GitFolder.make(folder.path)
        try await git.commit()
        try folder.edit(Self.outcome, "Better skills", "Best skills")
        return git
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> ProcessRun {
        try await ProcessRun.run(
            "/usr/bin/git", ["-c", "safe.directory=*"] + arguments, workingFolder: folder.path,
            environment: GitFolder.environment.merging(environment) { $1 })
    }

    @Test func textconvShowsWholeThings() async throws {
        let git = try await repository()
        try folder.write { TextFile(".gitattributes", "*.md diff=plenary\n*.csv diff=plenary\n") }
        try await git.git("config", "diff.plenary.textconv", try ProcessRun.plenaryPath() + " textconv")
        let diff = try await run("diff", "--unified=0", "--", Self.outcome)
        #expect(diff.exit == 0)
        #expect(
            diff.output.hasSuffix("@@ -3 +3 @@ kind: policy\n-title: Better skills\n+title: Best skills\n")
                || diff.output.contains("-title: Better skills\n+title: Best skills\n"), "\(diff.output)")
        let log = try await run("log", "-p", "--", Self.outcome)
        #expect(log.output.contains("+outcome 1\n"), "\(log.output)\(log.errors)")
    }

    @Test func textconvPrintsWhatItCannotTakeApart() async throws {
        for bytes in [[], Array("plain".utf8), [0xFF, 0x00, 0x80], Array("---\ntype: [\n---\n".utf8)] as [[UInt8]] {
            try folder.write { TextFile("file.md", bytes: bytes) }
            let run = try await ProcessRun.plenary(["textconv", "file.md"], in: folder)
            #expect(run.exit == 0)
            #expect(run.stdout == bytes)
        }
        #expect(try await ProcessRun.plenary(["textconv", "missing.md"], in: folder).exit == 2)
    }

    @Test func externalDiffSaysWhatADifferenceMeans() async throws {
        let git = try await repository()
        let command = try ProcessRun.plenaryPath() + " diff --external --"
        try folder.write { TextFile("notes.txt", "other\n") }
        try await git.git("add", "notes.txt")
        let diff = try await run("diff", "HEAD", environment: ["GIT_EXTERNAL_DIFF": command])
        #expect(diff.exit == 0, "\(diff.errors)")
        #expect(diff.output.contains(Self.outcome + "\n"), "\(diff.output)")
        #expect(diff.output.contains("outcome 1"), "\(diff.output)")
        #expect(diff.output.contains("+other"), "\(diff.output)")
        try await git.git("config", "diff.plenary.command", command)
        try folder.write { TextFile(".gitattributes", "*.md diff=plenary\n") }
        let configured = try await run("diff", "HEAD", "--", Self.outcome)
        #expect(configured.output.contains("outcome 1"), "\(configured.output)\(configured.errors)")
    }

    @Test func externalDiffShowsBrokenFilesAsGitDoes() async throws {
        _ = try await repository()
        try folder.edit(Self.outcome, "type: outcome", "type: [")
        let command = try ProcessRun.plenaryPath() + " diff --external --"
        let diff = try await run("diff", environment: ["GIT_EXTERNAL_DIFF": command])
        #expect(diff.exit == 0, "\(diff.errors)")
        #expect(diff.output.contains("-type: outcome\n"), "\(diff.output)")
    }

    @Test func externalDiffShowsNewAndRemovedFiles() async throws {
        let git = try await repository()
        try await git.git("rm", "--quiet", "Content/programme/2024-25/risks/1.md", "Content/programme/2024-25/risks/1.zh.md")
        let command = try ProcessRun.plenaryPath() + " diff --external --"
        let diff = try await run("diff", "HEAD", "--", "Content/programme/2024-25/risks/1.md", environment: ["GIT_EXTERNAL_DIFF": command])
        #expect(diff.exit == 0, "\(diff.errors)")
        #expect(diff.output.contains("removed"), "\(diff.output)\(diff.errors)")
    }

    @Test func difftoolComparesTwoVersionsOfAFile() async throws {
        let git = try await repository()
        try await git.git(
            "config", "difftool.plenary.cmd", "\(try ProcessRun.plenaryPath()) diff --no-index \"$LOCAL\" \"$REMOTE\" -- \"$MERGED\"")
        let tool = try await run("difftool", "--no-prompt", "--tool=plenary", "HEAD")
        #expect(tool.exit == 0, "\(tool.errors)")
        #expect(tool.output.contains("outcome 1") && tool.output.contains("Best"), "\(tool.output)\(tool.errors)")
    }

    @Test func aHookChecksWhatIsStaged() async throws {
        let git = try await repository()
        try folder.edit("Content/programme/2024-25/outcomes/1/1.1.md", "south: 17", "south: 18")
        try await git.git("add", "--all")
        try folder.edit("Content/programme/2024-25/outcomes/1/1.1.md", "south: 18", "south: 17")
        // Written by another process: while this one has it open, no other test's child may run it.
        let hook = "#!/bin/sh\\nexec \(try ProcessRun.plenaryPath()) check --cached\\n"
        let script = "printf '\(hook)' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit"
        _ = try await ProcessRun.run("/bin/sh", ["-c", "mkdir -p .git/hooks && " + script], workingFolder: folder.path)
        let refused = try await run("commit", "--message", "wrong sum")
        #expect(refused.exit == 1)
        #expect(refused.errors.contains("error[E0231]"), "\(refused.errors)")
        // `git commit -a` makes an index of its own, in which the sum is right.
        let accepted = try await run("commit", "--all", "--message", "right sum")
        #expect(accepted.exit == 0, "\(accepted.errors)")
    }

    @Test func theHookOfPreCommitIsDefined() throws {
        let root = URL(fileURLWithPath: #filePath, isDirectory: false).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let hooks = try String(contentsOf: root.appending(path: ".pre-commit-hooks.yaml", directoryHint: .notDirectory), encoding: .utf8)
        for line in ["- id: plenary-check", "  entry: plenary check", "  language: system", "  pass_filenames: false"] {
            #expect(hooks.contains(line + "\n"))
        }
    }
}
