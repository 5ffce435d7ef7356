/// A half-open range of byte offsets in one file: `start` is the first byte, `end` the one after the last.
/// An empty span (`start == end`) points between two bytes.
package struct ByteSpan: Sendable, Hashable {
    package let start: Int32
    package let end: Int32

    package init(_ start: Int, _ end: Int) {
        self.start = Int32(clamping: start)
        self.end = Int32(clamping: max(start, end))
    }

    package init(_ range: Range<Int>) {
        self.init(range.lowerBound, range.upperBound)
    }

    /// The start of a file: where a message goes that concerns the file as a whole.
    package static let fileStart = ByteSpan(0, 0)

    package var range: Range<Int> { Int(start)..<Int(end) }
    package var isEmpty: Bool { start == end }
    package var count: Int { Int(end) - Int(start) }
}
