import Diagnostics
import ResultsModel
import YAMLReader

extension FieldTable where Record == SDGLinks {
    static let sdgLinks = object(
        "sdg-links", kind: .programme,
        [
            .optional("title", .text, "The title of the table.") { $0.title = $1 },
            .optional("expects", .expectedCounts, "Counts that the text claims.") { $0.expects = $1 },
            .required(
                "links",
                .records(of: .row) { node in
                    var row = SDGLinks.Row()
                    row.span = node.span
                    return row
                }, "One row for each SDG target."
            ) { $0.rows = $1 },
        ])
}

extension FieldTable where Record == SDGLinks.Row {
    fileprivate static let row = FieldTable(
        "link", keys: ["target"],
        [
            .required("target", .reference(.sdgTarget), "The SDG target.") { $0.target = $1 },
            .required("outcomes", .outcomesOrAll, "Outcome codes, or all.") {
                $0.outcomes = $1 ?? []
                $0.isAllOutcomes = $1 == nil
            },
            .optional("relation", .choice, "direct or contributing.") { $0.relation = $1 },
            .optional("indicators", .references(.sdgIndicator), "SDG indicators that the results framework uses.") { $0.indicators = $1 },
        ])
}

extension ValueCoder where Value == [Reference]? {
    /// A list of outcome codes, or `all`, which gives an inner nil.
    fileprivate static let outcomesOrAll = ValueCoder(
        schema: .either([.choice(["all"]), .list(.reference(.outcome))])
    ) { cursor, decoding in
        if cursor.node.scalar?.text == "all" { return .some(nil) }
        return ValueCoder<[Reference]>.references(.outcome).decode(cursor, &decoding).map { .some($0) }
    }
}

extension FieldTable where Record == Risk {
    static let risk = object(
        "risk", kind: .risk,
        [
            .required("number", .identifier(.risk), "Its number in the register.") { $0.header.code = $1 },
            .required("event", .markup, "What may happen.") { $0.texts.event = $1 },
            .required("consequence", .markup, "What would follow.") { $0.texts.consequence = $1 },
            .optional("remarks", .markup, "Why it is so.") { $0.texts.remarks = $1 },
            .optional("response", .markup, "What the office does about it; several paragraphs are allowed.") { $0.texts.response = $1 },
            .optional("outcomes", .references(.outcome), "Outcomes that it endangers.") { $0.outcomes = $1 },
            .optional("owner", .reference(.department), "Who answers for it.") { $0.owner = $1 },
        ])
}

extension FieldTable where Record == Figure {
    static let figure = object(
        "figure", kind: .figure,
        [
            .required("id", .identifier(.figure), "A slug.") { $0.header.code = $1 },
            .optional("number", .plainText, "The printed number.") { $0.number = $1 },
            .required("title", .text, "Its title.") { $0.title = $1 },
            .optional("note", .text, "The note below it.") { $0.note = $1 },
            .required("alt", .text, "What it shows, for those who cannot see it.") { $0.alternative = $1 },
            .optional("status", ValueCoder<FigureStatus>.choice, "not-available, when its data are lost.") { figure, _ in
                figure.isNotAvailable = true
            },
            .optional("data", .records(of: .dataPoint) { _ in Figure.DataPoint() }, "Its data.") { $0.data = $1 },
        ])
}

enum FigureStatus: String, CaseIterable, Sendable {
    case notAvailable = "not-available"
}

extension FieldTable where Record == Figure.DataPoint {
    fileprivate static let dataPoint = FieldTable(
        "data point",
        [
            .required("label", .text, "What the value is of.") { $0.label = $1 },
            .optional("value", .decimal, "The value.") { $0.value = $1 },
        ])
}
