import Synchronization

@testable import Commands

/// A process as a test wants it: what is written is kept, the environment and the terminal are what the test says.
final class TestHost: Sendable {
    private let written = Mutex<[StandardStream: [UInt8]]>([:])
    let variables: [String: String]
    let terminals: Set<StandardStream>
    let columns: Int?
    let folder: String
    /// The error number that writing to standard output gives; 0 for none.
    let outputFault: Int32

    init(
        _ variables: [String: String] = [:], terminals: Set<StandardStream> = [], columns: Int? = nil, folder: String = "/",
        outputFault: Int32 = 0
    ) {
        self.variables = variables
        self.terminals = terminals
        self.columns = columns
        self.folder = folder
        self.outputFault = outputFault
    }

    var host: Host {
        Host(
            variable: { self.variables[$0] }, write: { self.write($0, $1) }, isTerminal: { self.terminals.contains($0) },
            columns: { self.columns }, workingFolder: { self.folder }, processors: 1)
    }

    /// Runs the program and gives its exit status.
    func run(_ arguments: String...) async -> Int32 { await run(arguments) }

    func run(_ arguments: [String]) async -> Int32 { await Program.run(arguments, host) }

    var output: String { text(.output) }
    var errors: String { text(.errors) }

    private func text(_ stream: StandardStream) -> String {
        written.withLock { String(decoding: $0[stream] ?? [], as: UTF8.self) }
    }

    private func write(_ stream: StandardStream, _ bytes: [UInt8]) -> Int32 {
        if stream == .output, outputFault != 0 { return outputFault }
        written.withLock { $0[stream, default: []] += bytes }
        return 0
    }
}
