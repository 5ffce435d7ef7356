import Linking
import ResultsModel

/// Compares records field by field. Gathers what differs, in the order of the fields.
struct FieldComparison {
    let old: SideReader
    let new: SideReader
    let options: CompareOptions
    /// The key on the newer side of an object of the older one: a reference to something renumbered is the same reference.
    let newKeys: [ObjectKey: ObjectKey]
    let oldKeys: [ObjectKey: ObjectKey]
    let words: WordComparison
    private(set) var changes: [FieldChange] = []

    init(
        old: SideReader, new: SideReader, options: CompareOptions, matching: ObjectMatching, words: WordComparison
    ) {
        self.old = old
        self.new = new
        self.options = options
        newKeys = matching.newKeys
        oldKeys = matching.oldKeys
        self.words = words
    }

    mutating func add(_ change: FieldChange) { changes.append(change) }

    mutating func compare<Record>(_ left: Record, _ right: Record, _ fields: [ComparedField<Record>], part: PartName? = nil) {
        for field in fields {
            switch field.reading {
            case .text(let read): compare(read(left), read(right), part, field.field)
            case .fact(let read): compare(fact: read(left, old), read(right, new), part, field.field)
            case .members(let read): compare(members: read(left, old), read(right, new), part, field.field)
            }
        }
    }

    /// Compares a text in every language of either side.
    mutating func compare(_ left: LocalizedText, _ right: LocalizedText, _ part: PartName?, _ field: ChangedField) {
        guard !left.values.isEmpty || !right.values.isEmpty else { return }
        compare(old.texts(left), new.texts(right), part, field)
    }

    private mutating func compare(_ left: LanguageTexts, _ right: LanguageTexts, _ part: PartName?, _ field: ChangedField) {
        let tags = new.tags + old.tags.filter { !new.tags.contains($0) }
        for tag in tags {
            let (before, after) = (left[tag] ?? "", right[tag] ?? "")
            guard !words.areSame(before, after) else { continue }
            let runs = words.runs(before, after)
            if !runs.areSame { changes.append(.text(TextFieldChange(part: part, field, language: tag, words: runs))) }
        }
    }

    mutating func compare(fact left: Fact?, _ right: Fact?, _ part: PartName?, _ field: ChangedField) {
        guard !areSame(left, right) else { return }
        changes.append(.fact(FactChange(part: part, field, old: left, new: right)))
    }

    mutating func compare(members left: [Fact], _ right: [Fact], _ part: PartName?, _ field: ChangedField) {
        guard left != right else { return }
        var unmatched = right
        var lost: [Fact] = []
        for member in left {
            if let place = unmatched.firstIndex(where: { areSame(member, $0) }) { unmatched.remove(at: place) } else { lost.append(member) }
        }
        compareReworded(&lost, &unmatched, part, field)
        guard !lost.isEmpty || !unmatched.isEmpty else { return }
        changes.append(.members(MemberChange(part: part, field, gained: unmatched, lost: lost)))
    }

    /// Takes texts of a list that say the same in some language on both sides out of what was lost and gained: they were
    /// reworded in the others. Pairs are tried in an order that is the same both ways.
    private mutating func compareReworded(_ lost: inout [Fact], _ gained: inout [Fact], _ part: PartName?, _ field: ChangedField) {
        guard !lost.isEmpty, !gained.isEmpty else { return }
        let places = lost.indices.flatMap { before in gained.indices.map { (before, $0) } }.sorted { left, right in
            let sums = (left.0 + left.1, right.0 + right.1)
            return sums.0 != sums.1 ? sums.0 < sums.1 : min(left.0, left.1) < min(right.0, right.1)
        }
        var taken: (old: Set<Int>, new: Set<Int>) = ([], [])
        for (before, after) in places where !taken.old.contains(before) && !taken.new.contains(after) {
            guard case .texts(let left) = lost[before], case .texts(let right) = gained[after],
                left.entries.contains(where: { entry in right[entry.language].map { words.areSame(entry.text, $0) } ?? false })
            else { continue }
            taken.old.insert(before)
            taken.new.insert(after)
            compare(left, right, part, field)
        }
        lost = lost.indices.filter { !taken.old.contains($0) }.map { lost[$0] }
        gained = gained.indices.filter { !taken.new.contains($0) }.map { gained[$0] }
    }

    // MARK: Equality as far as differences count

    private func areSame(_ left: Fact?, _ right: Fact?) -> Bool {
        switch (left, right) {
        case (.number(let left)?, .number(let right)?): areSame(left, right)
        case (.reference(let left)?, .reference(let right)?): areSame(left, right)
        case (.texts(let left)?, .texts(let right)?): areSame(left, right)
        default: left == right
        }
    }

    /// Whether two keys name one object; what neither side has is the same by its key.
    func areSame(_ left: ObjectKey, _ right: ObjectKey) -> Bool {
        newKeys[left] == right || (newKeys[left] == nil && oldKeys[right] == nil && left == right)
    }

    func areSame(_ left: FixedDecimal?, _ right: FixedDecimal?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        let difference = left - right
        return (difference.isNegative ? -difference : difference) <= options.tolerance
    }

    func areSame(_ left: LanguageTexts, _ right: LanguageTexts) -> Bool {
        left == right
            || left.entries.count == right.entries.count
                && left.entries.allSatisfy { entry in right[entry.language].map { words.areSame(entry.text, $0) } ?? false }
    }
}

/// Two lists of parts, each part with the one of the same id on the other side. In an order that is the same both ways: by
/// the earlier of the two places, then by id.
struct PartPairs<Part> {
    let pairs: [(old: Part?, new: Part?)]

    init(_ old: [Part], _ new: [Part], id: (Part) -> String) {
        var entries: [(id: String, place: Int, old: Part?, new: Part?)] = []
        var positions: [String: Int] = [:]
        for (place, part) in old.enumerated() {
            let name = Self.unique(id(part), &positions, entries.count)
            entries.append((name, place, part, nil))
        }
        var seen: [String: Int] = [:]
        for (place, part) in new.enumerated() {
            let name = Self.unique(id(part), &seen, place)
            if let known = positions[name] {
                entries[known].new = part
                entries[known].place = min(entries[known].place, place)
            } else {
                entries.append((name, place, nil, part))
            }
        }
        entries.sort { $0.place != $1.place ? $0.place < $1.place : CodeOrder.precedes($0.id, $1.id) }
        pairs = entries.map { ($0.old, $0.new) }
    }

    /// The id, or, for one that stood before, the id with a count.
    private static func unique(_ id: String, _ positions: inout [String: Int], _ place: Int) -> String {
        var name = id
        var count = 1
        while positions[name] != nil {
            count += 1
            name = "\(id)#\(count)"
        }
        positions[name] = place
        return name
    }
}
