import ResultsModel

/// What an English word says about a number.
struct NumberWord: Sendable {
    enum Role: Sendable { case unit, ten, power, ordinal, other }

    let role: Role
    /// What it may mean alone: `quarter` is 0.25, and the fourth part.
    let values: [FixedDecimal]

    private init(_ role: Role, _ values: FixedDecimal...) {
        self.role = role
        self.values = values
    }

    private static func number(_ role: Role, _ value: Int) -> NumberWord { NumberWord(role, FixedDecimal(value)) }
    private static func tenths(_ mantissa: Int, scale: Int) -> FixedDecimal { FixedDecimal(mantissa: Int128(mantissa), scale: scale) }

    private static let units = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let ordinals = [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    /// The length of the longest number word.
    static let longest = 11

    static let english: [String: NumberWord] = {
        var words: [String: NumberWord] = [:]
        for (value, word) in units.enumerated() { words[word] = number(.unit, value) }
        for (index, word) in tens.enumerated() { words[word] = number(.ten, (index + 2) * 10) }
        for (index, word) in months.enumerated() { words[word] = number(.other, index + 1) }
        for (value, word) in ordinals.enumerated() {
            words[word] = number(.ordinal, value)
            words[word + "s"] = number(.ordinal, value)
        }
        for (word, power) in [("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000)] {
            words[word] = number(.power, power)
            words[word + "s"] = number(.power, power)
        }
        for (word, value) in others { words[word] = number(.other, value) }
        for word in ["half", "halves", "halved"] { words[word] = NumberWord(.other, tenths(5, scale: 1), FixedDecimal(2)) }
        for word in ["quarter", "quarters", "quarterly"] {
            words[word] = NumberWord(.ordinal, tenths(25, scale: 2), tenths(75, scale: 2), FixedDecimal(4))
        }
        return words
    }()

    private static let others: [(String, Int)] = [
        ("once", 1), ("single", 1), ("annual", 1), ("annually", 1), ("yearly", 1), ("twice", 2), ("double", 2), ("doubled", 2),
        ("doubling", 2), ("twofold", 2), ("both", 2), ("pair", 2), ("biennium", 2), ("bienniums", 2), ("biennial", 2), ("triple", 3),
        ("tripled", 3), ("threefold", 3), ("dozen", 12), ("decade", 10), ("decades", 10), ("century", 100), ("centenary", 100),
    ]

    /// What number words mean one after the other: `twenty-five` 25, `two hundred` 200, `three quarters` 0.75.
    static func together(_ words: [NumberWord]) -> [FixedDecimal] {
        var sum = FixedDecimal.zero
        var part = FixedDecimal.zero
        for word in words {
            guard let value = word.values.last else { return [] }
            switch word.role {
            case .power where word.values[0] >= FixedDecimal(1_000):
                sum = sum + (part.isZero ? FixedDecimal(1) : part) * value
                part = .zero
            case .power: part = (part.isZero ? FixedDecimal(1) : part) * value
            case .ordinal where words.count == 2 && words[0].role == .unit:
                return [fraction(part, value)].compactMap { $0 }
            default: part = part + value
            }
            guard sum.magnitude < FixedDecimal(mantissa: NumberValue.power(15)) else { return [] }
        }
        return [sum + part]
    }

    /// An exact fraction; nil for thirds and the like.
    static func fraction(_ numerator: FixedDecimal, _ denominator: FixedDecimal) -> FixedDecimal? {
        guard let value = numerator.divided(by: denominator, scale: 6), value * denominator == numerator else { return nil }
        return value
    }
}
