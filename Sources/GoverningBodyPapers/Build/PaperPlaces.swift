/// The places of a paper that links can lead to, and which part of each carries its number. A form that refuses a link to
/// nowhere, or a place that is there twice, asks here before it writes anything.
struct PaperPlaces {
    enum Place: Equatable {
        /// A paragraph with a number of its own: its anchor.
        case paragraph(anchor: String, number: Int)
        /// A table, a figure or a heading: text in which the number stands.
        case text(String)
        case note(Int)
        /// A paragraph without a number.
        case plain
    }

    private var all: [String: Place] = [:]

    init(_ document: PaperDocument) {
        for note in document.footnotes { all["note-\(note.number)"] = .note(note.number) }
        document.blocks.walk { add($0) }
        all[""] = nil
    }

    subscript(anchor: String) -> Place? { all[anchor] }

    func contains(_ anchor: String) -> Bool { all[anchor] != nil }

    private mutating func add(_ block: PaperBlock) {
        switch block {
        case .heading(let heading): all[heading.id] = .text(heading.content.plainText)
        case .paragraph(let paragraph):
            let place = paragraph.number.map { Place.paragraph(anchor: paragraph.anchor, number: $0) } ?? .plain
            all[paragraph.anchor] = place
            all[paragraph.id] = place
        case .table(let table) where !table.id.isEmpty: all["table-\(table.id)"] = .text(Self.number(in: table.label))
        case .figure(let figure) where !figure.id.isEmpty: all["figure-\(figure.id)"] = .text(Self.number(in: figure.label))
        case .table, .figure, .list, .quotation, .orientation: break
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
}
