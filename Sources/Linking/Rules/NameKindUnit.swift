import Diagnostics
import ResultsModel

extension Rule {
    /// The name of an indicator, its kind and its unit speak of the same thing: what is called a share is no count, and
    /// "number of countries" is not counted in ratifications.
    ///
    /// Only names that say what they count are judged: `Number of ...`, `Share of ...`, a unit of `plenary.yml` at the
    /// start of an English name; `...数目`, `...所占百分比`, a unit before 数目 in a Chinese one.
    static let nameKindUnit = Rule([.nameKindUnit]) { input in
        let nouns = UnitNouns(input)
        return input.workspace.indicators.flatMap { check($0, nouns, input) }
    }

    private static func check(_ entry: IndicatorEntry, _ nouns: UnitNouns, _ input: RuleInput) -> [Diagnostic] {
        var found = entry.indicator.measures.compactMap { unit(of: $0, entry) }
        guard entry.indicator.measures.count == 1, let measure = entry.indicator.measures.first, let header = input.header(entry.parent)
        else {
            return found
        }
        for (language, name) in entry.indicator.name.values.enumerated() where language < input.languages.count {
            guard let name else { continue }
            let claim = NameClaim(name.text, input.languages[language], nouns.byLanguage[language])
            guard let message = contradiction(claim, measure) else { continue }
            found.append(
                Diagnostic(
                    .nameKindUnit, message, at: Location(header.path(of: language), name.span), notes: [.init(.indicatorAndParent(entry))],
                    help: .agree))
        }
        return found
    }

    /// What is counted has a unit, a percentage needs none.
    private static func unit(of measure: Measure, _ entry: IndicatorEntry) -> Diagnostic? {
        let location = Location(entry.path, measure.unit?.span ?? measure.kind.span)
        switch (measure.kind.value, measure.unit?.text) {
        case (.count, nil), (.amount, nil), (.duration, nil):
            return Diagnostic(.nameKindUnit, .unitMissing(measure.kind.value), at: location, notes: [.init(.indicatorAndParent(entry))])
        case (.percent, let unit?) where unit != "percent":
            return Diagnostic(.nameKindUnit, .percentHasUnit(unit), at: location, notes: [.init(.indicatorAndParent(entry))])
        default: return nil
        }
    }

    private static func contradiction(_ claim: NameClaim, _ measure: Measure) -> Message? {
        let kind = measure.kind.value
        if claim.isShare, !claim.isNumber, [.count, .amount, .duration].contains(kind) { return .shareCounted(kind) }
        if claim.isNumber, !claim.isShare, [.percent, .ratio].contains(kind) { return .numberAsShare(kind) }
        guard kind == .count, let unit = measure.unit?.text, let noun = claim.unit, noun != unit else { return nil }
        return .otherUnit(noun, unit)
    }
}

/// What the name of an indicator says that it measures.
private struct NameClaim {
    var isShare = false
    var isNumber = false
    /// The unit that the name counts.
    var unit: String?

    init(_ name: String, _ language: WrittenLanguage, _ nouns: [UnitNouns.Noun]) {
        switch language {
        case .english: readEnglish(name.lowercased(), nouns)
        case .chinese: readChinese(name, nouns)
        case .other: break
        }
    }

    private mutating func readEnglish(_ name: String, _ nouns: [UnitNouns.Noun]) {
        let shares = ["share of ", "shares of ", "percentage of ", "proportion of ", "per cent of "]
        let part = name.firstRange(of: " as a ").map { name[$0.upperBound...] }
        isShare = shares.contains { name.hasPrefix($0) || part?.hasPrefix($0) ?? false }
        isNumber = name.hasPrefix("number of ")
        let counted = isNumber ? name.dropFirst("number of ".count) : name[...]
        guard !isShare else { return }
        unit =
            nouns.first { noun in
                counted.hasPrefix(noun.text) && counted.dropFirst(noun.text.count).first.map { !$0.isLetter && $0 != "-" } ?? true
            }?.unit
    }

