import Diagnostics
import FileStore
import Foundation
import Glibc
import Testing

@Suite struct MachineFaultTests {
    @Test(arguments: [
        (ENOSPC, DiagnosticCode.diskFull, "the disk is full"), (EDQUOT, .diskFull, "the disk quota is used up"),
        (EFBIG, .diskFull, "the file would be too large for this file system"), (EACCES, .permissionDenied, "permission is denied"),
        (EPERM, .permissionDenied, "permission is denied"), (EROFS, .readOnlyFileSystem, "the file system is read-only"),
        (EIO, .deviceError, "the disk reported an error"), (ESTALE, .deviceError, "the network drive lost it"),
        (ENXIO, .deviceError, "the device is missing"), (EMFILE, .tooManyOpenFiles, "too many files are open"),
        (ENAMETOOLONG, .nameTooLong, "the name is too long"), (ENOENT, .pathGone, "it does not exist"),
        (ENOTDIR, .pathBlocked, "a part of the path is not a folder"), (EISDIR, .pathBlocked, "it is a folder"),
        (EEXIST, .pathBlocked, "something of that name is there already"), (ENOTEMPTY, .pathBlocked, "the folder is not empty"),
        (ELOOP, .pathBlocked, "it is a symbolic link, or links lead in a circle"), (EBUSY, .pathBlocked, "it is in use"),
        (ENOMEM, .outOfMemory, "there is not enough memory"), (EXDEV, .unsupportedFileSystem, "it lies on another file system"),
        (ENOLCK, .unsupportedFileSystem, "the file system does not support it (system error 37)"),
        (EDOM, .otherSystemError, "system error 33"),
    ])
    func everyErrorNumberHasPlainWords(_ number: Int32, _ code: DiagnosticCode, _ words: String) {
        let fault = MachineFault(SystemError(.write, number), .write, "Output/a.html")
        #expect(fault.code == code)
        #expect(fault.message.en == "cannot write Output/a.html: \(words)")
        #expect(fault.message.zh.hasPrefix("无法写入 Output/a.html："))
        #expect(!fault.isRefusal)
    }

    @Test func codesAreUniqueAndInTheirRanges() {
        let all = DiagnosticCode.readingCodes + DiagnosticCode.machineCodes + DiagnosticCode.outputCodes
        #expect(Set(all.map(\.id)).count == all.count)
        #expect(Set(all.map(\.name)).count == all.count)
        #expect(DiagnosticCode.readingCodes.allSatisfy { $0.id.dropFirst().hasPrefix("002") || $0.id.dropFirst().hasPrefix("003") })
        #expect(DiagnosticCode.machineCodes.allSatisfy { $0.id.hasPrefix("E09") })
        #expect(DiagnosticCode.outputCodes.allSatisfy { $0.id.hasPrefix("E085") })
        #expect(all.allSatisfy { $0.id.hasPrefix($0.severity == .warning ? "W" : "E") })
    }
}

// MARK: - Real ones

extension MachineFaultTests {
    /// A file system of its own below a test's folder; unmounted with it. Nil where mounting is not allowed.
    final class Mount: Sendable {
        let path: String

        init?(_ path: String, size: String = "256k") {
            self.path = path
            guard unsafe mount("tmpfs", path, "tmpfs", 0, "size=" + size) == 0 else { return nil }
        }

        /// The folder itself, mounted once more over itself.
        init?(binding path: String, isReadOnly: Bool = false) {
            self.path = path
            guard unsafe mount(path, path, nil, UInt(MS_BIND), nil) == 0 else { return nil }
            let flags = UInt(MS_BIND | MS_REMOUNT | MS_RDONLY)
            if isReadOnly { unsafe mount(nil, path, nil, flags, nil) }
        }

        deinit {
            unsafe umount2(path, Int32(MNT_DETACH))
        }

        /// Whether this process may mount at all: not in most containers.
        static let isAllowed: Bool = {
            guard let folder = try? TemporaryFolder() else { return false }
            return Mount(folder.path) != nil
        }()
    }

