import TestSupport
import Testing

/// `changes:` in plenary.yml: comparisons of versions as pages of the site.
@Suite(.temporaryFolder) struct PublishedChangesTests {
    private static let outcome = "Content/programme/2024-25/outcomes/1/outcome.md"

    private func workspace(_ changes: String) throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("plenary.yml", SampleWorkspace.configuration + "changes:\n" + changes)
        return workspace
    }

    @Test func aPairOfVersionsIsAPage() async throws {
        let workspace = try workspace("  - {id: draft, from: v1, title: {en: Since the draft, zh: 草案之后}}\n")
        let folder = workspace.folder
        let git = try await GitFolder.make(folder.path)
        try await git.commit()
        try await git.git("tag", "v1")
        try workspace.edit(Self.outcome, "Better skills", "Best skills")
        let run = try await workspace.run("build", environment: GitFolder.environment)
        #expect(run.exit == 0, "\(run.errors)")
        let page = try folder.text("Output/en/changes/draft/index.html")
        #expect(page.contains("<del>Better</del><ins>Best</ins> skills"), "\(page)")
        #expect(page.contains("<title>Since the draft"))
        #expect(page.contains("assets/changes.css\""))
        #expect(folder.exists("Output/assets/changes.css"))
        #expect(try folder.text("Output/zh/changes/draft/index.html").contains("草案之后"))
        #expect(try folder.text("Output/en/changes/index.html").contains("1 outcome changed"))
        #expect(try folder.text("Output/en/index.html").contains("href=\"changes/draft/"))
    }

    @Test func outsideOfGitTheRestIsPublished() async throws {
        let workspace = try workspace("  - {id: draft, from: v1, title: {en: Since the draft, zh: 草案之后}}\n")
        let run = try await workspace.run("build")
        #expect(run.exit == 0, "\(run.errors)")
        #expect(run.errors.contains("plenary.yml:15:23: warning[W0810]: the changes `draft` are not published: "), "\(run.errors)")
        #expect(run.errors.contains("is not in a git repository"), "\(run.errors)")
        #expect(!workspace.folder.exists("Output/en/changes"))
        #expect(workspace.folder.exists("Output/en/index.html"))
        #expect(try await workspace.run("check").errors.contains("warning[W0810]"))
    }

    @Test func aFolderCanBeTheOlderVersion() async throws {
        let workspace = try workspace("  - {id: before, from: ./Before, title: {en: Before, zh: 以前}}\n")
        try SampleWorkspace.write(to: TemporaryFolder.below(workspace.folder, "Before"))
        try workspace.edit(Self.outcome, "Better skills", "Best skills")
        let run = try await workspace.run("build", environment: ["PATH": "/nonexistent"])
        #expect(run.exit == 0, "\(run.errors)")
        #expect(try workspace.folder.text("Output/en/changes/before/index.html").contains("From <b>Skills for all</b> to <b>work tree</b>"))
    }
}
