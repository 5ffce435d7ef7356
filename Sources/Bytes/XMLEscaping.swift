/// Text and attribute values in XML 1.0: Word parts, IATI, StratML, sitemaps, feeds.
///
/// Characters that XML 1.0 does not allow at all (most C0 controls, U+FFFE, U+FFFF; section 2.2) become U+FFFD, because
/// even as a reference they would make the document ill-formed. The input is UTF-8.
package enum XMLEscaping: Sendable {
    /// Between tags: `&`, `<`, `>` (because of `]]>`), and CR, which a parser would turn into LF.
    case text
    /// Inside a quoted attribute value: also quotes, tab and LF, which a parser would turn into spaces.
    case attribute

    /// Appends bytes, escaped for this context.
    package func append(_ bytes: [UInt8], to buffer: inout ByteBuffer) {
        append(span: bytes.span, to: &buffer)
    }

    /// Appends a slice of bytes, escaped for this context.
    package func append(_ bytes: ArraySlice<UInt8>, to buffer: inout ByteBuffer) {
        append(span: bytes.span, to: &buffer)
    }

    /// Appends a text, escaped for this context.
    package func append(_ text: String, to buffer: inout ByteBuffer) {
        append(span: text.utf8.span, to: &buffer)
    }

    /// Appends borrowed bytes, escaped for this context.
    package func append(span bytes: borrowing Span<UInt8>, to buffer: inout ByteBuffer) {
        let specials = specials
        var run = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            var length = 0
            if byte < 64 {
                length = (specials >> UInt64(byte)) & 1 == 1 ? 1 : 0
            } else if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
                length = 3
            }
            if length > 0 {
                buffer.append(span: bytes.extracting(run..<index))
                buffer.append(Self.reference(byte))
                run = index + length
            }
            index += max(1, length)
        }
        buffer.append(span: bytes.extracting(run..<index))
    }

    /// The escaped text as a value, for short texts.
    package func escaped(_ text: String) -> String {
        var buffer = ByteBuffer(capacity: text.utf8.count + 16)
        append(text, to: &buffer)
        return buffer.text
    }

    /// A bit for each special byte below 64: the C0 controls and the marks of the context.
    private var specials: UInt64 {
        let layout: UInt64 = 1 << 0x09 | 1 << 0x0A
        let text: UInt64 = (0xFFFF_FFFF & ~layout) | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
        switch self {
        case .text: return text
        case .attribute: return text | layout | 1 << 0x22 | 1 << 0x27
        }
    }

    private static func reference(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case UInt8(ascii: "\t"): "&#9;"
        case UInt8(ascii: "\n"): "&#10;"
        case UInt8(ascii: "\r"): "&#13;"
        default: "\u{FFFD}"
        }
    }
}
