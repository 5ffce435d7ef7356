import Diagnostics
import Glibc

/// Where a build writes, and what it must not write over.
package struct OutputRequest: Sendable, Hashable {
    /// The path of the workspace.
    package let workspace: String
    /// The output folder as the user wrote it: absolute, or relative to the workspace.
    package let output: String
    /// Folders and files that the site is built from, likewise: content, templates, the configuration.
    package let sources: [String]
    /// The user's home folder, if there is one.
    package let home: String?

    package init(workspace: String, output: String, sources: [String], home: String?) {
        self.workspace = workspace
        self.output = output
        self.sources = sources
        self.home = home
    }

    /// The output folder's path, without the slashes at its end, which would make the kernel follow a link.
    var path: String {
        var path = resolved(output)[...]
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        return String(path)
    }

    /// A path of the request from where the process runs, or absolute.
    fileprivate func resolved(_ path: String) -> String {
        path.utf8.first == UInt8(ascii: "/") ? path : workspace + "/" + path
    }
}

/// An output folder that may be written to, open, and the folder that holds it.
struct OutputLocation: Sendable {
    let root: OwnedDescriptor
    let parent: OwnedDescriptor
    /// The name of the output folder in its parent, in bytes.
    let name: [UInt8]
    /// As the user wrote it: for messages.
    let shown: String

    /// The path of a file in it, for messages.
    func shown(_ path: ContentPath) -> String { "\(shown)/\(path)" }
}

extension OutputLocation {
    /// Opens the output folder, making it and those above it if they do not exist.
    ///
    /// Throws a refusal (`MachineFault.isRefusal`) for what must never be replaced: a symbolic link, a file, `/`, the
    /// home folder, the workspace, a source, or a folder above one of these. They are compared by what they are on
    /// disk, so that no way of writing a path gets around it.
    static func open(_ request: OutputRequest, _ files: FileSystem) throws(MachineFault) -> OutputLocation {
        let shown = request.output
        let path = request.path
        if path.utf8.contains(0) { throw MachineFault(.outputIsNoFolder, .isNoFolder(escapedName(shown.utf8)), help: .chooseAnother) }
        let root = OwnedDescriptor(try openOrMake(path, shown, files), files)
        if try isProtected(root.descriptor, request, files) {
            throw MachineFault(.outputIsProtected, .isProtected(shown), help: .chooseAnother)
        }
        if try holdsSources(root.descriptor, request, files) {
            throw MachineFault(.outputHoldsSources, .holdsSources(shown), help: .chooseAnother)
        }
        return try faulting(.write, shown) { () throws(SystemError) in
            try files.requireWritable(root.descriptor)
            let parent = OwnedDescriptor(try files.openFolder("..", below: root.descriptor), files)
            let name = try files.path(of: root.descriptor).split(separator: UInt8(ascii: "/")).last ?? []
            return OutputLocation(root: root, parent: parent, name: Array(name), shown: shown)
        }
    }

    private static func openOrMake(_ path: String, _ shown: String, _ files: FileSystem) throws(MachineFault) -> Descriptor {
        let kind: FileKind? = try faulting(.read, shown) { () throws(SystemError) -> FileKind? in
            do throws(SystemError) {
                return try files.status(path, below: .anywhere).kind
            } catch {
                if error.isAbsence { return nil }
                throw error
            }
        }
        switch kind {
        case .link: throw MachineFault(.outputIsLink, .isLink(shown), help: .nameTheFolder)
        case .file, .special: throw MachineFault(.outputIsNoFolder, .isNoFolder(shown), help: .chooseAnother)
        case .folder: break
        case nil:
            try faulting(.createFolder, shown) { () throws(SystemError) in try makeFolders(path, files) }
        }
        return try faulting(.read, shown) { () throws(SystemError) in try files.openFolder(path, below: .anywhere) }
    }

    /// Makes a folder and those above it that are missing.
    private static func makeFolders(_ path: String, _ files: FileSystem) throws(SystemError) {
        var end = path.startIndex
        while end < path.endIndex {
            end = path.utf8[end...].dropFirst().firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
            let above = String(path[..<end])
            do {
                _ = try files.status(above + "/.", below: .anywhere)
            } catch {
                guard error.isAbsence else { throw error }
                try files.makeFolder(above, below: .anywhere)
            }
        }
    }
}

// MARK: - What is never replaced

extension OutputLocation {
    /// Whether the folder is `/`, the home folder or above it.
    private static func isProtected(
        _ root: Descriptor, _ request: OutputRequest, _ files: FileSystem
    ) throws(MachineFault) -> Bool {
        try isAtOrAbove(["/"] + [request.home].compactMap { $0 }.filter { $0.hasPrefix("/") }, root, request, files)
    }

    /// Whether the folder is the workspace, a source, or above one of them.
    private static func holdsSources(
        _ root: Descriptor, _ request: OutputRequest, _ files: FileSystem
    ) throws(MachineFault) -> Bool {
        try isAtOrAbove([request.workspace] + request.sources.map(request.resolved), root, request, files)
    }

    private static func isAtOrAbove(
        _ paths: [String], _ root: Descriptor, _ request: OutputRequest, _ files: FileSystem
    ) throws(MachineFault) -> Bool {
        try faulting(.read, request.output) { () throws(SystemError) in
            let identity = try files.status(root).identity
            for path in paths where try isAtOrAbove(path, identity, files) { return true }
            return false
        }
    }

    /// Whether `identity` is met on the way from `path` up to the root. A path that does not exist meets nothing.
    private static func isAtOrAbove(
        _ path: String, _ identity: FileIdentity, _ files: FileSystem
    ) throws(SystemError) -> Bool {
        var current: Descriptor
        do {
            current = try files.openName(path, below: .anywhere)
        } catch {
            if error.meansAlreadyGone { return false }
            throw error
        }
        defer { try? files.close(current) }
        // A file has no `..`: begin at the folder that holds it.
        if try files.status(current).kind != .folder {
            let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
            let above = try files.openName(folder, below: .anywhere)
            try? files.close(current)
            current = above
        }
        var last: FileIdentity?
        while true {
            let here = try files.status(current).identity
            if here == identity { return true }
            if here == last { return false }
            last = here
            let above = try files.openName("..", below: current)
            try? files.close(current)
            current = above
        }
    }
}

extension Message {
    fileprivate static func isProtected(_ output: String) -> Message {
        Message(
            en: "the output folder \(output) is the root of the disk, your home folder or above it",
            zh: "输出文件夹 \(output) 是磁盘根目录、您的主目录或其上级")
    }

    fileprivate static func holdsSources(_ output: String) -> Message {
        Message(
            en: "the output folder \(output) holds the workspace or what it is built from",
            zh: "输出文件夹 \(output) 包含工作区或用来构建的源文件")
    }

    fileprivate static func isLink(_ output: String) -> Message {
        Message(en: "the output folder \(output) is a symbolic link", zh: "输出文件夹 \(output) 是符号链接")
    }

    fileprivate static func isNoFolder(_ output: String) -> Message {
        Message(en: "the output \(output) is not a folder", zh: "输出位置 \(output) 不是文件夹")
    }

    fileprivate static let chooseAnother = Message(
        en: "choose a folder of its own with --output, such as Output", zh: "请用 --output 选择专用文件夹，例如 Output")

    fileprivate static let nameTheFolder = Message(
        en: "name the folder that the link leads to", zh: "请直接写出链接所指的文件夹")
}
