import Diagnostics
import FileStore
import GitReader
import Linking
import Pipeline

extension OptionSpec {
    static let revision = OptionSpec(
        "at", .text("REV"),
        Message(en: "as it was in a revision that git knows: v1.0, HEAD~3", zh: "查看 git 中某个版本的内容：v1.0、HEAD~3"))
}

extension Invocation {
    /// What git may know of this process.
    var gitEnvironment: GitEnvironment { GitEnvironment(host.variable, folder: host.workingFolder()) }

    /// The versions of the workspace. Where only revisions are asked for, those of a repository whose work tree has no
    /// workspace, or that has no work tree.
    func versions(onlyRevisions: Bool) throws(CommandFailure) -> WorkspaceVersions {
        do throws(CommandFailure) {
            return WorkspaceVersions(folder: try workspacePath(), environment: gitEnvironment)
        } catch {
            let folder = arguments.value(.workspace) ?? "."
            guard onlyRevisions, case .noWorkspace = error, (try? GitRepository.find(folder, gitEnvironment)) != .some(nil) else {
                throw error
            }
            return WorkspaceVersions(folder: folder, isWorkspace: false, environment: gitEnvironment)
        }
    }

    /// The version that `--at` names; the work tree without it.
    func version(_ versions: WorkspaceVersions) async throws(CommandFailure) -> FoundVersion {
        let name = arguments.value(.revision).map { VersionName.revision($0) } ?? .workTree
        return try await working(.reading) { () throws(MachineFault) in try versions.find(name) }
    }
}
