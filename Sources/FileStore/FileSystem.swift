import CLinux
import Glibc

/// An open file or folder, by its number. Whoever opens one closes it with `FileSystem.close`.
package struct Descriptor: Sendable, Hashable {
    package let number: Int32

    /// Paths "below" this one are absolute, or relative to the folder that the process runs in.
    package static let anywhere = Descriptor(number: AT_FDCWD)
}

/// The disk as a value: one method a kernel call, so that a test can make the nth call fail, for every n.
///
/// Names are looked up below an open folder and are not followed when they are symbolic links, unless a method
/// says so. Calls that a signal interrupts are repeated. Safe to use from several threads at once.
package struct FileSystem: Sendable {
    /// The real one.
    package static let linux = FileSystem()

    /// Asked before each call: 0 lets it through, another number makes it fail with that `errno`.
    private let fault: (@Sendable (SystemCall) -> Int32)?

    package init(fault: (@Sendable (SystemCall) -> Int32)? = nil) {
        self.fault = fault
    }

    /// Makes one call: asks the fault first, repeats after an interruption, turns -1 into `errno`.
    func attempt(_ call: SystemCall, _ body: () -> Int) throws(SystemError) -> Int {
        if let code = fault?(call), code != 0 { throw SystemError(call, code) }
        while true {
            let result = body()
            if result >= 0 { return result }
            let code = errno
            if code != EINTR { throw SystemError(call, code) }
        }
    }
}

// MARK: - Opening and closing

extension FileSystem {
    /// A folder; refuses a symbolic link (`ELOOP` or `ENOTDIR`).
    package func openFolder(_ name: String, below folder: Descriptor) throws(SystemError) -> Descriptor {
        try open(name, below: folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    }

    /// A folder that the user named: symbolic links on the way and at the end are followed.
    package func openFolderFollowing(_ path: String) throws(SystemError) -> Descriptor {
        try open(path, below: .anywhere, O_RDONLY | O_DIRECTORY)
    }

    /// A file to read; refuses a symbolic link (`ELOOP`), never blocks on a pipe.
    package func openFile(_ name: String, below folder: Descriptor) throws(SystemError) -> Descriptor {
        try open(name, below: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
    }

    /// A name for whatever `path` leads to through its symbolic links, without opening it.
    package func openName(_ path: String, below folder: Descriptor) throws(SystemError) -> Descriptor {
        try open(path, below: folder, Int32(PLENARY_O_PATH))
    }

    /// Opens for reading what `openName` found.
    package func reopen(_ name: Descriptor) throws(SystemError) -> Descriptor {
        try open(name.link, below: .anywhere, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    }

    /// A new file for writing, mode 0644 whatever the umask; `EEXIST` if the name is taken.
    package func createFile(_ name: String, below folder: Descriptor) throws(SystemError) -> Descriptor {
        let number = try attempt(.create) {
            unsafe Int(openat(folder.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644))
        }
        let file = Descriptor(number: Int32(number))
        do {
            try setMode(file, 0o644)
        } catch {
            try? close(file)
            throw error
        }
        return file
    }

    /// A file that several processes lock: made when it is missing, its contents left alone.
    package func openLockFile(_ name: String, below folder: Descriptor) throws(SystemError) -> Descriptor {
        try open(name, below: folder, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o644)
    }

    /// A file to read at a path of several parts that must not lead out of `root`, links included (`EXDEV`).
    package func openWithin(_ path: String, root: Descriptor) throws(SystemError) -> Descriptor {
        let flags = UInt64(O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        let rules = UInt64(PLENARY_RESOLVE_BENEATH | PLENARY_RESOLVE_NO_MAGICLINKS)
        let number = try attempt(.open) { unsafe Int(plenary_openat2(root.number, path, flags, rules)) }
        return Descriptor(number: Int32(number))
    }

    /// Whether the folder `name` is a mount point below `folder`; nil where the kernel cannot say.
    package func isMountPoint(_ name: String, below folder: Descriptor) throws(SystemError) -> Bool? {
        let flags = UInt64(Int32(PLENARY_O_PATH) | O_CLOEXEC)
        do throws(SystemError) {
            let number = try attempt(.open) {
                unsafe Int(plenary_openat2(folder.number, name, flags, UInt64(PLENARY_RESOLVE_NO_XDEV)))
            }
            try close(Descriptor(number: Int32(number)))
            return false
        } catch {
            switch error.code {
            case EXDEV: return true
            case ENOSYS, EPERM, EINVAL: return nil
            default: throw error
            }
        }
    }

    /// Closes, and reports what a late write could not tell earlier. The number is free afterwards in any case.
    package func close(_ descriptor: Descriptor) throws(SystemError) {
        let result = Glibc.close(descriptor.number)
        let code = errno
        if let wanted = fault?(.close), wanted != 0 { throw SystemError(.close, wanted) }
        if result != 0, code != EINTR { throw SystemError(.close, code) }
    }

    private func open(
        _ name: String, below folder: Descriptor, _ flags: Int32, mode: mode_t = 0
    ) throws(SystemError) -> Descriptor {
        let number = try attempt(.open) { unsafe Int(openat(folder.number, name, flags | O_CLOEXEC, mode)) }
        return Descriptor(number: Int32(number))
    }
}

extension Descriptor {
    /// The name under which the kernel shows this descriptor to its own process.
    var link: String { "/proc/self/fd/\(number)" }
}
