import Linking
package import Publication
import ResultsModel

extension PaperForms {
    /// What the data files say of each paper.
    package var outlines: [PaperOutline] {
        papers.map { editions in PaperOutline.joining(editions.map { OutlineReader.outline(of: $0.document) }) }
    }
}

/// Reads the outline of a paper in one language; its texts stand at the language's position.
private struct OutlineReader {
    private let document: PaperDocument
    private var paragraphs: [PaperOutline.Paragraph] = []
    private var decisions: [PaperOutline.Decision] = []
    private var references: [PaperOutline.CrossReference] = []
    private var section = ""
    /// The number of the decision whose parts a list may follow with.
    private var decision: Int?

    static func outline(of document: PaperDocument) -> PaperOutline {
        var reader = OutlineReader(document)
        document.blocks.walk { reader.read($0) }
        for note in document.footnotes { reader.readReferences(note.content) }
        return PaperOutline(
            symbol: document.symbol, paragraphs: reader.paragraphs, decisions: reader.decisions, references: reader.references)
    }

    private init(_ document: PaperDocument) {
        self.document = document
    }

    private mutating func read(_ block: PaperBlock) {
        for run in block.runs { readReferences(run) }
        switch block {
        case .heading(let heading):
            section = heading.id
            decision = nil
        case .paragraph(let paragraph): read(paragraph)
        case .list(let list): read(list)
        case .quotation, .table, .figure, .orientation: break
        }
    }

    private mutating func read(_ paragraph: PaperParagraph) {
        guard let number = paragraph.number else { return }
        let text = localized(paragraph.content.plainText)
        paragraphs.append(
            PaperOutline.Paragraph(
                series: paragraph.series, number: number, id: paragraph.id, section: section,
                kind: paragraph.role == .decision ? .decision : .paragraph, text: text))
        decision = paragraph.role == .decision ? number : nil
        if let decision { decisions.append(PaperOutline.Decision(number: decision, part: "main", text: text)) }
    }

    private mutating func read(_ list: PaperList) {
        guard let decision, list.marker == .letter else { return }
        for (position, item) in list.items.enumerated() {
            guard let letter = Self.letter(list.start + position - 1) else { continue }
            decisions.append(PaperOutline.Decision(number: decision, part: letter, text: localized(item.plainText)))
        }
    }

    private mutating func readReferences(_ content: [PaperInline]) {
        content.walk { inline in
            switch inline {
            case .reference(let anchor, let before, let number, let after): addReference(to: anchor, before + number + after)
            case .link(let address, false, let content) where address.hasPrefix("#"):
                addReference(to: String(address.dropFirst()), content.plainText)
            default: break
            }
        }
    }

    private mutating func addReference(to anchor: String, _ text: String) {
        references.append(PaperOutline.CrossReference(kind: Self.kind(of: anchor), target: anchor, text: localized(text)))
    }

    private func localized(_ text: String) -> LocalizedText {
        var values: [WrittenText?] = Array(repeating: nil, count: document.language.position)
        values.append(WrittenText(text))
        return LocalizedText(values)
    }

    private static func letter(_ position: Int) -> String? {
        (0..<26).contains(position) ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(position))) : nil
    }

    /// What an anchor leads to: `p46`, `annexes-p3`, `table-x`, `figure-x`, `note-3`, or a heading.
    private static func kind(of anchor: String) -> PaperOutline.CrossReference.Kind {
        if anchor.hasPrefix("table-") { return .table }
        if anchor.hasPrefix("figure-") { return .figure }
        if anchor.hasPrefix("note-") { return .note }
        let digits = anchor.split(separator: "-").last.map { $0.dropFirst() } ?? ""
        let isParagraph = anchor.split(separator: "-").last?.first == "p" && !digits.isEmpty && digits.allSatisfy(\.isNumber)
        return isParagraph ? .paragraph : .section
    }
}

extension PaperOutline {
    /// The outline with the texts of every language, which have the same paragraphs, parts and references in order.
    fileprivate static func joining(_ outlines: [PaperOutline]) -> PaperOutline {
        var joined = outlines[0]
        for other in outlines.dropFirst() {
            for (position, paragraph) in other.paragraphs.enumerated() where position < joined.paragraphs.count {
                joined.paragraphs[position].text = joined.paragraphs[position].text.joined(with: paragraph.text)
            }
            for (position, decision) in other.decisions.enumerated() where position < joined.decisions.count {
                joined.decisions[position].text = joined.decisions[position].text.joined(with: decision.text)
            }
            for (position, reference) in other.references.enumerated() where position < joined.references.count {
                joined.references[position].text = joined.references[position].text.joined(with: reference.text)
            }
        }
        return joined
    }
}

extension Localized where Value == WrittenText {
    /// The texts of two values that have different languages.
    fileprivate func joined(with other: LocalizedText) -> LocalizedText {
        let count = max(values.count, other.values.count)
        return LocalizedText((0..<count).map { self[LanguageIndex($0)] ?? other[LanguageIndex($0)] })
    }
}

extension [PaperBlock] {
    /// The texts of the paragraphs and headings of a list item, with spaces between them.
    var plainText: String {
        var texts: [String] = []
        walk { block in
            if case .table = block { return }
            if case .figure = block { return }
            texts += block.runs.map(\.plainText)
        }
        return texts.joined(separator: " ")
    }
}
