import Bytes
import Diagnostics
import FileStore
import Glibc

/// Where a run writes: data to standard output, messages to standard error, in the reader's language.
struct Console: Sendable {
    enum Verbosity: Sendable, Comparable { case quiet, normal, verbose }

    let language: MessageLanguage
    let verbosity: Verbosity
    private let host: Host
    private let colors: ColorChoice

    init(_ host: Host, language: MessageLanguage, verbosity: Verbosity = .normal, colors: ColorChoice = .auto) {
        self.host = host
        self.language = language
        self.verbosity = verbosity
        self.colors = colors
    }

    /// The columns that a line may have: of the terminal, or what `COLUMNS` says, or 100.
    var width: Int {
        if let text = host.variable("COLUMNS"), let columns = Int(text), columns > 0 { return min(columns, 1000) }
        return host.columns() ?? 100
    }

    func isColored(_ stream: StandardStream) -> Bool { colors.isColored(stream, host) }

    func isTerminal(_ stream: StandardStream) -> Bool { host.isTerminal(stream) }

    /// Whether a line may be rewritten to show that work goes on.
    var showsProgress: Bool { verbosity > .quiet && host.isTerminal(.errors) && host.variable("TERM") != "dumb" }

    func text(_ message: Message) -> String { message.text(in: language) }

    // MARK: Data

    /// Writes data to standard output.
    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        switch host.write(.output, bytes) {
        case 0: return
        case EPIPE: throw .brokenPipe
        case let code: throw .machine(MachineFault(SystemError(.write, code), .write, text(.standardOutput)))
        }
    }

    /// Writes a text to standard output.
    func write(_ text: String) throws(CommandFailure) {
        try write(Array(text.utf8))
    }

    // MARK: Messages

    /// Says how the work went, unless `--quiet`.
    func say(_ message: Message) {
        if verbosity > .quiet { complain(TerminalText.shown(text(message)) + "\n") }
    }

    /// Says what only `--verbose` wants to know.
    func tell(_ message: Message) {
        if verbosity == .verbose { complain(TerminalText.shown(text(message)) + "\n") }
    }

    /// Shows the findings of a run to a person.
    func show(_ report: DiagnosticReport, _ files: SourceFiles) {
        if report.totals.isEmpty && verbosity == .quiet { return }
        var buffer = ByteBuffer()
        TextRenderer(style(.errors)).append(report, files, to: &buffer)
        complain(buffer.bytes)
    }

    func show(_ fault: MachineFault) {
        var buffer = ByteBuffer()
        TextRenderer(style(.errors)).append(fault, to: &buffer)
        complain(buffer.bytes)
    }

    /// `plenary: error: there is no command ...`, and what to write instead.
    func show(_ error: UsageError) {
        let ink = Ink(isColored: isColored(.errors))
        var lines = ["\(ink.bold("plenary:")) \(ink.red(text(.errorLabel)))\(TerminalText.shown(text(error.message)))"]
        lines += error.help.map { "   \(ink.blue("=")) \(text(.helpLabel))\(TerminalText.shown(text($0)))" }
        complain(lines.joined(separator: "\n") + "\n")
    }

    /// How a report is to look on a stream.
    func style(_ stream: StandardStream, pathPrefix: String = "") -> ReportStyle {
        ReportStyle(
            language: language, width: width, isColored: isColored(stream), toolVersion: Program.version, pathPrefix: pathPrefix)
    }

    /// Writes to standard error. If that cannot be written to, there is nobody left to tell.
    func complain(_ text: String) { complain(Array(text.utf8)) }

    private func complain(_ bytes: [UInt8]) { _ = host.write(.errors, bytes) }
}

/// Colours for the few words that are not part of a report (ECMA-48, SGR).
struct Ink: Sendable {
    let isColored: Bool

    func bold(_ text: String) -> String { inked(text, "1") }
    func red(_ text: String) -> String { inked(text, "1;31") }
    func blue(_ text: String) -> String { inked(text, "34") }

    private func inked(_ text: String, _ parameters: String) -> String {
        isColored ? "\u{1B}[\(parameters)m\(text)\u{1B}[0m" : text
    }
}

extension Message {
    fileprivate static let errorLabel = Message(en: "error: ", zh: "错误：")
    fileprivate static let helpLabel = Message(en: "help: ", zh: "帮助：")
    fileprivate static let standardOutput = Message(en: "to standard output", zh: "标准输出")
}
