import TypstMarkup

/// Turns the inlines of a paper into Typst, and keeps account of labels and notes, each of which may stand once.
struct PaperTypstInlines {
    /// Where inlines stand, which decides their font, and what their links and notes become.
    enum Place {
        case text
        /// On the cover and in tables, which are set in the font of headings.
        case aside
        /// Stands in the contents too.
        case heading
        /// In the head of a table, which is repeated on every page: neither links nor notes may stand there.
        case repeated

        var allowsLinks: Bool { self == .text || self == .aside }
        /// Words longer than this may be broken anywhere.
        var longestWord: Int { self == .text || self == .heading ? 40 : TableFit.longestWord }
    }

    private let anchors: PaperPlaces
    private let notes: [Int: PaperFootnote]
    private let siteAddress: String
    private let language: String
    /// The labels that have been given to something.
    private var given: Set<String> = []
    /// The notes whose text has been written.
    private var written: Set<Int> = []
    /// Notes called in the head of a table, whose texts are still to be written.
    private var pending: [Int] = []

    init(_ document: PaperDocument, siteAddress: String) {
        anchors = PaperPlaces(document)
        notes = Dictionary(document.footnotes.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        language = document.languageTag
        self.siteAddress = siteAddress
    }

    mutating func content(_ inlines: [PaperInline], in place: Place = .text) -> TypstValue {
        .content(inlines.map { value($0, place) })
    }

    /// An element that links to `anchor` lead to; only the first element of a name gets it.
    mutating func labelled(_ element: TypstValue, _ anchor: String) -> TypstValue {
        guard !anchor.isEmpty, given.insert(anchor).inserted else { return element }
        return .labelled(element, label: anchor)
    }

    /// A mark without extent for a second name of an element.
    mutating func landmark(_ anchor: String) -> [TypstValue] {
        guard !anchor.isEmpty, given.insert(anchor).inserted else { return [] }
        return [.call("landmark", .text(anchor))]
    }

    /// The texts of notes called in the head of a table, to stand below it.
    mutating func takePendingNotes() -> [TypstValue] {
        defer { pending = [] }
        return pending.flatMap { writtenOut($0) }
    }

    /// The texts of notes that nothing printed has called, so that no text is lost and every link has its end.
    mutating func takeUncalledNotes() -> [TypstValue] {
        notes.keys.sorted().filter { !written.contains($0) }.flatMap { writtenOut($0) }
    }

    /// A note as a text of its own, with its number before it.
    private mutating func writtenOut(_ number: Int) -> [TypstValue] {
        guard let note = notes[number], written.insert(number).inserted else { return [] }
        return [.content(landmark("note-\(number)") + [.call("super", .text(String(number))), .text(" "), content(note.content)])]
    }

    // MARK: Inlines

    private mutating func value(_ inline: PaperInline, _ place: Place) -> TypstValue {
        switch inline {
        case .text(let text): return .printed(text, longestWord: place.longestWord)
        case .foreign(let text, let language): return foreign(text, language, place)
        case .emphasis(let content): return .call("emph", self.content(content, in: place))
        case .strong(let content): return .call("strong", self.content(content, in: place))
        case .strikethrough(let content): return .call("strike", self.content(content, in: place))
        case .code(let code): return .call("raw", .printed(code, longestWord: place.longestWord))
        case .lineBreak: return .call("linebreak", [])
        case .reference(let anchor, let before, let number, let after):
            return link(to: anchor, .printed(before + number + after), place)
        case .link(let address, let isExternal, let content):
            return link(address, isExternal, self.content(content, in: place), place)
        case .footnote(let number): return call(number, place)
        case .blank: return .text(PaperInline.blankText)
        }
    }

    /// Text in another language. Beside Chinese, quotation marks and dashes of Latin text come from the Latin font.
    private func foreign(_ text: String, _ tag: String, _ place: Place) -> TypstValue {
        let fonts = PaperFonts(tag: tag)
        let isLatin = text.unicodeScalars.allSatisfy { $0.value < 0x0250 || (0x2000..<0x2070).contains($0.value) }
        let changesFont = isLatin && text.unicodeScalars.contains { $0.value >= 0x2000 } && PaperFonts(tag: language).isWide
        let name: TypstName = changesFont ? place == .text ? "foreign-latin" : "foreign-sans" : "foreign"
        return .call(name, [TypstArgument(.text(fonts.language)), TypstArgument(.printed(text, longestWord: place.longestWord))])
    }

    private func link(to anchor: String, _ content: TypstValue, _ place: Place) -> TypstValue {
        guard place.allowsLinks, anchors.contains(anchor) else { return content }
        return .call("link", [TypstArgument(.label(anchor)), TypstArgument(content)])
    }

    private func link(_ address: String, _ isExternal: Bool, _ content: TypstValue, _ place: Place) -> TypstValue {
        if address.hasPrefix("#") { return link(to: String(address.dropFirst()), content, place) }
        let target = isExternal ? address : siteAddress + address
        let schemes = ["https://", "http://", "mailto:"]
        guard place.allowsLinks, !address.isEmpty, schemes.contains(where: target.hasPrefix) else { return content }
        return .call("link", [TypstArgument(.text(target)), TypstArgument(content)])
    }

    /// The call of a note. Its text stands on the page of the first call; further calls lead there.
    private mutating func call(_ number: Int, _ place: Place) -> TypstValue {
        guard let note = notes[number] else { return .content([]) }
        let mark = TypstValue.text(String(number))
        if place == .repeated {
            if !written.contains(number), !pending.contains(number) { pending.append(number) }
            return .call("super", mark)
        }
        if pending.contains(number) { return .call("super", mark) }
        guard written.insert(number).inserted else {
            return place == .heading ? .call("in-heading", .call("super", mark)) : .call("note-again", mark)
        }
        // Notes have no notes.
        let text = content(note.content.filter { !$0.isNoteCall })
        let call = labelled(.call("note", [TypstArgument(mark), TypstArgument(text)]), "note-\(number)")
        return place == .heading ? .call("in-heading", call) : call
    }
}
