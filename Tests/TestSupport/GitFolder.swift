/// A git repository in a temporary folder, made without the user's settings: the same commits on every machine.
package struct GitFolder: Sendable {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// Makes a repository of a folder.
    package static func make(_ path: String, _ options: String...) async throws -> GitFolder {
        _ = try await GitFolder("/").run(["init", "--quiet", "--initial-branch=main"] + options + [path])
        return GitFolder(path)
    }

    /// Runs git; throws where it fails, with what it said.
    @discardableResult
    package func git(_ arguments: String...) async throws -> String { try await run(arguments) }

    /// Takes everything in and commits it.
    package func commit(_ message: String = "change") async throws {
        try await git("add", "--all")
        try await git("commit", "--quiet", "--allow-empty", "--message", message)
    }

    /// The environment for git itself, and for programs that run it.
    package static let environment = [
        "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "LC_ALL": "C",
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": "1714521600 +0000",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_COMMITTER_DATE": "1714521600 +0000",
        "GIT_ALLOW_PROTOCOL": "file",
    ]

    private func run(_ arguments: [String]) async throws -> String {
        let settings = ["-c", "protocol.file.allow=always", "-c", "gc.auto=0", "-c", "safe.directory=*"]
        let run = try await ProcessRun.run("/usr/bin/git", settings + arguments, workingFolder: path, environment: Self.environment)
        guard run.exit == 0 else { throw TestSupportFault("git \(arguments.joined(separator: " ")): \(run.errors)") }
        return run.output
    }
}
