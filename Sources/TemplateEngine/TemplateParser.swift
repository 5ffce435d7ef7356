import Diagnostics

/// Makes the tree of one template: pairs opening and closing tags and applies the rules of white space.
///
/// A section, partial, comment or delimiter tag that is alone on its line takes the line with it. A parent does so
/// together with its closing tag. A block gives up its indentation, which what replaces it takes on.
struct TemplateParser {
    /// A tag that waits for its closing tag.
    private struct Open {
        let node: Int
        let tag: TemplateTag
        /// Where the contents begin.
        let contents: Int
        /// Of a parent that is the first thing on its line: the node that stands for the white space before it.
        var placeholder: Int?
        /// Of a parent: whether it was said already that something inside will not be shown.
        var hasStrayContent = false
        /// Of a parent: the blocks that were given so far.
        var arguments: [TemplateTag] = []
    }

    private let name: String
    private let file: SourceFile
    private let lines: TemplateLines
    private var lexer: TemplateLexer
    private var nodes: [TemplateNode] = []
    private var open: [Open] = []
    private var diagnostics: [Diagnostic] = []
    /// The first byte that is in no node yet.
    private var cursor = 0

    /// How deep sections, parents and blocks may nest in one file.
    static let nestingLimit = 32

    private init(_ name: String, _ file: SourceFile) {
        self.name = name
        self.file = file
        lines = TemplateLines(bytes: file.bytes)
        lexer = TemplateLexer(file)
    }

    static func parse(_ name: String, _ file: SourceFile) -> Findings<TemplateTree> {
        var parser = TemplateParser(name, file)
        return parser.parse()
    }

    private mutating func parse() -> Findings<TemplateTree> {
        while let tag = lexer.next() {
            place(tag)
            if open.count > Self.nestingLimit {
                report(.templateNesting, .deepSections(Self.nestingLimit), at: tag.range)
                break
            }
        }
        addText(upTo: file.bytes.count)
        let isComplete = !hasErrors
        for open in open.reversed() {
            nodes[open.node].end = nodes.count
            if isComplete { report(.templateSectionUnclosed, .unclosedSection(file.text(ByteSpan(open.tag.name))), at: open.tag.range) }
        }
        let tree = TemplateTree(name: name, file: file, nodes: nodes, isSound: !hasErrors)
        return Findings(tree, lexer.diagnostics + diagnostics)
    }

    /// Adds the text before a tag, then the tag.
    private mutating func place(_ tag: TemplateTag) {
        noteStray(tag)
        switch tag.kind {
        case .parent: openParent(tag)
        case .block: openBlock(tag)
        case .close: close(tag)
        default: placeSimple(tag)
        }
    }

    /// Variables, sections, partials, comments, delimiters.
    private mutating func placeSimple(_ tag: TemplateTag) {
        let line = ownLine(of: tag)
        if let line {
            addText(upTo: line.blanks.lowerBound)
            cursor = line.next
        } else {
            addText(upTo: tag.range.lowerBound)
            markLineStart(at: tag.range.lowerBound)
            cursor = tag.range.upperBound
        }
        switch tag.kind {
        case .variable: add(.variable, tag)
        case .raw: add(.raw, tag)
        case .partial:
            add(.partial, tag)
            nodes[nodes.count - 1].isOwnLine = line != nil
            nodes[nodes.count - 1].indentation = line?.blanks ?? 0..<0
        case .section: push(.section, tag)
        case .inverted: push(.inverted, tag)
        default: break
        }
    }

    /// The white space before a tag that is alone on its line, and where the next line begins.
    private func ownLine(of tag: TemplateTag) -> (blanks: Range<Int>, next: Int)? {
        guard tag.kind.mayStandAlone, let blanks = lines.blanks(before: tag.range.lowerBound),
            let next = lines.nextLine(after: tag.range.upperBound)
        else { return nil }
        return (blanks, next)
    }

    /// Whether its closing tag lets a parent's line vanish is known later: until then a node of its own holds the
    /// white space before it.
    private mutating func openParent(_ tag: TemplateTag) {
        var placeholder: Int?
        if let blanks = lines.blanks(before: tag.range.lowerBound) {
            addText(upTo: blanks.lowerBound)
            placeholder = nodes.count
            nodes.append(TemplateNode(kind: .text, range: blanks, name: 0..<0, end: nodes.count + 1, startsLine: true))
        } else {
            addText(upTo: tag.range.lowerBound)
        }
        cursor = tag.range.upperBound
        push(.parent, tag)
        open[open.count - 1].placeholder = placeholder
    }

