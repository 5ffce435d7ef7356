import Diagnostics
import FileStore
import Foundation
import Glibc
import Testing

@Suite struct OutputCommitterTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Content/a.md", "# A")
    }

    @Test func aNewFolderIsMadeMarkedAndFilled() throws {
        let report = try folder.commit(["index.html": "hello", "en/a b.html": "spaces", "zh/目标.html": "中文"])
        #expect(folder.tree() == ["index.html": "hello", "en/a b.html": "spaces", "zh/目标.html": "中文"])
        #expect(
            report == CommitReport(written: ["en/a b.html", "index.html", "zh/目标.html"].map { ContentPath($0) }, unchanged: 0, removed: []))
        #expect(folder.text("Output/.plenary-output")?.hasPrefix("This folder is written by Plenary.") == true)
        #expect(folder.text("Output/.plenary-files") == "en/a b.html\nindex.html\nzh/目标.html\n")
        #expect(folder.leftovers == [])
        #expect(folder.text("Content/a.md") == "# A")
    }

    @Test func foldersAboveTheOutputAreMade() throws {
        try folder.commit(["a.html": "a"], to: "build/site/")
        #expect(folder.tree("build/site") == ["a.html": "a"])
    }

    @Test func unchangedFilesAreNotTouched() throws {
        try folder.commit(Version.old)
        let names = ["", "/index.html", "/en/1.html", "/en", "/.plenary-output", "/.plenary-files"].map { "Output" + $0 }
        let before = names.map(folder.stamp)
        let beside = folder.stamp("")
        let report = try folder.commit(Version.old, durability: .powerCut)
        #expect(report == CommitReport(written: [], unchanged: Version.old.count, removed: []))
        #expect(names.map(folder.stamp) == before)
        #expect(folder.stamp("") == beside)
    }

    @Test(arguments: [Durability.powerCut, .killedProcess])
    func everyKindOfChangeAtOnce(_ durability: Durability) throws {
        try folder.commit(Version.old, durability: durability)
        let same = folder.stamp("Output/same.css")
        let report = try folder.commit(Version.new, durability: durability)
        #expect(folder.tree() == Version.new)
        #expect(folder.stamp("Output/same.css") == same)
        #expect(report.unchanged == 2)
        #expect(
            report.written.map(\.text) == [
                "annexes/budget.csv", "en/1.html", "en/3.html", "flips", "index.html", "turns/into/folder.html", "zh/1.html",
            ])
        #expect(report.removed.map(\.text) == ["emptied/a/b.html", "flips/x.html", "flips/y/z.html", "gone.html", "turns"])
        #expect(!folder.exists("Output/emptied"))
        #expect(folder.leftovers == [])
        try folder.commit(Version.old, durability: durability)
        #expect(folder.tree() == Version.old)
    }

    @Test func batchesMayBeStagedFromSeveralThreads() async throws {
        let old = Dictionary(uniqueKeysWithValues: (0..<300).map { ("en/\($0 % 7)/\($0).html", "page \($0)") })
        let new = old.mapValues { $0.hasSuffix("5") ? "changed" : $0 }
        try folder.commit(old)
        let transaction = try OutputCommitter(durability: .killedProcess).begin(folder.request())
        let files = new.files
        let batches = try await withThrowingTaskGroup(of: StagedBatch.self) { group in
            for start in stride(from: 0, to: files.count, by: 20) {
                group.addTask { try transaction.stage(Array(files[start..<min(start + 20, files.count)])) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let report = try transaction.finish(batches)
        #expect(report.written.count == 30)
        #expect(report.unchanged == 270)
        #expect(folder.tree() == new)
    }

    @Test func aDroppedTransactionLeavesNothing() throws {
        try folder.commit(Version.old)
        do {
            let transaction = try OutputCommitter().begin(folder.request())
            _ = try transaction.stage(Version.new.files)
            #expect(!folder.leftovers.isEmpty)
        }
        #expect(folder.leftovers == [])
        #expect(folder.tree() == Version.old)
    }

    @Test func whatThePreviewBuiltBeforeNeedNotBeReadAgain() throws {
        try folder.commit(["a.html": "a", "b.html": "b", "c.html": "c"])
        try folder.remove("Output/c.html")
        let transaction = try OutputCommitter(durability: .killedProcess).begin(folder.request())
        let (batch, missing) = transaction.assumeUnchanged(["a.html", "c.html"].map { ContentPath($0) })
        #expect(missing.map(\.text) == ["c.html"])
        let changed = try transaction.stage(["b.html": "B", "c.html": "C"].files)
        let report = try transaction.finish([batch, changed])
        #expect(report.unchanged == 1)
        #expect(folder.tree() == ["a.html": "a", "b.html": "B", "c.html": "C"])
    }
}

// MARK: - What stays

extension OutputCommitterTests {
    @Test func aPartialBuildKeepsTheRest() throws {
        try folder.commit(["en/a.html": "a", "papers/p.docx": "p", "papers/q.docx": "q"])
        let report = try folder.commit(["papers/p.docx": "P"], keeping: .outside([ContentPath("papers")]))
        #expect(folder.tree() == ["en/a.html": "a", "papers/p.docx": "P"])
        #expect(report.removed.map(\.text) == ["papers/q.docx"])
        // What was kept is still known to be ours, and goes with the next full build.
        try folder.commit(["papers/p.docx": "P"])
        #expect(folder.tree() == ["papers/p.docx": "P"])
    }

    @Test func hiddenFilesOfOthersStay() throws {
        try folder.commit(["en/a.html": "a"])
        try folder.write("Output/.git/config", "[core]")
        try folder.write("Output/en/.htaccess", "deny")
        try folder.commit(["zh/a.html": "a"])
        #expect(folder.text("Output/.git/config") == "[core]")
        #expect(folder.text("Output/en/.htaccess") == "deny")
        #expect(folder.tree() == ["zh/a.html": "a"])
    }

    @Test func hiddenFilesOfOursComeAndGo() throws {
        try folder.commit([".nojekyll": "", ".well-known/security.txt": "s", "a.html": "a"])
        #expect(folder.text("Output/.well-known/security.txt") == "s")
        try folder.commit(["a.html": "a"])
        #expect(!folder.exists("Output/.nojekyll"))
        #expect(!folder.exists("Output/.well-known/security.txt"))
    }

    @Test func aFreshCloneHasNoListAndIsOurs() throws {
        try folder.write("Output/.plenary-output", "any text")
        try folder.write("Output/annexes/old.csv", "1")
        let report = try folder.commit(["annexes/new.csv": "2"])
        #expect(report.removed.map(\.text) == ["annexes/old.csv"])
        #expect(folder.tree() == ["annexes/new.csv": "2"])
        #expect(folder.text("Output/.plenary-output") == "any text")
    }

    @Test func emptyFoldersThatNobodyNeedsGo() throws {
        try folder.commit(["a.html": "a"])
        try folder.makeFolder("Output/left/over")
        try folder.commit(["a.html": "a"])
        #expect(!folder.exists("Output/left"))
    }
}

// MARK: - Names and rights

extension OutputCommitterTests {
    static let longest = String(repeating: "n", count: 250) + ".html"

    @Test(arguments: [longest, "目标/可持续 发展.html", "a/-rf *.html", "e\u{301}.html", "\u{301}x/\u{301}y.html", "CON", "dot.", "🙂.html"])
    func unusualNamesWork(_ name: String) throws {
        try folder.commit([name: "1"])
        try folder.commit([name: "2", "other": "o"])
        #expect(folder.text("Output/" + name) == "2")
        #expect(try folder.commit([name: "2", "other": "o"]).unchanged == 2)
    }

    @Test(arguments: [
        "", "/etc/x", "../x", "a/../../x", "a//b", "./a", "a/", "a\nb", "a\u{0}b", "\u{202E}x", ".plenary-output", ".plenary/x",
        "en/.plenary-files",
    ])
    func pathsOutOfTheFolderAreRefused(_ name: String) throws {
        let fault = fault { () throws(MachineFault) in try folder.commit([name: "x"]) }
        #expect(fault?.code == .outputPathUnusable)
        #expect(fault?.isRefusal == true)
        #expect(folder.tree() == [:])
        #expect(folder.leftovers == [])
    }

    @Test func aNameTooLongIsAFaultThatNamesIt() throws {
        let name = String(repeating: "n", count: 256)
        let fault = fault { () throws(MachineFault) in try folder.commit(["en/" + name: "x"]) }
        #expect(fault?.code == .nameTooLong)
        #expect(fault?.message.en == "cannot write Output/en/\(name): the name is too long")
    }

    @Test(arguments: [["a": "1", "a/b": "2"], ["a/b/c": "1", "a/b": "2"], ["a": "", "a-b": "", "a/c/d": ""]])
    func aFileAndAFolderOfOneNameClash(_ tree: Tree) throws {
        let fault = fault { () throws(MachineFault) in try folder.commit(tree) }
        #expect(fault?.code == .outputPathUnusable)
        #expect(folder.tree() == [:])
    }

    @Test func twoFilesOfOnePathClash() throws {
        let transaction = try OutputCommitter().begin(folder.request())
        let batches = [try transaction.stage(["a.html": "1"].files), try transaction.stage(["a.html": "2"].files)]
        let fault = fault { () throws(MachineFault) in _ = try transaction.finish(batches) }
        #expect(fault?.message.en == "two files want the path Output/a.html, or a file and a folder do")
    }

    @Test func aFileCheckedOutUnderAStrictUmaskBecomesReadable() throws {
        try folder.commit(["a.csv": "1"])
        folder.setMode("Output/a.csv", 0o600)
        let stamp = folder.stamp("Output/a.csv")
        try folder.commit(["a.csv": "1"])
        #expect(folder.mode("Output/a.csv") == 0o644)
        #expect(folder.stamp("Output/a.csv") == stamp)
    }

    @Test func theUmaskDoesNotMatter() async throws {
        // Its own process: the umask belongs to the whole of one.
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            umask(0o077)
            let request = OutputRequest(workspace: path, output: "Output", sources: [], home: nil)
            _ = try OutputCommitter().commit([OutputFile(ContentPath("en/a.html"), [1])], to: request)
        }
        #expect(folder.mode("Output/en/a.html") == 0o644)
        #expect(folder.mode("Output/en") == 0o755)
        #expect(folder.mode("Output") == 0o755)
        #expect(folder.mode("Output/.plenary-output") == 0o644)
    }
}
