internal import MarkupTree

/// Removes line ends between Chinese or Japanese characters, where they would be printed as a space.
///
/// Curly quotes, dashes and the ellipsis belong to both worlds: they count as what stands beyond them on their side.
struct LineJoin {
    private let items: [InlineItem]
    private let texts: [UInt8]

    /// How far to look beyond shared punctuation.
    private static let reach = 8

    static func join(_ items: inout [InlineItem], _ texts: [UInt8]) {
        let join = LineJoin(items: items, texts: texts)
        var index = -1
        items.removeAll { item in
            index += 1
            return item.role == .leaf && item.node.kind == .softBreak && join.isSolid(around: index)
        }
    }

    private func isSolid(around index: Int) -> Bool {
        isSolidBefore(index) && isSolidAfter(index)
    }

    private func isSolidBefore(_ index: Int) -> Bool {
        var seen = 0
        var position = index - 1
        while position >= 0, seen < Self.reach {
            guard let range = textRange(items[position]) else { return false }
            var end = range.upperBound
            while end > range.lowerBound, seen < Self.reach {
                let (value, length) = scalar(in: texts, before: end, since: range.lowerBound)
                if CharacterClass.isWrittenSolid(value) { return true }
                guard CharacterClass.isSharedPunctuation(value) else { return false }
                end -= length
                seen += 1
            }
            position -= 1
        }
        return false
    }

    private func isSolidAfter(_ index: Int) -> Bool {
        var seen = 0
        var position = index + 1
        while position < items.count, seen < Self.reach {
            guard let range = textRange(items[position]) else { return false }
            var start = range.lowerBound
            while start < range.upperBound, seen < Self.reach {
                let (value, length) = scalar(in: texts, at: start)
                if CharacterClass.isWrittenSolid(value) { return true }
                guard CharacterClass.isSharedPunctuation(value) else { return false }
                start += length
                seen += 1
            }
            position += 1
        }
        return false
    }

    /// The text of an item; empty for what shows no character of its own; nil for what ends the search.
    private func textRange(_ item: InlineItem) -> Range<Int>? {
        switch item.node.kind {
        case .text, .code: item.node.text.range
        case .emphasis, .strong, .strikethrough, .link, .footnoteReference: 0..<0
        default: nil
        }
    }
}
