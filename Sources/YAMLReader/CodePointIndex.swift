/// Turns libyaml's positions (code points from the start of the text) into byte offsets of the file.
///
/// Moves from the last position asked for, in either direction; as events come in order, a whole document costs about
/// one pass over its bytes. A text that is all ASCII costs nothing.
struct CodePointIndex {
    private let bytes: [UInt8]
    private let range: Range<Int>
    private let isASCII: Bool
    private var codePoint = 0
    private var offset: Int

    init(_ bytes: [UInt8], range: Range<Int>, isASCII: Bool) {
        self.bytes = bytes
        self.range = range
        self.isASCII = isASCII
        offset = range.lowerBound
    }

    /// The byte offset in the file of a code point of the text; the end of the text for positions beyond it.
    mutating func byteOffset(of target: Int) -> Int {
        if isASCII { return min(range.lowerBound + target, range.upperBound) }
        while codePoint < target, offset < range.upperBound {
            offset += 1
            while offset < range.upperBound, isContinuation(bytes[offset]) { offset += 1 }
            codePoint += 1
        }
        while codePoint > target, offset > range.lowerBound {
            offset -= 1
            while offset > range.lowerBound, isContinuation(bytes[offset]) { offset -= 1 }
            codePoint -= 1
        }
        return offset
    }

    private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
