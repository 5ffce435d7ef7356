package import Publication
package import WordDocument

/// Two versions of a Word document as one with tracked changes: the newer one as it is, in which what is new is marked as
/// inserted and what is gone stands, marked as deleted, where it stood. Accepting all changes gives the newer text,
/// rejecting them the older one.
package struct WordRedline: Sendable {
    private let author: String
    private let date: String

    /// - Parameters:
    ///   - author: whose changes they are; Word shows it beside each.
    ///   - date: `2024-05-31T00:00:00Z`; empty for none.
    package init(author: String, date: String) {
        self.author = author
        self.date = date
    }

    package func merge(_ old: WordFile, _ new: WordFile) -> WordFile {
        var merger = WordMerger(old: old, file: new, insertion: change(.insertion), deletion: change(.deletion))
        merger.run()
        return merger.file
    }

    /// The parts of the file, for its container.
    package func parts(_ old: WordFile, _ new: WordFile) -> [ContainerPart] {
        merge(old, new).parts().map { ContainerPart(name: $0.name, bytes: $0.bytes) }
    }

    private func change(_ kind: WordChange.Kind) -> WordChange { WordChange(kind, author: author, date: date) }
}

/// The run of one merge.
struct WordMerger {
    let old: WordFile
    /// The newer file, which becomes the result.
    var file: WordFile
    let insertion: WordChange
    let deletion: WordChange

    mutating func run() {
        let oldBlocks = old.sections.flatMap(\.blocks)
        let sections = file.sections
        let newBlocks = sections.flatMap(\.blocks)
        let ends = sections.reduce(into: [Int]()) { $0.append(($0.last ?? 0) + $1.blocks.count) }
        var merged: [[WordBlock]] = sections.map { _ in [] }
        var position = 0
        for (block, isNew) in mergeMarked(oldBlocks, newBlocks) {
            let section = ends.firstIndex { position < $0 } ?? max(0, ends.count - 1)
            if merged.indices.contains(section) { merged[section].append(block) }
            if isNew { position += 1 }
        }
        for index in sections.indices { file.sections[index].blocks = merged[index] }
    }

    /// The blocks of both sides in one sequence.
    mutating func merge(_ old: [WordBlock], _ new: [WordBlock]) -> [WordBlock] { mergeMarked(old, new).map(\.block) }

    /// The same, with whether a block stands for one of the newer side.
    private mutating func mergeMarked(_ old: [WordBlock], _ new: [WordBlock]) -> [(block: WordBlock, isNew: Bool)] {
        let (oldTexts, newTexts) = (old.map(\.plainText), new.map(\.plainText))
        let (first, second) = (WordSimilarity(oldTexts), WordSimilarity(newTexts))
        let alignment = SequenceAlignment(oldTexts, newTexts) { before, after in
            old[before].isLike(new[after]) ? first(before, second, after) : 0
        }
        var result: [(block: WordBlock, isNew: Bool)] = []
        for step in alignment.steps {
            switch step {
            case .both(let before, let after): result.append((merge(old[before], new[after]), true))
            case .added(let after): result.append((inserted(new[after]), true))
            case .removed(let before):
                if let block = deleted(old[before]) { result.append((block, false)) }
            }
        }
        return result
    }

    private mutating func merge(_ old: WordBlock, _ new: WordBlock) -> WordBlock {
        switch (old, new) {
        case (.paragraph(let before), .paragraph(let after)):
            var paragraph = after
            paragraph.inlines = merge(before.inlines, after.inlines)
            return .paragraph(paragraph)
        case (.table(let before), .table(let after)):
            var table = after
            table.headerRows = merge(before.headerRows, after.headerRows)
            table.rows = merge(before.rows, after.rows)
            return .table(table)
        default: return new
        }
    }

    // MARK: What one side alone has

