import Diagnostics

/// What the records of the field tables are called in messages: by the name of their table in English.
enum RecordNames {
    static func message(for name: String) -> Message { Message(en: name, zh: chinese[name] ?? name + " ") }

    private static let chinese: [String: String] = [
        "programme": "计划", "impact": "影响", "outcome": "成果目标", "output": "产出", "sdg-links": "可持续发展目标联系表", "risk": "风险",
        "budget": "预算表", "figure": "图", "strategy": "战略", "paper": "理事会文件", "part": "部分", "scales": "标度说明", "edition": "版本",
        "erratum": "勘误", "indicator": "指标", "scale": "标度", "sdg": "与全球指标的关系", "observation": "观察值", "target": "目标值",
        "measure": "度量", "note": "注", "resource": "资源", "column": "栏", "line": "行", "data point": "数据点", "pillar": "支柱",
        "phase": "阶段", "theory of change": "变革理论", "node": "节点", "link": "联系", "series": "段落系列", "organization": "机构",
        "language": "语言", "region": "区域", "unit": "单位", "severity": "严重程度", "licence": "许可",
    ]
}
