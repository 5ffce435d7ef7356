import Linking
import MarkupTree
import ResultsModel

/// The numbers of a paper: of its paragraphs, notes, tables and figures. Found before anything is composed, because a
/// reference may point forward.
struct PaperNumbers: Sendable {
    /// What an author's id stands for.
    struct Place: Sendable, Hashable {
        enum Kind: Sendable, Hashable { case paragraph, heading, table, figure, note }

        let kind: Kind
        /// The anchor in every form of the paper: `p46`, `table-strategic-budget`.
        let anchor: String
        /// "46", "I.2", "3"; the text of a heading.
        let number: String
    }

    /// By position of the piece: its number and series, for a numbered paragraph.
    fileprivate(set) var paragraphs: [Int: (number: Int, series: String, anchor: String)] = [:]
    /// By position of the piece: the printed number of a table or figure.
    fileprivate(set) var labels: [Int: String] = [:]
    fileprivate(set) var places: [String: Place] = [:]
    /// By the label of a note in its body.
    fileprivate(set) var notes: [NoteKey: Int] = [:]
    /// The definitions in the order of their numbers: the text and the node.
    fileprivate(set) var noteDefinitions: [(text: PaperText, node: Int)] = []
    /// Numbers of the paragraphs of the draft decision.
    fileprivate(set) var decisions: [(number: Int, anchor: String)] = []

    struct NoteKey: Hashable, Sendable {
        let text: Int
        let label: String
    }
}

extension PaperNumbers {
    /// Numbers a paper. Paragraphs count through all sections and embedded objects; headings with `.appendix` or `.annex`
    /// begin the series of that name where the paper declares it.
    static func count(_ pieces: [PaperPiece], series: [ParagraphSeries]) -> PaperNumbers {
        var counter = PaperCounter(series: series)
        for (position, piece) in pieces.enumerated() {
            counter.count(piece, at: position, before: position + 1 < pieces.count ? pieces[position + 1] : nil)
        }
        return counter.numbers
    }
}

private struct PaperCounter {
    var numbers = PaperNumbers()
    private let declared: [String]
    private var series = "body"
    private var counts: [String: Int] = [:]
    private var tables = 0
    private var figures = 0
    private var isDecision = false
    /// The author's id on the caption of the figure that comes next.
    private var figureCaption: String?

    init(series: [ParagraphSeries]) {
        declared = series.map(\.id.value)
    }

    /// `next` is the piece after this one: it says whether a caption is that of a table or of a figure.
    mutating func count(_ piece: PaperPiece, at position: Int, before next: PaperPiece?) {
        switch piece {
        case .block(let text, let node): countBlock(text, node, position, next)
        case .heading(_, let id, _, let title):
            isDecision = false
            numbers.places[id] = .init(kind: .heading, anchor: id, number: title)
        case .table(let embed):
            if embed.label.isEmpty { tables += 1 }
            let label = embed.label.isEmpty ? String(tables) : embed.label
            numbers.labels[position] = label
            for id in embed.tableIDs { numbers.places[id] = .init(kind: .table, anchor: "table-\(id)", number: label) }
        case .figure(let figure, let embed):
            figures += 1
            let label = [embed.label, figure.number].first { !$0.isEmpty } ?? String(figures)
            numbers.labels[position] = label
            let id = figure.header.code.value
            for name in [id, figureCaption].compactMap({ $0 }) {
                numbers.places[name] = .init(kind: .figure, anchor: "figure-\(id)", number: label)
            }
            figureCaption = nil
        }
    }

    private mutating func countBlock(_ text: PaperText, _ node: Int, _ position: Int, _ next: PaperPiece?) {
        let attributes = text.document.attributes(of: node)
        switch text.document.nodes[node].kind {
        case .heading: countHeading(text, node, attributes)
        case .paragraph where attributes?.has("caption") == true: countCaption(attributes, position, next)
        case .paragraph: countParagraph(text, node, attributes, position)
        default: break
        }
        countNotes(text, node)
    }

    private mutating func countHeading(_ text: PaperText, _ node: Int, _ attributes: MarkupAttributes?) {
        isDecision = attributes?.has("decision") ?? false
        if attributes?.has("appendix") == true, declared.contains("appendices") { series = "appendices" }
        if attributes?.has("annex") == true, declared.contains("annexes") { series = "annexes" }
        if let id = attributes?.id {
            numbers.places[id] = .init(kind: .heading, anchor: id, number: text.document.plainText(of: node))
        }
    }

    private mutating func countCaption(_ attributes: MarkupAttributes?, _ position: Int, _ next: PaperPiece?) {
        if case .figure? = next {
            figureCaption = attributes?.id
            return
        }
        var label = ""
        if attributes?.has("unnumbered") != true {
            tables += 1
            label = String(tables)
        }
        numbers.labels[position] = label
        if let id = attributes?.id { numbers.places[id] = .init(kind: .table, anchor: "table-\(id)", number: label) }
    }

    private mutating func countParagraph(_ text: PaperText, _ node: Int, _ attributes: MarkupAttributes?, _ position: Int) {
        guard ParagraphRoles.isNumbered(attributes) else { return }
        counts[series, default: 0] += 1
        let number = counts[series] ?? 0
        let anchor = series == "body" ? "p\(number)" : "\(series)-p\(number)"
        numbers.paragraphs[position] = (number, series, anchor)
        if let id = attributes?.id { numbers.places[id] = .init(kind: .paragraph, anchor: anchor, number: String(number)) }
        if isDecision { numbers.decisions.append((number, anchor)) }
    }

    /// Notes count by their first call, through the whole paper.
    private mutating func countNotes(_ text: PaperText, _ node: Int) {
        let nodes = text.document.nodes
        for index in node..<Int(nodes[node].end) where nodes[index].kind == .footnoteReference {
            let label = text.document.string(nodes[index].text)
            let key = PaperNumbers.NoteKey(text: text.number, label: label)
            guard numbers.notes[key] == nil, let definition = text.document.definition(of: label) else { continue }
            numbers.noteDefinitions.append((text, definition))
            let number = numbers.noteDefinitions.count
            numbers.notes[key] = number
            numbers.places["note:\(label)"] = .init(kind: .note, anchor: "note-\(number)", number: String(number))
        }
    }
}

extension Embed {
    /// The ids by which text may refer to the table: the author's anchor, and the id of what is placed.
    var tableIDs: [String] {
        var ids = id.isEmpty ? [] : [id]
        if case .budget(let reference) = content { ids.append(reference.key(in: "").code) }
        return ids
    }
}

extension MarkupDocument {
    /// The node of a note's definition.
    func definition(of label: String) -> Int? {
        nodes.indices.first { nodes[$0].kind == .footnoteDefinition && string(nodes[$0].text) == label }
    }
}
