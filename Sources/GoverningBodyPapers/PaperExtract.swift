import Publication

/// A part of a paper as a paper of its own: its draft decisions, or one section. Paragraphs, notes, tables and figures keep
/// the numbers of the whole, and what refers to the rest of the paper leads to the whole on the site.
struct PaperExtract {
    /// `decisions`, or the id of a heading.
    static let decisions = "decisions"

    /// The part of an edition; nil where the paper has no such part.
    static func edition(_ id: String, of edition: PaperEdition) -> PaperEdition? {
        let whole = edition.document
        let blocks = upright(part(id, of: whole.blocks))
        guard let title = blocks.lazy.compactMap(\.headingText).first else { return nil }
        var extract = edition
        extract.extract = (id: id, title: title)
        extract.document.blocks = blocks
        extract.document.cover.title = edition.labels.filled(
            .paperExtractTitle, [("title", whole.cover.title), ("extract", title)])
        extract.document.cover.entries = Array(whole.cover.entries.prefix(1))
        let called = extract.document.calledNotes
        extract.document.footnotes = whole.footnotes.filter { called.contains($0.number) }
        let links = ExtractLinks(extract.document, page: "\(whole.languageTag)/papers/\(SiteMap.anchor(whole.symbol))/")
        extract.document = links.resolved(extract.document)
        return extract
    }

    /// The blocks from each heading that begins the part to the next one of its level or above.
    private static func part(_ id: String, of blocks: [PaperBlock]) -> [PaperBlock] {
        var part: [PaperBlock] = []
        var level: Int?
        for block in blocks {
            if case .heading(let heading) = block {
                if let open = level, heading.level <= open { level = nil }
                let begins = id == decisions ? heading.role == .decision : heading.id == id
                if level == nil, begins { level = heading.level }
            }
            if level != nil { part.append(block) }
        }
        return part
    }

    /// Turns of the page that belong to the part, without those of which the other half is elsewhere.
    private static func upright(_ blocks: [PaperBlock]) -> [PaperBlock] {
        var isLandscape = false
        var blocks = blocks.filter { block in
            guard case .orientation(let turn) = block else { return true }
            defer { isLandscape = turn }
            return turn != isLandscape
        }
        if isLandscape { blocks.append(.orientation(isLandscape: false)) }
        return blocks
    }
}

/// Leads what a part of a paper refers to outside of itself to the whole paper on the site.
private struct ExtractLinks {
    private let places: PaperPlaces
    private let page: String

    init(_ document: PaperDocument, page: String) {
        places = PaperPlaces(document)
        self.page = page
    }

    func resolved(_ document: PaperDocument) -> PaperDocument { document.mapInlines { resolved($0) } }

    private func resolved(_ content: [PaperInline]) -> [PaperInline] {
        content.map { inline in
            switch inline {
            case .reference(let anchor, let before, let number, let after) where !places.contains(anchor):
                .link(address: page + "#" + anchor, isExternal: false, content: [.text(before + number + after)])
            case .link(let address, false, let inner) where address.hasPrefix("#") && !places.contains(String(address.dropFirst())):
                .link(address: page + address, isExternal: false, content: inner)
            case .emphasis(let inner): .emphasis(resolved(inner))
            case .strong(let inner): .strong(resolved(inner))
            case .strikethrough(let inner): .strikethrough(resolved(inner))
            default: inline
            }
        }
    }
}

extension PaperDocument {
    /// The numbers of the notes that are called in the text.
    fileprivate var calledNotes: Set<Int> {
        var called: Set<Int> = []
        blocks.walk { block in
            for run in block.runs {
                run.walk { if case .footnote(let number) = $0 { called.insert(number) } }
            }
        }
        return called
    }
}

extension PaperBlock {
    fileprivate var headingText: String? {
        if case .heading(let heading) = self { heading.content.plainText } else { nil }
    }
}
