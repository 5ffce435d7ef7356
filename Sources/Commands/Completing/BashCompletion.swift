/// A completion function for bash 4 and later.
enum BashCompletion {
    static func script(_ words: CompletionWords) -> String {
        """
        # Completion of plenary for bash; made by `plenary completions bash`.
        _plenary() {
            local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= words= index
            for ((index = 1; index < COMP_CWORD; index++)); do
                case ${COMP_WORDS[index]} in
                    \(words.commands.map(\.name).joined(separator: "|"))) command=${COMP_WORDS[index]}; break ;;
                esac
            done
            case "$command $before" in
        \(values(words))
            esac
            if [[ -z $words ]]; then
                case $command in
        \(commands(words))
                esac
            fi
            COMPREPLY=($(compgen -W "$words" -- "$current"))
        }
        complete -o default -F _plenary plenary

        """
    }

    /// What may follow an option that takes a value.
    private static func values(_ words: CompletionWords) -> String {
        var lines = OptionSpec.global.compactMap { value(of: $0, after: "*") }
        for command in words.commands { lines += command.options.compactMap { value(of: $0, after: command.name) } }
        return lines.joined(separator: "\n")
    }

    private static func value(of option: OptionSpec, after command: String) -> String? {
        let place = command == "*" ? "*\" \(option.written)\"" : "\"\(command) \(option.written)\""
        if let allowed = option.words { return "        \(place)) words=\"\(allowed.joined(separator: " "))\" ;;" }
        return option.isFlag ? nil : "        \(place)) return ;;"
    }

    private static func commands(_ words: CompletionWords) -> String {
        let global = OptionSpec.global.map(\.written)
        var lines = [line("\"\"", words.commands.map(\.name) + global)]
        for command in words.commands {
            lines.append(line(command.name, command.operands.flatMap { $0.words() } + command.options.map(\.written) + global))
        }
        return lines.joined(separator: "\n")
    }

    private static func line(_ pattern: String, _ words: [String]) -> String {
        "            \(pattern)) words=\"\(words.joined(separator: " "))\" ;;"
    }
}
