import ChildProcess
package import Diagnostics

extension GitRepository {
    /// What a file of the workspace was in the commits that changed it, newest first and each once; empty where git knows no
    /// such file. Files that were renamed are followed no further.
    /// - Parameter limit: the most commits that are looked at.
    package func history(of path: ContentPath, limit: Int) throws(MachineFault) -> [GitObject] {
        let commits = try program.run(["rev-list", "--max-count=\(limit)", "HEAD", "--", path.text])
        guard commits.isSuccess, !commits.output.isEmpty else { return [] }
        let arguments = ["diff-tree", "--stdin", "--root", "-r", "-m", "--no-abbrev", "--no-renames", "--", path.text]
        let changes = try program.output(arguments, input: commits.output)
        var found: [GitObject] = []
        for line in changes.split(separator: UInt8(ascii: "\n")) where line.first == UInt8(ascii: ":") {
            // `:100644 100644 <old> <new> M` TAB path
            let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            guard words.count > 4, words[3].contains(where: { $0 != "0" }) else { continue }
            for name in [words[3], words[2]] where name.contains(where: { $0 != "0" }) && !found.contains(GitObject(name: name)) {
                found.append(GitObject(name: name))
            }
        }
        return found
    }
}
