/// Completions for fish, one line each.
enum FishCompletion {
    static func script(_ words: CompletionWords) -> String {
        var lines = ["# Completion of plenary for fish; made by `plenary completions fish`.", "complete -c plenary -f"]
        lines += OptionSpec.global.map { line("complete -c plenary", $0, words) }
        for command in words.commands {
            lines.append(
                "complete -c plenary -n __fish_use_subcommand -a \(command.name) -d \(quoted(words.summary(command.summary)))")
            let start = "complete -c plenary -n \(quoted("__fish_seen_subcommand_from \(command.name)"))"
            lines += command.options.map { line(start, $0, words) }
            lines += command.operands.compactMap { operand(start, $0) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ start: String, _ option: OptionSpec, _ words: CompletionWords) -> String {
        var line = start + (option.short.map { " -s \($0)" } ?? "") + " -l \(option.name)"
        if let allowed = option.words {
            line += " -x -a \(quoted(allowed.joined(separator: " ")))"
        } else if !option.isFlag {
            line += CompletionWords.isPath(option.placeholder) ? " -r -F" : " -x"
        }
        return line + " -d \(quoted(words.summary(option.summary)))"
    }

    private static func operand(_ start: String, _ operand: OperandSpec) -> String? {
        let allowed = operand.words()
        if !allowed.isEmpty { return start + " -a \(quoted(allowed.joined(separator: " ")))" }
        return CompletionWords.isPath(operand.name) ? start + " -F" : nil
    }

    /// In single quotes, where fish knows two escapes.
    private static func quoted(_ text: String) -> String {
        "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
    }
}
