import ChildProcess
package import Diagnostics

/// A file as a tree or the index lists it.
package struct GitEntry: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case file, link
        /// Another repository: its files are not in this one.
        case submodule
        /// A merge is under way and has left more than one version of the file.
        case unmerged
    }

    /// Below the workspace; bytes, for nobody promises that they are text.
    package let path: [UInt8]
    package let kind: Kind
    package let object: GitObject
}

extension GitRepository {
    /// Every file of a version that lies in the folder `prefix` of the repository; nil where the version has no such
    /// folder. Sorted by the bytes of the paths.
    /// - Parameter prefix: with a slash at the end, or empty.
    package func entries(of version: GitVersion, in prefix: String) throws(MachineFault) -> [GitEntry]? {
        var tree = version.tree.name
        if !prefix.isEmpty {
            let folder = "\(tree):\(prefix.dropLast())"
            let result = try program.run(["rev-parse", "--verify", "--quiet", "--end-of-options", folder])
            guard result.isSuccess, let name = result.lines.last else { return nil }
            tree = name
        }
        return try program.output(["ls-tree", "-r", "-z", "--full-tree", tree]).split(separator: 0).compactMap(Self.entry)
    }

    /// Every file of the index that lies in the workspace, as the next commit would have it.
    package func indexEntries() throws(MachineFault) -> [GitEntry] {
        guard !isBare else { throw .noIndex }
        let listed = try program.output(["ls-files", "-s", "-z"], index: index).split(separator: 0).compactMap(Self.indexEntry)
        // An unmerged file is listed once a side.
        return listed.indices.filter { $0 == 0 || listed[$0].path != listed[$0 - 1].path }.map { listed[$0] }
    }

    /// `100644 blob 587be6b4…` TAB `Content/a.md`
    private static func entry(_ record: ArraySlice<UInt8>) -> GitEntry? {
        guard let (words, path) = parts(record), words.count == 3 else { return nil }
        return kind(mode: words[0]).map { GitEntry(path: path, kind: $0, object: GitObject(name: words[2])) }
    }

    /// `100644 587be6b4… 0` TAB `Content/a.md`
    private static func indexEntry(_ record: ArraySlice<UInt8>) -> GitEntry? {
        guard let (words, path) = parts(record), words.count == 3, let kind = kind(mode: words[0]) else { return nil }
        return GitEntry(path: path, kind: words[2] == "0" ? kind : .unmerged, object: GitObject(name: words[1]))
    }

    private static func parts(_ record: ArraySlice<UInt8>) -> (words: [String], path: [UInt8])? {
        guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
        let words = record[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        return (words, Array(record[(tab + 1)...]))
    }

    private static func kind(mode: String) -> GitEntry.Kind? {
        switch mode {
        case "120000": .link
        case "160000": .submodule
        case let mode where mode.hasPrefix("100"): .file
        default: nil
        }
    }
}
