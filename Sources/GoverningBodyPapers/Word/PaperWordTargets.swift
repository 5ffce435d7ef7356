/// What references in a paper can point at, and which part of it carries the number.
struct PaperWordTargets {
    enum Target: Equatable {
        /// A paragraph that Word numbers; its anchor.
        case paragraph(anchor: String, number: Int)
        /// A table or a figure, or a heading: text in which the number stands.
        case text(String)
        case note(Int)
    }

    private var all: [String: Target] = [:]

    init(_ paper: PaperDocument) {
        for note in paper.footnotes { all["note-\(note.number)"] = .note(note.number) }
        collect(paper.blocks)
    }

    subscript(anchor: String) -> Target? { all[anchor] }

    private mutating func collect(_ blocks: [PaperBlock]) {
        for block in blocks {
            switch block {
            case .heading(let heading):
                if !heading.id.isEmpty { all[heading.id] = .text(Self.plainText(heading.content)) }
            case .paragraph(let paragraph):
                guard let number = paragraph.number, !paragraph.anchor.isEmpty else { continue }
                all[paragraph.anchor] = .paragraph(anchor: paragraph.anchor, number: number)
                if !paragraph.id.isEmpty { all[paragraph.id] = .paragraph(anchor: paragraph.anchor, number: number) }
            case .list(let list): for item in list.items { collect(item) }
            case .quotation(let inner): collect(inner)
            case .table(let table): all["table-\(table.id)"] = .text(Self.number(in: table.label))
            case .figure(let figure): all["figure-\(figure.id)"] = .text(Self.number(in: figure.label))
            case .orientation: break
            }
        }
    }

    /// The number at the end of a label: "1" in "Table 1", "I.2" in "表 I.2"; empty if there is none.
    static func number(in label: String) -> String {
        let scalars = label.unicodeScalars
        let start = scalars.lastIndex { !isNumberCharacter($0) }.map { scalars.index(after: $0) } ?? scalars.startIndex
        return start == scalars.startIndex ? "" : String(label[start...])
    }

    private static func isNumberCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z", ".", "-": true
        default: false
        }
    }

    /// The words of some inlines, without calls of notes.
    static func plainText(_ content: [PaperInline]) -> String {
        content.map { inline in
            switch inline {
            case .text(let text), .foreign(let text, _), .code(let text): text
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner): plainText(inner)
            case .lineBreak: " "
            case .reference(_, let before, let number, let after): before + number + after
            case .footnote: ""
            case .blank: PaperWordEmitter.blankText
            }
        }.joined()
    }
}
