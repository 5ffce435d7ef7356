import Diagnostics

/// One walk through the places of a workspace in a list: what it has found so far, and what was wrong.
struct ListedWalk {
    let files: [ListedFile]
    let names: ListedNames
    let skipping: Set<ContentPath>
    let limits: ScanLimits
    private(set) var found: [ListedFiles.Found] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var count = 0

    init(files: [ListedFile], names: ListedNames, skipping: Set<ContentPath>, limits: ScanLimits) {
        self.files = files
        self.names = names
        self.skipping = skipping
        self.limits = limits
    }

    mutating func visit(place: ContentPath) {
        let start = diagnostics.count
        switch names.target(of: place) {
        case .file(let position): take(position, place)
        case .folder: walk(place)
        case .nothing: report(.missing(place), at: place)
        case .outside: report(.outside(place), at: place)
        case .circle: report(.loop(place), at: place)
        }
        for path in names.unusable where path.text.hasPrefix(place.text.isEmpty ? "" : place.text + "/") {
            diagnostics.insert(ContentFinding.unusableName(path).diagnostic(at: path), at: start)
        }
    }

    /// A folder that is waiting to be looked at, and the folders, links followed, that lead to it.
    private struct Waiting {
        let path: ContentPath
        let place: ContentPath
        let above: [ContentPath]
    }

    private mutating func walk(_ place: ContentPath) {
        var waiting = [Waiting(path: place, place: names.followed(place) ?? place, above: [])]
        while let next = waiting.popLast() {
            guard next.above.count <= limits.depth else {
                report(.tooDeep(next.path, limits.depth), at: next.path)
                continue
            }
            let entries = (names.folders[next.place] ?? []).filter { $0.name.utf8.first != UInt8(ascii: ".") }
            if names.folders[next.place]?.contains(where: { $0.name == OutputNames.marker }) == true { continue }
            reportCollisions(entries.map(\.name), in: next.path)
            for (name, position) in entries {
                let path = next.path.appending(name)
                if skipping.contains(path) { continue }
                count += 1
                if count == limits.entries + 1 { report(.tooMany(limits.entries), at: path) }
                if count > limits.entries { return }
                guard let folder = folder(name, position, path, next.place) else { continue }
                let above = next.above + [next.place]
                if above.contains(folder) {
                    report(.loop(path), at: path)
                } else {
                    waiting.append(Waiting(path: path, place: folder, above: above))
                }
            }
        }
    }

    /// Takes a file; the folder, links followed, where the name is that of one.
    private mutating func folder(
        _ name: String, _ position: Int?, _ path: ContentPath, _ place: ContentPath
    ) -> ContentPath? {
        let target = place.appending(name)
        guard let position else { return target }
        guard case .link = files[position].kind else {
            take(position, path)
            return nil
        }
        switch names.target(of: target) {
        case .file(let position): take(position, path)
        case .folder: return names.followed(target)
        case .nothing: report(.broken(path), at: path)
        case .outside: report(.outside(path), at: path)
        case .circle: report(.loop(path), at: path)
        }
        return nil
    }

    private mutating func take(_ position: Int, _ path: ContentPath) {
        switch files[position].kind {
        case .file: found.append(.init(path: path, position: position))
        case .elsewhere: report(.elsewhere(path), at: path)
        case .unmerged: report(.unmerged(path), at: path)
        case .link: report(.broken(path), at: path)
        }
    }

    private mutating func report(_ finding: ContentFinding, at path: ContentPath) {
        diagnostics.append(finding.diagnostic(at: path))
    }

    private mutating func reportCollisions(_ names: [String], in folder: ContentPath) {
        var first: [String: String] = [:]
        for name in names {
            let key = name.lowercased()
            if let other = first[key] {
                report(.collision(folder.appending(name), folder.appending(other)), at: folder.appending(name))
            } else {
                first[key] = name
            }
        }
    }
}
