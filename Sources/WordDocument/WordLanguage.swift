/// A language as Word wants it: with a region, and under the kind of script that it is written in.
package struct WordLanguage: Sendable, Hashable {
    package enum Script: Sendable, Hashable { case latin, eastAsian, complex }

    /// `zh-CN`
    package let tag: String
    package let script: Script

    /// From a BCP 47 tag. Where the tag names no region, the usual one of the United Nations' languages is taken.
    package init(_ tag: String) {
        let pieces = tag.split(separator: "-").map { $0.lowercased() }
        let primary = pieces.first ?? ""
        self.tag = pieces.count == 1 ? Self.regions[primary] ?? tag : Self.traditional(pieces) ?? tag
        script =
            switch primary {
            case "zh", "ja", "ko": .eastAsian
            case "ar", "fa", "he", "ur", "ps", "yi", "dv": .complex
            default: .latin
            }
    }

    private static func traditional(_ pieces: [String]) -> String? {
        guard pieces.first == "zh" else { return nil }
        if pieces.contains("hans") { return "zh-CN" }
        if pieces.contains("hant") { return "zh-TW" }
        return nil
    }

    private static let regions = [
        "ar": "ar-SA", "de": "de-DE", "en": "en-GB", "es": "es-ES", "fr": "fr-FR", "it": "it-IT", "ja": "ja-JP", "ko": "ko-KR",
        "pt": "pt-PT", "ru": "ru-RU", "zh": "zh-CN",
    ]
}

/// A piece of text for one run: with East Asian characters, from right to left, or neither.
struct ScriptRun: Equatable {
    var text: Substring
    var isEastAsian: Bool
    var isRightToLeft: Bool
}

extension ScriptRun {
    /// Cuts a text where its direction changes. In a left-to-right text only letters of right-to-left scripts (and what stands
    /// between them) go from right to left; in a right-to-left text everything but Latin words does.
    static func runs(_ text: String, isRightToLeft: Bool) -> [ScriptRun] {
        var runs: [ScriptRun] = []
        var start = text.startIndex
        var direction: Bool?
        // The end of the last word, and whether we are still in it: "GB.347/PFA/4" is one word to its last digit.
        var boundary = text.startIndex
        var isInWord = false
        for index in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[index]
            if let strong = strongDirection(scalar) {
                if let current = direction, current != strong {
                    // Neutral characters between two directions go with the direction of the document.
                    let cut = strong == isRightToLeft ? boundary : index
                    runs.append(run(text[start..<cut], current))
                    start = cut
                }
                direction = strong
                isInWord = true
            } else if scalar.properties.isWhitespace {
                isInWord = false
            }
            let isDigit = scalar.properties.numericType == .decimal
            if isInWord, isDigit || strongDirection(scalar) != nil { boundary = text.unicodeScalars.index(after: index) }
        }
        if start < text.endIndex { runs.append(run(text[start...], direction ?? isRightToLeft)) }
        return runs
    }

    private static func run(_ text: Substring, _ isRightToLeft: Bool) -> ScriptRun {
        ScriptRun(text: text, isEastAsian: text.unicodeScalars.contains(where: isEastAsian), isRightToLeft: isRightToLeft)
    }

    /// True for a letter that goes from right to left, false for another letter, nil for what takes the direction around it.
    private static func strongDirection(_ scalar: Unicode.Scalar) -> Bool? {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: true
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x2AF, 0x370...0x58F, 0x1E00...0x1FFF: false
        default: isEastAsian(scalar) ? false : nil
        }
    }

    private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x2_0000...0x3_FFFF: true
        default: false
        }
    }
}
