package import Bytes

/// Text from content, made safe to show: what would move the cursor, change colours, turn the reading direction or stay
/// invisible is shown by its name, `<U+202E>`.
package enum TerminalText {
    /// The text with hidden characters named.
    package static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        return text.unicodeScalars.map { shown($0) }.joined()
    }

    /// Appends the text with hidden characters named.
    package static func append(_ text: String, to buffer: inout ByteBuffer) {
        buffer.append(shown(text))
    }

    /// One character as it is shown.
    package static func shown(_ scalar: Unicode.Scalar) -> String {
        isHidden(scalar) ? "<\(name(of: scalar))>" : String(scalar)
    }

    /// `U+202E`: how Unicode writes the number of a character.
    package static func name(of scalar: Unicode.Scalar) -> String {
        "U+" + hexadecimal(scalar.value, digits: 4)
    }

    /// Capitals, filled with zeros in front: `0A`, `202E`.
    static func hexadecimal(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    /// Whether a character must not reach a terminal as it is: controls (C0, C1, DEL), line and paragraph separators,
    /// direction controls, byte order marks and other formatting that cannot be seen, noncharacters.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20...0x7E).contains(scalar.value) { return false }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        case .format: return !isOrdinaryFormat(scalar.value)
        case .unassigned: return scalar.properties.isNoncharacterCodePoint
        default: return false
        }
    }

    /// Joiners, which scripts and emoji need, and the Arabic, Syriac and Kaithi signs that are visible.
    private static func isOrdinaryFormat(_ value: UInt32) -> Bool {
        switch value {
        case 0x200C, 0x200D, 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
        default: false
        }
    }
}
