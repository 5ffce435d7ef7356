/// A paper with every run of text put through a function: the blocks stay as they are.
extension PaperDocument {
    func mapInlines(_ change: ([PaperInline]) -> [PaperInline]) -> PaperDocument {
        var document = self
        document.blocks = blocks.map { $0.mapInlines(change) }
        for index in footnotes.indices { document.footnotes[index].content = change(footnotes[index].content) }
        for index in cover.entries.indices { document.cover.entries[index].content = change(cover.entries[index].content) }
        return document
    }
}

extension PaperBlock {
    fileprivate func mapInlines(_ change: ([PaperInline]) -> [PaperInline]) -> PaperBlock {
        switch self {
        case .heading(var heading):
            heading.content = change(heading.content)
            return .heading(heading)
        case .paragraph(var paragraph):
            paragraph.content = change(paragraph.content)
            return .paragraph(paragraph)
        case .list(var list):
            list.items = list.items.map { item in item.map { $0.mapInlines(change) } }
            return .list(list)
        case .quotation(let blocks): return .quotation(blocks.map { $0.mapInlines(change) })
        case .table(let table): return .table(table.mapInlines(change))
        case .figure(var figure):
            figure.caption = change(figure.caption)
            figure.note = change(figure.note)
            return .figure(figure)
        case .orientation: return self
        }
    }
}

extension PaperTable {
    fileprivate func mapInlines(_ change: ([PaperInline]) -> [PaperInline]) -> PaperTable {
        func rows(_ rows: [Row]) -> [Row] {
            rows.map { row in
                var row = row
                for index in row.cells.indices { row.cells[index].content = change(row.cells[index].content) }
                return row
            }
        }
        var table = self
        table.caption = change(caption)
        table.header = rows(header)
        table.rows = rows(self.rows)
        table.notes = notes.map(change)
        return table
    }
}
