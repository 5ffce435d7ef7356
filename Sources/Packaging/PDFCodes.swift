package import Diagnostics

// The codes of PDF files that could not be made: E0941-E0943. The rest of the build goes on without them.

extension DiagnosticCode {
    /// Every code of a PDF file that could not be made, for `plenary explain`.
    package static let pdfCodes: [DiagnosticCode] = [typstMissing, fontMissing, pdfRefused]

    package static let typstMissing = DiagnosticCode(
        "E0941", "typst-missing", .error,
        title: Message(en: "Typst is missing", zh: "缺少 Typst"),
        explanation: Message(
            en: """
                PDF files are made by Typst, through the Python package `typst`. `make site` installs it into `.venv`; elsewhere, \
                `pip install typst` does. Without it everything but the PDF files is built; `--no-pdf` leaves them out on purpose.
                """,
            zh: """
                PDF 文件由 Typst 生成，通过 Python 软件包 `typst` 调用。`make site` 会把它安装到 `.venv`；其他情况下请运行 \
                `pip install typst`。缺少它时，除 PDF 外的一切照常生成；`--no-pdf` 表示有意不生成 PDF。
                """))

    package static let fontMissing = DiagnosticCode(
        "E0942", "font-missing", .error,
        title: Message(en: "a font for PDF files is missing", zh: "缺少生成 PDF 所需的字体"),
        explanation: Message(
            en: """
                Papers are set in the Noto fonts. Without them characters would come out as empty boxes, so no PDF is made. On \
                Debian they are in the packages `fonts-noto-core` and `fonts-noto-cjk`.
                """,
            zh: """
                文件使用 Noto 字体排版。缺少字体时字符会显示为空框，因此不生成 PDF。在 Debian 上，这些字体在软件包 \
                `fonts-noto-core` 和 `fonts-noto-cjk` 中。
                """))

    package static let pdfRefused = DiagnosticCode(
        "E0943", "pdf-refused", .error,
        title: Message(en: "a PDF file could not be made", zh: "无法生成 PDF 文件"),
        explanation: Message(
            en: """
                Typst refused a document, or ended before it was done. The message has its reason: often a character that no \
                installed font has, which an accessible PDF (PDF/UA) may not hold. All other files are built.
                """,
            zh: """
                Typst 拒绝了某份文件，或未完成就已结束。消息中写明了原因：常见的是某个字符在已安装的字体中都没有，而无障碍 PDF（PDF/UA）\
                不允许出现这种字符。其他文件照常生成。
                """))
}

extension MachineFault {
    /// The same fault, with the document that it is about.
    func about(_ name: String) -> MachineFault {
        MachineFault(code, Message(en: "\(name): \(message.en)", zh: "\(name)：\(message.zh)"), help: help)
    }
}

extension Message {
    static let typstMissing = Message(
        en: "PDF files cannot be made: Python has no package `typst` of version 0.15 or later",
        zh: "无法生成 PDF：Python 中没有 0.15 或更高版本的 `typst` 软件包")

    static let installTypst = Message(
        en: "run `make site`, or install it with `pip install typst`; `--no-pdf` builds without PDF files",
        zh: "请运行 `make site`，或用 `pip install typst` 安装；`--no-pdf` 表示不生成 PDF")

    static let installFonts = Message(
        en: "install them with `apt-get install fonts-noto-core fonts-noto-cjk`",
        zh: "请用 `apt-get install fonts-noto-core fonts-noto-cjk` 安装")

    static let pdfIsLeftOut = Message(en: "all other files are built without it", zh: "其他文件不受影响，照常生成")

    static func fontMissing(_ families: [String]) -> Message {
        let names = families.joined(separator: ", ")
        return Message(en: "PDF files cannot be made: missing fonts: \(names)", zh: "无法生成 PDF：缺少字体：\(names)")
    }

    static func refused(_ name: String, _ reason: String) -> Message {
        Message(en: "\(name): Typst made no PDF: \(reason)", zh: "\(name)：Typst 未生成 PDF：\(reason)")
    }

    static func ended(_ name: String, _ signal: Int32) -> Message {
        Message(
            en: "\(name): Typst was ended by signal \(signal) before the PDF was done", zh: "\(name)：Typst 在完成 PDF 前被信号 \(signal) 终止")
    }

    static func noFolder(_ path: String) -> Message {
        Message(en: "the temporary folder \(path) cannot be made", zh: "无法创建临时文件夹 \(path)")
    }
}
