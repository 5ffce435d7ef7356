/// What a character is to the rules of emphasis, addresses and line joins.
enum CharacterClass {
    /// White space as CommonMark means it beside emphasis.
    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Punctuation as CommonMark 0.29 means it: all ASCII signs, and Unicode's P categories.
    static func isPunctuation(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return isASCIIPunctuation(UInt8(truncatingIfNeeded: scalar)) }
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            return true
        default: return false
        }
    }

    static func isASCIIPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// Chinese, Japanese and Korean characters, their punctuation and full-width forms (East Asian Width W and F,
    /// emoji left out).
    static func isEastAsian(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFFDC, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
            0x1F200...0x1F2FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// Characters of scripts that are written without spaces: a line end between two of them is not a space. Korean
    /// puts spaces between words.
    static func isWrittenSolid(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1100...0x11FF, 0xA960...0xA97F, 0xAC00...0xD7FF: false
        default: isEastAsian(scalar)
        }
    }

    /// Signs that Latin and Chinese text share: curly quotes, dashes, the ellipsis, the middle dot.
    static func isSharedPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB7, 0x2010...0x2027, 0x2030...0x205E: true
        default: false
        }
    }
}

/// The character that begins at `index`, and its length in bytes. The bytes are valid UTF-8.
func scalar(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func tail(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0 }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
}

/// The character that ends before `index`, and its length in bytes; `start` is where the text begins.
func scalar(in bytes: [UInt8], before index: Int, since start: Int) -> (value: UInt32, length: Int) {
    var first = index - 1
    while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return (scalar(in: bytes, at: first).value, index - first)
}