    /// The head of a Chinese name stands at its end, before any `，` and without what is in brackets.
    private mutating func readChinese(_ name: String, _ nouns: [UnitNouns.Noun]) {
        let head = Self.head(of: name)
        isShare = ["百分比", "所占比例", "所占份额", "所占比重"].contains { head.contains($0) } || ["比例", "份额", "比重"].contains { head.hasSuffix($0) }
        guard let ending = ["的数目", "的数量", "数目", "数量", "个数", "次数"].first(where: { head.hasSuffix($0) }) else { return }
        isNumber = true
        let counted = head.dropLast(ending.count)
        unit = nouns.first { counted.hasSuffix($0.text) }?.unit
    }

    private static func head(of name: String) -> String {
        var head = ""
        var depth = 0
        for character in name {
            switch character {
            case "（", "(": depth += 1
            case "）", ")": depth -= 1
            case "，" where depth == 0: return head
            default: if depth == 0 { head.append(character) }
            }
        }
        return head
    }
}

/// The units of `plenary.yml` as nouns, the longest first, so that "Member States" goes before "States".
private struct UnitNouns {
    struct Noun {
        let text: String
        let unit: String
    }

    /// By language.
    private(set) var byLanguage: [[Noun]] = []

    init(_ input: RuleInput) {
        byLanguage = input.languages.indices.map { position in
            let nouns = input.workspace.configuration.units.compactMap { unit in
                unit.other[LanguageIndex(position)].map { Noun(text: Self.noun($0.text, input.languages[position]), unit: unit.id.value) }
            }
            return nouns.filter { !$0.text.isEmpty }.sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
        }
    }

    /// In small letters; in Chinese without the measure word.
    private static func noun(_ text: String, _ language: WrittenLanguage) -> String {
        guard language == .chinese, let first = text.first, "个项份次名种家位所".contains(first), text.count > 1 else { return text.lowercased() }
        return String(text.dropFirst())
    }
}

extension DiagnosticCode {
    static let nameKindUnit = DiagnosticCode(
        "E0248", "name-kind-unit", .error,
        title: Message(en: "Name, kind and unit of an indicator do not agree", zh: "指标的名称、类别和单位不一致"),
        explanation: Message(
            en:
                "A name that says number is a count, one that says share or percentage is a percentage, and what the name counts is the unit: ratifications are not countries.",
            zh: "名称写“数目”的应是计数（count），写“百分比”“比例”的应是百分比（percent）；名称所数的就是单位：批准书不是国家。"),
        example: .init(
            wrong: "name: Number of countries that ratify the Convention\nunit: ratifications",
            right: "name: Ratifications of the Convention\nunit: ratifications"))
}

extension Message {
    fileprivate static func shareCounted(_ kind: MeasureKind) -> Message {
        Message(en: "the name says a share, the kind is `\(kind.rawValue)`", zh: "名称说的是比例，类别却是 `\(kind.rawValue)`")
    }
    fileprivate static func numberAsShare(_ kind: MeasureKind) -> Message {
        Message(en: "the name says a number, the kind is `\(kind.rawValue)`", zh: "名称说的是数目，类别却是 `\(kind.rawValue)`")
    }
    fileprivate static func otherUnit(_ named: String, _ unit: String) -> Message {
        Message(en: "the name counts `\(named)`, the unit is `\(unit)`", zh: "名称数的是 `\(named)`，单位却是 `\(unit)`")
    }
    fileprivate static func unitMissing(_ kind: MeasureKind) -> Message {
        Message(en: "a measure of kind `\(kind.rawValue)` has a unit", zh: "类别为 `\(kind.rawValue)` 的度量应有单位")
    }
    fileprivate static func percentHasUnit(_ unit: String) -> Message {
        Message(en: "a percentage has no unit `\(unit)`", zh: "百分比不用单位 `\(unit)`")
    }
    fileprivate static let agree = Message(en: "correct the name, `kind` or `unit`", zh: "请更正名称、`kind` 或 `unit`")
}
