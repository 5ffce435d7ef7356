// The codes of reading a file (E00xx) and the texts of their messages.
extension DiagnosticCode {
    package static let diagnosticsCodes: [DiagnosticCode] = [
        notUTF8, utf16, binaryFile, fileTooLarge, lineTooLong, directionControl, controlCharacter, noncharacter,
    ]

    package static let notUTF8 = DiagnosticCode(
        "E0001", "not-utf-8", .error,
        title: Message(en: "a file is not UTF-8", zh: "文件不是 UTF-8 编码"),
        explanation: Message(
            en: """
                All files are read as UTF-8, the encoding that every editor of today writes. Some bytes of this one are not UTF-8, \
                so some of its letters could only be guessed. Open the file in the encoding that it was saved in \
                (often Windows-1252 for Western languages, GBK or GB 18030 for Chinese) and save it as UTF-8.
                """,
            zh: """
                所有文件都按 UTF-8 读取，现在的编辑器默认都用这种编码。这个文件里有不属于 UTF-8 的字节，其中的文字只能靠猜。\
                请用原来的编码（中文多为 GBK 或 GB 18030，西文多为 Windows-1252）打开文件，再另存为 UTF-8。
                """))

    package static let utf16 = DiagnosticCode(
        "E0002", "utf-16", .error,
        title: Message(en: "a file is UTF-16", zh: "文件是 UTF-16 编码"),
        explanation: Message(
            en: """
                The file was saved in UTF-16, which some programs call “Unicode”. Save it as UTF-8. \
                From a spreadsheet, choose “CSV UTF-8”.
                """,
            zh: "文件保存成了 UTF-16，有些软件称为“Unicode”。请另存为 UTF-8；用电子表格导出时请选择“CSV UTF-8”。"))

    package static let binaryFile = DiagnosticCode(
        "E0003", "not-a-text-file", .error,
        title: Message(en: "a file is not a text file", zh: "文件不是文本文件"),
        explanation: Message(
            en: """
                The file holds a NUL byte, which no text has. It is probably a picture, a Word file or a workbook with \
                the wrong ending to its name, or it was damaged when it was copied.
                """,
            zh: "文件里有 NUL 字节，文本中不会出现这种字节。它可能是图片、Word 文档或工作簿而扩展名不对，也可能在复制时损坏了。"))

    package static let fileTooLarge = DiagnosticCode(
        "E0004", "file-too-large", .error,
        title: Message(en: "a file is too large", zh: "文件太大"),
        explanation: Message(
            en: """
                A source file may have 4 MB unless the workspace says otherwise: more than a thousand printed pages. \
                Files above that are nearly always something else. Split a long paper into parts with `include:`.
                """,
            zh: "源文件不得超过 4 MB（工作区可以另行规定），这已超过一千页印刷文本，更大的文件几乎都不是正文。长文件请用 `include:` 分成几个部分。"
        ))

    package static let lineTooLong = DiagnosticCode(
        "E0005", "line-too-long", .error,
        title: Message(en: "a line is too long", zh: "行太长"),
        explanation: Message(
            en: """
                A line may have 64 KB unless the workspace says otherwise. Longer ones make reading the file very slow \
                and are nearly always data that landed in a text. Break the line where a sentence ends.
                """,
            zh: "一行不得超过 64 KB（工作区可以另行规定）。更长的行会使读取变得很慢，而且多半是误放进文本的数据。请在句子结束处换行。"))

    package static let directionControl = DiagnosticCode(
        "H0006", "direction-control", .hint,
        title: Message(en: "a hidden character changes the reading direction", zh: "不可见字符改变了文字方向"),
        explanation: Message(
            en: """
                Unicode has invisible characters that turn the reading direction. Arabic and Hebrew passages may need them, but \
                each one that opens a passage must be closed on the same line. One that is left open, or that forces a direction, \
                can make text appear in another order than it is stored. They mostly come along when text is pasted.
                """,
            zh: """
                Unicode 中有改变文字方向的不可见字符。阿拉伯文和希伯来文可能需要它们，但每个起始符都必须在同一行内有结束符。\
                没有结束的或强制方向的字符，会使显示的顺序与保存的顺序不同。它们多半是粘贴文本时带进来的。
                """))

    package static let controlCharacter = DiagnosticCode(
        "W0007", "control-character", .warning,
        title: Message(en: "a control character stands in the text", zh: "文本中有控制字符"),
        explanation: Message(
            en: """
                Control characters (other than tabs and line ends) cannot be printed and are not allowed in Word files and XML, \
                where they are replaced. They mostly come along when text is pasted: a line break within a paragraph in Word \
                arrives as U+000B.
                """,
            zh: """
                除制表符和换行外，控制字符无法印出，在 Word 文件和 XML 中也不允许出现，会被替换。\
                它们多半是粘贴文本时带进来的：例如 Word 段落内的换行会变成 U+000B。
                """))

