import Diagnostics
import SemanticDiff

/// What the fields of objects are called in reports.
enum FieldNames {
    static func name(_ field: ChangedField, in language: MessageLanguage) -> String {
        names[field]?.text(in: language) ?? field.rawValue
    }

    private static let names = common.merging(results) { first, _ in first }.merging(papers) { first, _ in first }

    private static let common: [ChangedField: Message] = [
        .title: Message(en: "title", zh: "标题"),
        .name: Message(en: "name", zh: "名称"),
        .shortTitle: Message(en: "short title", zh: "简短标题"),
        .shortName: Message(en: "short name", zh: "简称"),
        .kind: Message(en: "kind", zh: "类型"),
        .status: Message(en: "status", zh: "状态"),
        .period: Message(en: "period", zh: "时期"),
        .draft: Message(en: "draft", zh: "草稿"),
        .number: Message(en: "number", zh: "编号"),
        .label: Message(en: "label", zh: "名目"),
        .notes: Message(en: "notes", zh: "注"),
        .note: Message(en: "note", zh: "注"),
        .text: Message(en: "text", zh: "文字"),
        .document: Message(en: "document", zh: "文件"),
        .start: Message(en: "start", zh: "开始"),
        .end: Message(en: "end", zh: "结束"),
        .date: Message(en: "date", zh: "日期"),
        .parent: Message(en: "parent", zh: "上级"),
        .department: Message(en: "department", zh: "部门"),
        .departments: Message(en: "departments", zh: "负责部门"),
        .region: Message(en: "region", zh: "区域"),
        .owner: Message(en: "owner", zh: "负责部门"),
        .errata: Message(en: "errata", zh: "勘误"),
        .expects: Message(en: "counts claimed", zh: "文中所称数目"),
        .value: Message(en: "value", zh: "值"),
        .data: Message(en: "source", zh: "来源"),
        .alternative: Message(en: "alternative text", zh: "替代文字"),
    ]

    private static let results: [ChangedField: Message] = [
        .statement: Message(en: "statement", zh: "陈述"),
        .event: Message(en: "risk event", zh: "风险事件"),
        .consequence: Message(en: "consequence", zh: "后果"),
        .remarks: Message(en: "remarks", zh: "说明"),
        .response: Message(en: "response", zh: "应对措施"),
        .currency: Message(en: "currency", zh: "货币"),
        .predecessor: Message(en: "predecessor", zh: "上一计划"),
        .scales: Message(en: "scales", zh: "计数方式"),
        .editions: Message(en: "editions", zh: "版本"),
        .leadDepartment: Message(en: "lead department", zh: "牵头部门"),
        .verification: Message(en: "means of verification", zh: "核查手段"),
        .unit: Message(en: "unit", zh: "单位"),
        .direction: Message(en: "direction", zh: "方向"),
        .of: Message(en: "share of", zh: "占比基数"),
        .scale: Message(en: "scale", zh: "量表"),
        .comparable: Message(en: "comparable with the baseline", zh: "可与基线相比"),
        .sdg: Message(en: "SDG indicator", zh: "可持续发展目标指标"),
        .inStrategies: Message(en: "used by strategies", zh: "采用它的战略"),
        .reportSeparately: Message(en: "reported separately", zh: "单独报告的部分"),
        .outcome: Message(en: "outcome", zh: "成果目标"),
        .outcomes: Message(en: "outcomes", zh: "成果目标"),
        .outputs: Message(en: "outputs", zh: "产出"),
        .monitoring: Message(en: "monitoring", zh: "监测"),
        .condition: Message(en: "condition", zh: "条件"),
        .links: Message(en: "links", zh: "联系"),
        .formula: Message(en: "formula", zh: "公式"),
        .basis: Message(en: "price basis", zh: "价格基础"),
        .decimals: Message(en: "decimals", zh: "小数位"),
        .zero: Message(en: "how zero prints", zh: "零的印法"),
        .sums: Message(en: "lines summed", zh: "所汇总的行"),
    ]

    private static let papers: [ChangedField: Message] = [
        .session: Message(en: "session", zh: "届会"),
        .place: Message(en: "place", zh: "地点"),
        .dates: Message(en: "dates", zh: "会期"),
        .section: Message(en: "section", zh: "组别"),
        .sectionTitle: Message(en: "section title", zh: "组别名称"),
        .segment: Message(en: "segment", zh: "分组"),
        .agendaItem: Message(en: "agenda item", zh: "议程项目"),
        .originalLanguage: Message(en: "original language", zh: "原文语言"),
        .purpose: Message(en: "purpose of the document", zh: "文件目的"),
        .relevantObjective: Message(en: "relevant strategic objective", zh: "相关战略目标"),
        .relevantOutcomes: Message(en: "relevant outcomes", zh: "相关成果目标"),
        .relevantOutcomeNote: Message(en: "note on relevant outcomes", zh: "相关成果目标的说明"),
        .policyImplications: Message(en: "policy implications", zh: "政策影响"),
        .legalImplications: Message(en: "legal implications", zh: "法律影响"),
        .financialImplications: Message(en: "financial implications", zh: "财务影响"),
        .followUp: Message(en: "follow-up action required", zh: "需采取的后续行动"),
        .authorUnits: Message(en: "author unit", zh: "编写单位"),
        .authorUnitNote: Message(en: "note on the author unit", zh: "编写单位的说明"),
        .relatedDocuments: Message(en: "related documents", zh: "相关文件"),
        .relatedDocumentsNote: Message(en: "note on related documents", zh: "相关文件的说明"),
        .relatedInstruments: Message(en: "related instruments", zh: "相关文书"),
        .series: Message(en: "series of paragraphs", zh: "段落编号系列"),
    ]
}

extension PartName.Kind {
    /// What a part is called in a sentence.
    var name: Message {
        switch self {
        case .measure: Message(en: "measure", zh: "度量")
        case .line: Message(en: "line", zh: "行")
        case .column: Message(en: "column", zh: "列")
        case .note: Message(en: "note", zh: "注")
        case .node: Message(en: "box", zh: "方框")
        case .link: Message(en: "arrow", zh: "箭头")
        case .edition: Message(en: "edition", zh: "版本")
        case .field: Message(en: "field", zh: "字段")
        case .point: Message(en: "data point", zh: "数据点")
        case .decision: Message(en: "decision", zh: "决定")
        }
    }
}
