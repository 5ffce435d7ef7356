import CSVReader
package import Diagnostics
package import ResultsModel

/// Decodes a register: a table whose file name says what it holds.
package enum RegisterDecoder {
    /// What a register's table looks like besides `code` and the names.
    struct Form: Sendable {
        let fileName: String
        let kind: ObjectKind
        /// The prefix of the columns with its name in each language: `title_en`, `name_zh`.
        let naming: String
        /// The column that names the row above it, and what that is.
        var parent: (column: String, kind: ObjectKind)?
        var further: [String] = []
        /// Those of `further` that hold a date, and those that hold a whole number.
        var dates: Set<String> = []
        var numbers: Set<String> = []
        /// Whether there is a shorter form of the name: `short_zh`.
        var hasShortNames = false
    }

    static let forms: [Form] = [
        Form(fileName: "sdg-goals.csv", kind: .sdgGoal, naming: "title"),
        Form(fileName: "sdg-targets.csv", kind: .sdgTarget, naming: "title", parent: ("goal", .sdgGoal)),
        Form(fileName: "sdg-indicators.csv", kind: .sdgIndicator, naming: "title", parent: ("target", .sdgTarget), further: ["custodian"]),
        Form(
            fileName: "instruments.csv", kind: .instrument, naming: "title", further: ["kind", "year", "number"],
            numbers: ["year", "number"]),
        Form(fileName: "documents.csv", kind: .document, naming: "title", further: ["kind", "session", "date", "url"], dates: ["date"]),
        Form(fileName: "abbreviations.csv", kind: .abbreviation, naming: "name", hasShortNames: true),
        Form(fileName: "departments.csv", kind: .department, naming: "name", parent: ("parent", .department), further: ["kind"]),
        Form(fileName: "countries.csv", kind: .country, naming: "name"),
    ]

    /// Reads one register. Rows that are wrong are reported and left out.
    package static func decode(_ file: SourceFile, vocabulary: Vocabulary) -> Findings<Register?> {
        guard let form = forms.first(where: { $0.fileName == file.path.name }) else {
            let known = forms.map(\.fileName)
            let nearest = NearMiss.suggestion(for: String(file.path.name), in: known)
            return Findings(
                nil,
                [
                    Diagnostic(
                        .registerUnknown, .registerUnknown(String(file.path.name)), at: Location(file.path, file.firstLine),
                        help: nearest.map { .didYouMean($0) } ?? .registersAre(known))
                ])
        }
        let table = CSVReader.read(file, limits: vocabulary.limits.csv)
        guard let value = table.value else { return Findings(nil, table.diagnostics) }
        var reader = RegisterReader(form: form, file: file, table: value, languages: vocabulary.languages)
        let register = reader.register()
        return Findings(register, table.diagnostics + reader.diagnostics)
    }
}

/// Reads the rows of one register.
private struct RegisterReader {
    let form: RegisterDecoder.Form
    let file: SourceFile
    let table: CSVTable
    let languages: [String]
    var diagnostics: [Diagnostic] = []

    mutating func register() -> Register? {
        guard checkColumns() else { return nil }
        var seen: [String: ByteSpan] = [:]
        var entries: [RegisterEntry] = []
        for row in table.rows {
            guard let entry = entry(row) else { continue }
            if let first = seen.updateValue(entry.code.span, forKey: entry.code.value) {
                report(
                    .registerDuplicate, .registerDuplicate(entry.code.value), at: entry.code.span,
                    notes: [.init(.firstHere, at: Location(file.path, first))])
                continue
            }
            entries.append(entry)
        }
        return Register(kind: form.kind, path: file.path, entries: entries)
    }

    private mutating func checkColumns() -> Bool {
        let names = languages.map { "\(form.naming)_\($0)" }
        let required = ["code", "\(form.naming)_\(languages.first ?? "en")"] + (form.parent.map { [$0.column] } ?? []) + form.further
        let known = Set(required + names + (form.hasShortNames ? languages.map { "short_\($0)" } : []))
        let missing = required.filter { table.column($0) == nil }
        for name in missing { report(.registerColumn, .columnMissing(name), at: file.firstLine) }
        for cell in table.header where !known.contains(cell.text) {
            let nearest = NearMiss.suggestion(for: cell.text, in: known.sorted())
            report(
                .registerColumn, .columnUnknown(cell.text), at: cell.span,
                help: nearest.map { .didYouMean($0) } ?? .columnsAre(known.sorted()))
        }
        return missing.isEmpty
    }

