package import ResultsModel

/// What changed in the source language of an object and not, or not yet, in a translation.
package struct LanguageState: Sendable, Hashable, Reversible {
    /// A text that the translation has not followed.
    package enum Place: Sendable, Hashable {
        /// A field of the object or of a part of it.
        case field(PartName?, ChangedField)
        /// A block of the body, or of the part of a paper.
        case block(part: String, BlockChange)

        fileprivate var isBlock: Bool { if case .block = self { true } else { false } }

        /// Blocks in reading order, as `BlockChange.inReadingOrder` has them.
        static func precedes(_ left: Place, _ right: Place) -> Bool {
            guard case .block(let part, let first) = left, case .block(let other, let second) = right else { return false }
            if part != other { return CodeOrder.precedes(part, other) }
            let places = (first.new?.position ?? first.old?.position ?? 0, second.new?.position ?? second.old?.position ?? 0)
            if places.0 != places.1 { return places.0 < places.1 }
            return first.new == nil && second.new != nil
        }

        fileprivate var reversed: Place {
            switch self {
            case .field(let part, let field): .field(part?.reversed, field)
            case .block(let part, let block): .block(part: part, block.reversed)
            }
        }
    }

    package let old: ObjectKey
    package let new: ObjectKey
    /// What the object is called on each side.
    package let oldTitle: LanguageTexts
    package let newTitle: LanguageTexts
    /// The tag of the translation's language.
    package let language: String
    /// How many texts of the source language changed.
    package let sourceChanges: Int
    /// Those of them that the translation has not followed, in order.
    package let missing: [Place]

    package init(
        old: ObjectKey, new: ObjectKey, oldTitle: LanguageTexts, newTitle: LanguageTexts, language: String, sourceChanges: Int,
        missing: [Place]
    ) {
        self.old = old
        self.new = new
        self.oldTitle = oldTitle
        self.newTitle = newTitle
        self.language = language
        self.sourceChanges = sourceChanges
        self.missing = missing
    }

    package var reversed: LanguageState {
        let places = missing.map(\.reversed)
        let blocks = places.filter(\.isBlock).sorted(by: Place.precedes)
        return LanguageState(
            old: new, new: old, oldTitle: newTitle, newTitle: oldTitle, language: language, sourceChanges: sourceChanges,
            missing: places.filter { !$0.isBlock } + blocks)
    }

    package static func precedes(_ left: LanguageState, _ right: LanguageState) -> Bool {
        if left.new != right.new { return PublicationOrder.precedes(left.new, right.new) }
        return left.language < right.language
    }
}
