import ResultsModel

/// A number in Chinese numerals: `三十`, `两`, `一百二十`, `一半`.
struct ChineseNumeral {
    /// What the run means as one number; nil where it is none (`千万` of `千千万万`).
    let value: FixedDecimal?
    /// What its characters mean alone.
    let digits: [FixedDecimal]

    private static let ones: [(text: StaticString, value: Int)] = [
        ("〇", 0), ("零", 0), ("一", 1), ("二", 2), ("两", 2), ("双", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("七", 7), ("八", 8),
        ("九", 9),
    ]
    private static let powers: [(text: StaticString, exponent: Int)] = [("十", 1), ("百", 2), ("千", 3), ("万", 4), ("亿", 8)]

    private enum Part {
        case digit(Int), power(Int), half
    }

    /// Takes one character that is a power of ten; gives its exponent.
    static func takePower(_ reader: inout NumberReader) -> Int? {
        powers.first { reader.take($0.text) }?.exponent
    }

    /// Takes a run of numerals; nil where none stands here.
    static func take(_ reader: inout NumberReader) -> ChineseNumeral? {
        guard let first = reader.byte, first >= 0xE3, first <= 0xE9 else { return nil }
        var parts: [Part] = []
        while parts.count < 16, let part = part(&reader) { parts.append(part) }
        guard !parts.isEmpty else { return nil }
        return ChineseNumeral(value: value(parts), digits: parts.flatMap(alone))
    }

    private static func part(_ reader: inout NumberReader) -> Part? {
        if let one = ones.first(where: { reader.take($0.text) }) { return .digit(one.value) }
        if let power = takePower(&reader) { return .power(power) }
        return reader.take("半") ? .half : nil
    }

    private static func alone(_ part: Part) -> [FixedDecimal] {
        switch part {
        case .digit(let value): [FixedDecimal(value)]
        case .power(let exponent): [FixedDecimal(mantissa: NumberValue.power(exponent))]
        case .half: [FixedDecimal(mantissa: 5, scale: 1), FixedDecimal(2)]
        }
    }

    /// Sections of 万 and 亿, in each of them digits before 十, 百 and 千; or digits one after the other (`二〇三〇`).
    private static func value(_ parts: [Part]) -> FixedDecimal? {
        let digits = parts.compactMap { part -> Int? in if case .digit(let value) = part { value } else { nil } }
        if digits.count == parts.count, digits.count <= 8 { return FixedDecimal(digits.reduce(0) { $0 * 10 + $1 }) }
        var total: Int128 = 0
        var section: Int128 = 0
        var digit: Int128?
        for part in parts {
            switch part {
            case .half: return nil
            case .digit(let value): digit = Int128(value)
            case .power(let exponent) where exponent >= 4:
                total = (total + section + (digit ?? (section == 0 && total == 0 ? 1 : 0))) * NumberValue.power(exponent)
                section = 0
                digit = nil
            case .power(let exponent):
                section += (digit ?? 1) * NumberValue.power(exponent)
                digit = nil
            }
            guard total < NumberValue.power(18) else { return nil }
        }
        return FixedDecimal(mantissa: total + section + (digit ?? 0))
    }
}
