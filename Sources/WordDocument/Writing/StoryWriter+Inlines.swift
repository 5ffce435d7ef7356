import Bytes

extension StoryWriter {
    mutating func inlines(_ inlines: [WordInline]) {
        for inline in inlines { self.inline(inline) }
    }

    private mutating func inline(_ inline: WordInline) {
        switch inline {
        case .text(let text, let format): self.text(text, format)
        case .tab: run { $0.xml.empty("w:tab") }
        case .lineBreak: run { $0.xml.empty("w:br") }
        case .field(let field, let result, let format): self.field(field, result, format)
        case .link(let target, let content): link(target, content)
        case .bookmark(let name, let content): bookmark(name, content)
        case .footnote(let id, let style): footnoteCall(id, style)
        case .blank(let tag, let text): blank(tag, text)
        case .picture(let picture): self.picture(picture)
        case .change(let change, let content): self.change(change, content)
        }
    }

    /// A text as runs, one for each direction in it.
    private mutating func text(_ text: String, _ format: WordRunFormat) {
        let language = format.language.map(WordLanguage.init)
        let isRightToLeft = language.map { $0.script == .complex } ?? file.defaults.isRightToLeft
        for script in ScriptRun.runs(text, isRightToLeft: isRightToLeft) {
            xml.open("w:r")
            runProperties(format, script)
            let shown = String(script.text.map { $0 == "\t" || $0 == "\n" || $0 == "\r\n" ? " " : $0 })
            if isDeleted {
                xml.textElement("w:delText", shown, ["xml:space": "preserve"])
            } else {
                xml.textElement("w:t", shown, ["xml:space": "preserve"])
            }
            xml.close("w:r")
        }
    }

    private mutating func runProperties(_ format: WordRunFormat, _ script: ScriptRun? = nil) {
        guard format != WordRunFormat() || script?.isEastAsian == true || script?.isRightToLeft == true else { return }
        xml.open("w:rPr")
        xml.runFormat(format, script: script)
        xml.close("w:rPr")
    }

    private mutating func run(_ format: WordRunFormat = WordRunFormat(), _ body: (inout StoryWriter) -> Void) {
        xml.open("w:r")
        runProperties(format)
        body(&self)
        xml.close("w:r")
    }

    mutating func fieldMark(_ kind: String, _ format: WordRunFormat = WordRunFormat(), isDirty: Bool = false) {
        run(format) {
            if isDirty {
                $0.xml.empty("w:fldChar", ["w:fldCharType": kind, "w:dirty": "true"])
            } else {
                $0.xml.empty("w:fldChar", ["w:fldCharType": kind])
            }
        }
    }

    mutating func instruction(_ code: String, _ format: WordRunFormat = WordRunFormat()) {
        run(format) { $0.xml.textElement("w:instrText", " \(code) ", ["xml:space": "preserve"]) }
    }

    private mutating func field(_ field: WordField, _ result: String, _ format: WordRunFormat) {
        // The result keeps the look of the runs around it when it is updated.
        fieldMark("begin", format)
        instruction(field.code, format)
        fieldMark("separate", format)
        text(result, format)
        fieldMark("end", format)
    }

    private mutating func link(_ target: WordLink, _ content: [WordInline]) {
        switch target {
        case .bookmark(let name): xml.open("w:hyperlink", ["w:anchor": name.name, "w:history": "1"])
        case .address(let address):
            guard let target = Self.safeAddress(address) else { return inlines(content) }
            xml.open("w:hyperlink", ["r:id": relationships.id("hyperlink", target, isExternal: true), "w:history": "1"])
        }
        inlines(content)
        xml.close("w:hyperlink")
    }

    /// The address as a relationship may have it, or nil if its scheme is none of ours. An address that is not a valid URI
    /// makes Word offer to repair the file.
    static func safeAddress(_ address: String) -> String? {
        let lower = address.lowercased()
        guard ["http://", "https://", "mailto:"].contains(where: { lower.hasPrefix($0) }) else { return nil }
        return PercentEncoding.address.encoded(address)
    }

    private mutating func bookmark(_ name: WordBookmark, _ content: [WordInline]) {
        guard counters.bookmarks.insert(name).inserted else { return inlines(content) }
        counters.bookmark += 1
        let id = String(counters.bookmark)
        xml.empty("w:bookmarkStart", ["w:id": id, "w:name": name.name])
        inlines(content)
        xml.empty("w:bookmarkEnd", ["w:id": id])
    }

    private mutating func footnoteCall(_ id: WordFootnoteID, _ style: String) {
        let mark = file.footnotes[id.value - 1].customMark
        run(.with { $0.style = style }) {
            if let mark {
                $0.xml.empty("w:footnoteReference", ["w:customMarkFollows": "1", "w:id": String(id.value)])
                $0.xml.textElement("w:t", mark)
            } else {
                $0.xml.empty("w:footnoteReference", ["w:id": String(id.value)])
            }
        }
    }

    private mutating func blank(_ tag: String, _ text: String) {
        xml.open("w:sdt")
        xml.open("w:sdtPr")
        // Word allows 64 characters.
        xml.value("w:alias", String(tag.prefix(64)))
        xml.value("w:tag", String(tag.prefix(64)))
        xml.empty("w:text")
        xml.close("w:sdtPr")
        xml.open("w:sdtContent")
        self.text(text, WordRunFormat())
        xml.close("w:sdtContent")
        xml.close("w:sdt")
    }

    private mutating func change(_ change: WordChange, _ content: [WordInline]) {
        let attributes = nextAttributes(of: change)
        switch change.kind {
        case .insertion:
            xml.open("w:ins", attributes)
            inlines(content)
            xml.close("w:ins")
        case .deletion:
            let outer = isDeleted
            isDeleted = true
            xml.open("w:del", attributes)
            inlines(content)
            xml.close("w:del")
            isDeleted = outer
        }
    }
}
