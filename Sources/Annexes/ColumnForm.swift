import ResultsModel

/// How a column is made from rows of one kind: what `DataColumn` says of it, and the reader of its cells. A text is read
/// in all languages and becomes a column for each.
struct ColumnForm<Row> {
    enum Reading {
        case cell((Row) -> DataCell)
        case text((Row) -> LocalizedText)
        case texts((Row) -> [LocalizedText])
    }

    let name: String
    let kind: DataColumn.Kind
    let description: String
    let reading: Reading
    var isKey = false
    var isRequired = false
    var values: [String] = []
    var pattern: String?
    /// The table and column that have every value of it.
    var reference: (table: String, column: String)?
}

// MARK: Kinds of columns

extension ColumnForm {
    /// A part of the key, never empty.
    static func key(
        _ name: String, _ description: String, values: [String] = [], pattern: CodePattern? = nil, _ read: @escaping (Row) -> String
    ) -> ColumnForm {
        var form = code(name, description, values: values, pattern: pattern, read)
        form.isKey = true
        form.isRequired = true
        return form
    }

    /// A part of the key that is one of a closed list.
    static func key<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ description: String, _ read: @escaping (Row) -> Choice
    ) -> ColumnForm {
        key(name, description, values: Choice.allCases.map(\.rawValue)) { read($0).rawValue }
    }

    /// A code, id or symbol; nil and the empty text are an empty cell.
    static func code(
        _ name: String, _ description: String, values: [String] = [], pattern: CodePattern? = nil, _ read: @escaping (Row) -> String?
    ) -> ColumnForm {
        ColumnForm(
            name: name, kind: .code, description: description, reading: .cell { DataCell(code: read($0)) }, values: values,
            pattern: pattern?.text)
    }

    /// One of the values of a closed list.
    static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ description: String, _ read: @escaping (Row) -> Choice?
    ) -> ColumnForm {
        code(name, description, values: Choice.allCases.map(\.rawValue)) { read($0)?.rawValue }
    }

    /// Words in every language.
    static func text(_ name: String, _ description: String, _ read: @escaping (Row) -> LocalizedText) -> ColumnForm {
        ColumnForm(name: name, kind: .text, description: description, reading: .text(read))
    }

    /// Several texts, each in every language.
    static func texts(_ name: String, _ description: String, _ read: @escaping (Row) -> [LocalizedText]) -> ColumnForm {
        ColumnForm(name: name, kind: .list, description: description, reading: .texts(read))
    }

    /// Words whose language another column says.
    static func words(_ name: String, _ description: String, _ read: @escaping (Row) -> String) -> ColumnForm {
        ColumnForm(name: name, kind: .text, description: description, reading: .cell { DataCell(text: read($0)) })
    }

    static func decimal(_ name: String, _ description: String, _ read: @escaping (Row) -> FixedDecimal?) -> ColumnForm {
        ColumnForm(name: name, kind: .decimal, description: description, reading: .cell { read($0).map { .decimal($0) } ?? .empty })
    }

    static func integer(_ name: String, _ description: String, _ read: @escaping (Row) -> Int?) -> ColumnForm {
        ColumnForm(name: name, kind: .integer, description: description, reading: .cell { read($0).map { .integer($0) } ?? .empty })
    }

    static func date(_ name: String, _ description: String, _ read: @escaping (Row) -> CalendarDate?) -> ColumnForm {
        ColumnForm(name: name, kind: .date, description: description, reading: .cell { read($0).map { .date($0) } ?? .empty })
    }

    /// `true` or `false`, never empty.
    static func flag(_ name: String, _ description: String, _ read: @escaping (Row) -> Bool) -> ColumnForm {
        ColumnForm(name: name, kind: .flag, description: description, reading: .cell { .flag(read($0)) }, isRequired: true)
    }

    /// Several codes.
    static func list(_ name: String, _ description: String, _ read: @escaping (Row) -> [String]) -> ColumnForm {
        ColumnForm(name: name, kind: .list, description: description, reading: .cell { DataCell(list: read($0)) })
    }

    /// The same column, never empty.
    var required: ColumnForm {
        var form = self
        form.isRequired = true
        return form
    }

    /// The same column, with values that stand in a column of another table.
    func of(_ table: String, _ column: String) -> ColumnForm {
        var form = self
        form.reference = (table, column)
        return form
    }
}

extension DataCell {
    init(code: String?) { self = code.map { $0.isEmpty ? .empty : .code($0) } ?? .empty }
    init(text: String?) { self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
    init(list: [String]) { self = list.isEmpty ? .empty : .list(list) }
}

/// The patterns of codes, as in `IdentifierGrammar`. An alternative stands in parentheses: validators anchor a pattern by
/// putting `^` before it and `$` after it.
struct CodePattern {
    let text: String

    static let slug = CodePattern(text: "[a-z0-9]+(-[a-z0-9]+)*")
    static let outcome = CodePattern(text: "([1-9][0-9]*|[A-Z])")
    static let output = CodePattern(text: #"([1-9][0-9]*|[A-Z])\.[1-9][0-9]*"#)
    /// `2022-23/1.1.1`
    static let scopedID = CodePattern(text: "[a-z0-9]+(-[a-z0-9]+)*/.+")
    static let sdgGoal = CodePattern(text: "[1-9][0-9]*")
    static let sdgTarget = CodePattern(text: #"[1-9][0-9]*\.([1-9][0-9]*|[a-z])"#)
    static let sdgIndicator = CodePattern(text: #"[1-9][0-9]*\.([1-9][0-9]*|[a-z])\.[1-9][0-9]*"#)
    static let iri = CodePattern(text: "http://metadata\\.un\\.org/sdg/.+")
    static let currency = CodePattern(text: "[A-Z]{3}")
    static let workTime = CodePattern(text: "[0-9]+/[0-9]+")
    static let country = CodePattern(text: "[A-Z]{3}")
    static let words = CodePattern(text: "[^ ]+( [^ ]+)*")
}
