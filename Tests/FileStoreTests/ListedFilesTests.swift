import Diagnostics
import Testing

@testable import FileStore

/// A version in git is scanned by the rules of the disk.
@Suite struct ListedFilesTests {
    private func scan(
        _ files: [(String, ListedFile.Kind)], places: [String] = ["Content"], skipping: [String] = []
    ) -> Findings<[ListedFiles.Found]> {
        ListedFiles(files.map { ListedFile(Array($0.0.utf8), $0.1) })
            .scan(places: places.map { ContentPath($0) }, skipping: skipping.map { ContentPath($0) })
    }

    private func link(_ target: String) -> ListedFile.Kind { .link(Array(target.utf8)) }

    private func shown(_ found: Findings<[ListedFiles.Found]>) -> [String] {
        found.value.map { "\($0.path) \($0.position)" } + found.diagnostics.map { "\($0.code.id) \($0.location.path)" }
    }

    @Test func listsFilesInTheOrderOfTheirBytes() {
        let found = scan([
            ("Content/b.md", .file), ("Content/a/z.md", .file), ("Content/a.md", .file), ("Other/c.md", .file), ("plenary.yml", .file),
        ])
        #expect(shown(found) == ["Content/a.md 2", "Content/a/z.md 1", "Content/b.md 0"])
    }

    @Test func leavesOutWhatIsHiddenSkippedOrOurs() {
        let found = scan(
            [
                ("Content/.hidden.md", .file), ("Content/.git/a.md", .file), ("Content/out/a.md", .file),
                ("Content/site/.plenary-output", .file), ("Content/site/index.html", .file), ("Content/a.md", .file),
            ], skipping: ["Content/out"])
        #expect(shown(found) == ["Content/a.md 5"])
    }

    @Test func followsLinksWithinTheWorkspace() {
        let found = scan([
            ("Content/a.md", link("../Shared/a.md")), ("Content/folder", link("../Shared")), ("Shared/a.md", .file),
            ("Shared/deep/b.md", .file), ("Content/chain.md", link("a.md")),
        ])
        #expect(
            shown(found) == ["Content/a.md 2", "Content/chain.md 2", "Content/folder/a.md 2", "Content/folder/deep/b.md 3"])
    }

    @Test(arguments: [
        ("../../x", "E0022"), ("/etc/passwd", "E0022"), ("../.git/config", "E0022"), ("nowhere", "E0024"), ("a.md", "E0023"),
        (".", "E0023"), ("../Content", "E0023"),
    ])
    func reportsLinksThatCannotBeFollowed(target: String, code: String) {
        #expect(shown(scan([("Content/a.md", link(target))])) == ["\(code) Content/a.md"])
    }

    @Test func reportsWhatIsNotInThisRepository() {
        let found = scan([("Content/a.md", .unmerged), ("Content/sub", .elsewhere)])
        #expect(shown(found) == ["E0034 Content/a.md", "W0033 Content/sub"])
        #expect(found.diagnostics.map(\.code) == [.mergeUnderWay, .submoduleLeftOut])
    }

    @Test func reportsNamesThatCannotBeUsed() {
        let found = ListedFiles([
            ListedFile(Array("Content/a".utf8) + [0xFF], .file), ListedFile(Array("Content/b\u{202E}.md".utf8), .file),
            ListedFile(Array("Content/c.md".utf8), .file), ListedFile(Array("Content/C.md".utf8), .file),
        ]).scan(places: [ContentPath("Content")])
        #expect(found.diagnostics.map(\.code.id).sorted() == ["E0028", "E0028", "E0029"])
        #expect(found.value.map(\.path.text) == ["Content/C.md", "Content/c.md"])
    }

    @Test func reportsAPlaceThatIsNotThere() {
        #expect(shown(scan([("a.md", .file)])) == ["E0020 Content"])
        #expect(shown(scan([("Content", .file)])) == ["Content 0"])
    }

    @Test func stopsAtFoldersThatAreTooDeep() {
        let path = Array(repeating: "d", count: 70).joined(separator: "/")
        #expect(scan([("Content/\(path)/a.md", .file)]).diagnostics.map(\.code.id) == ["E0026"])
    }

    @Test func linksThatMultiplyEnd() {
        // Each folder links to the next twice: without a limit, 2 to the 60th paths.
        var files: [(String, ListedFile.Kind)] = [("Content/f60/a.md", .file)]
        for number in 0..<60 {
            for name in ["a", "b"] { files.append(("Content/f\(number)/\(name)", link("../f\(number + 1)"))) }
        }
        let list = ListedFiles(
            files.map { ListedFile(Array($0.0.utf8), $0.1) }, limits: ScanLimits(depth: 64, entries: 1000))
        #expect(list.scan(places: [ContentPath("Content")]).diagnostics.contains { $0.code.id == "E0027" })
    }
}
