import Diagnostics
import MarkupTree
import ResultsModel

extension Rule {
    /// A line begins like a list item where none may be meant: a number with a dot, a hyphen or a plus sign that came to
    /// the start of a line when the paragraph was wrapped anew.
    static let listHint = Rule(
        [.listHint],
        texts: { _ in
            TextCheck { object in
                object.bodies.enumerated().flatMap { language, body -> [Diagnostic] in
                    guard let body else { return [] }
                    let path = object.path(of: language)
                    return findings(body).map { Diagnostic(.listHint, $0.message, at: Location(path, $0.span), help: .hintHelp) }
                }
            }
        })

    private static func findings(_ body: BodyBlocks) -> [(message: Message, span: ByteSpan)] {
        var found: [(message: Message, span: ByteSpan)] = []
        var paragraph: TextBlock?
        for block in body.all {
            switch block.kind {
            case .paragraph:
                found += lines(of: block, body.document)
                paragraph = block
            case .list:
                if let before = paragraph, before.depth == block.depth, interrupts(block, before, body) {
                    found.append((.becameList, block.span.firstPlace))
                } else if startsLate(block, body.document) {
                    found.append((.startsAt(Int(body.document.nodes[block.node].number)), block.span.firstPlace))
                }
                paragraph = nil
            default: paragraph = nil
            }
        }
        return found
    }

    /// A list without an empty line before it, after a paragraph that does not announce one.
    private static func interrupts(_ list: TextBlock, _ paragraph: TextBlock, _ body: BodyBlocks) -> Bool {
        let gap = Int(list.span.start) - Int(paragraph.span.end)
        guard (0...1).contains(gap) else { return false }
        var text = body.text.bytes[paragraph.range]
        while let last = text.last, last == UInt8(ascii: " ") { text.removeLast() }
        return !text.ends(with: ":") && !text.ends(with: "：")
    }

    /// A single item with a number that no list begins with: `2021. `
    private static func startsLate(_ list: TextBlock, _ document: MarkupDocument) -> Bool {
        let node = document.nodes[list.node]
        var items = document.children(of: list.node)
        return node.number > 1 && items.next() != nil && items.next() == nil
    }

    /// Lines inside a paragraph that look like an item, but cannot interrupt it: `2. ...`.
    private static func lines(of paragraph: TextBlock, _ document: MarkupDocument) -> [(message: Message, span: ByteSpan)] {
        let nodes = document.nodes
        return (paragraph.node..<Int(nodes[paragraph.node].end)).compactMap { index in
            guard nodes[index].kind == .softBreak, index + 1 < nodes.count, nodes[index + 1].kind == .text else { return nil }
            let line = document.bytes(nodes[index + 1].text)
            return isMarker(line) ? (.looksLikeItem, nodes[index + 1].span.firstPlace) : nil
        }
    }

    /// Up to three digits, `.` or `)`, and a space.
    private static func isMarker(_ line: ArraySlice<UInt8>) -> Bool {
        let digits = line.prefix { $0.isDigit }
        guard (1...3).contains(digits.count), let mark = line.dropFirst(digits.count).first, ".)".utf8.contains(mark) else { return false }
        return line.dropFirst(digits.count + 1).first == UInt8(ascii: " ")
    }
}

extension DiagnosticCode {
    static let listHint = DiagnosticCode(
        "H0273", "list-hint", .hint,
        title: Message(en: "A line begins like a list item", zh: "有一行看起来像列表项"),
        explanation: Message(
            en:
                "When a paragraph is wrapped anew, a number with a dot or a hyphen may come to the start of a line and make a list, or look like one. Put it back on the line before, or write `2021\\.`; for a list, leave an empty line before it.",
            zh: "段落重新换行后，带点的数字或连字符可能落在行首而变成列表，或看起来像列表。请移回上一行，或写成 `2021\\.`；确是列表时，前面空一行。"),
        example: .init(wrong: "The plan was adopted in\n2. June.", right: "The plan was adopted in 2. June."))
}

extension Message {
    fileprivate static let becameList = Message(
        en: "this line became a list in the middle of a paragraph", zh: "这一行在段落中间变成了列表")
    fileprivate static func startsAt(_ number: Int) -> Message {
        Message(en: "this paragraph became a list that begins at \(number)", zh: "这一段变成了从 \(number) 开始的列表")
    }
    fileprivate static let looksLikeItem = Message(
        en: "this line looks like a list item, but belongs to the paragraph", zh: "这一行看起来像列表项，其实属于该段落")
    fileprivate static let hintHelp = Message(
        en: "for a list leave an empty line before it, otherwise write `\\.` or join the lines", zh: "确是列表则前面空一行，否则请写 `\\.` 或并入上一行")
}
