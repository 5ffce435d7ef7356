import Diagnostics

/// What stands after a command and is no option.
struct OperandSpec: Sendable {
    /// In capitals, as help shows it: `TYPE`.
    let name: String
    let isRequired: Bool
    let isRepeated: Bool
    let summary: Message
    /// The words that it may be, where there is a list: for completion.
    let words: @Sendable () -> [String]

    init(
        _ name: String, isRequired: Bool = true, isRepeated: Bool = false, words: @escaping @Sendable () -> [String] = { [] },
        _ summary: Message
    ) {
        self.name = name
        self.isRequired = isRequired
        self.isRepeated = isRepeated
        self.words = words
        self.summary = summary
    }

    /// `TYPE`, `[TYPE]`, `[FILE]...`
    var written: String { (isRequired ? name : "[\(name)]") + (isRepeated ? "..." : "") }
}

/// A line to copy, and what it does.
struct CommandExample: Sendable {
    let line: String
    let summary: Message

    init(_ line: String, _ summary: Message) {
        self.line = line
        self.summary = summary
    }
}

/// A command as data, and the function that does it. A new command is a value of this and a line in `CommandTable`.
struct Command: Sendable {
    let name: String
    /// One line, for the list of commands.
    let summary: Message
    /// What else there is to know; empty where the options say it all.
    let details: Message
    let operands: [OperandSpec]
    /// Besides the global ones, in the order in which help shows them.
    let options: [OptionSpec]
    let examples: [CommandExample]
    let run: @Sendable (Invocation) async throws(CommandFailure) -> ExitStatus

    init(
        _ name: String, _ summary: Message, details: Message = Message(en: "", zh: ""), operands: [OperandSpec] = [],
        options: [OptionSpec] = [], examples: [CommandExample],
        run: @escaping @Sendable (Invocation) async throws(CommandFailure) -> ExitStatus
    ) {
        self.name = name
        self.summary = summary
        self.details = details
        self.operands = operands
        self.options = options
        self.examples = examples
        self.run = run
    }

    /// `plenary list TYPE [OPTION]...`
    var usage: String {
        (["plenary", name] + operands.map(\.written) + ["[OPTION]..."]).joined(separator: " ")
    }
}

/// How a run ended; the raw value is the exit status of the process.
enum ExitStatus: Int32, Sendable {
    case done = 0
    /// The content has errors; with `--strict` also warnings.
    case findings = 1
    case usage = 2
    /// The machine: a full disk, a permission, a lock.
    case environment = 3
    /// A fault of Plenary itself.
    case internalFault = 4
    /// Whoever read our output stopped reading: as if the signal had ended us (128 + SIGPIPE).
    case brokenPipe = 141
}

/// Why a command could not be done. Errors of authors are no failure but findings.
enum CommandFailure: Error, Sendable {
    case usage(UsageError)
    /// The machine failed, or what was asked for is refused (`MachineFault.isRefusal`).
    case machine(MachineFault)
    /// There is nothing at the place where a workspace should be: exit status 2, with a code.
    case noWorkspace(MachineFault)
    /// Standard output is closed; nothing more is to be said.
    case brokenPipe
}

/// One run of a command: what was asked, and where to answer.
struct Invocation: Sendable {
    let command: Command
    let arguments: Arguments
    let console: Console
    let host: Host

    var language: MessageLanguage { console.language }
}
