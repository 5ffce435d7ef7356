package import Diagnostics
package import Testing

/// An input with markers (0️⃣ to 9️⃣) at the places that a test talks about:
///
///     let marked = MarkedText("code: 1️⃣8.102️⃣")
///     #expect(node.span == marked.span(1, 2))
///
/// The markers are not part of `text`; their byte offsets are known.
package struct MarkedText: Sendable {
    /// The input without its markers.
    package let text: String
    /// The byte offset in `text` of each marker.
    package let offsets: [Int: Int]

    package init(_ source: String) {
        // A keycap: the digit, U+FE0F and U+20E3.
        let keycap: [UInt8] = [0xEF, 0xB8, 0x8F, 0xE2, 0x83, 0xA3]
        let bytes = Array(source.utf8)
        var plain: [UInt8] = []
        var found: [Int: Int] = [:]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if (0x30...0x39).contains(byte), bytes[(index + 1)...].starts(with: keycap) {
                found[Int(byte) - 0x30] = plain.count
                index += 1 + keycap.count
            } else {
                plain.append(byte)
                index += 1
            }
        }
        text = String(decoding: plain, as: UTF8.self)
        offsets = found
    }

    /// The input as bytes.
    package var bytes: [UInt8] { Array(text.utf8) }

    /// The byte offset of a marker; a missing one is an issue of the test and gives -1.
    package func offset(_ marker: Int, sourceLocation: SourceLocation = #_sourceLocation) -> Int {
        guard let offset = offsets[marker] else {
            Issue.record("there is no marker \(marker) in the input", sourceLocation: sourceLocation)
            return -1
        }
        return offset
    }

    /// The bytes from one marker to another.
    package func span(_ start: Int, _ end: Int, sourceLocation: SourceLocation = #_sourceLocation) -> ByteSpan {
        ByteSpan(offset(start, sourceLocation: sourceLocation), offset(end, sourceLocation: sourceLocation))
    }

    /// The input as a file.
    package func file(_ path: String = "test.md") -> SourceFile { SourceFile(path, text) }

    /// A span in the test's words: its two markers, or byte offsets (`@17`) where no marker stands.
    package func describe(_ span: ByteSpan) -> String {
        span.isEmpty ? name(span.range.lowerBound) : name(span.range.lowerBound) + name(span.range.upperBound)
    }

    private func name(_ offset: Int) -> String {
        let markers = offsets.filter { $0.value == offset }.keys.sorted()
        return markers.first.map { "\($0)\u{FE0F}\u{20E3}" } ?? "@\(offset)"
    }
}

/// Expects exactly these findings, in order, each as `E0101 1️⃣2️⃣ message in English`:
///
///     expectFindings(result.diagnostics, in: marked, ["E0102 1️⃣2️⃣ the key ‘code’ stands twice"])
package func expectFindings(
    _ diagnostics: [Diagnostic], in marked: MarkedText, _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let actual = diagnostics.map { "\($0.code.id) \(marked.describe($0.location.span)) \($0.message.en)" }
    #expect(actual == expected, sourceLocation: sourceLocation)
}
