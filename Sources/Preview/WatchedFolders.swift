import Diagnostics
import FileStore

/// A folder to be watched, and which names in it matter.
struct WatchedFolder: Sendable, Hashable {
    /// Relative to the workspace; empty for itself.
    let path: ContentPath
    /// The only names that matter; nil where all do that are not hidden.
    let names: Set<String>?

    func matters(_ name: [UInt8]) -> Bool {
        guard let names else { return name.first != UInt8(ascii: ".") }
        return names.contains(String(decoding: name, as: UTF8.self))
    }
}

/// Finds the folders to be watched for some places of a workspace.
struct WatchedFolders {
    private let files: FileSystem
    /// Folders in all, so that a wrong `content:` does not make the preview walk through a whole disk.
    private static let limit = 100_000

    init(files: FileSystem = .linux) {
        self.files = files
    }

    /// The workspace itself and what lies on the way to each place, where only the next name matters; then every folder of
    /// each place, hidden ones and symbolic links left out. What cannot be opened is left out: it is looked at again when
    /// the folder above changes.
    func list(root: String, places: [ContentPath]) -> [WatchedFolder] {
        var names: [ContentPath: Set<String>] = [:]
        for place in places {
            var folder = ContentPath("")
            for part in place.parts {
                names[folder, default: []].insert(part)
                folder = folder.appending(part)
            }
        }
        var found = names.keys.sorted().map { WatchedFolder(path: $0, names: names[$0]) }
        var waiting = Array(Set(places)).sorted()
        while let path = waiting.popLast(), found.count < Self.limit {
            guard let folder = try? files.openFolderFollowing(root + "/" + path.text) else { continue }
            defer { try? files.close(folder) }
            found.append(WatchedFolder(path: path, names: nil))
            for entry in (try? files.list(folder)) ?? [] where entry.kind == .folder && !entry.isHidden {
                if let name = entry.name { waiting.append(path.appending(name)) }
            }
        }
        return found
    }
}
