internal import Diagnostics
internal import MarkupTree

/// Takes `{#id .class}` from the end of a heading or paragraph.
///
/// Only braces that begin with `#name` or `.name` are meant as attributes; `{{title}}`, `{1, 2}` and all others are text.
enum AttributeReader {
    enum Outcome {
        case none
        case attributes(MarkupAttributes)
        /// Braces that look like attributes and are not.
        case malformed(ByteSpan)
        /// Attributes with nothing that they could belong to.
        case alone(ByteSpan)
    }

    /// What a paragraph or heading can be marked as; a class that nothing reads would be lost in silence.
    static let classes = [
        "annex", "appendix", "caption", "continued", "country-level", "decision", "deliverables", "foreword", "global-level", "landscape",
        "signature", "unnumbered",
    ]

    /// An id of the content model has at most this many bytes.
    private static let nameLimit = 100

    static func take(from items: inout [InlineItem], in bytes: [UInt8]) -> Outcome {
        guard let last = items.last, last.isText, last.origin == .verbatim, let braces = braces(at: last.node.span, bytes) else {
            return .none
        }
        let words = bytes[braces.lowerBound + 1..<braces.upperBound - 1].split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let first = words.first, looksMeant(first) else { return .none }
        let span = ByteSpan(braces)
        guard let attributes = parse(words, span) else { return .malformed(span) }
        cut(&items, at: braces.lowerBound, bytes)
        return items.isEmpty ? .alone(span) : .attributes(attributes)
    }

    /// The last pair of braces, if the text ends with one that is not doubled.
    private static func braces(at span: ByteSpan, _ bytes: [UInt8]) -> Range<Int>? {
        let range = span.range
        guard !range.isEmpty, bytes[range.upperBound - 1] == UInt8(ascii: "}") else { return nil }
        var open = range.upperBound - 1
        repeat {
            guard open > range.lowerBound else { return nil }
            open -= 1
            if bytes[open] == UInt8(ascii: "}") { return nil }
        } while bytes[open] != UInt8(ascii: "{")
        if open > range.lowerBound, bytes[open - 1] == UInt8(ascii: "{") { return nil }
        return open..<range.upperBound
    }

    private static func looksMeant(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count > 1, word.first == UInt8(ascii: "#") || word.first == UInt8(ascii: ".") else { return false }
        let second = word[word.startIndex + 1]
        return second >= 0x80 || second == UInt8(ascii: "_") || second | 0x20 >= UInt8(ascii: "a") && second | 0x20 <= UInt8(ascii: "z")
            || word.first == UInt8(ascii: "#") && second >= UInt8(ascii: "0") && second <= UInt8(ascii: "9")
    }

    private static func parse(_ words: [ArraySlice<UInt8>], _ span: ByteSpan) -> MarkupAttributes? {
        var attributes = MarkupAttributes(id: nil, classes: [], span: span)
        for word in words {
            let name = word.dropFirst()
            guard isSlug(name) else { return nil }
            let text = String(decoding: name, as: UTF8.self)
            switch word.first {
            case UInt8(ascii: "#") where attributes.id == nil: attributes.id = text
            case UInt8(ascii: "."): attributes.classes.append(text)
            default: return nil
            }
        }
        return attributes
    }

    /// Small letters, digits, and single hyphens between them.
    private static func isSlug(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.count <= nameLimit else { return false }
        var previous = UInt8(ascii: "-")
        for byte in name {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
            default: return false
            }
            previous = byte
        }
        return previous != UInt8(ascii: "-")
    }

    /// Shortens the last text to what stands before `offset`, and removes what then stands at the end for nothing.
    private static func cut(_ items: inout [InlineItem], at offset: Int, _ bytes: [UInt8]) {
        let last = items.count - 1
        let start = Int(items[last].node.span.start)
        var end = offset
        while end > start, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t") { end -= 1 }
        if end > start {
            let text = items[last].node.text
            items[last].node.text = TextRange(Int(text.start), Int(text.start) + end - start)
            items[last].node.span = ByteSpan(start, end)
            return
        }
        items.removeLast()
        while let rest = items.last, rest.role == .leaf, rest.node.kind == .softBreak || rest.node.kind == .lineBreak { items.removeLast() }
    }
}
