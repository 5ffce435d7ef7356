package import Diagnostics

/// A file of a version that is not on the disk, as a list names it.
package struct ListedFile: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case file
        /// A symbolic link and the bytes that it holds.
        case link([UInt8])
        /// A folder whose files are kept elsewhere: a submodule of git.
        case elsewhere
        /// A file of which there are several, for a merge is under way.
        case unmerged
    }

    /// Below the workspace; bytes, for nobody promises that they are text.
    package let path: [UInt8]
    package let kind: Kind

    package init(_ path: [UInt8], _ kind: Kind) {
        self.path = path
        self.kind = kind
    }
}

/// The author's files in a list, by the rules of `ContentScanner`: the same files are found, and the same findings made,
/// whether a version stands on the disk or in git.
package struct ListedFiles: Sendable {
    /// A path to read, and the position in the list of the file that stands there; links are followed.
    package struct Found: Sendable, Hashable {
        package let path: ContentPath
        package let position: Int
    }

    private let files: [ListedFile]
    private let names: ListedNames
    private let limits: ScanLimits

    package init(_ files: [ListedFile], limits: ScanLimits = .standard) {
        self.files = files
        self.limits = limits
        names = ListedNames(files)
    }

    /// The file that stands at a path, links followed; nil where there is none.
    package func position(of path: ContentPath) -> Int? {
        guard case .file(let position) = names.target(of: path), case .file = files[position].kind else { return nil }
        return position
    }

    /// All files in `places`, sorted by their bytes and each once.
    package func scan(places: [ContentPath], skipping: [ContentPath] = []) -> Findings<[Found]> {
        var walk = ListedWalk(files: files, names: names, skipping: Set(skipping), limits: limits)
        for place in places { walk.visit(place: place) }
        let sorted = walk.found.sorted { $0.path < $1.path }
        return Findings(sorted.indices.filter { $0 == 0 || sorted[$0].path != sorted[$0 - 1].path }.map { sorted[$0] }, walk.diagnostics)
    }
}

/// The list as a tree of names.
struct ListedNames: Sendable {
    enum Target: Equatable {
        case file(Int)
        case folder
        case nothing, outside, circle
    }

    /// The children of each folder, by its path; files by their position.
    private(set) var folders: [ContentPath: [(name: String, position: Int?)]] = [ContentPath(""): []]
    private var positions: [ContentPath: Int] = [:]
    private var links: [ContentPath: [UInt8]] = [:]
    /// Files whose names cannot be used, as they can be shown.
    private(set) var unusable: [ContentPath] = []

    init(_ files: [ListedFile]) {
        for (position, file) in files.enumerated() {
            guard let text = String(validating: file.path, as: UTF8.self), !hasUnusableCharacter(text) else {
                unusable.append(ContentPath(escapedName(file.path)))
                continue
            }
            let path = ContentPath(text)
            positions[path] = position
            if case .link(let target) = file.kind { links[path] = target }
            add(path, position)
        }
    }

    private mutating func add(_ path: ContentPath, _ position: Int?) {
        var (path, position) = (path, position)
        while !path.text.isEmpty {
            let (folder, name) = path.split
            let parent = ContentPath(String(folder))
            let isKnown = folders[parent] != nil
            folders[parent, default: []].append((name, position))
            if isKnown { return }
            (path, position) = (parent, nil)
        }
    }

    /// What stands under a path when every link on the way is followed.
    func target(of path: ContentPath) -> Target {
        guard let resolved = resolved(path) else { return .outside }
        switch resolved {
        case .success(let path):
            if let position = positions[path] { return .file(position) }
            return folders[path] == nil ? .nothing : .folder
        case .failure: return .circle
        }
    }

    private struct Circle: Error {}

    /// The path without links; nil where one leads out of the workspace or into a hidden folder.
    func followed(_ path: ContentPath) -> ContentPath? {
        guard case .success(let path)? = resolved(path) else { return nil }
        return path
    }

    private func resolved(_ path: ContentPath) -> Result<ContentPath, Circle>? {
        var rest = Array(path.parts.reversed())
        var done: [String] = []
        var hops = 0
        while let part = rest.popLast() {
            if part == "." { continue }
            if part == ".." {
                if done.popLast() == nil { return nil }
                continue
            }
            let here = ContentPath((done + [part]).joined(separator: "/"))
            guard let link = links[here] else {
                done.append(part)
                continue
            }
            hops += 1
            if hops > 40 { return .failure(Circle()) }
            guard link.first != UInt8(ascii: "/"), let text = String(validating: link, as: UTF8.self) else { return nil }
            rest += ContentPath(text).parts.reversed()
        }
        return done.contains { $0.utf8.first == UInt8(ascii: ".") } ? nil : .success(ContentPath(done.joined(separator: "/")))
    }
}
