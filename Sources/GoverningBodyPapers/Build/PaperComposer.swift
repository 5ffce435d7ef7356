package import Linking
import MarkupTree
package import Publication
package import ResultsModel

/// Builds the numbered value of a paper in one language.
package struct PaperBuilder: Sendable {
    private let workspace: Workspace
    private let labels: Labels
    private let language: LanguageIndex

    package init(_ workspace: Workspace, labels: Labels, language: LanguageIndex) {
        self.workspace = workspace
        self.labels = labels
        self.language = language
    }

    package func build(_ paper: Paper) -> PaperDocument {
        let pieces = PaperAssembly.pieces(of: paper, in: workspace, language: language)
        let numbers = PaperNumbers.count(pieces, series: paper.series)
        let cover = PaperCoverBuilder(workspace, labels: labels, language: language).cover(of: paper, numbers)
        let setting = workspace.languages[language.position]
        var document = PaperDocument(
            symbol: paper.header.code.value, language: language, languageTag: setting.tag.value,
            isRightToLeft: setting.isRightToLeft, cover: cover)
        let composer = PaperComposer(workspace, labels: labels, language: language, numbers: numbers)
        document.blocks = composer.blocks(of: pieces)
        document.footnotes = numbers.noteDefinitions.enumerated().map { position, definition in
            PaperFootnote(number: position + 1, content: composer.noteContent(definition.text, definition.node))
        }
        return ForeignRuns(language: setting.tag.value, tags: workspace.languages.map(\.tag.value)).marked(document)
    }
}

/// Turns pieces into blocks, with every number in place.
struct PaperComposer {
    let workspace: Workspace
    let labels: Labels
    let language: LanguageIndex
    let numbers: PaperNumbers
    let inlines: PaperInlines

    init(_ workspace: Workspace, labels: Labels, language: LanguageIndex, numbers: PaperNumbers) {
        self.workspace = workspace
        self.labels = labels
        self.language = language
        self.numbers = numbers
        inlines = PaperInlines(workspace, labels: labels, language: language, numbers: numbers)
    }

    func blocks(of pieces: [PaperPiece]) -> [PaperBlock] {
        var blocks: [PaperBlock] = []
        var isDecision = false
        var landscape = LandscapeSections()
        var caption: (label: String, id: String, content: [PaperInline])?
        for (position, piece) in pieces.enumerated() {
            switch piece {
            case .block(let text, let node):
                let attributes = text.document.attributes(of: node)
                if text.document.nodes[node].kind == .heading { isDecision = attributes?.has("decision") ?? false }
                if attributes?.has("caption") == true {
                    caption = (numbers.labels[position] ?? "", attributes?.id ?? "", inlines.content(of: node, in: text))
                } else if text.document.nodes[node].kind == .table {
                    blocks.append(.table(table(text, node, caption)))
                    caption = nil
                } else if let block = block(text, node, position, isDecision: isDecision) {
                    if case .heading(let heading) = block {
                        blocks += landscape.turns(before: heading, isLandscape: attributes?.has("landscape") ?? false)
                    }
                    blocks.append(block)
                }
            case .heading(let level, let id, let object, let title):
                isDecision = false
                let prefix = inlines.linkText.text(of: object)
                blocks.append(
                    .heading(
                        PaperHeading(
                            level: level, id: id, content: [.text(labels.filled(.objectTitle, [("object", prefix), ("title", title)]))])))
            case .table(let embed):
                let tables = PaperTables(workspace, labels: labels, language: language, inlines: inlines)
                if let table = tables.table(embed, number: numbers.labels[position] ?? "") { blocks += oriented(table) }
            case .figure(let figure, _):
                blocks.append(.figure(self.figure(figure, number: numbers.labels[position] ?? "", caption: caption?.content)))
                caption = nil
            }
        }
        return blocks + landscape.end()
    }

    /// The text of a note.
    func noteContent(_ text: PaperText, _ node: Int) -> [PaperInline] {
        text.document.children(of: node).flatMap { inlines.content(of: $0, in: text) }
    }

    private func oriented(_ table: PaperTable) -> [PaperBlock] {
        table.isLandscape ? [.orientation(isLandscape: true), .table(table), .orientation(isLandscape: false)] : [.table(table)]
    }

    /// A block of a body; nil for what prints nothing.
    private func block(_ text: PaperText, _ node: Int, _ position: Int, isDecision: Bool) -> PaperBlock? {
        let attributes = text.document.attributes(of: node)
        switch text.document.nodes[node].kind {
        case .heading: return .heading(heading(text, node, attributes))
        case .paragraph:
            return .paragraph(paragraph(text, node, attributes, numbers.paragraphs[position], isDecision: isDecision))
        default: return nested(text, node, depth: 0)
        }
    }

