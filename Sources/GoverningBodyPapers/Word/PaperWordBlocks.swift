import WordDocument

extension PaperWordEmitter {
    /// The blocks of the paper's body. What belongs to a draft decision is put in one frame.
    mutating func emit(_ content: [PaperBlock]) {
        var rest = content[...]
        for run in content.decisionRuns {
            setPage(for: rest)
            if run.isDecision { emitDecision(run.blocks) } else { for block in run.blocks { emit(block) } }
            rest = rest.dropFirst(run.blocks.count)
        }
        setUsualPage()
    }

    /// A table that needs a page across has it, and takes the headings right above it along.
    private mutating func setPage(for rest: ArraySlice<PaperBlock>) {
        let next = rest.first { if case .heading = $0 { false } else { true } }
        if case .table(let table) = next, table.isLandscape || !fitsUpright(table) {
            setLandscapePage()
        } else {
            setUsualPage()
        }
    }

    private mutating func emit(_ block: PaperBlock) {
        switch block {
        case .heading(let heading): emit(heading)
        case .paragraph(let paragraph): blocks.append(.paragraph(self.paragraph(paragraph)))
        case .list(let list): emit(list, depth: 0)
        case .quotation(let inner): emitQuotation(inner)
        case .table(let table): emit(table)
        case .figure(let figure): emit(figure)
        case .orientation(let isLandscape): turn(isLandscape: isLandscape)
        }
    }

    private mutating func emit(_ heading: PaperHeading) {
        var format = WordParagraphFormat()
        let level = min(max(heading.level, 1), 6)
        format.beginsPage = level == 1 && (heading.role == .appendix || heading.role == .annex)
        let content = inlines(heading.content)
        let marked = heading.id.isEmpty ? content : [.bookmark(WordBookmark(heading.id), content)]
        blocks.append(.paragraph(WordParagraph(style: "Heading\(level)", format: format, marked)))
    }

    /// A paragraph of the body with its number, if it has one.
    private mutating func paragraph(_ paragraph: PaperParagraph) -> WordParagraph {
        var format = WordParagraphFormat()
        if let number = paragraph.number { format.list = lists.place(series: paragraph.series, number: number) }
        let content = inlines(paragraph.content)
        let anchor = paragraph.anchor.isEmpty ? paragraph.id : paragraph.anchor
        let marked = anchor.isEmpty ? content : [.bookmark(WordBookmark(anchor), content)]
        return WordParagraph(style: Self.style(of: paragraph.role), format: format, marked)
    }

    private static func style(of role: PaperParagraph.Role) -> String {
        switch role {
        case .numbered: "NumberedParagraph"
        case .decision: "DecisionParagraph"
        case .continued: "ContinuedParagraph"
        case .unnumbered: "BodyText"
        case .foreword: "Foreword"
        case .signature: "Signature"
        }
    }

    /// The draft decision: a frame of one cell, so that its paragraphs, with their different indents, stand in one box.
    private mutating func emitDecision(_ content: [PaperBlock]) {
        let outer = blocks
        blocks = []
        for block in content { emit(block) }
        let cell = WordTable.Cell(blocks.map(look.inDecision))
        blocks = outer
        var table = WordTable(columnWidths: [textWidth], rows: [WordTable.Row([cell], canSplit: true)])
        look.frameDecision(&table)
        blocks.append(.table(table))
    }

    // MARK: Lists and quotations

    /// The items of a list, each with all that stands in it.
    private mutating func emit(_ list: PaperList, depth: Int) {
        let place = lists.list(list.marker, start: list.start, depth: depth)
        keepLastParagraphWithNext()
        for item in list.items {
            var rest = item[...]
            var content: [WordInline] = []
            if case .paragraph(let first) = rest.first {
                content = inlines(first.content)
                rest = rest.dropFirst()
            }
            add(WordParagraph(style: "ListParagraph", format: .with { $0.list = place }, content))
            for block in rest { emitInItem(block, depth: depth) }
        }
    }

    /// Tables and figures keep the full width of the page, which they were laid out for.
    private mutating func emitInItem(_ block: PaperBlock, depth: Int) {
        switch block {
        case .paragraph(let paragraph):
            let start = PaperWordLook.listIndent(depth: depth).start
            add(
                WordParagraph(
                    style: "ListParagraph", format: .with { $0.indent = WordIndent(start: start) }, inlines(paragraph.content)))
        case .list(let list): emit(list, depth: depth + 1)
        case .quotation(let inner): for block in inner { emitInItem(block, depth: depth) }
        case .heading(let heading): add(WordParagraph(style: "ListParagraph", inlines(heading.content)))
        case .table(let table): emit(table)
        case .figure(let figure): emit(figure)
        case .orientation: break
        }
    }

    private mutating func emitQuotation(_ content: [PaperBlock]) {
        for block in content {
            switch block {
            case .paragraph(let paragraph): add(WordParagraph(style: "Quote", inlines(paragraph.content)))
            case .list(let list): emit(list, depth: 1)
            case .quotation(let inner): emitQuotation(inner)
            case .heading(let heading): add(WordParagraph(style: "Quote", inlines(heading.content, .with { $0.isBold = true })))
            case .table(let table): emit(table)
            case .figure(let figure): emit(figure)
            case .orientation: break
            }
        }
    }

    /// What leads into a list is not left alone at the end of a page.
    private mutating func keepLastParagraphWithNext() {
        guard case .paragraph(var lead)? = blocks.last else { return }
        lead.format.keepsWithNext = true
        blocks[blocks.count - 1] = .paragraph(lead)
    }

    private mutating func add(_ paragraph: WordParagraph) { blocks.append(.paragraph(paragraph)) }
}
