/// A style. Names that Word knows ("heading 1", "footnote text", "toc 1") make it Word's own style, with its behaviour.
package struct WordStyle: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case paragraph, character }

    package var kind: Kind
    /// Letters and digits; what paragraphs and runs name.
    package var id: String
    /// What Word shows in its list, or translates if it is one of its own.
    package var name: String
    /// The style that it changes; nil for none.
    package var base: String?
    /// The style of the paragraph that follows when someone types on.
    package var next: String?
    package var isDefault: Bool
    package var paragraph: WordParagraphFormat
    package var run: WordRunFormat

    package init(
        _ kind: Kind = .paragraph, id: String, name: String, base: String? = nil, next: String? = nil, isDefault: Bool = false,
        paragraph: WordParagraphFormat = WordParagraphFormat(), run: WordRunFormat = WordRunFormat()
    ) {
        self.kind = kind
        self.id = id
        self.name = name
        self.base = base
        self.next = next
        self.isDefault = isDefault
        self.paragraph = paragraph
        self.run = run
    }
}
