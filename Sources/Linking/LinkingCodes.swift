package import Diagnostics

extension DiagnosticCode {
    /// Every finding of this module: identity, references, and the rules.
    package static var linkingCodes: [DiagnosticCode] {
        [idTwice, referenceUnresolved, placeUnresolved, placeTwice] + Rules.all.flatMap(\.codes)
    }

    static let idTwice = DiagnosticCode(
        "E0401", "id-twice", .error,
        title: Message(en: "Two things have the same id", zh: "两样东西用了同一个编号"),
        explanation: Message(
            en: "Within a programme or strategy a code names one thing of its kind; links could not tell two apart.",
            zh: "在一个计划或战略内，一个编号只能对应一样同类的东西，否则链接无法区分。"))

    static let placeUnresolved = DiagnosticCode(
        "E0403", "place-unresolved", .error,
        title: Message(en: "A cross-reference has no target", zh: "交叉引用找不到目标"),
        explanation: Message(
            en: "A link to a paragraph, section, table or note names an id `{#id}` of a paper; numbers are computed from it.",
            zh: "指向段落、章节、表格或注的链接要写文件中的编号 `{#id}`；序号由它算出。"),
        example: .init(wrong: "See <para:knowlege-unit>.", right: "See <para:knowledge-unit>."))

    static let placeTwice = DiagnosticCode(
        "E0404", "place-twice", .error,
        title: Message(en: "Two places of a text have the same id", zh: "同一文本中两处使用了同一个标识"),
        explanation: Message(
            en: "An id `{#id}` names one heading or paragraph of a paper, its parts included; links could not tell two apart.",
            zh: "标识 `{#id}` 在一份文件（含其各部分）中只能对应一个标题或段落，否则链接无法区分。"),
        example: .init(
            wrong: "Skills matter. {#skills}\n\nMore skills. {#skills}", right: "Skills matter. {#skills}\n\nMore skills. {#more-skills}"))

    static let referenceUnresolved = DiagnosticCode(
        "E0402", "reference-unresolved", .error,
        title: Message(en: "A reference has no target", zh: "引用找不到目标"),
        explanation: Message(
            en:
                "Every code, id and typed link must name something that exists in the workspace; a dead link in an official document is a promise broken.",
            zh: "每个编号和类型化链接都必须指向工作区里存在的东西；正式文件里的死链接等于失信。"),
        example: .init(wrong: "See <sdg:8.55>.", right: "See <sdg:8.5>."))
}
