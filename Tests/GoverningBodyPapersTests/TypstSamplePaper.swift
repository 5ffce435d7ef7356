import GoverningBodyPapers
import Publication
import ResultsModel

/// A small paper with one of everything, in English or Chinese.
enum TypstSamplePaper {
    static func labels(_ isChinese: Bool) -> Labels {
        Labels([
            "paper-purpose": isChinese ? "文件目的" : "Purpose of the document",
            "object-title": isChinese ? "{object}：{title}" : "{object}: {title}", "caption-separator": ". ",
        ])
    }

    static func paper(tag: String = "en", paragraphs: Int = 1) -> PaperDocument {
        let isChinese = tag == "zh"
        func text(_ english: String, _ chinese: String) -> PaperInline { .text(isChinese ? chinese : english) }
        var cover = PaperCover()
        cover.organization = isChinese ? "国际劳工组织" : "International Labour Organization"
        cover.body = isChinese ? "理事会" : "Governing Body"
        cover.session = isChinese ? "第 347 届会议" : "347th Session, Geneva"
        cover.symbol = "GB.347/PFA/4"
        cover.title = isChinese ? "知识“战略”" : "Knowledge “Strategy” #read(\"x\")"
        cover.entries = [
            .init(
                label: isChinese ? "文件目的" : "Purpose of the document",
                content: [
                    text("To decide. ", "供决定。"),
                    .reference(anchor: "p3", before: isChinese ? "第" : "paragraph ", number: "3", after: isChinese ? "段" : ""),
                ]),
            .init(label: isChinese ? "法律影响" : "Legal implications", content: [text("None.", "无。")]),
        ]
        var paper = PaperDocument(
            symbol: cover.symbol, language: LanguageIndex(0), languageTag: tag, isRightToLeft: tag == "ar", cover: cover)
        paper.blocks = opening(text, paragraphs) + [.orientation(isLandscape: true), .table(table(text)), .orientation(isLandscape: false)]
        paper.blocks += closing(text)
        paper.footnotes = [
            PaperFootnote(number: 1, content: [text("Note of a heading.", "标题的注。")]),
            PaperFootnote(
                number: 2,
                content: [text("Note with ", "注，见"), .link(address: "https://www.ilo.org", isExternal: true, content: [.text("ilo.org")])]),
            PaperFootnote(number: 3, content: [text("Note of a table head.", "表头的注。")]),
        ]
        return paper
    }

    private static func opening(_ text: (String, String) -> PaperInline, _ paragraphs: Int) -> [PaperBlock] {
        let hostile = PaperInline.text(#"#read("/etc/passwd") *b* $x$ @x <y> // \ " {}"# + "\u{1}\nend")
        let items: [[PaperBlock]] = [
            [.paragraph(PaperParagraph(role: .unnumbered, content: [text("first", "第一")]))],
            [
                .paragraph(PaperParagraph(role: .unnumbered, content: [text("second", "第二")])),
                .list(PaperList(marker: .roman, items: [[.paragraph(PaperParagraph(role: .unnumbered, content: [.code("x = 1")]))]])),
            ],
        ]
        var blocks: [PaperBlock] = [
            .heading(PaperHeading(level: 1, id: "introduction", content: [text("Introduction", "导言"), .footnote(1)])),
            .paragraph(
                PaperParagraph(role: .numbered, number: 1, anchor: "p1", id: "opening", content: [hostile, .footnote(2), .footnote(2)])),
            .list(PaperList(marker: .letter, start: 2, items: items)),
            .paragraph(PaperParagraph(role: .continued, content: [.foreign("“English”", language: "en"), .blank(id: "sum")])),
            .heading(PaperHeading(level: 4, id: "deep", content: [text("A level is skipped", "跳级标题")])),
            .paragraph(
                PaperParagraph(
                    role: .numbered, number: 2, anchor: "p2",
                    content: [
                        .emphasis([text("see ", "见")]), .link(address: "#table-t", isExternal: false, content: [text("the table", "表")]),
                        .link(address: "en/a/", isExternal: false, content: [text(" a page", "网页")]),
                        .link(address: "#nowhere", isExternal: false, content: [text(" nowhere", "无处")]),
                        .link(address: "javascript:alert(1)", isExternal: true, content: [.strong([text(" no link", "非链接")])]),
                    ])),
        ]
        for number in 0..<max(0, paragraphs - 1) {
            blocks.append(
                .paragraph(
                    PaperParagraph(role: .numbered, number: 100 + number, anchor: "p\(100 + number)", content: [text("More.", "更多。")])))
        }
        return blocks
    }

    private static func table(_ text: (String, String) -> PaperInline) -> PaperTable {
        var rows = [
            PaperTable.Row([PaperTable.Cell([text("Outcome 1", "成果目标 1")], columnSpan: 3, isHeader: true)], kind: .section),
            PaperTable.Row([.init([text("A", "甲")], isHeader: true), .init([text("shared", "共用")], rowSpan: 2), .init([.text("1")])]),
            PaperTable.Row([.init([text("B", "乙")], isHeader: true), .init([.text("2"), .lineBreak, .text("3")])]),
        ]
        for number in 0..<60 {
            rows.append(PaperTable.Row([.init([.text("r\(number)")]), .init([text("cell", "格")]), .init([.text("\(number)")])]))
        }
        rows.append(PaperTable.Row([.init([text("Total", "合计")]), .init([]), .init([.text("9")])], kind: .total))
        var table = PaperTable(
            id: "t", label: "Table 1", caption: [text("Results", "成果")],
            columns: [.init(width: 500), .init(width: 300, alignment: .center), .init(width: 200, alignment: .end)],
            header: [
                PaperTable.Row([.init([text("Name", "名称")]), .init([text("Means", "方法"), .footnote(3)]), .init([text("Target", "目标")])])
            ],
            rows: rows)
        table.notes = [[text("* Estimate.", "* 估计数。")]]
        return table
    }

    private static func closing(_ text: (String, String) -> PaperInline) -> [PaperBlock] {
        var figure = PaperFigure(id: "f", label: "Figure 1", caption: [text("Shares", "份额")], alternative: "A bar: 60 and 40")
        figure.svg = Array(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"9\"><rect width=\"50\" height=\"9\"/></svg>".utf8)
        let lost = PaperFigure(id: "g", label: "Figure 2", caption: [], alternative: "The shares are not known")
        return [
            .figure(figure), .figure(lost),
            .heading(PaperHeading(level: 1, role: .decision, id: "decision", content: [text("Draft decision", "决定草案")])),
            .paragraph(PaperParagraph(role: .decision, number: 3, anchor: "p3", content: [text("The Governing Body:", "理事会：")])),
            .list(PaperList(marker: .letter, items: [[.paragraph(PaperParagraph(role: .unnumbered, content: [text("agrees.", "同意。")]))]])),
            .heading(PaperHeading(level: 1, role: .appendix, id: "appendix", content: [text("Appendix", "附录")])),
            .quotation([.paragraph(PaperParagraph(role: .unnumbered, content: [text("Quoted.", "引文。")]))]),
        ]
    }
}
