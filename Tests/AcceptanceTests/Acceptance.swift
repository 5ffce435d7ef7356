import Foundation
import Glibc
import TestSupport

// Acceptance tests run the real program on small workspaces in temporary folders and look at what a user sees: exit
// status, standard output, standard error, files. Nothing here knows the program from inside.

/// The sample workspace in the folder of the running test, ready to be built.
struct Workspace {
    let folder: TemporaryFolder

    /// Writes the sample workspace with the templates of the repository.
    init() throws {
        folder = try TemporaryFolder.current
        try SampleWorkspace.write(to: folder)
        try SampleWorkspace.copyTemplates(to: folder)
    }

    /// Writes a file over what the sample has.
    func write(_ path: String, _ text: String) throws {
        try folder.write { TextFile(path, text) }
    }

    /// Replaces a text of a file.
    func edit(_ path: String, _ old: String, _ new: String) throws { try folder.edit(path, old, new) }

    /// Runs the program in the workspace.
    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> ProcessRun {
        try await ProcessRun.plenary(arguments, in: folder, environment: environment)
    }

    /// Every file below a folder with its bytes and the time of its last change.
    func tree(_ path: String) throws -> [String: TreeFile] {
        let root = folder.path(path)
        var files: [String: TreeFile] = [:]
        for relative in try FileManager.default.subpathsOfDirectory(atPath: root) {
            let attributes = try FileManager.default.attributesOfItem(atPath: root + "/" + relative)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            let url = URL(fileURLWithPath: root + "/" + relative, isDirectory: false)
            files[relative] = TreeFile(bytes: [UInt8](try Data(contentsOf: url)), changed: attributes[.modificationDate] as? Date)
        }
        return files
    }
}

struct TreeFile: Equatable {
    let bytes: [UInt8]
    let changed: Date?
}

/// Holds the lock of a workspace as another build would, until it is dropped.
final class HeldLock {
    private let descriptor: Int32

    init(_ workspace: Workspace) throws {
        try workspace.write(".plenary/lock", "pid 4711\nstarted 1700000000\n")
        descriptor = unsafe open(workspace.folder.path(".plenary/lock"), O_RDWR | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw TestSupportFault("flock: errno \(errno)") }
    }

    deinit {
        close(descriptor)
    }
}
