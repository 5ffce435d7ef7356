package import Diagnostics
import Glibc

/// Who holds a lock: what a build writes into the lock file.
package struct LockOwner: Sendable, Hashable {
    package let process: Int32
    /// Seconds since 1970.
    package let started: Int

    package init(process: Int32, started: Int) {
        self.process = process
        self.started = started
    }

    /// This process, starting now.
    package static var current: LockOwner { LockOwner(process: getpid(), started: time(nil)) }

    var encoded: [UInt8] { Array("pid \(process)\nstarted \(started)\n".utf8) }

    init?(_ bytes: [UInt8]) {
        let words = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
        guard words.count == 4, words[0] == "pid", words[2] == "started" else { return nil }
        guard let process = Int32(words[1]), let started = Int(words[3]) else { return nil }
        self.init(process: process, started: started)
    }
}

/// The lock of a workspace, `.plenary/lock`: one build at a time. Free as soon as it is dropped or the process ends,
/// however it ends, because it is the kernel's (`flock`); the contents of the file only say whose it is.
package final class BuildLock: Sendable {
    /// The build that ended without freeing the lock, if the last one did.
    package let abandoned: LockOwner?
    /// False where the workspace cannot be written to: then only the output folder's own lock keeps builds apart.
    package let isHeld: Bool
    private let files: FileSystem
    private let file: OwnedDescriptor?

    private init(_ files: FileSystem, _ file: OwnedDescriptor?, abandoned: LockOwner?) {
        self.files = files
        self.file = file
        self.abandoned = abandoned
        isHeld = file != nil
    }

    deinit {
        if let file { try? files.truncate(file.descriptor) }
    }

    /// Waits for the lock of the workspace at path `workspace`, then says whose it is now. Throws when another build
    /// still has it after `patience`, naming that build.
    package static func acquire(
        workspace: String, owner: LockOwner = .current, patience: Duration = .seconds(10), files: FileSystem = .linux
    ) throws(MachineFault) -> BuildLock {
        let shown = "\(workspace)/.plenary/lock"
        guard let file = try open(workspace, shown, files) else { return BuildLock(files, nil, abandoned: nil) }
        let isFree = try faulting(.lock, shown) { () throws(SystemError) in
            try files.lock(file.descriptor, waiting: patience)
        }
        let last = try? LockOwner(files.readAll(file.descriptor, limit: 256))
        if !isFree { throw MachineFault(.anotherBuild, .isRunning(last), help: .waitForIt) }
        try faulting(.write, shown) { () throws(SystemError) in
            try files.truncate(file.descriptor)
            try files.write(owner.encoded, to: file.descriptor)
        }
        return BuildLock(files, file, abandoned: last)
    }

    /// Opens the lock file; nil where the workspace is not ours to write in.
    private static func open(_ workspace: String, _ shown: String, _ files: FileSystem) throws(MachineFault) -> OwnedDescriptor? {
        do throws(SystemError) {
            let root = OwnedDescriptor(try files.openFolderFollowing(workspace), files)
            try files.makeFolder(".plenary", below: root.descriptor)
            let folder = OwnedDescriptor(try files.openFolder(".plenary", below: root.descriptor), files)
            return OwnedDescriptor(try files.openLockFile("lock", below: folder.descriptor), files)
        } catch {
            if [EACCES, EPERM, EROFS].contains(error.code) { return nil }
            throw MachineFault(error, .lock, shown)
        }
    }
}

extension FileSystem {
    /// Takes the lock of an open file, looking every 20 ms until `patience` is over; false if it never was free.
    func lock(_ file: Descriptor, waiting patience: Duration) throws(SystemError) -> Bool {
        let end = ContinuousClock.now + patience
        while true {
            if try lock(file) { return true }
            if ContinuousClock.now >= end { return false }
            usleep(20_000)
        }
    }
}

extension SystemError {
    /// The file system has no locks of this kind.
    var meansNoLocks: Bool { [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL, EBADF].contains(code) }
}

extension Message {
    fileprivate static func isRunning(_ owner: LockOwner?) -> Message {
        guard let owner else { return Message(en: "another build is running", zh: "另一个构建正在进行") }
        let time = utcTime(owner.started)
        return Message(
            en: "another build is running: process \(owner.process), since \(time) UTC",
            zh: "另一个构建正在进行：进程 \(owner.process)，始于 \(time)（UTC）")
    }

    static let waitForIt = Message(
        en: "wait until it is done, or end it, and build again", zh: "请等待它完成或将其结束，然后重新构建")

    /// `2026-11-20 14:16:05`.
    private static func utcTime(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        // Days count from 1 March of year 0, so that the leap day is the last of a year; 400 years have 146,097 days.
        let day = max(seconds, 0) / 86_400 + 719_468
        let ofEra = day % 146_097
        let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let fromMarch = (5 * ofYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        let date = "\(year + day / 146_097 * 400 + (month < 3 ? 1 : 0))-\(two(month))-\(two(ofYear - (153 * fromMarch + 2) / 5 + 1))"
        return "\(date) \(two(seconds / 3_600 % 24)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }
}
