import Diagnostics
import Linking
import ResultsModel

// The parts of a programme.

extension ListType {
    static let programmes = ListType(
        "programmes", Message(en: "programmes and budgets", zh: "计划和预算"), rows: { $0.programmes },
        columns: { workspace in
            [
                .fact("id", Heading.id) { .text($0.key.id) },
                .fact("period", Heading.period) { ListCell($0.period?.value.text ?? "") },
                .fact("status", Heading.status) { $0.isReference ? .text("reference") : .empty },
                .text("title", Heading.title) { $0.title },
                .text("short-title", Message(en: "SHORT TITLE", zh: "简称"), isDetail: true) { $0.shortTitle },
                .fact("currency", Message(en: "CURRENCY", zh: "货币"), isDetail: true) { ListCell($0.currency) },
                .fact("predecessor", Message(en: "PREDECESSOR", zh: "上一期"), isDetail: true) { ListCell($0.predecessor) },
                .number("outcomes", Message(en: "OUTCOMES", zh: "成果目标数"), isDetail: true) { programme in
                    .integer(workspace.outcomes(of: programme.key.code).count)
                },
                .fact("editions", Message(en: "EDITIONS", zh: "版本"), isDetail: true) { .list($0.editions.map(\.id.value)) },
                .fact("file", Heading.file, isDetail: true) { .text($0.header.path.text) },
            ]
        })

    static let impacts = ListType(
        "impacts", Message(en: "long-term impacts", zh: "长期影响"), rows: { $0.impacts },
        columns: { _ in
            [
                .fact("id", Heading.id) { .text($0.key.id) },
                .number("indicators", Heading.indicators) { .integer($0.indicators.count) },
                .text("statement", Message(en: "STATEMENT", zh: "表述")) { $0.statement },
                .fact("file", Heading.file, isDetail: true) { .text($0.header.path.text) },
            ]
        })

    static let outcomes = ListType(
        "outcomes", Message(en: "policy and enabling outcomes", zh: "政策成果目标和保障性成果目标"), rows: { $0.outcomes },
        columns: { workspace in
            [
                .fact("id", Heading.id) { .text($0.key.id) },
                .fact("kind", Heading.kind) { .text($0.kind.rawValue) },
                .number("outputs", Message(en: "OUTPUTS", zh: "产出数")) { .integer(workspace.outputs(of: $0).count) },
                .number("indicators", Heading.indicators) { .integer($0.indicators.count) },
                .text("title", Heading.title) { $0.title },
                .fact("status", Heading.status, isDetail: true) { $0.indicatorsToBeDeveloped ? .text("to-be-developed") : .empty },
                .fact("lead-department", Heading.department, isDetail: true) { ListCell($0.leadDepartment) },
                .fact("resources", Message(en: "RESOURCES", zh: "资源"), isDetail: true) { .list($0.resources.map(ValueText.text)) },
                .fact("file", Heading.file, isDetail: true) { .text($0.header.path.text) },
            ]
        })

    static let outputs = ListType(
        "outputs", Message(en: "outputs", zh: "产出"), rows: { $0.outputs },
        columns: { workspace in
            [
                .fact("id", Heading.id) { .text($0.key.id) },
                .fact("outcome", Message(en: "OUTCOME", zh: "成果目标")) { ListCell(workspace.outcome(of: $0)?.key.id ?? $0.outcomeCode) },
                .number("indicators", Heading.indicators) { .integer($0.indicators.count) },
                .text("title", Heading.title) { $0.title },
                .fact("departments", Heading.department, isDetail: true) { ListCell($0.departments) },
                .fact("verification", Message(en: "VERIFICATION", zh: "检验方法"), isDetail: true) { .list($0.verification.map(\.source)) },
                .fact("file", Heading.file, isDetail: true) { .text($0.header.path.text) },
            ]
        })

    static let risks = ListType(
        "risks", Message(en: "the risk register", zh: "风险登记册"), rows: { $0.risks },
        columns: { _ in
            [
                .fact("id", Heading.id) { .text($0.key.id) },
                .fact("outcomes", Heading.outcomes) { ListCell($0.outcomes) },
                .text("event", Message(en: "EVENT", zh: "事件")) { $0.event },
                .text("consequence", Message(en: "CONSEQUENCE", zh: "后果"), isDetail: true) { $0.consequence },
                .fact("owner", Heading.department, isDetail: true) { ListCell($0.owner) },
                .fact("file", Heading.file, isDetail: true) { .text($0.header.path.text) },
            ]
        })

    static let budgets = ListType(
        "budgets", Message(en: "budget tables", zh: "预算表"), rows: { $0.budgets },
        columns: { _ in
            [
                .fact("id", Heading.id) { .text($0.key.id) },
                .fact("number", Heading.number) { ListCell($0.number) },
                .number("lines", Message(en: "LINES", zh: "行数")) { .integer($0.lines.count) },
                .text("title", Heading.title) { $0.title },
                .fact("columns", Message(en: "COLUMNS", zh: "栏"), isDetail: true) { .list($0.columns.map(\.id.value)) },
                .fact("amounts", Message(en: "AMOUNTS", zh: "金额文件"), isDetail: true) { ListCell($0.amountsPath?.text ?? "") },
                .fact("file", Heading.file, isDetail: true) { .text($0.header.path.text) },
            ]
        })

    static let figures = ListType(
        "figures", Message(en: "figures and charts", zh: "图和图表"), rows: { $0.figures },
        columns: { _ in
            [
                .fact("id", Heading.id) { .text($0.key.id) },
                .fact("number", Heading.number) { ListCell($0.number) },
                .fact("status", Heading.status) { $0.isNotAvailable ? .text("not-available") : .empty },
                .text("title", Heading.title) { $0.title },
                .text("alt", Message(en: "ALTERNATIVE", zh: "替代文字"), isDetail: true) { $0.alternative },
                .fact("file", Heading.file, isDetail: true) { .text($0.header.path.text) },
            ]
        })

    /// A link of a programme to an SDG target.
    private struct SDGRow: Sendable {
        let scope: String
        let row: SDGLinks.Row
    }

    static let sdgLinks = ListType(
        "sdg-links", Message(en: "links of programmes to SDG targets", zh: "计划与可持续发展目标具体目标的联系"),
        rows: { workspace in workspace.sdgLinks.flatMap { links in links.rows.map { SDGRow(scope: links.header.scope, row: $0) } } },
        columns: { _ in
            [
                .fact("programme", Message(en: "PROGRAMME", zh: "计划")) { ListCell($0.scope) },
                .fact("target", Message(en: "SDG TARGET", zh: "具体目标")) { ListCell($0.row.target.text) },
                .fact("relation", Message(en: "RELATION", zh: "关系")) { .text($0.row.relation.rawValue) },
                .fact("outcomes", Heading.outcomes) { $0.row.isAllOutcomes ? .list(["all"]) : ListCell($0.row.outcomes) },
                .fact("indicators", Message(en: "SDG INDICATORS", zh: "可持续发展目标指标")) { ListCell($0.row.indicators) },
            ]
        })
}
