import Foundation

/// The sources of this package as text, for the tests that hold the house rules.
struct SourceTree {
    struct File {
        /// Relative to the package: `Sources/Bytes/ByteBuffer.swift`.
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        /// The target: the folder below `Sources` or `Tests`.
        var target: String { String(path.split(separator: "/")[1]) }

        /// The modules that the file imports.
        var imports: Set<String> {
            Set(
                lines.compactMap { line -> String? in
                    var words = line.split(separator: " ")[...]
                    while let first = words.first, first.hasPrefix("@") || ["package", "internal", "private"].contains(first) {
                        words = words.dropFirst()
                    }
                    return words.first == "import" ? words.dropFirst().first.map(String.init) : nil
                })
        }
    }

    static let root = URL(fileURLWithPath: #filePath, isDirectory: false)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// All Swift files below a folder of the package, sorted by path.
    static func files(below folder: String) throws -> [File] {
        let base = root.appendingPathComponent(folder, isDirectory: true)
        let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return try found.filter { $0.pathExtension == "swift" }.map { url in
            File(path: String(url.path.dropFirst(root.path.count + 1)), text: try String(contentsOf: url, encoding: .utf8))
        }.sorted { $0.path < $1.path }
    }

    /// Recorded outputs of tests.
    static func goldens() throws -> [File] {
        let base = root.appendingPathComponent("Tests", isDirectory: true)
        let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return try found.filter { $0.path.contains("/Goldens/") && $0.pathExtension == "txt" }.map { url in
            File(path: String(url.path.dropFirst(root.path.count + 1)), text: try String(contentsOf: url, encoding: .utf8))
        }
    }

    /// A text file of the package.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path, isDirectory: false), encoding: .utf8)
    }
}
