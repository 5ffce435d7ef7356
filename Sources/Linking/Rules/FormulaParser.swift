import Diagnostics
import ResultsModel

/// How the cells of a column follow from other columns of the same line: `staff + other`, `new - old`, `change / old`.
struct ColumnFormula {
    enum Operator: String { case plus = "+", minus = "-", over = "/" }

    /// A column, and the line whose cell is meant where it is not the cell's own: `b2022-23[total]`.
    struct Operand {
        let column: Int
        let line: Int?
    }

    let first: Operand
    let rest: [(sign: Operator, operand: Operand)]

    /// Whether it gives a share or a rate: one division, nothing else.
    var isRatio: Bool { rest.contains { $0.sign == .over } }

    var operands: [Operand] { [first] + rest.map(\.operand) }
}

/// Reads formulas. Ids have hyphens in them, so operators stand between spaces.
struct FormulaParser {
    private let budget: Budget
    private let columns: [String: Int]
    private let lines: [String: Int]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ budget: Budget) {
        self.budget = budget
        columns = Dictionary(budget.columns.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        lines = Dictionary(budget.lines.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The formula of a column; nil with a finding where it cannot be read.
    mutating func parse(_ formula: Located<String>) -> ColumnFormula? {
        let words = Self.words(of: formula)
        guard let head = words.first, let first = operand(head) else {
            if words.isEmpty { report(.emptyFormula, at: formula.span, help: .formulaForms) }
            return nil
        }
        var rest: [(sign: ColumnFormula.Operator, operand: ColumnFormula.Operand)] = []
        for position in stride(from: 1, to: words.count, by: 2) {
            guard let sign = ColumnFormula.Operator(rawValue: words[position].value) else {
                report(.noOperator(words[position].value), at: words[position].span, help: .formulaForms)
                return nil
            }
            guard position + 1 < words.count else {
                report(.operandMissing(sign.rawValue), at: words[position].span, help: .formulaForms)
                return nil
            }
            guard let operand = operand(words[position + 1]) else { return nil }
            rest.append((sign, operand))
        }
        let result = ColumnFormula(first: first, rest: rest)
        guard !result.isRatio || rest.count == 1 else {
            report(.divisionAlone, at: formula.span, help: .formulaForms)
            return nil
        }
        return result
    }

    private mutating func operand(_ word: Located<String>) -> ColumnFormula.Operand? {
        var name = word.value
        var line: Int?
        if name.hasSuffix("]"), let bracket = name.firstIndex(of: "[") {
            let id = String(name[name.index(after: bracket)...].dropLast())
            guard let found = lines[id] else {
                let nearest = NearMiss.suggestion(for: id, in: budget.lines.map(\.id.value))
                report(.lineUnknown(id), at: word.span, help: nearest.map { .meant($0) })
                return nil
            }
            line = found
            name = String(name[..<bracket])
        }
        guard let column = columns[name] else {
            let nearest = NearMiss.suggestion(for: name, in: budget.columns.map(\.id.value))
            report(.columnUnknown(name), at: word.span, help: nearest.map { .meant($0) })
            return nil
        }
        return ColumnFormula.Operand(column: column, line: line)
    }

    private mutating func report(_ message: Message, at span: ByteSpan, help: Message?) {
        diagnostics.append(Diagnostic(.formulaUnreadable, message, at: Location(budget.header.path, span), help: help))
    }

    /// The words between spaces, each with its place.
    private static func words(of formula: Located<String>) -> [Located<String>] {
        let text = ReadableText(WrittenText(formula.value, span: formula.span))
        return text.bytes.split(separator: UInt8(ascii: " ")).map { word in
            Located(String(decoding: word, as: UTF8.self), span: text.span(word.startIndex..<word.endIndex))
        }
    }
}

extension Message {
    fileprivate static let emptyFormula = Message(en: "the formula is empty", zh: "公式为空")
    fileprivate static func noOperator(_ text: String) -> Message {
        Message(en: "`\(text)` stands where `+`, `-` or `/` is expected", zh: "`\(text)` 处应为 `+`、`-` 或 `/`")
    }
    fileprivate static func operandMissing(_ sign: String) -> Message {
        Message(en: "nothing follows `\(sign)`", zh: "`\(sign)` 后面没有内容")
    }
    fileprivate static let divisionAlone = Message(en: "a division stands alone: `a / b`", zh: "除法须单独使用：`a / b`")
    fileprivate static let formulaForms = Message(
        en: "write column ids with spaces between: `a + b`, `a - b`, `a / b`, `a / a[total]`",
        zh: "请写栏的 id，运算符两边留空格：`a + b`、`a - b`、`a / b`、`a / a[total]`")
    fileprivate static func columnUnknown(_ id: String) -> Message {
        Message(en: "the table has no column `\(id)`", zh: "本表没有 `\(id)` 栏")
    }
    fileprivate static func lineUnknown(_ id: String) -> Message {
        Message(en: "the table has no line `\(id)`", zh: "本表没有 `\(id)` 行")
    }
}