    private mutating func entry(_ row: CSVRow) -> RegisterEntry? {
        guard let code = cell("code", row) else { return nil }
        guard IdentifierGrammar.accepts(code.text, as: form.kind) else {
            report(.registerCode, .notAnIdentifier(code.text, form.kind), at: code.span, help: .identifierHelp(form.kind, for: code.text))
            return nil
        }
        var entry = RegisterEntry(code: Located(code.text, span: code.span), name: names(form.naming, row), span: row.span)
        if entry.name[.source] == nil { report(.emptyValue, .nameMissing(code.text), at: code.span) }
        if form.hasShortNames { entry.shortName = names("short", row) }
        if let parent = form.parent, let cell = cell(parent.column, row), !cell.text.isEmpty {
            entry.parent = Reference(parent.kind, cell.text, span: cell.span)
        }
        entry.columns = form.further.compactMap { name in
            cell(name, row).map { RegisterEntry.Column(name: name, value: Located($0.text, span: $0.span)) }
        }
        // A value of another kind is left out: what compares it would find the same slip again.
        for index in entry.columns.indices.reversed() where !hasItsType(entry.columns[index]) { entry.columns.remove(at: index) }
        return entry
    }

    /// Whether a cell is empty or of the kind that its column holds; if not, it is reported.
    private mutating func hasItsType(_ column: RegisterEntry.Column) -> Bool {
        let text = column.value.value
        guard !text.isEmpty else { return true }
        if form.dates.contains(column.name), CalendarDate(text) == nil {
            report(.registerValue, .notADate(text, column.name), at: column.value.span, help: .writeDate)
            return false
        }
        if form.numbers.contains(column.name), !text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            report(.registerValue, .notANumber(text, column.name), at: column.value.span)
            return false
        }
        return true
    }

    private func names(_ prefix: String, _ row: CSVRow) -> LocalizedText {
        LocalizedText(
            languages.map { language in
                guard let cell = cell("\(prefix)_\(language)", row), !cell.text.isEmpty else { return nil }
                return WrittenText(cell.text, span: cell.span)
            })
    }

    private func cell(_ column: String, _ row: CSVRow) -> CSVCell? {
        table.column(column).map { row.cells[$0] }
    }

    private mutating func report(
        _ code: DiagnosticCode, _ message: Message, at span: ByteSpan, notes: [Diagnostic.Note] = [], help: Message? = nil
    ) {
        diagnostics.append(Diagnostic(code, message, at: Location(file.path, span), notes: notes, help: help))
    }
}

extension Message {
    fileprivate static func registerUnknown(_ name: String) -> Message {
        Message(en: "`\(name)` is not the name of a register", zh: "`\(name)` 不是登记表的文件名")
    }
    fileprivate static func registersAre(_ names: [String]) -> Message {
        Message(en: "the registers are: \(names.joined(separator: ", "))", zh: "登记表有：\(names.joined(separator: "、"))")
    }
    fileprivate static func columnMissing(_ name: String) -> Message {
        Message(en: "the register has no column `\(name)`", zh: "登记表没有 `\(name)` 列")
    }
    fileprivate static func columnUnknown(_ name: String) -> Message {
        Message(en: "`\(name)` is not a column of this register", zh: "该登记表没有 `\(name)` 这一列")
    }
    fileprivate static func columnsAre(_ names: [String]) -> Message {
        Message(en: "the columns are: \(names.joined(separator: ", "))", zh: "可用的列：\(names.joined(separator: "、"))")
    }
    fileprivate static func registerDuplicate(_ code: String) -> Message {
        Message(en: "`\(code)` stands here a second time", zh: "`\(code)` 在这里第二次出现")
    }
    fileprivate static func nameMissing(_ code: String) -> Message {
        Message(en: "`\(code)` has no name in the source language", zh: "`\(code)` 没有源语言名称")
    }
    fileprivate static func notADate(_ text: String, _ column: String) -> Message {
        Message(en: "`\(text)` in the column `\(column)` is not a date", zh: "`\(column)` 列中的 `\(text)` 不是日期")
    }
    fileprivate static let writeDate = Message(
        en: "write year, month and day, as in 2021-02-01, or leave the cell empty", zh: "请写年、月、日，如 2021-02-01，或留空")
    fileprivate static func notANumber(_ text: String, _ column: String) -> Message {
        Message(en: "`\(text)` in the column `\(column)` is not a whole number", zh: "`\(column)` 列中的 `\(text)` 不是整数")
    }
    static let firstHere = Message(en: "it stands here first", zh: "第一次出现在这里")
}
