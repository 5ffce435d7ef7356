import Foundation
import Glibc
import TestSupport
import Testing

/// The program itself, killed at any moment: what is published is the old site or, after the next run, one that is whole.
@Suite(.temporaryFolder, .serialized) struct KillTests {
    private func bytes(_ workspace: Workspace, _ folder: String = "Output") throws -> [String: [UInt8]] {
        try workspace.tree(folder).mapValues(\.bytes).filter { !$0.key.hasPrefix(".plenary") }
    }

    /// Fifty builds of two versions in turn, each killed at another moment, most of them while files move in.
    @Test func killedAtFiftyMoments() async throws {
        let workspace = try Workspace()
        let output = "Content/programme/2024-25/outcomes/1/1.1.md"
        var versions: [[String: [UInt8]]] = []
        for word in ["first", "second"] {
            try workspace.edit(output, versions.isEmpty ? "What the agency does." : "The first version.", "The \(word) version.")
            #expect(try await workspace.run("build", "--no-pdf").exit == 0)
            versions.append(try bytes(workspace))
        }
        #expect(versions[0] != versions[1])
        var generator = SeededGenerator(seed: 50)
        var killed = 0
        for round in 0..<50 {
            // Both versions differ in every page: the labels change as well.
            try workspace.edit(
                output, round % 2 == 0 ? "The second version." : "The first version.",
                round % 2 == 0 ? "The first version." : "The second version.")
            let process = try RunningProcess(
                ProcessRun.plenaryPath(), ["build", "--no-pdf", "--quiet"], workingFolder: workspace.folder.path)
            usleep(UInt32(generator.number(in: 0...400) * 1_000))
            process.send(SIGKILL)
            if try await process.wait().signal == SIGKILL { killed += 1 }
            let found = try bytes(workspace)
            let isDecided = workspace.folder.exists("Output/.plenary-journal")
            #expect(isDecided || versions.contains(found), "round \(round)")
        }
        #expect(killed > 10)
        // The next run takes over and clears everything away.
        #expect(try await workspace.run("build", "--no-pdf").exit == 0)
        #expect(try bytes(workspace) == versions[1])
        let left = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).filter { $0.hasPrefix(".plenary-staging") }
        #expect(left == [])
    }

    @Test func theLockOfAKilledBuildIsTakenOver() async throws {
        let workspace = try Workspace()
        try workspace.write(".plenary/lock", "pid 999999\nstarted 1700000000\n")
        let run = try await workspace.run("build", "--no-pdf")
        #expect(run.exit == 0)
        #expect(run.errors.contains("The last build (process 999999) did not end properly; its lock is taken over."))
    }

    /// A build beside a running preview, and the other way round: neither waits for the other.
    @Test func aBuildAndAPreviewGetAlong() async throws {
        let workspace = try Workspace()
        let preview = try await RunningPreview.start(workspace)
        #expect(try await workspace.run("build", "--no-pdf").exit == 0)
        #expect(try await preview.get("/en/").status == 200)
        try await preview.stop()
    }

    @Test func aPreviewEndsOnSignals() async throws {
        for (signal, status) in [(SIGINT, Int32(130)), (SIGTERM, 143)] {
            let preview = try await RunningPreview.start(Workspace())
            preview.process.send(signal)
            let run = try await preview.process.wait(timeout: .seconds(20))
            #expect(run.exit == status)
            #expect(!run.timedOut)
            try FileManager.default.removeItem(atPath: try TemporaryFolder.current.path("Templates"))
        }
    }
}
