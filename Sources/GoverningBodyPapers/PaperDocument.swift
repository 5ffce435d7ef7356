package import ResultsModel

/// A Governing Body paper in one language, numbered and ready to be set: the one value behind all its forms.
package struct PaperDocument: Sendable, Hashable {
    package var symbol: String
    package var language: LanguageIndex
    /// BCP 47 tag of the language, and whether it runs from right to left.
    package var languageTag: String
    package var isRightToLeft: Bool
    package var cover: PaperCover
    package var blocks: [PaperBlock]
    /// In the order of their numbers, from 1.
    package var footnotes: [PaperFootnote]

    package init(symbol: String, language: LanguageIndex, languageTag: String, isRightToLeft: Bool, cover: PaperCover) {
        self.symbol = symbol
        self.language = language
        self.languageTag = languageTag
        self.isRightToLeft = isRightToLeft
        self.cover = cover
        blocks = []
        footnotes = []
    }
}

/// The first page: the head, the title, and the box of labelled entries.
package struct PaperCover: Sendable, Hashable {
    package var organization = ""
    /// "Governing Body"
    package var body = ""
    /// "347th Session, Geneva, 13-23 March 2023"
    package var session = ""
    package var symbol = ""
    package var sectionTitle = ""
    package var sectionCode = ""
    package var segment = ""
    package var date = ""
    /// "Original: English"
    package var originalLanguage = ""
    /// "Fourth item on the agenda"
    package var agendaItem = ""
    package var title = ""
    /// Purpose, relevant objective, implications, author unit, related documents: in the order of the cover.
    package var entries: [Entry] = []

    package struct Entry: Sendable, Hashable {
        package var label: String
        package var content: [PaperInline]

        package init(label: String, content: [PaperInline]) {
            self.label = label
            self.content = content
        }
    }

    package init() {}
}

extension PaperCover {
    /// What stands above the title, line by line.
    var headLines: [String] {
        let section = [sectionTitle, sectionCode].filter { !$0.isEmpty }.joined(separator: " ")
        return [body, session, section, segment, agendaItem, date, originalLanguage].filter { !$0.isEmpty }
    }
}

/// A block of a paper.
package indirect enum PaperBlock: Sendable, Hashable {
    case heading(PaperHeading)
    case paragraph(PaperParagraph)
    case list(PaperList)
    case quotation([PaperBlock])
    case table(PaperTable)
    case figure(PaperFigure)
    /// From here pages are landscape, or upright again.
    case orientation(isLandscape: Bool)
}

package struct PaperHeading: Sendable, Hashable {
    package enum Role: String, Sendable, Hashable { case section, appendix, annex, decision, foreword }

    /// From 1: the level in the outline of the paper.
    package var level: Int
    package var role: Role
    /// Unique in the paper; the same in every language.
    package var id: String
    package var content: [PaperInline]

    package init(level: Int, role: Role = .section, id: String, content: [PaperInline]) {
        self.level = level
        self.role = role
        self.id = id
        self.content = content
    }
}

package struct PaperParagraph: Sendable, Hashable {
    package enum Role: String, Sendable, Hashable {
        /// A paragraph with a number.
        case numbered
        /// Part of a draft decision: numbered, and set apart.
        case decision
        /// Belongs to the numbered paragraph before it.
        case continued
        case unnumbered, foreword, signature
    }

    package var role: Role
    /// Its number in its series, for numbered roles.
    package var number: Int?
    /// The id of its series: `body`, `appendices`, `annexes`.
    package var series: String
    /// `p46`, `annexes-p46`: the anchor of a numbered paragraph.
    package var anchor: String
    /// The author's id, which survives renumbering; empty for none.
    package var id: String
    /// A name for permanent links, the same in every language: the author's id, or one made of the source text. Empty where
    /// the paragraph has no number.
    package var permalink = ""
    package var content: [PaperInline]

    package init(role: Role, number: Int? = nil, series: String = "body", anchor: String = "", id: String = "", content: [PaperInline]) {
        self.role = role
        self.number = number
        self.series = series
        self.anchor = anchor
        self.id = id
        self.content = content
    }
}

