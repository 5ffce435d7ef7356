import Diagnostics
import FileStore
import GitReader
import Pipeline

/// The two versions that `plenary diff` compares.
struct DiffSides: Sendable {
    let old: FoundVersion
    let new: FoundVersion
    /// The folder of the workspace, whose templates have the words of the interface; nil where there is none.
    let root: String?

    /// Finds what the arguments name.
    static func find(_ invocation: Invocation) async throws(CommandFailure) -> DiffSides {
        if invocation.arguments.has(.noIndex) { return try await FolderSides(invocation).find() }
        let words = try split(invocation)
        let request: DiffRequest
        do {
            request = try DiffRequest(
                revisions: words.revisions, paths: words.paths, isCached: invocation.arguments.has(.cached))
        } catch {
            throw .usage(error)
        }
        let versions = try invocation.versions(onlyRevisions: !request.needsWorkTree)
        let sides = try await invocation.working(.reading) { () throws(MachineFault) in
            (try versions.find(request.old), try versions.find(request.new))
        }
        return DiffSides(old: sides.0, new: sides.1, root: versions.folder).limited(
            to: try paths(request.paths, versions.folder, invocation))
    }

    /// The same, but for files outside of some paths: these are on both sides what they are on the older.
    func limited(to paths: [ContentPath]) -> DiffSides {
        guard !paths.isEmpty else { return self }
        let files = old.files.taking(PathFilter(paths), from: new.files)
        return DiffSides(old: old, new: FoundVersion(files: files, label: new.label), root: root)
    }

    /// Paths of the command line as paths of the workspace.
    static func paths(
        _ written: [String], _ root: String, _ invocation: Invocation
    ) throws(CommandFailure) -> [ContentPath] {
        let finder = WorkspaceFinder(invocation.host)
        var paths: [ContentPath] = []
        for path in written {
            guard let found = finder.path(of: path, in: root) else { throw .usage(.outsideWorkspace(path)) }
            paths.append(found)
        }
        return paths
    }

    /// What stands before `--` are revisions, what stands after it paths. Without it, what is no revision and is a file
    /// is a path, and so is everything after it.
    private static func split(_ invocation: Invocation) throws(CommandFailure) -> (revisions: [String], paths: [String]) {
        let operands = invocation.arguments.operands
        if let separator = invocation.arguments.separator {
            return (Array(operands[..<separator]), Array(operands[separator...]))
        }
        let folder = invocation.arguments.value(.workspace) ?? "."
        guard operands.contains(where: { FileSystem.linux.exists($0) }),
            case .some(.some(let repository)) = try? GitRepository.find(folder, invocation.gitEnvironment)
        else { return (operands, []) }
        let first = operands.firstIndex { operand in
            FileSystem.linux.exists(operand) && (try? repository.version(operand)) == nil
        }
        return (Array(operands[..<(first ?? operands.count)]), Array(operands[(first ?? operands.count)...]))
    }
}

/// Two folders, or two versions of one file, that need not be in git.
private struct FolderSides {
    let invocation: Invocation

    init(_ invocation: Invocation) {
        self.invocation = invocation
    }

    func find() async throws(CommandFailure) -> DiffSides {
        let operands = invocation.arguments.operands
        let separator = invocation.arguments.separator ?? min(2, operands.count)
        guard separator == 2, !invocation.arguments.has(.cached) else { throw .usage(.noIndexTakesTwo) }
        for path in operands[..<2] where path != "/dev/null" && !FileSystem.linux.exists(path) { throw .usage(.nothingThere(path)) }
        let after = Array(operands[2...])
        let isFolder = operands[..<2].map { FileSystem.linux.isFolder($0) }
        if isFolder[0] && isFolder[1] { return try folders(operands[0], operands[1], after) }
        guard !isFolder[0], !isFolder[1] else { throw .usage(.folderAndFile(operands[0], operands[1])) }
        let file = after.first ?? (operands[1] == "/dev/null" ? operands[0] : operands[1])
        guard let sides = try FileSides(invocation).find(old: operands[0], new: operands[1], standingFor: file) else {
            throw .usage(.notContent(file))
        }
        return sides
    }

