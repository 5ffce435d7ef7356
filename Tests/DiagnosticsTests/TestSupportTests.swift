import Diagnostics
import Foundation
import Glibc
import TestSupport
import Testing

/// The helpers that the tests of all modules lean on.
@Suite struct TestSupportTests {
    @Test func markersAreTakenOut() {
        let marked = MarkedText("标1️⃣题: 2️⃣12 3️⃣")
        #expect(marked.text == "标题: 12 ")
        #expect(marked.offsets == [1: 3, 2: 8, 3: 11])
        #expect(marked.span(1, 2).range == 3..<8)
        #expect(marked.describe(marked.span(2, 3)) == "2️⃣3️⃣")
        #expect(marked.describe(marked.span(2, 2)) == "2️⃣")
    }

    @Test func randomNumbersAreTheSameEveryTime() {
        var random = SeededGenerator(seed: 0)
        #expect(random.next() == 0xE220_A839_7B1D_CDAF)
        #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
    }

    @Test(.temporaryFolder) func aTestHasAFolderOfItsOwn() throws {
        let folder = try TemporaryFolder.current
        try folder.write {
            TextFile("plenary.yml", "title: x\n")
            Folder("Content") {
                for name in ["1", "2"] { TextFile("outcomes/\(name).md", name) }
                SymbolicLink("link", to: "../plenary.yml")
            }
        }
        #expect(
            try folder.list() == [
                "Content/", "Content/link", "Content/outcomes/", "Content/outcomes/1.md", "Content/outcomes/2.md", "plenary.yml",
            ])
        #expect(try folder.text("Content/link") == "title: x\n")
        #expect(folder.exists("Content/outcomes/2.md"))
    }

    @Test func aFolderIsRemoved() throws {
        let path = try withTemporaryFolder { folder in
            try folder.write { TextFile("a") }
            return folder.path
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func aTreeGivesValues() {
        let files = Folder("Content") { TextFile("a.md", "x") }.sourceFiles
        #expect(files.map(\.path.text) == ["Content/a.md"])
    }

    @Test func differenceShowsLinesAround() {
        let old = (1...20).map(String.init).joined(separator: "\n")
        let new = old.replacing("10\n", with: "ten\r\n")
        #expect(
            LineDifference.text(from: Array(old.utf8), to: Array(new.utf8))
                == "  ...\n  7\n  8\n  9\n- 10\n+ ten\\u{D}\n  11\n  12\n  13\n  ...")
    }

    @Test func differenceIsCut() {
        let new = (1...20).map(String.init).joined(separator: "\n")
        #expect(LineDifference.text(from: [], to: Array(new.utf8), limit: 2) == "- \n+ 1\n... and 19 more lines")
    }

    @Test(.temporaryFolder) func aProgramRuns() async throws {
        let folder = try TemporaryFolder.current
        let run = try await ProcessRun.run(
            "/bin/sh", ["-c", "pwd; cat; echo $X >&2; exit 3"], workingFolder: folder.path, environment: ["X": "中"],
            stdin: Array("in".utf8))
        #expect(run.output.hasSuffix("\nin"))
        #expect(run.output.contains("plenary-test-"))
        #expect(run.errors == "中\n")
        #expect(run.exit == 3)
        #expect(run.signal == nil)
        #expect(!run.timedOut)
    }

    @Test func aProgramThatHangsIsKilled() async throws {
        let run = try await ProcessRun.run("/bin/sh", ["-c", "sleep 600"], timeout: .milliseconds(50))
        #expect(run.timedOut)
        #expect(run.signal == SIGKILL)
        #expect(run.exit == nil)
    }

    @Test func aProgramCanBeInterrupted() async throws {
        let running = try RunningProcess("/bin/sleep", ["60"])
        running.send(SIGINT)
        #expect(try await running.wait().signal == SIGINT)
    }
}