    private mutating func openBlock(_ tag: TemplateTag) {
        let isArgument = isDirectlyInParent
        if isArgument { noteArgument(tag) }
        let blanks = isArgument ? tag.range.lowerBound..<tag.range.lowerBound : lines.blanks(before: tag.range.lowerBound)
        addText(upTo: blanks?.lowerBound ?? tag.range.lowerBound)
        let next = blanks == nil ? nil : lines.brokenLine(after: tag.range.upperBound)
        cursor = next ?? tag.range.upperBound
        push(.block, tag)
        nodes[nodes.count - 1].startsLine = next != nil
        nodes[nodes.count - 1].isOwnLine = blanks != nil && !isArgument
        nodes[nodes.count - 1].indentation = blanks ?? 0..<0
    }

    private mutating func close(_ tag: TemplateTag) {
        guard let depth = depthOfOpening(tag) else { return }
        let parent = depth > 0 ? nodes[open[depth - 1].node].kind : nil
        let last = open[depth]
        switch nodes[last.node].kind {
        case .parent: closeParent(last, tag)
        case .block: closeBlock(last, tag, isArgument: parent == .parent)
        default:
            if let line = ownLine(of: tag) {
                addText(upTo: line.blanks.lowerBound)
                cursor = line.next
            } else {
                addText(upTo: tag.range.lowerBound)
                markLineStart(at: tag.range.lowerBound)
                cursor = tag.range.upperBound
            }
        }
        nodes[last.node].end = nodes.count
        open.removeLast(open.count - depth)
    }

    private mutating func closeParent(_ last: Open, _ tag: TemplateTag) {
        addText(upTo: tag.range.lowerBound)
        cursor = tag.range.upperBound
        if let placeholder = last.placeholder, let next = lines.nextLine(after: tag.range.upperBound) {
            let blanks = nodes[placeholder].range
            nodes[placeholder] = TemplateNode(
                kind: .text, range: blanks.lowerBound..<blanks.lowerBound, name: 0..<0, end: placeholder + 1)
            nodes[last.node].isOwnLine = true
            nodes[last.node].indentation = blanks
            cursor = next
        }
    }

    private mutating func closeBlock(_ last: Open, _ tag: TemplateTag, isArgument: Bool) {
        let start = tag.range.lowerBound
        let blanks = lines.blanks(before: start)
        let next = lines.nextLine(after: tag.range.upperBound)
        let isAlone = blanks != nil && (isArgument || next != nil)
        let contentsEnd = isAlone ? blanks?.lowerBound ?? start : start
        addText(upTo: contentsEnd)
        if !isAlone { markLineStart(at: start) }
        cursor = isAlone && !isArgument ? next ?? tag.range.upperBound : tag.range.upperBound
        if nodes[last.node].startsLine {
            nodes[last.node].margin = lines.indentation(of: last.contents..<contentsEnd) ?? nodes[last.node].indentation
        } else if !isArgument {
            nodes[last.node].margin = nodes[last.node].indentation
        }
    }
}

extension TemplateParser {
    private var hasErrors: Bool {
        (lexer.diagnostics + diagnostics).contains { $0.severity == .error }
    }

    private var isDirectlyInParent: Bool {
        open.last.map { nodes[$0.node].kind == .parent } ?? false
    }

    private mutating func add(_ kind: TemplateNode.Kind, _ tag: TemplateTag) {
        nodes.append(TemplateNode(kind: kind, range: tag.range, name: tag.name, end: nodes.count + 1, isDynamic: tag.isDynamic))
    }

    private mutating func push(_ kind: TemplateNode.Kind, _ tag: TemplateTag) {
        open.append(Open(node: nodes.count, tag: tag, contents: cursor))
        add(kind, tag)
    }

    private mutating func addText(upTo end: Int) {
        guard cursor < end else { return }
        nodes.append(
            TemplateNode(
                kind: .text, range: cursor..<end, name: 0..<0, end: nodes.count + 1, startsLine: lines.isLineStart(cursor)))
        cursor = end
    }

    /// A line that begins with a tag is a line all the same.
    private mutating func markLineStart(at offset: Int) {
        guard lines.isLineStart(offset) else { return }
        nodes.append(TemplateNode(kind: .text, range: offset..<offset, name: 0..<0, end: nodes.count + 1, startsLine: true))
    }

