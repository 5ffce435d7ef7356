/// A word, a number, a Chinese character or a punctuation mark of a text, with whether white space follows it.
struct WordToken: Hashable {
    let text: String
    let hasSpace: Bool

    /// The token as it stands in a text.
    var written: String { hasSpace ? text + " " : text }
}

/// Cuts texts into tokens.
///
/// A Latin word keeps its apostrophes and hyphens, a number its separators (`2022–23`, `790,640,000`, `12.5`), so that a
/// changed figure shows whole; a Chinese character and a punctuation mark are tokens of their own, a run of Chinese
/// numerals (`十二`) is one.
enum WordTokens {
    private enum Class { case space, letter, digit, numeral, ideograph, dots, other }

    static func of(_ text: String) -> [WordToken] {
        var reader = TokenReader()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? classOf(scalars[index + 1]) : .space
            switch classOf(scalar) {
            case .space: reader.space()
            case .letter: reader.join(scalar, .word)
            case .digit: reader.join(scalar, .word)
            case .dots: reader.join(scalar, reader.isInNumber && next == .digit ? .word : .dots)
            case .numeral: reader.join(scalar, .numeral)
            case .ideograph: reader.single(scalar)
            case .other:
                let joins =
                    reader.isInWord && (isJoiner(scalar.value) && (next == .letter || next == .digit))
                    || reader.isInNumber && scalar == "," && next == .digit
                if joins { reader.join(scalar, .word) } else { reader.single(scalar) }
            }
        }
        return reader.finish()
    }

    /// Apostrophes and hyphens.
    private static func isJoiner(_ value: UInt32) -> Bool {
        switch value {
        case 0x27, 0x2D, 0x2019, 0x2010...0x2013: true
        default: false
        }
    }

    private static let numerals = Set("〇零一二三四五六七八九十百千万亿两".unicodeScalars.map(\.value))

    private static func classOf(_ scalar: Unicode.Scalar) -> Class {
        let value = scalar.value
        if value < 0x80 {
            switch value {
            case 0x30...0x39: return .digit
            case 0x41...0x5A, 0x61...0x7A, 0x5F: return .letter
            case 0x2E: return .dots
            default: return TextFolding.isSpace(value) ? .space : .other
            }
        }
        if TextFolding.isSpace(value) { return .space }
        if TextFolding.isIdeographic(value) { return numerals.contains(value) ? .numeral : .ideograph }
        if scalar.properties.numericType == .decimal { return .digit }
        if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark { return .letter }
        return .other
    }
}

/// Puts characters together to tokens.
private struct TokenReader {
    enum Kind { case word, dots, numeral }

    private var tokens: [WordToken] = []
    private var current = String.UnicodeScalarView()
    private var kind = Kind.word
    private var endsInDigit = false

    var isInWord: Bool { !current.isEmpty && kind == .word }
    /// Whether a word is open whose last character is a digit.
    var isInNumber: Bool { isInWord && endsInDigit }

    mutating func join(_ scalar: Unicode.Scalar, _ kind: Kind) {
        if !current.isEmpty, self.kind != kind { flush() }
        self.kind = kind
        current.append(scalar)
        endsInDigit = scalar.properties.numericType != nil
    }

    mutating func single(_ scalar: Unicode.Scalar) {
        flush()
        tokens.append(WordToken(text: String(scalar), hasSpace: false))
    }

    mutating func space() {
        flush()
        guard let last = tokens.popLast() else { return }
        tokens.append(WordToken(text: last.text, hasSpace: true))
    }

    mutating func finish() -> [WordToken] {
        flush()
        if let last = tokens.last, last.hasSpace { tokens[tokens.count - 1] = WordToken(text: last.text, hasSpace: false) }
        return tokens
    }

    private mutating func flush() {
        guard !current.isEmpty else { return }
        tokens.append(WordToken(text: String(current), hasSpace: false))
        current = String.UnicodeScalarView()
    }
}
