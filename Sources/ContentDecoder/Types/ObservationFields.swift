import Diagnostics
import ResultsModel
import YAMLReader

extension ValueCoder where Value == [Observation] {
    /// Baselines, milestones and results.
    static let observations: ValueCoder = {
        let records = ValueCoder<[Observation]>.records(of: .observation) { node in
            var observation = Observation()
            observation.span = node.span
            return observation
        }
        return ValueCoder(schema: records.schema) { cursor, decoding in
            let known = decoding.diagnostics.count
            let observations = records.decode(cursor, &decoding)
            // A value that could not be read is not missing as well.
            guard decoding.diagnostics.count == known else { return observations }
            for observation in observations ?? [] { checkContent(observation, &decoding) }
            return observations
        }
    }()
}

extension FieldTable where Record == Observation {
    fileprivate static let observation = FieldTable(
        "observation", keys: ["period", "sex", "age", "category", "status"], further: .regionsOfObservation,
        [
            .optional("period", .period, "The year, range, day or `2015/..` that the value is about.") { $0.period = $1 },
            .optional("value", .decimal, "The value, as plain digits.") { $0.value = $1 },
            .optional("total", .decimal, "The value, where it is split by region.") { $0.value = $1 },
            .optional("status", .choice, "Why there is no value.") { $0.status = $1 },
            .optional("by", .period, "When the value will be known.") { $0.by = $1.value },
            .optional("coverage", .decimal, "The number of countries with data.") { $0.coverage = $1 },
            .optional("state", .text, "What was observed, where there is no number.") { $0.state = $1 },
            .optional("sex", .slug, "male or female.") { $0.sex = $1 },
            .optional("age", .slug, "An age group.") { $0.age = $1 },
            .optional("category", .slug, "Any other dimension.") { $0.category = $1 },
            .optional("statistic", .choice, "mean, median...") { $0.statistic = $1 },
            .optional("estimate", .flag, "true for an estimate.") { $0.isEstimate = $1 },
            .optional("as-of", .date, "The day on which the value was known.") { $0.asOf = $1 },
            .optional("note", .text, "A note.") { $0.note = $1 },
        ])
}

extension FurtherKeys where Record == Observation {
    fileprivate static let regionsOfObservation = FurtherKeys(
        schema: .dictionary(keys: [], .decimal), allowed: { $0.regions },
        decode: { entry, cursor, decoding, observation in
            guard let value = ValueCoder.decimal.decode(cursor, &decoding) else { return }
            observation.regions.append(RegionalValue(region: Reference(.region, entry.key, span: entry.keySpan), value: value))
        })
}

private func checkContent(_ observation: Observation, _ decoding: inout Decoding) {
    let hasState = !observation.state.values.isEmpty
    let count = [observation.value != nil, observation.status != nil, hasState].count { $0 }
    if count == 0 {
        decoding.report(.observationEmpty, .observationEmpty, at: observation.span, help: .observationHelp)
    } else if observation.value != nil, let status = observation.status {
        decoding.report(.observationEmpty, .valueAndStatus(status.rawValue), at: observation.span)
    }
}

extension Message {
    fileprivate static let observationEmpty = Message(
        en: "there is neither a value nor a status that says why", zh: "既没有数值，也没有说明原因的 status")
    fileprivate static let observationHelp = Message(
        en: "write `value:`, or `status:` with one of not-applicable, to-be-determined, not-stated, coverage-only",
        zh: "请写 `value:`，或写 `status:`，取值之一：not-applicable、to-be-determined、not-stated、coverage-only")
    fileprivate static func valueAndStatus(_ status: String) -> Message {
        Message(en: "there is a value and the status `\(status)`; only one can be true", zh: "既有数值又有状态 `\(status)`，只能取其一")
    }
}
