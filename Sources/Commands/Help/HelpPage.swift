import Diagnostics

/// The pages of `plenary help`: examples first, then what there is, all from the table of commands.
struct HelpPage: Sendable {
    private let console: Console

    init(_ console: Console) {
        self.console = console
    }

    /// The page of a command, or the list of all commands.
    func text(for command: Command?) -> String {
        command.map(page) ?? overview
    }

    private var overview: String {
        let commands = CommandTable.all.map { [$0.name, console.text($0.summary)] }
        return sections(
            [
                (.examples, examples(Self.firstSteps)),
                (.usage, "  plenary COMMAND [OPTION]...\n"),
                (.commands, table(commands)),
                (.globalOptions, options(OptionSpec.global)),
                (.exitStatus, table(Self.exitStatuses.map { [$0.number, console.text($0.meaning)] })),
            ], title: console.text(.programSummary)) + "\n" + console.text(.moreHelp) + "\n"
    }

    private func page(of command: Command) -> String {
        var parts: [(Message, String)] = [(.examples, examples(command.examples)), (.usage, "  \(command.usage)\n")]
        if !command.operands.isEmpty {
            parts.append((.arguments, table(command.operands.map { [$0.name, console.text($0.summary)] })))
        }
        if !command.options.isEmpty { parts.append((.options, options(command.options))) }
        parts.append((.globalOptions, options(OptionSpec.global)))
        let details = console.text(command.details)
        let title = "plenary \(command.name): \(console.text(command.summary))"
        return sections(parts, title: details.isEmpty ? title : title + "\n\n" + wrapped(details, indent: 0))
    }

    private func sections(_ parts: [(Message, String)], title: String) -> String {
        let ink = Ink(isColored: console.isColored(.output))
        return title + "\n" + parts.map { "\n\(ink.bold(console.text($0.0)))\n\($0.1)" }.joined()
    }

    private func examples(_ examples: [CommandExample]) -> String {
        table(examples.map { [$0.line, console.text($0.summary)] })
    }

    private func options(_ options: [OptionSpec]) -> String {
        table(
            options.map { option in
                let short = option.short.map { "-\($0), " } ?? "    "
                let value = option.isFlag ? "" : " " + option.placeholder
                return [short + option.written + value, console.text(option.summary) + variable(of: option)]
            })
    }

    private func variable(of option: OptionSpec) -> String {
        option.variable.map { console.language == .chinese ? "（\($0)）" : " (\($0))" } ?? ""
    }

    /// Two columns; what does not fit beside a long entry stands below it.
    private func table(_ rows: [[String]]) -> String {
        let widths = rows.map { DisplayWidth.of($0[0]) }
        let column = widths.filter { $0 <= 34 }.max() ?? 34
        let room = max(30, min(console.width, 110) - column - 4)
        return zip(rows, widths).map { row, width in
            let lines = LineWrap.lines(row[1], width: room)
            let margin = String(repeating: " ", count: column + 4)
            guard width <= column else { return "  \(row[0])\n" + lines.map { "\(margin)\($0)\n" }.joined() }
            let first = "  \(row[0])" + String(repeating: " ", count: column - width + 2)
            return first + lines.joined(separator: "\n" + margin) + "\n"
        }.joined()
    }

    private func wrapped(_ text: String, indent: Int) -> String {
        LineWrap.lines(text, width: max(40, min(console.width, 100)) - indent).joined(separator: "\n")
    }

    private static let firstSteps = [
        CommandExample("plenary check", Message(en: "find what is wrong in the content", zh: "检查内容中的问题")),
        CommandExample("plenary build", Message(en: "check, then publish to the output folder", zh: "检查后发布到输出文件夹")),
        CommandExample("plenary list indicators", Message(en: "all indicators as a table", zh: "以表格列出全部指标")),
        CommandExample("plenary show 2022-23/1.1.1", Message(en: "one thing, and where it is used", zh: "查看一项内容及其使用之处")),
        CommandExample("plenary explain E0231", Message(en: "what a message means", zh: "说明一条消息的含义")),
    ]

    private static let exitStatuses: [(number: String, meaning: Message)] = [
        ("0", Message(en: "done", zh: "完成")),
        ("1", Message(en: "the content has errors; with --strict, or warnings", zh: "内容有错误；使用 --strict 时也包括警告")),
        ("2", Message(en: "wrong usage", zh: "用法不对")),
        ("3", Message(en: "the environment: a full disk, a permission, a lock", zh: "环境问题：磁盘已满、权限、锁")),
        ("4", Message(en: "a fault of Plenary itself", zh: "Plenary 程序自身出错")),
        ("130, 143", Message(en: "interrupted", zh: "被中断")),
    ]
}

/// Breaks a text into lines of a width on the screen: at spaces, and between Chinese characters.
enum LineWrap {
    static func lines(_ text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            var lines: [String] = []
            var line = ""
            for piece in pieces(of: paragraph) {
                if !line.isEmpty, DisplayWidth.of(line) + DisplayWidth.of(piece.trimmedAtEnd) > width {
                    lines.append(line.trimmedAtEnd)
                    line = ""
                }
                line += piece
            }
            return lines + [line.trimmedAtEnd]
        }
    }

    /// What must not be broken: words with the space after them, single Chinese characters with the punctuation after them.
    private static func pieces(of text: Substring) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var mayBreak = false
        for character in text {
            let isWide = character.unicodeScalars.contains { DisplayWidth.of($0) == 2 }
            let isClosing = "，。；：、！？）》”’".contains(character)
            if !piece.isEmpty, !isClosing, character != " ", mayBreak || isWide, !"（《“‘".contains(piece.last ?? " ") {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
            mayBreak = isWide || character == " "
        }
        return pieces + [piece]
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension Message {
    fileprivate static let programSummary = Message(
        en: "Plenary publishes strategies and results frameworks: site, papers, data.",
        zh: "Plenary 发布战略和成果框架：网站、文件、数据。")
    fileprivate static let usage = Message(en: "Usage", zh: "用法")
    fileprivate static let examples = Message(en: "Examples", zh: "示例")
    fileprivate static let arguments = Message(en: "Arguments", zh: "参数")
    fileprivate static let options = Message(en: "Options", zh: "选项")
    fileprivate static let globalOptions = Message(en: "Options of every command", zh: "所有命令通用的选项")
    fileprivate static let commands = Message(en: "Commands", zh: "命令")
    fileprivate static let exitStatus = Message(en: "Exit status", zh: "退出状态")
    fileprivate static let moreHelp = Message(
        en: "`plenary help COMMAND` says more about one.", zh: "`plenary help 命令` 说明一个命令的用法。")
}
