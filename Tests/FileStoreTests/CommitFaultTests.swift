import Diagnostics
import FileStore
import Foundation
import Glibc
import Testing

/// The promise, call by call: whatever kernel call fails, and wherever the process dies, the tree is the old one or,
/// after the next run, the new one.
@Suite struct CommitFaultTests {
    /// Another test may be starting a program: between fork and exec the child holds our lock too, for a moment.
    private static let patience = Duration.seconds(5)

    /// What a commit of `Version.new` over `Version.old` may meet, one after another.
    private func eachCall(
        _ kind: FaultPlan.Kind, durability: Durability = .powerCut, _ check: (TemporaryFolder, MachineFault?, Int) throws -> Void
    ) throws {
        var number = 1
        while true {
            let folder = try TemporaryFolder(inMemory: true)
            try folder.commit(Version.old)
            let plan = FaultPlan(kind, at: number)
            let fault = fault { () throws(MachineFault) in
                try folder.commit(Version.new, files: plan.files, durability: durability, patience: Self.patience)
            }
            if plan.count < number { break }
            try check(folder, fault, number)
            number += 1
        }
        // If this falls, calls have gone past the plan.
        #expect(number > 150)
    }

    @Test(arguments: [EIO, ENOSPC, EACCES, EMFILE, EROFS, ENOENT, ENOSYS])
    func theNthCallFails(_ code: Int32) throws {
        try eachCall(.fails(code)) { folder, fault, number in
            let found = folder.tree()
            let isDecided = folder.exists("Output/.plenary-journal")
            if fault == nil {
                #expect(found == Version.new, "call \(number) failed and nobody said so")
            } else if !isDecided {
                #expect(found == Version.old || found == Version.new, "call \(number)")
            }
            try folder.recover()
            #expect(folder.tree() == (isDecided ? Version.new : found), "call \(number), after the next run")
            #expect(folder.leftovers == [], "call \(number)")
            try folder.commit(Version.new)
            #expect(folder.tree() == Version.new, "call \(number), after the next build")
        }
    }

    @Test(arguments: [Durability.powerCut, .killedProcess])
    func theProcessDiesAtTheNthCall(_ durability: Durability) throws {
        try eachCall(.dies, durability: durability) { folder, _, number in
            let found = folder.tree()
            let isDecided = folder.exists("Output/.plenary-journal")
            if !isDecided { #expect(found == Version.old || found == Version.new, "call \(number)") }
            try folder.recover()
            #expect(folder.tree() == (isDecided ? Version.new : found), "call \(number), after the next run")
            #expect(folder.leftovers == [], "call \(number)")
        }
    }

    /// The next run dies too, at every one of its own calls, while it completes what the first one left.
    @Test func theRecoveryDiesAsWell() throws {
        let folder = try TemporaryFolder()
        try folder.commit(Version.old)
        var renames = 0
        let half = FaultPlan(.dies, at: 4) { $0 == .rename }
        #expect(throws: MachineFault.self) { try folder.commit(Version.new, files: half.files) }
        #expect(folder.exists("Output/.plenary-journal"))
        while true {
            renames += 1
            let plan = FaultPlan(.dies, at: renames)
            let fault = fault { () throws(MachineFault) in try folder.recover(files: plan.files) }
            if plan.count < renames { break }
            #expect(fault != nil || folder.tree() == Version.new)
        }
        #expect(folder.tree() == Version.new)
        #expect(folder.leftovers == [])
        #expect(renames > 20)
    }

    @Test func aFullDiskSaysHowMuchWasNeeded() throws {
        let folder = try TemporaryFolder()
        try folder.commit(["en/a.html": "old"])
        let plan = FaultPlan(.fails(ENOSPC), at: 1) { $0 == .write }
        let fault = try #require(fault { () throws(MachineFault) in try folder.commit(["en/a.html": "something new"], files: plan.files) })
        #expect(fault.code == .diskFull)
        #expect(!fault.isRefusal)
        #expect(fault.message.en.hasPrefix("cannot write Output/en/a.html: the disk is full (13 bytes needed, "))
        #expect(fault.message.zh.hasPrefix("无法写入 Output/en/a.html：磁盘已满（需要 13 字节，剩余 "))
        #expect(fault.help?.en == "free some space and build again")
        #expect(folder.tree() == ["en/a.html": "old"])
        #expect(folder.leftovers == [])
    }

    @Test func aLateWriteErrorStopsTheCommit() throws {
        let folder = try TemporaryFolder()
        try folder.commit(Version.old)
        let plan = FaultPlan(.fails(EIO), at: 1) { $0 == .syncFileSystem }
        let fault = fault { () throws(MachineFault) in try folder.commit(Version.new, files: plan.files, durability: .powerCut) }
        #expect(fault?.code == .deviceError)
        #expect(folder.tree() == Version.old)
        #expect(folder.leftovers == [])
    }

    @Test func aFaultWhileMovingInSaysThatTheNextBuildCompletesIt() throws {
        let folder = try TemporaryFolder()
        try folder.commit(Version.old)
        let plan = FaultPlan(.fails(EIO), at: 3) { $0 == .rename }
        let fault = fault { () throws(MachineFault) in try folder.commit(Version.new, files: plan.files) }
        #expect(fault?.message.en == "cannot put in place Output/en/1.html: the disk reported an error")
        #expect(
            fault?.help?.en
                == "check the drive before you try again; the new files are partly in place and the next build puts the rest there")
        try folder.recover()
        #expect(folder.tree() == Version.new)
    }

    /// In a process of its own, where nobody else opens files.
    @Test func noDescriptorLeaks() async throws {
        let folder = try TemporaryFolder()
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            func open() -> Int { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? -1 }
            let request = OutputRequest(workspace: path, output: "Output", sources: ["Content"], home: "/root")
            _ = try OutputCommitter().commit(Version.old.files, to: request)
            let before = open()
            var wrong: [Int] = []
            for number in 1...250 {
                let files = FaultPlan(.fails(EIO), at: number).files
                let tree = number % 2 == 0 ? Version.old : Version.new
                _ = try? OutputCommitter(files: files).commit(tree.files, to: request)
                _ = try? ContentScanner(files: files).scan(root: path, places: [ContentPath("Output")])
                _ = try? ContentReader(root: path, files: files).read([ContentPath("Output/index.html")])
                if open() != before { wrong.append(number) }
            }
            #expect(wrong == [])
        }
    }
}