    private func inserted(_ block: WordBlock) -> WordBlock {
        switch block {
        case .paragraph(var paragraph):
            paragraph.inlines = inserted(paragraph.inlines)
            paragraph.markChange = insertion
            return .paragraph(paragraph)
        case .table(var table):
            table.headerRows = table.headerRows.map(inserted)
            table.rows = table.rows.map(inserted)
            return .table(table)
        case .contents: return block
        }
    }

    func inserted(_ row: WordTable.Row) -> WordTable.Row {
        var row = row
        row.change = insertion
        for index in row.cells.indices { row.cells[index].blocks = row.cells[index].blocks.map(inserted) }
        return row
    }

    /// Nil for a list of contents, of which there is one already.
    private mutating func deleted(_ block: WordBlock) -> WordBlock? {
        switch block {
        case .paragraph(var paragraph):
            paragraph.inlines = deleted(WordToken.tokens(paragraph.inlines))
            // The lists of the older file are not those of this one.
            paragraph.format.list = nil
            paragraph.markChange = deletion
            return .paragraph(paragraph)
        case .table(var table):
            for index in table.headerRows.indices { table.headerRows[index] = deleted(table.headerRows[index]) }
            for index in table.rows.indices { table.rows[index] = deleted(table.rows[index]) }
            return .table(table)
        case .contents: return nil
        }
    }

    mutating func deleted(_ row: WordTable.Row) -> WordTable.Row {
        var row = row
        row.change = deletion
        for index in row.cells.indices {
            var blocks: [WordBlock] = []
            for block in row.cells[index].blocks { blocks += deleted(block).map { [$0] } ?? [] }
            row.cells[index].blocks = blocks
        }
        return row
    }

    // MARK: Rows

    private mutating func merge(_ old: [WordTable.Row], _ new: [WordTable.Row]) -> [WordTable.Row] {
        let (first, second) = (WordSimilarity(old.map(\.plainText)), WordSimilarity(new.map(\.plainText)))
        let alignment = SequenceAlignment(old.map(\.plainText), new.map(\.plainText), threshold: 0.4) { before, after in
            old[before].fits(new[after]) ? first(before, second, after) : 0
        }
        var rows: [WordTable.Row] = []
        for step in alignment.steps {
            switch step {
            case .both(let before, let after):
                var row = new[after]
                for index in row.cells.indices where old[before].cells.indices.contains(index) {
                    row.cells[index].blocks = mergeCell(old[before].cells[index].blocks, row.cells[index].blocks)
                }
                rows.append(row)
            case .added(let after): rows.append(inserted(new[after]))
            case .removed(let before): rows.append(deleted(old[before]))
            }
        }
        return rows
    }
}

extension WordMerger {
    /// The contents of a cell. A cell of one paragraph is that paragraph changed, however little the two have in common.
    private mutating func mergeCell(_ old: [WordBlock], _ new: [WordBlock]) -> [WordBlock] {
        guard old.count == 1, new.count == 1, case .paragraph(let before) = old[0], case .paragraph(var paragraph) = new[0] else {
            return merge(old, new)
        }
        paragraph.inlines = merge(before.inlines, paragraph.inlines)
        return [.paragraph(paragraph)]
    }
}

extension WordTable.Row {
    /// Whether the cells of two rows stand below each other.
    fileprivate func fits(_ other: WordTable.Row) -> Bool {
        cells.count == other.cells.count
            && zip(cells, other.cells).allSatisfy { $0.columnSpan == $1.columnSpan && $0.rowSpan == $1.rowSpan }
    }
}

extension WordBlock {
    /// Whether two blocks are of one kind.
    fileprivate func isLike(_ other: WordBlock) -> Bool {
        switch (self, other) {
        case (.paragraph(let one), .paragraph(let two)): one.style == two.style || one.plainText.isEmpty == two.plainText.isEmpty
        case (.table(let one), .table(let two)): one.columnWidths.count == two.columnWidths.count
        case (.contents, .contents): true
        default: false
        }
    }
}
