import WordDocument

extension PaperWordEmitter {
    /// The first page: whose paper it is, its symbol and place on the agenda, the title, and the box.
    mutating func emitCover() {
        let cover = paper.cover
        let left = textWidth * 17 / 25
        let head = WordTable.Row([
            WordTable.Cell(
                lines([("CoverOrganization", cover.organization), ("CoverBody", cover.body), ("CoverText", cover.session)])),
            WordTable.Cell(lines([("CoverSymbol", cover.symbol)])),
        ])
        let place = WordTable.Row([
            WordTable.Cell(lines([("CoverStrong", cover.sectionTitle), ("CoverText", cover.segment)])),
            WordTable.Cell(
                lines([("CoverCode", cover.sectionCode), ("CoverEnd", cover.date), ("CoverEnd", cover.originalLanguage)])),
        ])
        var table = WordTable(
            columnWidths: [left, textWidth - left], rows: [head, place].filter { $0.cells.contains { !$0.blocks.isEmpty } })
        look.frameCover(&table)
        blocks.append(.table(table))
        blocks += lines([("CoverAgenda", cover.agendaItem), ("Title", cover.title)])
        for (index, entry) in cover.entries.enumerated() { blocks += box(entry, isFirst: index == 0) }
    }

    private func lines(_ lines: [(style: String, text: String)]) -> [WordBlock] {
        lines.filter { !$0.text.isEmpty }.map { .paragraph(WordParagraph(style: $0.style, [.plain($0.text)])) }
    }

    /// An entry of the box: the purpose under its own heading, the others after their label.
    private mutating func box(_ entry: PaperCover.Entry, isFirst: Bool) -> [WordBlock] {
        let label = WordRunFormat.with { $0.isBold = true }
        if isFirst {
            return [
                .paragraph(WordParagraph(style: "CoverBoxHeading", [.plain(entry.label)])),
                .paragraph(WordParagraph(style: "CoverEntry", inlines(entry.content))),
            ]
        }
        return [
            .paragraph(
                WordParagraph(style: "CoverEntry", [.text(entry.label + options.entrySeparator, label)] + inlines(entry.content)))
        ]
    }
}
