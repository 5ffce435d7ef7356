/// What stands in a line.
package indirect enum WordInline: Sendable, Hashable {
    /// A text; tabs in it become spaces, so that content cannot shift what follows.
    case text(String, WordRunFormat)
    case tab
    case lineBreak
    /// A field with the result that was true when the file was written.
    case field(WordField, result: String, WordRunFormat)
    case link(WordLink, [WordInline])
    case bookmark(WordBookmark, [WordInline])
    /// The call of a note; the style sets it high.
    case footnote(WordFootnoteID, style: String)
    /// A place to be filled in, as a content control.
    case blank(tag: String, text: String)
    case picture(WordPicture)
    /// A tracked change: what was inserted or deleted.
    case change(WordChange, [WordInline])

    /// A text as its style has it.
    package static func plain(_ text: String) -> WordInline { .text(text, WordRunFormat()) }
}

/// How a run looks. Nil and false leave what the style says.
package struct WordRunFormat: Sendable, Hashable {
    package enum Position: String, Sendable, Hashable { case superscript, `subscript` }

    /// The id of a character style.
    package var style: String?
    package var fonts: WordFonts?
    package var isBold = false
    package var isItalic = false
    package var isStruck = false
    package var isUnderlined = false
    package var color: WordColor?
    /// In half points.
    package var size: Int?
    package var position: Position?
    /// BCP 47 tag, where it is not that of the document.
    package var language: String?

    package init() {}

    /// The default look with changes, for use inside expressions.
    package static func with(_ change: (inout WordRunFormat) -> Void) -> WordRunFormat {
        var format = WordRunFormat()
        change(&format)
        return format
    }
}

/// What Word computes (ISO/IEC 29500-1, 17.16.5).
package enum WordField: Sendable, Hashable {
    /// The number of the page.
    case page
    case pageCount
    /// The number of the paragraph with this bookmark, without the full stop at its end: REF with \n.
    case paragraphNumber(WordBookmark)
    /// The text of the bookmark: REF.
    case content(WordBookmark)
    /// The number of the note whose call has this bookmark: NOTEREF.
    case noteNumber(WordBookmark)
    /// The page of the bookmark: PAGEREF.
    case pageNumber(WordBookmark)
    /// The next number of a sequence (tables, figures): SEQ; `restart` sets it.
    case sequence(WordBookmark, restart: Int?)

    /// The code between the marks of the field. Names are clean by the type of the bookmark.
    var code: String {
        switch self {
        case .page: "PAGE"
        case .pageCount: "NUMPAGES"
        case .paragraphNumber(let bookmark): "REF \(bookmark.name) \\n \\h"
        case .content(let bookmark): "REF \(bookmark.name) \\h"
        case .noteNumber(let bookmark): "NOTEREF \(bookmark.name) \\h"
        case .pageNumber(let bookmark): "PAGEREF \(bookmark.name) \\h"
        case .sequence(let name, nil): "SEQ \(name.name) \\* ARABIC"
        case .sequence(let name, let restart?): "SEQ \(name.name) \\* ARABIC \\r \(restart)"
        }
    }
}

/// A name for a place that Word accepts: at most 40 letters, digits and underscores, a letter first. Made from any text;
/// different texts give different names (anything but a hyphen that has to be replaced adds a digest).
package struct WordBookmark: Sendable, Hashable {
    package let name: String

    package init(_ text: String) {
        var name: [UInt8] = []
        var isExact = !text.isEmpty
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte)
            case UInt8(ascii: "0")...UInt8(ascii: "9") where !name.isEmpty: name.append(byte)
            case UInt8(ascii: "-") where !name.isEmpty: name.append(UInt8(ascii: "_"))
            default:
                isExact = false
                name.append(name.isEmpty ? UInt8(ascii: "b") : UInt8(ascii: "_"))
            }
        }
        if !isExact || name.count > 40 {
            name = (name.isEmpty ? [UInt8(ascii: "b")] : name.prefix(27)) + Array("_\(Self.digest(text))".utf8)
        }
        self.name = String(decoding: name, as: UTF8.self)
    }

    /// Twelve hexadecimal digits (FNV-1a, 48 bits of it): names have to differ, not to be secret.
    private static func digest(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash >> 16, radix: 16)
        return String(repeating: "0", count: 12 - digits.utf8.count) + digits
    }
}

package enum WordLink: Sendable, Hashable {
    case bookmark(WordBookmark)
    /// An absolute address. Kept only if its scheme is http, https or mailto; else the text stands without a link.
    case address(String)
}

/// Who changed something, and when (`2023-02-14T00:00:00Z`, or empty where that is not known).
package struct WordChange: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case insertion = "ins", deletion = "del" }

    package var kind: Kind
    package var author: String
    package var date: String

    package init(_ kind: Kind, author: String, date: String) {
        self.kind = kind
        self.author = author
        self.date = date
    }
}

/// A picture in a line.
package struct WordPicture: Sendable, Hashable {
    package var png: [UInt8]
    /// In twips.
    package var width: Int
    package var height: Int
    package var name: String
    /// What it shows, for those who cannot see it.
    package var alternative: String

    package init(png: [UInt8], width: Int, height: Int, name: String, alternative: String) {
        self.png = png
        self.width = width
        self.height = height
        self.name = name
        self.alternative = alternative
    }
}
