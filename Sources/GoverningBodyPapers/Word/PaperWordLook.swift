import WordDocument

/// What a paper looks like in Word: fonts by language, lengths, colours, frames. The styles are in `PaperWordStyles`.
struct PaperWordLook {
    let defaults: WordDefaults
    /// The fonts of headings and of the cover.
    let headingFonts: WordFonts
    private let isEastAsian: Bool

    static let accent = WordColor(0x1F3A6E)
    static let rule = WordColor(0x8496B8)
    static let faint = WordColor(0xEEF2F8)
    static let quiet = WordColor(0x595959)
    /// The text of numbered paragraphs stands here; the number hangs at the margin.
    static let numberIndent = WordIndent(start: 680, hanging: 680)
    static let listStep = 425
    /// The type of tables, in half points, and the smallest before a table is laid across the page instead.
    static let tableSize = 18
    static let tableSizes = [tableSize, 16, 15, 14]
    static let smallestUprightSize = 16
    /// At each side of a cell.
    static let cellMargin = 70

    init(_ paper: PaperDocument) {
        let language = WordLanguage(paper.languageTag)
        isEastAsian = language.script == .eastAsian
        // Fonts that Word has on every system; the table of fonts names what stands in for them elsewhere.
        let body = WordFonts(latin: isEastAsian ? "Times New Roman" : "Calibri", eastAsian: "SimSun", complex: "Times New Roman")
        headingFonts = WordFonts(latin: isEastAsian ? "Arial" : "Calibri", eastAsian: "SimHei", complex: "Arial")
        defaults = WordDefaults(
            fonts: body, size: isEastAsian ? 21 : 22, language: paper.languageTag, isRightToLeft: paper.isRightToLeft)
    }

    /// The items of lists stand under the text of their paragraph.
    static func listIndent(depth: Int) -> WordIndent {
        WordIndent(start: numberIndent.start + (depth + 1) * listStep, hanging: listStep)
    }

    /// Chinese has no italics: emphasis is set in the script typeface.
    func emphasize(_ format: inout WordRunFormat) {
        guard isEastAsian else {
            format.isItalic = true
            return
        }
        var fonts = defaults.fonts
        fonts.eastAsian = "KaiTi"
        format.fonts = fonts
    }

    func frame(_ table: inout WordTable) {
        table.cellMarginSide = Self.cellMargin
        table.borders =
            WordBorder.lines([.top, .bottom], width: 8, color: Self.accent)
            + WordBorder.lines([.insideHorizontal, .insideVertical], width: 4, color: Self.rule)
    }

    func dress(_ cell: inout WordTable.Cell, _ kind: PaperTable.Row.Kind, isHeader: Bool) {
        if isHeader {
            cell.shading = WordColor(0xDCE4F1)
            cell.verticalAlignment = .bottom
        } else if kind == .section {
            cell.shading = Self.faint
        } else if kind == .total {
            cell.borders = WordBorder.lines([.top], width: 8, color: Self.accent)
        }
    }

    func frameDecision(_ table: inout WordTable) {
        table.borders =
            WordBorder.lines([.top, .bottom, .end], width: 4, color: Self.rule) + [WordBorder(.start, width: 36, color: Self.accent)]
        table.cellMarginSide = 140
        table.cellMarginEnds = 100
        for index in table.rows.indices {
            for cell in table.rows[index].cells.indices { table.rows[index].cells[cell].shading = Self.faint }
        }
    }

    /// What stands in the frame of a decision is set as the decision is.
    func inDecision(_ block: WordBlock) -> WordBlock {
        guard case .paragraph(var paragraph) = block else { return block }
        switch paragraph.style {
        case "ListParagraph": paragraph.style = "DecisionList"
        case "ContinuedParagraph": paragraph.style = "DecisionContinued"
        default: break
        }
        return .paragraph(paragraph)
    }

    func frameCover(_ table: inout WordTable) {
        table.borders =
            WordBorder.lines([.top], width: 24, color: Self.accent)
            + WordBorder.lines([.insideHorizontal, .bottom], width: 6, color: Self.rule)
        table.cellMarginSide = 0
        table.cellMarginEnds = 100
    }
}
