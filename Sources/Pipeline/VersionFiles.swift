package import Diagnostics
import FileStore
package import GitReader

/// The files of a workspace in a version that git knows: a revision, or the index.
package struct VersionFiles: Sendable {
    private let repository: GitRepository
    private let entries: [GitEntry]
    private let list: ListedFiles
    /// What has been read so far.
    private var held: [ContentPath: GitContent] = [:]

    /// Where the workspace lies in the repository: with a slash at the end, or empty.
    package let prefix: String

    /// The files of a revision. Refuses one that has no workspace at `prefix`.
    package static func revision(
        _ version: GitVersion, of repository: GitRepository, prefix: String
    ) throws(MachineFault) -> VersionFiles {
        let entries = try repository.entries(of: version, in: prefix) ?? []
        guard entries.contains(where: { $0.path == Array(WorkspaceLoader.configurationPath.text.utf8) }) else {
            let others = try repository.entries(of: version, in: "") ?? []
            throw .noWorkspace(in: version.written, at: prefix, elsewhere: workspaces(in: others))
        }
        return try VersionFiles(entries, repository, prefix)
    }

    /// The files of the next commit, as they are staged.
    package static func index(of repository: GitRepository) throws(MachineFault) -> VersionFiles {
        try VersionFiles(try repository.indexEntries(), repository, repository.prefix)
    }

    /// Every folder that has a `plenary.yml`, with a slash at the end.
    package static func workspaces(in entries: [GitEntry]) -> [String] {
        let name = Array(WorkspaceLoader.configurationPath.text.utf8)
        return entries.compactMap { entry in
            guard entry.path.reversed().starts(with: name.reversed()) else { return nil }
            let folder = entry.path.dropLast(name.count)
            return folder.isEmpty || folder.last == UInt8(ascii: "/") ? String(decoding: folder, as: UTF8.self) : nil
        }
    }

    private init(_ entries: [GitEntry], _ repository: GitRepository, _ prefix: String) throws(MachineFault) {
        self.repository = repository
        self.entries = entries
        self.prefix = prefix
        let links = try repository.contents(of: entries.filter { $0.kind == .link }.map(\.object), limit: 4096)
        list = ListedFiles(
            entries.map { entry in
                switch entry.kind {
                case .file: ListedFile(entry.path, .file)
                case .submodule: ListedFile(entry.path, .elsewhere)
                case .unmerged: ListedFile(entry.path, .unmerged)
                case .link:
                    if case .bytes(let target)? = links[entry.object] {
                        ListedFile(entry.path, .link(target))
                    } else {
                        ListedFile(entry.path, .link([]))
                    }
                }
            })
    }

    func scan(places: [ContentPath], skipping: [ContentPath]) -> Findings<[ContentPath]> {
        let found = list.scan(places: places, skipping: skipping)
        return Findings(found.value.map(\.path), found.diagnostics)
    }

    func holding(_ paths: [ContentPath]) throws(MachineFault) -> VersionFiles {
        var files = self
        files.held.merge(try contents(of: paths)) { $1 }
        return files
    }

    func read(_ paths: [ContentPath]) throws(MachineFault) -> Findings<[(path: ContentPath, bytes: [UInt8])]> {
        let missing = try contents(of: paths.filter { held[$0] == nil })
        var found: [(path: ContentPath, bytes: [UInt8])] = []
        var diagnostics: [Diagnostic] = []
        for path in paths {
            switch held[path] ?? missing[path] {
            case .bytes(let bytes): found.append((path, bytes))
            case .tooLarge(let size): diagnostics.append(.tooLarge(path, size: size))
            case nil: diagnostics.append(.vanished(path))
            }
        }
        return Findings(found, diagnostics)
    }

    private func contents(of paths: [ContentPath]) throws(MachineFault) -> [ContentPath: GitContent] {
        var objects: [(path: ContentPath, object: GitObject)] = []
        for path in paths {
            if let position = list.position(of: path) { objects.append((path, entries[position].object)) }
        }
        let contents = try repository.contents(of: objects.map(\.object), limit: ContentReader.standardLimit)
        var found: [ContentPath: GitContent] = [:]
        for (path, object) in objects { found[path] = contents[object] }
        return found
    }
}
