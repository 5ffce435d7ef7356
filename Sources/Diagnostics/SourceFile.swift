/// One file as read: its bytes without a byte order mark, known to be valid UTF-8, and where its lines start.
package struct SourceFile: Sendable, Equatable {
    package let path: ContentPath
    package let bytes: [UInt8]
    /// The offset of the first byte of each line; never empty. Lines end at LF, CR LF or CR.
    package let lineStarts: [Int32]

    /// Wraps bytes that the caller has validated (see `SourceFile.validating`) or that a test wrote.
    package init(path: ContentPath, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        lineStarts = Self.lineStarts(of: bytes)
    }

    /// For tests and built-in texts.
    package init(_ path: String, _ text: String) {
        self.init(path: ContentPath(path), bytes: Array(text.utf8))
    }

    /// The text of a span; malformed bytes become U+FFFD.
    package func text(_ span: ByteSpan) -> String {
        String(decoding: bytes[span.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The zero-based number of the line that holds `offset`.
    package func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The bytes of a zero-based line, without its line end.
    package func line(_ index: Int) -> Range<Int> {
        let start = Int(lineStarts[index])
        var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    private static func lineStarts(of bytes: [UInt8]) -> [Int32] {
        var starts: [Int32] = [0]
        starts.reserveCapacity(bytes.count / 48 + 1)
        let span = bytes.span
        var index = 0
        while index < span.count {
            guard span.count - index >= 8 else {
                if endsLine(bytes, index) { starts.append(Int32(index + 1)) }
                index += 1
                continue
            }
            let lanes = ByteLanes(span, at: index)
            var rest = lanes.equal(to: UInt8(ascii: "\n")) | lanes.equal(to: UInt8(ascii: "\r"))
            while rest != 0 {
                let found = index + (rest.trailingZeroBitCount >> 3)
                if endsLine(bytes, found) { starts.append(Int32(found + 1)) }
                rest &= rest &- 1
            }
            index += 8
        }
        return starts
    }

    /// Whether a line ends with this byte: LF, or a CR that no LF follows.
    private static func endsLine(_ bytes: [UInt8], _ index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
        default: false
        }
    }
}
