internal import Diagnostics

// The words for what libyaml cannot read; `YAMLProblemReport` chooses among them.
extension Message {
    static let missingColon = Message(
        en: "this line has no colon after its key", zh: "这一行的键后面没有冒号")
    static let strayColon = Message(
        en: "this colon cannot stand here: the line has a key already", zh: "这里不能再出现冒号：这一行已经有一个键")
    static let notAKey = Message(
        en: "this line does not fit the keys above it", zh: "这一行与上面的键对不上")
    static let notAnItem = Message(
        en: "this line does not fit the list above it", zh: "这一行与上面的列表对不上")
    static let unclosedQuote = Message(
        en: "the quotation mark that opens here is not closed", zh: "从这里开始的引号没有闭合")
    static let unknownEscape = Message(
        en: "'\\' in double quotes begins an escape, and this is not one", zh: "双引号里的“\\”表示转义，而这里不是有效的转义")
    static let percentLine = Message(
        en: "a line cannot begin with '%'", zh: "行首不能是“%”")
    static let referenceCharacter = Message(
        en: "a value cannot begin with '*' or '&': YAML reads it as a reference", zh: "值不能以“*”或“&”开头：YAML 会把它当作引用")
    static let tagCharacter = Message(
        en: "a value cannot begin with '!': YAML reads it as a type", zh: "值不能以“!”开头：YAML 会把它当作类型标记")
    static let tabInIndentation = Message(
        en: "a tab stands where spaces should indent the line", zh: "应当用空格缩进的地方用了制表符（Tab）")
    static let badFirstCharacter = Message(
        en: "a value cannot begin with this character", zh: "值不能以这个字符开头")
    static let strayItem = Message(
        en: "a list item or key cannot begin here", zh: "列表项或键不能从这里开始")
    static let blockHeader = Message(
        en: "after '|' or '>' the text must begin on the next line, indented", zh: "“|”或“>”之后要换行，正文从下一行缩进开始")
    static let missingValue = Message(
        en: "a value is missing here", zh: "这里缺少一个值")
    static let textAfterEnd = Message(
        en: "this text stands after the end of the value", zh: "值已经结束，后面还有多余的文字")
    static let unreadable = Message(
        en: "this cannot be read as YAML", zh: "这里无法按 YAML 读取")

    static let keyColonValue = Message(
        en: "write 'key: value', with an ordinary colon and a space", zh: "请写成“键: 值”，用半角冒号，冒号后加一个空格")
    static let quoteColon = Message(
        en: "put a text that contains ': ' in quotation marks", zh: "如果文字里有“: ”，请用引号括起整个值")
    static let quoteOrIndent = Message(
        en: "put a text that contains ': ' in quotation marks, and indent with the lines above",
        zh: "如果文字里有“: ”，请给整个值加上引号；并与上面的行对齐缩进")
    static let alignKeys = Message(
        en: "begin all keys of one block in the same column", zh: "同一块里的键要从同一列开始")
    static let alignItems = Message(
        en: "begin all items of one list with '- ' in the same column", zh: "同一个列表的各项都以“- ”开头，并从同一列开始")
    static let closeIt = Message(
        en: "close it before the next key, and put commas between the items", zh: "请在下一个键之前闭合，并用半角逗号分隔各项")
    static let closeQuote = Message(
        en: "put the same mark at the end of the text", zh: "请在文字末尾加上相同的引号")
    static let deleteLine = Message(en: "delete this line", zh: "请删除这一行")
    static let indentedKey = Message(
        en: "this line is indented, but the line above it has its value already", zh: "这一行有缩进，但上一行已经有值，不能再包含下级内容")
    static let alignWithAbove = Message(
        en: "begin it in the same column as the other fields; put a text that goes on over a line and has a colon in quotation marks",
        zh: "请与其他字段从同一列开始；如果是上一行文字的续行且含冒号，请用引号括起整段文字")
    static let singleQuotes = Message(
        en: "write '\\\\' for a backslash, or use single quotes", zh: "反斜杠请写成“\\\\”，或改用单引号")
    static let quoteValue = Message(
        en: "put the value in quotation marks", zh: "请给整个值加上引号")
    static let spacesOnly = Message(
        en: "indent with ordinary spaces", zh: "请用普通（半角）空格缩进")
    static let itemOnItsLine = Message(
        en: "begin it on a line of its own", zh: "请另起一行")

    static let blockBegins = Message(en: "the block begins here", zh: "这一块从这里开始")
    static let listBegins = Message(en: "the list begins here", zh: "列表从这里开始")
    static let readingStopped = Message(en: "reading stopped here", zh: "读到这里无法继续")

    static func unclosed(_ bracket: String) -> Message {
        Message(en: "the '\(bracket)' that opens here is not closed", zh: "从这里开始的“\(bracket)”没有闭合")
    }
}
