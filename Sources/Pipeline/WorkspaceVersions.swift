package import Diagnostics
package import GitReader

/// Which version of a workspace is meant.
package enum VersionName: Sendable, Hashable {
    /// The files as they stand on the disk, untracked ones too: what a build would read.
    case workTree
    /// The files as they are staged for the next commit.
    case index
    /// What git knows by this name.
    case revision(String)
    /// Where the histories of two revisions parted.
    case mergeBase(String, String)
    /// A folder with a workspace, in git or not.
    case folder(String)
}

/// A version that was found, and what to call it.
package struct FoundVersion: Sendable {
    package let files: WorkspaceFiles
    package let label: VersionLabel

    package init(files: WorkspaceFiles, label: VersionLabel) {
        self.files = files
        self.label = label
    }
}

/// What a version is called in a report.
package struct VersionLabel: Sendable, Hashable {
    /// As it was asked for: `v1.0`, `work tree`.
    package let name: Message
    /// The number of the commit, short, and its day: `2024-05-31`.
    package let commit: String?
    package let date: String?

    package init(name: Message, commit: String? = nil, date: String? = nil) {
        self.name = name
        self.commit = commit
        self.date = date
    }

    /// `v1.0 (587be6b4c3, 2024-05-31)`
    package var text: Message {
        let details = [commit, date].compactMap { $0 }
        guard !details.isEmpty else { return name }
        return Message(en: "\(name.en) (\(details.joined(separator: ", ")))", zh: "\(name.zh)（\(details.joined(separator: "，"))）")
    }
}

/// Finds the versions of one workspace.
package struct WorkspaceVersions: Sendable {
    /// The path of the workspace, or of the folder in a repository that stands in for it.
    package let folder: String
    private let isWorkspace: Bool
    private let environment: GitEnvironment

    /// - Parameters:
    ///   - folder: the path of the workspace, or of a folder in a repository that has one in earlier revisions.
    ///   - isWorkspace: whether there is a `plenary.yml` in it now. Where there is none, as in a bare repository, the only
    ///     workspace of a revision is meant.
    package init(folder: String, isWorkspace: Bool = true, environment: GitEnvironment) {
        self.folder = folder
        self.isWorkspace = isWorkspace
        self.environment = environment
    }

    /// The files of a version. Refuses what is not there.
    package func find(_ name: VersionName) throws(MachineFault) -> FoundVersion {
        switch name {
        case .workTree:
            if !isWorkspace { throw .noIndex }
            return FoundVersion(
                files: WorkspaceFiles(folder: folder), label: VersionLabel(name: Message(en: "work tree", zh: "工作树")))
        case .folder(let path):
            return FoundVersion(files: WorkspaceFiles(folder: path), label: VersionLabel(name: Message(en: path, zh: path)))
        case .index:
            let files = try VersionFiles.index(of: repository())
            return FoundVersion(files: WorkspaceFiles(files), label: VersionLabel(name: Message(en: "index", zh: "暂存区")))
        case .revision(let written):
            let repository = try repository()
            return try found(repository.version(written), repository, name: Message(en: written, zh: written))
        case .mergeBase(let first, let second):
            let repository = try repository()
            let base = try repository.mergeBase(repository.version(first), repository.version(second))
            return try found(
                base, repository,
                name: Message(en: "the common ancestor of \(first) and \(second)", zh: "\(first) 与 \(second) 的共同祖先"))
        }
    }

    private func repository() throws(MachineFault) -> GitRepository {
        guard let repository = try GitRepository.find(folder, environment) else { throw .notInGit(folder) }
        return repository
    }

    private func found(_ version: GitVersion, _ repository: GitRepository, name: Message) throws(MachineFault) -> FoundVersion {
        let prefix = try prefix(version, repository)
        let files = try VersionFiles.revision(version, of: repository, prefix: prefix)
        return FoundVersion(
            files: WorkspaceFiles(files),
            label: VersionLabel(name: name, commit: version.commit?.short, date: try repository.date(of: version)))
    }

    /// Where the workspace lies in a revision: where it lies now. `REV:FOLDER` names another place.
    private func prefix(_ version: GitVersion, _ repository: GitRepository) throws(MachineFault) -> String {
        if version.commit == nil { return "" }
        guard !isWorkspace else { return repository.prefix }
        let entries = try repository.entries(of: version, in: repository.prefix) ?? []
        let places = VersionFiles.workspaces(in: entries)
        return repository.prefix + (places.count == 1 ? places[0] : "")
    }
}
