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

    init(_ name: String, _ language: WrittenLanguage, _ nouns: UnitNouns.Nouns) {
        switch language {
        case .english: readEnglish(name.utf8.map { $0.isUpper ? $0 | 0x20 : $0 }, nouns)
        case .chinese: readChinese(Array(name.utf8), nouns)
        case .other: break
        }
    }

    private static let shares: [[UInt8]] = ["share of ", "shares of ", "percentage of ", "proportion of ", "per cent of "].map {
        Array($0.utf8)
    }
    private static let partOf = Array(" as a ".utf8)
    private static let number = Array("number of ".utf8)

    private mutating func readEnglish(_ name: [UInt8], _ nouns: UnitNouns.Nouns) {
        isShare = Self.shares.contains { name.starts(with: $0) }
        if !isShare, let part = name.position(of: Self.partOf) {
            isShare = Self.shares.contains { name[(part + Self.partOf.count)...].starts(with: $0) }
        }
        isNumber = name.starts(with: Self.number)
        guard !isShare else { return }
        let counted = isNumber ? name[Self.number.count...] : name[...]
        unit =
            nouns.beginning(with: counted.first)?.first { noun in
                counted.starts(with: noun.text)
                    && counted.dropFirst(noun.text.count).first.map { !$0.isLetter && $0 != UInt8(ascii: "-") } ?? true
            }?.unit
    }

    private static let chineseShares: [[UInt8]] = ["百分比", "所占比例", "所占份额", "所占比重"].map { Array($0.utf8) }
    private static let shareEndings: [[UInt8]] = ["比例", "份额", "比重"].map { Array($0.utf8) }
    private static let numberEndings: [[UInt8]] = ["的数目", "的数量", "数目", "数量", "个数", "次数"].map { Array($0.utf8) }

    /// The head of a Chinese name stands at its end, before any `，` and without what is in brackets.
    private mutating func readChinese(_ name: [UInt8], _ nouns: UnitNouns.Nouns) {
        let head = Self.head(of: name)
        isShare = Self.chineseShares.contains { head.position(of: $0) != nil } || Self.shareEndings.contains { head.ends(with: $0) }
        guard let ending = Self.numberEndings.first(where: { head.ends(with: $0) }) else { return }
        isNumber = true
        let counted = head.dropLast(ending.count)
        unit = nouns.all.first { counted.ends(with: $0.text) }?.unit
    }

    private static let opening: [[UInt8]] = ["（", "("].map { Array($0.utf8) }
    private static let closing: [[UInt8]] = ["）", ")"].map { Array($0.utf8) }
    private static let comma = Array("，".utf8)

    private static func head(of name: [UInt8]) -> [UInt8] {
        var head: [UInt8] = []
        var depth = 0
        var index = 0
        while index < name.count {
            let rest = name[index...]
            if let mark = opening.first(where: { rest.starts(with: $0) }) {
                depth += 1
                index += mark.count
            } else if let mark = closing.first(where: { rest.starts(with: $0) }) {
                depth -= 1
                index += mark.count
            } else if depth == 0, rest.starts(with: comma) {
                return head
            } else {
                if depth == 0 { head.append(name[index]) }
                index += 1
            }
        }
        return head
    }
}

extension Sequence<UInt8> where Self: BidirectionalCollection {
    fileprivate func ends(with ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}

extension [UInt8] {
    /// Where `part` stands first.
    fileprivate func position(of part: [UInt8]) -> Int? {
        guard let first = part.first, count >= part.count else { return nil }
        return (0...(count - part.count)).first { self[$0] == first && self[$0...].starts(with: part) }
    }
}

/// The units of `plenary.yml` as nouns, the longest first, so that "Member States" goes before "States".
private struct UnitNouns {
    struct Noun {
        let text: [UInt8]
        let unit: String
    }

    struct Nouns {
        let all: [Noun]
        private let byFirst: [UInt8: [Noun]]

        init(_ nouns: [Noun]) {
            all = nouns.filter { !$0.text.isEmpty }.sorted { left, right in
                left.text.count == right.text.count ? left.unit < right.unit : left.text.count > right.text.count
            }
            byFirst = Dictionary(grouping: all) { $0.text[0] }
        }

        func beginning(with byte: UInt8?) -> [Noun]? { byte.flatMap { byFirst[$0] } }
    }

    /// By language.
    let byLanguage: [Nouns]

    init(_ input: RuleInput) {
        byLanguage = input.languages.indices.map { position in
            Nouns(
                input.workspace.configuration.units.compactMap { unit in
                    unit.other[LanguageIndex(position)].map {
                        Noun(text: Self.noun($0.text, input.languages[position]), unit: unit.id.value)
                    }
                })
        }
    }

    /// In small letters; in Chinese without the measure word.
    private static func noun(_ text: String, _ language: WrittenLanguage) -> [UInt8] {
        guard language == .chinese, let first = text.first, "个项份次名种家位所".contains(first), text.count > 1 else {
            return text.utf8.map { $0.isUpper ? $0 | 0x20 : $0 }
        }
        return Array(text.dropFirst().utf8)
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
