import Diagnostics
import Linking
import ResultsModel

// Indicators and their targets.

extension ListType {
    static let indicators = ListType(
        "indicators", Message(en: "indicators of every level", zh: "各级指标"), rows: { $0.indicators },
        columns: { _ in
            [
                .fact("id", Heading.id) { .text($0.key.id) },
                .fact("level", Message(en: "LEVEL", zh: "层级")) { .text($0.level.rawValue) },
                .fact("kind", Heading.kind) { .list($0.indicator.measures.map(\.kind.value.rawValue)) },
                .text("name", Heading.name) { $0.indicator.name },
                .fact("parent", Heading.parent, isDetail: true) { .text($0.parent.id) },
                .fact("unit", Message(en: "UNIT", zh: "单位"), isDetail: true) { ListCell($0.indicator.measures.compactMap(\.unit)) },
                .fact("baseline", Message(en: "BASELINE", zh: "基线"), isDetail: true) { entry in
                    .list(entry.indicator.measures.flatMap(ValueText.baselines))
                },
                .fact("target", Message(en: "TARGET", zh: "目标"), isDetail: true) { entry in
                    .list(entry.indicator.measures.flatMap(ValueText.targets))
                },
                .fact("sdg", Message(en: "SDG", zh: "可持续发展目标"), isDetail: true) { entry in
                    ListCell(entry.indicator.sdg.map { "\($0.indicator.text) \($0.kind.rawValue)" } ?? "")
                },
                .fact("owner", Heading.department, isDetail: true) { ListCell($0.indicator.owner) },
                .fact("verification", Message(en: "VERIFICATION", zh: "检验方法"), isDetail: true) { .list($0.verification.map(\.source)) },
                .fact("in-strategies", Message(en: "STRATEGIES", zh: "战略"), isDetail: true) { ListCell($0.indicator.inStrategies) },
                .fact("file", Heading.file, isDetail: true) { .text($0.path.text) },
            ]
        })

    /// One target of one measure of an indicator.
    private struct TargetRow: Sendable {
        let entry: IndicatorEntry
        let measure: Measure
        let target: Target

        func value(of region: String) -> ListCell {
            target.regions.first { $0.region.text == region }.map { .number($0.value.value.text) } ?? .empty
        }
    }

    static let targets = ListType(
        "targets", Message(en: "targets of indicators, with their split by region", zh: "指标的目标及其区域拆分"),
        rows: { workspace in
            workspace.indicators.flatMap { entry in
                entry.indicator.measures.flatMap { measure in
                    measure.targets.map { TargetRow(entry: entry, measure: measure, target: $0) }
                }
            }
        },
        columns: { workspace in
            let before: [ListColumn<TargetRow>] = [
                .fact("indicator", Message(en: "INDICATOR", zh: "指标")) { .text($0.entry.key.id) },
                .fact("measure", Message(en: "MEASURE", zh: "度量"), isDetail: true) { .text($0.measure.id.value) },
                .fact("period", Heading.period) { ListCell($0.target.period?.value.text ?? "") },
                .fact("goal", Message(en: "GOAL", zh: "要求")) { .text(ValueText.goalName($0.target.goal)) },
                .fact("value", Message(en: "VALUE", zh: "数值")) { ValueText.goalCell($0.target.goal) },
            ]
            let regions: [ListColumn<TargetRow>] = workspace.configuration.regions.map { region in
                let id = region.id.value
                return .number(id, Message(en: id, zh: id)) { $0.value(of: id) }
            }
            let after: [ListColumn<TargetRow>] = [
                .fact("by", Message(en: "BY", zh: "期限"), isDetail: true) { ListCell($0.target.by?.text ?? "") },
                .fact("sex", Message(en: "SEX", zh: "性别"), isDetail: true) { ListCell($0.target.sex) },
                .fact("age", Message(en: "AGE", zh: "年龄"), isDetail: true) { ListCell($0.target.age) },
                .fact("category", Message(en: "CATEGORY", zh: "类别"), isDetail: true) { ListCell($0.target.category) },
                .text("state", Message(en: "STATE", zh: "状态描述"), isDetail: true) { $0.target.state },
                .text("note", Heading.note, isDetail: true) { $0.target.note },
            ]
            return before + regions + after
        })
}

/// Values in a short form that is the same in every language.
enum ValueText {
    /// `2022/2023 102.1 million USD regular-budget proposed`
    static func text(_ resource: ResourceAmount) -> String {
        let unit = resource.unit == .one ? "" : resource.unit.rawValue
        let parts = [
            resource.period?.value.text ?? "", resource.amount?.value.text ?? "", unit, resource.currency, resource.source.rawValue,
            resource.stage.rawValue,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// `2021: 24 (estimate)`, with the id of the measure in front where the indicator has several.
    static func baselines(_ measure: Measure) -> [String] {
        measure.baseline.map { observation in
            let value = observation.value?.value.text ?? observation.status?.rawValue ?? observation.state.source
            let period = observation.period.map { "\($0.value.text): " } ?? ""
            let of = [observation.sex, observation.age, observation.category].filter { !$0.isEmpty }
            return prefix(measure) + period + ([value] + of).joined(separator: " ") + (observation.isEstimate ? " (estimate)" : "")
        }
    }

    /// `2022/2023: 24 (africa 7, americas 17)`
    static func targets(_ measure: Measure) -> [String] {
        measure.targets.map { target in
            let period = target.period.map { "\($0.value.text): " } ?? ""
            let name = goalName(target.goal)
            let value = goalCell(target.goal).text(in: .source)
            let words = target.goal == .state ? target.state.source : value
            let lead = ["total", "value", "state"].contains(name) ? "" : name + " "
            let of = [target.sex, target.age, target.category].filter { !$0.isEmpty }
            let split = target.regions.map { "\($0.region.text) \($0.value.value.text)" }.joined(separator: ", ")
            return prefix(measure) + period + lead + ([words] + of).joined(separator: " ") + (split.isEmpty ? "" : " (\(split))")
        }
    }

    private static func prefix(_ measure: Measure) -> String {
        measure.id.value == Measure.mainID ? "" : measure.id.value + " "
    }

    /// The word by which authors write a goal.
    static func goalName(_ goal: Target.Goal) -> String {
        switch goal {
        case .total: "total"
        case .value: "value"
        case .atLeast: "at-least"
        case .atMost: "at-most"
        case .between: "between"
        case .change: "change"
        case .state: "state"
        case .sdg: "sdg"
        case .missing: ""
        }
    }

    static func goalCell(_ goal: Target.Goal) -> ListCell {
        switch goal {
        case .total(let value), .value(let value), .atLeast(let value), .atMost(let value): .number(value.value.text)
        case .between(let lower, let upper): .text("\(lower.value.text)..\(upper.value.text)")
        case .change(let value): .text("\(value.value.isNegative ? "" : "+")\(value.value.text)%")
        case .sdg(let reference): .text(reference.text)
        case .state, .missing: .empty
        }
    }
}
