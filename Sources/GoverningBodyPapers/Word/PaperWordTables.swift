import WordDocument

extension PaperWordEmitter {
    mutating func emit(_ table: PaperTable) {
        if let caption = caption(table.label, table.caption, anchor: table.id.isEmpty ? "" : "table-\(table.id)", sequence: "Table") {
            blocks.append(.paragraph(caption))
        }
        blocks.append(.table(self.table(table)))
        for note in table.notes { blocks.append(.paragraph(WordParagraph(style: "TableNote", inlines(note)))) }
        if table.notes.isEmpty { blocks.append(.paragraph(WordParagraph(style: "TableNote", []))) }
    }

    mutating func emit(_ figure: PaperFigure) {
        if let caption = caption(figure.label, figure.caption, anchor: "figure-\(figure.id)", sequence: "Figure") {
            blocks.append(.paragraph(caption))
        }
        if let drawn = options.pictures[figure.id], drawn.width > 0, drawn.height > 0 {
            let height = min(textWidth * drawn.height / drawn.width, 9_000)
            let picture = WordPicture(
                png: drawn.png, width: height * drawn.width / drawn.height, height: height, name: figure.id,
                alternative: figure.alternative)
            blocks.append(.paragraph(WordParagraph(style: "FigurePicture", [.picture(picture)])))
        } else {
            blocks.append(.paragraph(WordParagraph(style: "FigureText", [.plain(figure.alternative)])))
        }
        if !figure.note.isEmpty { blocks.append(.paragraph(WordParagraph(style: "TableNote", inlines(figure.note)))) }
    }

    /// "Table 1. The caption": the number is Word's own if it is a plain one, and has the bookmark that references show.
    private mutating func caption(
        _ label: String, _ content: [PaperInline], anchor: String, sequence: String
    ) -> WordParagraph? {
        guard !label.isEmpty || !content.isEmpty else { return nil }
        let strong = WordRunFormat.with { $0.isBold = true }
        let number = PaperPlaces.number(in: label)
        var inlines: [WordInline] = []
        if number.isEmpty {
            if !label.isEmpty { inlines.append(.text(label, strong)) }
        } else {
            inlines = [.text(String(label.dropLast(number.count)), strong)]
            let marked = self.number(number, sequence, strong)
            inlines.append(anchor.isEmpty ? marked : .bookmark(WordBookmark(anchor), [marked]))
        }
        if !label.isEmpty, !content.isEmpty { inlines.append(.text(options.captionSeparator, strong)) }
        let words = self.inlines(content)
        inlines += number.isEmpty && !anchor.isEmpty ? [.bookmark(WordBookmark(anchor), words)] : words
        return WordParagraph(style: "Caption", inlines)
    }

    private mutating func number(_ number: String, _ sequence: String, _ format: WordRunFormat) -> WordInline {
        guard let value = Int(number), String(value) == number else { return .text(number, format) }
        let next = sequences[sequence, default: 1]
        sequences[sequence] = value + 1
        return .field(.sequence(WordBookmark(sequence), restart: value == next ? nil : value), result: number, format)
    }

    // MARK: Cells

    private mutating func table(_ table: PaperTable) -> WordTable {
        let fit = TableFit(table, width: textWidth, margin: PaperWordLook.cellMargin, sizes: PaperWordLook.tableSizes)
        var result = WordTable(
            columnWidths: fit.widths, headerRows: rows(table.header, table, fit, isHeader: true),
            rows: rows(table.rows, table, fit, isHeader: false))
        result.title = [table.label, table.caption.plainText].filter { !$0.isEmpty }
            .joined(separator: options.captionSeparator)
        result.hasRowHeaders = table.rows.contains { $0.cells.first?.isHeader == true && $0.kind == .body }
        look.frame(&result)
        return result
    }

    private mutating func rows(_ rows: [PaperTable.Row], _ table: PaperTable, _ fit: TableFit, isHeader: Bool) -> [WordTable.Row] {
        var columns = TableColumns(columns: table.columns.count)
        return rows.map { row in
            let places = columns.places(of: row)
            let cells = places.map { cell, column -> WordTable.Cell in
                let own = column < table.columns.count ? table.columns[column].alignment : .start
                // A heading over several columns stands in their middle; the heading of a group of rows at its beginning.
                let alignment = cell.columnSpan < 2 ? own : isHeader ? .center : .start
                return self.cell(cell, row.kind, alignment, size: fit.size, isHeader: isHeader)
            }
            // A row that is a good part of a page high would leave that much of the page empty.
            return WordTable.Row(cells, canSplit: places.contains { fit.lines(of: $0.cell, at: $0.column) > Self.highestWholeRow })
        }
    }

    /// In lines.
    private static let highestWholeRow = 12

    private mutating func cell(
        _ cell: PaperTable.Cell, _ kind: PaperTable.Row.Kind, _ alignment: PaperTable.Alignment, size: Int,
        isHeader: Bool
    ) -> WordTable.Cell {
        var format = WordParagraphFormat()
        format.alignment =
            switch alignment {
            case .start: nil
            case .center: .center
            case .end: .end
            }
        // The heading of a group of rows stays with the first of them.
        format.keepsWithNext = isHeader || kind == .section
        var run = WordRunFormat()
        run.isBold = kind != .body && !isHeader
        run.size = size == PaperWordLook.tableSize ? nil : size
        let content = inlines(cell.content, run)
        let paragraph = WordParagraph(style: isHeader ? "TableHeading" : "TableText", format: format, content)
        var result = WordTable.Cell([.paragraph(paragraph)], columnSpan: cell.columnSpan, rowSpan: cell.rowSpan)
        look.dress(&result, kind, isHeader: isHeader)
        return result
    }
}
