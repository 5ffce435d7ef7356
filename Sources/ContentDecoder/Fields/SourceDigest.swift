import Bytes

/// The digest of the texts that a translator works from: SHA-256 over the translatable fields in the order of the type's
/// field table and the body, each in Unicode form NFC with white space folded and a line feed after it; the first 12
/// hexadecimal digits are what a translation states in `source:`.
struct SourceDigest {
    private var bytes: [UInt8] = []

    mutating func add(_ text: String) {
        let start = bytes.count
        for byte in Self.composed(text).utf8 {
            guard Self.isSpace(byte) else {
                bytes.append(byte)
                continue
            }
            if bytes.count > start, bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
        }
        if bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Twelve hexadecimal digits.
    var text: String { SHA256.digest(of: bytes).hex(prefix: 12) }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
    }

    /// NFC. ASCII is its own NFC, and nearly all text is either ASCII or already composed; the standard library's
    /// normaliser is called only when a combining character shows that there may be something to compose.
    private static func composed(_ text: String) -> String {
        let mayCompose = text.unicodeScalars.contains { scalar in
            scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
        }
        guard mayCompose else { return text }
        return Composition.nfc(text)
    }
}
