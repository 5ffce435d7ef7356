import Bytes
import ResultsModel

/// A place in the bytes of a text, and the forms of numbers that all languages share.
struct NumberReader {
    let bytes: [UInt8]
    let end: Int
    var index: Int

    init(_ piece: TextPiece) {
        bytes = piece.text.bytes
        index = piece.range.lowerBound
        end = piece.range.upperBound
    }

    var byte: UInt8? { index < end ? bytes[index] : nil }
    func byte(at offset: Int) -> UInt8? { offset >= 0 && offset < end ? bytes[offset] : nil }

    func starts(with text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= end else { return false }
        return text.withUTF8Buffer { expected in
            for offset in 0..<expected.count where unsafe bytes[index + offset] != expected[offset] { return false }
            return true
        }
    }

    /// Takes `text` if it stands here.
    mutating func take(_ text: StaticString) -> Bool {
        guard starts(with: text) else { return false }
        index += text.utf8CodeUnitCount
        return true
    }

    /// Takes spaces, no-break spaces and thin ones.
    mutating func takeSpaces() {
        while take(" ") || take("\u{A0}") || take("\u{202F}") || take("\u{2009}") {}
    }

    // MARK: Digits

    /// Takes a number in digits: `1,888`, `10.44`, `2 582` with no-break spaces. Nil, with the whole word taken, where the
    /// digits are part of something else: a code (`8.5.1`, `8.b`), an identifier (`5G`), a number too long to be one.
    mutating func takeNumber() -> NumberValue? {
        var value = NumberValue()
        var digits = takeDigits(&value)
        while let separator = groupSeparator(after: digits) {
            index += separator
            digits = takeDigits(&value)
        }
        if byte == UInt8(ascii: "."), let next = byte(at: index + 1), next.isDigit || isCodeLetter(at: index + 1) {
            index += 1
            let before = value.mantissa
            let fraction = takeDigits(&value)
            value.scale = fraction
            if fraction == 0 || fraction > FixedDecimal.maximumScale
                || (byte == UInt8(ascii: ".") && (byte(at: index + 1)?.isDigit ?? false)) || before < 0
            {
                takeWord()
                return nil
            }
        }
        if let letter = byte, letter.isLetter, !isNumberSuffix {
            takeWord()
            return nil
        }
        return value.mantissa < NumberValue.power(NumberValue.maximumDigits) ? value : nil
    }

    /// `8.b`: one small letter after the dot, and no further letter.
    private func isCodeLetter(at offset: Int) -> Bool {
        guard let letter = byte(at: offset), letter.isLower else { return false }
        return byte(at: offset + 1).map { !$0.isLetter } ?? true
    }

    static let suffixes: [StaticString] = ["st", "nd", "rd", "th", "s"]
    private static let groupSeparators: [StaticString] = [",", "\u{A0}", "\u{202F}", "\u{2009}"]

    /// Whether `st`, `nd`, `rd`, `th` or the `s` of a decade follows, and then no letter.
    private var isNumberSuffix: Bool {
        for suffix in Self.suffixes where starts(with: suffix) {
            return !(byte(at: index + suffix.utf8CodeUnitCount)?.isLetter ?? false)
        }
        return false
    }

    /// Takes digits to the end of `value`; gives how many.
    private mutating func takeDigits(_ value: inout NumberValue) -> Int {
        var count = 0
        while let digit = byte, digit.isDigit {
            if value.mantissa < NumberValue.power(NumberValue.maximumDigits) {
                value.mantissa = value.mantissa * 10 + Int128(digit - UInt8(ascii: "0"))
            }
            index += 1
            count += 1
        }
        return count
    }

    /// The length of a separator of thousands, where exactly three digits follow it.
    private func groupSeparator(after digits: Int) -> Int? {
        guard digits <= 3 else { return nil }
        for separator in Self.groupSeparators where starts(with: separator) {
            let start = index + separator.utf8CodeUnitCount
            let isGroup = (start..<start + 3).allSatisfy { byte(at: $0)?.isDigit ?? false } && !(byte(at: start + 3)?.isDigit ?? false)
            if isGroup { return separator.utf8CodeUnitCount }
        }
        return nil
    }

    /// The second year of `2022–23` or `2022-2023`, where `value` is a year and a dash follows.
    mutating func takeEndYear(after value: NumberValue) -> NumberValue? {
        guard value.scale == 0, (1900...2099).contains(value.mantissa) else { return nil }
        let start = index
        guard take("–") || take("-") || take("—") || take("/") else { return nil }
        var end = NumberValue()
        let digits = takeDigits(&end)
        if digits == 2, !(byte?.isLetter ?? false) {
            end.mantissa += value.mantissa / 100 * 100
            return end
        }
        if digits == 4, (1900...2099).contains(end.mantissa) { return end }
        index = start
        return nil
    }

    // MARK: Words of Latin letters

    /// Takes letters, digits and what joins them in codes and addresses.
    mutating func takeWord() {
        while let byte, byte.isLetter || byte.isDigit || "./-_:@&".utf8.contains(byte) {
            if !byte.isLetter, !byte.isDigit, !(self.byte(at: index + 1).map { $0.isLetter || $0.isDigit } ?? false) { return }
            index += 1
        }
    }

    /// Takes a word of Latin letters. Nil, with all of it taken, where it goes on as an identifier: `USP2030`, `COVID-19`,
    /// `A.1`, `GB.341/PFA/1`, `www.ilo.org`.
    mutating func takeLatinWord() -> Range<Int>? {
        let start = index
        while let byte, byte.isLetter { index += 1 }
        let word = start..<index
        guard let next = byte, let after = byte(at: index + 1) else { return word }
        let isCode: Bool
        switch next {
        case _ where next.isDigit: isCode = true
        case UInt8(ascii: "-"): isCode = after.isDigit && bytes[index - 1].isUpper
        case UInt8(ascii: "."): isCode = after.isDigit ? bytes[start].isUpper && word.count <= 2 && !isNo(word) : after.isLower
        default: isCode = false
        }
        guard isCode else { return word }
        takeWord()
        return nil
    }

    /// `No.190` is a number with its word.
    private func isNo(_ word: Range<Int>) -> Bool { bytes[word].elementsEqual("No".utf8) }
}
