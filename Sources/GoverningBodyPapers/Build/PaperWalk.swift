/// The one way through a paper: every block and every inline in reading order, those within others included. Nesting is
/// bounded by the reader of Markdown, so recursion is safe.
extension PaperBlock {
    /// The blocks within a list or a quotation.
    var inner: [PaperBlock] {
        switch self {
        case .list(let list): list.items.flatMap(\.self)
        case .quotation(let blocks): blocks
        case .heading, .paragraph, .table, .figure, .orientation: []
        }
    }

    /// The runs of text that stand in the block itself, in reading order.
    var runs: [[PaperInline]] {
        switch self {
        case .heading(let heading): [heading.content]
        case .paragraph(let paragraph): [paragraph.content]
        case .table(let table): [table.caption] + (table.header + table.rows).flatMap { $0.cells.map(\.content) } + table.notes
        case .figure(let figure): [figure.caption, figure.note]
        case .list, .quotation, .orientation: []
        }
    }
}

extension [PaperBlock] {
    /// Visits each block before those within it.
    func walk(_ visit: (PaperBlock) -> Void) {
        for block in self {
            visit(block)
            block.inner.walk(visit)
        }
    }
}

/// A draft decision with all that belongs to it, which forms set in one frame; or one other block.
struct PaperRun {
    let blocks: [PaperBlock]
    let isDecision: Bool
}

extension [PaperBlock] {
    /// The blocks with those of each draft decision together.
    var decisionRuns: [PaperRun] {
        var runs: [PaperRun] = []
        var rest = self[...]
        while let block = rest.first {
            let decision = rest.prefix { $0.isPartOfDecision }
            if case .paragraph(let paragraph) = block, paragraph.role == .decision {
                runs.append(PaperRun(blocks: Array(decision), isDecision: true))
                rest = rest.dropFirst(decision.count)
            } else {
                runs.append(PaperRun(blocks: [block], isDecision: false))
                rest = rest.dropFirst()
            }
        }
        return runs
    }
}

extension PaperBlock {
    /// Whether a block after the beginning of a draft decision belongs to it: its further paragraphs, their lists and texts.
    fileprivate var isPartOfDecision: Bool {
        switch self {
        case .paragraph(let paragraph): paragraph.role == .decision || paragraph.role == .continued || paragraph.role == .unnumbered
        case .list, .quotation: true
        case .heading, .table, .figure, .orientation: false
        }
    }
}

extension PaperInline {
    /// What stands where the Conference will fill something in.
    static let blankText = "……………"

    /// Lines with breaks between them.
    static func lines(_ lines: [[PaperInline]]) -> [PaperInline] { Array(lines.joined(separator: [.lineBreak])) }

    /// The inlines within this one.
    var inner: [PaperInline] {
        switch self {
        case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, _, let content): content
        case .text, .foreign, .code, .lineBreak, .reference, .footnote, .blank: []
        }
    }
}

extension [PaperInline] {
    /// Visits each inline before those within it.
    func walk(_ visit: (PaperInline) -> Void) {
        for inline in self {
            visit(inline)
            inline.inner.walk(visit)
        }
    }

    /// Whether a note is called anywhere in it.
    var callsNotes: Bool { contains { $0.isNoteCall || $0.inner.callsNotes } }

    /// The text without markup and without calls of notes.
    package var plainText: String {
        var text = ""
        walk { inline in
            switch inline {
            case .text(let value), .foreign(let value, _), .code(let value): text += value
            case .lineBreak: text += " "
            case .reference(_, let before, let number, let after): text += before + number + after
            case .blank: text += PaperInline.blankText
            case .emphasis, .strong, .strikethrough, .link, .footnote: break
            }
        }
        return text
    }
}

extension PaperInline {
    var isNoteCall: Bool { if case .footnote = self { true } else { false } }
}
