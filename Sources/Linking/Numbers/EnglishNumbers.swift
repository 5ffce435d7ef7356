import Bytes
import ResultsModel

/// Reads the numbers of an English text.
struct EnglishNumbers {
    private var reader: NumberReader
    private let readsWords: Bool
    private var numbers: [TextNumber] = []
    /// Number words that follow one another: `twenty-five`, `two thirds`.
    private var words: [(meaning: NumberWord, place: Range<Int>)] = []

    init(_ piece: TextPiece, words readsWords: Bool) {
        reader = NumberReader(piece)
        self.readsWords = readsWords
    }

    mutating func read() -> [TextNumber] {
        while let byte = reader.byte {
            if byte.isDigit {
                endWords()
                readDigits()
            } else if byte.isLetter {
                readWord()
            } else {
                if byte != UInt8(ascii: " "), byte != UInt8(ascii: "-") { endWords() }
                reader.index += 1
            }
        }
        endWords()
        return numbers
    }

    // MARK: Digits

    private mutating func readDigits() {
        let start = reader.index
        guard var value = reader.takeNumber() else { return }
        if let end = reader.takeEndYear(after: value) {
            add([value.decimal], from: start)
            add([end.decimal], from: start)
            return
        }
        for suffix in NumberReader.suffixes where reader.take(suffix) { break }
        value.exponent = takeMagnitude()
        add([value.decimal], isPercent: takePercent(), from: start)
    }

    private mutating func add(_ values: [FixedDecimal], isPercent: Bool = false, from start: Int) {
        let amounts = values.map { TextNumber.Amount(value: $0, isPercent: isPercent) }
        numbers.append(TextNumber(amounts: amounts, isInDigits: true, place: start..<reader.index))
    }

    private static let magnitudes: [(word: StaticString, exponent: Int)] = [
        ("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12),
    ]

    private mutating func takeMagnitude() -> Int {
        let start = reader.index
        reader.takeSpaces()
        if reader.index == start { _ = reader.take("-") }
        for (word, exponent) in Self.magnitudes where reader.take(word) {
            if let next = reader.byte, next.isLetter { break }
            return exponent
        }
        reader.index = start
        return 0
    }

    private static let percentForms: [StaticString] = ["%", "％", "per cent", "per-cent", "percentage point", "percent"]

    private mutating func takePercent() -> Bool {
        let start = reader.index
        reader.takeSpaces()
        if reader.index == start { _ = reader.take("-") }
        for form in Self.percentForms where reader.take(form) { return true }
        reader.index = start
        return false
    }

    // MARK: Words

    private mutating func readWord() {
        let start = reader.index
        guard let word = reader.takeLatinWord() else { return endWords() }
        guard readsWords, word.count <= NumberWord.longest else { return endWords() }
        let text = String(decoding: reader.bytes[word].map { $0 | 0x20 }, as: UTF8.self)
        if let meaning = NumberWord.english[text] {
            words.append((meaning, start..<reader.index))
        } else if text != "and" {
            endWords()
        }
    }

    /// Turns the words so far into one figure: what they mean together, and what each means alone.
    private mutating func endWords() {
        guard let first = words.first, let last = words.last else { return }
        var values = words.flatMap(\.meaning.values)
        for run in words.split(whereSeparator: { $0.meaning.role == .other }) where run.count > 1 {
            values += NumberWord.together(run.map(\.meaning))
        }
        let isPercent = takePercentWords()
        let amounts = Set(values.map { TextNumber.Amount(value: $0, isPercent: isPercent) } + TextNumber.Amount.asPercent(values))
        numbers.append(
            TextNumber(amounts: Array(amounts), isInDigits: false, place: first.place.lowerBound..<last.place.upperBound))
        words = []
    }

    private func takePercentWords() -> Bool {
        var ahead = reader
        return ahead.takesPercentWord()
    }
}

extension NumberReader {
    /// `per cent` stands here, or stood just before: the reader is one word behind.
    fileprivate mutating func takesPercentWord() -> Bool {
        takeSpaces()
        return take("per cent") || starts(with: "cent") || take("percent")
    }
}

extension TextNumber.Amount {
    /// A fraction as the percentage that it also is: a quarter is 25 per cent.
    static func asPercent(_ values: [FixedDecimal]) -> [TextNumber.Amount] {
        values.filter { $0 < FixedDecimal(1) && !$0.isZero }.map { TextNumber.Amount(value: $0 * FixedDecimal(100), isPercent: true) }
    }
}
