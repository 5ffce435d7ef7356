@testable import GoverningBodyPapers
import ResultsModel

extension WordSample {
    static var chineseOptions: PaperWordOptions {
        var options = PaperWordOptions(captionSeparator: ". ", entrySeparator: "：")
        options.contentsTitle = "目录"
        return options
    }

    static var chinesePaper: PaperDocument {
        var cover = PaperCover()
        cover.organization = "国际劳工组织"
        cover.body = "理事会"
        cover.session = "第 347 届会议，2023 年 3 月 13–23 日，日内瓦"
        cover.symbol = "GB.347/PFA/4"
        cover.sectionTitle = "计划、财务和行政管理部分"
        cover.sectionCode = "PFA"
        cover.segment = "计划、财务和行政管理分项"
        cover.date = "日期：2023 年 2 月 14 日"
        cover.originalLanguage = "原文：英文"
        cover.agendaItem = "第四项议程"
        cover.title = "国际劳工组织知识和创新战略"
        cover.entries = [
            .init(
                label: "文件目的",
                content: [
                    .text("本文件提出知识和创新战略，请理事会给予指导（"),
                    .reference(anchor: "p3", before: "见第 ", number: "3", after: " 段中的决定草案"), .text("）。"),
                ]),
            .init(label: "相关战略目标", content: [.text("全部。")]),
            .init(label: "法律影响", content: [.text("无。")]),
            .init(label: "作者单位", content: [.text("总干事办公厅 (CABINET)。")]),
        ]
        var paper = PaperDocument(
            symbol: "GB.347/PFA/4", language: LanguageIndex(1), languageTag: "zh", isRightToLeft: false, cover: cover)
        paper.blocks = [
            heading(1, "introduction", "导言"),
            numbered(
                1, "本文介绍“知识和创新战略”，它建立在", [.emphasis([.text("以前的")]), .text("战略之上。"), .footnote(1), .text(" 下列各点适用：")]),
            .list(
                PaperList(
                    marker: .letter,
                    items: [
                        [item("各单位共同工作，本条内容较长，用以查看第二行是否与第一行文字对齐，而不是回到页边的编号之下；")],
                        [item("使用现有的知识。")],
                    ])),
            numbered(
                2, "英文名称是",
                [
                    .foreign("“Knowledge and Innovation Strategy”", language: "en"), .text("，预算见"),
                    .reference(anchor: "table-budget", before: "表 ", number: "1", after: "。"),
                ]),
            .table(
                PaperTable(
                    id: "budget", label: "表 1", caption: [.text("预算（美元）")],
                    columns: [.init(width: 600), .init(width: 400, alignment: .end)],
                    header: [.init([cell("项目"), cell("2022–23 两年期")])],
                    rows: [
                        .init([cell("工作人员", isHeader: true), cell("645,500")]),
                        .init([cell("合计", isHeader: true), cell("645,500")], kind: .total),
                    ])),
            .heading(PaperHeading(level: 1, role: .decision, id: "draft-decision", content: [.text("决定草案")])),
            .paragraph(
                PaperParagraph(
                    role: .decision, number: 3, anchor: "p3", content: [.text("理事会核可《知识和创新战略》，并要求总干事在实施时考虑理事会的指导意见。")])),
        ]
        paper.footnotes = [PaperFootnote(number: 1, content: [.text("《2018–21 年知识战略》，GB.331/PFA/4（2017 年）。")])]
        return paper
    }

    static var arabicPaper: PaperDocument {
        var cover = PaperCover()
        cover.organization = "منظمة العمل الدولية"
        cover.body = "مجلس الإدارة"
        cover.session = "الدورة 347، جنيف، 13-23 آذار/مارس 2023"
        cover.symbol = "GB.347/PFA/4"
        cover.title = "استراتيجية المعرفة والابتكار"
        cover.entries = [.init(label: "غرض الوثيقة", content: [.text("تعرض هذه الوثيقة الاستراتيجية.")])]
        var paper = PaperDocument(
            symbol: "GB.347/PFA/4", language: LanguageIndex(2), languageTag: "ar", isRightToLeft: true, cover: cover)
        paper.blocks = [
            heading(1, "introduction", "مقدمة"),
            numbered(
                1, "تعرض هذه الوثيقة استراتيجية المعرفة ",
                [.foreign("Knowledge Strategy", language: "en"), .text(" للفترة 2018-2021."), .footnote(1)]),
            .list(PaperList(marker: .decimal, items: [[item("البند الأول")], [item("البند الثاني")]])),
            .table(
                PaperTable(
                    id: "budget", label: "الجدول 1", caption: [.text("الميزانية")],
                    columns: [.init(width: 600), .init(width: 400, alignment: .end)],
                    header: [.init([cell("البند"), cell("2022-23")])], rows: [.init([cell("الموظفون", isHeader: true), cell("645,500")])])),
            .paragraph(PaperParagraph(role: .decision, number: 2, anchor: "p2", content: [.text("وافق مجلس الإدارة على الاستراتيجية.")])),
        ]
        paper.footnotes = [PaperFootnote(number: 1, content: [.text("الوثيقة GB.331/PFA/4.")])]
        return paper
    }
}
