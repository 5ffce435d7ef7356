package import Diagnostics

/// How much a program may use before it is killed.
package struct ProgramLimits: Sendable, Hashable {
    package var time: Duration
    /// Bytes of address space; nil: as much as we may. It holds from a moment after the start.
    package var memory: Int?
    /// Bytes of output and of messages, each.
    package var output: Int

    package init(time: Duration = .seconds(120), memory: Int? = nil, output: Int = 256 * 1024 * 1024) {
        self.time = time
        self.memory = memory
        self.output = output
    }
}

/// A run of a program.
package struct ProgramRequest: Sendable, Hashable {
    /// A path, or a name that is looked up in the `PATH` of `environment`.
    package var program: String
    /// Without the program's own name. Passed on as they are, to no shell.
    package var arguments: [String]
    /// All that the program finds in its environment. Without a `PATH`, programs are looked for in `/usr/local/bin`,
    /// `/usr/bin` and `/bin`.
    package var environment: [String: String]
    /// Where it runs; nil: where we do.
    package var folder: String?
    /// What it reads from its standard input.
    package var input: [UInt8]
    package var limits: ProgramLimits
    /// What to say when the program is missing: how to install it.
    package var installation: Message?

    package init(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], folder: String? = nil,
        input: [UInt8] = [], limits: ProgramLimits = ProgramLimits(), installation: Message? = nil
    ) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
        self.folder = folder
        self.input = input
        self.limits = limits
        self.installation = installation
    }
}

/// How a program ended, and what it wrote.
package struct ProgramResult: Sendable, Hashable {
    package enum Ending: Sendable, Hashable {
        /// By itself, with this status: 0 means that all went well.
        case exited(Int32)
        /// By this signal.
        case signalled(Int32)
    }

    package let ending: Ending
    /// What it wrote to its standard output and to its standard error.
    package let output: [UInt8]
    package let messages: [UInt8]

    package var isSuccess: Bool { ending == .exited(0) }
}
