package import Diagnostics
package import ResultsModel

/// What happened to one object: an outcome, an indicator, a risk, a row of a register. One of `old` and `new` is always there.
package struct ObjectChange: Sendable, Hashable, Reversible {
    /// The object before; nil for one that was added.
    package let old: ObjectState?
    /// The object now; nil for one that was removed.
    package let new: ObjectState?
    /// How the two were found to be one; nil for an object that was added or removed.
    package let match: MatchBasis?
    /// Other objects of the older side that it came out of too (`merged`), beside `old`.
    package var origins: [ObjectRelative] = []
    /// Other objects of the newer side that came out of it too (`split`), beside `new`.
    package var successors: [ObjectRelative] = []
    /// What changed in it, in the order of its fields. Empty for an object that was added or removed.
    package var fields: [FieldChange] = []

    package init(old: ObjectState?, new: ObjectState?, match: MatchBasis?) {
        self.old = old
        self.new = new
        self.match = match
    }

    /// Its key on the newer side, or on the older one if it was removed.
    package var key: ObjectKey? { (new ?? old)?.key }

    /// Whether the object was there before and is there now.
    package var isKept: Bool { old != nil && new != nil }

    /// What happened to the object as a whole, in the order in which a report says it.
    package var events: [ObjectEvent] {
        guard let old else { return origins.isEmpty ? [.added] : [.split] }
        guard let new else { return successors.isEmpty ? [.removed] : [.merged] }
        var events: [ObjectEvent] = []
        if old.key.code != new.key.code { events.append(.renumbered) }
        if old.isMoved(to: new) { events.append(.moved) }
        if fields.contains(where: \.isTitle) { events.append(.renamed) }
        if !successors.isEmpty { events.append(.split) }
        if !origins.isEmpty { events.append(.merged) }
        return events
    }

    package var reversed: ObjectChange {
        var result = ObjectChange(old: new, new: old, match: match)
        (result.origins, result.successors) = (successors, origins)
        result.fields = fields.map(\.reversed)
        return result
    }

    /// The order of publication: by kind, scope and code of the newer side, else of the older.
    package static func precedes(_ left: ObjectChange, _ right: ObjectChange) -> Bool {
        guard let first = left.new ?? left.old, let second = right.new ?? right.old else { return false }
        if first.key != second.key { return PublicationOrder.precedes(first.key, second.key) }
        // The same key twice: removed before added, so that the order is whole.
        return left.new == nil && right.new != nil
    }
}

/// An object on one side.
package struct ObjectState: Sendable, Hashable {
    package let key: ObjectKey
    /// The outcome of an output, what an indicator belongs to, the pillar above a pillar; nil for what stands by itself.
    package let parent: ObjectKey?
    /// Its title, name, event or statement.
    package let title: LanguageTexts
    /// The file in the source language.
    package let path: ContentPath
    /// `parent` as it would be called on the other side, if the other side has it under another key.
    let parentElsewhere: ObjectKey?

    package init(key: ObjectKey, parent: ObjectKey? = nil, title: LanguageTexts, path: ContentPath, parentElsewhere: ObjectKey? = nil) {
        self.key = key
        self.parent = parent
        self.title = title
        self.path = path
        self.parentElsewhere = parentElsewhere ?? parent
    }

    /// Whether the other state of the object belongs to something else. A parent that was itself renumbered is the same parent.
    fileprivate func isMoved(to new: ObjectState) -> Bool {
        parent != new.parent && parentElsewhere != new.parent && parent != new.parentElsewhere
    }
}

/// How an object of one side was found to be an object of the other.
package enum MatchBasis: Sendable, Hashable {
    /// Both have the same id.
    case id
    /// One declares the other by `formerly:` or `replaces:`.
    case declared
    /// Their texts are alike, by so many per cent.
    case similarity(percent: Int)
}

/// Another object that shared in a split or a merger, and how that is known.
package struct ObjectRelative: Sendable, Hashable {
    package let key: ObjectKey
    package let match: MatchBasis

    package init(_ key: ObjectKey, match: MatchBasis) {
        self.key = key
        self.match = match
    }
}

/// What happened to an object as a whole.
package enum ObjectEvent: String, Sendable, Hashable, CaseIterable {
    case added, removed, renumbered, moved, renamed
    /// It became several, or came out of one that did (`origins`).
    case split
    /// It was made of several, or went into one that was (`successors`).
    case merged
}

/// The order in which kinds of objects are published.
package enum PublicationOrder {
    package static let kinds: [ObjectKind] = [
        .programme, .impact, .outcome, .output, .indicator, .strategy, .pillar, .phase, .risk, .budget, .figure, .paper, .sdgGoal,
        .sdgTarget, .sdgIndicator, .instrument, .document, .abbreviation, .department, .region, .unit, .country,
    ]

    private static let ranks = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })

    package static func precedes(_ left: ObjectKey, _ right: ObjectKey) -> Bool {
        guard left.kind == right.kind else { return ranks[left.kind, default: 0] < ranks[right.kind, default: 0] }
        return left < right
    }
}
