package import Diagnostics

extension DiagnosticCode {
    /// All codes of this module, for `plenary explain`. E0301 to E0329.
    package static let markdownReaderCodes: [DiagnosticCode] = [
        markdownCharacter, markdownHTML, markdownScheme, markdownAttribute, footnoteUndefined, footnoteUnused, footnoteDuplicate,
        footnotePlace, markdownTypedLink, markdownLineLength, markdownDepth, markdownTableColumns, markdownTableCells,
        markdownLinkDefinitions,
        markdownLinkExpansion, markdownDelimiters, markdownOutput,
    ]

    package static let markdownCharacter = DiagnosticCode(
        "E0301", "markdown-character", .error,
        title: Message(en: "a character that cannot be seen stands in the text", zh: "文本中有看不见的字符"),
        explanation: Message(
            en: "Control characters come with text pasted from other programs; Word and PDF files cannot hold them. Delete them.",
            zh: "控制字符往往是从其他程序粘贴文字时带进来的，Word 和 PDF 文件里不能有这种字符。请删除。"))

    package static let markdownHTML = DiagnosticCode(
        "E0302", "markdown-html", .error,
        title: Message(en: "raw HTML stands in the text", zh: "文本中有 HTML 标记"),
        explanation: Message(
            en: """
                The text also becomes a Word file and a PDF, where HTML means nothing, and HTML can carry programs. Write Markdown: \
                `**bold**`, a table with `|`, a backslash at the end of a line to break it. To print a `<`, write `\\<`.
                """,
            zh: """
                文本还要生成 Word 和 PDF 文件，HTML 在那里没有意义，而且 HTML 可能带有程序。请用 Markdown：“**加粗**”、\
                用“|”写表格、在行尾加反斜杠换行。要显示“<”，请写成“\\<”。
                """),
        example: .init(wrong: "first line<br>second line", right: "first line\\\nsecond line"))

    package static let markdownScheme = DiagnosticCode(
        "E0303", "markdown-scheme", .error,
        title: Message(en: "a link has an address that is not allowed", zh: "链接地址不允许使用"),
        explanation: Message(
            en: """
                A link goes to the web (`https:`, `http:`, `mailto:`), to a place in this site (a relative address or `#place`), or to \
                an object of the workspace (`outcome:1.1`, `sdg:8.5`). Other addresses could run programs or read files.
                """,
            zh: """
                链接可以指向网络（“https:”“http:”“mailto:”）、本站的位置（相对地址或“#位置”），或工作区里的对象\
                （“outcome:1.1”“sdg:8.5”）。其他地址可能会运行程序或读取文件。
                """),
        example: .init(wrong: "[report](file:///home/me/report.pdf)", right: "[report](https://www.ilo.org/report)"))

    package static let markdownAttribute = DiagnosticCode(
        "E0304", "markdown-attribute", .error,
        title: Message(en: "attributes in braces cannot be read", zh: "大括号里的属性无法读取"),
        explanation: Message(
            en: """
                At the end of a heading or paragraph, `{#id .class}` names it: one id with `#` and any number of classes with `.`, \
                separated by spaces, each of small letters, digits and hyphens. Other braces are text.
                """,
            zh: """
                标题或段落末尾的“{#标识 .类别}”为其命名：一个以“#”开头的标识和若干个以“.”开头的类别，用空格分隔，\
                只用小写字母、数字和连字符。其他大括号按文字处理。
                """),
        example: .init(wrong: "Skills matter. {#Skills_Matter}", right: "Skills matter. {#skills-matter}"))

    package static let footnoteUndefined = DiagnosticCode(
        "E0305", "footnote-undefined", .error,
        title: Message(en: "a footnote is called but not written", zh: "引用了没有内容的脚注"),
        explanation: Message(
            en: "`[^name]` in the text needs a paragraph `[^name]: ...` in the same file that says what the note is.",
            zh: "正文里的“[^名称]”需要同一文件里有“[^名称]: …”一段，写明脚注内容。"),
        example: .init(wrong: "The share rose.[^share]", right: "The share rose.[^share]\n\n[^share]: From 4 to 5 per cent."))

    package static let footnoteUnused = DiagnosticCode(
        "W0306", "footnote-unused", .warning,
        title: Message(en: "a footnote is written but not called", zh: "脚注没有被引用"),
        explanation: Message(
            en: "A note that nothing calls is left out of every product. Call it with `[^name]`, or delete it.",
            zh: "没有被引用的脚注不会出现在任何产品里。请用“[^名称]”引用它，或将其删除。"))

    package static let footnoteDuplicate = DiagnosticCode(
        "E0307", "footnote-duplicate", .error,
        title: Message(en: "two footnotes have the same name", zh: "两个脚注同名"),
        explanation: Message(
            en: "Only the first of the two would be printed. Give the second another name, or delete it.",
            zh: "两个之中只有第一个会被印出。请给第二个另起名称，或将其删除。"))

    package static let footnotePlace = DiagnosticCode(
        "E0308", "footnote-place", .error,
        title: Message(en: "a footnote is called where none can stand", zh: "在不能加脚注的地方引用了脚注"),
        explanation: Message(
            en: "A heading goes into contents and navigation, and a note cannot have notes. Call the footnote in a paragraph.",
            zh: "标题会进入目录和导航，脚注里也不能再有脚注。请在段落里引用脚注。"))

    package static let markdownTypedLink = DiagnosticCode(
        "E0309", "markdown-typed-link", .error,
        title: Message(en: "a link to an object cannot be read", zh: "指向对象的链接无法读取"),
        explanation: Message(
            en: "A link to an object is its type, a colon and its code in angle brackets, without spaces. Anything else is text.",
            zh: "指向对象的链接写在尖括号里：类型、半角冒号、代码，中间没有空格。其他写法会被当作文字。"),
        example: .init(wrong: "See <outcome 1.1>.", right: "See <outcome:1.1>."))
}
