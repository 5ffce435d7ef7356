import Diagnostics
import Glibc

/// The folder in which changed files wait to be moved into the output folder.
///
/// It lies beside the output folder, so that nobody who copies or serves that folder meets it; inside it, hidden,
/// where beside is another file system or not ours to write in, because only a rename within one file system puts a
/// whole file in place in one step.
struct StagingPlace: Sendable, Equatable {
    enum Side: String, Sendable {
        case beside, inside
    }

    let side: Side
    let name: String

    init(side: Side, name: String) {
        self.side = side
        self.name = name
    }

    /// Chooses the place for a commit of this process.
    init(for location: OutputLocation, _ files: FileSystem) throws(SystemError) {
        let isBeside = try Self.canStandBeside(location, files)
        let prefix = isBeside ? OutputNames.stagingPrefix(for: location.name) : OutputNames.stagingPrefix
        self.init(side: isBeside ? .beside : .inside, name: prefix + String(getpid()))
    }

    private static func canStandBeside(_ location: OutputLocation, _ files: FileSystem) throws(SystemError) -> Bool {
        do {
            try files.requireWritable(location.parent.descriptor)
        } catch {
            return false
        }
        // The name is missing only for `/` itself, and not text only where somebody linked such a folder in.
        guard let name = String(validating: location.name, as: UTF8.self), !name.isEmpty else { return false }
        if let isMount = try files.isMountPoint(name, below: location.parent.descriptor) { return !isMount }
        return try files.status(location.parent.descriptor).identity.device == files.status(location.root.descriptor).identity.device
    }

    /// The folder that it lies in.
    func home(_ location: OutputLocation) -> Descriptor {
        switch side {
        case .beside: location.parent.descriptor
        case .inside: location.root.descriptor
        }
    }

    /// Opens it, making it if need be.
    func make(_ location: OutputLocation, _ files: FileSystem) throws(SystemError) -> Descriptor {
        // Nobody else is to look in before the files are published.
        try files.makeFolder(name, below: home(location), mode: 0o700)
        return try files.openFolder(name, below: home(location))
    }

    /// Opens it; nil when it does not exist.
    func open(_ location: OutputLocation, _ files: FileSystem) throws(SystemError) -> Descriptor? {
        do {
            return try files.openFolder(name, below: home(location))
        } catch {
            if error.isAbsence { return nil }
            throw error
        }
    }

    /// Removes it with all that waits in it, as far as that is possible: what stays is removed by the next build.
    func clear(_ location: OutputLocation, _ files: FileSystem) {
        files.clear(name, below: home(location), depth: 2)
    }
}

extension FileSystem {
    /// Removes a folder of ours with its files and, `depth` levels down, its folders; errors leave the rest there.
    func clear(_ name: String, below parent: Descriptor, depth: Int) {
        guard let folder = try? openFolder(name, below: parent) else { return }
        for entry in (try? list(folder)) ?? [] {
            guard let inner = entry.name else { continue }
            switch entry.kind {
            case .folder where depth > 0: clear(inner, below: folder, depth: depth - 1)
            case .folder: break
            case .file, .link, .special: try? unlink(inner, below: folder)
            }
        }
        try? close(folder)
        try? removeFolder(name, below: parent)
    }
}

extension SystemError {
    /// What was to be removed is gone, is of another kind by now, or is a folder that holds something.
    var meansAlreadyGone: Bool {
        switch code {
        case ENOENT, ENOTDIR, EISDIR, ELOOP: true
        default: meansNotEmpty
        }
    }

    /// The folder to be removed holds something, or something is mounted there.
    var meansNotEmpty: Bool { [ENOTEMPTY, EEXIST, EBUSY].contains(code) }
}
