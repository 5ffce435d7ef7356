package import ResultsModel

/// What changed in the source language of an object and not, or not yet, in a translation.
package struct LanguageState: Sendable, Hashable, Reversible {
    /// A text that the translation has not followed.
    package enum Place: Sendable, Hashable {
        /// A field of the object or of a part of it.
        case field(PartName?, ChangedField)
        /// A block of the body, or of the part of a paper.
        case block(part: String, BlockChange)

        var reversed: Place {
            switch self {
            case .field(let part, let field): .field(part?.reversed, field)
            case .block(let part, let block): .block(part: part, block.reversed)
            }
        }
    }

    package let old: ObjectKey
    package let new: ObjectKey
    package let title: LanguageTexts
    /// The tag of the translation's language.
    package let language: String
    /// How many texts of the source language changed.
    package let sourceChanges: Int
    /// Those of them that the translation has not followed, in order.
    package let missing: [Place]

    package init(old: ObjectKey, new: ObjectKey, title: LanguageTexts, language: String, sourceChanges: Int, missing: [Place]) {
        self.old = old
        self.new = new
        self.title = title
        self.language = language
        self.sourceChanges = sourceChanges
        self.missing = missing
    }

    package var reversed: LanguageState {
        LanguageState(old: new, new: old, title: title, language: language, sourceChanges: sourceChanges, missing: missing.map(\.reversed))
    }

    package static func precedes(_ left: LanguageState, _ right: LanguageState) -> Bool {
        if left.new != right.new { return PublicationOrder.precedes(left.new, right.new) }
        return left.language < right.language
    }
}
