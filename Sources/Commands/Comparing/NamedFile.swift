import FileStore

// Files that somebody names on the command line, wherever they are.
extension FileSystem {
    /// Whether something stands at a path.
    func exists(_ path: String) -> Bool { (try? status(path, below: .anywhere)) != nil }

    func isFolder(_ path: String) -> Bool {
        guard let folder = try? openFolderFollowing(path) else { return false }
        try? close(folder)
        return true
    }

    /// The bytes of a file; none for `/dev/null`, which stands for a file that is not there. Nil where it cannot be read,
    /// is no file, or has more than `limit` bytes.
    func contents(_ path: String, limit: Int) -> [UInt8]? {
        if path == "/dev/null" { return [] }
        guard let name = try? openName(path, below: .anywhere) else { return nil }
        defer { try? close(name) }
        guard let status = try? status(name), status.kind == .file, status.size <= limit, let file = try? reopen(name) else { return nil }
        defer { try? close(file) }
        return try? readAll(file, limit: limit)
    }
}