    package static let noncharacter = DiagnosticCode(
        "E0008", "noncharacter", .error,
        title: Message(en: "a code point is not a character", zh: "文本中有非字符码位"),
        explanation: Message(
            en: """
                Unicode keeps 66 code points, such as U+FDD0 and U+FFFF, free for programs to use inside themselves. \
                They mean nothing in a text. Delete them; a broken conversion has probably put them there.
                """,
            zh: "Unicode 保留了 66 个码位（如 U+FDD0、U+FFFF）供程序内部使用，它们在文本中没有意义，多半是转换出错留下的。请删除。"))
}

extension Message {
    static func notUTF8(_ byte: UInt8, _ offset: Int, _ kind: UTF8.ValidationError.Kind) -> Message {
        let name = "0x" + TerminalText.hexadecimal(UInt32(byte), digits: 2)
        let fault = faultOfEncoding(kind)
        return Message(
            en: "this is not UTF-8: byte \(name) at offset \(offset) \(fault.en)",
            zh: "这里不是 UTF-8：偏移量 \(offset) 处的字节 \(name) \(fault.zh)")
    }

    private static func faultOfEncoding(_ kind: UTF8.ValidationError.Kind) -> Message {
        switch kind {
        case .unexpectedContinuationByte: Message(en: "continues no character", zh: "不能接在前面的字符之后")
        case .surrogateCodePointByte: Message(en: "begins half of a surrogate pair", zh: "是半个代理对的开头")
        case .overlongEncodingByte: Message(en: "begins a form that is longer than allowed", zh: "是过长编码形式的开头")
        case .truncatedScalar: Message(en: "begins a character that is cut off", zh: "所开头的字符不完整")
        default: Message(en: "begins no character", zh: "不是任何字符的开头")
        }
    }

    static func bytesThatAreNotUTF8(_ count: Int) -> Message {
        Message(en: "\(count) bytes of the file are not UTF-8", zh: "文件中有 \(count) 个字节不属于 UTF-8")
    }

    static func saveAsUTF8(from guess: EncodingGuess?) -> Message {
        switch guess {
        case nil:
            Message(en: "save the file as UTF-8", zh: "请将文件另存为 UTF-8")
        case .chinese:
            Message(
                en: "this looks like GBK or GB 18030; save the file as UTF-8", zh: "看起来是 GBK 或 GB 18030，请将文件另存为 UTF-8")
        case .western:
            Message(en: "this looks like Windows-1252; save the file as UTF-8", zh: "看起来是 Windows-1252，请将文件另存为 UTF-8")
        }
    }

    static let utf16 = Message(en: "this file is UTF-16, not UTF-8", zh: "这个文件是 UTF-16 编码，不是 UTF-8")

    static func nulByte(_ offset: Int) -> Message {
        Message(
            en: "this is not a text file: there is a NUL byte at offset \(offset)", zh: "这不是文本文件：偏移量 \(offset) 处有 NUL 字节")
    }

    static let notATextFile = Message(
        en: "take the file away, or save its text as UTF-8", zh: "请移走这个文件，或将其中的文字另存为 UTF-8 文本")

    static func fileTooLarge(_ size: Int, _ limit: Int) -> Message {
        Message(
            en: "the file has \(size) bytes, \(limit) are allowed", zh: "文件有 \(size) 个字节，最多允许 \(limit) 个")
    }

    static let splitTheFile = Message(
        en: "split the file, or raise `file-bytes` below `limits` in plenary.yml",
        zh: "请拆分文件，或在 plenary.yml 的 `limits` 下调高 `file-bytes`")

    static func lineTooLong(_ size: Int, _ limit: Int) -> Message {
        Message(en: "the line has \(size) bytes, \(limit) are allowed", zh: "这一行有 \(size) 个字节，最多允许 \(limit) 个")
    }

    static let breakTheLine = Message(
        en: "break the line, or raise `line-bytes` below `limits` in plenary.yml",
        zh: "请换行，或在 plenary.yml 的 `limits` 下调高 `line-bytes`")

    static func hiddenCharacter(_ code: DiagnosticCode, _ name: String) -> Message {
        switch code {
        case .directionControl:
            Message(en: "the hidden character \(name) changes the reading direction", zh: "不可见字符 \(name) 改变了文字方向")
        case .controlCharacter:
            Message(en: "the control character \(name) cannot be printed", zh: "控制字符 \(name) 无法印出")
        default:
            Message(en: "\(name) is not a character", zh: "\(name) 不是字符")
        }
    }

    static func placesInFile(_ count: Int) -> Message {
        Message(en: "the first of \(count) in this file", zh: "本文件中共有 \(count) 处，这是第一处")
    }

    static let removeIt = Message(en: "delete it", zh: "请删除")

    static let closeOrRemoveDirections = Message(
        en: "delete it, or close it on the same line", zh: "请删除，或在同一行内加上结束符")
}
