import CSVReader
package import Diagnostics
package import ResultsModel

/// Puts the amounts of `NAME.csv` into the cells of the budget of `NAME.md`.
package enum BudgetAmountsDecoder {
    /// Gives the budget with its cells. `file` is nil where there is no table beside the budget.
    package static func fill(_ budget: Budget, from file: SourceFile?, limits: ContentLimits = .standard) -> Findings<Budget> {
        var budget = budget
        budget.cells = budget.lines.map { _ in budget.columns.map { _ in nil } }
        guard let file else {
            let location = Location(budget.header.path, budget.header.code.span)
            return Findings(
                budget,
                [
                    Diagnostic(
                        .amountsMissing, .amountsMissing(budget.header.code.value), at: location, help: .amountsHelp(budget.header.path))
                ])
        }
        budget.amountsPath = file.path
        let table = CSVReader.read(file, limits: limits.csv)
        guard let value = table.value else { return Findings(budget, table.diagnostics) }
        var reader = AmountsReader(file: file, table: value, budget: budget)
        reader.readRows()
        return Findings(reader.budget, table.diagnostics + reader.diagnostics)
    }

    /// The finding about a table that no budget stands beside.
    package static func unused(_ path: ContentPath) -> Diagnostic {
        Diagnostic(.tableWithoutBudget, .tableWithoutBudget(path), at: Location(path, .fileStart))
    }
}

private struct AmountsReader {
    let file: SourceFile
    let table: CSVTable
    var budget: Budget
    var diagnostics: [Diagnostic] = []
    private var seen: [Int: ByteSpan] = [:]

    init(file: SourceFile, table: CSVTable, budget: Budget) {
        self.file = file
        self.table = table
        self.budget = budget
    }

    mutating func readRows() {
        guard let line = table.column("line"), let column = table.column("column"), let amount = table.column("amount") else {
            report(.registerColumn, .amountColumns, at: file.firstLine)
            return
        }
        let status = table.column("status")
        for row in table.rows {
            read(row.cells[line], row.cells[column], row.cells[amount], status.map { row.cells[$0].text } ?? "")
        }
    }

    private mutating func read(_ line: CSVCell, _ column: CSVCell, _ amount: CSVCell, _ status: String) {
        guard let lineIndex = budget.lineIndex(line.text) else {
            let nearest = NearMiss.suggestion(for: line.text, in: budget.lines.map(\.id.value))
            report(.amountLine, .lineUnknown(line.text), at: line.span, help: nearest.map { .didYouMean($0) })
            return
        }
        guard let columnIndex = budget.columnIndex(column.text) else {
            let nearest = NearMiss.suggestion(for: column.text, in: budget.columns.map(\.id.value))
            report(.amountColumn, .columnOfBudgetUnknown(column.text), at: column.span, help: nearest.map { .didYouMean($0) })
            return
        }
        if let first = seen.updateValue(amount.span, forKey: lineIndex * budget.columns.count + columnIndex) {
            let note = Diagnostic.Note(.firstHere, at: Location(file.path, first))
            report(.amountDuplicate, .amountTwice(line.text, column.text), at: amount.span, notes: [note])
            return
        }
        guard let value = value(amount, budget.columns[columnIndex].kind, status) else { return }
        budget.cells[lineIndex][columnIndex] = BudgetCell(amount: value, status: status, span: amount.span)
    }

    private mutating func value(_ cell: CSVCell, _ kind: BudgetColumn.Kind, _ status: String) -> BudgetCell.Amount? {
        if cell.text.isEmpty, !status.isEmpty { return BudgetCell.Amount.none }
        if kind == .workTime {
            if let time = WorkTime(cell.text) { return .workTime(time) }
            report(.wrongNumber, .notWorkTime(cell.text), at: cell.span, help: .workTimeHelp)
        } else {
            if let number = FixedDecimal(cell.text) { return .decimal(number) }
            report(.wrongNumber, .notANumber(cell.text), at: cell.span, help: NumberHint.help(for: cell.text))
        }
        return nil
    }

    private mutating func report(
        _ code: DiagnosticCode, _ message: Message, at span: ByteSpan, notes: [Diagnostic.Note] = [], help: Message? = nil
    ) {
        diagnostics.append(Diagnostic(code, message, at: Location(file.path, span), notes: notes, help: help))
    }
}

extension Message {
    fileprivate static func tableWithoutBudget(_ path: ContentPath) -> Message {
        let budget = path.text.dropLast(4) + ".md"
        return Message(en: "no budget uses this table: \(budget) is not a budget", zh: "没有预算使用这个表：\(budget) 不是预算文件")
    }
    fileprivate static func amountsHelp(_ path: ContentPath) -> Message {
        let name = path.name.dropLast(3) + ".csv"
        return Message(
            en: "write `\(name)` with the columns line, column, amount, status", zh: "请编写 `\(name)`，列为 line、column、amount、status")
    }
    fileprivate static func amountsMissing(_ id: String) -> Message {
        Message(en: "budget `\(id)` has no table of amounts beside it", zh: "预算 `\(id)` 旁边没有金额表")
    }
    fileprivate static let amountColumns = Message(
        en: "a table of amounts has the columns line, column, amount and status", zh: "金额表的列应为 line、column、amount、status")
    fileprivate static func lineUnknown(_ id: String) -> Message {
        Message(en: "the budget has no line `\(id)`", zh: "该预算没有行 `\(id)`")
    }
    fileprivate static func columnOfBudgetUnknown(_ id: String) -> Message {
        Message(en: "the budget has no column `\(id)`", zh: "该预算没有栏 `\(id)`")
    }
    fileprivate static func amountTwice(_ line: String, _ column: String) -> Message {
        Message(en: "line `\(line)` has a second amount in column `\(column)`", zh: "行 `\(line)` 在栏 `\(column)` 中有第二个金额")
    }
    fileprivate static func notWorkTime(_ text: String) -> Message {
        Message(en: "`\(text)` is not work time in years and months", zh: "`\(text)` 不是以年/月表示的工作时间")
    }
    fileprivate static let workTimeHelp = Message(
        en: "write years, a slash, and months from 0 to 11: 27/1", zh: "请写成“年/月”，月数为 0 到 11：27/1")
}
