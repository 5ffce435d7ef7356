import MarkupTree
import ResultsModel

/// Compares two texts block by block, and the words of blocks that belong together.
struct TextComparison {
    let words: WordComparison

    /// All blocks of both texts in reading order; nil if nothing changed.
    func blocks(_ old: MarkupDocument, _ new: MarkupDocument) -> [BlockChange]? {
        if old.isSame(as: new) { return nil }
        let texts = (
            BlockReader(old, includesTypography: words.includesTypography).blocks,
            BlockReader(new, includesTypography: words.includesTypography).blocks
        )
        var changes: [BlockChange] = []
        var isPaired = (Array(repeating: false, count: texts.0.count), Array(repeating: false, count: texts.1.count))
        for pair in BlockAlignment.pairs(texts.0, texts.1, words: words) {
            (isPaired.0[pair.old], isPaired.1[pair.new]) = (true, true)
            changes.append(change(texts.0[pair.old], texts.1[pair.new], isMoved: pair.isMoved))
        }
        for (place, block) in texts.0.enumerated() where !isPaired.0[place] {
            changes.append(BlockChange(old: block.state, new: nil, fate: .removed, words: runs(.removed, block.text)))
        }
        for (place, block) in texts.1.enumerated() where !isPaired.1[place] {
            changes.append(BlockChange(old: nil, new: block.state, fate: .added, words: runs(.added, block.text)))
        }
        guard changes.contains(where: { $0.fate != .same }) else { return nil }
        return BlockChange.inReadingOrder(changes)
    }

    private func change(_ old: ProseBlock, _ new: ProseBlock, isMoved: Bool) -> BlockChange {
        let runs = words.areSame(old.text, new.text) ? [WordRun(kind: .same, old: old.text, new: new.text)] : words.runs(old.text, new.text)
        let isForm = old.state.kind == new.state.kind && old.state.level == new.state.level && old.state.classes == new.state.classes
        let isSame = runs.areSame && isForm
        let fate: BlockChange.Fate = isMoved ? (isSame ? .moved : .movedAndChanged) : (isSame ? .same : .changed)
        return BlockChange(old: old.state, new: new.state, fate: fate, words: old.text.isEmpty && new.text.isEmpty ? [] : runs)
    }

    private func runs(_ kind: WordRun.Kind, _ text: String) -> [WordRun] {
        guard !text.isEmpty else { return [] }
        return [WordRun(kind: kind, old: kind == .added ? "" : text, new: kind == .removed ? "" : text)]
    }
}

/// A body of an object, or of a part of a paper.
struct ObjectBody {
    /// The id of the part; empty for the object's own body.
    let part: String
    let body: Localized<MarkupDocument>
    let title: LocalizedText
}

extension ComparedObject {
    /// The running texts of the object, its own first.
    var bodies: [ObjectBody] {
        switch payload {
        case .programme(let object, let links):
            [ObjectBody(part: "", body: object.body, title: title)]
                + links.map { ObjectBody(part: "sdg-links", body: $0.body, title: $0.title) }
        case .impact(let object): [ObjectBody(part: "", body: object.body, title: title)]
        case .outcome(let object): [ObjectBody(part: "", body: object.body, title: title)]
        case .output(let object): [ObjectBody(part: "", body: object.body, title: title)]
        case .strategy(let object): [ObjectBody(part: "", body: object.body, title: title)]
        case .paper(let object):
            [ObjectBody(part: "", body: object.body, title: title)]
                + object.parts.map { ObjectBody(part: $0.header.code.value, body: $0.body, title: title) }
        default: []
        }
    }
}
