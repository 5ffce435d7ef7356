import Diagnostics
import Linking
import ResultsModel

// Strategies, papers, registers and what the configuration declares.

extension ListType {
    static let strategies = ListType(
        "strategies", Message(en: "strategies", zh: "战略"), rows: { $0.strategies },
        columns: { _ in
            [
                .fact("id", Heading.id) { .text($0.key.id) },
                .fact("period", Heading.period) { ListCell($0.period?.value.text ?? "") },
                .fact("status", Heading.status) { $0.isReference ? .text("reference") : .empty },
                .number("indicators", Heading.indicators) { .integer(($0.indicators + $0.pillars.flatMap(\.indicators)).count) },
                .text("title", Heading.title) { $0.title },
                .fact("document", Heading.document, isDetail: true) { ListCell($0.document) },
                .number("pillars", Message(en: "PILLARS", zh: "支柱数"), isDetail: true) { .integer($0.pillars.count) },
                .fact("outcomes", Heading.outcomes, isDetail: true) { ListCell($0.outcomes) },
                .fact("outputs", Message(en: "OUTPUTS", zh: "产出"), isDetail: true) { ListCell($0.outputs) },
                .fact("file", Heading.file, isDetail: true) { .text($0.header.path.text) },
            ]
        })

    /// A part of a strategy, with the strategy's id.
    private struct PartRow<Part: Sendable>: Sendable {
        let scope: String
        let part: Part
    }

    static let pillars = ListType(
        "pillars", Message(en: "pillars of strategies", zh: "战略的支柱"),
        rows: { workspace in
            workspace.strategies.flatMap { strategy in strategy.pillars.map { PartRow(scope: strategy.key.code, part: $0) } }
        },
        columns: { _ in
            [
                .fact("id", Heading.id) { .text("\($0.scope)/\($0.part.code.value)") },
                .text("label", Message(en: "LABEL", zh: "级别")) { $0.part.label },
                .fact("parent", Heading.parent) { ListCell($0.part.parent?.value ?? "") },
                .number("indicators", Heading.indicators) { .integer($0.part.indicators.count) },
                .text("title", Heading.title) { $0.part.title },
            ]
        })

    static let phases = ListType(
        "phases", Message(en: "phases of strategies", zh: "战略的阶段"),
        rows: { workspace in
            workspace.strategies.flatMap { strategy in strategy.phases.map { PartRow(scope: strategy.key.code, part: $0) } }
        },
        columns: { _ in
            [
                .fact("id", Heading.id) { .text("\($0.scope)/\($0.part.code.value)") },
                .fact("start", Message(en: "START", zh: "开始")) { ListCell($0.part.start?.text ?? "") },
                .fact("end", Message(en: "END", zh: "结束")) { ListCell($0.part.end?.text ?? "") },
                .text("title", Heading.title) { $0.part.title },
                .text("condition", Message(en: "CONDITION", zh: "条件"), isDetail: true) { $0.part.condition },
            ]
        })

    static let decisions = ListType(
        "decisions", Message(en: "draft decisions of papers", zh: "文件中的决定草案"), rows: { $0.decisions },
        columns: { _ in
            [
                .fact("paper", Message(en: "PAPER", zh: "文件")) { .text($0.paper) },
                .number("paragraph", Message(en: "PARAGRAPH", zh: "段落")) { .integer($0.number) },
                .fact("id", Heading.id, isDetail: true) { ListCell($0.id) },
                .text("text", Message(en: "TEXT", zh: "案文")) { $0.text },
            ]
        })

    static let papers = ListType(
        "papers", Message(en: "Governing Body papers", zh: "理事会文件"), rows: { $0.papers },
        columns: { _ in
            [
                .fact("id", Heading.id) { .text($0.key.id) },
                .fact("date", Message(en: "DATE", zh: "日期")) { ListCell($0.date?.value.text ?? "") },
                .text("title", Heading.title) { $0.title },
                .number("session", Message(en: "SESSION", zh: "届次"), isDetail: true) { $0.session.map { .integer($0.value) } ?? .empty },
                .fact("section", Message(en: "SECTION", zh: "部分"), isDetail: true) { ListCell($0.section) },
                .number("agenda-item", Message(en: "ITEM", zh: "议程项目"), isDetail: true) { $0.agendaItem.map { .integer($0) } ?? .empty },
                .text("purpose", Message(en: "PURPOSE", zh: "文件目的"), isDetail: true) { $0.purpose },
                .fact("author-units", Heading.department, isDetail: true) { ListCell($0.authorUnits) },
                .fact("related-documents", Message(en: "RELATED", zh: "相关文件"), isDetail: true) { ListCell($0.relatedDocuments) },
                .fact("series", Message(en: "SERIES", zh: "段落系列"), isDetail: true) { .list($0.series.map(\.id.value)) },
                .fact("parts", Message(en: "PARTS", zh: "分册"), isDetail: true) { .list($0.parts.map(\.header.code.value)) },
                .fact("file", Heading.file, isDetail: true) { .text($0.header.path.text) },
            ]
        })

