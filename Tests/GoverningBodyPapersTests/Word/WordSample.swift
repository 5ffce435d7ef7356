@testable import GoverningBodyPapers
import ResultsModel

/// A small paper with one of everything that a paper may hold, in English, Chinese and Arabic.
enum WordSample: String, CaseIterable {
    case english, chinese, arabic

    var paper: PaperDocument {
        switch self {
        case .english: Self.englishPaper
        case .chinese: Self.chinesePaper
        case .arabic: Self.arabicPaper
        }
    }

    static let options = {
        var options = PaperWordOptions()
        options.date = "2023-02-14T00:00:00Z"
        options.contentsTitle = "Contents"
        return options
    }()

    private static var englishPaper: PaperDocument {
        var paper = PaperDocument(
            symbol: "GB.347/PFA/4", language: .source, languageTag: "en", isRightToLeft: false, cover: cover)
        paper.blocks = introduction + approach + decision + appendix
        paper.footnotes = [
            PaperFootnote(number: 1, content: [.text("Knowledge Strategy 2018–21, "), link("GB.331/PFA/4"), .text(" (2017).")]),
            PaperFootnote(
                number: 2, content: [.text("In the sense of the evaluation; in Chinese "), .foreign("知识管理", language: "zh"), .text(".")]),
            PaperFootnote(
                number: 3, content: [.text("See note "), .reference(anchor: "note-1", before: "", number: "1", after: " above.")]),
        ]
        return paper
    }

    private static var cover: PaperCover {
        var cover = PaperCover()
        cover.organization = "International Labour Organization"
        cover.body = "Governing Body"
        cover.session = "347th Session, Geneva, 13–23 March 2023"
        cover.symbol = "GB.347/PFA/4"
        cover.sectionTitle = "Programme, Financial and Administrative Section"
        cover.sectionCode = "PFA"
        cover.segment = "Programme, Financial and Administrative Segment"
        cover.date = "Date: 14 February 2023"
        cover.originalLanguage = "Original: English"
        cover.agendaItem = "Fourth item on the agenda"
        cover.title = "Knowledge and Innovation Strategy"
        let pointer = PaperInline.reference(anchor: "p8", before: "see the draft decision in paragraph ", number: "8", after: "")
        cover.entries = [
            .init(label: "Purpose of the document", content: [.text("The strategy is presented for guidance ("), pointer, .text(").")]),
            .init(label: "Relevant strategic objective", content: [.text("All.")]),
            .init(label: "Policy implications", content: [.text("Guidance will help the Office to carry the strategy out.")]),
            .init(label: "Legal implications", content: [.text("None.")]),
            .init(label: "Author unit", content: [.text("Office of the Director-General (CABINET).")]),
            .init(label: "Related documents", content: [link("GB.341/PFA/1"), .text("; "), link("GB.335/INS/9"), .text(".")]),
        ]
        return cover
    }

    private static var introduction: [PaperBlock] {
        [
            heading(1, "introduction", "Introduction"),
            numbered(
                1, "This paper presents the strategy. It builds on the earlier one", [.footnote(1), .text(" and on the guidance so far.")]),
            numbered(
                2, "Knowledge management",
                [
                    .footnote(2), .text(" means that "), .emphasis([.text("people share")]), .text(" what they "),
                    .strong([.text("know")]), .text(", not that "), .code("{ PAGE } <w:p>"), .text(" is stored. It has these aims:"),
                ]),
            .list(
                PaperList(
                    marker: .bullet,
                    items: [
                        [item("to work across units;")],
                        [
                            item(
                                "to use what is there; this item is long enough to run over the end of the line, so that one sees how the second line hangs."
                            )
                        ],
                    ])),
            .paragraph(PaperParagraph(role: .continued, content: [.text("These aims hold for all offices.")])),
            numbered(3, "Three conditions apply:"),
            .list(
                PaperList(
                    marker: .letter,
                    items: [
                        [item("staff have time;")],
                        [
                            item("systems are open, that is:"),
                            .list(
                                PaperList(
                                    marker: .roman, items: [[item("they can be searched;")], [item("they can be read by machines;")]])),
                        ],
                        [item("partners are heard."), item("This is said by all.")],
                    ])),
        ]
    }

    private static var approach: [PaperBlock] {
        [
            heading(1, "priorities", "Strategic priorities"),
            heading(2, "unit", "A unit for knowledge"),
            numbered(
                4, "The unit will report every year, as paragraph ",
                [
                    .reference(anchor: "p3", before: "", number: "3", after: " above says, and "),
                    .reference(anchor: "table-budget", before: "Table ", number: "1", after: ""), .text(" shows. It follows "),
                    .link(address: "https://www.ilo.org/gb?a=1&b=2", isExternal: true, content: [.text("the usual rules")]),
                    .text(" at a cost of "), .blank(id: "expenditure-usd"), .text(" dollars."),
                ]),
            .quotation([
                .paragraph(PaperParagraph(role: .unnumbered, content: [.text("Knowledge is what remains when the project is over.")]))
            ]),
            .table(budget),
            numbered(5, "The table leaves out extra-budgetary resources.", [.footnote(1)]),
            .list(PaperList(marker: .letter, items: [[item("a second list begins at (a);")], [item("and goes on.")]])),
            .figure(figure),
            numbered(6, "Figure ", [.reference(anchor: "figure-change", before: "", number: "1", after: " shows how change comes about.")]),
            numbered(7, "Progress will be reported.", [.footnote(3)]),
        ]
    }

