package import Diagnostics

// The rest of the codes: what Plenary's YAML does not have, and the limits.
extension DiagnosticCode {
    package static let yamlTag = DiagnosticCode(
        "E0108", "yaml-tag", .error,
        title: Message(en: "a value begins with '!'", zh: "值以“!”开头"),
        explanation: Message(
            en: "YAML reads `!name` as the type of the value. Plenary knows the type of each field, so types are not written.",
            zh: "YAML 把“!名称”当作值的类型。Plenary 知道每个字段的类型，不需要写出类型。"),
        example: .init(wrong: "note: !important", right: "note: \"!important\""))

    package static let yamlMergeKey = DiagnosticCode(
        "E0109", "yaml-merge-key", .error,
        title: Message(en: "'<<' is used as a key", zh: "用了“<<”作为键"),
        explanation: Message(
            en: "`<<` copies the keys of another block. Here every object says for itself what it has, so that a reader sees it.",
            zh: "“<<”会把另一块的键复制过来。这里每个对象都要自己写明内容，让读者看得到。"))

    package static let yamlSeveralDocuments = DiagnosticCode(
        "E0110", "yaml-several-documents", .error,
        title: Message(en: "more than one YAML document", zh: "不止一个 YAML 文档"),
        explanation: Message(
            en: "A line `---` ends one document and begins another. One file, or one block, holds one document.",
            zh: "“---”这一行表示结束一个文档、开始另一个文档。一个文件或一个块里只能有一个文档。"))

    package static let yamlKeyNotText = DiagnosticCode(
        "E0111", "yaml-key-not-text", .error,
        title: Message(en: "a key is not a text", zh: "键不是文字"),
        explanation: Message(
            en: "What stands before a colon is the name of a field: a short text, not a list, not a mapping, not nothing.",
            zh: "冒号前面是字段的名称：应当是一段简短的文字，不能是列表或映射，也不能为空。"),
        example: .init(wrong: "{title}: Skills", right: "title: Skills"))

    package static let yamlDirective = DiagnosticCode(
        "E0112", "yaml-directive", .error,
        title: Message(en: "a line begins with '%'", zh: "有一行以“%”开头"),
        explanation: Message(
            en: "YAML reads such a line as an instruction to the program (`%YAML`, `%TAG`). They are not used here: delete the line.",
            zh: "YAML 把这样的行当作给程序的指令（“%YAML”“%TAG”）。这里不使用，请删除这一行。"))

    package static let yamlEscape = DiagnosticCode(
        "E0113", "yaml-escape", .error,
        title: Message(en: "an unknown escape in double quotes", zh: "双引号里有无效的转义"),
        explanation: Message(
            en: "In double quotes `\\` begins an escape such as `\\n` or `\\u4e2d`. In single quotes it is an ordinary character.",
            zh: "在双引号里，“\\”是转义的开头，例如“\\n”“\\u4e2d”。在单引号里它只是普通字符。"),
        example: .init(wrong: "note: \"C:\\plans\"", right: "note: 'C:\\plans'"))

    package static let yamlDepth = DiagnosticCode(
        "E0114", "yaml-depth", .error,
        title: Message(en: "YAML is nested too deep", zh: "YAML 嵌套过深"),
        explanation: Message(
            en: "No object of the model needs so many levels; usually a bracket is repeated by mistake.",
            zh: "模型中的对象不需要这么多层；通常是误写了许多括号。"))

    package static let yamlNodes = DiagnosticCode(
        "E0115", "yaml-nodes", .error,
        title: Message(en: "too many keys and values in one YAML text", zh: "一段 YAML 文本里的键和值太多"),
        explanation: Message(
            en: "Split the object into several files; large tables belong in a CSV file.",
            zh: "请把对象拆分为几个文件；大的表格应放在 CSV 文件里。"))

    package static let yamlSize = DiagnosticCode(
        "E0116", "yaml-size", .error,
        title: Message(en: "a YAML text is too large", zh: "YAML 文本过大"),
        explanation: Message(
            en: "Front matter describes one object. Long text belongs in the body, large tables in a CSV file.",
            zh: "前置元数据只描述一个对象。长文字应放在正文里，大的表格应放在 CSV 文件里。"))
}
