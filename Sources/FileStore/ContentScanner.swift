package import Diagnostics

/// How much of a workspace is looked at.
package struct ScanLimits: Sendable, Hashable {
    /// How many folders deep below a place of the configuration.
    package let depth: Int
    /// Files and folders in all.
    package let entries: Int

    package static let standard = ScanLimits(depth: 64, entries: 400_000)

    package init(depth: Int, entries: Int) {
        self.depth = depth
        self.entries = entries
    }
}

/// Lists the author's files.
package struct ContentScanner: Sendable {
    private let files: FileSystem
    private let limits: ScanLimits

    package init(files: FileSystem = .linux, limits: ScanLimits = .standard) {
        self.files = files
        self.limits = limits
    }

    /// All files in `places`, sorted by their bytes and each once.
    ///
    /// Hidden files and folders, the paths in `skipping` and every folder that holds the mark of an output are left
    /// out without a word. What cannot be used, each with a diagnostic: symbolic links that leave the workspace,
    /// pipes and devices, names that are not text, names that collide on other systems, what cannot be opened.
    /// - Parameters:
    ///   - root: the path of the workspace.
    ///   - places: folders and files below it; an empty path is the workspace itself.
    ///   - skipping: folders and files not to look at.
    package func scan(
        root: String, places: [ContentPath], skipping: [ContentPath] = []
    ) throws(MachineFault) -> Findings<[ContentPath]> {
        let folder: Descriptor
        do {
            folder = try files.openFolderFollowing(root)
        } catch {
            throw MachineFault(error, .read, root)
        }
        defer { try? files.close(folder) }
        var walk = ContentWalk(files: files, limits: limits, root: folder, skipping: Set(skipping))
        for place in places { try walk.visit(place) }
        var found = walk.found.sorted()
        found = found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
        return Findings(found, walk.diagnostics)
    }
}
