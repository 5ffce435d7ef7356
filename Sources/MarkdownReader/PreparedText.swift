internal import Diagnostics

/// A text made ready for cmark-gfm, and the way back from cmark's positions (lines from 1, byte columns from 1) to
/// byte offsets of the file.
///
/// A class, because a dozen values of one conversion share it: a reference is cheaper to hand on than four arrays.
final class PreparedText: Sendable {
    let file: SourceFile
    /// Where the text stands in the file.
    let range: Range<Int>
    /// The bytes of the whole file, characters that may not stand in content replaced by others of the same length.
    let bytes: [UInt8]
    /// The offsets before which cmark finds a mark (see `EmphasisMarks`), ascending. A mark has three bytes.
    let marks: [Int]

    private let firstLine: Int

    static let mark: [UInt8] = [0xEF, 0xB7, 0x90]

    init(file: SourceFile, range: Range<Int>, bytes: [UInt8], marks: [Int]) {
        self.file = file
        self.range = range
        self.bytes = bytes
        self.marks = marks
        firstLine = file.lineIndex(of: range.lowerBound)
    }

    /// The text with its marks: what cmark reads.
    func markedBytes() -> [UInt8] {
        guard !marks.isEmpty else { return Array(bytes[range]) }
        var result: [UInt8] = []
        result.reserveCapacity(range.count + marks.count * Self.mark.count)
        var position = range.lowerBound
        for mark in marks {
            result += bytes[position..<mark]
            result += Self.mark
            position = mark
        }
        result += bytes[position..<range.upperBound]
        return result
    }

    /// Whether a mark stands in this part of the file.
    func hasMarks(in part: Range<Int>) -> Bool {
        let index = firstMark(from: part.lowerBound)
        return index < marks.count && marks[index] <= part.upperBound
    }

    /// The line of the file, from 0, that cmark numbers `line`.
    func fileLine(_ line: Int) -> Int { min(max(firstLine + line - 1, firstLine), file.lineStarts.count - 1) }

    /// The offset of the first byte of a line of the file that belongs to the text.
    func lineStart(_ fileLine: Int) -> Int {
        max(range.lowerBound, Int(file.lineStarts[min(max(fileLine, 0), file.lineStarts.count - 1)]))
    }

    /// The offset after the last byte of a line, without its line end.
    func lineEnd(_ fileLine: Int) -> Int {
        max(lineStart(fileLine), min(file.line(min(fileLine, file.lineStarts.count - 1)).upperBound, range.upperBound))
    }

    /// The offset after the last byte of a line that is not white space.
    func lineEndTrimmed(_ fileLine: Int) -> Int {
        let start = lineStart(fileLine)
        var end = lineEnd(fileLine)
        while end > start, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t") { end -= 1 }
        return end
    }

    /// The offset of cmark's line and column.
    func offset(line: Int, column: Int) -> Int {
        offset(from: lineStart(fileLine(line)), distance: column - 1)
    }

    /// The offset that lies `distance` bytes, marks counted, after `origin`; both on one line.
    func offset(from origin: Int, distance: Int) -> Int {
        guard !marks.isEmpty else { return min(origin + max(distance, 0), range.upperBound) }
        var index = firstMark(from: origin)
        var passed = 0
        while index < marks.count, marks[index] - origin + passed < distance {
            passed += Self.mark.count
            index += 1
        }
        return min(origin + max(distance - passed, 0), range.upperBound)
    }

    /// The first mark that does not stand before `offset`.
    private func firstMark(from offset: Int) -> Int {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
