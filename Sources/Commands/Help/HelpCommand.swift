import Diagnostics

extension Command {
    static let help = Command(
        "help", Message(en: "how to use Plenary, or one of its commands", zh: "说明 Plenary 或某个命令的用法"),
        operands: [
            OperandSpec(
                "COMMAND", isRequired: false, words: { CommandTable.all.map(\.name) },
                Message(en: "the command to explain", zh: "要说明的命令"))
        ],
        examples: [
            CommandExample("plenary help", Message(en: "all commands", zh: "全部命令")),
            CommandExample("plenary help build", Message(en: "everything about `build`", zh: "`build` 的全部用法")),
        ],
        run: Help.run)
}

/// `plenary help`.
enum Help {
    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        let name = invocation.arguments.operands.first
        let command = CommandTable.command(name)
        if let name, command == nil { throw .usage(.unknownCommand(name, known: CommandTable.all.map(\.name))) }
        try invocation.console.write(HelpPage(invocation.console).text(for: command))
        return .done
    }
}
