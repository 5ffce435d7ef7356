/// The lists of a document: definitions say how numbers look, lists count. Lists of one definition count on from each other
/// (so a series may be interrupted by others), except where a list sets its start.
package struct WordNumbering: Sendable, Hashable {
    package private(set) var definitions: [WordListDefinition] = []
    package private(set) var lists: [WordList] = []

    package init() {}

    package mutating func add(_ definition: WordListDefinition) -> WordListDefinitionID {
        definitions.append(definition)
        return WordListDefinitionID(index: definitions.count - 1)
    }

    /// A new list. `start` is the number of its first paragraph at `level`; nil to count on.
    package mutating func addList(of definition: WordListDefinitionID, level: Int = 0, start: Int? = nil) -> WordListID {
        lists.append(WordList(definition: definition, level: level, start: start))
        return WordListID(value: lists.count)
    }
}

/// How the paragraphs of a list are numbered and laid out, level by level (at most nine).
package struct WordListDefinition: Sendable, Hashable {
    package var name: String
    package var levels: [WordListLevel]

    package init(name: String, levels: [WordListLevel]) {
        self.name = name
        self.levels = levels
    }
}

package struct WordListLevel: Sendable, Hashable {
    package enum Format: String, Sendable, Hashable { case decimal, lowerLetter, lowerRoman, bullet }

    package var format: Format
    /// `%1.`, `(%2)`: the number of a level is a percent sign and the level from 1. For bullets, the bullet.
    package var text: String
    package var indent: WordIndent
    /// The look of the number.
    package var run: WordRunFormat

    package init(_ format: Format, text: String, indent: WordIndent, run: WordRunFormat = WordRunFormat()) {
        self.format = format
        self.text = text
        self.indent = indent
        self.run = run
    }
}

package struct WordList: Sendable, Hashable {
    package var definition: WordListDefinitionID
    package var level: Int
    package var start: Int?
}

package struct WordListDefinitionID: Sendable, Hashable {
    let index: Int
}

package struct WordListID: Sendable, Hashable {
    /// From 1: zero is Word's way to say "no list".
    let value: Int
}

/// A paragraph's place in a list.
package struct WordListPlace: Sendable, Hashable {
    package var list: WordListID
    /// From 0.
    package var level: Int

    package init(_ list: WordListID, level: Int = 0) {
        self.list = list
        self.level = level
    }
}
