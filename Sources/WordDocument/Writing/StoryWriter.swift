/// Writes what holds text: the document, the notes, a head or a foot. One writer writes one part; the counters go on from part
/// to part, so that ids are unique in the whole file.
struct StoryWriter {
    /// Ids that Word wants to be unique in a file.
    struct Counters {
        var bookmark = 0
        var change = 0
        var drawing = 0
        /// Bookmarks that stand already; a name stands once.
        var bookmarks: Set<WordBookmark> = []
        /// The pictures of the file, each once.
        var media: [[UInt8]] = []
    }

    var xml = XMLWriter()
    var relationships = Relationships()
    var counters: Counters
    let file: WordFile
    /// Within text that was deleted, which has an element of its own.
    var isDeleted = false

    init(_ file: WordFile, counters: Counters) {
        self.file = file
        self.counters = counters
    }

    mutating func blocks(_ blocks: [WordBlock]) {
        for (index, block) in blocks.enumerated() {
            switch block {
            case .paragraph(let value): paragraph(value)
            case .table(let value):
                // Without something between them Word makes one table of two.
                if index > 0, case .table = blocks[index - 1] { separator() }
                table(value)
            case .contents(let value): contents(value)
            }
        }
    }

    /// A paragraph; `prefix` writes what stands before its content, `section` what ends its properties.
    mutating func paragraph(
        _ paragraph: WordParagraph, prefix: (inout StoryWriter) -> Void = { _ in }, section: ((inout StoryWriter) -> Void)? = nil
    ) {
        xml.open("w:p")
        let format = paragraph.format
        if paragraph.style != nil || format != WordParagraphFormat() || paragraph.markChange != nil || section != nil {
            xml.open("w:pPr")
            xml.paragraphFormat(format, style: paragraph.style)
            if let change = paragraph.markChange {
                xml.open("w:rPr")
                mark(change)
                xml.close("w:rPr")
            }
            section?(&self)
            xml.close("w:pPr")
        }
        prefix(&self)
        inlines(paragraph.inlines)
        xml.close("w:p")
    }

    /// A paragraph as low as can be, where only the grammar of the format wants one.
    mutating func separator(section: ((inout StoryWriter) -> Void)? = nil) {
        xml.open("w:p")
        xml.open("w:pPr")
        xml.empty("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
        xml.open("w:rPr")
        xml.value("w:sz", 2)
        xml.value("w:szCs", 2)
        xml.close("w:rPr")
        section?(&self)
        xml.close("w:pPr")
        xml.close("w:p")
    }

    /// The attributes of the next tracked change; the date is left out where it is not known.
    mutating func nextAttributes(of change: WordChange) -> KeyValuePairs<StaticString, String> {
        counters.change += 1
        let id = String(counters.change)
        if change.date.isEmpty { return ["w:id": id, "w:author": change.author] }
        return ["w:id": id, "w:author": change.author, "w:date": change.date]
    }

    /// Says that a paragraph, or a row, as such was inserted or deleted.
    mutating func mark(_ change: WordChange) {
        let attributes = nextAttributes(of: change)
        switch change.kind {
        case .insertion: xml.empty("w:ins", attributes)
        case .deletion: xml.empty("w:del", attributes)
        }
    }

    /// The contents: one field over several paragraphs, in the control with which Word offers to update it.
    private mutating func contents(_ contents: WordContents) {
        xml.open("w:sdt")
        xml.open("w:sdtPr")
        xml.open("w:docPartObj")
        xml.value("w:docPartGallery", "Table of Contents")
        xml.empty("w:docPartUnique")
        xml.close("w:docPartObj")
        xml.close("w:sdtPr")
        xml.open("w:sdtContent")
        let pages = contents.hasPageNumbers
        for (index, entry) in contents.entries.enumerated() {
            let page: [WordInline] = pages ? [.tab, .field(.pageNumber(entry.bookmark), result: "", WordRunFormat())] : []
            xml.open("w:p")
            xml.open("w:pPr")
            xml.value("w:pStyle", "TOC\(entry.level)")
            xml.close("w:pPr")
            if index == 0 {
                fieldMark("begin", isDirty: pages)
                instruction("TOC \\o \"1-\(contents.depth)\"" + (pages ? "" : " \\n") + " \\h \\z \\u")
                fieldMark("separate")
            }
            inlines([.link(.bookmark(entry.bookmark), entry.inlines + page)])
            if index == contents.entries.count - 1 { fieldMark("end") }
            xml.close("w:p")
        }
        xml.close("w:sdtContent")
        xml.close("w:sdt")
    }
}
