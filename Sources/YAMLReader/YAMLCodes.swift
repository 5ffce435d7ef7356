package import Diagnostics

extension DiagnosticCode {
    /// All codes of this module, for `plenary explain`. E0101 to E0119.
    package static let yamlReaderCodes: [DiagnosticCode] = [
        yamlSyntax, yamlUnclosed, yamlTab, yamlFullWidth, yamlControlCharacter, yamlDuplicateKey, yamlAnchor, yamlTag, yamlMergeKey,
        yamlSeveralDocuments, yamlKeyNotText, yamlDirective, yamlEscape, yamlDepth, yamlNodes, yamlSize,
    ]

    package static let yamlSyntax = DiagnosticCode(
        "E0101", "yaml-syntax", .error,
        title: Message(en: "a line of YAML cannot be read", zh: "有一行 YAML 无法读取"),
        explanation: Message(
            en: """
                YAML is lines of `key: value`. What belongs to a key stands below it, indented by spaces; the items of a list begin \
                with `- `. A value that contains `: ` or begins with a sign such as `@` or `%` must stand in quotation marks.
                """,
            zh: """
                YAML 由一行行“键: 值”组成。属于某个键的内容写在它的下面，用空格缩进；列表的每一项以“- ”开头。\
                如果值里有“: ”，或以“@”“%”等符号开头，要用引号把整个值括起来。
                """),
        example: .init(wrong: "title: Decent work: a plan", right: "title: \"Decent work: a plan\""))

    package static let yamlUnclosed = DiagnosticCode(
        "E0102", "yaml-unclosed", .error,
        title: Message(en: "a quotation mark or bracket is not closed", zh: "引号或括号没有闭合"),
        explanation: Message(
            en: "Every `[`, `{`, `\"` and `'` that opens a value needs its partner, and items between brackets need commas.",
            zh: "每个“[”“{”“\"”“'”都要有与之配对的另一半；括号里的各项之间要用半角逗号分隔。"),
        example: .init(wrong: "verification: [reports, records", right: "verification: [reports, records]"))

    package static let yamlTab = DiagnosticCode(
        "E0103", "yaml-tab", .error,
        title: Message(en: "a tab indents a line", zh: "用制表符缩进了一行"),
        explanation: Message(
            en: "YAML shows by indentation what belongs to what, and a tab has no certain width. Set your editor to insert spaces.",
            zh: "YAML 靠缩进表示从属关系，而制表符的宽度不确定。请把编辑器设为用空格缩进。"))

    package static let yamlFullWidth = DiagnosticCode(
        "E0104", "yaml-full-width", .error,
        title: Message(en: "a full-width character stands where YAML needs an ordinary one", zh: "在需要半角字符的地方用了全角字符"),
        explanation: Message(
            en: """
                A Chinese input method writes `：`, the full-width space and curly quotes. To YAML these are letters like any other, \
                so the key does not end and the text is not quoted. Switch to half-width for the signs; the text itself may have them.
                """,
            zh: """
                中文输入法会打出“：”、全角空格和弯引号。YAML 把它们当作普通文字，于是键没有结束、文字也没有被引起来。\
                这些符号请用半角输入；值的文字里面可以使用全角标点。
                """),
        example: .init(wrong: "title：知识战略", right: "title: 知识战略"))

    package static let yamlControlCharacter = DiagnosticCode(
        "E0105", "yaml-control-character", .error,
        title: Message(en: "a character that cannot be seen stands in the text", zh: "文本中有看不见的字符"),
        explanation: Message(
            en: "Control characters come with text pasted from other programs or from files that are not text. Delete them.",
            zh: "控制字符往往是从其他程序粘贴文字，或把非文本文件当作文本时带进来的。请删除。"))

    package static let yamlDuplicateKey = DiagnosticCode(
        "E0106", "yaml-duplicate-key", .error,
        title: Message(en: "a key is written twice", zh: "同一个键写了两次"),
        explanation: Message(
            en: "Only one of the two could count, and it would not be clear which. Delete one, or make a list of the values.",
            zh: "两个之中只有一个能生效，而无法判断是哪一个。请删除一个，或者把两个值写成列表。"),
        example: .init(wrong: "code: 1.1\ntitle: Skills\ncode: 1.2", right: "code: 1.1\ntitle: Skills"))

    package static let yamlAnchor = DiagnosticCode(
        "E0107", "yaml-anchor", .error,
        title: Message(en: "a value begins with '&' or '*'", zh: "值以“&”或“*”开头"),
        explanation: Message(
            en: "YAML reads `&name` and `*name` as a named value and a reference to it. Plenary does not use them: write values out.",
            zh: "YAML 把“&名称”和“*名称”当作命名的值和对它的引用。Plenary 不使用这种写法：请把值写全。"),
        example: .init(wrong: "note: *provisional", right: "note: \"*provisional\""))
}
