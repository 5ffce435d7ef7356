import Diagnostics

extension Command {
    static let explain = Command(
        "explain", Message(en: "what a message means, with an example", zh: "说明一条消息的含义并举例"),
        operands: [
            OperandSpec(
                "CODE", isRequired: false, words: { CodeCatalogue.all.flatMap { [$0.id, $0.name] } },
                Message(en: "a code or its name; without it, all codes are listed", zh: "代码或其名称；不写时列出全部代码"))
        ],
        examples: [
            CommandExample("plenary explain E0231", Message(en: "the message that says error[E0231]", zh: "标有 错误[E0231] 的消息")),
            CommandExample("plenary explain region-split", Message(en: "the same by its name", zh: "同一条，用名称查")),
            CommandExample("plenary explain", Message(en: "all codes", zh: "全部代码")),
        ],
        run: Explain.run)
}

/// `plenary explain`.
enum Explain {
    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        guard let wanted = invocation.arguments.operands.first else {
            try invocation.console.write(list(invocation.console))
            return .done
        }
        let codes = CodeCatalogue.find(wanted)
        guard !codes.isEmpty else { throw .usage(unknown(wanted)) }
        try invocation.console.write(codes.map { page($0, invocation.console) }.joined(separator: "\n"))
        return .done
    }

    private static func list(_ console: Console) -> String {
        let titles = [Message(en: "CODE", zh: "代码"), Message(en: "SEVERITY", zh: "严重程度"), Message(en: "NAME", zh: "名称"), .title]
        let rows = CodeCatalogue.all.map { code in
            [code.id, console.text(code.severity.label), code.name, console.text(code.title)]
        }
        return TextTable(columns: titles.map { .init(title: console.text($0)) }, rows: rows)
            .text(limit: console.isTerminal(.output) ? console.width : nil, ink: Ink(isColored: console.isColored(.output)))
    }

    private static func page(_ code: DiagnosticCode, _ console: Console) -> String {
        let ink = Ink(isColored: console.isColored(.output))
        let head = ink.bold("\(console.text(code.severity.label))[\(code.id)] \(code.name)")
        let width = max(40, min(console.width, 100))
        var text = "\(head)\n\(console.text(code.title))\n\n"
        text += LineWrap.lines(console.text(code.explanation), width: width).joined(separator: "\n") + "\n"
        if let example = code.example {
            text += "\n\(console.text(.wrong))\n\(indented(example.wrong))\n\(console.text(.right))\n\(indented(example.right))"
        }
        if code.id.dropFirst() < "0800" { text += "\n\(console.text(.severityHint(code.name)))\n" }
        return text
    }

    private static func indented(_ lines: String) -> String {
        lines.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    }

    private static func unknown(_ text: String) -> UsageError {
        var seen: Set<String> = []
        let near = CodeCatalogue.suggestions(for: text).filter { seen.insert($0).inserted }.prefix(3).map { "`\($0)`" }
        let help =
            near.isEmpty
            ? Message(en: "`plenary explain` lists all codes", zh: "`plenary explain` 列出全部代码")
            : Message(en: "did you mean \(near.joined(separator: " or "))?", zh: "是不是 \(near.joined(separator: " 或 "))？")
        return UsageError(Message(en: "there is no code `\(text)`", zh: "没有代码 `\(text)`"), help: [help])
    }
}

extension Message {
    fileprivate static let title = Message(en: "TITLE", zh: "说明")
    fileprivate static let wrong = Message(en: "Wrong:", zh: "错误写法：")
    fileprivate static let right = Message(en: "Right:", zh: "正确写法：")

    fileprivate static func severityHint(_ name: String) -> Message {
        func lines(_ name: String) -> String {
            "    severities:\n      - {rule: \(name), severity: warning, reason: ...}"
        }
        return Message(
            en: "To change its severity, with a reason, in plenary.yml:\n\(lines(name))",
            zh: "可在 plenary.yml 中更改其严重程度，并写明理由：\n\(lines(name))")
    }
}
