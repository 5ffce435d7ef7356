import Diagnostics
import FileStore
import Foundation
import Glibc
import Testing

@Suite struct ContentScannerTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Content/b.md", "b")
        try folder.write("Content/a/1.md", "1")
    }

    private func scan(
        _ places: [String] = ["Content"], skipping: [String] = [], limits: ScanLimits = .standard, files: FileSystem = .linux
    ) throws -> (paths: [String], findings: [String]) {
        let found = try ContentScanner(files: files, limits: limits)
            .scan(root: folder.path, places: places.map { ContentPath($0) }, skipping: skipping.map { ContentPath($0) })
        return (found.value.map(\.text), found.diagnostics.map { "\($0.code.id) \($0.message.en)" })
    }

    @Test func filesAreSortedByBytes() throws {
        for name in ["a.md", "a-b.md", "Z.md", "é.md", "e.md", "a/10.md", "a/9.md", "成果.md"] { try folder.write("Content/" + name, "") }
        let (paths, findings) = try scan()
        #expect(
            paths
                == ["Z.md", "a-b.md", "a.md", "a/1.md", "a/10.md", "a/9.md", "b.md", "e.md", "é.md", "成果.md"].map { "Content/" + $0 })
        #expect(findings == [])
    }

    @Test func placesMayBeFilesAndMayOverlap() throws {
        try folder.write("plenary.yml", "")
        #expect(try scan(["plenary.yml", "Content/a", "Content"]).paths == ["Content/a/1.md", "Content/b.md", "plenary.yml"])
        #expect(try scan([""]).paths == ["Content/a/1.md", "Content/b.md", "plenary.yml"])
    }

    @Test func hiddenFilesAndOurOwnOutputAreLeftOut() throws {
        try folder.write("Content/.draft.md", "")
        try folder.write("Content/.plenary/lock", "")
        try folder.write("Content/site/.plenary-output", "")
        try folder.write("Content/site/x.md", "")
        try folder.write("Content/skip/x.md", "")
        try folder.write("Content/skipped.md", "")
        let (paths, findings) = try scan(skipping: ["Content/skip", "Content/a/1.md"])
        #expect(paths == ["Content/b.md", "Content/skipped.md"])
        #expect(findings == [])
    }

    @Test func aMissingPlaceIsReported() throws {
        try folder.write("file", "")
        let (paths, findings) = try scan(["Inhalt/x", "file/x", "Content/a"])
        #expect(paths == ["Content/a/1.md"])
        #expect(findings == ["E0020 Inhalt does not exist", "E0020 file/x does not exist"])
    }

    @Test func aPlaceOutsideTheWorkspaceIsReported() throws {
        #expect(try scan(["../other"]).findings == ["E0022 .. leads out of the workspace or into a hidden folder"])
    }

    @Test func aWorkspaceThatDoesNotExistIsAFault() throws {
        let fault = fault { () throws(MachineFault) in _ = try ContentScanner().scan(root: folder.path + "/none", places: []) }
        #expect(fault?.code == .pathGone)
        #expect(fault?.message.en == "cannot read \(folder.path)/none: it does not exist")
    }
}

// MARK: - Links and other kinds

extension ContentScannerTests {
    @Test func linksInsideTheWorkspaceAreFollowed() throws {
        try folder.write("Shared/s.md", "s")
        try folder.link("Content/relative.md", to: "../Shared/s.md")
        try folder.link("Content/absolute.md", to: folder.path + "/Shared/s.md")
        try folder.link("Content/shared", to: "../Shared")
        let (paths, findings) = try scan()
        #expect(paths == ["a/1.md", "absolute.md", "b.md", "relative.md", "shared/s.md"].map { "Content/" + $0 })
        #expect(findings == [])
    }

    @Test(arguments: ["/etc/passwd", "/etc", "/dev/zero", "..", "../..", "../../", "../.plenary/secret", "../.env", "/proc/self/environ"])
    func linksElsewhereAreRefused(_ target: String) throws {
        try folder.write(".env", "secret")
        try folder.write(".plenary/secret", "secret")
        try folder.link("Content/x.md", to: target)
        let (paths, findings) = try scan()
        #expect(paths == ["Content/a/1.md", "Content/b.md"])
        let loop = target == ".."
        #expect(
            findings == [
                loop
                    ? "E0023 Content/x.md is a link that leads in a circle"
                    : "E0022 Content/x.md leads out of the workspace or into a hidden folder"
            ])
    }

    @Test func aNeighbourWhoseNameBeginsLikeTheWorkspaceIsOutside() throws {
        let neighbour = folder.path + "-2"
        try FileManager.default.createDirectory(atPath: neighbour, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: neighbour) }
        try folder.link("Content/x", to: neighbour)
        #expect(try scan().findings.map { $0.prefix(5) } == ["E0022"])
    }

    @Test func loopsAndBrokenLinksAreReported() throws {
        try folder.link("Content/self.md", to: "self.md")
        try folder.link("Content/a/up", to: "..")
        try folder.link("Content/broken.md", to: "none.md")
        let (paths, findings) = try scan()
        #expect(paths == ["Content/a/1.md", "Content/b.md"])
        #expect(
            findings == [
                "E0023 Content/a/up is a link that leads in a circle",
                "E0024 Content/broken.md is a link to something that does not exist",
                "E0023 Content/self.md is a link that leads in a circle",
            ])
    }

    @Test(.timeLimit(.minutes(1))) func pipesAndSocketsAreSkippedWithAWarning() throws {
        #expect(unsafe mkfifo(folder.path + "/Content/pipe.md", 0o644) == 0)
        try folder.link("Content/to-pipe.md", to: "pipe.md")
        let (paths, findings) = try scan()
        #expect(paths == ["Content/a/1.md", "Content/b.md"])
        #expect(
            findings == [
                "W0025 Content/pipe.md is not a file or folder; skipped", "W0025 Content/to-pipe.md is not a file or folder; skipped",
            ])
    }
}

