/// The places of a paper that links can lead to. Typst refuses a link to a place that is not there, and a place that is
/// there twice; so both are known before anything is written.
struct PaperAnchors {
    private let known: Set<String>

    init(_ document: PaperDocument) {
        var known = Set<String>()
        Self.collect(document.blocks, into: &known)
        for note in document.footnotes { known.insert("note-\(note.number)") }
        self.known = known
    }

    func contains(_ anchor: String) -> Bool { known.contains(anchor) }

    private static func collect(_ blocks: [PaperBlock], into known: inout Set<String>) {
        for block in blocks {
            switch block {
            case .heading(let heading): known.insert(heading.id)
            case .paragraph(let paragraph):
                known.insert(paragraph.anchor)
                known.insert(paragraph.id)
            case .list(let list): for item in list.items { collect(item, into: &known) }
            case .quotation(let blocks): collect(blocks, into: &known)
            case .table(let table) where !table.id.isEmpty: known.insert("table-\(table.id)")
            case .figure(let figure) where !figure.id.isEmpty: known.insert("figure-\(figure.id)")
            case .table, .figure, .orientation: break
            }
        }
        known.remove("")
    }
}
