import Diagnostics
import ResultsModel
import YAMLReader

extension FieldTable where Record == Programme {
    static let programme = object(
        "programme", kind: .programme,
        [
            .required("id", .identifier(.programme), "The id that scopes everything in it, such as 2022-23.") { $0.header.code = $1 },
            .required("title", .text, "Its full title.") { $0.title = $1 },
            .optional("short-title", .text, "The title for navigation.") { $0.shortTitle = $1 },
            .required("period", .period, "The years it covers.") { $0.period = $1 },
            .optional("currency", .plainText, "The currency of its budget, ISO 4217.") { $0.currency = $1 },
            .optional("predecessor", .reference(.programme), "The programme before it.") { $0.predecessor = $1 },
            .optional("status", ValueCoder<ReferenceStatus>.choice, "reference, for a programme that is only referred to.") {
                programme, _ in
                programme.isReference = true
            },
            .optional("scales", .record(of: .scales) { _ in MeasureScales() }, "Whether figures are cumulative or per period.") {
                $0.scales = $1
            },
            .optional("editions", .records(of: .edition) { _ in Edition() }, "Its versions.") { $0.editions = $1 },
            .optional("expects", .expectedCounts, "Counts that its text claims.") { $0.expects = $1 },
        ])
}

/// `status: reference` of a programme or strategy that has no content of its own here.
enum ReferenceStatus: String, CaseIterable, Sendable { case reference }

extension FieldTable where Record == MeasureScales {
    fileprivate static let scales = FieldTable(
        "scales",
        [
            .required("baseline", .choice, "cumulative or per-period.") { $0.baseline = $1 },
            .required("target", .choice, "cumulative or per-period.") { $0.target = $1 },
        ])
}

extension FieldTable where Record == Edition {
    fileprivate static let edition = FieldTable(
        "edition", keys: ["id"],
        [
            .required("id", .locatedSlug, "A slug: draft, rev-1, adopted.") { $0.id = $1 },
            .required("kind", .choice, "draft, revision, addendum, corrigendum or adopted.") { $0.kind = $1 },
            .optional("date", .date, "Its date.") { $0.date = $1 },
            .optional("as-of", .date, "The day of its information.") { $0.asOf = $1 },
            .optional("document", .reference(.document), "The symbol under which it was issued.") { $0.document = $1 },
            .optional("title", .text, "What it is called.") { $0.title = $1 },
        ])
}

extension ValueCoder where Value == [ExpectedCount] {
    /// `{policy-outcomes: 8, outputs: 44}`
    static let expectedCounts = ValueCoder(
        schema: .dictionary(keys: ExpectedCount.Subject.allCases.map(\.rawValue), .integer)
    ) { cursor, decoding in
        guard let entries = cursor.node.entries else {
            decoding.report(.wrongShape, .expectedRecord(RecordNames.message(for: "expects")), at: cursor.node.span)
            return nil
        }
        let names = ExpectedCount.Subject.allCases.map(\.rawValue)
        return entries.compactMap { entry in
            guard let subject = ExpectedCount.Subject(rawValue: entry.key) else {
                let nearest = NearMiss.suggestion(for: entry.key, in: names)
                decoding.report(
                    .unknownField, .unknownField(entry.key, in: RecordNames.message(for: "expects")), at: entry.keySpan,
                    help: nearest.map { .didYouMean($0) } ?? .fieldsAre(names))
                return nil
            }
            return ValueCoder<Located<Int>>.integer.decode(FieldCursor(entry.value), &decoding).map {
                ExpectedCount(subject: subject, count: $0)
            }
        }
    }
}
