import Diagnostics

extension DiagnosticCode {
    static let registerUnknown = DiagnosticCode(
        "E0750", "register-unknown", .error,
        title: Message(en: "A register has an unknown name", zh: "登记表的文件名不认识"),
        explanation: Message(
            en: "The name of a table in `registers/` says what it holds: sdg-targets.csv, instruments.csv...",
            zh: "`registers/` 中表的文件名说明内容：sdg-targets.csv、instruments.csv 等。"))

    static let registerColumn = DiagnosticCode(
        "E0751", "register-column", .error,
        title: Message(en: "A register lacks a column, or has one too many", zh: "登记表缺少或多出一列"),
        explanation: Message(
            en: "Each register has a column `code`, a name or title in each language, and the columns of its kind.",
            zh: "每个登记表有 `code` 列、各语言的名称列，以及该类登记表自己的列。"))

    static let registerDuplicate = DiagnosticCode(
        "E0752", "register-duplicate", .error,
        title: Message(en: "A register has a code twice", zh: "登记表中编号重复"),
        explanation: Message(en: "A code names one thing.", zh: "一个编号只对应一样东西。"))

    static let registerCode = DiagnosticCode(
        "E0753", "register-code", .error,
        title: Message(en: "A code of a register is not well-formed", zh: "登记表中的编号形式不对"),
        explanation: Message(
            en: "Codes have the form of their kind: `8.5`, `C190`, `GB.341/PFA/1`, `africa`.",
            zh: "编号要符合其类型的形式：`8.5`、`C190`、`GB.341/PFA/1`、`africa`。"))

    static let registerValue = DiagnosticCode(
        "E0759", "register-value", .error,
        title: Message(en: "A cell of a register is not of the kind that its column holds", zh: "登记表的单元格与该列的类型不符"),
        explanation: Message(
            en: "Dates are year, month and day; the year and the number of an instrument are whole numbers. A cell may be empty.",
            zh: "日期写年、月、日；文书的年份和号码是整数。单元格可以留空。"),
        example: .init(wrong: "GB.341/PFA/1,governing-body,341,1 February 2021", right: "GB.341/PFA/1,governing-body,341,2021-02-01"))

    static let amountLine = DiagnosticCode(
        "E0754", "amount-line", .error,
        title: Message(en: "An amount belongs to no line", zh: "金额找不到所属的行"),
        explanation: Message(
            en: "The column `line` names a line of the budget's front matter.", zh: "`line` 列应是预算 front matter 中的一行。"))

    static let amountColumn = DiagnosticCode(
        "E0755", "amount-column", .error,
        title: Message(en: "An amount belongs to no column", zh: "金额找不到所属的栏"),
        explanation: Message(
            en: "The column `column` names a column of the budget's front matter.", zh: "`column` 列应是预算 front matter 中的一栏。"))

    static let amountDuplicate = DiagnosticCode(
        "E0756", "amount-duplicate", .error,
        title: Message(en: "A cell has two amounts", zh: "一个单元格有两个金额"),
        explanation: Message(en: "A line and a column name one cell.", zh: "一行和一栏确定一个单元格。"))

    static let amountsMissing = DiagnosticCode(
        "E0757", "amounts-missing", .error,
        title: Message(en: "A budget has no table of amounts", zh: "预算没有金额表"),
        explanation: Message(
            en: "The amounts of `NAME.md` stand in `NAME.csv` beside it, with the columns line, column, amount, status.",
            zh: "`NAME.md` 的金额写在旁边的 `NAME.csv` 中，列为 line、column、amount、status。"))

    static let tableWithoutBudget = DiagnosticCode(
        "E0758", "table-without-budget", .error,
        title: Message(en: "A table belongs to nothing", zh: "表格没有归属"),
        explanation: Message(
            en: "A CSV file outside `registers/` holds the amounts of the budget of the same name.",
            zh: "`registers/` 之外的 CSV 文件是同名预算的金额表。"))
}