    private func folders(_ old: String, _ new: String, _ paths: [String]) throws(CommandFailure) -> DiffSides {
        for folder in [old, new] where !FileSystem.linux.exists(folder + "/" + WorkspaceLoader.configurationPath.text) {
            throw .usage(.noWorkspaceIn(folder))
        }
        let sides = DiffSides(
            old: FoundVersion(files: WorkspaceFiles(folder: old), label: VersionLabel(name: Message(en: old, zh: old))),
            new: FoundVersion(files: WorkspaceFiles(folder: new), label: VersionLabel(name: Message(en: new, zh: new))), root: new)
        return sides.limited(to: paths.map { ContentPath($0) })
    }
}

/// Two versions of one file, each put into the workspace in the file's place: so a difference means what it means there.
struct FileSides {
    private let invocation: Invocation

    init(_ invocation: Invocation) {
        self.invocation = invocation
    }

    /// Nil where the file is no content of a workspace, or one of the versions cannot be read.
    /// - Parameters:
    ///   - old: the path of a version of the file; `/dev/null` where there was none. So `new`.
    ///   - file: the path of the file itself, which need not be there.
    func find(old: String, new: String, standingFor file: String) throws(CommandFailure) -> DiffSides? {
        let finder = WorkspaceFinder(invocation.host)
        guard let root = finder.workspace(above: file) ?? (try? invocation.workspacePath()),
            let path = finder.path(of: file, in: root), path.name.hasSuffix(".md") || path.name.hasSuffix(".csv")
        else { return nil }
        let limit = ContentReader.standardLimit
        guard let before = FileSystem.linux.contents(old, limit: limit), let after = FileSystem.linux.contents(new, limit: limit) else {
            return nil
        }
        let files = WorkspaceFiles(folder: root)
        func version(_ bytes: [UInt8], _ place: String) -> FoundVersion {
            FoundVersion(
                files: files.replacing(path, with: place == "/dev/null" ? nil : bytes),
                label: VersionLabel(name: Message(en: place, zh: place)))
        }
        return DiffSides(old: version(before, old), new: version(after, new), root: root)
    }
}

extension UsageError {
    fileprivate static let noIndexTakesTwo = UsageError(
        Message(en: "`--no-index` compares two folders, or two files", zh: "`--no-index` 比较两个文件夹或两个文件"),
        help: [.write("plenary diff --no-index OLD NEW")])

    fileprivate static func nothingThere(_ path: String) -> UsageError {
        UsageError(Message(en: "there is no folder or file \(path)", zh: "没有文件夹或文件 \(path)"))
    }

    fileprivate static func folderAndFile(_ first: String, _ second: String) -> UsageError {
        UsageError(
            Message(
                en: "\(first) and \(second) are a folder and a file", zh: "\(first) 与 \(second) 一个是文件夹，一个是文件"))
    }

    fileprivate static func notContent(_ path: String) -> UsageError {
        UsageError(
            Message(en: "\(path) is not a content file of a workspace", zh: "\(path) 不是工作区的内容文件"),
            help: [
                Message(
                    en: "say which file the two stand for: `plenary diff --no-index OLD NEW -- Content/.../1.1.md`",
                    zh: "请说明两者是哪个文件的版本：`plenary diff --no-index 旧 新 -- Content/.../1.1.md`")
            ])
    }

    fileprivate static func noWorkspaceIn(_ folder: String) -> UsageError {
        UsageError(Message(en: "\(folder) is not a workspace: it has no plenary.yml", zh: "\(folder) 不是工作区：没有 plenary.yml"))
    }

    fileprivate static func outsideWorkspace(_ path: String) -> UsageError {
        UsageError(Message(en: "\(path) is not in the workspace", zh: "\(path) 不在工作区中"))
    }
}
