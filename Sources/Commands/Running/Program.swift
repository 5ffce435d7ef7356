import Diagnostics
import FileStore
import GitReader

/// The program as a whole.
package enum Program {
    package static let version = "0.1.0"

    /// Runs the program in this process, with its arguments as the system gives them (the program's name first).
    package static func runProcess(_ arguments: [String]) async -> Int32 {
        Signals.install(.first(of: arguments, Host.process.variable))
        return await run(Array(arguments.dropFirst()), .process)
    }

    /// Runs the program and gives its exit status.
    static func run(_ arguments: [String], _ host: Host) async -> Int32 {
        let language = MessageLanguage.first(of: arguments, host.variable)
        do throws(UsageError) {
            let parsed = try ArgumentParser.parse(arguments, commands: CommandTable.all, variable: host.variable)
            let console = console(for: parsed, language, host)
            return await run(parsed, console, host).rawValue
        } catch {
            let colors = OptionSpec.color.glimpse(in: arguments) ?? host.variable("PLENARY_COLOR")
            Console(host, language: language, colors: colors.flatMap { ColorChoice(rawValue: $0) } ?? .auto).show(error)
            return ExitStatus.usage.rawValue
        }
    }

    private static func console(for arguments: Arguments, _ language: MessageLanguage, _ host: Host) -> Console {
        Console(
            host, language: arguments.value(.language).flatMap { MessageLanguage(rawValue: $0) } ?? language,
            verbosity: arguments.has(.quiet) ? .quiet : arguments.has(.verbose) ? .verbose : .normal,
            colors: arguments.value(.color).flatMap { ColorChoice(rawValue: $0) } ?? .auto)
    }

    private static func run(_ arguments: Arguments, _ console: Console, _ host: Host) async -> ExitStatus {
        do throws(CommandFailure) {
            if arguments.has(.version) {
                try console.write("plenary \(version)\n")
                return .done
            }
            guard let command = CommandTable.command(arguments.command), !arguments.has(.help) else {
                try console.write(HelpPage(console).text(for: CommandTable.command(arguments.command)))
                return .done
            }
            return try await command.run(Invocation(command: command, arguments: arguments, console: console, host: host))
        } catch {
            return status(of: error, arguments, console)
        }
    }

    /// Shows why a command could not be done.
    private static func status(of failure: CommandFailure, _ arguments: Arguments, _ console: Console) -> ExitStatus {
        switch failure {
        case .usage(let error):
            console.show(error.pointing(to: arguments.command))
            return .usage
        case .noWorkspace(let fault):
            console.show(fault)
            return .usage
        case .machine(let fault):
            console.show(fault)
            return fault.isRefusal || DiagnosticCode.gitRefusals.contains(fault.code) ? .usage : .environment
        case .brokenPipe:
            return .brokenPipe
        }
    }
}