    private func heading(_ text: PaperText, _ node: Int, _ attributes: MarkupAttributes?) -> PaperHeading {
        let roles: [PaperHeading.Role] = [.appendix, .annex, .decision, .foreword]
        return PaperHeading(
            level: max(1, Int(text.document.nodes[node].number) + text.headingShift),
            role: roles.first { attributes?.has($0.rawValue) ?? false } ?? .section, id: attributes?.id ?? "",
            content: inlines.content(of: node, in: text))
    }

    private func paragraph(
        _ text: PaperText, _ node: Int, _ attributes: MarkupAttributes?, _ number: (number: Int, series: String, anchor: String)?,
        isDecision: Bool
    ) -> PaperParagraph {
        let content = inlines.content(of: node, in: text)
        let id = attributes?.id ?? ""
        if let number {
            return PaperParagraph(
                role: isDecision ? .decision : .numbered, number: number.number, series: number.series, anchor: number.anchor, id: id,
                content: content)
        }
        let roles: [PaperParagraph.Role] = [.continued, .foreword, .signature, .unnumbered]
        return PaperParagraph(role: roles.first { attributes?.has($0.rawValue) ?? false } ?? .unnumbered, id: id, content: content)
    }

    /// Blocks within lists and quotations, which have no numbers. Depth is limited by the Markdown reader.
    private func nested(_ text: PaperText, _ node: Int, depth: Int) -> PaperBlock? {
        switch text.document.nodes[node].kind {
        case .paragraph: .paragraph(PaperParagraph(role: .unnumbered, content: inlines.content(of: node, in: text)))
        case .heading: .heading(heading(text, node, text.document.attributes(of: node)))
        case .list: .list(list(text, node, depth: depth))
        case .blockQuote:
            .quotation(text.document.children(of: node).compactMap { nested(text, $0, depth: depth) })
        case .table: .table(table(text, node, nil))
        case .codeBlock where text.document.string(text.document.nodes[node].title) != "plenary":
            .paragraph(PaperParagraph(role: .unnumbered, content: [.code(text.document.string(text.document.nodes[node].text))]))
        default: nil
        }
    }

    private func list(_ text: PaperText, _ node: Int, depth: Int) -> PaperList {
        let start = text.document.nodes[node].number
        let items = text.document.children(of: node).map { item in
            text.document.children(of: item).compactMap { nested(text, $0, depth: depth + 1) }
        }
        guard start >= 0 else { return PaperList(marker: .bullet, items: items) }
        return PaperList(marker: depth == 0 ? .letter : .roman, start: Int(start), items: items)
    }

    /// A table that the author wrote in Markdown.
    private func table(_ text: PaperText, _ node: Int, _ caption: (label: String, id: String, content: [PaperInline])?) -> PaperTable {
        var header: [PaperTable.Row] = []
        var rows: [PaperTable.Row] = []
        var alignments: [PaperTable.Alignment] = []
        for row in text.document.children(of: node) {
            let cells = text.document.children(of: row).map { cell -> PaperTable.Cell in
                PaperTable.Cell(inlines.content(of: cell, in: text))
            }
            if text.document.nodes[row].kind == .tableHead {
                header.append(PaperTable.Row(cells))
                alignments = text.document.children(of: row).map { Self.alignment(text.document.nodes[$0].number) }
            } else {
                rows.append(PaperTable.Row(cells))
            }
        }
        let label = caption.map { $0.label.isEmpty ? "" : labels.filled(.linkTable, [("number", $0.label)]) } ?? ""
        return PaperTable(
            id: caption?.id ?? "", label: label, caption: PaperCaption.withoutWord(caption?.content ?? []),
            columns: ColumnWidths.columns(header + rows, alignments), header: header, rows: rows)
    }

    private static func alignment(_ number: Int32) -> PaperTable.Alignment {
        switch CellAlignment(rawValue: number) {
        case .center: .center
        case .right: .end
        default: .start
        }
    }

    /// A figure with the author's caption, or its own title.
    private func figure(_ figure: Figure, number: String, caption: [PaperInline]?) -> PaperFigure {
        var result = PaperFigure(
            id: figure.header.code.value, label: labels.filled(.linkFigure, [("number", number)]),
            caption: caption.map(PaperCaption.withoutWord) ?? [.text(figure.title.text(in: language))],
            alternative: figure.alternative.text(in: language))
        let note = figure.note.text(in: language)
        if !note.isEmpty { result.note = [.text(note)] }
        return result
    }
}

/// `Table: caption` of an author's table: the word before the colon only says that the paragraph is a caption.
enum PaperCaption {
    static func withoutWord(_ content: [PaperInline]) -> [PaperInline] {
        guard case .text(let first)? = content.first, let colon = first.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
            return content
        }
        let rest = first[first.index(after: colon)...].drop { $0 == " " }
        return [.text(String(rest))] + content.dropFirst()
    }
}
