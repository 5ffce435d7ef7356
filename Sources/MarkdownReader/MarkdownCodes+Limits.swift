package import Diagnostics

// The codes of the limits. Each limit is a setting (`MarkdownLimits`); no text that a person wrote comes near them.
extension DiagnosticCode {
    package static let markdownLineLength = DiagnosticCode(
        "E0321", "markdown-line-length", .error,
        title: Message(en: "a line is too long", zh: "有一行太长"),
        explanation: Message(
            en: "So long a line is not written by hand. Break it, or put the data into a CSV file.",
            zh: "这样长的一行不像是手写的。请换行，或把数据放到 CSV 文件里。"))

    package static let markdownDepth = DiagnosticCode(
        "E0322", "markdown-depth", .error,
        title: Message(en: "lists or quotations are nested too deep", zh: "列表或引文嵌套过深"),
        explanation: Message(
            en: "No reader follows so many levels, and reading them takes very long.", zh: "读者无法跟随这么多层次，读取也非常慢。"))

    package static let markdownTableColumns = DiagnosticCode(
        "E0323", "markdown-table-columns", .error,
        title: Message(en: "a table has too many columns", zh: "表格的列太多"),
        explanation: Message(
            en: "A table this wide fits no page. Put the data into a CSV file, or split the table.",
            zh: "这样宽的表格放不进任何页面。请把数据放到 CSV 文件里，或拆分表格。"))

    package static let markdownTableCells = DiagnosticCode(
        "E0324", "markdown-table-cells", .error,
        title: Message(en: "a table has too many cells", zh: "表格的单元格太多"),
        explanation: Message(
            en: "Put large tables into a CSV file. Short rows count with all the columns of the table.",
            zh: "大的表格应放在 CSV 文件里。不足的行也按表格的全部列数计算。"))

    package static let markdownLinkDefinitions = DiagnosticCode(
        "E0325", "markdown-link-definitions", .error,
        title: Message(en: "too many link definitions", zh: "链接定义太多"),
        explanation: Message(
            en: "Lines `[label]: address` define links. Write addresses into the links, or split the text.",
            zh: "“[标签]: 地址”这样的行用来定义链接。请把地址直接写进链接，或拆分文本。"))

    package static let markdownLinkExpansion = DiagnosticCode(
        "E0326", "markdown-link-expansion", .error,
        title: Message(en: "link definitions expand to too much text", zh: "链接定义展开后过大"),
        explanation: Message(
            en: "A long address or title that is used very often makes the page many times larger than the text.",
            zh: "很长的地址或标题被反复使用，会使页面比文本大许多倍。"))

    package static let markdownDelimiters = DiagnosticCode(
        "E0327", "markdown-delimiters", .error,
        title: Message(en: "too many brackets or emphasis signs in one paragraph", zh: "一段里的方括号或强调符号太多"),
        explanation: Message(
            en: "So many signs in one paragraph are not text, and reading them takes very long.", zh: "一段里不会有这么多符号，读取也非常慢。"))

    package static let markdownOutput = DiagnosticCode(
        "E0328", "markdown-output", .error,
        title: Message(en: "a text would make too large a page", zh: "文本会生成过大的页面"),
        explanation: Message(
            en: """
                Short rows of wide tables are filled up with empty cells, so that a small file can make a page of many megabytes. \
                A page may be 32 times larger than its text, and 1 MB besides (`output-factor` below `limits`).
                """,
            zh: "宽表格中较短的行会用空单元格补齐，很小的文件也可能生成几十兆的页面。页面最多为文本的 32 倍，另加 1 MB（`limits` 下的 `output-factor`）。"))
}
