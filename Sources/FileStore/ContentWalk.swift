import Diagnostics

/// One walk through the places of a workspace: what it has found so far, and what was wrong.
struct ContentWalk {
    let files: FileSystem
    let limits: ScanLimits
    /// The workspace.
    let root: Descriptor
    let skipping: Set<ContentPath>
    var found: [ContentPath] = []
    var diagnostics: [Diagnostic] = []
    /// Files and folders looked at, against `limits.entries`.
    private var count = 0

    init(files: FileSystem, limits: ScanLimits, root: Descriptor, skipping: Set<ContentPath>) {
        self.files = files
        self.limits = limits
        self.root = root
        self.skipping = skipping
    }

    /// Finds the files of one configured place, which may lie several folders down.
    mutating func visit(_ place: ContentPath) throws(MachineFault) {
        var opened: [Descriptor] = []
        defer { for folder in opened { try? files.close(folder) } }
        var path = ContentPath("")
        for part in place.parts {
            path = path.appending(part)
            if part == ".." { return report(.outside(path), at: path) }
            switch try target(of: path, in: opened.last ?? root) {
            case .folder(let folder): opened.append(folder)
            case .file where path == place: return found.append(path)
            case .file: return report(.missing(place), at: place)
            case .none: return
            }
        }
        try walk(opened.last ?? root, path, above: try identities([root] + opened.dropLast(), path))
    }

    private func identities(_ folders: [Descriptor], _ path: ContentPath) throws(MachineFault) -> [FileIdentity] {
        if path.text.isEmpty { return [] }
        return try faulting(.read, path.text) { () throws(SystemError) in
            var found: [FileIdentity] = []
            for folder in folders { found.append(try files.status(folder).identity) }
            return found
        }
    }

    /// Finds the files of an open folder and of those in it. `above` are the folders on the way, to see a circle.
    private mutating func walk(_ folder: Descriptor, _ path: ContentPath, above: [FileIdentity]) throws(MachineFault) {
        if above.count > limits.depth { return report(.tooDeep(path, limits.depth), at: path) }
        let identity: FileIdentity
        var entries: [FolderEntry]
        do {
            identity = try files.status(folder).identity
            entries = try files.list(folder)
        } catch {
            return try report(error, at: path)
        }
        if above.contains(identity) { return report(.loop(path), at: path) }
        if entries.contains(where: { $0.nameBytes.elementsEqual(OutputNames.marker.utf8) }) { return }
        entries.removeAll { $0.isHidden }
        entries.sort { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
        reportCollisions(entries, in: path)
        for entry in entries {
            try visit(entry, in: folder, path, above: above + [identity])
        }
    }

    private mutating func visit(
        _ entry: FolderEntry, in folder: Descriptor, _ path: ContentPath, above: [FileIdentity]
    ) throws(MachineFault) {
        guard let name = entry.name, !hasUnusableCharacter(name) else {
            let shown = path.appending(escapedName(entry.nameBytes))
            return report(.unusableName(shown), at: shown)
        }
        let path = path.appending(name)
        if skipping.contains(path) { return }
        count += 1
        if count == limits.entries + 1 { report(.tooMany(limits.entries), at: path) }
        if count > limits.entries { return }
        switch try target(of: path, entry.kind, in: folder) {
        case .file: found.append(path)
        case .folder(let inner):
            defer { try? files.close(inner) }
            try walk(inner, path, above: above)
        case .none: break
        }
    }
}

// MARK: - What a name leads to

extension ContentWalk {
    private enum Target {
        case file, folder(Descriptor)
    }

    /// What stands under the last name of `path`; nil, and a diagnostic, when it cannot be used.
    private mutating func target(
        of path: ContentPath, _ known: FileKind? = nil, in folder: Descriptor
    ) throws(MachineFault) -> Target? {
        let name = path.split.name
        do throws(SystemError) {
            let kind = if let known { known } else { try files.status(name, below: folder).kind }
            switch kind {
            case .file: return .file
            case .folder: return .folder(try files.openFolder(name, below: folder))
            case .link: return try follow(path, in: folder)
            case .special: report(.special(path), at: path)
            }
        } catch {
            if known == nil, error.isAbsence { report(.missing(path), at: path) } else { try report(error, at: path) }
        }
        return nil
    }

    /// Follows a symbolic link to a file or folder of the workspace that is not hidden.
    private mutating func follow(_ path: ContentPath, in folder: Descriptor) throws(SystemError) -> Target? {
        let name: Descriptor
        do {
            name = try files.openName(path.split.name, below: folder)
        } catch {
            guard error.isAbsence || error.isLoop else { throw error }
            report(error.isAbsence ? .broken(path) : .loop(path), at: path)
            return nil
        }
        defer { try? files.close(name) }
        guard try files.isPublic(name, below: root) else {
            report(.outside(path), at: path)
            return nil
        }
        switch try files.status(name).kind {
        case .file: return .file
        case .folder: return .folder(try files.openFolder(".", below: name))
        case .link, .special: report(.special(path), at: path)
        }
        return nil
    }
}

extension FileSystem {
    /// Whether something opened by name lies below `root` and in none of its hidden folders.
    func isPublic(_ name: Descriptor, below root: Descriptor) throws(SystemError) -> Bool {
        let rootPath = try path(of: root)
        let target = try path(of: name)
        let base = rootPath == [UInt8(ascii: "/")] ? [] : rootPath
        guard target.starts(with: base) else { return false }
        let rest = target.dropFirst(base.count)
        guard rest.first == UInt8(ascii: "/") || rest.isEmpty else { return false }
        return !rest.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
    }
}

// MARK: - Reporting

extension ContentWalk {
    private mutating func report(_ finding: ContentFinding, at path: ContentPath) {
        diagnostics.append(finding.diagnostic(at: path))
    }

    private mutating func report(_ error: SystemError, at path: ContentPath) throws(MachineFault) {
        diagnostics.append(try Diagnostic(reading: path, error))
    }

    /// Names beside each other that another system holds for one.
    private mutating func reportCollisions(_ entries: [FolderEntry], in folder: ContentPath) {
        // String equality is canonical, so the dictionary also joins composed and decomposed letters.
        var first: [String: String] = [:]
        for name in entries.compactMap(\.name) {
            let key = name.lowercased()
            if let other = first[key] {
                report(.collision(folder.appending(name), folder.appending(other)), at: folder.appending(name))
            } else {
                first[key] = name
            }
        }
    }
}
