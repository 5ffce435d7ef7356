import Bytes
import Diagnostics
import ResultsModel

/// One value of a listing.
enum ListCell: Sendable {
    /// A fact: a code, a word, a path.
    case text(String)
    /// A text that authors and translators wrote.
    case localized(LocalizedText)
    /// A decimal number in plain digits.
    case number(String)
    case integer(Int)
    case flag(Bool)
    case list([String])
    case empty

    /// The cell as one text, in a language of the workspace.
    func text(in language: LanguageIndex) -> String {
        switch self {
        case .text(let text), .number(let text): text
        case .localized(let text): text.text(in: language)
        case .integer(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .list(let items): items.joined(separator: ", ")
        case .empty: ""
        }
    }

    /// Whether the cell is `wanted`, or is a list that has it; a written text in any language.
    func matches(_ wanted: String) -> Bool {
        switch self {
        case .localized(let text): text.values.contains { $0?.text == wanted }
        case .list(let items): items.contains(wanted)
        default: text(in: .source) == wanted
        }
    }

    func append(to json: inout JSONWriter) {
        switch self {
        case .text(let text): json.string(text)
        case .localized(let text): json.string(text.source)
        case .number(let text): json.decimal(text)
        case .integer(let number): json.integer(number)
        case .flag(let flag): json.bool(flag)
        case .list(let items): json.array { json in for item in items { json.string(item) } }
        case .empty: json.null()
        }
    }

    func csv(in language: LanguageIndex) -> CSVCell {
        switch self {
        case .integer(let number): .integer(number)
        case .number(let text): .number(text)
        case .flag(let flag): .flag(flag)
        case .empty: .empty
        case .text, .localized, .list: text(in: language).isEmpty ? .empty : .text(text(in: language))
        }
    }

    init(_ text: String) { self = text.isEmpty ? .empty : .text(text) }

    init(_ reference: Reference?) { self.init(reference?.text ?? "") }

    init(_ references: [Reference]) { self = references.isEmpty ? .empty : .list(references.map(\.text)) }
}

/// A column of a listing: the name by which data formats and `--where` know it, its heading, and how it is read.
struct ListColumn<Row>: Sendable {
    let id: String
    let title: Message
    let kind: Listing.Column.Kind
    /// Not in the narrow table for people: in CSV, JSON and `plenary show` only.
    let isDetail: Bool
    let cell: @Sendable (Row) -> ListCell

    /// A fact.
    static func fact(
        _ id: String, _ title: Message, isDetail: Bool = false, _ cell: @escaping @Sendable (Row) -> ListCell
    ) -> ListColumn {
        ListColumn(id: id, title: title, kind: .fact, isDetail: isDetail, cell: cell)
    }

    /// A number, which stands at the right of its column.
    static func number(
        _ id: String, _ title: Message, isDetail: Bool = false, _ cell: @escaping @Sendable (Row) -> ListCell
    ) -> ListColumn {
        ListColumn(id: id, title: title, kind: .number, isDetail: isDetail, cell: cell)
    }

    /// A text that authors and translators wrote.
    static func text(
        _ id: String, _ title: Message, isDetail: Bool = false, _ text: @escaping @Sendable (Row) -> LocalizedText
    ) -> ListColumn {
        ListColumn(id: id, title: title, kind: .text, isDetail: isDetail) { .localized(text($0)) }
    }
}

/// Rows of one kind, ready to be shown in any format.
struct Listing: Sendable {
    struct Column: Sendable {
        enum Kind: Sendable { case fact, number, text }

        let id: String
        let title: Message
        let kind: Kind
        let isDetail: Bool
    }

    let columns: [Column]
    private(set) var rows: [[ListCell]]

    init<Row>(_ rows: [Row], _ columns: [ListColumn<Row>]) {
        self.columns = columns.map { Column(id: $0.id, title: $0.title, kind: $0.kind, isDetail: $0.isDetail) }
        self.rows = rows.map { row in columns.map { $0.cell(row) } }
    }

    /// Keeps the rows whose column has this value.
    mutating func keep(_ column: Int, _ wanted: String) {
        rows = rows.filter { $0[column].matches(wanted) }
    }
}
