import Diagnostics

/// What an output folder holds before a build writes to it.
struct OutputSurvey: Sendable {
    /// Visible files, sorted by bytes.
    var files: [ContentPath] = []
    /// Visible folders, likewise.
    var folders: [ContentPath] = []
    /// What we can never have made, as it can be shown: links, devices, names that are not text.
    var foreign: [String] = []
    /// The contents of `.plenary-files`; nil when there is none.
    var list: [UInt8]?

    /// Deeper folders are none of ours.
    private static let depthLimit = 64
    /// A list longer than this is none of ours.
    private static let listLimit = 256 * 1024 * 1024

    /// The files and folders that we made, by the list of the last build; nil without one: then the mark of the
    /// folder says that everything in it is ours (a fresh clone has the committed files, but no list).
    var ours: Set<ContentPath>? {
        guard let list, let text = String(validating: list, as: UTF8.self) else { return nil }
        return Set(text.split(separator: "\n").map { ContentPath(String($0)) })
    }

    /// Lists everything below `root`. Hidden names, and what is in hidden folders, are not looked at.
    static func take(_ root: Descriptor, _ fileSystem: FileSystem, shown: String) throws(MachineFault) -> OutputSurvey {
        var survey = OutputSurvey()
        var cursor = FolderCursor(files: fileSystem, root: root)
        var pending = [ContentPath("")]
        while let folder = pending.popLast() {
            let place = folder.text.isEmpty ? shown : "\(shown)/\(folder)"
            do throws(SystemError) {
                // Listed a moment ago: whoever removes folders meanwhile would make us miss what is in them.
                let descriptor = try cursor.enterExisting(folder.text[...])
                pending += survey.add(try fileSystem.list(descriptor), of: folder)
            } catch {
                throw MachineFault(error, .read, place)
            }
        }
        survey.files.sort()
        survey.folders.sort()
        survey.foreign.sort()
        survey.list = try faulting(.read, "\(shown)/\(OutputNames.list)") { () throws(SystemError) in
            try fileSystem.readIfPresent(OutputNames.list, below: root, limit: listLimit)
        }
        return survey
    }

    /// Notes what is in one folder and returns the folders in it, the last of them first.
    private mutating func add(_ entries: [FolderEntry], of folder: ContentPath) -> [ContentPath] {
        var inner: [ContentPath] = []
        for entry in entries where !entry.isHidden {
            guard let name = entry.name, !hasUnusableCharacter(name) else {
                foreign.append(folder.appending(escapedName(entry.nameBytes)).text)
                continue
            }
            let path = folder.appending(name)
            switch entry.kind {
            case .file: files.append(path)
            case .folder where path.text.utf8.count(where: { $0 == UInt8(ascii: "/") }) < Self.depthLimit: inner.append(path)
            case .folder, .link, .special: foreign.append(path.text)
            }
        }
        folders += inner
        return inner.sorted(by: >)
    }
}

extension FileSystem {
    /// The bytes of an ordinary file; nil when there is none of that name, or one larger than `limit`.
    func readIfPresent(_ name: String, below folder: Descriptor, limit: Int) throws(SystemError) -> [UInt8]? {
        let file: Descriptor
        do {
            file = try openFile(name, below: folder)
        } catch {
            if error.isAbsence || error.isLoop { return nil }
            throw error
        }
        defer { try? close(file) }
        let status = try status(file)
        guard status.kind == .file, status.size <= limit else { return nil }
        return try readAll(file, limit: status.size)
    }
}
