import ChildProcess
import Diagnostics

/// What git may know of the environment that Plenary runs in.
package struct GitEnvironment: Sendable, Hashable {
    let variables: [String: String]
    /// The index that a hook of `git commit` is to look at; an absolute path.
    let index: String?

    /// Takes over where programs and the user's settings are, and nothing of git's own: a hook's `GIT_DIR` would lead to
    /// the wrong repository, and `GIT_EXTERNAL_DIFF` back to us. The user's settings are needed for `safe.directory`.
    /// - Parameters:
    ///   - variable: a variable of the environment.
    ///   - folder: the absolute path of the working folder.
    package init(_ variable: (String) -> String?, folder: String) {
        var variables = [
            "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_PAGER": "cat",
            "GIT_LITERAL_PATHSPECS": "1",
        ]
        for name in ["PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR"] { variables[name] = variable(name) }
        self.variables = variables
        index = variable("GIT_INDEX_FILE").flatMap { $0.isEmpty ? nil : $0.hasPrefix("/") ? $0 : folder + "/" + $0 }
    }

    /// Nothing but the programs that are where they usually are.
    package static let plain = GitEnvironment({ _ in nil }, folder: "/")

    /// The environment with another index than that of the repository.
    func with(index: String?) -> [String: String] {
        index.map { variables.merging(["GIT_INDEX_FILE": $0]) { $1 } } ?? variables
    }
}

/// Runs git in a folder.
struct GitProgram: Sendable, Hashable {
    let folder: String
    let environment: GitEnvironment

    /// Settings that could start a program, turned off whatever the repository's configuration says.
    private static let settings = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "core.alternateRefsCommand=true"]

    /// Runs a command to its end. How it ended is for the caller to look at.
    func run(_ arguments: [String], input: [UInt8] = [], index: String? = nil) throws(MachineFault) -> ProgramResult {
        let request = ProgramRequest(
            "git", ["--no-pager"] + Self.settings.flatMap { ["-c", $0] } + arguments, environment: environment.with(index: index),
            folder: folder, input: input, installation: .installGit)
        return try request.run()
    }

    /// Runs a command that only fails when something is wrong with the repository.
    func output(_ arguments: [String], input: [UInt8] = [], index: String? = nil) throws(MachineFault) -> [UInt8] {
        let result = try run(arguments, input: input, index: index)
        guard result.isSuccess else { throw .git(result) }
        return result.output
    }
}

extension ProgramResult {
    /// What it wrote, as lines of text.
    var lines: [String] {
        output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension Message {
    fileprivate static let installGit = Message(en: "install it with: apt-get install git", zh: "请安装：apt-get install git")
}
