/// Reads arguments as GNU programs do: `--long`, `--long=value`, `--long value`, short forms alone (`-q`), together (`-qv`)
/// and with their value (`-oDIR`, `-o DIR`); `--` ends the options. Long names are not shortened.
struct ArgumentParser {
    private let commands: [Command]
    private var tokens: ArraySlice<String>
    private var arguments = Arguments()
    private var command: Command?
    private var optionsEnded = false

    /// Takes the arguments apart. `variable` gives a variable of the environment; one that is empty counts as not set.
    static func parse(
        _ arguments: [String], commands: [Command], variable: (String) -> String?
    ) throws(UsageError) -> Arguments {
        var parser = ArgumentParser(arguments, commands)
        do throws(UsageError) {
            while let token = parser.tokens.popFirst() { try parser.take(token) }
            try parser.fill(from: variable)
            try parser.checkOperands()
        } catch {
            throw error.pointing(to: parser.command?.name)
        }
        return parser.arguments
    }

    private init(_ arguments: [String], _ commands: [Command]) {
        tokens = arguments[...]
        self.commands = commands
    }

    private var allowed: [OptionSpec] { OptionSpec.global + (command?.options ?? []) }

    private mutating func take(_ token: String) throws(UsageError) {
        if optionsEnded || token == "-" || !token.hasPrefix("-") {
            try takeWord(token)
        } else if token == "--" {
            optionsEnded = true
            arguments.separator = arguments.operands.count
        } else if token.hasPrefix("--") {
            try takeLong(token.dropFirst(2))
        } else {
            try takeShort(token.dropFirst())
        }
    }

    private mutating func takeWord(_ word: String) throws(UsageError) {
        guard command == nil else {
            arguments.operands.append(word)
            return
        }
        guard let found = commands.first(where: { $0.name == word }) else {
            throw .unknownCommand(word, known: commands.map(\.name))
        }
        command = found
        arguments.command = found.name
    }

    private mutating func takeLong(_ text: Substring) throws(UsageError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        guard let option = allowed.first(where: { $0.name == name }) else { throw unknown("--" + name) }
        let attached = parts.count > 1 ? String(parts[1]) : nil
        if option.isFlag {
            if attached != nil { throw .valueNotTaken(option) }
            arguments.set(option, nil)
        } else {
            try set(option, attached ?? tokens.popFirst(), source: option.written)
        }
    }

    private mutating func takeShort(_ text: Substring) throws(UsageError) {
        var letters = text
        while let letter = letters.popFirst() {
            guard let option = allowed.first(where: { $0.short == String(letter) }) else { throw unknown("-\(letter)") }
            if option.isFlag {
                arguments.set(option, nil)
                continue
            }
            try set(option, letters.isEmpty ? tokens.popFirst() : String(letters), source: "-\(letter)")
            return
        }
    }

    private func unknown(_ written: String) -> UsageError {
        let owners = commands.filter { command in
            command.options.contains { $0.written == written || $0.short.map { "-" + $0 } == written }
        }
        return .unknownOption(written, of: command?.name, known: allowed.map(\.written), owners: owners.map(\.name))
    }

    /// Sets an option that takes a value, if the value is one that it takes. `source` is what set it, for messages.
    private mutating func set(_ option: OptionSpec, _ value: String?, source: String) throws(UsageError) {
        guard let value, !value.isEmpty else { throw .valueMissing(option) }
        switch option.form {
        case .flag, .text, .repeated: break
        case .number: try requireNumber(value, in: 1...1024, source: source)
        case .port: try requireNumber(value, in: 0...65_535, source: source)
        case .choice(let words):
            guard words.contains(value) else { throw .wrongChoice(value, option, source: source) }
        case .choices(let words):
            let wanted = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            for word in wanted where !words.contains(word) { throw .wrongChoice(word, option, source: source) }
        }
        arguments.set(option, value)
    }

    private func requireNumber(_ value: String, in range: ClosedRange<Int>, source: String) throws(UsageError) {
        guard let number = Int(value), range.contains(number), value.utf8.count <= 5, !value.hasPrefix("+") else {
            throw .notANumber(value, in: range, source: source)
        }
    }

    /// Takes options that were not written from the environment.
    private mutating func fill(from variable: (String) -> String?) throws(UsageError) {
        for option in allowed where !arguments.has(option) {
            guard let name = option.variable, let value = variable(name), !value.isEmpty else { continue }
            guard option.isFlag else {
                try set(option, value, source: name)
                continue
            }
            switch value {
            case "1", "true", "yes", "on": arguments.set(option, nil)
            case "0", "false", "no", "off": break
            default: throw .notAFlag(value, source: name)
            }
        }
    }

    private func checkOperands() throws(UsageError) {
        guard let command, !arguments.has(.help), !arguments.has(.version) else { return }
        let operands = arguments.operands
        for (position, operand) in command.operands.enumerated() where operand.isRequired && position >= operands.count {
            throw .operandMissing(operand)
        }
        if command.operands.last?.isRepeated != true, operands.count > command.operands.count {
            throw .operandTooMany(operands[command.operands.count])
        }
    }
}