// MARK: - Names and limits

extension ContentScannerTests {
    @Test func namesThatCannotBeUsedAreShownEscaped() throws {
        for name in ["line\nbreak.md", "esc\u{1B}[31m.md", "\u{202E}dm.txt", "bom\u{FEFF}.md"] { try folder.write("Content/" + name, "") }
        let bytes: [CChar] = (folder.path + "/Content/latin-").utf8.map { CChar(bitPattern: $0) } + [-23, 0]
        #expect(unsafe creat(bytes, 0o644) >= 0)
        let (paths, findings) = try scan()
        #expect(paths == ["Content/a/1.md", "Content/b.md"])
        #expect(
            findings.sorted()
                == ["bom\\u{FEFF}.md", "esc\\u{1B}[31m.md", "latin-\\xE9", "line\\u{A}break.md", "\\u{202E}dm.txt"].map {
                    "E0028 the name Content/\($0) holds characters that cannot be used"
                }.sorted())
    }

    @Test(arguments: ["🙂.md", "CON", "trailing dot.", String(repeating: "长", count: 84) + ".md", "\u{301}accent.md", "a b.md"])
    func unusualNamesWork(_ name: String) throws {
        try folder.write("Content/" + name, "")
        let (paths, findings) = try scan()
        #expect(paths.contains("Content/" + name))
        #expect(findings == [])
    }

    @Test(arguments: [("B.md", "b.md"), ("A", "a"), ("Ä.md", "ä.md"), ("e\u{301}.md", "\u{E9}.md"), ("E\u{301}.md", "\u{E9}.md")])
    func namesThatCollideElsewhereAreReported(_ first: String, _ second: String) throws {
        for name in [first, second] where !folder.exists("Content/" + name) { try folder.write("Content/" + name, "") }
        let found = try ContentScanner().scan(root: folder.path, places: [ContentPath("Content")])
        #expect(found.diagnostics.map(\.code) == [.fileNamesCollide])
        let paths = [found.diagnostics[0].location.path, found.diagnostics[0].notes[0].location?.path]
        #expect(Set(paths) == [ContentPath("Content/" + first), ContentPath("Content/" + second)])
    }

    @Test func foldersMayNotBeTooDeep() throws {
        var path = "Content/d"
        for _ in 0..<300 { path += "/d" }
        try folder.write(path + "/x.md", "")
        let (paths, findings) = try scan()
        #expect(paths == ["Content/a/1.md", "Content/b.md"])
        #expect(findings.count == 1)
        #expect(findings[0].hasPrefix("E0026 Content/d/d/d"))
        #expect(findings[0].hasSuffix(" lies more than 64 folders deep"))
    }

    @Test func thereMayNotBeTooManyFiles() throws {
        for number in 10..<40 { try folder.write("Content/many/\(number).md", "") }
        let (paths, findings) = try scan(limits: ScanLimits(depth: 3, entries: 14))
        #expect(paths.count == 12)
        #expect(findings == ["E0027 there are more than 14 files and folders"])
    }

    @Test func aFolderThatCannotBeReadIsReportedAndTheOthersStillRead() throws {
        // A folder is listed in two calls; the third is the first of Content/a.
        let plan = FaultPlan(.fails(EACCES), at: 3) { $0 == .list }
        let (paths, findings) = try scan(files: plan.files)
        #expect(paths == ["Content/b.md"])
        #expect(findings == ["E0021 cannot read Content/a: permission is denied"])
    }

    @Test func noCallMakesItCrash() throws {
        try folder.link("Content/link.md", to: "b.md")
        for code in [EIO, EACCES, EMFILE, ENOENT, ELOOP] {
            let all = FaultPlan.counting()
            _ = try scan(files: all.files)
            for number in 1...all.count {
                let found = try? scan(files: FaultPlan(.fails(code), at: number).files)
                let isClose = found?.paths.count == 3
                #expect(found == nil || isClose || found?.findings.count == 1, "call \(number), error \(code)")
            }
        }
    }
}
