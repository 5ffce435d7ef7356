package import Diagnostics

// The code of containers that cannot be made: E0940. Exit status 3.

extension DiagnosticCode {
    /// Every code of a zip container, for `plenary explain`.
    package static let zipContainerCodes: [DiagnosticCode] = [containerNotMade]

    package static let containerNotMade = DiagnosticCode(
        "E0940", "container-not-made", .error,
        title: Message(en: "a Word document or archive could not be packed", zh: "无法打包 Word 文档或压缩文件"),
        explanation: Message(
            en: "A Word document is a zip file with several parts in it. The library that makes it refused; the message says why.",
            zh: "Word 文档是由多个部分组成的 zip 文件。生成该文件的程序库拒绝了操作，原因见消息。"))
}

extension MachineFault {
    static func containerNotMade(_ purpose: String, _ reason: String) -> MachineFault {
        MachineFault(
            .containerNotMade,
            Message(en: "cannot pack \(purpose): \(reason)", zh: "无法打包 \(purpose)：\(reason)"))
    }
}