package struct PaperList: Sendable, Hashable {
    package enum Marker: String, Sendable, Hashable {
        case bullet
        /// (a), (b)...
        case letter
        /// (i), (ii)...
        case roman
        case decimal
    }

    package var marker: Marker
    /// The number of the first item.
    package var start: Int
    package var items: [[PaperBlock]]

    package init(marker: Marker, start: Int = 1, items: [[PaperBlock]]) {
        self.marker = marker
        self.start = start
        self.items = items
    }
}

package struct PaperTable: Sendable, Hashable {
    package enum Alignment: String, Sendable, Hashable { case start, center, end }

    package struct Column: Sendable, Hashable {
        /// The share of the table's width, in thousandths; all columns add up to 1,000.
        package var width: Int
        package var alignment: Alignment

        package init(width: Int, alignment: Alignment = .start) {
            self.width = width
            self.alignment = alignment
        }
    }

    package struct Cell: Sendable, Hashable {
        package var content: [PaperInline]
        package var columnSpan: Int
        package var rowSpan: Int
        /// A header of its row.
        package var isHeader: Bool

        package init(_ content: [PaperInline], columnSpan: Int = 1, rowSpan: Int = 1, isHeader: Bool = false) {
            self.content = content
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            self.isHeader = isHeader
        }
    }

    package struct Row: Sendable, Hashable {
        package enum Kind: String, Sendable, Hashable { case body, section, subtotal, total }

        package var kind: Kind
        /// Cells that start in this row; places covered by a cell above are left out.
        package var cells: [Cell]

        package init(_ cells: [Cell], kind: Kind = .body) {
            self.cells = cells
            self.kind = kind
        }
    }

    package var id: String
    /// "Table 1", "Table I.2"; empty for a table without a number.
    package var label: String
    package var caption: [PaperInline]
    package var columns: [Column]
    package var header: [Row]
    package var rows: [Row]
    /// Notes below the table, each with its mark.
    package var notes: [[PaperInline]]
    package var isLandscape: Bool

    package init(id: String, label: String = "", caption: [PaperInline], columns: [Column], header: [Row], rows: [Row]) {
        self.id = id
        self.label = label
        self.caption = caption
        self.columns = columns
        self.header = header
        self.rows = rows
        notes = []
        isLandscape = false
    }
}

package struct PaperFigure: Sendable, Hashable {
    package var id: String
    /// "Figure 1"
    package var label: String
    package var caption: [PaperInline]
    /// What it shows, for those who cannot see it; never empty.
    package var alternative: String
    package var note: [PaperInline]
    /// The bytes of its SVG; empty where its data are lost.
    package var svg: [UInt8]

    package init(id: String, label: String, caption: [PaperInline], alternative: String) {
        self.id = id
        self.label = label
        self.caption = caption
        self.alternative = alternative
        note = []
        svg = []
    }
}

package struct PaperFootnote: Sendable, Hashable {
    package var number: Int
    package var content: [PaperInline]

    package init(number: Int, content: [PaperInline]) {
        self.number = number
        self.content = content
    }
}

/// A run of text of a paper, or something in it.
package indirect enum PaperInline: Sendable, Hashable {
    /// Text in the language of the paper.
    case text(String)
    /// Text in another language, by its BCP 47 tag.
    case foreign(String, language: String)
    case emphasis([PaperInline])
    case strong([PaperInline])
    case strikethrough([PaperInline])
    case code(String)
    case lineBreak
    /// "paragraph 46": a reference to a numbered paragraph, table, figure, heading or note of this paper. Word updates the
    /// number, which is part of `text`: `before`, the number, `after`.
    case reference(anchor: String, before: String, number: String, after: String)
    /// A link to a page of the site (its address is relative to the site's root) or elsewhere.
    case link(address: String, isExternal: Bool, content: [PaperInline])
    /// A call of a footnote.
    case footnote(Int)
    /// A blank to be filled by the Conference.
    case blank(id: String)
}
