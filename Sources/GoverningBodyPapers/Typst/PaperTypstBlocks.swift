import Publication
import TypstMarkup

/// Writes the blocks of a paper.
struct PaperTypstBlocks {
    var inlines: PaperTypstInlines
    let labels: Labels
    var isLandscape = false
    /// The level of the heading before, since none may be skipped.
    private var level = 0
    /// Whether blocks stand under a numbered paragraph, where lists are set in.
    private var isIndented = false

    init(_ inlines: PaperTypstInlines, labels: Labels) {
        self.inlines = inlines
        self.labels = labels
    }

    mutating func write(_ blocks: [PaperBlock], to source: inout TypstSource) {
        var rest = blocks[...]
        var isAcross = false
        for run in blocks.decisionRuns {
            if case .orientation(let turn)? = run.blocks.first {
                isAcross = turn
            } else {
                // A table without room on an upright page takes the headings right above it along.
                let next = rest.first { if case .heading = $0 { false } else { true } }
                turn(isAcross || next.map(needsPageAcross) ?? false, &source)
                let following = run.blocks.dropFirst() + [rest.dropFirst(run.blocks.count).first].compactMap(\.self)
                let values = run.blocks.enumerated().map { position, block in
                    value(block, before: position < following.count ? following[following.startIndex + position] : nil)
                }
                if run.isDecision { source.add(.call("decision", .content(values))) } else { for value in values { source.add(value) } }
            }
            rest = rest.dropFirst(run.blocks.count)
        }
        for note in inlines.takeUncalledNotes() { source.add(.call("par", note)) }
    }

    /// Turns the pages, unless they are so already.
    private mutating func turn(_ isLandscape: Bool, _ source: inout TypstSource) {
        guard isLandscape != self.isLandscape else { return }
        self.isLandscape = isLandscape
        source.set("page", [TypstArgument("flipped", .flag(isLandscape))])
    }

    /// A block, where the one after it may have to stay with it: a list with the paragraph that leads into it.
    private mutating func value(_ block: PaperBlock, before next: PaperBlock?) -> TypstValue {
        if case .paragraph(let paragraph) = block, case .list? = next { return value(paragraph, isSticky: true) }
        return value(block)
    }

    /// A block as content. Recursion is as deep as lists in the author's text, which the Markdown reader limits.
    private mutating func value(_ block: PaperBlock) -> TypstValue {
        switch block {
        case .heading(let heading): value(heading)
        case .paragraph(let paragraph): value(paragraph)
        case .list(let list): value(list, depth: 0)
        case .quotation(let blocks): .call("quotation", .content(blocks.map { value($0) }))
        case .table(let table): value(table)
        case .figure(let figure): value(figure)
        case .orientation: .content([])
        }
    }

    private mutating func value(_ heading: PaperHeading) -> TypstValue {
        isIndented = false
        level = min(max(1, heading.level), level + 1)
        let content = inlines.content(heading.content, in: .heading)
        let element = inlines.labelled(
            .call("heading", [TypstArgument("level", .number(level)), TypstArgument(content)]), heading.id)
        let beginsPage = level == 1 && (heading.role == .appendix || heading.role == .annex)
        return beginsPage ? .content([.call("new-part", []), element]) : element
    }

    private mutating func value(_ paragraph: PaperParagraph, isSticky: Bool = false) -> TypstValue {
        let mark = paragraph.id == paragraph.anchor ? [] : inlines.landmark(paragraph.id)
        let content = TypstValue.content(mark + [inlines.content(paragraph.content)])
        if let number = paragraph.number {
            isIndented = true
            let sticky = isSticky ? [TypstArgument("sticky", .flag(true))] : []
            let call = TypstValue.call("numbered", sticky + [TypstArgument(.text("\(number).")), TypstArgument(content)])
            return inlines.labelled(call, paragraph.anchor)
        }
        switch paragraph.role {
        case .continued:
            isIndented = true
            return .call("continued", content)
        case .signature: return .call("signature", content)
        case .numbered, .decision, .unnumbered, .foreword: return .call("par", content)
        }
    }

    private mutating func value(_ list: PaperList, depth: Int) -> TypstValue {
        var arguments: [TypstArgument] = []
        if depth == 0, isIndented { arguments.append(TypstArgument("indent", .name("margin-number"))) }
        for (position, item) in list.items.enumerated() {
            let content = TypstValue.content(item.map { itemValue($0, isOnly: item.count == 1, depth: depth) })
            let isBullet = list.marker == .bullet
            arguments.append(
                TypstArgument(isBullet ? content : .array([.text(list.marker.text(list.start + position)), content])))
        }
        return .call(list.marker == .bullet ? "bullets" : "entries", arguments)
    }

    private mutating func itemValue(_ block: PaperBlock, isOnly: Bool, depth: Int) -> TypstValue {
        switch block {
        case .list(let list): value(list, depth: depth + 1)
        case .paragraph(let paragraph) where isOnly && paragraph.number == nil && paragraph.id.isEmpty:
            inlines.content(paragraph.content)
        default: value(block)
        }
    }

    private mutating func value(_ figure: PaperFigure) -> TypstValue {
        let caption = caption(figure.label, figure.caption)
        let drawing: TypstValue = figure.svg.isEmpty ? .none : .text(String(decoding: figure.svg, as: UTF8.self))
        let notes = figure.note.isEmpty ? [] : [inlines.content(figure.note, in: .aside)]
        let call = TypstValue.call(
            "picture",
            [
                TypstArgument("alternative", .printed(figure.alternative)), TypstArgument("caption", caption),
                TypstArgument("drawing", drawing), TypstArgument("notes", .array(notes)),
            ])
        return .content(landmark("figure", figure.id) + [call])
    }

    /// "Table 1. Title"; none where a table has neither.
    mutating func caption(_ label: String, _ content: [PaperInline]) -> TypstValue {
        guard !label.isEmpty || !content.isEmpty else { return .none }
        let head = label.isEmpty ? [] : [TypstValue.call("strong", .printed(label + (content.isEmpty ? "" : labels[.captionSeparator])))]
        return .content(head + [inlines.content(content, in: .aside)])
    }

    /// The place that references to a table or figure lead to.
    mutating func landmark(_ kind: String, _ id: String) -> [TypstValue] {
        id.isEmpty ? [] : inlines.landmark("\(kind)-\(id)")
    }
}

extension PaperList.Marker {
    /// The mark of an item, as it is printed.
    func text(_ number: Int) -> String {
        switch self {
        case .bullet: "•"
        case .decimal: "\(number)."
        case .letter: "(\(Self.letters(number)))"
        case .roman: "(\(Self.roman(number)))"
        }
    }

    /// a to z, then aa, bb, as Word counts.
    private static func letters(_ number: Int) -> String {
        guard number > 0, number <= 26 * 8 else { return String(number) }
        let letter = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8((number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1..<400).contains(number) else { return String(number) }
        var rest = number
        var text = ""
        for (value, digits) in [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
            while rest >= value {
                text += digits
                rest -= value
            }
        }
        return text
    }
}
