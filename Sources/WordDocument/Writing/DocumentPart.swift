extension StoryWriter {
    /// The root of every story, with the namespaces that stories use.
    static var namespaces: KeyValuePairs<StaticString, String> {
        [
            "xmlns:w": Namespaces.word, "xmlns:r": Namespaces.relationships, "xmlns:wp": Namespaces.wordDrawing,
            "xmlns:a": Namespaces.drawing, "xmlns:pic": Namespaces.picture,
        ]
    }

    /// `word/document.xml`. `furniture` gives the relationship of each head and foot.
    mutating func document(_ furniture: Furniture) {
        xml.open("w:document", Self.namespaces)
        xml.open("w:body")
        for (index, section) in file.sections.enumerated() {
            let properties: (inout StoryWriter) -> Void = { $0.properties(of: section, furniture) }
            if index == file.sections.count - 1 {
                blocks(section.blocks)
                if case .table = section.blocks.last { separator() }
                properties(&self)
            } else if case .paragraph(let last) = section.blocks.last {
                blocks(Array(section.blocks.dropLast()))
                paragraph(last, section: properties)
            } else {
                blocks(section.blocks)
                separator(section: properties)
            }
        }
        xml.close("w:body")
        xml.close("w:document")
    }

    private mutating func properties(of section: WordSection, _ furniture: Furniture) {
        let page = section.page
        xml.open("w:sectPr")
        reference("w:headerReference", "default", furniture.header(section.header))
        reference("w:footerReference", "default", furniture.footer(section.footer))
        if let first = section.firstPage {
            reference("w:headerReference", "first", furniture.header(first.header))
            reference("w:footerReference", "first", furniture.footer(first.footer))
        }
        xml.value("w:type", "nextPage")
        if page.isLandscape {
            xml.empty("w:pgSz", ["w:w": String(page.width), "w:h": String(page.height), "w:orient": "landscape"])
        } else {
            xml.empty("w:pgSz", ["w:w": String(page.width), "w:h": String(page.height)])
        }
        let (side, distance) = (String(page.side), String(page.headerDistance))
        xml.empty(
            "w:pgMar",
            [
                "w:top": String(page.top), "w:right": side, "w:bottom": String(page.bottom), "w:left": side, "w:header": distance,
                "w:footer": distance, "w:gutter": "0",
            ])
        if section.firstPage != nil { xml.empty("w:titlePg") }
        if file.defaults.isRightToLeft { xml.empty("w:bidi") }
        xml.close("w:sectPr")
    }

    private mutating func reference(_ name: StaticString, _ kind: String, _ part: Furniture.Part) {
        xml.empty(name, ["w:type": kind, "r:id": relationships.id(part.kind.rawValue, part.name)])
    }

    /// `word/footnotes.xml`: the two separators and the notes.
    mutating func footnotes() {
        xml.open("w:footnotes", Self.namespaces)
        rule("separator", id: "-1") { $0.xml.empty("w:separator") }
        rule("continuationSeparator", id: "0") { $0.xml.empty("w:continuationSeparator") }
        for (index, note) in file.footnotes.enumerated() {
            xml.open("w:footnote", ["w:id": String(index + 1)])
            let paragraphs = note.paragraphs.isEmpty ? [WordParagraph([])] : note.paragraphs
            for (position, value) in paragraphs.enumerated() {
                paragraph(value, prefix: { if position == 0 { $0.number(of: note) } })
            }
            xml.close("w:footnote")
        }
        xml.close("w:footnotes")
    }

    private mutating func number(of note: WordFootnote) {
        xml.open("w:r")
        xml.open("w:rPr")
        xml.value("w:rStyle", note.markStyle)
        xml.close("w:rPr")
        if let mark = note.customMark { xml.textElement("w:t", mark) } else { xml.empty("w:footnoteRef") }
        xml.close("w:r")
        inlines([.plain(" ")])
    }

    private mutating func rule(_ kind: String, id: String, _ body: (inout StoryWriter) -> Void) {
        xml.open("w:footnote", ["w:type": kind, "w:id": id])
        xml.open("w:p")
        xml.open("w:pPr")
        xml.empty("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto"])
        xml.close("w:pPr")
        xml.open("w:r")
        body(&self)
        xml.close("w:r")
        xml.close("w:p")
        xml.close("w:footnote")
    }

    /// `word/header1.xml`, `word/footer1.xml`
    mutating func furniture(_ part: Furniture.Part) {
        let paragraphs = part.paragraphs.isEmpty ? [WordParagraph([])] : part.paragraphs
        switch part.kind {
        case .header: xml.open("w:hdr", Self.namespaces)
        case .footer: xml.open("w:ftr", Self.namespaces)
        }
        for value in paragraphs { paragraph(value) }
        switch part.kind {
        case .header: xml.close("w:hdr")
        case .footer: xml.close("w:ftr")
        }
    }
}

/// The heads and feet of a file: each different one is a part.
struct Furniture {
    struct Part: Equatable {
        enum Kind: String { case header, footer }

        var kind: Kind
        var number: Int
        var paragraphs: [WordParagraph]

        /// `header1.xml`
        var name: String { "\(kind.rawValue)\(number).xml" }
    }

    private(set) var parts: [Part] = []

    init(_ sections: [WordSection]) {
        for section in sections {
            add(.header, section.header)
            add(.footer, section.footer)
            guard let first = section.firstPage else { continue }
            add(.header, first.header)
            add(.footer, first.footer)
        }
    }

    private mutating func add(_ kind: Part.Kind, _ paragraphs: [WordParagraph]) {
        let same = parts.filter { $0.kind == kind }
        guard !same.contains(where: { $0.paragraphs == paragraphs }) else { return }
        parts.append(Part(kind: kind, number: same.count + 1, paragraphs: paragraphs))
    }

    func header(_ paragraphs: [WordParagraph]) -> Part { part(.header, paragraphs) }

    func footer(_ paragraphs: [WordParagraph]) -> Part { part(.footer, paragraphs) }

    private func part(_ kind: Part.Kind, _ paragraphs: [WordParagraph]) -> Part {
        parts.first { $0.kind == kind && $0.paragraphs == paragraphs } ?? Part(kind: kind, number: 1, paragraphs: paragraphs)
    }
}
