import Diagnostics

/// A command line that cannot be understood, or not be obeyed: exit status 2.
struct UsageError: Error, Sendable, Hashable {
    let message: Message
    /// What to write instead, a sentence each.
    let help: [Message]

    init(_ message: Message, help: [Message] = []) {
        self.message = message
        self.help = help
    }

    /// The same error, with a pointer to the page that says how to write it.
    func pointing(to command: String?) -> UsageError {
        UsageError(message, help: help + [.seeHelp(command)])
    }
}

extension UsageError {
    static func unknownCommand(_ name: String, known: [String]) -> UsageError {
        UsageError(
            Message(en: "there is no command `\(name)`", zh: "没有命令 `\(name)`"), help: suggestion(for: name, in: known))
    }

    /// An option that the command does not have; `owners` are the commands that do.
    static func unknownOption(_ written: String, of command: String?, known: [String], owners: [String]) -> UsageError {
        let message = Message(
            en: "there is no option `\(written)`\(command.map { " of `plenary \($0)`" } ?? "")",
            zh: "\(command.map { "`plenary \($0)` " } ?? "")没有选项 `\(written)`")
        guard owners.isEmpty else {
            let list = owners.map { "`plenary \($0)`" }
            return UsageError(
                message,
                help: [Message(en: "\(list.joined(separator: ", ")) has it", zh: "\(list.joined(separator: "、"))有这个选项")])
        }
        return UsageError(message, help: suggestion(for: written, in: known))
    }

    static func valueMissing(_ option: OptionSpec) -> UsageError {
        UsageError(
            Message(en: "`\(option.written)` needs a value", zh: "`\(option.written)` 需要一个值"),
            help: [.write("\(option.written) \(option.placeholder)")])
    }

    static func valueNotTaken(_ option: OptionSpec) -> UsageError {
        UsageError(Message(en: "`\(option.written)` takes no value", zh: "`\(option.written)` 不带值"), help: [.write(option.written)])
    }

    static func wrongChoice(_ text: String, _ option: OptionSpec, source: String) -> UsageError {
        let words = option.words ?? []
        return UsageError(
            Message(
                en: "`\(text)` is not a value of \(source): \(words.joined(separator: ", "))",
                zh: "`\(text)` 不是 \(source) 的值：\(words.joined(separator: "、"))"),
            help: suggestion(for: text, in: words))
    }

    static func notANumber(_ text: String, in range: ClosedRange<Int>, source: String) -> UsageError {
        let (least, most) = (range.lowerBound, range.upperBound)
        return UsageError(
            Message(en: "`\(text)` is not a number for \(source)", zh: "`\(text)` 不是 \(source) 可用的数字"),
            help: [Message(en: "write a whole number from \(least) to \(most)", zh: "请写 \(least) 到 \(most) 的整数")])
    }

    static func notAFlag(_ text: String, source: String) -> UsageError {
        UsageError(
            Message(en: "`\(text)` says neither yes nor no for \(source)", zh: "`\(text)` 对 \(source) 既不是“是”也不是“否”"),
            help: [Message(en: "set it to 1 or 0", zh: "请设为 1 或 0")])
    }

    static func operandMissing(_ operand: OperandSpec) -> UsageError {
        UsageError(Message(en: "\(operand.name) is missing: \(operand.summary.en)", zh: "缺少 \(operand.name)：\(operand.summary.zh)"))
    }

    static func operandTooMany(_ text: String) -> UsageError {
        UsageError(Message(en: "`\(text)` is one argument too many", zh: "多出一个参数 `\(text)`"))
    }

    private static func suggestion(for name: String, in known: [String]) -> [Message] {
        NearMiss.suggestion(for: name, in: known).map { [.didYouMean($0)] } ?? []
    }
}

extension Message {
    static func didYouMean(_ name: String) -> Message {
        Message(en: "did you mean `\(name)`?", zh: "是不是 `\(name)`？")
    }

    static func write(_ text: String) -> Message {
        Message(en: "write `\(text)`", zh: "请写 `\(text)`")
    }

    fileprivate static func seeHelp(_ command: String?) -> Message {
        let line = command.map { "plenary help \($0)" } ?? "plenary help"
        return command == nil
            ? Message(en: "`\(line)` lists the commands", zh: "`\(line)` 列出所有命令")
            : Message(en: "`\(line)` says how to use it", zh: "`\(line)` 说明用法")
    }
}
