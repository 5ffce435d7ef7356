import Bytes
package import Diagnostics

/// Which files that are no longer produced stay: what `--only` leaves out, for instance.
package struct KeepRule: Sendable {
    package let keeps: @Sendable (ContentPath) -> Bool

    package init(_ keeps: @escaping @Sendable (ContentPath) -> Bool) {
        self.keeps = keeps
    }

    /// Everything that is no longer produced is removed.
    package static let nothing = KeepRule { _ in false }

    /// What lies in none of these folders stays: for a build of parts of the site.
    package static func outside(_ folders: [ContentPath]) -> KeepRule {
        let starts = folders.map { $0.text + "/" }
        return KeepRule { path in !starts.contains { path.text.utf8.starts(with: $0.utf8) } }
    }
}

/// What has to happen to an output folder so that it holds a new set of files.
struct CommitPlan: Equatable {
    /// Old files and, after them, old folders that stand where a new file or folder has to go: removed first.
    var obstacles: [CommitJournal.Step] = []
    /// Files that are no longer produced, sorted.
    var stale: [ContentPath] = []
    /// Folders that nothing is in any more, the deepest first.
    var emptied: [ContentPath] = []
    /// The new `.plenary-files`: every file of ours, sorted, one a line.
    var list: [UInt8]
}

/// Why a set of files cannot be put into an output folder.
enum CommitObjection: Error, Equatable {
    /// Files that we did not make and are not about to make.
    case foreign([String])
    /// A path that two files want, or one as a file and one as a folder.
    case clash(ContentPath)
}

extension CommitPlan {
    /// - Parameters:
    ///   - survey: what the folder holds.
    ///   - produced: the new files, sorted.
    ///   - keep: which files stay though they are not produced.
    init(survey: OutputSurvey, produced: [ContentPath], keep: KeepRule) throws(CommitObjection) {
        for index in produced.indices.dropFirst() where produced[index] == produced[index - 1] {
            throw .clash(produced[index])
        }
        let extra = survey.files.without(produced)
        // The usual case, in which nobody asks whose a file is; reading the list back would be in vain.
        let isSame = extra.isEmpty && survey.list == Self.list(of: produced, [])
        let ours = isSame ? nil : survey.ours
        let kept = extra.filter(keep.keeps)
        let candidates = extra.filter { !keep.keeps($0) }
        let foreign = candidates.filter { !(ours?.contains($0) ?? true) }.map(\.text) + survey.foreign
        if !foreign.isEmpty { throw .foreign(foreign.sorted()) }
        let hidden = (ours ?? []).filter { $0.isHidden && $0.isPublishable && !produced.holds($0) }.sorted()

        list = Self.list(of: produced, kept.filter { ours?.contains($0) ?? true } + hidden.filter(keep.keeps))
        let final = (produced + kept).sorted()
        try Self.requireNoClash(final)
        let obsolete = survey.folders.filter { !final.holdsBelow($0) }
        let blocked = Set(obsolete.filter(produced.holds))
        let blocking = candidates.filter { produced.holdsBelow($0) || $0.folders.contains(where: blocked.contains) }
        let blockingFolders = obsolete.filter { blocked.contains($0) || $0.folders.contains(where: blocked.contains) }
        obstacles = blocking.map { .remove($0) } + blockingFolders.reversed().map { .removeFolder($0) }
        stale = candidates.without(blocking) + hidden.filter { !keep.keeps($0) }
        emptied = obsolete.without(blockingFolders).reversed()
    }

    /// Refuses a path that is a file and also a folder of another file.
    private static func requireNoClash(_ paths: [ContentPath]) throws(CommitObjection) {
        var last = ContentPath("")
        for path in paths {
            let folder = ContentPath(String(path.split.folder))
            if folder == last { continue }
            last = folder
            for folder in path.folders where paths.holds(folder) { throw .clash(folder) }
        }
    }

    private static func list(of produced: [ContentPath], _ others: [ContentPath]) -> [UInt8] {
        var lines = ByteBuffer(capacity: 64 * produced.count)
        for path in others.isEmpty ? produced : (produced + others).sorted() {
            lines.append(path.text)
            lines.append(UInt8(ascii: "\n"))
        }
        return lines.bytes
    }
}

extension ContentPath {
    /// The folders that the path lies in, from the nearest up: `a/b` and `a` of `a/b/c`.
    fileprivate var folders: [ContentPath] {
        var folders: [ContentPath] = []
        var rest = split.folder
        while !rest.isEmpty {
            let folder = ContentPath(String(rest))
            folders.append(folder)
            rest = folder.split.folder
        }
        return folders
    }
}

extension [ContentPath] {
    /// The paths of a sorted array that another sorted array has not.
    func without(_ others: [ContentPath]) -> [ContentPath] {
        var rest = others[...]
        return filter { path in
            while let first = rest.first, first < path { rest = rest.dropFirst() }
            return rest.first != path
        }
    }

    /// Whether a sorted array has this path.
    fileprivate func holds(_ path: ContentPath) -> Bool {
        let index = firstIndex(notBefore: path.text)
        return index < count && self[index] == path
    }

    /// Whether a sorted array has a path in this folder.
    fileprivate func holdsBelow(_ folder: ContentPath) -> Bool {
        let start = folder.text + "/"
        let index = firstIndex(notBefore: start)
        return index < count && self[index].text.utf8.starts(with: start.utf8)
    }

    private func firstIndex(notBefore text: String) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].text.utf8.lexicographicallyPrecedes(text.utf8) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
