/// A completion function for zsh's own system (`compsys`).
enum ZshCompletion {
    static func script(_ words: CompletionWords) -> String {
        """
        #compdef plenary
        # Completion of plenary for zsh; made by `plenary completions zsh`.
        _plenary() {
            local context state state_descr line
            typeset -A opt_args
            local -a commands
            commands=(
        \(words.commands.map { "        \(quoted(escaped($0.name) + ":" + words.summary($0.summary)))" }.joined(separator: "\n"))
            )
            _arguments -C \\
        \(OptionSpec.global.map { "        \(argument(of: $0, words)) \\" }.joined(separator: "\n"))
                '1:command:->command' '*::argument:->argument'
            case $state in
                command) _describe command commands ;;
                argument)
                    case $words[1] in
        \(words.commands.map { self.command($0, words) }.joined(separator: "\n"))
                    esac ;;
            esac
        }
        _plenary "$@"

        """
    }

    private static func command(_ command: Command, _ words: CompletionWords) -> String {
        let options = (command.options + OptionSpec.global).map { argument(of: $0, words) }
        let operands = command.operands.map(operand)
        let lines = (options + operands).joined(separator: " \\\n                    ")
        return "                \(command.name)) _arguments \\\n                    \(lines) ;;"
    }

    /// `'(-o --output)'{-o+,--output=}'[where to publish]:DIR:_files -/'`
    private static func argument(of option: OptionSpec, _ words: CompletionWords) -> String {
        let mark = option.isFlag ? "" : "="
        let names = option.short.map { "'(-\($0) \(option.written))'{-\($0)\(option.isFlag ? "" : "+"),\(option.written)\(mark)}" }
        let about = "[\(escaped(words.summary(option.summary)))]" + value(of: option)
        return (names ?? "") + quoted((names == nil ? option.written + mark : "") + about)
    }

    private static func value(of option: OptionSpec) -> String {
        if option.isFlag { return "" }
        if let allowed = option.words { return ":\(option.name):(\(allowed.joined(separator: " ")))" }
        return ":\(option.placeholder):" + (CompletionWords.isPath(option.placeholder) ? "_files -/" : "")
    }

    private static func operand(_ operand: OperandSpec) -> String {
        let allowed = operand.words()
        let action = allowed.isEmpty ? (CompletionWords.isPath(operand.name) ? "_files" : "") : "(\(allowed.joined(separator: " ")))"
        return quoted("\(operand.isRepeated ? "*" : ""):\(operand.name):\(action)")
    }

    private static func escaped(_ text: String) -> String {
        text.map { ":[]".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
}
