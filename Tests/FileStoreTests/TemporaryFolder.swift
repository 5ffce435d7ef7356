import Foundation
import Glibc
import Testing

/// A folder of a test's own, removed with it.
final class TemporaryFolder: Sendable {
    let path: String

    /// - Parameter inMemory: for tests that make hundreds of folders; on the disk where there is no memory to mount.
    init(inMemory: Bool = false) throws {
        let isThere = inMemory && FileManager.default.isWritableFile(atPath: "/dev/shm")
        let home = isThere ? "/dev/shm" : FileManager.default.temporaryDirectory.path
        path = "\(home)/plenary-store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file and makes the folders above it.
    func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name, isDirectory: false)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    func exists(_ name: String) -> Bool {
        var record = stat()
        return unsafe lstat(path + "/" + name, &record) == 0
    }

    /// Permission bits: 0o644.
    func mode(_ name: String) -> UInt32 {
        var record = stat()
        unsafe lstat(path + "/" + name, &record)
        return record.st_mode & 0o7777
    }

    func setMode(_ name: String, _ mode: UInt32) {
        unsafe chmod(path + "/" + name, mode)
    }

    /// Inode, and modification time in nanoseconds: what must not change when a file is not touched.
    func stamp(_ name: String) -> [Int] {
        var record = stat()
        unsafe lstat(path + "/" + name, &record)
        return [Int(record.st_ino), record.st_mtim.tv_sec, record.st_mtim.tv_nsec]
    }

    /// The visible files below a folder with their contents.
    func tree(_ name: String = "Output") -> [String: String] {
        var found: [String: String] = [:]
        for case let file as String in FileManager.default.enumerator(atPath: path + "/" + name) ?? .init() {
            if file.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
            var record = stat()
            if unsafe lstat("\(path)/\(name)/\(file)", &record) == 0, record.st_mode & S_IFMT == S_IFREG {
                found[file] = text("\(name)/\(file)")
            }
        }
        return found
    }

    /// The names in a folder, hidden ones too, sorted.
    func names(_ name: String = "") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name)) ?? []).sorted()
    }

    /// The folders and files that Plenary has left behind beside and in the output.
    var leftovers: [String] {
        names().filter { $0.hasPrefix(".plenary-staging") }
            + names("Output").filter { $0.hasPrefix(".plenary-staging") || $0 == ".plenary-journal" }
    }
}
