import Diagnostics

/// The shells that `plenary completions` writes for.
enum Shell: String, Sendable, CaseIterable {
    case bash, zsh, fish
}

extension Command {
    static let completions = Command(
        "completions", Message(en: "completion of commands and options, for your shell", zh: "供 shell 使用的命令和选项补全"),
        operands: [
            OperandSpec(
                "SHELL", words: { Shell.allCases.map(\.rawValue) }, Message(en: "bash, zsh or fish", zh: "bash、zsh 或 fish"))
        ],
        examples: [
            CommandExample(
                "plenary completions bash > ~/.local/share/bash-completion/completions/plenary", Message(en: "for bash", zh: "用于 bash")),
            CommandExample(
                "plenary completions zsh > ~/.zfunc/_plenary",
                Message(en: "for zsh, where ~/.zfunc is in fpath", zh: "用于 zsh，~/.zfunc 须在 fpath 中")),
            CommandExample("plenary completions fish > ~/.config/fish/completions/plenary.fish", Message(en: "for fish", zh: "用于 fish")),
        ],
        run: Completions.run)
}

/// `plenary completions`.
enum Completions {
    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        let name = invocation.arguments.operands.first ?? ""
        let words = CompletionWords(language: invocation.language)
        switch Shell(rawValue: name) {
        case .bash: try invocation.console.write(BashCompletion.script(words))
        case .zsh: try invocation.console.write(ZshCompletion.script(words))
        case .fish: try invocation.console.write(FishCompletion.script(words))
        case nil: throw .usage(unknown(name))
        }
        return .done
    }

    private static func unknown(_ name: String) -> UsageError {
        let known = Shell.allCases.map(\.rawValue)
        let nearest = NearMiss.suggestion(for: name, in: known)
        return UsageError(
            Message(en: "there is no completion for `\(name)`", zh: "没有 `\(name)` 的补全"),
            help: [
                nearest.map { .didYouMean($0) }
                    ?? Message(
                        en: "there is one for \(known.joined(separator: ", "))", zh: "可用的有 \(known.joined(separator: "、"))")
            ])
    }
}

/// What there is to complete, from the table of commands.
struct CompletionWords: Sendable {
    private let language: MessageLanguage

    init(language: MessageLanguage) {
        self.language = language
    }

    var commands: [Command] { CommandTable.all }

    /// One line about something, without line ends.
    func summary(_ message: Message) -> String { message.text(in: language) }

    /// Whether an option or operand stands for a file or folder.
    static func isPath(_ placeholder: String) -> Bool { ["DIR", "FILE"].contains(placeholder) }
}
