internal import Diagnostics
internal import MarkupTree

/// Makes strikethrough of `~~text~~`.
///
/// Two tildes open and close like two asterisks, with the rule that knows Chinese; one tilde is text, because Chinese
/// writes ranges with it (`3~5`). Done on the tree, because cmark's extension is not safe between threads: opening and
/// closing tildes must stand in the same container.
struct Strikethrough {
    /// A run of two tildes.
    private struct Run {
        let item: Int
        let offset: Int
    }

    /// The items and offsets of tildes that belong together: where each is, and where its partner ends or begins.
    private var cuts: [(run: Run, partner: Run, isOpening: Bool)] = []

    static func mark(_ items: inout [InlineItem], in text: PreparedText) {
        var strikethrough = Strikethrough()
        strikethrough.pair(items, text)
        if !strikethrough.cuts.isEmpty { items = strikethrough.cut(items) }
    }

    private mutating func pair(_ items: [InlineItem], _ text: PreparedText) {
        // For each open container the runs in it that may open.
        var openings: [[Run]] = [[]]
        for (index, item) in items.enumerated() {
            switch item.role {
            case .open: openings.append([])
            case .close: if openings.count > 1 { openings.removeLast() }
            case .leaf:
                guard item.isText, item.origin == .verbatim else { continue }
                for offset in runs(in: item.node.span.range, text.bytes) {
                    let run = Run(item: index, offset: offset)
                    let flanks = Flanks(of: offset..<offset + 2, in: text.bytes, text.range)
                    if flanks.closesInChinese, let opening = openings[openings.count - 1].popLast() {
                        cuts.append((opening, run, true))
                        cuts.append((run, opening, false))
                    } else if flanks.opensInChinese {
                        openings[openings.count - 1].append(run)
                    }
                }
            }
        }
        cuts.sort { ($0.run.item, $0.run.offset) < ($1.run.item, $1.run.offset) }
    }

    /// The offsets of exactly two tildes.
    private func runs(in range: Range<Int>, _ bytes: [UInt8]) -> [Int] {
        var result: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, bytes[index] == UInt8(ascii: "~") { index += 1 }
            if index - start == 2 { result.append(start) }
            if index == start { index += 1 }
        }
        return result
    }

    private func cut(_ items: [InlineItem]) -> [InlineItem] {
        var result: [InlineItem] = []
        result.reserveCapacity(items.count + cuts.count * 2)
        var next = 0
        for (index, item) in items.enumerated() {
            var rest: InlineItem? = item
            while next < cuts.count, cuts[next].run.item == index, let piece = rest {
                let cut = cuts[next]
                let start = Int(piece.node.text.start) + cut.run.offset - Int(piece.node.span.start)
                let (before, tildes) = piece.split(at: start)
                if let before { result.append(before) }
                let ends = cut.isOpening ? (cut.run.offset, cut.partner.offset + 2) : (cut.partner.offset, cut.run.offset + 2)
                let node = MarkupNode(.strikethrough, span: ByteSpan(ends.0, ends.1))
                result.append(InlineItem(cut.isOpening ? .open : .close, node))
                rest = tildes?.split(at: start + 2).1
                next += 1
            }
            if let rest { result.append(rest) }
        }
        return result
    }
}
