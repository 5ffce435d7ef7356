package import Diagnostics
import FileStore

/// Where the files of one version of a workspace are read from: a folder, or a version that git knows. The stages after
/// reading do not know which.
package struct WorkspaceFiles: Sendable {
    /// A file and, where it stands on the disk, what the disk knew about it.
    struct File: Sendable {
        let path: ContentPath
        let bytes: [UInt8]
        let status: FileStatus?
    }

    private indirect enum Place: Sendable {
        case folder(ContentReader, root: String)
        case version(VersionFiles)
        /// Some paths of another version in the place of one's own.
        case mixed(WorkspaceFiles, WorkspaceFiles, PathFilter)
    }

    private var place: Place
    /// Files that are read instead of those that stand there; nil where there is to be none.
    private var replaced: [ContentPath: [UInt8]?] = [:]

    /// The files of a folder.
    package init(folder: String) {
        place = .folder(ContentReader(root: folder), root: folder)
    }

    /// The files of a version in git.
    package init(_ version: VersionFiles) {
        place = .version(version)
    }

    /// The same files, but for one.
    package func replacing(_ path: ContentPath, with bytes: [UInt8]?) -> WorkspaceFiles {
        var files = self
        files.replaced[path] = .some(bytes)
        return files
    }

    /// The same files, but for those that `filter` takes: these are as in another version, there or not.
    package func taking(_ filter: PathFilter, from other: WorkspaceFiles) -> WorkspaceFiles {
        var files = self
        files.place = .mixed(self, other, filter)
        return files
    }

    /// The same files, where a file of a folder may have other sizes. What comes from git is held against the limit when
    /// its text is looked at.
    func limited(to fileBytes: Int) -> WorkspaceFiles {
        guard case .folder(_, let root) = place else { return self }
        var files = self
        files.place = .folder(ContentReader(root: root, limit: fileBytes), root: root)
        return files
    }

    /// What reads the files, where they stand in a folder as they are: only there can a file be known again.
    var reader: ContentReader? {
        guard case .folder(let reader, _) = place, replaced.isEmpty else { return nil }
        return reader
    }

    /// All files in `places`: see `ContentScanner`.
    func scan(places: [ContentPath], skipping: [ContentPath]) throws(MachineFault) -> Findings<[ContentPath]> {
        var scan: Findings<[ContentPath]>
        switch place {
        case .folder(_, let root): scan = try ContentScanner().scan(root: root, places: places, skipping: skipping)
        case .version(let version): scan = version.scan(places: places, skipping: skipping)
        case .mixed(let own, let other, let filter):
            let (first, second) = (try own.scan(places: places, skipping: skipping), try other.scan(places: places, skipping: skipping))
            scan = Findings(
                (first.value.filter { !filter.takes($0) } + second.value.filter { filter.takes($0) }).sorted(),
                first.diagnostics.filter { !filter.takes($0.location.path) } + second.diagnostics.filter { filter.takes($0.location.path) })
        }
        guard !replaced.isEmpty else { return scan }
        let here = replaced.keys.filter { path in places.contains { path.text.utf8.starts(with: ($0.text + "/").utf8) } }
        let added = here.filter { replaced[$0] != .some(nil) }
        let paths = scan.value.filter { replaced[$0] == nil } + added
        return Findings(paths.sorted(), scan.diagnostics)
    }

    /// The same files, with these in memory: from git all are read in one run.
    func holding(_ paths: [ContentPath]) throws(MachineFault) -> WorkspaceFiles {
        var files = self
        switch place {
        case .folder: return self
        case .version(let version): files.place = .version(try version.holding(paths))
        case .mixed(let own, let other, let filter):
            files.place = .mixed(
                try own.holding(paths.filter { !filter.takes($0) }), try other.holding(paths.filter { filter.takes($0) }), filter)
        }
        return files
    }

    /// Reads files, in order. Those that cannot be read are missing from the value and have a diagnostic each.
    func read(_ paths: [ContentPath]) throws(MachineFault) -> Findings<[File]> {
        guard replaced.isEmpty else { return try readReplaced(paths) }
        switch place {
        case .folder(let reader, _):
            let found = try reader.read(paths)
            return Findings(found.value.map { File(path: $0.path, bytes: $0.bytes, status: $0.status) }, found.diagnostics)
        case .version(let version):
            let found = try version.read(paths)
            return Findings(found.value.map { File(path: $0.path, bytes: $0.bytes, status: nil) }, found.diagnostics)
        case .mixed(let own, let other, let filter):
            let first = try own.read(paths.filter { !filter.takes($0) })
            let second = try other.read(paths.filter { filter.takes($0) })
            let byPath = Dictionary((first.value + second.value).map { ($0.path, $0) }) { $1 }
            return Findings(paths.compactMap { byPath[$0] }, first.diagnostics + second.diagnostics)
        }
    }

    /// Files as messages show them, for line numbers and excerpts; those that cannot be read are missing.
    package func sources(_ paths: [ContentPath]) throws(MachineFault) -> SourceFiles {
        SourceFiles(try read(paths).value.map { SourceFile.forMessages(path: $0.path, bytes: $0.bytes) })
    }

    private func readReplaced(_ paths: [ContentPath]) throws(MachineFault) -> Findings<[File]> {
        var unchanged = self
        unchanged.replaced = [:]
        var found = Findings<[File]>([], [])
        for path in paths {
            guard let bytes = replaced[path] else {
                let one = try unchanged.read([path])
                found = Findings(found.value + one.value, found.diagnostics + one.diagnostics)
                continue
            }
            if let bytes { found = Findings(found.value + [File(path: path, bytes: bytes, status: nil)], found.diagnostics) }
        }
        return found
    }
}

/// Files and folders of a workspace that somebody has named.
package struct PathFilter: Sendable, Hashable {
    private let paths: [ContentPath]

    /// - Parameter paths: an empty one is the whole workspace.
    package init(_ paths: [ContentPath]) {
        self.paths = paths
    }

    /// Whether a file is one of them or lies below one.
    package func takes(_ path: ContentPath) -> Bool {
        paths.contains { $0.text.isEmpty || $0 == path || path.text.utf8.starts(with: ($0.text + "/").utf8) }
    }
}
