import Foundation
import TestSupport
import Testing

/// `list` and `show` with `--at`: earlier versions are read from git, in every kind of repository, without a checkout.
@Suite(.temporaryFolder) struct RevisionTests {
    /// The sample in a repository, with a later commit that renames the outcome.
    private func repository() async throws -> (GitFolder, TemporaryFolder) {
        let folder = try TemporaryFolder.current
        let workspace = try Workspace()
        let git = try await GitFolder.make(folder.path)
        try await git.commit()
        try await git.git("tag", "v1")
        try workspace.edit("Content/programme/2024-25/outcomes/1/outcome.md", "Better skills", "Best skills")
        try await git.commit()
        try workspace.edit("Content/programme/2024-25/outcomes/1/outcome.md", "Best skills", "Skills")
        return (git, folder)
    }

    private func plenary(_ arguments: String..., in folder: TemporaryFolder, _ environment: [String: String] = [:]) async throws
        -> ProcessRun
    {
        try await ProcessRun.plenary(arguments, in: folder, environment: GitFolder.environment.merging(environment) { $1 })
    }

    @Test func listsARevision() async throws {
        let (_, folder) = try await repository()
        let list = ["list", "outcomes", "--format", "csv"]
        func titles(_ more: String...) async throws -> String {
            let run = try await ProcessRun.plenary(list + more, in: folder, environment: GitFolder.environment)
            #expect(run.exit == 0, "\(run.errors)")
            return run.output
        }
        #expect(try await titles().contains("Skills"))
        #expect(try await titles("--at", "HEAD").contains("Best skills"))
        #expect(try await titles("--at", "v1").contains("Better skills"))
        #expect(try folder.text("Content/programme/2024-25/outcomes/1/outcome.md").contains("title: Skills"))
    }

    @Test func showsARevisionWithItsPlaces() async throws {
        let (_, folder) = try await repository()
        let run = try await plenary("show", "outcome:2024-25/1", "--at", "v1", in: folder)
        #expect(run.exit == 0, "\(run.errors)")
        #expect(run.output.contains("Better skills"))
        #expect(run.output.contains("outcome.md:1"))
    }

    @Test func refusesWhatIsNotThere() async throws {
        let (_, folder) = try await repository()
        let near = try await plenary("list", "outcomes", "--at", "v2", in: folder)
        #expect(near.exit == 2)
        #expect(
            near.errors == """
                plenary: error[E0870]: git knows no revision `v2`
                   = help: did you mean `v1`?

                """)
        let option = try await plenary("list", "outcomes", "--at=--output=x", in: folder)
        #expect(option.exit == 2)
        #expect(option.errors.contains("git knows no revision `--output=x`"))
        #expect(!folder.exists("x"))
        #expect(try await plenary("explain", "revision-unknown", in: folder).exit == 0)
    }

    @Test func saysThatThereIsNoGit() async throws {
        let workspace = try Workspace()
        let run = try await workspace.run("list", "outcomes", "--at", "HEAD")
        #expect(run.exit == 2)
        #expect(run.errors.contains("error[E0871]: the workspace is not in a git repository, so it has no earlier version"))
        let missing = try await workspace.run("list", "outcomes", "--at", "HEAD", environment: ["PATH": "/nonexistent"])
        #expect(missing.exit == 3)
        #expect(missing.errors.contains("E0930"))
    }

    @Test func readsABareRepository() async throws {
        let (git, folder) = try await repository()
        try await git.git("clone", "--quiet", "--bare", ".", folder.path("bare.git"))
        let run = try await plenary("list", "outcomes", "--at", "v1", "--format=csv", "--workspace=bare.git", in: folder)
        #expect(run.exit == 0, "\(run.errors)")
        #expect(run.output.contains("Better skills"))
    }

    @Test func findsAWorkspaceBelowTheRoot() async throws {
        let folder = try TemporaryFolder.current
        try FileManager.default.createDirectory(atPath: folder.path("r"), withIntermediateDirectories: true)
        let inner = TemporaryFolder.below(folder, "r/docs")
        try SampleWorkspace.write(to: inner)
        let git = try await GitFolder.make(folder.path("r"))
        try await git.commit()
        try await git.git("mv", "docs", "papers")
        try await git.commit()
        let moved = TemporaryFolder.below(folder, "r/papers")
        let now = try await plenary("list", "outcomes", "--at", "HEAD", in: moved)
        #expect(now.exit == 0, "\(now.errors)")
        let before = try await plenary("list", "outcomes", "--at", "HEAD~1", in: moved)
        #expect(before.exit == 2)
        #expect(before.errors.contains("error[E0875]: HEAD~1 has no papers/plenary.yml"))
        #expect(before.errors.contains("it has a workspace in docs/"))
        let named = try await plenary("list", "outcomes", "--at", "HEAD~1:docs", in: moved)
        #expect(named.exit == 0, "\(named.errors)")
    }

    @Test func readsLinksAsTheDiskDoes() async throws {
        let folder = try TemporaryFolder.current
        _ = try Workspace()
        try FileManager.default.moveItem(atPath: folder.path("Content/registers"), toPath: folder.path("Shared"))
        try folder.write {
            SymbolicLink("Content/registers", to: "../Shared")
            SymbolicLink("Content/out.md", to: "../../../etc/hostname")
            SymbolicLink("Content/broken.md", to: "nowhere.md")
            SymbolicLink("Content/circle", to: ".")
        }
        let git = try await GitFolder.make(folder.path)
        try await git.commit()
        let disk = try await plenary("list", "departments", in: folder)
        let revision = try await plenary("list", "departments", "--at", "HEAD", in: folder)
        #expect(revision.output == disk.output)
        #expect(revision.output.contains("Skills"))
        #expect(revision.errors == disk.errors)
        #expect(revision.errors.contains("The content has 3 errors"))
    }
}
