package import Diagnostics

// The codes of containers that cannot be made: E0940, E0944. Exit status 3.

extension DiagnosticCode {
    /// Every code of a zip container, for `plenary explain`.
    package static let zipContainerCodes: [DiagnosticCode] = [containerNotMade, workbookNotMade]

    package static let containerNotMade = DiagnosticCode(
        "E0940", "container-not-made", .error,
        title: Message(en: "a Word document or archive could not be packed", zh: "无法打包 Word 文档或压缩文件"),
        explanation: Message(
            en: "A Word document is a zip file with several parts in it. The library that makes it refused; the message says why.",
            zh: "Word 文档是由多个部分组成的 zip 文件。生成该文件的程序库拒绝了操作，原因见消息。"))

    package static let workbookNotMade = DiagnosticCode(
        "E0944", "workbook-not-made", .error,
        title: Message(en: "the workbook of the data could not be made", zh: "无法生成数据工作簿"),
        explanation: Message(
            en: """
                `annexes.xlsx` has the data tables for a spreadsheet. The library that makes it writes temporary files; the message \
                says what kept it from it: often a full disk, or a temporary folder that may not be written to (`TMPDIR`).
                """,
            zh: """
                `annexes.xlsx` 是供电子表格使用的数据表。生成它的程序库要写临时文件；消息中写明了原因：常见的是磁盘已满，\
                或临时文件夹（`TMPDIR`）不可写。
                """))
}

extension MachineFault {
    static func containerNotMade(_ purpose: String, _ reason: String) -> MachineFault {
        MachineFault(
            .containerNotMade,
            Message(en: "cannot pack \(purpose): \(reason)", zh: "无法打包 \(purpose)：\(reason)"))
    }

    static func workbookNotMade(_ purpose: String, _ reason: String) -> MachineFault {
        MachineFault(
            .workbookNotMade, Message(en: "cannot make \(purpose): \(reason)", zh: "无法生成 \(purpose)：\(reason)"))
    }
}
