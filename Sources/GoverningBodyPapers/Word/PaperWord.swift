package import WordDocument

/// What a Word document needs besides the paper.
package struct PaperWordOptions: Sendable, Hashable {
    /// Between "Table 1" and its caption.
    package var captionSeparator: String
    /// Between the label of an entry on the cover and what follows: a colon.
    package var entrySeparator: String
    /// The heading of the table of contents; empty for a paper without contents.
    package var contentsTitle: String
    /// How many levels of headings the contents show.
    package var contentsDepth: Int
    /// The address of the site's root with a slash at the end; empty where it is not known, then links to pages of the site are
    /// plain text.
    package var siteAddress: String
    /// `2023-02-14T00:00:00Z`, for the properties of the file; nil for none.
    package var date: String?
    /// Figures that are drawn, by the figure's id. The others are shown by their text alternative.
    package var pictures: [String: PaperWordPicture]

    package init(captionSeparator: String = ". ", entrySeparator: String = ": ") {
        self.captionSeparator = captionSeparator
        self.entrySeparator = entrySeparator
        contentsTitle = ""
        contentsDepth = 2
        siteAddress = ""
        date = nil
        pictures = [:]
    }
}

/// A drawn figure: PNG, and its size in pixels, of which only the proportion counts.
package struct PaperWordPicture: Sendable, Hashable {
    package var png: [UInt8]
    package var width: Int
    package var height: Int

    package init(png: [UInt8], width: Int, height: Int) {
        self.png = png
        self.width = width
        self.height = height
    }
}

extension PaperDocument {
    /// The paper as a native Word document. All numbers in it are computed by Word (paragraphs, notes, tables, references),
    /// and come out as the numbers of this value.
    package func wordFile(_ options: PaperWordOptions) -> WordFile {
        var emitter = PaperWordEmitter(self, options)
        emitter.emit()
        return emitter.file
    }
}

/// Maps a paper to a Word document, from front to back, because notes, sequences and lists count in that order.
struct PaperWordEmitter {
    let paper: PaperDocument
    let options: PaperWordOptions
    let look: PaperWordLook
    let targets: PaperPlaces
    var file: WordFile
    var lists: PaperWordLists
    var notes: PaperWordNotes
    var sequences: [String: Int] = [:]
    /// The blocks of the section that is being written.
    var blocks: [WordBlock] = []
    /// The shape of the pages as the paper says; a table may lie on its own.
    private var isLandscape = false
    private var page: WordPage = .a4

    init(_ paper: PaperDocument, _ options: PaperWordOptions) {
        self.paper = paper
        self.options = options
        look = PaperWordLook(paper)
        targets = PaperPlaces(paper)
        file = WordFile(
            properties: WordProperties(
                title: paper.cover.title, creator: paper.cover.organization, subject: paper.symbol, language: paper.languageTag,
                date: options.date),
            defaults: look.defaults)
        file.styles = look.styles
        lists = PaperWordLists(look)
        notes = PaperWordNotes(paper.footnotes)
    }

    mutating func emit() {
        emitCover()
        endSection(isCover: true)
        emitContents()
        endSection()
        emit(paper.blocks)
        endSection()
        file.numbering = lists.numbering
    }

    /// Whether a table has room on an upright page, in type that is not too small to read.
    func fitsUpright(_ table: PaperTable) -> Bool {
        let fit = TableFit(table, width: WordPage.a4.textWidth, margin: PaperWordLook.cellMargin, sizes: PaperWordLook.tableSizes)
        return fit.isRoomy && fit.size >= PaperWordLook.smallestUprightSize
    }

    /// The width between the margins of the pages that are being written.
    var textWidth: Int { page.textWidth }

    /// From here pages are of another shape.
    mutating func turn(isLandscape: Bool) {
        self.isLandscape = isLandscape
        setPage(isLandscape)
    }

    /// From here pages lie, until `setUsualPage`.
    mutating func setLandscapePage() { setPage(true) }

    /// Goes back to the pages that the paper says, if something else was on pages of its own.
    mutating func setUsualPage() { setPage(isLandscape) }

    private mutating func setPage(_ isLandscape: Bool) {
        let wanted: WordPage = isLandscape ? .a4Landscape : .a4
        guard wanted != page else { return }
        endSection()
        page = wanted
    }

    private mutating func endSection(isCover: Bool = false) {
        guard !blocks.isEmpty else { return }
        var section = WordSection(page: page, header: header, footer: footer, blocks: blocks)
        if isCover { section.firstPage = WordSection.FirstPage() }
        file.sections.append(section)
        blocks = []
    }

    private var header: [WordParagraph] {
        [WordParagraph(style: "Header", [.plain(paper.cover.title)])]
    }

    private var footer: [WordParagraph] {
        let format = WordParagraphFormat.with { $0.tabs = [WordTab(.end, at: page.textWidth)] }
        return [WordParagraph(style: "Footer", format: format, [.plain(paper.symbol), .tab, .field(.page, result: "1", WordRunFormat())])]
    }

    /// The contents, on a page of their own.
    private mutating func emitContents() {
        guard !options.contentsTitle.isEmpty else { return }
        let entries = paper.blocks.compactMap { block -> WordContents.Entry? in
            guard case .heading(let heading) = block, heading.level <= options.contentsDepth, !heading.id.isEmpty else { return nil }
            return WordContents.Entry(
                level: heading.level, bookmark: WordBookmark(heading.id), inlines: [.plain(heading.content.plainText)])
        }
        guard !entries.isEmpty else { return }
        blocks.append(.paragraph(WordParagraph(style: "TOCHeading", [.plain(options.contentsTitle)])))
        blocks.append(.contents(WordContents(depth: options.contentsDepth, entries: entries)))
    }
}
