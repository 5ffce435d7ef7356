/// Texts without what typography alone makes different: quotation marks, dashes, full-width forms, kinds and runs of space.
enum TextFolding {
    /// Whether two texts are the same but for typography.
    static func areAlike(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8) || folded(left) == folded(right)
    }

    /// The scalars of a text in their plain forms, runs of white space as one space, none at the ends and none beside
    /// Chinese characters and punctuation: what is inside full-width brackets needs no space around them.
    static func folded(_ text: String) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(text.utf8.count)
        var isSpacePending = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar.value) {
                isSpacePending = !result.isEmpty
                continue
            }
            let plain = plain(scalar.value)
            if isSpacePending, let last = result.last, isWordPart(last), isWordPart(plain) { result.append(0x20) }
            isSpacePending = false
            if plain == 0x2026 { result += [0x2E, 0x2E, 0x2E] } else { result.append(plain) }
        }
        return result
    }

    /// Letters, digits and signs, but not Chinese characters and punctuation.
    private static func isWordPart(_ value: UInt32) -> Bool {
        if value < 0x80 {
            switch value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
            default: return "#$%&*+/<=>@\\^_`|~".utf8.contains(UInt8(truncatingIfNeeded: value))
            }
        }
        guard !isIdeographic(value), let scalar = Unicode.Scalar(value) else { return false }
        return !scalar.isPunctuation
    }

    static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// The plain form of a character that typography varies.
    static func plain(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x2018...0x201B, 0x2032, 0x300E, 0x300F: 0x27
        case 0x201C...0x201F, 0x2033, 0xAB, 0xBB, 0x300C, 0x300D: 0x22
        case 0x2010...0x2015, 0x2212: 0x2D
        case 0xFF01...0xFF5E: value - 0xFEE0
        default: value
        }
    }

    /// Chinese and Japanese characters and their punctuation.
    static func isIdeographic(_ value: UInt32) -> Bool {
        switch value {
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0x20000...0x3FFFD: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    var isPunctuation: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            true
        default: false
        }
    }
}
