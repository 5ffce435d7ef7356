import Publication

/// The titles of columns, made from their names: English by rule, Chinese by a list. A title is what a reader of a
/// spreadsheet sees; programs use the name.
enum ColumnTitle {
    static func of(_ name: String) -> DataText {
        DataText(english: english(name), chinese: chinese[name] ?? name)
    }

    /// `period_start` becomes "Period start", `sdg_target` "SDG target".
    private static func english(_ name: String) -> String {
        let words = name.split(separator: "_").map { word in abbreviations[String(word)] ?? String(word) }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static let abbreviations = ["sdg": "SDG", "iri": "IRI", "id": "ID", "url": "URL"]

    static let chinese = [
        "age": "年龄组", "agenda_item": "议程项目", "alternative": "替代文字", "amount": "金额", "as_of": "数据截止日", "category": "类别",
        "cited_in": "引用处", "code": "编号", "column": "列", "comparable": "可比", "condition": "条件", "consequence": "后果",
        "correct": "正确内容", "coverage": "有数据的国家数", "currency": "货币", "custodian": "数据主管机构", "date": "日期",
        "decimals": "小数位数", "department": "部门", "departments": "负责部门", "digest": "摘要值", "direction": "方向", "document": "文件",
        "due": "期限", "end": "结束", "estimate": "估计值", "event": "风险事件", "formula": "公式", "goal": "目标", "id": "标识",
        "in_strategies": "所属战略", "indicator": "指标", "indicator_id": "指标标识", "indicators": "指标", "iri": "联合国网址",
        "kind": "种类", "label": "标签", "language": "语言", "lead_department": "牵头部门", "level": "层级", "line": "行",
        "measure": "度量", "name": "名称", "name_one": "单数名称", "note": "注", "number": "号码", "object": "对象",
        "object_type": "对象类型", "of": "占比基数", "original_language": "原文语言", "outcome": "成果目标", "outcome_id": "成果目标标识",
        "outcomes": "成果目标", "output": "产出", "output_id": "产出标识", "outputs": "产出", "owner": "负责人", "paragraph_count": "段落数",
        "parent": "上级", "part": "部分", "path": "位置", "per": "适用范围", "period": "时期", "period_end": "时期结束",
        "period_start": "时期开始", "position": "次序", "predecessor": "前一计划", "price_basis": "价格基础", "printed": "印刷内容",
        "programme": "计划", "purpose": "目的", "reason": "理由", "reference": "参照", "region": "区域", "relation": "关系",
        "remarks": "说明", "report_separately": "分别报告", "response": "应对措施", "role": "用途", "rule": "规则", "scale": "量表",
        "scope": "范围", "sdg_indicator": "可持续发展目标指标", "sdg_relation": "与全球指标的关系", "sdg_target": "可持续发展目标具体目标",
        "section": "章节", "series": "编号系列", "session": "届会", "session_end": "届会结束", "session_start": "届会开始", "sex": "性别",
        "short": "简称", "short_title": "短标题", "source": "来源", "stage": "阶段", "start": "开始", "stated_as": "表述方式",
        "statistic": "统计量", "status": "状态", "strategy": "战略", "subject": "主题", "sums": "合计各行", "symbol": "文号",
        "table": "表", "target": "具体目标", "text": "文字", "title": "标题", "unit": "单位", "upper": "上限", "url": "网址",
        "used_by": "使用者", "value": "数值", "value_text": "文字说明", "verification": "核实手段", "work_time": "工作时间", "year": "年份",
        "zero": "零的印法",
    ]
}
