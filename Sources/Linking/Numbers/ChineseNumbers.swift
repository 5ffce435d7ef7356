import Bytes
import ResultsModel

/// Reads the numbers of a Chinese text.
struct ChineseNumbers {
    private var reader: NumberReader
    private let readsWords: Bool
    private var numbers: [TextNumber] = []

    init(_ piece: TextPiece, words readsWords: Bool) {
        reader = NumberReader(piece)
        self.readsWords = readsWords
    }

    mutating func read() -> [TextNumber] {
        while let byte = reader.byte {
            if byte.isDigit {
                readDigits(isPercent: false, from: reader.index)
            } else if byte.isLetter {
                _ = reader.takeLatinWord()
            } else if byte < 0x80 {
                reader.index += 1
            } else {
                readCharacter()
            }
        }
        return numbers
    }

    // MARK: Digits

    private mutating func readDigits(isPercent: Bool, from start: Int) {
        guard var value = reader.takeNumber() else { return }
        if let end = reader.takeEndYear(after: value) {
            add([value.decimal, end.decimal].map { [$0] }, isPercent: false, from: start)
            return
        }
        value.exponent = takeMagnitude()
        if let decade = takeDecade(ofCentury: value) {
            add([[decade]], isPercent: false, from: start)
            return
        }
        if takeFraction() {
            readFraction(denominators: [value.decimal], from: start)
            return
        }
        let isPercent = takePercent() || isPercent
        add([[value.decimal] + times([value.decimal])], isPercent: isPercent, from: start)
    }

    private mutating func add(_ numbers: [[FixedDecimal]], isPercent: Bool, from start: Int) {
        for values in numbers {
            let amounts = values.map { TextNumber.Amount(value: $0, isPercent: isPercent) }
            self.numbers.append(TextNumber(amounts: amounts, isInDigits: true, place: start..<reader.index))
        }
    }

    /// `多` and `余` may stand on either side of the magnitude: `3,000 多万`, `20 亿多`.
    private mutating func takeMagnitude() -> Int {
        let start = reader.index
        reader.takeSpaces()
        _ = reader.take("多") || reader.take("余") || reader.take("几")
        var exponent = 0
        while exponent < NumberValue.maximumExponent, let power = ChineseNumeral.takePower(&reader) { exponent += power }
        guard exponent > 0, exponent <= NumberValue.maximumExponent else {
            reader.index = start
            return 0
        }
        return exponent
    }

    private static let percentForms: [StaticString] = ["%", "％", "个百分点", "百分点"]

    private mutating func takePercent() -> Bool {
        let start = reader.index
        reader.takeSpaces()
        for form in Self.percentForms where reader.take(form) { return true }
        reader.index = start
        return false
    }

    /// `20 世纪 90 年代` is the decade from 1990.
    private mutating func takeDecade(ofCentury century: NumberValue) -> FixedDecimal? {
        let start = reader.index
        reader.takeSpaces()
        guard century.scale == 0, (1...30).contains(century.mantissa), reader.take("世纪") else {
            reader.index = start
            return nil
        }
        reader.takeSpaces()
        guard let digit = reader.byte, digit.isDigit, let decade = reader.takeNumber(), decade.mantissa < 100 else {
            reader.index = start
            return nil
        }
        reader.takeSpaces()
        _ = reader.take("年代")
        return FixedDecimal(mantissa: (century.mantissa - 1) * 100 + decade.mantissa)
    }

    private mutating func takeFraction() -> Bool {
        let start = reader.index
        reader.takeSpaces()
        if reader.take("分之") { return true }
        reader.index = start
        return false
    }

    /// `一倍` more is twice as much.
    private mutating func times(_ values: [FixedDecimal]) -> [FixedDecimal] {
        var ahead = reader
        ahead.takeSpaces()
        return ahead.take("倍") ? values.map { $0 + FixedDecimal(1) } : []
    }

    // MARK: Numerals

    private mutating func readCharacter() {
        let start = reader.index
        guard readsWords || reader.starts(with: "百分之"), let numeral = ChineseNumeral.take(&reader) else {
            reader.index = start + 1
            while let byte = reader.byte, byte & 0xC0 == 0x80 { reader.index += 1 }
            return
        }
        if reader.take("分之") {
            readFraction(denominators: [numeral.value].compactMap { $0 }, from: start)
            return
        }
        var values = numeral.digits
        if let value = numeral.value { values.insert(value, at: 0) }
        let more = times(values)
        addWords(values + more, from: start)
    }

    /// After `分之`: the numerator, in digits or numerals. `百分之` makes a percentage.
    private mutating func readFraction(denominators: [FixedDecimal], from start: Int) {
        reader.takeSpaces()
        let isPercent = denominators.contains(FixedDecimal(100))
        if let byte = reader.byte, byte.isDigit {
            let place = reader.index
            if isPercent { return readDigits(isPercent: true, from: start) }
            guard let value = reader.takeNumber() else { return }
            addWords(denominators.compactMap { NumberWord.fraction(value.decimal, $0) } + [value.decimal], from: place)
        } else if let numeral = ChineseNumeral.take(&reader) {
            let values = [numeral.value].compactMap { $0 }
            if isPercent {
                numbers.append(
                    TextNumber(
                        amounts: values.map { .init(value: $0, isPercent: true) }, isInDigits: false, place: start..<reader.index))
            } else {
                addWords(
                    values.flatMap { value in denominators.compactMap { NumberWord.fraction(value, $0) } } + values + denominators,
                    from: start)
            }
        }
    }

    private mutating func addWords(_ values: [FixedDecimal], from start: Int) {
        guard !values.isEmpty else { return }
        let amounts = values.map { TextNumber.Amount(value: $0, isPercent: false) } + TextNumber.Amount.asPercent(values)
        numbers.append(TextNumber(amounts: amounts, isInDigits: false, place: start..<reader.index))
    }
}
