// WordDocument: WordprocessingML (ISO/IEC 29500, Transitional), written natively.
//
// 1. A document is built as a value, `WordFile`: sections of paragraphs and tables, footnotes, styles, lists, properties.
//    Inside a paragraph stand runs, fields, bookmarks, links, calls of notes, pictures and tracked changes.
// 2. `WordFile.parts()` writes that value as the parts of an Open Packaging container, always in the same order:
//    content types, relationships, properties, `document.xml`, styles, numbering, settings, notes, fonts, headers, media.
// 3. `StoryWriter` writes what holds text (document, notes, headers); each other part has a small writer of its own.
// 4. The container (a zip file) is made at the edge.
//
// Lengths are twips (twentieths of a point) unless a name says otherwise; sizes of type are half points. Whatever is text
// is escaped by `XMLEscaping` in one place, `XMLWriter`; field codes are built from closed values and clean names only.
// Knows nothing of papers or outcomes. The same value gives the same bytes. Used by GoverningBodyPapers and ChangeReport.

/// A Word document as a value.
package struct WordFile: Sendable, Hashable {
    package var properties: WordProperties
    package var defaults: WordDefaults
    package var styles: [WordStyle]
    package var numbering: WordNumbering
    package var footnotes: [WordFootnote]
    package var sections: [WordSection]

    package init(properties: WordProperties, defaults: WordDefaults) {
        self.properties = properties
        self.defaults = defaults
        styles = []
        numbering = WordNumbering()
        footnotes = []
        sections = []
    }

    /// Adds a note and gives the value that calls it. Notes are numbered by Word, in the order of their calls.
    package mutating func addFootnote(_ footnote: WordFootnote) -> WordFootnoteID {
        footnotes.append(footnote)
        return WordFootnoteID(value: footnotes.count)
    }

    /// A note by what calls it.
    package func footnote(_ id: WordFootnoteID) -> WordFootnote? {
        footnotes.indices.contains(id.value - 1) ? footnotes[id.value - 1] : nil
    }

    /// Replaces the text of a note.
    package mutating func setFootnote(_ id: WordFootnoteID, paragraphs: [WordParagraph]) {
        if footnotes.indices.contains(id.value - 1) { footnotes[id.value - 1].paragraphs = paragraphs }
    }
}

/// A part of the container: its name without a leading slash, and its bytes.
package struct WordPart: Sendable, Hashable {
    package var name: String
    package var bytes: [UInt8]
}

/// The core properties of the document (Dublin Core).
package struct WordProperties: Sendable, Hashable {
    package var title: String
    package var creator: String
    package var subject: String
    /// BCP 47.
    package var language: String
    /// `2023-02-14T00:00:00Z`; given, never the clock's. Nil leaves the dates out.
    package var date: String?

    package init(title: String, creator: String = "", subject: String = "", language: String, date: String? = nil) {
        self.title = title
        self.creator = creator
        self.subject = subject
        self.language = language
        self.date = date
    }
}

/// What holds where nothing else is said.
package struct WordDefaults: Sendable, Hashable {
    package var fonts: WordFonts
    /// In half points.
    package var size: Int
    /// BCP 47 tag of the language of the text.
    package var language: String
    package var isRightToLeft: Bool

    package init(fonts: WordFonts, size: Int, language: String, isRightToLeft: Bool = false) {
        self.fonts = fonts
        self.size = size
        self.language = language
        self.isRightToLeft = isRightToLeft
    }
}

/// One font for each kind of script; Word chooses by character.
package struct WordFonts: Sendable, Hashable {
    package var latin: String
    package var eastAsian: String
    /// Arabic, Hebrew and others that are shaped.
    package var complex: String

    package init(latin: String, eastAsian: String, complex: String) {
        self.latin = latin
        self.eastAsian = eastAsian
        self.complex = complex
    }
}

/// A note below the page. It begins with its number, which is not part of its paragraphs.
package struct WordFootnote: Sendable, Hashable {
    package var paragraphs: [WordParagraph]
    /// A mark of its own instead of a number; such notes do not count.
    package var customMark: String?
    /// The character style of the number in front of the note.
    package var markStyle: String

    package init(paragraphs: [WordParagraph], customMark: String? = nil, markStyle: String) {
        self.paragraphs = paragraphs
        self.customMark = customMark
        self.markStyle = markStyle
    }
}

/// What a note is called by.
package struct WordFootnoteID: Sendable, Hashable {
    /// From 1: Word keeps -1 and 0 for the separators.
    let value: Int
}
