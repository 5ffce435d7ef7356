import WordDocument

extension PaperWordEmitter {
    /// The blocks of the paper's body. What belongs to a draft decision is put in one frame.
    mutating func emit(_ content: [PaperBlock]) {
        var rest = content[...]
        while let block = rest.first {
            setPage(for: rest)
            let decision = rest.prefix { Self.isDecision($0) }
            if case .paragraph(let paragraph) = block, paragraph.role == .decision {
                emitDecision(Array(decision))
                rest = rest.dropFirst(decision.count)
            } else {
                emit(block)
                rest = rest.dropFirst()
            }
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

    /// Whether a block goes on with the decision before it.
    private static func isDecision(_ block: PaperBlock) -> Bool {
        switch block {
        case .paragraph(let paragraph): paragraph.role == .decision || paragraph.role == .continued
        case .list, .quotation: true
        case .heading, .table, .figure, .orientation: false
        }
    }

    private mutating func emit(_ block: PaperBlock) {
        switch block {
        case .heading(let heading): emit(heading)
        case .paragraph(let paragraph): blocks.append(.paragraph(self.paragraph(paragraph)))
        case .list(let list): blocks += items(list, depth: 0).map(WordBlock.paragraph)
        case .quotation(let inner): blocks += quotation(inner).map(WordBlock.paragraph)
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

    /// The paragraphs of a list, those of lists in it included.
    private mutating func items(_ list: PaperList, depth: Int) -> [WordParagraph] {
        let place = lists.list(list.marker, start: list.start, depth: depth)
        return list.items.flatMap { item -> [WordParagraph] in
            var paragraphs: [WordParagraph] = []
            var rest = item[...]
            var content: [WordInline] = []
            if case .paragraph(let first) = rest.first {
                content = inlines(first.content)
                rest = rest.dropFirst()
            }
            paragraphs.append(WordParagraph(style: "ListParagraph", format: .with { $0.list = place }, content))
            for block in rest { paragraphs += inItem(block, depth: depth) }
            return paragraphs
        }
    }

    private mutating func inItem(_ block: PaperBlock, depth: Int) -> [WordParagraph] {
        switch block {
        case .paragraph(let paragraph):
            let start = PaperWordLook.listIndent(depth: depth).start
            return [
                WordParagraph(
                    style: "ListParagraph", format: .with { $0.indent = WordIndent(start: start) }, inlines(paragraph.content))
            ]
        case .list(let list): return items(list, depth: depth + 1)
        case .quotation(let inner): return inner.flatMap { inItem($0, depth: depth) }
        case .heading(let heading): return [WordParagraph(style: "ListParagraph", inlines(heading.content))]
        case .table, .figure, .orientation: return []
        }
    }

    private mutating func quotation(_ content: [PaperBlock]) -> [WordParagraph] {
        content.flatMap { block -> [WordParagraph] in
            switch block {
            case .paragraph(let paragraph): [WordParagraph(style: "Quote", inlines(paragraph.content))]
            case .list(let list): items(list, depth: 1)
            case .quotation(let inner): quotation(inner)
            case .heading(let heading): [WordParagraph(style: "Quote", inlines(heading.content, .with { $0.isBold = true }))]
            case .table, .figure, .orientation: []
            }
        }
    }
}
