/// The inside of a JSON string (RFC 8259): quotes, backslashes and controls; between quotes that the caller writes.
///
/// In a `<script>` element `<` could end the element or open a comment, and U+2028 and U+2029 end lines of old
/// JavaScript: `script` writes these three as `\u` escapes too.
package enum JSONEscaping: Sendable {
    case plain
    case script

    /// Appends a text, escaped for this context.
    package func append(_ text: String, to buffer: inout ByteBuffer) {
        append(span: text.utf8.span, to: &buffer)
    }

    /// Appends borrowed UTF-8, escaped for this context.
    package func append(span bytes: borrowing Span<UInt8>, to buffer: inout ByteBuffer) {
        let specials = specials
        let isScript = self == .script
        var run = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            var length = 0
            if byte < 64 {
                length = (specials >> UInt64(byte)) & 1 == 1 ? 1 : 0
            } else if byte == UInt8(ascii: "\\") {
                length = 1
            } else if isScript, byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 {
                length = 3
            }
            if length > 0 {
                buffer.append(span: bytes.extracting(run..<index))
                Self.appendEscape(length == 3 ? 0x2028 + UInt16(bytes[index + 2] & 1) : UInt16(byte), to: &buffer)
                run = index + length
            }
            index += max(1, length)
        }
        buffer.append(span: bytes.extracting(run..<index))
    }

    /// A bit for each special byte below 64.
    private var specials: UInt64 {
        let plain: UInt64 = 0xFFFF_FFFF | 1 << 0x22
        return self == .script ? plain | 1 << 0x3C : plain
    }

    private static func appendEscape(_ unit: UInt16, to buffer: inout ByteBuffer) {
        switch unit {
        case 0x22: buffer.append("\\\"")
        case 0x5C: buffer.append("\\\\")
        case 0x08: buffer.append("\\b")
        case 0x09: buffer.append("\\t")
        case 0x0A: buffer.append("\\n")
        case 0x0C: buffer.append("\\f")
        case 0x0D: buffer.append("\\r")
        default:
            buffer.append("\\u")
            for shift in [12, 8, 4, 0] as [UInt16] { buffer.append(HexDigits.upper[Int(unit >> shift) & 15]) }
        }
    }
}