    @Test(.enabled(if: Mount.isAllowed, "needs the right to mount (run as root outside a container)"))
    func aDiskThatIsReallyFull() throws {
        let folder = try TemporaryFolder()
        let mount = try #require(Mount(folder.path))
        try folder.commit(["a.html": "small"])
        let fault = try #require(
            fault { () throws(MachineFault) in
                try folder.commit(["a.html": String(repeating: "x", count: 100_000), "b.html": String(repeating: "y", count: 300_000)])
            })
        #expect(fault.code == .diskFull)
        #expect(fault.message.en.hasPrefix("cannot write Output/b.html: the disk is full (300000 bytes needed, "))
        #expect(folder.tree() == ["a.html": "small"])
        #expect(folder.leftovers == [])
        withExtendedLifetime(mount) {}
    }

    @Test(.enabled(if: Mount.isAllowed, "needs the right to mount (run as root outside a container)"))
    func aReadOnlyFileSystem() throws {
        let folder = try TemporaryFolder()
        try folder.commit(["a.html": "1"])
        let bind = try #require(Mount(binding: folder.path + "/Output", isReadOnly: true))
        let fault = fault { () throws(MachineFault) in try folder.commit(["a.html": "2"]) }
        #expect(fault?.code == .readOnlyFileSystem)
        #expect(fault?.message.en == "cannot write Output: the file system is read-only")
        #expect(fault?.help?.en == "choose another folder with --output")
        withExtendedLifetime(bind) {}
        #expect(folder.tree() == ["a.html": "1"])
    }

    @Test(.enabled(if: Mount.isAllowed, "needs the right to mount (run as root outside a container)"))
    func anOutputThatIsAMountPointIsWrittenFromWithin() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("Output")
        let mount = try #require(Mount(folder.path + "/Output", size: "4m"))
        try folder.commit(Version.old)
        let transaction = try OutputCommitter().begin(folder.request())
        let batch = try transaction.stage(Version.new.files)
        #expect(folder.names("Output").contains { $0.hasPrefix(".plenary-staging-") })
        _ = try transaction.finish([batch])
        #expect(folder.tree() == Version.new)
        #expect(folder.leftovers == [])
        withExtendedLifetime(mount) {}
    }

    @Test(.enabled(if: Mount.isAllowed, "needs the right to mount (run as root outside a container)"))
    func anOutputMountedFromTheSameDiskIsWrittenFromWithin() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("elsewhere")
        try folder.makeFolder("Output")
        let bind = try #require(Mount(binding: folder.path + "/Output"))
        try folder.commit(Version.old)
        try folder.commit(Version.new)
        #expect(folder.tree() == Version.new)
        withExtendedLifetime(bind) {}
    }

    /// In a process of its own that gives up being root, to whom nothing is forbidden.
    @Test(arguments: ["Output", "Output/en"]) func aFolderThatMayNotBeWrittenTo(_ locked: String) async throws {
        let folder = try TemporaryFolder()
        try folder.commit(["en/a.html": "1"])
        for name in ["", "Output", "Output/en"] { folder.setMode(name, 0o777) }
        folder.setMode(locked, 0o555)
        defer { folder.setMode(locked, 0o755) }
        await #expect(processExitsWith: .success) { [path = folder.path as String, locked = locked as String] in
            if geteuid() == 0 { #expect(setgid(65_534) == 0 && setuid(65_534) == 0) }
            let request = OutputRequest(workspace: path, output: "Output", sources: [], home: nil)
            let fault = fault { () throws(MachineFault) in
                _ = try OutputCommitter().commit([OutputFile(ContentPath("en/a.html"), [1])], to: request)
            }
            #expect(fault?.code == .permissionDenied)
            #expect(fault?.message.en == "cannot write \(locked == "Output" ? "Output" : "Output/en/a.html"): permission is denied")
        }
        #expect(folder.tree() == ["en/a.html": "1"])
        #expect(folder.leftovers == [])
    }

    /// The folder beside the output belongs to somebody else, as with a mounted volume or a web server's root.
    @Test func aLockedParentDoesNotMatter() async throws {
        let folder = try TemporaryFolder()
        try folder.commit(["en/a.html": "1"])
        for name in ["Output", "Output/en"] { folder.setMode(name, 0o777) }
        for name in [".plenary-output", ".plenary-files", "en/a.html"] { folder.setMode("Output/" + name, 0o666) }
        folder.setMode("", 0o555)
        defer { folder.setMode("", 0o755) }
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            if geteuid() == 0 { #expect(setgid(65_534) == 0 && setuid(65_534) == 0) }
            let request = OutputRequest(workspace: path, output: "Output", sources: [], home: nil)
            _ = try OutputCommitter().commit([OutputFile(ContentPath("en/a.html"), [50])], to: request)
            #expect(try !BuildLock.acquire(workspace: path).isHeld)
        }
        #expect(folder.tree() == ["en/a.html": "2"])
        #expect(folder.leftovers == [])
    }
}
