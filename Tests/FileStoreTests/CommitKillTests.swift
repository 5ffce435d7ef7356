import Diagnostics
import FileStore
import Foundation
import Glibc
import Testing

/// The promise with a real process and a real `kill -9`.
@Suite struct CommitKillTests {
    /// A site of 120 files in two versions that differ in about a third of them and in which files there are.
    static func site(_ version: Int) -> Tree {
        var tree: Tree = ["version": "\(version)"]
        for number in 0..<120 {
            if number % 10 == 3, version == 1 { continue }
            if number % 10 == 4, version == 0 { continue }
            let text = number % 3 == 0 ? "page \(number) of version \(version)" : "page \(number)"
            tree["en/\(number % 8)/\(number).html"] = String(repeating: text + "\n", count: 40)
        }
        return tree
    }

    @Test(arguments: 0..<50)
    func killedAtARandomMoment(_ seed: Int) async throws {
        let folder = try TemporaryFolder()
        try folder.commit(Self.site(0))
        var generator = SeededGenerator(seed)
        let microseconds = Int.random(in: 0...60_000, using: &generator)
        // The child publishes one version after the other until it is killed.
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String, microseconds = microseconds as Int] in
            let request = OutputRequest(workspace: path, output: "Output", sources: [], home: nil)
            let versions = [Self.site(1).files, Self.site(0).files]
            Thread.detachNewThread {
                usleep(UInt32(microseconds))
                kill(getpid(), SIGKILL)
            }
            for round in 0..<1_000_000 {
                let durability = round % 4 < 2 ? Durability.powerCut : .killedProcess
                _ = try OutputCommitter(durability: durability).commit(versions[round % 2], to: request)
            }
        }
        let found = folder.tree()
        let isDecided = folder.exists("Output/.plenary-journal")
        if !isDecided { #expect(found == Self.site(0) || found == Self.site(1)) }
        try folder.recover()
        let recovered = folder.tree()
        #expect(recovered == Self.site(0) || recovered == Self.site(1))
        #expect(folder.leftovers == [])
    }

    /// Killed at a call that is certain to lie between the first and the last rename.
    @Test(arguments: [2, 20, 45])
    func killedWhileMovingIn(_ rename: Int) async throws {
        let folder = try TemporaryFolder()
        try folder.commit(Self.site(0))
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String, rename = rename as Int] in
            let request = OutputRequest(workspace: path, output: "Output", sources: [], home: nil)
            let files = FaultPlan(.kills, at: rename) { $0 == .rename }.files
            _ = try OutputCommitter(files: files).commit(Self.site(1).files, to: request)
        }
        #expect(folder.exists("Output/.plenary-journal"))
        // A build that finds errors publishes nothing, but completes what the last one decided.
        try folder.recover()
        #expect(folder.tree() == Self.site(1))
        #expect(folder.leftovers == [])
    }
}
