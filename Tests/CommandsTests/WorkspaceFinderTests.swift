import TestSupport
import Testing

@testable import Commands

@Suite(.temporaryFolder) struct WorkspaceFinderTests {
    private func find(from folder: String, named: String? = nil) throws -> String {
        try WorkspaceFinder(TestHost(folder: TemporaryFolder.current.path(folder)).host).find(named)
    }

    @Test func theNearestOneAbove() throws {
        try TemporaryFolder.current.write {
            TextFile("plenary.yml")
            TextFile("Content/programme/a.md")
            TextFile("inner/plenary.yml")
            TextFile("inner/Content/a.md")
        }
        #expect(try find(from: "") == ".")
        #expect(try find(from: "Content") == "..")
        #expect(try find(from: "Content/programme") == "../..")
        #expect(try find(from: "inner/Content") == "..")
    }

    @Test func notBeyondTheRepository() throws {
        try TemporaryFolder.current.write {
            TextFile("plenary.yml")
            TextFile("repository/.git/HEAD")
            TextFile("repository/docs/a.md")
        }
        #expect(throws: CommandFailure.self) { try find(from: "repository/docs") }
        #expect(throws: CommandFailure.self) { try find(from: "repository") }
    }

    @Test func theOneThatIsNamed() throws {
        let folder = try TemporaryFolder.current
        try folder.write { TextFile("a/plenary.yml") }
        #expect(try find(from: "", named: folder.path("a")) == folder.path("a"))
        #expect(throws: CommandFailure.self) { try find(from: "", named: folder.path("b")) }
    }

    @Test func whereItLiesInItsRepository() throws {
        let folder = try TemporaryFolder.current
        try folder.write {
            TextFile("repository/.git/HEAD")
            TextFile("repository/docs/ilo/plenary.yml")
            TextFile("elsewhere/plenary.yml")
        }
        let finder = WorkspaceFinder(TestHost().host)
        #expect(finder.prefixInRepository(of: folder.path("repository/docs/ilo")) == "docs/ilo/")
        #expect(finder.prefixInRepository(of: folder.path("repository")) == "")
    }
}
