package import Diagnostics
import Glibc

/// A file as it was read: its bytes, and what the disk knew about it then.
package struct ContentFile: Sendable, Hashable {
    package let path: ContentPath
    /// As they stand on disk, byte order mark included; nobody has looked whether they are UTF-8.
    package let bytes: [UInt8]
    /// To ask later whether the file is still the same.
    package let status: FileStatus
}

/// Reads the author's files. Safe to use from several threads at once: give each a batch.
package struct ContentReader: Sendable {
    /// What trust.md allows a content file: 4 MB.
    package static let standardLimit = 4 * 1024 * 1024

    private let root: String
    private let limit: Int
    private let files: FileSystem

    /// - Parameters:
    ///   - root: the path of the workspace.
    ///   - limit: the most bytes a file may have; larger ones are refused without being read.
    package init(root: String, limit: Int = ContentReader.standardLimit, files: FileSystem = .linux) {
        self.root = root
        self.limit = limit
        self.files = files
    }

    /// Reads the files at `paths`, which must not lead out of the workspace. Those that cannot be read are missing
    /// from the value and have a diagnostic each; the order is that of `paths`.
    package func read(_ paths: [ContentPath]) throws(MachineFault) -> Findings<[ContentFile]> {
        let folder = try openRoot()
        defer { try? files.close(folder) }
        var contents: [ContentFile] = []
        contents.reserveCapacity(paths.count)
        var diagnostics: [Diagnostic] = []
        for path in paths {
            do throws(SystemError) {
                switch try readOne(path, folder) {
                case .success(let file): contents.append(file)
                case .failure(let finding): diagnostics.append(finding.diagnostic(at: path))
                }
            } catch {
                diagnostics.append(try Diagnostic(reading: path, error))
            }
        }
        return Findings(contents, diagnostics)
    }

    /// One diagnostic for each file that changed or vanished since it was read: to ask before anything is published.
    package func changes(since contents: [(path: ContentPath, status: FileStatus)]) throws(MachineFault) -> [Diagnostic] {
        let folder = try openRoot()
        defer { try? files.close(folder) }
        var diagnostics: [Diagnostic] = []
        for (path, known) in contents {
            do throws(SystemError) {
                if try currentStatus(path, folder) != known {
                    diagnostics.append(ContentFinding.changed(path).diagnostic(at: path))
                }
            } catch {
                diagnostics.append(try Diagnostic(reading: path, error))
            }
        }
        return diagnostics
    }
}

extension ContentReader {
    /// What the disk knows of files now, in the order of `paths`; nil for one that cannot be looked at.
    package func statuses(of paths: [ContentPath]) throws(MachineFault) -> [FileStatus?] {
        let folder = try openRoot()
        defer { try? files.close(folder) }
        return paths.map { try? currentStatus($0, folder) }
    }

    private enum Outcome {
        case success(ContentFile), failure(ContentFinding)
    }

    private func openRoot() throws(MachineFault) -> Descriptor {
        do {
            return try files.openFolderFollowing(root)
        } catch {
            throw MachineFault(error, .read, root)
        }
    }

    private func readOne(_ path: ContentPath, _ folder: Descriptor) throws(SystemError) -> Outcome {
        // The scanner gives out no such path, but somebody could write one into a file (`include:`).
        if hasUnusableCharacter(path.text) { return .failure(.unusableName(ContentPath(escapedName(path.text.utf8)))) }
        if path.isHidden { return .failure(.outside(path)) }
        guard let file = try open(path, folder) else { return .failure(.outside(path)) }
        defer { try? files.close(file) }
        let before = try files.status(file)
        guard before.kind == .file else { return .failure(.special(path)) }
        guard before.size <= limit else { return .failure(.tooLarge(path, size: before.size, limit: limit)) }
        // One byte more than expected, to see a file that grows.
        let bytes = try files.readAll(file, limit: before.size + 1)
        guard bytes.count == before.size, try files.status(file) == before else { return .failure(.changed(path)) }
        return .success(ContentFile(path: path, bytes: bytes, status: before))
    }

    /// Opens a file in one call that cannot leave the workspace. A link by absolute path, and a kernel without that
    /// call, need the longer way: name it, look where it is, open what was named. Nil when it lies outside.
    private func open(_ path: ContentPath, _ folder: Descriptor) throws(SystemError) -> Descriptor? {
        do {
            return try files.openWithin(path.text, root: folder)
        } catch {
            guard [EXDEV, ENOSYS, EPERM].contains(error.code) else { throw error }
        }
        let name = try files.openName(path.text, below: folder)
        defer { try? files.close(name) }
        guard try files.isPublic(name, below: folder) else { return nil }
        return try files.reopen(name)
    }

    private func currentStatus(_ path: ContentPath, _ folder: Descriptor) throws(SystemError) -> FileStatus {
        let direct = try files.status(path.text, below: folder)
        if direct.kind != .link { return direct }
        let name = try files.openName(path.text, below: folder)
        defer { try? files.close(name) }
        return try files.status(name)
    }
}
