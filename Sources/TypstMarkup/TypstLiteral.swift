package import Bytes

/// Texts as string literals of Typst.
package enum TypstLiteral {
    /// Appends `"text"`, with `\`, `"` and control characters escaped; all else stands as it is.
    package static func append(_ text: String, to buffer: inout ByteBuffer) {
        buffer.append(UInt8(ascii: "\""))
        var start = text.utf8.startIndex
        var index = start
        while index < text.utf8.endIndex {
            let byte = text.utf8[index]
            let next = text.utf8.index(after: index)
            if let escape = escape(byte) {
                buffer.append(text[start..<index])
                buffer.append(escape)
                start = next
            }
            index = next
        }
        buffer.append(text[start...])
        buffer.append(UInt8(ascii: "\""))
    }

    /// How a byte is written that may not stand for itself; nil for all others. Every byte of a character beyond ASCII
    /// stands for itself.
    private static func escape(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        case UInt8(ascii: "\n"): "\\n"
        case UInt8(ascii: "\r"): "\\r"
        case UInt8(ascii: "\t"): "\\t"
        case 0..<0x20, 0x7F: "\\u{" + String(byte, radix: 16) + "}"
        default: nil
        }
    }
}
