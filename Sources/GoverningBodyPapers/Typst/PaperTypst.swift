package import Publication
import TypstMarkup

/// Writes a paper as Typst source, from which the edge makes a PDF. Numbers come from the value; Typst counts pages only.
///
/// The source is one file that reads nothing: no import, no path, pictures within it. It asks for PDF/UA-1, so pictures have
/// texts, headings skip no level, and what repeats on every page (headers of tables) holds no links and no notes.
package struct PaperTypst: Sendable {
    private let document: PaperDocument
    private let labels: Labels
    private let contentsTitle: String
    private let siteAddress: String

    /// - Parameters:
    ///   - contentsTitle: the heading of the contents, in the language of the paper; empty for a paper without contents.
    ///   - siteAddress: where the site is published, with a `/` at its end: links to its pages begin with it. Empty where
    ///     that is not known; then links to pages are plain text.
    package init(_ document: PaperDocument, labels: Labels, contentsTitle: String, siteAddress: String = "") {
        self.document = document
        self.labels = labels
        self.contentsTitle = contentsTitle
        self.siteAddress = siteAddress
    }

    /// The whole source, in UTF-8.
    package var source: [UInt8] {
        let fonts = PaperFonts(tag: document.languageTag)
        var source = TypstSource()
        source.define("serif", fonts.serif)
        source.define("sans", fonts.sans)
        source.define("latin", fonts.latin)
        source.define("latin-sans", fonts.latinSans)
        source.define("edge", .text(document.isRightToLeft ? "right" : "left"))
        source.prelude(PaperPrelude.page)
        source.prelude(PaperPrelude.cover)
        source.prelude(PaperPrelude.blocks)
        source.prelude(PaperPrelude.tables)
        source.wrapRest(
            in: "paper",
            [
                TypstArgument("symbol", .printed(document.symbol)), TypstArgument("name", .printed(document.cover.title)),
                TypstArgument("author", .printed(document.cover.organization)), TypstArgument("lang", .text(fonts.language)),
                TypstArgument("region", fonts.region.map { .text($0) } ?? .none),
                TypstArgument("dir", .name(document.isRightToLeft ? "rtl" : "ltr")), TypstArgument("is-wide", .flag(fonts.isWide)),
            ])
        var inlines = PaperTypstInlines(document, siteAddress: siteAddress)
        source.add(cover(&inlines))
        if !contentsTitle.isEmpty {
            source.add(.call("contents", [TypstArgument(.printed(contentsTitle)), TypstArgument(.number(depthOfContents))]))
        }
        var blocks = PaperTypstBlocks(inlines, labels: labels)
        blocks.write(document.blocks, to: &source)
        return source.bytes
    }

    /// Three levels of headings, or two where three would fill more than about two pages.
    private var depthOfContents: Int {
        let headings = document.blocks.count { block in
            if case .heading(let heading) = block { heading.level <= 3 } else { false }
        }
        return headings > 80 ? 2 : 3
    }

    private func cover(_ inlines: inout PaperTypstInlines) -> TypstValue {
        let cover = document.cover
        var arguments: [TypstArgument] = [
            TypstArgument("organization", .printed(cover.organization)), TypstArgument("body", .printed(cover.body)),
            TypstArgument("session", .printed(cover.session)), TypstArgument("symbol", .printed(cover.symbol)),
            TypstArgument("section", .printed(cover.sectionTitle)), TypstArgument("code", .printed(cover.sectionCode)),
            TypstArgument("segment", .printed(cover.segment)), TypstArgument("date", .printed(cover.date)),
            TypstArgument("original", .printed(cover.originalLanguage)), TypstArgument("item", .printed(cover.agendaItem)),
        ]
        var entries = cover.entries[...]
        // The purpose heads the box; all else follows its label on the same line.
        if let first = entries.first, first.label == labels[.paperPurpose] {
            arguments.append(TypstArgument("purpose", .array([.printed(first.label), inlines.content(first.content, in: .aside)])))
            entries = entries.dropFirst()
        }
        let rest = entries.map { entry in
            let label = labels.filled(.objectTitle, [("object", entry.label), ("title", "")])
            return TypstValue.array([.printed(label), inlines.content(entry.content, in: .aside)])
        }
        arguments.append(TypstArgument("entries", .array(rest)))
        return .call("cover", arguments)
    }
}

extension TypstValue {
    /// A text as it is printed: line ends and tabs as spaces, other control characters left out, since no font has them. A
    /// word longer than any line gets places to break it, which do not show.
    static func printed(_ text: String, longestWord: Int = 40) -> TypstValue {
        var plain = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == "\t" { plain.append(" ") }
            guard scalar.properties.generalCategory != .control else {
                length = 0
                continue
            }
            length = scalar.breaksLines ? 0 : length + 1
            if length > longestWord {
                plain.append("\u{200B}")
                length = 1
            }
            plain.append(scalar)
        }
        return .text(String(plain))
    }
}

extension Unicode.Scalar {
    /// Whether a line may end beside it: spaces, hyphens, slashes, Chinese characters.
    fileprivate var breaksLines: Bool { value >= 0x2E80 || properties.isWhitespace || "-–/".unicodeScalars.contains(self) }
}
