import ContentDecoder
import Diagnostics
import FileStore
import Pipeline

/// Finds the workspace that a command is about.
struct WorkspaceFinder: Sendable {
    private let host: Host
    private let files: FileSystem

    init(_ host: Host, files: FileSystem = .linux) {
        self.host = host
        self.files = files
    }

    /// The path of the workspace: the folder that `--workspace` names, or the nearest one with `plenary.yml` from the
    /// working folder up to the root of the git repository. Short, as a person would write it: `.`, `../..`.
    func find(_ named: String?) throws(CommandFailure) -> String {
        if let named {
            guard has(WorkspaceLoader.configurationPath.text, in: named) else { throw .noWorkspace(.noConfiguration(in: named)) }
            return named
        }
        let start = host.workingFolder()
        var folder = start[...]
        var up: [String] = []
        while true {
            if has(WorkspaceLoader.configurationPath.text, in: String(folder)) { return up.isEmpty ? "." : up.joined(separator: "/") }
            guard !has(".git", in: String(folder)), folder != "/", let slash = folder.lastIndex(of: "/") else { break }
            folder = slash == folder.startIndex ? "/" : folder[..<slash]
            up.append("..")
        }
        throw .noWorkspace(.noConfiguration(above: start))
    }

    /// Where the workspace lies in its git repository, with a slash at the end, or nothing: what CI services need before
    /// the paths of findings.
    func prefixInRepository(of workspace: String) -> String {
        guard let path = absolutePath(of: workspace) else { return "" }
        var folder = path[...]
        while !has(".git", in: folder.isEmpty ? "/" : String(folder)) {
            guard let slash = folder.lastIndex(of: "/") else { return "" }
            folder = folder[..<slash]
        }
        let rest = path.dropFirst(folder.count).drop { $0 == "/" }
        return rest.isEmpty ? "" : rest + "/"
    }

    /// The absolute path of the working folder.
    var workingFolder: String { host.workingFolder() }

    /// The path of a folder without links, `.` or `..`; nil where it cannot be had, or is no text.
    func absolutePath(of path: String) -> String? {
        guard let folder = try? files.openFolderFollowing(path) else { return nil }
        defer { try? files.close(folder) }
        return (try? files.path(of: folder)).flatMap { String(validating: $0, as: UTF8.self) }
    }

    private func has(_ name: String, in folder: String) -> Bool {
        (try? files.status(folder + "/" + name, below: .anywhere)) != nil
    }
}

extension MachineFault {
    fileprivate static func noConfiguration(in folder: String) -> MachineFault {
        let shown = escapedName(folder.utf8)
        return MachineFault(
            .configurationMissing, Message(en: "there is no plenary.yml in \(shown)", zh: "\(shown) 中没有 plenary.yml"),
            help: Message(
                en: "name the folder that has plenary.yml with --workspace", zh: "请用 --workspace 指明含有 plenary.yml 的文件夹"))
    }

    fileprivate static func noConfiguration(above folder: String) -> MachineFault {
        let shown = escapedName(folder.utf8)
        return MachineFault(
            .configurationMissing,
            Message(
                en: "there is no plenary.yml in \(shown) or a folder above it", zh: "\(shown) 及其上级文件夹中没有 plenary.yml"),
            help: Message(
                en: "go to the folder of your workspace, or name it with --workspace",
                zh: "请进入工作区所在的文件夹，或用 --workspace 指明"))
    }
}
