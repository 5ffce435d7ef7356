/// What stands one below the other: in a section, in a cell.
package indirect enum WordBlock: Sendable, Hashable {
    case paragraph(WordParagraph)
    case table(WordTable)
    case contents(WordContents)
}

/// A paragraph: its style, what differs from the style, and what it holds.
package struct WordParagraph: Sendable, Hashable {
    /// The id of a paragraph style; nil for the default one.
    package var style: String?
    package var format: WordParagraphFormat
    package var inlines: [WordInline]
    /// Set where the paragraph as such (its mark) was inserted or deleted with tracking on.
    package var markChange: WordChange?

    package init(style: String? = nil, format: WordParagraphFormat = WordParagraphFormat(), _ inlines: [WordInline]) {
        self.style = style
        self.format = format
        self.inlines = inlines
        markChange = nil
    }
}

/// The layout of a paragraph. Nil, empty and false leave what the style says.
package struct WordParagraphFormat: Sendable, Hashable {
    package enum Alignment: String, Sendable, Hashable {
        // The words of the Transitional class: in a right-to-left paragraph "left" is the leading edge, that is, the right.
        case start = "left"
        case center
        case end = "right"
        case justified = "both"
    }

    package var keepsWithNext = false
    package var keepsLines = false
    package var beginsPage = false
    /// The list that numbers the paragraph, and its level in it from 0.
    package var list: WordListPlace?
    package var borders: [WordBorder] = []
    package var shading: WordColor?
    package var tabs: [WordTab] = []
    package var spacing: WordSpacing?
    package var indent: WordIndent?
    /// No space between neighbours of the same style.
    package var isCompact = false
    package var alignment: Alignment?
    /// From 0, for the outline and the table of contents.
    package var outlineLevel: Int?

    package init() {}

    /// The default layout with changes, for use inside expressions.
    package static func with(_ change: (inout WordParagraphFormat) -> Void) -> WordParagraphFormat {
        var format = WordParagraphFormat()
        change(&format)
        return format
    }
}

/// The distance from the margins: `start` is the leading side, `hanging` pulls the first line back.
package struct WordIndent: Sendable, Hashable {
    package var start: Int
    package var end: Int
    package var hanging: Int
    package var firstLine: Int

    package init(start: Int = 0, end: Int = 0, hanging: Int = 0, firstLine: Int = 0) {
        self.start = start
        self.end = end
        self.hanging = hanging
        self.firstLine = firstLine
    }
}

package struct WordSpacing: Sendable, Hashable {
    package var before: Int
    package var after: Int
    /// In 240ths of a line; nil for what the style says.
    package var line: Int?

    package init(before: Int = 0, after: Int = 0, line: Int? = nil) {
        self.before = before
        self.after = after
        self.line = line
    }
}

package struct WordTab: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case start = "left", center, end = "right" }
    package enum Leader: String, Sendable, Hashable { case none, dot }

    package var kind: Kind
    package var position: Int
    package var leader: Leader

    package init(_ kind: Kind, at position: Int, leader: Leader = .none) {
        self.kind = kind
        self.position = position
        self.leader = leader
    }
}

/// A line at one edge of a paragraph, a table or a cell.
package struct WordBorder: Sendable, Hashable {
    /// In the order of the schema.
    package enum Edge: String, Sendable, Hashable, CaseIterable {
        case top, start = "left", bottom, end = "right", insideHorizontal = "insideH", insideVertical = "insideV"
    }

    package var edge: Edge
    /// In eighths of a point; 0 for no line.
    package var width: Int
    /// From the text, in points.
    package var space: Int
    package var color: WordColor

    package init(_ edge: Edge, width: Int, space: Int = 0, color: WordColor) {
        self.edge = edge
        self.width = width
        self.space = space
        self.color = color
    }

    /// The same line at several edges.
    package static func lines(_ edges: [Edge], width: Int, space: Int = 0, color: WordColor) -> [WordBorder] {
        edges.map { WordBorder($0, width: width, space: space, color: color) }
    }
}

/// A colour as 0xRRGGBB.
package struct WordColor: Sendable, Hashable {
    package var rgb: UInt32

    package init(_ rgb: UInt32) {
        self.rgb = rgb & 0xFF_FFFF
    }

    /// Six hexadecimal digits.
    var digits: String {
        let digits = String(rgb, radix: 16, uppercase: true)
        return String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }
}

/// A table of contents: a field that Word can update, with the entries that it would find.
package struct WordContents: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        /// From 1; the style is "TOC" and this number.
        package var level: Int
        package var bookmark: WordBookmark
        package var inlines: [WordInline]

        package init(level: Int, bookmark: WordBookmark, inlines: [WordInline]) {
            self.level = level
            self.bookmark = bookmark
            self.inlines = inlines
        }
    }

    /// How deep the outline is shown, from 1.
    package var depth: Int
    /// Page numbers are only known to a program that has set the pages. With them the field is marked as outdated, and Word
    /// asks on opening whether to update it; without them the contents are right as they stand.
    package var hasPageNumbers: Bool
    package var entries: [Entry]

    package init(depth: Int, hasPageNumbers: Bool = false, entries: [Entry]) {
        self.depth = depth
        self.hasPageNumbers = hasPageNumbers
        self.entries = entries
    }
}
