import Diagnostics
import Dispatch
import Foundation
import Glibc
import Synchronization
import Testing

@testable import FileStore

/// What another thread found out.
private final class Answer: Sendable {
    let value = Mutex<Bool?>(nil)
}

@Suite struct BuildLockTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func theFileNamesTheOwnerAndIsEmptyAfterwards() throws {
        do {
            let lock = try BuildLock.acquire(workspace: folder.path, owner: LockOwner(process: 42, started: 1_795_184_165))
            #expect(lock.isHeld)
            #expect(lock.abandoned == nil)
            #expect(folder.text(".plenary/lock") == "pid 42\nstarted 1795184165\n")
            withExtendedLifetime(lock) {}
        }
        #expect(folder.text(".plenary/lock") == "")
    }

    @Test func aSecondBuildWaitsThenNamesTheFirst() throws {
        let first = try BuildLock.acquire(workspace: folder.path, owner: LockOwner(process: 42, started: 1_795_184_165))
        let start = ContinuousClock.now
        let fault = fault { () throws(MachineFault) in
            _ = try BuildLock.acquire(workspace: folder.path, patience: .milliseconds(120))
        }
        #expect(ContinuousClock.now - start >= .milliseconds(120))
        #expect(fault?.code == .anotherBuild)
        #expect(fault?.isRefusal == false)
        #expect(fault?.message.en == "another build is running: process 42, since 2026-11-20 14:16:05 UTC")
        #expect(fault?.message.zh == "另一个构建正在进行：进程 42，始于 2026-11-20 14:16:05（UTC）")
        withExtendedLifetime(first) {}
    }

    @Test(arguments: [
        (0, "1970-01-01 00:00:00"), (951_782_399, "2000-02-28 23:59:59"), (951_782_400, "2000-02-29 00:00:00"),
        (4_107_542_399, "2100-02-28 23:59:59"), (4_107_542_400, "2100-03-01 00:00:00"),
    ])
    func timesAreWrittenInUTC(_ seconds: Int, _ text: String) throws {
        let first = try BuildLock.acquire(workspace: folder.path, owner: LockOwner(process: 1, started: seconds))
        let fault = fault { () throws(MachineFault) in _ = try BuildLock.acquire(workspace: folder.path, patience: .zero) }
        #expect(fault?.message.en == "another build is running: process 1, since \(text) UTC")
        withExtendedLifetime(first) {}
    }

    @Test func theSecondBuildGoesOnWhenTheFirstIsDone() throws {
        var first: BuildLock? = try BuildLock.acquire(workspace: folder.path)
        let isHeld = Answer()
        // A thread of its own: waiting in a task would keep the other tests from their threads.
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread { [path = folder.path] in
            let lock = try? BuildLock.acquire(workspace: path, patience: .seconds(60))
            isHeld.value.withLock { $0 = lock?.isHeld }
            done.signal()
        }
        usleep(60_000)
        #expect(first?.isHeld == true)
        #expect(isHeld.value.withLock { $0 } == nil)
        first = nil
        done.wait()
        #expect(isHeld.value.withLock { $0 } == true)
    }

    @Test func aDeadBuildsLockIsTakenOverWithItsName() async throws {
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
            let lock = try BuildLock.acquire(workspace: path, owner: LockOwner(process: 7, started: 0))
            kill(getpid(), SIGKILL)
            withExtendedLifetime(lock) {}
        }
        #expect(folder.text(".plenary/lock") == "pid 7\nstarted 0\n")
        let lock = try BuildLock.acquire(workspace: folder.path, patience: .zero)
        #expect(lock.abandoned == LockOwner(process: 7, started: 0))
    }

    @Test(arguments: ["", "pid x\nstarted 1\n", "garbage", "pid 1\n"])
    func anUnreadableLockFileIsNobodys(_ text: String) throws {
        try folder.write(".plenary/lock", text)
        #expect(try BuildLock.acquire(workspace: folder.path).abandoned == nil)
    }

    @Test func aWorkspaceThatCannotBeWrittenToIsNotLocked() throws {
        let plan = FaultPlan(.fails(EROFS), at: 1) { $0 == .makeFolder }
        #expect(try !BuildLock.acquire(workspace: folder.path, files: plan.files).isHeld)
    }

    @Test func aLinkInPlaceOfTheFolderIsNotFollowed() throws {
        try folder.makeFolder("elsewhere")
        try folder.link(".plenary", to: "elsewhere")
        let fault = fault { () throws(MachineFault) in _ = try BuildLock.acquire(workspace: folder.path) }
        #expect(fault?.code == .pathBlocked)
        #expect(folder.names("elsewhere") == [])
    }

    @Test func aFileSystemWithoutLocksIsAFault() throws {
        let plan = FaultPlan(.fails(ENOLCK), at: 1) { $0 == .lock }
        let fault = fault { () throws(MachineFault) in _ = try BuildLock.acquire(workspace: folder.path, files: plan.files) }
        #expect(fault?.code == .unsupportedFileSystem)
    }
}

// MARK: - The lock of the output folder

extension BuildLockTests {
    @Test func aSecondCommitWaitsThenStops() throws {
        let transaction = try OutputCommitter().begin(folder.request())
        let fault = fault { () throws(MachineFault) in try folder.commit(["a": "1"], patience: .milliseconds(50)) }
        #expect(fault?.code == .anotherBuild)
        #expect(fault?.message.en == "another build is writing to Output")
        withExtendedLifetime(transaction) {}
    }

    @Test func commitsOfManyBuildsNeverMix() async throws {
        let path = folder.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for build in 0..<12 {
                group.addTask {
                    let request = OutputRequest(workspace: path, output: "Output", sources: [], home: nil)
                    let tree = Dictionary(uniqueKeysWithValues: (0..<30).map { ("\($0 + build % 3).html", "build \(build)") })
                    _ = try OutputCommitter(durability: .killedProcess).commit(tree.files, to: request)
                }
            }
            try await group.waitForAll()
        }
        let tree = folder.tree()
        #expect(tree.count == 30)
        #expect(Set(tree.values).count == 1)
        #expect(folder.leftovers == [])
    }

    @Test func anOutputWithoutLocksIsStillWritten() throws {
        let plan = FaultPlan(.fails(ENOLCK), at: 1) { $0 == .lock }
        try folder.commit(["a": "1"], files: plan.files)
        #expect(folder.tree() == ["a": "1"])
    }

    @Test func whatDeadBuildsLeftIsCleared() throws {
        try folder.commit(["a": "1"])
        let prefix = OutputNames.stagingPrefix(for: Array("Output".utf8))
        let other = OutputNames.stagingPrefix(for: Array("Other".utf8))
        for name in [prefix + "1", prefix + "99999", "Output/.plenary-staging-3"] { try folder.write(name + "/1/1", "half") }
        try folder.write(other + "1/1/1", "somebody else's")
        try folder.commit(["a": "1"])
        #expect(folder.leftovers == [other + "1"])
    }
}
