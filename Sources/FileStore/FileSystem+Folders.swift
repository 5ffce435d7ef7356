import CLinux
import Glibc

/// What stands under a name.
package enum FileKind: Sendable, Hashable {
    case file, folder, link
    /// A pipe, a socket or a device.
    case special
}

/// One name in a folder.
package struct FolderEntry: Sendable, Hashable {
    /// The name's bytes as the disk has them: any byte but NUL and `/`.
    package let nameBytes: [UInt8]
    package let kind: FileKind

    /// The name as text; nil when it is not valid UTF-8.
    package var name: String? { String(validating: nameBytes, as: UTF8.self) }

    package var isHidden: Bool { nameBytes.first == UInt8(ascii: ".") }
}

/// What the disk knows about a file without reading it.
package struct FileStatus: Sendable, Hashable {
    package let kind: FileKind
    /// In bytes.
    package let size: Int
    /// The permission bits: 0o644.
    package let mode: UInt32
    package let identity: FileIdentity
    /// When the contents and when anything at all last changed, in nanoseconds since 1970.
    package let modified: Int64
    package let changed: Int64
}

/// Which file it is, whatever its name: two paths with the same identity are one file.
package struct FileIdentity: Sendable, Hashable {
    package let device: UInt64
    package let inode: UInt64
}

extension FileSystem {
    /// The status of an open file or folder.
    package func status(_ descriptor: Descriptor) throws(SystemError) -> FileStatus {
        var record = stat()
        _ = try attempt(.status) { unsafe Int(fstat(descriptor.number, &record)) }
        return FileStatus(record)
    }

    /// The status of what stands under a name; of a symbolic link itself.
    package func status(_ name: String, below folder: Descriptor) throws(SystemError) -> FileStatus {
        var record = stat()
        _ = try attempt(.status) { unsafe Int(fstatat(folder.number, name, &record, AT_SYMLINK_NOFOLLOW)) }
        return FileStatus(record)
    }

    /// The names in an open folder, without `.` and `..`, in no order.
    package func list(_ folder: Descriptor) throws(SystemError) -> [FolderEntry] {
        var entries: [FolderEntry] = []
        var buffer = [UInt8](repeating: 0, count: 32 * 1024)
        _ = lseek(folder.number, 0, SEEK_SET)
        while true {
            let length = try attempt(.list) {
                unsafe buffer.withUnsafeMutableBytes { unsafe getdents64(folder.number, $0.baseAddress, $0.count) }
            }
            if length == 0 { return entries }
            var offset = 0
            while offset < length {
                if let entry = try entry(at: offset, of: buffer, in: folder) { entries.append(entry) }
                offset += Int(buffer[offset + 16]) | Int(buffer[offset + 17]) << 8
            }
        }
    }

    /// One `linux_dirent64`: inode (8 bytes), offset (8), length of the record (2), kind (1), name up to NUL.
    private func entry(at offset: Int, of buffer: [UInt8], in folder: Descriptor) throws(SystemError) -> FolderEntry? {
        let name = Array(buffer[(offset + 19)...].prefix { $0 != 0 })
        if name == [UInt8(ascii: ".")] || name == [UInt8(ascii: "."), UInt8(ascii: ".")] { return nil }
        let kind: FileKind
        switch Int(buffer[offset + 18]) {
        case Int(DT_REG): kind = .file
        case Int(DT_DIR): kind = .folder
        case Int(DT_LNK): kind = .link
        // Some file systems do not tell; a name that is not text is refused in any case.
        case Int(DT_UNKNOWN):
            kind = if let text = String(validating: name, as: UTF8.self) { try status(text, below: folder).kind } else { .special }
        default: kind = .special
        }
        return FolderEntry(nameBytes: name, kind: kind)
    }

    /// Makes a folder of mode 0755 whatever the umask, or finds it; false when something was there already.
    @discardableResult
    package func makeFolder(_ name: String, below folder: Descriptor, mode: UInt32 = 0o755) throws(SystemError) -> Bool {
        do {
            _ = try attempt(.makeFolder) { unsafe Int(mkdirat(folder.number, name, mode)) }
        } catch {
            if error.code == EEXIST { return false }
            throw error
        }
        let made = try openFolder(name, below: folder)
        defer { try? close(made) }
        try setMode(made, mode)
        return true
    }

    package func setMode(_ descriptor: Descriptor, _ mode: UInt32) throws(SystemError) {
        _ = try attempt(.setMode) { Int(fchmod(descriptor.number, mode)) }
    }

    /// Gives a file a new name, in one step, replacing a file that has it.
    package func rename(
        _ name: String, below folder: Descriptor, to target: String, below targetFolder: Descriptor
    ) throws(SystemError) {
        _ = try attempt(.rename) { unsafe Int(renameat(folder.number, name, targetFolder.number, target)) }
    }

    /// Removes a file, a symbolic link or a pipe; not a folder (`EISDIR`).
    package func unlink(_ name: String, below folder: Descriptor) throws(SystemError) {
        _ = try attempt(.unlink) { unsafe Int(unlinkat(folder.number, name, 0)) }
    }

    /// Removes an empty folder.
    package func removeFolder(_ name: String, below folder: Descriptor) throws(SystemError) {
        _ = try attempt(.removeFolder) { unsafe Int(unlinkat(folder.number, name, AT_REMOVEDIR)) }
    }

    /// Fails unless names may be made and removed in this folder.
    package func requireWritable(_ folder: Descriptor) throws(SystemError) {
        _ = try attempt(.access) { unsafe Int(faccessat(folder.number, ".", W_OK | X_OK, Int32(PLENARY_AT_EACCESS))) }
    }

    /// The absolute path of what a descriptor has open, without links, `.` or `..`; in bytes, for paths may be any.
    package func path(of descriptor: Descriptor) throws(SystemError) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = try attempt(.resolve) {
            unsafe buffer.withUnsafeMutableBytes { raw in
                unsafe raw.withMemoryRebound(to: CChar.self) { chars in
                    guard let base = chars.baseAddress else { return -1 }
                    return unsafe readlink(descriptor.link, base, chars.count)
                }
            }
        }
        return Array(buffer[..<length])
    }

    /// The bytes that are free for us on the file system of `descriptor`.
    package func freeBytes(_ descriptor: Descriptor) throws(SystemError) -> Int {
        var record = statvfs()
        _ = try attempt(.space) { unsafe Int(fstatvfs(descriptor.number, &record)) }
        return Int(clamping: record.f_bavail).multipliedReportingOverflow(by: Int(clamping: record.f_frsize)).partialValue
    }
}

extension FileStatus {
    fileprivate init(_ record: stat) {
        switch record.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .special
        }
        size = Int(record.st_size)
        mode = record.st_mode & 0o7777
        identity = FileIdentity(device: UInt64(record.st_dev), inode: UInt64(record.st_ino))
        modified = Int64(record.st_mtim.tv_sec) * 1_000_000_000 + Int64(record.st_mtim.tv_nsec)
        changed = Int64(record.st_ctim.tv_sec) * 1_000_000_000 + Int64(record.st_ctim.tv_nsec)
    }
}
