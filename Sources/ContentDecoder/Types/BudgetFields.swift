import Diagnostics
import ResultsModel
import YAMLReader

extension FieldTable where Record == Budget {
    static let budget = object(
        "budget", kind: .budget,
        [
            .required("id", .identifier(.budget), "A slug.") { $0.header.code = $1 },
            .optional("number", .plainText, "The printed number of the table.") { $0.number = $1 },
            .required("title", .text, "Its title.") { $0.title = $1 },
            .required("columns", .records(of: .column) { _ in BudgetColumn() }, "Its columns.") { $0.columns = $1 },
            .required("lines", .budgetLines, "Its lines.") { $0.lines = $1 },
            .optional("notes", .records(of: .note) { _ in BudgetNote() }, "Notes below it.") { $0.notes = $1 },
        ])
}

extension FieldTable where Record == BudgetColumn {
    fileprivate static let column = FieldTable(
        "column", keys: ["id"],
        [
            .required("id", .locatedSlug, "A slug.") { $0.id = $1 },
            .required("kind", .choice, "money, percent, work-time or number.") { $0.kind = $1 },
            .optional("currency", .plainText, "The currency of money, ISO 4217.") { $0.currency = $1 },
            .optional("unit", .choice, "million, when amounts are in millions.") { $0.unit = $1 },
            .optional("basis", .choice, "constant or recosted.") { $0.basis = $1 },
            .optional("period", .period, "The period of its amounts.") { $0.period = $1.value },
            .optional("source", .choice, "Where the money comes from: regular-budget, extra-budgetary or rbsa.") { $0.source = $1 },
            .optional("formula", .locatedText, "How it follows from other columns: change / b2020-21, or share / share[total].") {
                $0.formula = $1
            },
            .optional("decimals", .integer, "The decimals that a percentage prints.") { $0.decimals = $1.value },
            .optional("zero", .choice, "How zero prints: dash, empty or 0.") { $0.zero = $1 },
            .required("label", .text, "Its heading.") { $0.label = $1 },
        ])
}

extension FieldTable where Record == BudgetLine {
    fileprivate static let line = FieldTable(
        "line", keys: ["id"],
        [
            .required("id", .locatedSlug, "A slug.") { $0.id = $1 },
            .optional("parent", .locatedSlug, "The heading that it belongs to.") { $0.parent = $1 },
            .required("kind", .choice, "heading, line, adjustment, subtotal or total.") { $0.kind = $1 },
            .optional("label", .text, "Its label; a heading without one groups lines and is not printed.") { $0.label = $1 },
            .optional("department", .reference(.department), "The department that it is for.") { $0.department = $1 },
            .optional("region", .reference(.region), "The region that it is for.") { $0.region = $1 },
            .optional("outcome", .reference(.outcome), "The outcome that it is for.") { $0.outcome = $1 },
            .optional("sums", .list(of: .locatedSlug), "The lines that a subtotal or total adds up, where not those of its parent.") {
                $0.sums = $1
            },
        ])
}

extension ValueCoder where Value == [BudgetLine] {
    /// The lines of a budget. Only a heading may go without a label.
    fileprivate static let budgetLines: ValueCoder = {
        let records = ValueCoder<[BudgetLine]>.records(of: .line) { _ in BudgetLine() }
        return ValueCoder(schema: records.schema) { cursor, decoding in
            let lines = records.decode(cursor, &decoding)
            for line in lines ?? [] where line.kind != .heading && line.label[.source] == nil {
                decoding.report(.fieldMissing, .fieldMissing("label", in: RecordNames.message(for: "line")), at: line.id.span)
            }
            return lines
        }
    }()
}

extension FieldTable where Record == BudgetNote {
    fileprivate static let note = FieldTable(
        "note", keys: ["id"],
        [
            .required("id", .locatedSlug, "A slug.") { $0.id = $1 },
            .required("text", .text, "The note.") { $0.text = $1 },
        ])
}
