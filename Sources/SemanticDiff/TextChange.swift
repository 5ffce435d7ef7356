package import ResultsModel

/// A run of words that both sides have, or only one.
package struct WordRun: Sendable, Hashable, Reversible {
    package enum Kind: Sendable, Hashable { case same, removed, added }

    package let kind: Kind
    /// The words on each side, spaces included; empty on the side that does not have them. Where both sides have them they
    /// may still differ in typography: a renderer shows `new`.
    package let old: String
    package let new: String

    package init(kind: Kind, old: String, new: String) {
        self.kind = kind
        self.old = old
        self.new = new
    }

    package var text: String { kind == .removed ? old : new }

    package var reversed: WordRun {
        switch kind {
        case .same: WordRun(kind: .same, old: new, new: old)
        case .removed: WordRun(kind: .added, old: new, new: old)
        case .added: WordRun(kind: .removed, old: new, new: old)
        }
    }
}

extension [WordRun] {
    /// Whether both sides read the same.
    package var areSame: Bool { allSatisfy { $0.kind == .same } }

    /// What was removed before what was added at the same place.
    var inNormalOrder: [WordRun] {
        var result = self
        for index in result.indices.dropFirst() where result[index].kind == .removed && result[index - 1].kind == .added {
            result.swapAt(index, index - 1)
        }
        return result
    }
}

/// What changed in the running text of one object, or of one part of a paper, in one language.
package struct TextChange: Sendable, Hashable, Reversible {
    /// The object on each side; nil where it was added or removed, or has no text.
    package let old: TextSource?
    package let new: TextSource?
    /// The tag of the language.
    package let language: String
    /// All blocks in reading order, those that did not change too: what was removed stands where it was.
    package let blocks: [BlockChange]

    package init(old: TextSource?, new: TextSource?, language: String, blocks: [BlockChange]) {
        self.old = old
        self.new = new
        self.language = language
        self.blocks = blocks
    }

    package var source: TextSource? { new ?? old }

    /// The changes of draft decisions in it, for the typed list.
    var decisions: [FieldChange] {
        blocks.filter { $0.fate != .same && $0.fate != .moved && ($0.old?.isDecision ?? false || $0.new?.isDecision ?? false) }
            .map { .decision(DecisionChange(language: language, block: $0)) }
    }

    package var reversed: TextChange {
        TextChange(old: new, new: old, language: language, blocks: BlockChange.inReadingOrder(blocks.map(\.reversed)))
    }

    package static func precedes(_ left: TextChange, _ right: TextChange) -> Bool {
        guard let first = left.source, let second = right.source else { return false }
        if first.key != second.key { return PublicationOrder.precedes(first.key, second.key) }
        if first.part != second.part { return CodeOrder.precedes(first.part, second.part) }
        if left.language != right.language { return left.language < right.language }
        return left.new == nil && right.new != nil
    }
}

/// Whose text it is.
package struct TextSource: Sendable, Hashable {
    package let key: ObjectKey
    /// The id of the part of a paper; empty for the object's own body.
    package let part: String
    package let title: LanguageTexts

    package init(_ key: ObjectKey, part: String = "", title: LanguageTexts) {
        self.key = key
        self.part = part
        self.title = title
    }
}

/// One block of a text (a heading, paragraph, list item, row of a table) before and now.
package struct BlockChange: Sendable, Hashable, Reversible {
    package enum Fate: String, Sendable, Hashable, CaseIterable {
        case same, added, removed, changed, moved
        /// It stands elsewhere and reads otherwise.
        case movedAndChanged = "moved-and-changed"
    }

    package let old: TextBlockState?
    package let new: TextBlockState?
    package let fate: Fate
    /// Its words; of one kind for a block that is not changed.
    package let words: [WordRun]

    package init(old: TextBlockState?, new: TextBlockState?, fate: Fate, words: [WordRun]) {
        self.old = old
        self.new = new
        self.fate = fate
        self.words = words
    }

    package var state: TextBlockState? { new ?? old }

    package var reversed: BlockChange {
        let fate: Fate =
            switch fate {
            case .added: .removed
            case .removed: .added
            default: fate
            }
        return BlockChange(old: new, new: old, fate: fate, words: words.map(\.reversed).inNormalOrder)
    }
}

/// A block on one side.
package struct TextBlockState: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case paragraph, heading, quotation, code, embed, rule
        case listItem = "list-item"
        case tableRow = "table-row"
        case footnote
    }

    package let kind: Kind
    /// Its place among the blocks of its side, from 0.
    package let position: Int
    /// The level of a heading, or how deep a list item stands, from 1; else 0.
    package let level: Int
    /// The id that the author gave it, or the label of a footnote; else empty.
    package let id: String
    /// Its classes: `decision`, `unnumbered`, ...
    package let classes: [String]
    /// The text of the heading that it stands under; empty above the first.
    package let section: String
    /// The index of its node in the document of its side.
    package let node: Int

    package init(kind: Kind, position: Int, level: Int, id: String, classes: [String], section: String, node: Int) {
        self.kind = kind
        self.position = position
        self.level = level
        self.id = id
        self.classes = classes
        self.section = section
        self.node = node
    }

    package var isDecision: Bool { classes.contains("decision") }
}

extension BlockChange {
    /// The blocks in the order of the newer side, what was removed after the block that it followed on the older side.
    static func inReadingOrder(_ blocks: [BlockChange]) -> [BlockChange] {
        let kept = blocks.filter { $0.new != nil }.sorted { ($0.new?.position ?? 0) < ($1.new?.position ?? 0) }
        let removed = blocks.filter { $0.new == nil }.sorted { ($0.old?.position ?? 0) < ($1.old?.position ?? 0) }
        // By old position: after which block of the result a removed one belongs. Moved blocks are no landmarks.
        var landmarks: [(old: Int, index: Int)] = []
        for (index, block) in kept.enumerated() where block.fate == .same || block.fate == .changed {
            if let position = block.old?.position { landmarks.append((position, index)) }
        }
        var before: [[BlockChange]] = Array(repeating: [], count: kept.count + 1)
        var next = 0
        for block in removed {
            while next < landmarks.count, landmarks[next].old < block.old?.position ?? 0 { next += 1 }
            let place = next > 0 ? landmarks[next - 1].index + 1 : 0
            before[place].append(block)
        }
        var result: [BlockChange] = []
        result.reserveCapacity(blocks.count)
        for (index, block) in kept.enumerated() { result += before[index] + [block] }
        return result + before[kept.count]
    }
}

/// The draft decision of a paper, or a part of it, that was added, removed or changed.
package struct DecisionChange: Sendable, Hashable, Reversible {
    package let language: String
    package let block: BlockChange

    package init(language: String, block: BlockChange) {
        self.language = language
        self.block = block
    }

    package var reversed: DecisionChange { DecisionChange(language: language, block: block.reversed) }
}
