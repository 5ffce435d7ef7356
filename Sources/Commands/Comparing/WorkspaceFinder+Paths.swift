import Diagnostics
import FileStore
import Pipeline

extension WorkspaceFinder {
    /// The path of a file below a workspace, from a path as it is written in the working folder; the file need not be
    /// there. Nil where it does not lie below.
    func path(of file: String, in workspace: String) -> ContentPath? {
        guard let root = absolutePath(of: workspace) else { return nil }
        let path = normalized(file)
        if path == root { return ContentPath("") }
        let prefix = root == "/" ? root : root + "/"
        return path.utf8.starts(with: prefix.utf8) ? ContentPath(String(path.utf8.dropFirst(prefix.utf8.count)) ?? "") : nil
    }

    /// The nearest folder above a file that has a `plenary.yml`; the file need not be there. Nil where there is none.
    func workspace(above file: String) -> String? {
        var folder = normalized(file)[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            let here = folder.isEmpty ? "/" : String(folder)
            if FileSystem.linux.exists(here + "/" + WorkspaceLoader.configurationPath.text) { return here }
        }
        return nil
    }

    /// The absolute path without `.` and `..`.
    private func normalized(_ path: String) -> String {
        let absolute = path.hasPrefix("/") ? path : workingFolder + "/" + path
        var parts: [Substring.UTF8View.SubSequence] = []
        for part in absolute[...].utf8.split(separator: UInt8(ascii: "/")) {
            if part.elementsEqual("..".utf8) { _ = parts.popLast() } else if !part.elementsEqual(".".utf8) { parts.append(part) }
        }
        return "/" + parts.map { String(Substring($0)) }.joined(separator: "/")
    }
}
