import WordDocument

extension WordMerger {
    /// The words of both sides in one line: the newer ones in their links and bookmarks, the older ones before them.
    mutating func merge(_ old: [WordInline], _ new: [WordInline]) -> [WordInline] {
        let (before, after) = (WordToken.tokens(old), WordToken.tokens(new))
        var plan = InlinePlan(before, after)
        for (position, other) in plan.counterparts {
            if case .footnote(let id, _) = after[position].inline, case .footnote(let oldID, _) = before[other].inline {
                mergeNotes(oldID, id)
            }
        }
        var deletions: [Int: [WordInline]] = [:]
        for (position, tokens) in plan.removed { deletions[position] = deleted(tokens.map { before[$0] }) }
        return rebuild(new, &plan, deletions) + (deletions[after.count] ?? [])
    }

    /// The words of the newer side as one insertion, links and bookmarks around it.
    func inserted(_ inlines: [WordInline]) -> [WordInline] {
        var result: [WordInline] = []
        var run: [WordInline] = []
        for inline in inlines {
            switch inline {
            case .link(let target, let content):
                result += marked(run) + [.link(target, inserted(content))]
                run = []
            case .bookmark(let name, let content):
                result += marked(run) + [.bookmark(name, inserted(content))]
                run = []
            default: run.append(inline)
            }
        }
        return result + marked(run)
    }

    private func marked(_ run: [WordInline]) -> [WordInline] { run.isEmpty ? [] : [.change(insertion, run)] }

    /// Words of the older side, marked as deleted. Fields become what they showed; notes are taken into the file.
    mutating func deleted(_ tokens: [WordToken]) -> [WordInline] {
        guard !tokens.isEmpty else { return [] }
        var leaves: [WordInline] = []
        for token in tokens {
            switch token.inline {
            case .field(_, let result, let format): leaves.append(.text(result, format))
            case .blank(_, let text): leaves.append(.plain(text))
            case .footnote(let id, let style): if let id = adopted(id) { leaves.append(.footnote(id, style: style)) }
            default: leaves.append(token.inline)
            }
        }
        return [.change(deletion, Self.joined(leaves))]
    }

    // MARK: The newer side's own structure

    /// Goes through the newer inlines in order, marks what is new and puts what was removed in its place.
    private func rebuild(_ inlines: [WordInline], _ plan: inout InlinePlan, _ deletions: [Int: [WordInline]]) -> [WordInline] {
        var result: [WordInline] = []
        for inline in inlines {
            switch inline {
            case .link(let target, let content): result.append(.link(target, rebuild(content, &plan, deletions)))
            case .bookmark(let name, let content): result.append(.bookmark(name, rebuild(content, &plan, deletions)))
            case .change(_, let content): result += rebuild(content, &plan, deletions)
            default:
                for token in WordToken.leaves(inline) {
                    result += deletions[plan.position] ?? []
                    let isNew = plan.added.contains(plan.position)
                    result = Self.appending(isNew ? .change(insertion, [token.inline]) : token.inline, to: result)
                    plan.position += 1
                }
            }
        }
        return result
    }

    /// Puts pieces of one run, or of one insertion, together again.
    private static func appending(_ inline: WordInline, to inlines: [WordInline]) -> [WordInline] {
        guard let last = inlines.last else { return [inline] }
        switch (last, inline) {
        case (.text(let before, let format), .text(let after, let other)) where format == other:
            return inlines.dropLast() + [.text(before + after, format)]
        case (.change(let change, let before), .change(let other, let after)) where change == other:
            return inlines.dropLast() + [.change(change, joined(before + after))]
        default: return inlines + [inline]
        }
    }

    private static func joined(_ leaves: [WordInline]) -> [WordInline] {
        leaves.reduce(into: []) { $0 = appending($1, to: $0) }
    }

    // MARK: Notes

    /// A note of the older file as one of this file.
    private mutating func adopted(_ id: WordFootnoteID) -> WordFootnoteID? {
        guard var note = old.footnote(id) else { return nil }
        for index in note.paragraphs.indices {
            note.paragraphs[index].inlines = deleted(WordToken.tokens(note.paragraphs[index].inlines))
        }
        return file.addFootnote(note)
    }

    private mutating func mergeNotes(_ oldID: WordFootnoteID, _ newID: WordFootnoteID) {
        guard let before = old.footnote(oldID), let after = file.footnote(newID) else { return }
        let merged = merge(before.paragraphs.map(WordBlock.paragraph), after.paragraphs.map(WordBlock.paragraph))
        file.setFootnote(newID, paragraphs: merged.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } })
    }
}

/// Which words of a line are new, and where removed ones stood.
struct InlinePlan {
    /// Positions of the newer side that the older one does not have.
    private(set) var added: Set<Int> = []
    /// By the position of the newer side before which they stood: positions of the older side.
    private(set) var removed: [Int: [Int]] = [:]
    /// Positions of the newer side with those of the older side, in order.
    private(set) var counterparts: [(new: Int, old: Int)] = []
    /// The next position of the newer side, while it is being written.
    var position = 0

    init(_ old: [WordToken], _ new: [WordToken]) {
        var steps = SequenceAlignment(old.map(\.key), new.map(\.key)).steps
        steps = Self.withoutLoneSpaces(steps, old)
        var next = 0
        for step in steps {
            switch step {
            case .both(let before, let after):
                counterparts.append((after, before))
                next = after + 1
            case .added(let after):
                added.insert(after)
                next = after + 1
            case .removed(let before): removed[next, default: []].append(before)
            }
        }
    }

    /// A space that both sides have between words that they do not share belongs to the change: else each word of a
    /// sentence that was written anew would be a change by itself.
    private static func withoutLoneSpaces(_ steps: [SequenceAlignment.Step], _ old: [WordToken]) -> [SequenceAlignment.Step] {
        var result: [SequenceAlignment.Step] = []
        var run: [SequenceAlignment.Step] = []
        func isChange(_ index: Int) -> Bool {
            guard steps.indices.contains(index) else { return false }
            if case .both = steps[index] { return false }
            return true
        }
        func flush() {
            result +=
                run.filter { if case .removed = $0 { true } else { false } } + run.filter { if case .added = $0 { true } else { false } }
            run = []
        }
        for (index, step) in steps.enumerated() {
            guard case .both(let before, let after) = step else {
                run.append(step)
                continue
            }
            if old[before].isSpace, isChange(index - 1), isChange(index + 1) {
                run += [.removed(before), .added(after)]
            } else {
                flush()
                result.append(step)
            }
        }
        flush()
        return result
    }
}
