import Diagnostics
import ResultsModel

extension Rule {
    /// One figure has one place: no two observations of a measure with the same role, period, region and category, no two
    /// such targets, no two resources of an outcome from the same source, in the same period and at the same stage.
    static let duplicateFigures = Rule([.observationTwice, .targetTwice, .resourceTwice]) { input in
        let workspace = input.workspace
        return workspace.indicators.flatMap { entry in
            entry.indicator.measures.flatMap { measure in
                observations(measure, entry) + targets(measure, entry)
            }
        } + workspace.outcomes.flatMap(resources)
    }

    private static func observations(_ measure: Measure, _ entry: IndicatorEntry) -> [Diagnostic] {
        // A baseline may be stated where a milestone is: they are told apart by their role.
        [measure.baseline, measure.milestones, measure.results].flatMap { observations in
            var figures = Figures(.observationTwice, entry.path, notes: [.init(.indicatorAndParent(entry))])
            for observation in observations {
                let key = [observation.period?.value.text ?? "", observation.sex, observation.age, observation.category]
                figures.add(key + [""], observation.span) { .observationTwice(observation.period?.value.text) }
                addRegions(observation.regions, key, to: &figures)
            }
            return figures.found
        }
    }

    private static func targets(_ measure: Measure, _ entry: IndicatorEntry) -> [Diagnostic] {
        var figures = Figures(.targetTwice, entry.path, notes: [.init(.indicatorAndParent(entry))])
        for target in measure.targets {
            let spread = target.spread?.rawValue ?? ""
            let key = [target.period?.value.text ?? "", target.sex, target.age, target.category, spread]
            figures.add(key + [""], target.span) { .targetTwice(target.period?.value.text) }
            addRegions(target.regions, key, to: &figures)
        }
        return figures.found
    }

    private static func addRegions(_ regions: [RegionalValue], _ key: [String], to figures: inout Figures) {
        // Where the whole is there twice, its parts are not told one by one.
        guard !figures.lastWasTwice else { return }
        for part in regions { figures.add(key + [part.region.text], part.region.span) { .regionTwice(part.region.text) } }
    }

    private static func resources(_ outcome: Outcome) -> [Diagnostic] {
        var figures = Figures(.resourceTwice, outcome.header.path, notes: [])
        for amount in outcome.resources {
            let key = [amount.period?.value.text ?? "", amount.source.rawValue, amount.stage.rawValue]
            figures.add(key, amount.span) { .resourceTwice(amount) }
        }
        return figures.found
    }
}

/// Figures of one kind by their keys, and those that stand twice.
private struct Figures {
    private let code: DiagnosticCode
    private let path: ContentPath
    private let notes: [Diagnostic.Note]
    private var first: [[String]: ByteSpan] = [:]
    private(set) var found: [Diagnostic] = []
    private(set) var lastWasTwice = false

    init(_ code: DiagnosticCode, _ path: ContentPath, notes: [Diagnostic.Note]) {
        self.code = code
        self.path = path
        self.notes = notes
    }

    mutating func add(_ key: [String], _ span: ByteSpan, _ message: () -> Message) {
        lastWasTwice = first[key] != nil
        guard let earlier = first[key] else {
            first[key] = span
            return
        }
        found.append(
            Diagnostic(
                code, message(), at: Location(path, span), notes: notes + [.init(.firstFigure, at: Location(path, earlier))],
                help: .tellApart))
    }
}

extension DiagnosticCode {
    static let observationTwice = DiagnosticCode(
        "E0206", "observation-twice", .error,
        title: Message(en: "One value is stated twice", zh: "同一个观察值写了两次"),
        explanation: Message(
            en:
                "Within a measure, a baseline, milestone or result is known by its period, region and category (sex, age group and others). Two with the same of all these would be two values of one figure, and readers of the data could not tell which holds.",
            zh: "在一个度量内，基线、阶段性目标或结果由时期、区域和类别（性别、年龄组等）确定。这些都相同的两个值等于同一数字有两个答案，数据使用者无法判断以哪个为准。"),
        example: .init(
            wrong: "baseline: [{period: 2019, value: 20}, {period: 2019, value: 21}]",
            right: "baseline: [{period: 2018, value: 20}, {period: 2019, value: 21}]"))

    static let targetTwice = DiagnosticCode(
        "E0207", "target-twice", .error,
        title: Message(en: "One target is stated twice", zh: "同一个目标写了两次"),
        explanation: Message(
            en:
                "Within a measure, a target is known by its period, region and category. Two with the same of all these contradict each other, or are one.",
            zh: "在一个度量内，目标由时期、区域和类别确定。这些都相同的两个目标要么互相矛盾，要么其实是一个。"),
        example: .init(
            wrong: "target: [{period: 2022/2023, value: 50, sex: female}, {period: 2022/2023, value: 55, sex: female}]",
            right: "target: [{period: 2022/2023, value: 50, sex: female}, {period: 2022/2023, value: 55, sex: male}]"))

    static let resourceTwice = DiagnosticCode(
        "E0208", "resource-twice", .error,
        title: Message(en: "One amount of money is stated twice", zh: "同一笔资金写了两次"),
        explanation: Message(
            en: "An outcome has one amount for each period, source and stage. A second one would be counted twice.",
            zh: "每个成果目标在每个时期、每个来源、每个阶段只有一笔金额。第二笔会被重复计算。"),
        example: .init(
            wrong: "resources: [{period: 2022/2023, source: rbsa, amount: 10}, {period: 2022/2023, source: rbsa, amount: 12}]",
            right: "resources: [{period: 2022/2023, source: rbsa, amount: 22}]"))
}

extension Message {
    fileprivate static func observationTwice(_ period: String?) -> Message {
        Message(
            en: "there is a value of this kind \(period.map { "for \($0)" } ?? "without a period") already",
            zh: period.map { "已经有一个同类的 \($0) 数值" } ?? "已经有一个不带时期的同类数值")
    }
    fileprivate static func targetTwice(_ period: String?) -> Message {
        Message(
            en: "there is a target of this kind \(period.map { "for \($0)" } ?? "without a period") already",
            zh: period.map { "已经有一个同类的 \($0) 目标" } ?? "已经有一个不带时期的同类目标")
    }
    fileprivate static func regionTwice(_ region: String) -> Message {
        Message(en: "there is a value of `\(region)` for the same time already", zh: "同一时期已经有 `\(region)` 的数值")
    }
    fileprivate static func resourceTwice(_ amount: ResourceAmount) -> Message {
        let period = amount.period?.value.text ?? ""
        return Message(
            en: "there is an amount from \(amount.source.rawValue) (\(amount.stage.rawValue)) for \(period) already",
            zh: "\(period) 已经有一笔来自 \(amount.source.rawValue)（\(amount.stage.rawValue)）的金额")
    }
    fileprivate static let firstFigure = Message(en: "it stands here first", zh: "第一次出现在这里")
    fileprivate static let tellApart = Message(
        en: "take one away, or say what tells them apart: a period, `sex`, `age` or `category`",
        zh: "请删去其中一个，或写明区别：时期、`sex`、`age` 或 `category`")
}
