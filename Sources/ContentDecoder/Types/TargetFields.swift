import Diagnostics
import ResultsModel
import YAMLReader

/// A target under construction: which of its goals are written.
struct TargetParts: Sendable {
    var target = Target()
    var goals: [Target.Goal] = []
    var hasState = false
}

extension ValueCoder where Value == [Target] {
    static let targets: ValueCoder = {
        let parts = ValueCoder<[TargetParts]>.records(of: .target) { node in
            var parts = TargetParts()
            parts.target.span = node.span
            return parts
        }
        return ValueCoder(schema: parts.schema) { cursor, decoding in
            let known = decoding.diagnostics.count
            let targets = parts.decode(cursor, &decoding)
            // A goal that could not be read is not missing as well.
            let isComplete = decoding.diagnostics.count == known
            return targets?.map { $0.joined(&decoding, isComplete: isComplete) }
        }
    }()
}

extension TargetParts {
    /// The target with its one goal. Words beside an SDG target or a number explain it; alone they are the goal.
    fileprivate func joined(_ decoding: inout Decoding, isComplete: Bool) -> Target {
        var result = target
        if let goal = goals.first {
            result.goal = goal
            if goals.count > 1 { decoding.report(.targetGoals, .twoGoals, at: target.span, help: .goalHelp) }
        } else if hasState {
            result.goal = .state
        } else if isComplete {
            decoding.report(.targetGoals, .noGoal, at: target.span, help: .goalHelp)
        }
        return result
    }
}

extension FieldTable where Record == TargetParts {
    fileprivate static let target = FieldTable(
        "target", keys: ["period", "sex", "age", "category"], further: .regionsOfTarget,
        [
            .optional("period", .period, "The period in which it is to be reached.") { $0.target.period = $1 },
            .optional("total", .decimal, "A number of things, with its split by region.") { $0.goals.append(.total($1)) },
            .optional("value", .decimal, "A value without a split.") { $0.goals.append(.value($1)) },
            .optional("at-least", .decimal, "The lowest value that will do.") { $0.goals.append(.atLeast($1)) },
            .optional("at-most", .decimal, "The highest value that will do.") { $0.goals.append(.atMost($1)) },
            .optional("between", .range, "The two ends of a range.") { $0.goals.append(.between($1.lower, $1.upper)) },
            .optional("change", .signedPercent, "A change in per cent with its sign, such as +5%.") { $0.goals.append(.change($1)) },
            .optional("from", .choice, "What a change is counted from.") { $0.target.base = $1 },
            .optional("per", .choice, "Whether it holds for each region or category.") { $0.target.spread = $1 },
            .optional("sdg", .reference(.sdgTarget), "The SDG target that is itself the target.") { $0.goals.append(.sdg($1)) },
            .optional("by", .period, "The year by which it is to be reached.") { $0.target.by = $1.value },
            .optional("state", .text, "What is to be reached, in words.") {
                $0.target.state = $1
                $0.hasState = true
            },
            .optional("sex", .slug, "male or female.") { $0.target.sex = $1 },
            .optional("age", .slug, "An age group.") { $0.target.age = $1 },
            .optional("category", .slug, "Any other dimension.") { $0.target.category = $1 },
            .optional("note", .text, "A note.") { $0.target.note = $1 },
        ])
}

extension FurtherKeys where Record == TargetParts {
    fileprivate static let regionsOfTarget = FurtherKeys(
        schema: .dictionary(keys: [], .decimal), allowed: { $0.regions },
        decode: { entry, cursor, decoding, parts in
            guard let value = ValueCoder.decimal.decode(cursor, &decoding) else { return }
            parts.target.regions.append(RegionalValue(region: Reference(.region, entry.key, span: entry.keySpan), value: value))
        })
}

/// The ends of `between: [45, 55]`.
struct DecimalRange: Sendable {
    let lower: Located<FixedDecimal>
    let upper: Located<FixedDecimal>
}

extension ValueCoder where Value == DecimalRange {
    fileprivate static let range = ValueCoder(schema: .list(.decimal)) { cursor, decoding in
        guard let ends = ValueCoder<[Located<FixedDecimal>]>.list(of: .decimal).decode(cursor, &decoding) else { return nil }
        guard ends.count == 2, ends[0].value <= ends[1].value else {
            decoding.report(.targetGoals, .wrongRange, at: cursor.node.span)
            return nil
        }
        return DecimalRange(lower: ends[0], upper: ends[1])
    }
}

extension Message {
    fileprivate static let twoGoals = Message(en: "this target says two things", zh: "这个目标说了两种内容")
    fileprivate static let noGoal = Message(en: "this target does not say what is to be reached", zh: "这个目标没有说明要达到什么")
    fileprivate static let goalHelp = Message(
        en: "write one and only one of total, value, at-least, at-most, between, change, state, sdg",
        zh: "请写 total、value、at-least、at-most、between、change、state、sdg 之一，且只写一个")
    fileprivate static let wrongRange = Message(
        en: "a range has a lower and an upper end: [45, 55]", zh: "范围要写下限和上限：[45, 55]")
}
