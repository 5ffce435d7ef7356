import Diagnostics
import ResultsModel
import YAMLReader

extension Message {
    static func unknownField(_ key: String, in record: Message) -> Message {
        Message(en: "`\(brief(key))` is not a field of \(record.en)", zh: "\(record.zh)没有字段 `\(brief(key))`")
    }
    static func didYouMean(_ name: String) -> Message {
        Message(en: "did you mean `\(name)`?", zh: "是不是 `\(name)`？")
    }
    static func fieldsAre(_ names: [String]) -> Message {
        Message(en: "the fields are: \(names.joined(separator: ", "))", zh: "可用的字段：\(names.joined(separator: "、"))")
    }
    static func unknownLanguage(_ tag: String) -> Message {
        Message(en: "`\(tag)` is not a language of this workspace", zh: "`\(tag)` 不是本工作区的语言")
    }
    static func fieldMissing(_ name: String, in record: Message) -> Message {
        Message(en: "\(record.en) has no `\(name)`", zh: "\(record.zh)缺少 `\(name)`")
    }
    /// What may be written, where that is a few words.
    static func choices(_ schema: ValueSchema, _ name: String) -> Message? {
        guard case .choice(let words) = schema else {
            return Message(en: "add a line `\(name): ...`", zh: "请加一行 `\(name): …`")
        }
        return Message(
            en: "add `\(name):` with one of \(words.joined(separator: ", "))", zh: "请加上 `\(name):`，取值之一：\(words.joined(separator: "、"))")
    }
    static func sourceLanguageMissing(_ tag: String) -> Message {
        Message(en: "there is no text in the source language, `\(tag)`", zh: "缺少源语言 `\(tag)` 的文字")
    }
    static func expectedRecord(_ name: Message) -> Message {
        Message(en: "\(name.en) is a group of fields, not a single value", zh: "\(name.zh)应是一组字段，而不是单个值")
    }
    static func expectedLanguages(_ tags: [String]) -> Message {
        Message(
            en: "write this text once for each language: \(tags.joined(separator: ", "))",
            zh: "这段文字要按语言分别写：\(tags.joined(separator: "、"))")
    }
    static func expectedScalar(_ field: String) -> Message {
        field.isEmpty
            ? Message(en: "one value is expected here, not a list or a group", zh: "这里应是单个值，而不是列表或一组字段")
            : Message(en: "`\(field)` takes one value here, not a list or a group", zh: "`\(field)` 这里应是单个值，而不是列表或一组字段")
    }
    static func scalarHelp(_ node: YAMLNode) -> Message? {
        guard node.items != nil else {
            return Message(en: "put a text with a colon in it in quotation marks", zh: "文字中有冒号时，请用引号括起整个值")
        }
        return Message(en: "write the value without brackets", zh: "请去掉方括号，只写一个值")
    }
    static func expectedList(_ field: String) -> Message {
        field.isEmpty
            ? Message(en: "a list is expected here", zh: "这里应是列表")
            : Message(en: "`\(field)` is a list", zh: "`\(field)` 应是列表")
    }
    static func listHelp(_ node: YAMLNode) -> Message? {
        guard let text = node.scalar?.text, !text.isEmpty, text.utf8.count <= 40, !text.contains(where: { ",[]{}:".contains($0) }) else {
            return Message(en: "begin each item on a line of its own with `- `", zh: "每一项另起一行，以 `- ` 开头")
        }
        return Message(en: "write [\(text)]", zh: "请写成 [\(text)]")
    }
    static func emptyValue(_ field: String) -> Message {
        field.isEmpty
            ? Message(en: "nothing is written here", zh: "这里没有写值") : Message(en: "`\(field)` has no value", zh: "`\(field)` 没有值")
    }
    static let emptyHelp = Message(en: "write a value, or delete the line", zh: "请写上值，或删去这一行")
    /// A text from content as a message shows it: cut where it is very long.
    static func brief(_ text: String) -> String {
        text.unicodeScalars.count <= 80 ? text : String(text.unicodeScalars.prefix(60)) + "…"
    }

