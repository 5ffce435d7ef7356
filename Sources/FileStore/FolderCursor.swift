import Diagnostics

/// Goes from folder to folder below a root, name by name and through no symbolic link, and keeps the folders on the
/// way open: with sorted paths each folder is opened once.
struct FolderCursor: ~Copyable {
    private let files: FileSystem
    private let root: Descriptor
    /// The folder that it stands in, in parts, and the open folders on the way; `opened` may be shorter than
    /// `parts` when the rest does not exist.
    private var path: Substring = ""
    private var parts: [String] = []
    private var opened: [Descriptor] = []

    init(files: FileSystem, root: Descriptor) {
        self.files = files
        self.root = root
    }

    deinit {
        for folder in opened { try? files.close(folder) }
    }

    /// Goes to a folder; nil when it does not exist. The descriptor lives until the next call.
    mutating func enter(_ folder: Substring) throws(SystemError) -> Descriptor? {
        do {
            return try enterExisting(folder)
        } catch {
            if error.isAbsence { return nil }
            throw error
        }
    }

    /// Goes to a folder that should be there.
    mutating func enterExisting(_ folder: Substring) throws(SystemError) -> Descriptor {
        if !folder.utf8.elementsEqual(path.utf8) { leave(for: folder) }
        while opened.count < parts.count {
            opened.append(try files.openFolder(parts[opened.count], below: opened.last ?? root))
        }
        return opened.last ?? root
    }

    /// Goes to a folder and makes it, and those above it, if it is not there.
    mutating func enterMaking(_ folder: Substring) throws(SystemError) -> Descriptor {
        if !folder.utf8.elementsEqual(path.utf8) { leave(for: folder) }
        while opened.count < parts.count {
            let name = parts[opened.count]
            let above = opened.last ?? root
            do {
                opened.append(try files.openFolder(name, below: above))
            } catch {
                guard error.isAbsence else { throw error }
                try files.makeFolder(name, below: above)
                opened.append(try files.openFolder(name, below: above))
            }
        }
        return opened.last ?? root
    }

    /// Closes what is not on the way to `folder`.
    private mutating func leave(for folder: Substring) {
        let wanted = ContentPath(String(folder)).parts
        var shared = 0
        while shared < min(opened.count, wanted.count), parts[shared].utf8.elementsEqual(wanted[shared].utf8) { shared += 1 }
        while opened.count > shared { try? files.close(opened.removeLast()) }
        path = folder
        parts = wanted
    }
}
