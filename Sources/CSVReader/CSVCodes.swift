package import Diagnostics

extension DiagnosticCode {
    /// Every finding of this module.
    package static let csvReaderCodes: [DiagnosticCode] = [csvForm, csvHeader, csvRow, csvQuote, csvLimit, csvCharacter]

    static let csvForm = DiagnosticCode(
        "E0701", "csv-form", .error,
        title: Message(en: "The file is not a table separated by commas", zh: "文件不是以逗号分隔的表格"),
        explanation: Message(
            en: "Tables are CSV as RFC 4180 describes it: commas between fields, quotes around fields that need them.",
            zh: "表格采用 RFC 4180 的 CSV：字段之间用逗号，需要时用双引号括起。"))

    static let csvHeader = DiagnosticCode(
        "E0702", "csv-header", .error,
        title: Message(en: "The header of a table is not usable", zh: "表头不能使用"),
        explanation: Message(
            en: "The first line names the columns; every column has a name, and no two the same.",
            zh: "第一行是各列的名称；每列都要有名称，且不能重复。"))

    static let csvRow = DiagnosticCode(
        "E0703", "csv-row", .error,
        title: Message(en: "A row is shorter or longer than the header", zh: "某行比表头短或长"),
        explanation: Message(
            en:
                "Every row has a field for every column; a field may be empty, but its comma is there. Most often a comma inside a text needs quotes.",
            zh: "每行对每列都要有字段；字段可以为空，但逗号要写。最常见的原因是文字里的逗号没有加引号。"),
        example: .init(wrong: "C190,Violence, and Harassment", right: "C190,\"Violence, and Harassment\""))

    static let csvQuote = DiagnosticCode(
        "E0704", "csv-quote", .error,
        title: Message(en: "A quote stands where it cannot", zh: "引号位置不对"),
        explanation: Message(
            en: "A field with a comma, a quote or a line end stands in quotes as a whole, and a quote inside it is doubled.",
            zh: "含有逗号、引号或换行的字段要整体用双引号括起，里面的双引号写两次。"),
        example: .init(wrong: "a \"quoted\" word", right: "\"a \"\"quoted\"\" word\""))

    static let csvLimit = DiagnosticCode(
        "E0705", "csv-limit", .error,
        title: Message(en: "A table is too large", zh: "表格过大"),
        explanation: Message(
            en: "At most 1,000,000 rows, 200 columns and 64 KB a field are read.", zh: "最多读取 100 万行、200 列，每个字段 64 KB。"))

    static let csvCharacter = DiagnosticCode(
        "E0706", "csv-character", .error,
        title: Message(en: "A character that cannot be seen stands in a field", zh: "字段里有看不见的字符"),
        explanation: Message(
            en: "Control characters come with text pasted from other programs; workbooks and Word files cannot hold them. Delete them.",
            zh: "控制字符往往是从其他程序粘贴文字时带进来的，工作簿和 Word 文件里不能有这种字符。请删除。"))
}

extension Message {
    static let separatorLine = Message(en: "a line `sep=` is for spreadsheets and is not data", zh: "`sep=` 行是给电子表格用的，不是数据")
    static let separatorHelp = Message(en: "remove the line and separate fields by commas", zh: "请删去这一行，字段之间用逗号")
    static let commasHelp = Message(
        en: "save the table as CSV with commas; in Excel, choose 'CSV UTF-8' where the list separator is a comma",
        zh: "请把表格存为以逗号分隔的 CSV；在 Excel 中选“CSV UTF-8”，并把列表分隔符设为逗号")
    static func otherSeparator(_ separator: String) -> Message {
        Message(en: "the fields of the header are separated by '\(separator)', not by commas", zh: "表头的字段用“\(separator)”分隔，而不是逗号")
    }
    static let zeroByte = Message(en: "a zero byte stands here, so this is not UTF-8 text", zh: "这里有零字节，说明文件不是 UTF-8 文本")
    static let encodingHelp = Message(
        en: "save the table as 'CSV UTF-8', not as Unicode text", zh: "请把表格另存为“CSV UTF-8”，不要存为“Unicode 文本”")
    static func control(_ byte: UInt8) -> Message {
        let digits = String(byte, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
        return Message(
            en: "the character \(name) cannot be seen and cannot stand here; delete it",
            zh: "这里有一个看不见的字符 \(name)，不能使用，请删除")
    }
    static let noHeader = Message(en: "the table has no header", zh: "表格没有表头")
    static let headerHelp = Message(en: "write the names of the columns into the first line", zh: "请在第一行写上各列的名称")
    static func emptyName(_ number: Int) -> Message {
        Message(en: "column \(number) has no name", zh: "第 \(number) 列没有名称")
    }
    static func nameTwice(_ name: String) -> Message {
        Message(en: "the column `\(name)` stands here a second time", zh: "列 `\(name)` 在这里第二次出现")
    }
    static let firstHere = Message(en: "it stands here first", zh: "第一次出现在这里")
    static func rowLength(_ found: Int, _ expected: Int) -> Message {
        Message(
            en: "this row has \(found) field\(found == 1 ? "" : "s"), the header \(expected)", zh: "该行有 \(found) 个字段，表头有 \(expected) 个")
    }
    static let longRowHelp = Message(en: "put a field that has a comma in it into quotes", zh: "含逗号的字段请用双引号括起")
    static let shortRowHelp = Message(en: "write a comma for each field, also for an empty one", zh: "每个字段都要写逗号，空字段也要写")
    static let quoteInside = Message(en: "a quote stands inside a field that is not in quotes", zh: "未加引号的字段里有双引号")
    static let quoteOpen = Message(en: "the quote that opens this field is never closed", zh: "该字段的开引号没有结束")
    static func quoteTooLong(_ limit: Int) -> Message {
        Message(
            en: "the field that this quote opens does not end within \(limit) bytes", zh: "从这个引号开始的字段超过 \(limit) 字节仍未结束")
    }
    static let closeQuote = Message(
        en: "put a quote at the end of the field too, and double those inside it", zh: "请在字段末尾也加上引号，里面的双引号写两次")
    static let textAfterQuote = Message(en: "something follows the closing quote of this field", zh: "字段的结束引号后面还有内容")
    static let quoteHelp = Message(
        en: "put the whole field into quotes and double those inside it", zh: "请把整个字段用双引号括起，里面的双引号写两次")
    static func tooManyRows(_ limit: Int) -> Message {
        Message(en: "the table has more than \(limit) rows", zh: "表格超过 \(limit) 行")
    }
    static func tooManyColumns(_ limit: Int) -> Message {
        Message(en: "the row has more than \(limit) fields", zh: "该行超过 \(limit) 个字段")
    }
    static func fieldTooLong(_ limit: Int) -> Message {
        Message(en: "the field has more than \(limit) bytes", zh: "字段超过 \(limit) 字节")
    }
}