    /// Between the tags of a parent only blocks have a meaning: says so once, at the first thing that will not be shown.
    private mutating func noteStray(_ tag: TemplateTag) {
        guard isDirectlyInParent, let last = open.last, !last.hasStrayContent else { return }
        let text = cursor..<max(cursor, tag.range.lowerBound)
        let isText = file.bytes[text].contains { !TemplateLines.isWhitespace($0) }
        let isTag = ![.block, .close, .comment, .delimiters].contains(tag.kind)
        guard isText || isTag else { return }
        let stray = isText ? lines.trimmed(text) : tag.range
        report(
            .templateTextInParent, .textInParent(file.text(ByteSpan(last.tag.name))), at: stray,
            notes: [.init(.parentOpensHere, at: location(last.tag.range))])
        open[open.count - 1].hasStrayContent = true
    }

    /// Remembers which blocks a parent is given, and reports one that is given twice.
    private mutating func noteArgument(_ tag: TemplateTag) {
        let parent = open.count - 1
        if let first = open[parent].arguments.first(where: { file.bytes[$0.name].elementsEqual(file.bytes[tag.name]) }) {
            report(
                .templateDuplicate, .duplicateBlock(name(of: tag)), at: tag.range,
                notes: [.init(.firstHere, at: location(first.range))])
        }
        open[parent].arguments.append(tag)
    }

    /// How deep the tag stands that this one closes. Reports what does not fit.
    private mutating func depthOfOpening(_ tag: TemplateTag) -> Int? {
        guard let last = open.last else {
            report(.templateSectionMismatch, .nothingToClose(name(of: tag)), at: tag.range)
            cursor = tag.range.upperBound
            return nil
        }
        if closes(tag, last.tag) { return open.count - 1 }
        report(
            .templateSectionMismatch, .otherSection(name(of: tag), expected: name(of: last.tag)), at: tag.range,
            notes: [.init(.opensHere(name(of: last.tag)), at: location(last.tag.range))])
        if let outer = open.lastIndex(where: { closes(tag, $0.tag) }) { return outer }
        cursor = tag.range.upperBound
        return nil
    }

    private func closes(_ close: TemplateTag, _ opening: TemplateTag) -> Bool {
        close.isDynamic == opening.isDynamic && file.bytes[close.name].elementsEqual(file.bytes[opening.name])
    }

    private func name(of tag: TemplateTag) -> String { file.text(ByteSpan(tag.name)) }

    private func location(_ range: Range<Int>) -> Location { Location(file.path, ByteSpan(range)) }

    private mutating func report(_ code: DiagnosticCode, _ message: Message, at range: Range<Int>, notes: [Diagnostic.Note] = []) {
        diagnostics.append(Diagnostic(code, message, at: location(range), notes: notes))
    }
}

extension Message {
    fileprivate static func deepSections(_ limit: Int) -> Message {
        Message(
            en: "tags are nested more than \(limit) deep here", zh: "此处标签嵌套超过 \(limit) 层")
    }

    fileprivate static func unclosedSection(_ name: String) -> Message {
        Message(en: "'\(name)' is opened here and never closed: '{{/\(name)}}' is missing", zh: "“\(name)”在此处打开，但没有关闭，缺少“{{/\(name)}}”")
    }

    fileprivate static func nothingToClose(_ name: String) -> Message {
        Message(en: "'\(name)' is closed here, but nothing is open", zh: "此处关闭“\(name)”，但没有打开的标签")
    }

    fileprivate static func otherSection(_ name: String, expected: String) -> Message {
        Message(
            en: "'\(name)' is closed here, but '\(expected)' is open", zh: "此处关闭“\(name)”，但当前打开的是“\(expected)”")
    }

    fileprivate static func opensHere(_ name: String) -> Message {
        Message(en: "'\(name)' is opened here", zh: "“\(name)”在此处打开")
    }

    fileprivate static func textInParent(_ name: String) -> Message {
        Message(
            en: "this is not shown: between the tags of the layout '\(name)' only blocks count",
            zh: "这部分不会显示：在布局“\(name)”的标签之间只有块起作用")
    }

    fileprivate static let parentOpensHere = Message(en: "the layout is used here", zh: "布局在此处使用")

    fileprivate static func duplicateBlock(_ name: String) -> Message {
        Message(en: "the block '\(name)' is given twice", zh: "块“\(name)”重复给出")
    }

    fileprivate static let firstHere = Message(en: "first given here", zh: "第一次出现在此处")
}