    static func notAText(_ text: String) -> Message { Message(en: "`\(text)` is not a text", zh: "`\(text)` 不是文字") }
    static func notASlug(_ text: String) -> Message {
        Message(en: "`\(brief(text))` is not an id: use small letters, digits and hyphens", zh: "`\(brief(text))` 不是合格的编号：只用小写字母、数字和连字符")
    }
    static func notAnInteger(_ text: String) -> Message {
        Message(en: "`\(brief(text))` is not a whole number", zh: "`\(brief(text))` 不是整数")
    }
    static func notANumber(_ text: String) -> Message { Message(en: "`\(brief(text))` is not a number", zh: "`\(brief(text))` 不是数字") }
    static func notAFlag(_ text: String) -> Message {
        Message(en: "`\(brief(text))` is neither `true` nor `false`", zh: "`\(brief(text))` 既不是 `true` 也不是 `false`")
    }
    static func notADate(_ text: String) -> Message {
        Message(
            en: "`\(brief(text))` is not a date: write year-month-day, such as 2021-02-01",
            zh: "`\(brief(text))` 不是日期：请写成 2021-02-01 这样的年-月-日")
    }
    static func notAPeriod(_ text: String) -> Message { Message(en: "`\(brief(text))` is not a period", zh: "`\(brief(text))` 不是时期") }
    /// `2022-2023` and `2022–23` are meant as `2022/2023`.
    static func periodHelp(for text: String) -> Message {
        let years = text.split(whereSeparator: { "-–—~～至 ".contains($0) }).map(String.init)
        guard years.count == 2, years.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), years[0].utf8.count == 4 else {
            return periodForms
        }
        let end = years[1].utf8.count == 2 ? years[0].prefix(2) + years[1] : Substring(years[1])
        return end.utf8.count == 4 ? didYouMean("\(years[0])/\(end)") : periodForms
    }
    private static let periodForms = Message(
        en: "write 2019, 2022/2023, 2021-12-31, or 2015/.. for everything since 2015",
        zh: "请写成 2019、2022/2023、2021-12-31，或用 2015/.. 表示 2015 年以来")
    static func notAChange(_ text: String) -> Message { Message(en: "`\(brief(text))` is not a change", zh: "`\(brief(text))` 不是变化幅度") }
    static let changeHelp = Message(en: "write the sign and per cent: +5% or -10%", zh: "请写上正负号和百分号：+5% 或 -10%")

    static func notAnIdentifier(_ text: String, _ kind: ObjectKind) -> Message {
        Message(en: "`\(brief(text))` is not the id of \(kind.englishNameWithArticle)", zh: "`\(brief(text))` 不是\(kind.chineseName)的编号")
    }
    static func identifierHelp(_ kind: ObjectKind, for text: String) -> Message? {
        guard text.utf8.count <= 100 else { return Message(en: "an id has at most 100 bytes", zh: "编号最多 100 字节") }
        guard let form = kind.idForm else { return nil }
        return Message(en: "such an id looks like \(form)", zh: "这类编号的形式如 \(form)")
    }
    static func wrongChoice(_ text: String, _ words: [String]) -> Message {
        Message(
            en: "`\(brief(text))` is not one of \(words.joined(separator: ", "))",
            zh: "`\(brief(text))` 不在允许的词之内：\(words.joined(separator: "、"))")
    }
    static func factInTranslation(_ key: String) -> Message {
        Message(en: "`\(key)` is a fact and stands in the source file only", zh: "`\(key)` 是事实，只写在原文文件中")
    }
    static let removeFact = Message(
        en: "remove it here; translations have texts, and codes to say whose they are", zh: "请在此删去；译文只有文字，以及说明归属的编号")
    static func textWithoutSource(_ key: String) -> Message {
        Message(en: "the source has no `\(key)` here", zh: "原文此处没有 `\(key)`")
    }
    static func itemWithoutSource(_ record: Message, _ label: String) -> Message {
        label.isEmpty
            ? Message(en: "the source has no such \(record.en)", zh: "原文没有对应的\(record.zh)")
            : Message(en: "the source has no \(record.en) `\(label)` here", zh: "原文此处没有\(record.zh) `\(label)`")
    }
    static func listLengths(source: Int, translation: Int) -> Message {
        Message(
            en: "the list has \(translation) item\(translation == 1 ? "" : "s") here, \(source) in the source",
            zh: "列表在这里有 \(translation) 项，原文有 \(source) 项")
    }
}

/// Why a number was not read, when the reason can be seen.
enum NumberHint {
    static func help(for text: String) -> Message? {
        if text.contains(where: { $0.isLetter }), text.first?.isNumber == true, !text.contains("USD"), !text.contains("CHF"),
            text.contains(" ") || !text.allSatisfy(\.isASCII)
        {
            return Message(en: "write the number alone; `unit:` says of what", zh: "只写数字；`unit:` 说明单位")
        }
        if text.contains(where: { $0 == "," || $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "'" }) {
            return Message(en: "write the digits without separators: 1888, not 1,888", zh: "不要千位分隔符：写 1888，不写 1,888")
        }
        if text.unicodeScalars.contains(where: { (0xFF10...0xFF19).contains($0.value) || $0.value == 0xFF0E || $0.value == 0xFF0D }) {
            return Message(en: "write half-width digits: 24, not ２４", zh: "请用半角数字：24，而不是２４")
        }
        if text.contains("%") {
            return Message(en: "leave out the sign: `kind: percent` says it", zh: "不要写百分号：`kind: percent` 已经说明")
        }
        if text.contains(where: { "$€£¥".contains($0) }) || text.contains("USD") || text.contains("CHF") {
            return Message(en: "leave out the currency: the column or programme states it", zh: "不要写币种：由栏目或计划说明")
        }
        let digits = text.utf8.filter { (48...57).contains($0) }.count
        if digits > 18 { return Message(en: "at most 18 digits can be read", zh: "最多可读 18 位数字") }
        return Message(en: "write digits, with a point for decimals: 1888, 75.8, -12", zh: "请只写数字，小数用点：1888、75.8、-12")
    }
}

extension ObjectKind {
    /// An example of an id of this kind.
    fileprivate var idForm: String? {
        switch self {
        case .outcome: "1, A"
        case .output: "1.1, A.1"
        case .indicator: "1.1.1, working-poverty"
        case .sdgGoal: "8"
        case .sdgTarget: "8.5, 8.b"
        case .sdgIndicator: "8.5.1, 8.b.1"
        case .instrument: "C190, P29, R204, centenary-declaration"
        case .document, .paper: "GB.341/PFA/1"
        case .country: "CHE"
        case .region, .unit, .department, .strategy, .budget, .figure: "asia-pacific"
        default: nil
        }
    }
}
