import Pipeline
import Testing

@testable import Commands

/// What the words after `plenary diff` mean: as `git diff` has it.
@Suite struct DiffRequestTests {
    private func sides(_ revisions: String..., cached: Bool = false) throws -> [VersionName] {
        let request = try DiffRequest(revisions: revisions, paths: [], isCached: cached)
        return [request.old, request.new]
    }

    @Test func readsRevisions() throws {
        #expect(try sides() == [.revision("HEAD"), .workTree])
        #expect(try sides("v1") == [.revision("v1"), .workTree])
        #expect(try sides("v1", "v2") == [.revision("v1"), .revision("v2")])
        #expect(try sides("v1.0..v2.0") == [.revision("v1.0"), .revision("v2.0")])
        #expect(try sides("v1..") == [.revision("v1"), .revision("HEAD")])
        #expect(try sides("..v2") == [.revision("HEAD"), .revision("v2")])
        #expect(try sides("main...side") == [.mergeBase("main", "side"), .revision("side")])
        #expect(try sides("main...") == [.mergeBase("main", "HEAD"), .revision("HEAD")])
        #expect(try sides(cached: true) == [.revision("HEAD"), .index])
        #expect(try sides("v1", cached: true) == [.revision("v1"), .index])
    }

    @Test(arguments: [["a", "b", "c"], ["a..b", "c"]])
    func refusesWhatIsTooMuch(_ revisions: [String]) {
        #expect(throws: UsageError.self) { try DiffRequest(revisions: revisions, paths: [], isCached: false) }
    }

    @Test(arguments: [["a..b"], ["a", "b"]])
    func refusesTwoRevisionsBesideWhatIsStaged(_ revisions: [String]) {
        #expect(throws: UsageError.self) { try DiffRequest(revisions: revisions, paths: [], isCached: true) }
    }

    @Test func knowsWhereTheWordsAfterTheSeparatorBegin() throws {
        let arguments = try ArgumentParser.parse(
            ["diff", "v1", "--cached", "--", "-a.md", "--"], commands: CommandTable.all, variable: { _ in nil })
        #expect(arguments.operands == ["v1", "-a.md", "--"])
        #expect(arguments.separator == 1)
    }
}
