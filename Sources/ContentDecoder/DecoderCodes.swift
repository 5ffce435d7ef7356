package import Diagnostics

extension DiagnosticCode {
    /// Every finding of this module.
    package static let contentDecoderCodes: [DiagnosticCode] = [
        frontMatterMissing, frontMatterOpen, frontMatterTooLong, typeUnknown, unknownField, fieldMissing, wrongShape, emptyValue,
        wrongValue, wrongNumber, wrongChoice, factInTranslation, textWithoutSource, listLengths, translationWithoutSource, digestMissing,
        measuresTwice, targetGoals, observationEmpty, noMeasure, registerUnknown, registerColumn, registerDuplicate, registerCode,
        registerValue,
        amountLine, amountColumn, amountDuplicate, amountsMissing, tableWithoutBudget, embedWrong,
    ]

    static let frontMatterMissing = DiagnosticCode(
        "E0150", "front-matter-missing", .error,
        title: Message(en: "A content file has no front matter", zh: "内容文件没有 front matter"),
        explanation: Message(
            en: "Every content file begins with its fields between two lines `---`; the field `type` says what the file is.",
            zh: "每个内容文件开头都有两行 `---`，中间是各字段；字段 `type` 说明文件是什么。"),
        example: .init(wrong: "# Outcome 1", right: "---\ntype: outcome\ncode: 1\n---"))

    static let frontMatterOpen = DiagnosticCode(
        "E0151", "front-matter-open", .error,
        title: Message(en: "The front matter has no end", zh: "front matter 没有结束"),
        explanation: Message(
            en: "A second line with only `---` must follow the fields, so that the text of the body can be told from them.",
            zh: "字段之后要有只含 `---` 的一行，这样才能区分字段和正文。"))

    static let frontMatterTooLong = DiagnosticCode(
        "E0152", "front-matter-too-long", .error,
        title: Message(en: "The front matter is too long", zh: "front matter 过长"),
        explanation: Message(
            en: "At most 64 KB of fields are read. Put long texts into the body, and tables into a CSV file beside it.",
            zh: "字段部分最多 64 KB。长文字请放在正文里，表格请放在旁边的 CSV 文件里。"))

    static let typeUnknown = DiagnosticCode(
        "E0153", "type-unknown", .error,
        title: Message(en: "The type of the file is not known", zh: "不认识文件的类型"),
        explanation: Message(
            en: "`type` is one of the types of the content model; `plenary schema` lists them.",
            zh: "`type` 必须是内容模型中的一种类型；`plenary schema` 列出全部类型。"))

    static let unknownField = DiagnosticCode(
        "E0154", "unknown-field", .error,
        title: Message(en: "A field is not known", zh: "不认识的字段"),
        explanation: Message(
            en: "A field that the type does not have would be lost in silence, so it is an error. The message names the nearest field.",
            zh: "类型里没有的字段会被悄悄丢掉，所以是错误。消息会给出最接近的字段名。"),
        example: .init(wrong: "tilte: Skills", right: "title: Skills"))

    static let fieldMissing = DiagnosticCode(
        "E0155", "field-missing", .error,
        title: Message(en: "A required field is missing", zh: "缺少必填字段"),
        explanation: Message(
            en: "The object cannot be published without this field.", zh: "没有这个字段，对象无法发布。"))

    static let wrongShape = DiagnosticCode(
        "E0156", "wrong-shape", .error,
        title: Message(en: "A value has the wrong shape", zh: "值的形式不对"),
        explanation: Message(
            en: "The field holds one value, a list or a group of fields, and something else is written there.",
            zh: "字段应是单个值、列表或一组字段，而文件里写的是另一种形式。"),
        example: .init(wrong: "verification: reports", right: "verification: [reports]"))

    static let emptyValue = DiagnosticCode(
        "E0157", "empty-value", .error,
        title: Message(en: "A field has no value", zh: "字段没有值"),
        explanation: Message(
            en: "Leave a field out when there is nothing to say; an empty field is nearly always a slip.",
            zh: "没有内容时请删去整个字段；空字段多半是疏忽。"))

    static let wrongValue = DiagnosticCode(
        "E0158", "wrong-value", .error,
        title: Message(en: "A value is not of the kind that the field holds", zh: "值的类型与字段不符"),
        explanation: Message(
            en: "Values are read by the type of their field: ids, dates, periods and changes each have one form.",
            zh: "值按字段的类型读取：编号、日期、时期和变化各有固定写法。"),
        example: .init(wrong: "period: 2022-2023", right: "period: 2022/2023"))

