import Foundation
package import Testing

/// A folder of its own for one test, removed when the test ends.
///
///     @Test(.temporaryFolder) func writes() throws {
///         let folder = try TemporaryFolder.current
///         try folder.write { TextFile("a.md", "text") }
///
/// or, where a trait is in the way, `try withTemporaryFolder { folder in ... }`.
package struct TemporaryFolder: Sendable {
    /// The absolute path, without a `/` at the end.
    package let path: String

    @TaskLocal fileprivate static var scoped: TemporaryFolder?

    /// The folder of the running test.
    package static var current: TemporaryFolder {
        get throws {
            guard let scoped else { throw TestSupportFault("the test lacks the trait .temporaryFolder") }
            return scoped
        }
    }

    fileprivate init() throws {
        let base = FileManager.default.temporaryDirectory.path
        path = "\(base)/plenary-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    private init(path: String) {
        self.path = path
    }

    /// A folder inside another, removed with it.
    package static func below(_ folder: TemporaryFolder, _ path: String) -> TemporaryFolder {
        TemporaryFolder(path: folder.path(path))
    }

    /// The absolute path of something in the folder.
    package func path(_ relative: String) -> String { path + "/" + relative }

    /// Writes a tree of files.
    package func write(@FolderBuilder _ content: () -> [FolderItem]) throws {
        try Folder("", content).write(to: path)
    }

    /// The bytes of a file in the folder.
    package func bytes(_ relative: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(relative), isDirectory: false)))
    }

    /// The text of a file in the folder.
    package func text(_ relative: String) throws -> String {
        String(decoding: try bytes(relative), as: UTF8.self)
    }

    package func exists(_ relative: String) -> Bool {
        FileManager.default.fileExists(atPath: path(relative))
    }

    /// The paths of everything in the folder, sorted by bytes; folders end in `/`.
    package func list() throws -> [String] {
        var paths: [String] = []
        for case let relative in try FileManager.default.subpathsOfDirectory(atPath: path) {
            var isFolder: ObjCBool = false
            _ = unsafe FileManager.default.fileExists(atPath: path(relative), isDirectory: &isFolder)
            paths.append(isFolder.boolValue ? relative + "/" : relative)
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Removes the folder; makes it writable first where a test took the right away.
    fileprivate func remove() {
        let files = FileManager.default
        if (try? files.removeItem(atPath: path)) != nil { return }
        for relative in (try? files.subpathsOfDirectory(atPath: path)) ?? [] {
            try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path(relative))
        }
        try? files.removeItem(atPath: path)
    }
}

/// What went wrong in the helpers themselves.
package struct TestSupportFault: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}

/// Runs `body` with a new folder and removes it afterwards.
package func withTemporaryFolder<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try body(folder)
}

/// Gives each test (each case of a parameterized test) its own `TemporaryFolder.current`.
package struct TemporaryFolderTrait: TestTrait, SuiteTrait, TestScoping {
    package var isRecursive: Bool { true }

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try await TemporaryFolder.$scoped.withValue(folder) { try await function() }
    }
}

extension Trait where Self == TemporaryFolderTrait {
    /// Each test has its own folder: `TemporaryFolder.current`.
    package static var temporaryFolder: Self { Self() }
}
