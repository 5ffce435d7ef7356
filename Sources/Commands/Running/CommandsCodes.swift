import Diagnostics

extension DiagnosticCode {
    /// Every code of this module.
    static let commandsCodes: [DiagnosticCode] = [internalFault]

    static let internalFault = DiagnosticCode(
        "E0990", "internal-fault", .error,
        title: Message(en: "Plenary itself has failed", zh: "Plenary 程序自身出错"),
        explanation: Message(
            en: """
                This is a bug of the program, not a mistake of yours. What was published before stands as it was. Please report \
                it with the output of `plenary --version`, the command as you wrote it, and, if you can, the file that makes it \
                fail; a copy of the workspace without that file usually builds, which is how to find it.
                """,
            zh: """
                这是程序的缺陷，不是您的错误。之前发布的内容没有改动。请报告此问题，附上 `plenary --version` 的输出、所用的完整命令，\
                以及（如果可以）引发问题的文件；通常去掉那个文件后工作区就能构建，可以用这个办法找到它。
                """))
}
