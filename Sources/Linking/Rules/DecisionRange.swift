import Diagnostics
import MarkupTree
import ResultsModel

extension Rule {
    /// A range of paragraphs ("paragraphs 20 to 36") runs forward, and covers whole sections: it begins with the first
    /// paragraph of a section and ends with the last of one.
    static let decisionRange = Rule([.decisionRange], needsAllFiles: true) { input in
        input.workspace.papers.flatMap { paper -> [Diagnostic] in
            let sequence = PaperSequence(paper, in: input.workspace)
            let order = ParagraphOrder(sequence)
            return sequence.blocks.flatMap { block in ranges(in: block).compactMap { order.problem($0, in: block) } }
        }
    }

    /// Two links to paragraphs with nothing but a word of up to four letters or a dash between them.
    private static func ranges(in block: PaperSequence.Block) -> [ParagraphRange] {
        let document = block.document
        let paragraphs = (block.node..<Int(document.nodes[block.node].end)).filter { document.nodes[$0].kind == .paragraph }
        return paragraphs.flatMap { ranges(in: document.children(of: $0).map(\.self), document) }
    }

    private static func ranges(in nodes: [Int], _ document: MarkupDocument) -> [ParagraphRange] {
        nodes.indices.dropLast(2).compactMap { position in
            let (first, between, last) = (nodes[position], nodes[position + 1], nodes[position + 2])
            guard let start = paragraph(first, document), let end = paragraph(last, document), document.nodes[between].kind == .text else {
                return nil
            }
            let word = document.string(document.nodes[between].text).filter { $0 != " " }
            guard ["to", "–", "-", "through", "至", "到"].contains(word) else { return nil }
            return ParagraphRange(start: start, end: end, span: document.nodes[first].span)
        }
    }

    private static func paragraph(_ node: Int, _ document: MarkupDocument) -> String? {
        guard document.nodes[node].kind == .link,
            case .place(.paragraph, let paper, let id)? = TypedLink(document.string(document.nodes[node].text), scope: "")?.target,
            paper.isEmpty
        else { return nil }
        return id
    }
}

private struct ParagraphRange {
    let start: String
    let end: String
    let span: ByteSpan
}

/// The paragraphs of a paper with an id, and whether a section begins or ends with them.
private struct ParagraphOrder {
    private struct Place {
        var position: Int
        var isFirst: Bool
        var isLast = false
    }

    private var places: [String: Place] = [:]

    init(_ sequence: PaperSequence) {
        var isFirst = true
        var last: String?
        for (position, block) in sequence.blocks.enumerated() {
            if block.kind == .heading {
                if let last { places[last]?.isLast = true }
                (isFirst, last) = (true, nil)
            } else if block.isNumbered {
                last = block.attributes?.id
                if let last { places[last] = Place(position: position, isFirst: isFirst) }
                isFirst = false
            }
        }
        if let last { places[last]?.isLast = true }
    }

    func problem(_ range: ParagraphRange, in block: PaperSequence.Block) -> Diagnostic? {
        // A paragraph that is not there has been reported.
        guard let start = places[range.start], let end = places[range.end] else { return nil }
        let message: Message
        if end.position <= start.position {
            message = .rangeBackward(range.start, range.end)
        } else if !start.isFirst {
            message = .rangeBeginsLate(range.start)
        } else if !end.isLast {
            message = .rangeEndsEarly(range.end)
        } else {
            return nil
        }
        return Diagnostic(.decisionRange, message, at: Location(block.path, range.span), help: .wholeSections)
    }
}

extension DiagnosticCode {
    static let decisionRange = DiagnosticCode(
        "W0283", "decision-range", .warning,
        title: Message(en: "A range of paragraphs does not cover what it names", zh: "所指段落范围不完整"),
        explanation: Message(
            en:
                "\"The strategy described in paragraphs 20 to 36\": such a range runs forward and covers whole sections, or a decision would leave out a part of what it decides on.",
            zh: "“第 20 至 36 段所述战略”：这样的范围应从前到后，并涵盖完整的章节，否则决定会漏掉其对象的一部分。"),
        example: .init(wrong: "<para:last> to <para:first>", right: "<para:first> to <para:last>"))
}

extension Message {
    fileprivate static func rangeBackward(_ start: String, _ end: String) -> Message {
        Message(en: "`\(end)` does not come after `\(start)`", zh: "`\(end)` 不在 `\(start)` 之后")
    }
    fileprivate static func rangeBeginsLate(_ id: String) -> Message {
        Message(en: "the range begins at `\(id)`, in the middle of a section", zh: "范围从章节中间的 `\(id)` 开始")
    }
    fileprivate static func rangeEndsEarly(_ id: String) -> Message {
        Message(en: "the range ends at `\(id)`, in the middle of a section", zh: "范围在章节中间的 `\(id)` 结束")
    }
    fileprivate static let wholeSections = Message(
        en: "name the first paragraph of the first section and the last of the last", zh: "请写第一个章节的首段和最后一个章节的末段")
}
