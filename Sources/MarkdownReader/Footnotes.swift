internal import Diagnostics
internal import MarkupTree

/// Keeps account of footnotes: cmark puts the definitions that are called at the end, in the order of their first
/// calls, and drops the others; what was dropped is found by the guard's list of what looked like definitions.
struct Footnotes {
    /// A definition of the tree.
    struct Definition {
        /// The offset of `[^`.
        let start: Int
        let label: Range<Int>
        /// The place in the order of first calls, from 1.
        let number: Int
        let quoteDepth: Int
    }

    private let text: PreparedText
    private let candidates: [Int]
    private var starts: [String: Int] = [:]
    private var count = 0
    /// Code and HTML, where a definition is none.
    private var skipped: [ByteSpan] = []
    private var diagnostics: [Diagnostic] = []

    init(_ text: PreparedText, definitions: [Int]) {
        self.text = text
        candidates = definitions
    }

    /// cmark counts from after the label; the definition begins before it on the same line.
    mutating func beginDefinition(line: Int, column: Int) -> Definition {
        count += 1
        let lineStart = text.lineStart(text.fileLine(line))
        let content = text.offset(line: line, column: column)
        var start = content
        while start > lineStart, !begins(at: start) { start -= 1 }
        let label = label(at: start)
        starts[foldedLabel(text.bytes[label])] = start
        let quotes = text.bytes[lineStart..<start].reduce(0) { $0 + ($1 == UInt8(ascii: ">") ? 1 : 0) }
        return Definition(start: start, label: label, number: count, quoteDepth: quotes)
    }

    mutating func skip(_ span: ByteSpan) { skipped.append(span) }

    /// Looks for calls in places where no note can stand.
    mutating func note(_ items: [InlineItem], isHeading: Bool, isNote: Bool) {
        guard isHeading || isNote else { return }
        for item in items where item.node.kind == .footnoteReference {
            let place = Location(text.file.path, item.node.span)
            diagnostics.append(Diagnostic(.footnotePlace, isHeading ? .noteInHeading : .noteInNote, at: place))
        }
    }

    /// Everything that is wrong with the footnotes, after the whole tree has been read.
    func finish() -> [Diagnostic] {
        var result = diagnostics
        let used = Set(starts.values)
        for start in candidates where !used.contains(start) {
            guard !skipped.contains(where: { $0.range.contains(start) }) else { continue }
            let label = label(at: start)
            let place = Location(text.file.path, ByteSpan(start, min(label.upperBound + 1, text.range.upperBound)))
            if let first = starts[foldedLabel(text.bytes[label])] {
                let note = Diagnostic.Note(.firstNote, at: Location(text.file.path, ByteSpan(first, first + label.count + 3)))
                result.append(Diagnostic(.footnoteDuplicate, .duplicateNote(text.file.text(place.span)), at: place, notes: [note]))
            } else {
                result.append(Diagnostic(.footnoteUnused, .unusedNote(text.file.text(place.span)), at: place))
            }
        }
        return result
    }

    private func begins(at offset: Int) -> Bool {
        offset + 1 < text.range.upperBound && text.bytes[offset] == UInt8(ascii: "[") && text.bytes[offset + 1] == UInt8(ascii: "^")
    }

    private func label(at start: Int) -> Range<Int> {
        let first = min(start + 2, text.range.upperBound)
        let end = text.bytes[first..<text.range.upperBound].firstIndex(of: UInt8(ascii: "]")) ?? first
        return first..<end
    }
}

extension Message {
    fileprivate static let noteInHeading = Message(
        en: "a footnote cannot be called in a heading", zh: "标题里不能引用脚注")

    fileprivate static let noteInNote = Message(
        en: "a footnote cannot be called inside a footnote", zh: "脚注里不能再引用脚注")

    fileprivate static func duplicateNote(_ reference: String) -> Message {
        Message(en: "the footnote \(reference) is written twice", zh: "脚注 \(reference) 写了两次")
    }

    fileprivate static let firstNote = Message(en: "it was first written here", zh: "第一次写在这里")

    fileprivate static func unusedNote(_ reference: String) -> Message {
        Message(en: "nothing calls the footnote \(reference)", zh: "没有任何地方引用脚注 \(reference)")
    }
}
