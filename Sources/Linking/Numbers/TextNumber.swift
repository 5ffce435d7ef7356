import Bytes
import ResultsModel

/// A number in running text, in any of its forms: `10.44 million`, `1,044 万`, `1.63%`, `四分之一`, `2022–23`.
struct TextNumber: Sendable {
    /// A number and whether it is a percentage.
    struct Amount: Sendable, Hashable {
        let value: FixedDecimal
        let isPercent: Bool
    }

    /// What it may mean; several for the ends of a range (`10 to 20 million`) and for words (`double`).
    var amounts: [Amount]
    /// Whether it is written in digits. Number words are often idioms: they may answer a figure, but need no answer.
    let isInDigits: Bool
    let place: Range<Int>
}

/// Numbers with the power of ten that a word beside them adds.
struct NumberValue: Sendable {
    var mantissa: Int128 = 0
    var scale = 0
    var exponent = 0

    var decimal: FixedDecimal {
        let shift = exponent - scale
        guard shift >= 0 else { return FixedDecimal(mantissa: mantissa * Self.power(exponent), scale: scale) }
        return FixedDecimal(mantissa: mantissa * Self.power(shift))
    }

    static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    /// The most digits of a number; longer ones are identifiers. With the largest word beside it a number stays below 10^29,
    /// and can be compared with one that has eight decimals.
    static let maximumDigits = 15
    static let maximumExponent = 14
}

/// Finds the numbers of a text in one of the languages that Plenary can read.
enum NumberScan {
    /// The numbers in order; nil for a language whose numbers are not known. With `words`, number words are read too: they
    /// may answer digits in the other language.
    static func numbers(in piece: TextPiece, _ language: WrittenLanguage, words: Bool) -> [TextNumber]? {
        switch language {
        case .english:
            var reader = EnglishNumbers(piece, words: words)
            return SharedWords.joined(reader.read(), in: piece.text.bytes)
        case .chinese:
            var reader = ChineseNumbers(piece, words: words)
            return SharedWords.joined(reader.read(), in: piece.text.bytes)
        case .other: return nil
        }
    }
}

/// Numbers that share the word of a neighbour: the first of `10 to 20 per cent` and `10-20 万`, and those that follow in
/// `Africa 15.2 per cent, Americas 13.3, Asia 13.2`.
private enum SharedWords {
    private static let joins: Set<[UInt8]> = Set(
        [
            " to ", " and ", " or ", ", ", "–", "-", "—", "~", "～", " – ", " - ", " 至 ", "至", "到", " 到 ", "和", " 和 ", "、", "，", "或", " 或 ",
        ].map { Array($0.utf8) })

    static func joined(_ numbers: [TextNumber], in bytes: [UInt8]) -> [TextNumber] {
        var numbers = numbers
        for index in numbers.indices.dropFirst().reversed() where areJoined(numbers[index - 1], numbers[index], bytes) {
            let end = numbers[index].amounts
            guard let size = end.first?.value else { continue }
            for amount in numbers[index - 1].amounts {
                if end.contains(where: \.isPercent) { numbers[index - 1].add(amount.value, isPercent: true) }
                for exponent in [3, 4, 6, 8, 9, 12] where sharesWord(size, amount.value, exponent) {
                    let unit = FixedDecimal(mantissa: NumberValue.power(exponent))
                    numbers[index - 1].add(amount.value * unit, isPercent: amount.isPercent)
                }
            }
        }
        sharePercent(&numbers, bytes)
        return numbers
    }

    private static func areJoined(_ first: TextNumber, _ second: TextNumber, _ bytes: [UInt8]) -> Bool {
        guard first.isInDigits, second.isInDigits, first.place.upperBound <= second.place.lowerBound else { return false }
        return joins.contains(Array(bytes[first.place.upperBound..<second.place.lowerBound]))
    }

    /// Whether the second number is of the size that the first would have with the second's word.
    private static func sharesWord(_ end: FixedDecimal, _ start: FixedDecimal, _ exponent: Int) -> Bool {
        let unit = FixedDecimal(mantissa: NumberValue.power(exponent))
        return end >= unit && start < unit && start.scale < 6
    }

    /// After a percentage, decimals of the same sentence may be percentages too, and so may a number that is one elsewhere
    /// in the text.
    private static func sharePercent(_ numbers: inout [TextNumber], _ bytes: [UInt8]) {
        let percentages = Set(numbers.flatMap(\.amounts).filter(\.isPercent).map(\.value))
        guard !percentages.isEmpty else { return }
        var last: Int?
        for index in numbers.indices {
            guard numbers[index].isInDigits, let first = numbers[index].amounts.first else { continue }
            if first.isPercent {
                last = numbers[index].place.upperBound
            } else if percentages.contains(first.value) {
                numbers[index].add(first.value, isPercent: true)
            } else if first.value.scale > 0, let end = last, end <= numbers[index].place.lowerBound,
                !endsSentence(bytes[end..<numbers[index].place.lowerBound])
            {
                numbers[index].add(first.value, isPercent: true)
                last = numbers[index].place.upperBound
            }
        }
    }

    private static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.hasSuffix(".") || [". ", ";", "。", "；"].contains { text.contains($0) }
    }
}

extension TextNumber {
    fileprivate mutating func add(_ value: FixedDecimal, isPercent: Bool) {
        let amount = Amount(value: value, isPercent: isPercent)
        if !amounts.contains(amount) { amounts.append(amount) }
    }
}
