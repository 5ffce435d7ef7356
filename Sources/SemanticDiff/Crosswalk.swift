package import ResultsModel

/// The indicators of one planning period beside those of the period before.
package struct Crosswalk: Sendable, Hashable, Reversible {
    /// The programme or strategy before, and the one that follows it.
    package let old: ObjectKey
    package let new: ObjectKey
    /// In the order of the newer indicators, dropped ones after the rest in theirs.
    package let rows: [CrosswalkRow]

    package init(old: ObjectKey, new: ObjectKey, rows: [CrosswalkRow]) {
        self.old = old
        self.new = new
        self.rows = rows
    }

    package var reversed: Crosswalk { Crosswalk(old: new, new: old, rows: rows.map(\.reversed).sorted(by: CrosswalkRow.precedes)) }

    package static func precedes(_ left: Crosswalk, _ right: Crosswalk) -> Bool {
        left.new != right.new ? PublicationOrder.precedes(left.new, right.new) : PublicationOrder.precedes(left.old, right.old)
    }
}

/// What became of an indicator from one period to the next.
package struct CrosswalkRow: Sendable, Hashable, Reversible {
    package enum Relation: String, Sendable, Hashable, CaseIterable {
        /// The same indicator in the same words.
        case kept
        case reworded
        /// One of several that became one.
        case merged
        /// One of several that one became.
        case split
        /// It has no successor.
        case dropped
        /// It has no predecessor.
        case new
    }

    package struct Indicator: Sendable, Hashable {
        package let key: ObjectKey
        package let name: LanguageTexts

        package init(key: ObjectKey, name: LanguageTexts) {
            self.key = key
            self.name = name
        }
    }

    package let old: Indicator?
    package let new: Indicator?
    package let relation: Relation
    /// How the two were found to belong together; nil for a row with one indicator.
    package let match: MatchBasis?
    package let baseline: BaselineContinuity

    package init(old: Indicator?, new: Indicator?, relation: Relation, match: MatchBasis?, baseline: BaselineContinuity) {
        self.old = old
        self.new = new
        self.relation = relation
        self.match = match
        self.baseline = baseline
    }

    package var reversed: CrosswalkRow {
        let relation: Relation =
            switch relation {
            case .merged: .split
            case .split: .merged
            case .dropped: .new
            case .new: .dropped
            case .kept, .reworded: relation
            }
        return CrosswalkRow(old: new, new: old, relation: relation, match: match, baseline: baseline.reversed)
    }

    static func precedes(_ left: CrosswalkRow, _ right: CrosswalkRow) -> Bool {
        switch (left.new, right.new) {
        case (let first?, let second?) where first.key != second.key: return first.key < second.key
        case (nil, .some): return false
        case (.some, nil): return true
        default:
            guard let first = left.old, let second = right.old else { return left.old != nil && right.old == nil }
            return first.key < second.key
        }
    }
}

/// Whether the newer period begins where the older one was to end.
package enum BaselineContinuity: Sendable, Hashable, Reversible {
    /// One of the two is missing.
    case notApplicable
    /// Kind or unit differ, or one of the two has no number.
    case notComparable
    /// The newer baseline is the older target, or an observation of the older indicator.
    case continuous(FixedDecimal)
    /// The older target (or last observation) and the newer baseline differ.
    case differs(old: FixedDecimal, new: FixedDecimal)

    package var reversed: BaselineContinuity {
        if case .differs(let old, let new) = self { .differs(old: new, new: old) } else { self }
    }
}
