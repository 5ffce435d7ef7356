import Diagnostics
import MarkupTree
import ResultsModel

/// A text as a reader sees it, as bytes, with the way back to where it was written: markup, addresses and code are gone,
/// a link whose words are generated stands as one mark (U+FFFC). Fields and blocks follow each other in one buffer with a
/// line feed between them, so that a rule can look at all of them in one pass.
struct ReadableText: Sendable {
    /// A run of bytes and where it stands in the file.
    private struct Segment: Sendable {
        let start: Int32
        /// Whether the run stands there byte for byte, so that a part of it has a place of its own.
        let isLiteral: Bool
        let source: ByteSpan
    }

    private(set) var bytes: [UInt8] = []
    private var segments: [Segment] = []

    init() {}

    /// One text field.
    init(_ written: WrittenText) {
        append(written)
    }

    /// The text of a range.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Where a range of the bytes stands in the file.
    func span(_ range: Range<Int>) -> ByteSpan {
        guard let first = segment(at: range.lowerBound), let last = segment(at: max(range.lowerBound, range.upperBound - 1)) else {
            return segments.first?.source ?? .fileStart
        }
        return ByteSpan(place(range.lowerBound, in: first, isEnd: false), place(range.upperBound, in: last, isEnd: true))
    }

    private func place(_ offset: Int, in segment: Segment, isEnd: Bool) -> Int {
        guard segment.isLiteral else { return Int(isEnd ? segment.source.end : segment.source.start) }
        return Int(segment.source.start) + offset - Int(segment.start)
    }

    /// The segment that holds a byte.
    private func segment(at offset: Int) -> Segment? {
        var low = 0
        var high = segments.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(segments[middle].start) <= offset { low = middle } else { high = middle }
        }
        return low < segments.count ? segments[low] : nil
    }

    // MARK: Building

    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    /// Adds a text field; gives its range. Plain scalars stand in the file as they are, quoted ones with a quotation mark
    /// around them.
    @discardableResult
    mutating func append(_ written: WrittenText) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: written.text.utf8)
        let count = bytes.count - start
        let extra = written.span.count - count
        let isLiteral = extra == 0 || extra == 2
        let source = Int(written.span.start) + (isLiteral ? extra / 2 : 0)
        addSegment(start, isLiteral ? ByteSpan(source, source + count) : written.span, isLiteral: isLiteral)
        return start..<bytes.count
    }

    /// Adds the literal of a node.
    mutating func append(_ literal: ArraySlice<UInt8>, at span: ByteSpan) {
        addSegment(bytes.count, span, isLiteral: span.count == literal.count)
        bytes += literal
    }

    /// Adds a space for a line end.
    mutating func appendSpace(at span: ByteSpan) {
        addSegment(bytes.count, span, isLiteral: false)
        bytes.append(UInt8(ascii: " "))
    }

    /// Adds the mark for something that is not text: code, or a link whose words are generated.
    mutating func appendMark(at span: ByteSpan) {
        addSegment(bytes.count, span, isLiteral: false)
        bytes += Self.mark
    }

    /// Ends a field or block.
    mutating func endPiece() {
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func addSegment(_ start: Int, _ source: ByteSpan, isLiteral: Bool) {
        segments.append(Segment(start: Int32(clamping: start), isLiteral: isLiteral, source: source))
    }

    /// U+FFFC, the object replacement character.
    static let mark: [UInt8] = [0xEF, 0xBF, 0xBC]
}

/// A field or block of a text.
struct TextPiece: Sendable {
    let text: ReadableText
    let range: Range<Int>

    var bytes: ArraySlice<UInt8> { text.bytes[range] }
}
