/// Percent-encoding of URLs (RFC 3986): bytes outside a safe set become `%` and two hexadecimal capitals.
package enum PercentEncoding: Sendable {
    /// One segment of a path, or a value of a query: all but letters, digits and `-._~`. A `:` is encoded too, because
    /// in front of a relative address it would read as a scheme.
    case segment
    /// A path of such segments: `/` stays.
    case path
    /// A whole address as an author wrote it: what has a meaning in a URL stays, `%` with it, so that an encoded
    /// address is not encoded twice. The set is that of CommonMark's reference renderer.
    case address

    /// Appends a text, encoded for its place.
    package func append(_ text: String, to buffer: inout ByteBuffer) {
        append(span: text.utf8.span, to: &buffer)
    }

    /// Appends bytes, encoded for their place.
    package func append(_ bytes: ArraySlice<UInt8>, to buffer: inout ByteBuffer) {
        append(span: bytes.span, to: &buffer)
    }

    /// The encoded text as a value.
    package func encoded(_ text: String) -> String {
        var buffer = ByteBuffer(capacity: text.utf8.count + 16)
        append(text, to: &buffer)
        return buffer.text
    }

    private func append(span bytes: borrowing Span<UInt8>, to buffer: inout ByteBuffer) {
        var run = 0
        for index in bytes.indices where !isSafe(bytes[index]) {
            let byte = bytes[index]
            buffer.append(span: bytes.extracting(run..<index))
            buffer.append(UInt8(ascii: "%"))
            buffer.append(HexDigits.upper[Int(byte >> 4)])
            buffer.append(HexDigits.upper[Int(byte & 15)])
            run = index + 1
        }
        buffer.append(span: bytes.extracting(run..<bytes.count))
    }

    private func isSafe(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        case UInt8(ascii: "/"):
            self != .segment
        case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="),
            UInt8(ascii: "?"), UInt8(ascii: "@"):
            self == .address
        default:
            false
        }
    }
}