    /// The registers, each with the columns that its table has.
    static let registers: [ListType] = [
        register("sdg-goals", .sdgGoal, Message(en: "Sustainable Development Goals", zh: "可持续发展目标")),
        register("sdg-targets", .sdgTarget, Message(en: "SDG targets", zh: "可持续发展目标具体目标")),
        register("sdg-indicators", .sdgIndicator, Message(en: "SDG indicators", zh: "可持续发展目标指标")),
        register(
            "instruments", .instrument, Message(en: "international labour standards and other instruments", zh: "国际劳工标准和其他文书")),
        register("documents", .document, Message(en: "documents", zh: "文件")),
        register("abbreviations", .abbreviation, Message(en: "abbreviations", zh: "缩略语")),
        register("departments", .department, Message(en: "departments and offices", zh: "部门和办事处")),
        register("countries", .country, Message(en: "countries", zh: "国家")),
    ]

    private static func register(_ name: String, _ kind: ObjectKind, _ summary: Message) -> ListType {
        ListType(
            name, summary, rows: { $0.register(kind) },
            columns: { workspace in
                let entries = workspace.register(kind)
                var columns: [ListColumn<RegisterEntry>] = [.fact("id", Heading.id) { .text($0.code.value) }]
                if entries.contains(where: { $0.parent != nil }) {
                    columns.append(.fact("parent", Heading.parent, isDetail: kind != .department) { ListCell($0.parent) })
                }
                columns += (entries.first?.columns ?? []).map { column in
                    .fact(column.name, heading(column.name), isDetail: !["kind", "date"].contains(column.name)) {
                        ListCell($0.column(column.name))
                    }
                }
                columns.append(
                    .number("used", Heading.used) { .integer(workspace.backlinks[ObjectKey(kind, $0.code.value)].count) })
                columns.append(.text("title", Heading.title) { $0.name })
                if entries.contains(where: { !$0.shortName.values.isEmpty }) {
                    columns.append(.text("short", Message(en: "SHORT", zh: "简称"), isDetail: true) { $0.shortName })
                }
                return columns
            })
    }

    private static func heading(_ column: String) -> Message {
        switch column {
        case "kind": Heading.kind
        case "year": Message(en: "YEAR", zh: "年份")
        case "number": Heading.number
        case "session": Message(en: "SESSION", zh: "届次")
        case "date": Message(en: "DATE", zh: "日期")
        case "url": Message(en: "ADDRESS", zh: "网址")
        case "custodian": Message(en: "CUSTODIAN", zh: "托管机构")
        default: Message(en: column.uppercased(), zh: column)
        }
    }

    static let regions = ListType(
        "regions", Message(en: "regions of plenary.yml", zh: "plenary.yml 中的区域"), rows: { $0.configuration.regions },
        columns: { workspace in
            [
                .fact("id", Heading.id) { .text($0.id.value) },
                .number("used", Heading.used) { .integer(workspace.backlinks[ObjectKey(.region, $0.id.value)].count) },
                .text("name", Heading.name) { $0.name },
            ]
        })

    static let units = ListType(
        "units", Message(en: "units of measurement of plenary.yml", zh: "plenary.yml 中的计量单位"), rows: { $0.configuration.units },
        columns: { workspace in
            [
                .fact("id", Heading.id) { .text($0.id.value) },
                .number("used", Heading.used) { .integer(workspace.backlinks[ObjectKey(.unit, $0.id.value)].count) },
                .text("one", Message(en: "ONE", zh: "单数")) { $0.one },
                .text("other", Message(en: "MANY", zh: "复数")) { $0.other },
            ]
        })

    static let languages = ListType(
        "languages", Message(en: "languages, the source first", zh: "语言，源语言在前"), rows: { $0.configuration.languages },
        columns: { _ in
            [
                .fact("id", Heading.id) { .text($0.tag.value) },
                .fact("name", Heading.name) { .text($0.name) },
                .fact("direction", Message(en: "DIRECTION", zh: "方向")) { .text($0.isRightToLeft ? "rtl" : "ltr") },
            ]
        })
}
