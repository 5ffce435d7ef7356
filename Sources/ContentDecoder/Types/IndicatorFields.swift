import Diagnostics
import ResultsModel
import YAMLReader

/// An indicator under construction: its own fields, and the fields of its only measure where it has but one.
struct IndicatorParts: Sendable {
    var indicator = Indicator()
    var main = Measure()
    /// Fields of a measure that stand beside the indicator's own.
    var mainFields: [Located<String>] = []
}

extension ValueCoder where Value == [Indicator] {
    /// The indicators of an impact, outcome, output or strategy.
    static let indicators: ValueCoder = {
        let parts = ValueCoder<[IndicatorParts]>.records(of: .indicator) { node in
            var parts = IndicatorParts()
            parts.indicator.span = node.span
            parts.mainFields = MeasureFields.present(in: node)
            return parts
        }
        return ValueCoder(schema: parts.schema) { cursor, decoding in
            parts.decode(cursor, &decoding)?.map { $0.joined(&decoding) }
        }
    }()
}

extension IndicatorParts {
    /// The indicator with its measures; one that has none, or has them twice, is reported.
    fileprivate func joined(_ decoding: inout Decoding) -> Indicator {
        var result = indicator
        if result.measures.isEmpty {
            if !mainFields.contains(where: { $0.value == "kind" }), !decoding.isTorn(.source) {
                decoding.report(.noMeasure, .noMeasure(indicator.code.value), at: indicator.code.span, help: .kindHelp)
            }
            result.measures = [main]
        } else if let first = mainFields.first {
            decoding.report(.measuresTwice, .measuresTwice(first.value), at: first.span)
        }
        return result
    }
}

extension FieldTable where Record == IndicatorParts {
    fileprivate static let indicator = FieldTable(
        "indicator", keys: ["code"],
        [
            .required("code", .identifier(.indicator), "Its code, or a slug where the paper prints none.") { $0.indicator.code = $1 },
            .required("name", .text, "What it measures, in one line.") { $0.indicator.name = $1 },
        ] + MeasureFields.facts.map { $0.lifted { parts, modify in modify(&parts.main) } } + [
            .optional("sdg", .record(of: .sdgRelation) { _ in SDGRelation() }, "How it relates to a global SDG indicator.") {
                $0.indicator.sdg = $1
            },
            .optional("owner", .reference(.department), "The department that reports on it.") { $0.indicator.owner = $1 },
            .optional("in-strategies", .references(.strategy), "Strategies that use the same indicator.") {
                $0.indicator.inStrategies = $1
            },
            .optional("report-separately", .records(of: .labelledID) { _ in LabelledID() }, "Parts that are reported separately.") {
                $0.indicator.reportSeparately = $1
            },
            .optional("verification", .list(of: .text), "Its means of verification, when its output's do not apply.") {
                $0.indicator.verification = $1
            },
        ] + MeasureFields.figures.map { $0.lifted { parts, modify in modify(&parts.main) } } + [
            .optional("measures", .records(of: .measure) { _ in Measure() }, "Several measures under one code.") {
                $0.indicator.measures = $1
            },
            .optional("notes", .records(of: .indicatorNote) { _ in IndicatorNote() }, "Notes on its name, baseline or target.") {
                $0.indicator.notes = $1
            },
            .optional("formerly", .references(.indicator), "Codes that it had before.") { $0.indicator.formerly = $1 },
            .optional("replaces", .references(.indicator), "Indicators that it takes the place of.") { $0.indicator.replaces = $1 },
        ])
}

extension FieldTable where Record == SDGRelation {
    fileprivate static let sdgRelation = FieldTable(
        "sdg",
        [
            .required("indicator", .reference(.sdgIndicator), "The code of the global indicator.") { $0.indicator = $1 },
            .required("relation", .choice, "equal, component, related or based-on.") { $0.kind = $1 },
        ])
}

extension FieldTable where Record == LabelledID {
    fileprivate static let labelledID = FieldTable(
        "part", keys: ["id"],
        [
            .required("id", .locatedSlug, "A slug.") { $0.id = $1 },
            .required("label", .text, "What it is called.") { $0.label = $1 },
        ])
}

extension FieldTable where Record == IndicatorNote {
    fileprivate static let indicatorNote = FieldTable(
        "note", keys: ["on"],
        [
            .required("on", .choice, "name, baseline or target.") { $0.subject = $1 },
            .required("text", .text, "The note.") { $0.text = $1 },
        ])
}

extension Message {
    fileprivate static func noMeasure(_ code: String) -> Message {
        Message(en: "indicator \(code) has no `kind`", zh: "指标 \(code) 没有 `kind`")
    }
    fileprivate static let kindHelp = Message(
        en: "add `kind:` with one of count, percent, ratio, amount, duration, index, rate, state",
        zh: "请加上 `kind:`，取值之一：count、percent、ratio、amount、duration、index、rate、state")
    fileprivate static func measuresTwice(_ field: String) -> Message {
        Message(
            en: "`\(field)` stands beside `measures`; write it in each measure",
            zh: "`\(field)` 与 `measures` 并列；请写进每个度量里")
    }
}
