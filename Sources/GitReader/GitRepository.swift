import ChildProcess
package import Diagnostics

/// A repository, seen from one folder in it.
package struct GitRepository: Sendable, Hashable {
    let program: GitProgram
    /// Where the folder lies in the repository: `docs/` or nothing.
    package let prefix: String
    /// A repository without a work tree.
    package let isBare: Bool
    /// The history is cut off somewhere: a clone with `--depth`.
    package let isShallow: Bool
    /// The absolute path of what is usually `.git`.
    let gitFolder: String

    /// The repository that a folder lies in; nil where there is none.
    package static func find(_ folder: String, _ environment: GitEnvironment) throws(MachineFault) -> GitRepository? {
        let program = GitProgram(folder: folder, environment: environment)
        let result = try program.run([
            "rev-parse", "--is-bare-repository", "--is-shallow-repository", "--absolute-git-dir", "--show-prefix",
        ])
        guard result.isSuccess else {
            if String(decoding: result.messages, as: UTF8.self).contains("not a git repository") { return nil }
            throw .git(result)
        }
        let lines = result.lines
        guard lines.count >= 3 else { throw .git(result) }
        return GitRepository(
            program: program, prefix: lines.count > 3 ? lines[3] : "", isBare: lines[0] == "true", isShallow: lines[1] == "true",
            gitFolder: lines[2])
    }

    /// The index that counts: in a hook of `git commit FILE`, git makes one of its own and names it in the environment.
    /// Only one in the folder of this repository is believed.
    var index: String? {
        program.environment.index.flatMap { $0.hasPrefix(gitFolder + "/") ? $0 : nil }
    }

    /// The lines in which two files differ, wherever they are, as git shows them.
    package static func plainDifference(
        _ old: String, _ new: String, isColored: Bool, environment: GitEnvironment
    ) throws(MachineFault) -> [UInt8] {
        let arguments = [
            "diff", "--no-index", "--no-ext-diff", "--no-textconv", "--color=\(isColored ? "always" : "never")", "--", old, new,
        ]
        // Status 1 says that there are differences.
        let result = try GitProgram(folder: ".", environment: environment).run(arguments)
        guard result.ending == .exited(0) || result.ending == .exited(1) else { throw .git(result) }
        return result.output
    }
}
