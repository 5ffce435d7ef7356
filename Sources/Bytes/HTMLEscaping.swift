/// Text and attribute values in HTML: the two contexts, each with its own set of special bytes.
///
/// Runs between specials are copied whole. The input is UTF-8; bytes that are not special pass as they are, so that
/// escaping a valid text gives a valid text. Neither context is enough inside `<script>`, `<style>` or a URL.
package enum HTMLEscaping: Sendable {
    /// Between tags: `&`, `<` and `>`.
    case text
    /// Inside an attribute value in double or single quotes: also `"` and `'`. Safe between tags too.
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
            if byte < 64, (specials >> UInt64(byte)) & 1 == 1 {
                buffer.append(span: bytes.extracting(run..<index))
                buffer.append(Self.reference(byte))
                run = index + 1
            }
            index += 1
        }
        buffer.append(span: bytes.extracting(run..<index))
    }

    /// The escaped text as a value, for short texts.
    package func escaped(_ text: String) -> String {
        var buffer = ByteBuffer(capacity: text.utf8.count + 16)
        append(text, to: &buffer)
        return buffer.text
    }

    /// A bit for each special byte; all of them are below 64.
    private var specials: UInt64 {
        let text: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
        switch self {
        case .text: return text
        case .attribute: return text | 1 << 0x22 | 1 << 0x27
        }
    }

    private static func reference(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