    private static var decision: [PaperBlock] {
        [
            .heading(PaperHeading(level: 1, role: .decision, id: "draft-decision", content: [.text("Draft decision")])),
            .paragraph(
                PaperParagraph(role: .decision, number: 8, anchor: "p8", id: "decision", content: [.text("The Governing Body:")])),
            .list(
                PaperList(
                    marker: .letter,
                    items: [
                        [item("approved the Knowledge and Innovation Strategy;")],
                        [item("requested the Director-General to take its guidance into account when carrying the strategy out.")],
                    ])),
        ]
    }

    private static var appendix: [PaperBlock] {
        [
            .orientation(isLandscape: true),
            .heading(PaperHeading(level: 1, role: .appendix, id: "appendix-1", content: [.text("Appendix I. Results framework")])),
            .paragraph(
                PaperParagraph(
                    role: .numbered, number: 1, series: "appendices", anchor: "appendices-p1", content: [.text("Numbers begin again here.")]
                )),
            .table(framework),
            .orientation(isLandscape: false),
            .heading(PaperHeading(level: 1, role: .annex, id: "annex-1", content: [.text("Annex")])),
            .paragraph(
                PaperParagraph(
                    role: .numbered, number: 5, series: "annexes", anchor: "annexes-p5", content: [.text("This series begins at five.")])),
            .paragraph(
                PaperParagraph(role: .numbered, number: 6, series: "annexes", anchor: "annexes-p6", content: [.text("And goes on.")])),
            .paragraph(PaperParagraph(role: .signature, content: [.text("Geneva, 14 February 2023")])),
        ]
    }

    // MARK: Tables and figures

    private static var budget: PaperTable {
        var table = PaperTable(
            id: "budget", label: "Table 1", caption: [.text("Budget by item (US dollars)")],
            columns: [.init(width: 500), .init(width: 250, alignment: .end), .init(width: 250, alignment: .end)],
            header: [
                .init([cell("Item", rowSpan: 2), cell("Biennium", columnSpan: 2)]),
                .init([cell("2020–21"), cell("2022–23")]),
            ],
            rows: [
                .init([cell("Part I", columnSpan: 3, isHeader: true)], kind: .section),
                .init([cell("Staff", isHeader: true), cell("620,000"), cell("645,500")]),
                .init([cell("Other costs", isHeader: true), cell("80,000"), cell("0")]),
                .init([cell("Total", isHeader: true), cell("700,000"), cell("645,500")], kind: .total),
            ])
        table.notes = [[.text("Note: constant prices.")]]
        return table
    }

    private static var framework: PaperTable {
        let targets = (1...24).map { row in
            PaperTable.Row([
                cell("1.1.\(row)", isHeader: true), cell("Number of Member States in which the capacity of institution \(row) is stronger"),
                cell("\(row * 2)"), cell("\(row * 3)"),
            ])
        }
        var table = PaperTable(
            id: "framework", label: "Table I.1", caption: [.text("Indicators, baselines and targets")],
            columns: [.init(width: 100), .init(width: 600), .init(width: 150, alignment: .end), .init(width: 150, alignment: .end)],
            header: [.init([cell("Code"), cell("Indicator"), cell("Baseline"), cell("Target")])],
            rows: targets + [
                .init([cell("2.1.1", isHeader: true, rowSpan: 2), cell("Two measures: first"), cell("1"), cell("2", rowSpan: 2)]),
                .init([cell("second"), cell("3")]),
            ])
        table.isLandscape = true
        return table
    }

    private static var figure: PaperFigure {
        var figure = PaperFigure(
            id: "change", label: "Figure 1", caption: [.text("Theory of change")],
            alternative: "A chain of four boxes: resources lead to outputs, outputs to outcomes, outcomes to impact.")
        figure.note = [.text("Source: the Office.")]
        return figure
    }

    // MARK: Pieces

    static func heading(_ level: Int, _ id: String, _ text: String) -> PaperBlock {
        .heading(PaperHeading(level: level, id: id, content: [.text(text)]))
    }

    static func numbered(_ number: Int, _ text: String, _ more: [PaperInline] = []) -> PaperBlock {
        .paragraph(PaperParagraph(role: .numbered, number: number, anchor: "p\(number)", content: [.text(text)] + more))
    }

    static func item(_ text: String) -> PaperBlock {
        .paragraph(PaperParagraph(role: .unnumbered, content: [.text(text)]))
    }

    static func cell(_ text: String, columnSpan: Int = 1, isHeader: Bool = false, rowSpan: Int = 1) -> PaperTable.Cell {
        PaperTable.Cell([.text(text)], columnSpan: columnSpan, rowSpan: rowSpan, isHeader: isHeader)
    }

    static func link(_ symbol: String) -> PaperInline {
        .link(address: "documents/\(symbol)/", isExternal: false, content: [.text(symbol)])
    }
}