    static let wrongNumber = DiagnosticCode(
        "E0159", "wrong-number", .error,
        title: Message(en: "A number is not plain digits", zh: "数字不是纯数字形式"),
        explanation: Message(
            en: "Numbers are written with digits, a point and a minus sign only: no separators, no full-width digits, no unit.",
            zh: "数字只用数字、小数点和负号：不用千位分隔符、全角数字，也不带单位。"),
        example: .init(wrong: "value: 1,888", right: "value: 1888"))

    package static let wrongChoice = DiagnosticCode(
        "E0160", "wrong-choice", .error,
        title: Message(en: "A value is not one of those allowed", zh: "值不在允许的范围内"),
        explanation: Message(en: "The field takes one of a few words.", zh: "该字段只接受几个固定的词。"))

    static let factInTranslation = DiagnosticCode(
        "E0161", "fact-in-translation", .error,
        title: Message(en: "A translation states a fact", zh: "译文里写了事实"),
        explanation: Message(
            en: "Codes, numbers, years and links stand once, in the source file; a translation carries text. So they cannot differ.",
            zh: "编号、数字、年份和链接只在原文文件中写一次；译文只有文字。这样就不会互相矛盾。"))

    static let textWithoutSource = DiagnosticCode(
        "E0162", "text-without-source", .error,
        title: Message(en: "A translation has a text that the source does not have", zh: "译文里有原文没有的文字"),
        explanation: Message(
            en: "Texts of a translation belong to a field or item of the source, by the same code.",
            zh: "译文的每段文字都按相同编号对应原文的字段或条目。"))

    static let listLengths = DiagnosticCode(
        "E0163", "list-lengths", .error,
        title: Message(en: "A translated list has another length than the source", zh: "译文列表与原文列表长度不同"),
        explanation: Message(
            en: "Items of plain lists are matched by their position, so both lists have as many items.",
            zh: "普通列表按位置对应，所以两边的条目数必须相同。"))

    static let translationWithoutSource = DiagnosticCode(
        "E0164", "translation-without-source", .error,
        title: Message(en: "A translation has no source file", zh: "译文没有原文文件"),
        explanation: Message(
            en: "`1.1.zh.md` translates `1.1.md` in the same folder.", zh: "`1.1.zh.md` 是同一文件夹中 `1.1.md` 的译文。"))

    static let digestMissing = DiagnosticCode(
        "E0165", "digest-missing", .error,
        title: Message(en: "A translation does not say which source it translates", zh: "译文没有说明译自哪一版原文"),
        explanation: Message(
            en: "`source:` holds the digest of the source text; `plenary translations --accept FILE` writes it.",
            zh: "`source:` 是原文的摘要；`plenary translations --accept 文件` 会写入。"))

    static let measuresTwice = DiagnosticCode(
        "E0166", "measures-twice", .error,
        title: Message(en: "An indicator has measures and a measure of its own", zh: "指标既列出多个度量，自身又带度量字段"),
        explanation: Message(
            en: "With `measures`, kind, unit, baseline and target stand in each measure, not beside the list.",
            zh: "用了 `measures` 时，类型、单位、基线和目标写在每个度量里，而不是写在列表旁边。"))

    static let targetGoals = DiagnosticCode(
        "E0167", "target-goals", .error,
        title: Message(en: "A target says nothing, or two things", zh: "目标没有内容，或说了两种内容"),
        explanation: Message(
            en: "A target is one of: total, value, at-least, at-most, between, change, state, sdg.",
            zh: "一个目标只能是下列之一：total、value、at-least、at-most、between、change、state、sdg。"))

    static let observationEmpty = DiagnosticCode(
        "E0168", "observation-empty", .error,
        title: Message(en: "A baseline says nothing, or two things", zh: "基线没有内容，或说了两种内容"),
        explanation: Message(
            en: "An observation has a value, a state, or a status that says why there is none.",
            zh: "观察值要有数值或状态描述，或用 status 说明为什么没有。"))

    static let noMeasure = DiagnosticCode(
        "E0169", "no-measure", .error,
        title: Message(en: "An indicator does not say what it measures", zh: "指标没有说明度量什么"),
        explanation: Message(
            en: "`kind` says what is measured: a count, a percentage, a state...", zh: "`kind` 说明度量什么：数量、百分比、状态等。"))

    package static let configurationMissing = DiagnosticCode(
        "E0601", "configuration-missing", .error,
        title: Message(en: "There is no plenary.yml", zh: "没有 plenary.yml"),
        explanation: Message(
            en: "A workspace is a folder with `plenary.yml`; `plenary init` makes one.",
            zh: "工作区是含有 `plenary.yml` 的文件夹；`plenary init` 可新建一个。"))
}
