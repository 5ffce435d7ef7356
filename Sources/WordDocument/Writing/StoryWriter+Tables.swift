extension StoryWriter {
    mutating func table(_ table: WordTable) {
        xml.open("w:tbl")
        properties(of: table)
        xml.open("w:tblGrid")
        for width in table.columnWidths { xml.empty("w:gridCol", ["w:w": String(width)]) }
        xml.close("w:tblGrid")
        for row in table.gridRows { self.row(row, of: table) }
        xml.close("w:tbl")
    }

    private mutating func properties(of table: WordTable) {
        xml.open("w:tblPr")
        if file.defaults.isRightToLeft { xml.empty("w:bidiVisual") }
        xml.empty("w:tblW", ["w:w": String(table.columnWidths.reduce(0, +)), "w:type": "dxa"])
        // The text of a cell, not its edge, stands at the margin in Word; this puts the edge there.
        xml.empty("w:tblInd", ["w:w": "0", "w:type": "dxa"])
        if !table.borders.isEmpty {
            xml.open("w:tblBorders")
            xml.borders(table.borders)
            xml.close("w:tblBorders")
        }
        xml.empty("w:tblLayout", ["w:type": "fixed"])
        xml.open("w:tblCellMar")
        let (side, ends) = (String(table.cellMarginSide), String(table.cellMarginEnds))
        xml.empty("w:top", ["w:w": ends, "w:type": "dxa"])
        xml.empty("w:left", ["w:w": side, "w:type": "dxa"])
        xml.empty("w:bottom", ["w:w": ends, "w:type": "dxa"])
        xml.empty("w:right", ["w:w": side, "w:type": "dxa"])
        xml.close("w:tblCellMar")
        look(of: table)
        if !table.title.isEmpty { xml.value("w:tblCaption", table.title) }
        if !table.description.isEmpty { xml.value("w:tblDescription", table.description) }
        xml.close("w:tblPr")
    }

    /// Says which cells are headers; screen readers go by it.
    private mutating func look(of table: WordTable) {
        let row = table.headerRows.isEmpty ? "0" : "1"
        let column = table.hasRowHeaders ? "1" : "0"
        let bits = (table.headerRows.isEmpty ? 0 : 0x20) | (table.hasRowHeaders ? 0x80 : 0) | 0x600
        xml.empty(
            "w:tblLook",
            [
                "w:val": String(repeating: "0", count: 4 - String(bits, radix: 16).utf8.count) + String(bits, radix: 16, uppercase: true),
                "w:firstRow": row, "w:lastRow": "0", "w:firstColumn": column, "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1",
            ])
    }

    private mutating func row(_ row: GridRow, of table: WordTable) {
        xml.open("w:tr")
        if !row.canSplit || row.isHeader || row.change != nil {
            xml.open("w:trPr")
            if !row.canSplit { xml.empty("w:cantSplit") }
            if row.isHeader { xml.empty("w:tblHeader") }
            if let change = row.change { mark(change) }
            xml.close("w:trPr")
        }
        for place in row.places { cell(place, of: table) }
        xml.close("w:tr")
    }

    private mutating func cell(_ place: GridRow.Place, of table: WordTable) {
        let cell = place.cell
        let columns = place.column..<min(place.column + cell.columnSpan, table.columnWidths.count)
        xml.open("w:tc")
        xml.open("w:tcPr")
        xml.empty("w:tcW", ["w:w": String(table.columnWidths[columns].reduce(0, +)), "w:type": "dxa"])
        if cell.columnSpan > 1 { xml.value("w:gridSpan", cell.columnSpan) }
        switch place.merge {
        case .none: break
        case .restart: xml.value("w:vMerge", "restart")
        case .continue: xml.empty("w:vMerge")
        }
        if !cell.borders.isEmpty {
            xml.open("w:tcBorders")
            xml.borders(cell.borders)
            xml.close("w:tcBorders")
        }
        if let shading = cell.shading { xml.shading(shading) }
        if cell.verticalAlignment != .top { xml.value("w:vAlign", cell.verticalAlignment.rawValue) }
        xml.close("w:tcPr")
        blocks(cell.blocks)
        // A cell ends in a paragraph.
        switch cell.blocks.last {
        case .paragraph: break
        case .table: separator()
        case .contents, nil: paragraph(WordParagraph([]))
        }
        xml.close("w:tc")
    }
}
