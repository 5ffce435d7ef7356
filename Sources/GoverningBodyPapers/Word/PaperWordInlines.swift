import WordDocument

extension PaperWordEmitter {
    /// Inlines of the paper as runs, fields and links. Nesting is bounded by the reader of Markdown.
    mutating func inlines(_ content: [PaperInline], _ format: WordRunFormat = WordRunFormat()) -> [WordInline] {
        content.flatMap { inline($0, format) }
    }

    private mutating func inline(_ inline: PaperInline, _ format: WordRunFormat) -> [WordInline] {
        var inner = format
        switch inline {
        case .text(let text): return [.text(text, format)]
        case .foreign(let text, let language):
            inner.language = language
            return [.text(text, inner)]
        case .emphasis(let content):
            look.emphasize(&inner)
            return inlines(content, inner)
        case .strong(let content):
            inner.isBold = true
            return inlines(content, inner)
        case .strikethrough(let content):
            inner.isStruck = true
            return inlines(content, inner)
        case .code(let text):
            inner.style = "Code"
            return [.text(text, inner)]
        case .lineBreak: return [.lineBreak]
        case .reference(let anchor, let before, let number, let after):
            return [.text(before, format), reference(anchor, number, format), .text(after, format)].filter { $0 != .text("", format) }
        case .link(let address, let isExternal, let content): return link(address, isExternal, content, format)
        case .footnote(let number): return footnoteCall(number)
        case .blank(let id): return [.blank(tag: id, text: PaperInline.blankText)]
        }
    }

    /// A reference as a field that Word updates. Where the number is not what Word would find, it is a link with fixed text.
    private func reference(_ anchor: String, _ number: String, _ format: WordRunFormat) -> WordInline {
        switch targets[anchor] {
        case .paragraph(let place, let its) where String(its) == number:
            return .field(.paragraphNumber(WordBookmark(place)), result: number, format)
        case .text(let text) where text == number && !text.isEmpty:
            return .field(.content(WordBookmark(anchor)), result: number, format)
        case .note(let its) where String(its) == number:
            return .field(.noteNumber(WordBookmark(anchor)), result: number, format)
        case .paragraph(let place, _): return .link(.bookmark(WordBookmark(place)), [.text(number, format)])
        case .text, .note: return .link(.bookmark(WordBookmark(anchor)), [.text(number, format)])
        case .plain, nil: return .text(number, format)
        }
    }

    private mutating func link(
        _ address: String, _ isExternal: Bool, _ content: [PaperInline], _ format: WordRunFormat
    ) -> [WordInline] {
        let target: WordLink
        if address.hasPrefix("#") {
            let anchor = String(address.dropFirst())
            guard let known = targets[anchor] else { return inlines(content, format) }
            if case .paragraph(let place, _) = known {
                target = .bookmark(WordBookmark(place))
            } else {
                target = .bookmark(WordBookmark(anchor))
            }
        } else if isExternal {
            target = .address(address)
        } else if !address.isEmpty, !options.siteAddress.isEmpty {
            target = .address(options.siteAddress + address)
        } else {
            return inlines(content, format)
        }
        var inner = format
        inner.style = "Hyperlink"
        return [.link(target, inlines(content, inner))]
    }

    /// The call of a note: the first makes the note, a later one refers to it.
    private mutating func footnoteCall(_ number: Int) -> [WordInline] {
        let bookmark = WordBookmark("note-\(number)")
        switch notes.call(number) {
        case .unknown: return []
        case .again:
            return [.field(.noteNumber(bookmark), result: String(number), .with { $0.style = "FootnoteReference" })]
        case .first(let note, let isAutomatic):
            let content = inlines(note.content)
            let id = file.addFootnote(
                WordFootnote(
                    paragraphs: [WordParagraph(style: "FootnoteText", content)], customMark: isAutomatic ? nil : String(number),
                    markStyle: "FootnoteReference"))
            return [.bookmark(bookmark, [.footnote(id, style: "FootnoteReference")])]
        }
    }
}

/// Keeps count of the notes as Word will: by the order of their calls.
struct PaperWordNotes {
    enum Call {
        /// `isAutomatic` says whether Word's count gives the note's number; else it needs a mark of its own.
        case first(PaperFootnote, isAutomatic: Bool)
        case again
        case unknown
    }

    private var waiting: [Int: PaperFootnote]
    private var called: Set<Int> = []
    private var count = 0

    init(_ notes: [PaperFootnote]) {
        waiting = Dictionary(notes.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func call(_ number: Int) -> Call {
        guard let note = waiting.removeValue(forKey: number) else { return called.contains(number) ? .again : .unknown }
        called.insert(number)
        let isAutomatic = number == count + 1
        if isAutomatic { count += 1 }
        return .first(note, isAutomatic: isAutomatic)
    }
}
