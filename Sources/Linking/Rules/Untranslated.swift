import Diagnostics
import ResultsModel

extension Rule {
    /// No words of another language are left in a text: English words in a Chinese text, Chinese characters in an English
    /// one. Names, abbreviations, symbols, code and addresses are exempt; so is what an erratum quotes.
    static let untranslated = Rule(
        [.untranslated],
        texts: { input in
            TextCheck { object in
                input.languages.enumerated().flatMap { language, written in
                    object.pieces(language).compactMap { piece -> Diagnostic? in
                        guard let place = foreign(piece, written) else { return nil }
                        let location = Location(object.path(of: language), piece.text.span(place))
                        return Diagnostic(.untranslated, .foreignWords(piece.text.string(place), written), at: location)
                    }
                }
            }
        })

    /// The first words that are of another language.
    private static func foreign(_ piece: TextPiece, _ language: WrittenLanguage) -> Range<Int>? {
        switch language {
        case .english: HanRun.first(in: piece)
        case .chinese: LatinRun.first(in: piece)
        case .other: nil
        }
    }
}

/// A run of Chinese characters.
private enum HanRun {
    static func first(in piece: TextPiece) -> Range<Int>? {
        let bytes = piece.text.bytes
        var start = piece.range.lowerBound
        while start < piece.range.upperBound, !isHan(bytes, start) { start += 1 }
        guard start < piece.range.upperBound else { return nil }
        var end = start
        while end < piece.range.upperBound, isHan(bytes, end) { end += 3 }
        return start..<end
    }

    /// U+3400 to U+9FFF: three bytes, the first from E3 to E9.
    static func isHan(_ bytes: [UInt8], _ index: Int) -> Bool {
        let byte = bytes[index]
        guard byte >= 0xE3, byte <= 0xE9, index + 2 < bytes.count else { return false }
        return byte > 0xE3 || bytes[index + 1] >= 0x90
    }
}

/// Latin words with spaces between them.
private struct LatinRun {
    private var words: [Range<Int>] = []

    /// The first run that is a phrase and not a name.
    static func first(in piece: TextPiece) -> Range<Int>? {
        let bytes = piece.text.bytes
        guard bytes[piece.range].contains(where: \.isLower) else { return nil }
        var reader = NumberReader(piece)
        var run = LatinRun()
        while let byte = reader.byte {
            if byte.isLetter {
                if let word = reader.takeLatinWord(), !continuesAddress(reader) { run.words.append(word) } else { reader.takeWord() }
            } else {
                if byte != UInt8(ascii: " "), byte != UInt8(ascii: "'"), byte != UInt8(ascii: "-"), let place = run.foreign(bytes) {
                    return place
                }
                if byte != UInt8(ascii: " "), byte != UInt8(ascii: "'"), byte != UInt8(ascii: "-") { run.words = [] }
                reader.index += 1
            }
        }
        return run.foreign(bytes)
    }

    /// `ilo.org`, `name@ilo.org`, `http://`
    private static func continuesAddress(_ reader: NumberReader) -> Bool {
        guard let next = reader.byte, let after = reader.byte(at: reader.index + 1) else { return false }
        return "./@:".utf8.contains(next) && (after.isLetter || after == UInt8(ascii: "/"))
    }

    /// The run, if it has a word of three small letters or more that does not stand inside a name, or is a long phrase. Roman
    /// numerals are no words.
    private func foreign(_ bytes: [UInt8]) -> Range<Int>? {
        guard let first = words.first, let last = words.last else { return nil }
        let small = words.indices.contains { index in
            words[index].count >= 3 && bytes[words[index].lowerBound].isLower && !isRoman(words[index], bytes) && !isInName(index, bytes)
        }
        return small || words.count >= 8 ? first.lowerBound..<last.upperBound : nil
    }

    /// `iii`, `xiv`
    private func isRoman(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool { bytes[word].allSatisfy { "ivxl".utf8.contains($0) } }

    /// Whether words with capitals stand on both sides: `Partnership for Universal Protection`.
    private func isInName(_ index: Int, _ bytes: [UInt8]) -> Bool {
        let before = words[..<index].contains { bytes[$0.lowerBound].isUpper }
        let after = words[(index + 1)...].contains { bytes[$0.lowerBound].isUpper }
        return before && after
    }
}

extension DiagnosticCode {
    static let untranslated = DiagnosticCode(
        "W0265", "untranslated", .warning,
        title: Message(en: "Words of another language are left in a text", zh: "文本中留有另一种语言的词语"),
        explanation: Message(
            en:
                "A sentence that was forgotten, or a word pasted from the other language, is reported once a paragraph. Names, abbreviations, symbols, code and addresses may stand in any language.",
            zh: "漏译的句子或从另一语言粘贴的词语，每段报告一次。名称、缩略语、符号、代码和网址可用任何语言。"),
        example: .init(wrong: "加强 labour market 信息系统", right: "加强劳动力市场信息系统"))
}

extension Message {
    fileprivate static func foreignWords(_ words: String, _ language: WrittenLanguage) -> Message {
        language == .chinese
            ? Message(en: "“\(words)” is not Chinese", zh: "“\(words)”没有译成中文")
            : Message(en: "“\(words)” is Chinese in an English text", zh: "英文文本中有中文“\(words)”")
    }
}
