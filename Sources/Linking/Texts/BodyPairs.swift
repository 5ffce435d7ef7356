import Diagnostics
import MarkupTree

/// The blocks of a body and of its translation, side by side as far as both have the same form.
struct BodyPairs {
    struct Pair {
        let source: TextBlock
        let translation: TextBlock
    }

    /// Where the two forms part.
    enum Difference {
        /// Another kind of block stands in the translation.
        case kind(source: TextBlock, translation: TextBlock)
        /// A list or table of the translation has more or fewer parts.
        case count(source: TextBlock, translation: TextBlock, of: Int, Int)
        /// The translation has no more blocks.
        case ends(source: TextBlock)
        /// The translation goes on after the source's last block.
        case goesOn(translation: TextBlock)
        /// A footnote is defined in one language only.
        case footnote(label: String, source: TextBlock?, translation: TextBlock?)
    }

    private(set) var pairs: [Pair] = []
    /// The first difference in the body and in each footnote; a later one would only follow from it.
    private(set) var differences: [Difference] = []

    init(_ source: BodyBlocks, _ translation: BodyBlocks) {
        join(source.blocks, translation.blocks, source.document, translation.document)
        let notes = Dictionary(translation.footnotes.map { ($0.label, $0.blocks) }, uniquingKeysWith: { first, _ in first })
        let labels = Set(source.footnotes.map(\.label))
        for note in source.footnotes {
            if let other = notes[note.label] {
                join(note.blocks, other, source.document, translation.document)
            } else {
                differences.append(.footnote(label: note.label, source: note.blocks.first, translation: nil))
            }
        }
        for note in translation.footnotes where !labels.contains(note.label) {
            differences.append(.footnote(label: note.label, source: nil, translation: note.blocks.first))
        }
    }

    private mutating func join(_ source: [TextBlock], _ translation: [TextBlock], _ left: MarkupDocument, _ right: MarkupDocument) {
        for (index, block) in source.enumerated() {
            guard index < translation.count else {
                differences.append(.ends(source: block))
                return
            }
            let other = translation[index]
            guard block.kind == other.kind, block.depth == other.depth, Self.form(block, left) == Self.form(other, right) else {
                differences.append(.kind(source: block, translation: other))
                return
            }
            let counts = (Self.parts(of: block, left), Self.parts(of: other, right))
            guard counts.0 == counts.1 else {
                differences.append(.count(source: block, translation: other, of: counts.0, counts.1))
                return
            }
            pairs.append(Pair(source: block, translation: other))
        }
        if translation.count > source.count { differences.append(.goesOn(translation: translation[source.count])) }
    }

    /// What makes two blocks of a kind alike: the level of a heading, whether a list is numbered, whether code is placed.
    private static func form(_ block: TextBlock, _ document: MarkupDocument) -> Int {
        let node = document.nodes[block.node]
        switch block.kind {
        case .heading: return Int(node.number)
        case .list: return node.number < 0 ? 0 : 1
        case .codeBlock: return document.string(node.title) == "plenary" ? 1 : 0
        default: return 0
        }
    }

    /// How many items a list has, or rows a table.
    private static func parts(of block: TextBlock, _ document: MarkupDocument) -> Int {
        guard block.kind == .list || block.kind == .table else { return 0 }
        return document.children(of: block.node).reduce(0) { count, _ in count + 1 }
    }
}
