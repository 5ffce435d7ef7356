extension ObjectKind {
    /// What a thing of this kind is called in an English message: "SDG target".
    package var englishName: String {
        switch self {
        case .sdgGoal: "SDG goal"
        case .sdgTarget: "SDG target"
        case .sdgIndicator: "SDG indicator"
        case .document: "document"
        case .abbreviation: "abbreviation"
        default: rawValue
        }
    }

    /// The same with its article.
    package var englishNameWithArticle: String {
        let name = englishName
        return ("aeiouS".contains(name.first ?? "x") ? "an " : "a ") + name
    }

    /// What it is called in a Chinese message.
    package var chineseName: String {
        switch self {
        case .programme: "计划"
        case .impact: "影响"
        case .outcome: "成果目标"
        case .output: "产出"
        case .indicator: "指标"
        case .strategy: "战略"
        case .pillar: "支柱"
        case .phase: "阶段"
        case .risk: "风险"
        case .budget: "预算表"
        case .figure: "图"
        case .paper: "理事会文件"
        case .sdgGoal: "可持续发展目标"
        case .sdgTarget: "可持续发展目标具体目标"
        case .sdgIndicator: "可持续发展目标指标"
        case .instrument: "文书"
        case .document: "文件"
        case .abbreviation: "缩略语"
        case .department: "部门"
        case .region: "区域"
        case .unit: "单位"
        case .country: "国家"
        }
    }
}
