package import Diagnostics

extension DiagnosticCode {
    /// All codes of this module, for `plenary explain`. E0501 to E0519.
    package static let templateEngineCodes: [DiagnosticCode] = [
        templateTagUnclosed, templateTagName, templateSectionUnclosed, templateSectionMismatch, templateDelimiters, templateMissing,
        templateUnused, templateRecursion, templateNesting, templateUnknownField, templateFieldKind, templateRawText,
        templateUnquoted, templateAddress, templatePlace, templateUneven, templateUnknownBlock, templateDuplicate,
        templateTextInParent,
    ]

    package static let templateTagUnclosed = DiagnosticCode(
        "E0501", "template-tag-unclosed", .error,
        title: Message(en: "a template tag has no end", zh: "模板标签没有结束"),
        explanation: Message(
            en:
                "A tag runs from `{{` to `}}`, one with three braces from `{{{` to `}}}`. Here the end is missing, or "
                + "the next tag begins first.",
            zh: "标签从“{{”开始，到“}}”结束；三重花括号则从“{{{”到“}}}”。这里缺少结尾，或者下一个标签先开始了。"),
        example: .init(wrong: "<h1>{{title}</h1>", right: "<h1>{{title}}</h1>"))

    package static let templateTagName = DiagnosticCode(
        "E0502", "template-tag-name", .error,
        title: Message(en: "a template tag has no proper name", zh: "模板标签的名称不正确"),
        explanation: Message(
            en: "A tag holds one name without spaces. Words are joined by a hyphen; the sign of a section stands right after the braces.",
            zh: "一个标签里只有一个不含空格的名称。多个单词用连字符连接；区段符号紧跟在花括号后面。"),
        example: .init(wrong: "{{lead department}}", right: "{{lead-department}}"))

    package static let templateSectionUnclosed = DiagnosticCode(
        "E0503", "template-section-unclosed", .error,
        title: Message(en: "a section or block is never closed", zh: "区段或块没有关闭"),
        explanation: Message(
            en: "What `{{#name}}`, `{{^name}}`, `{{<name}}` or `{{$name}}` opens, `{{/name}}` closes, in the same file.",
            zh: "“{{#名称}}”“{{^名称}}”“{{<名称}}”“{{$名称}}”打开的内容，要在同一文件里用“{{/名称}}”关闭。"),
        example: .init(wrong: "{{#outputs}}<li>{{title}}</li>", right: "{{#outputs}}<li>{{title}}</li>{{/outputs}}"))

    package static let templateSectionMismatch = DiagnosticCode(
        "E0504", "template-section-mismatch", .error,
        title: Message(en: "a closing tag does not fit", zh: "关闭标签不匹配"),
        explanation: Message(
            en: "Sections and blocks close in the reverse order of their opening, each with its own name.",
            zh: "区段和块按打开的相反顺序关闭，名称要一致。"),
        example: .init(wrong: "{{#lead}}{{name}}{{/leads}}", right: "{{#lead}}{{name}}{{/lead}}"))

    package static let templateDelimiters = DiagnosticCode(
        "E0505", "template-delimiters", .error,
        title: Message(en: "new delimiters cannot be read", zh: "无法识别新的分隔符"),
        explanation: Message(
            en: "`{{=<% %>=}}` sets new delimiters: two words with a space between them, neither with a `=`. Templates seldom need it.",
            zh: "“{{=<% %>=}}”用来设置新的分隔符：两个词，中间空一格，都不含“=”。模板很少需要这样做。"),
        example: .init(wrong: "{{=<%=}}", right: "{{=<% %>=}}"))

    package static let templateMissing = DiagnosticCode(
        "E0506", "template-missing", .error,
        title: Message(en: "a template is missing", zh: "缺少模板"),
        explanation: Message(
            en:
                "The name of a template is its path below the templates' folder without `.mustache`. A field that "
                + "chooses among templates needs a file for each of its words.",
            zh: "模板的名称是它在模板目录下的路径，不带“.mustache”。由字段选择模板时，每个选项都要有对应的文件。"),
        example: .init(wrong: "{{>nav}}", right: "{{>partials/nav}}"))

    package static let templateUnused = DiagnosticCode(
        "W0507", "template-unused", .warning,
        title: Message(en: "a template is used by no page", zh: "模板没有被任何页面使用"),
        explanation: Message(
            en: "Nothing reaches this file: its name may be misspelt where it is used, or it can be deleted.",
            zh: "没有页面用到这个文件：可能是引用时写错了名称，也可能可以删除。"))

    package static let templateRecursion = DiagnosticCode(
        "E0508", "template-recursion", .error,
        title: Message(en: "a template uses itself without end", zh: "模板无休止地调用自身"),
        explanation: Message(
            en:
                "A template may use itself for the parts of what it shows, such as the children of an entry. Outside of "
                + "such a section it would never stop.",
            zh: "模板可以为所显示内容的下级（例如条目的子项）调用自身。不在这样的区段里，就会永远停不下来。"),
        example: .init(wrong: "{{title}}{{>entry}}", right: "{{title}}{{#children}}{{>entry}}{{/children}}"))

    package static let templateNesting = DiagnosticCode(
        "E0509", "template-nesting", .error,
        title: Message(en: "templates are nested too deep", zh: "模板嵌套过深"),
        explanation: Message(
            en:
                "Sections of one file may nest 32 deep, and so may templates that use each other. Pages need far less; "
                + "most often templates use each other in a circle.",
            zh: "同一文件里的区段最多嵌套 32 层，模板之间相互调用也最多 32 层。页面远不需要这么多，多半是模板循环调用。"))

    package static let templateUnknownField = DiagnosticCode(
        "E0510", "template-unknown-field", .error,
        title: Message(en: "a template names a field that does not exist", zh: "模板使用了不存在的字段"),
        explanation: Message(
            en:
                "Names are looked up in the record that the innermost section shows, then further out, up to the page. "
                + "Nothing there has this name.",
            zh: "名称先在最内层区段所显示的记录里查找，再逐层向外，直到页面。哪里都没有这个名称。"),
        example: .init(wrong: "<h1>{{tilte}}</h1>", right: "<h1>{{title}}</h1>"))

    package static let templateFieldKind = DiagnosticCode(
        "E0511", "template-field-kind", .error,
        title: Message(en: "a field is of another kind than its use", zh: "字段的种类与用法不符"),
        explanation: Message(
            en:
                "Texts, numbers, addresses and HTML are printed; yes-or-no fields, records and lists are for sections. A "
                + "number that is always there is no question: zero is a value.",
            zh: "文字、数字、网址和 HTML 可以输出；是非值、记录和列表用于区段。一定存在的数字不能当作条件：零也是有效的值。"),
        example: .init(wrong: "{{outputs}}", right: "{{#outputs}}{{title}}{{/outputs}}"))

}
