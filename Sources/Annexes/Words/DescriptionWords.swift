import Publication

/// What tables and columns say, in Chinese, by the English sentence that stands beside each. A test shows that none is
/// missing.
enum DescriptionWords {
    static func of(_ english: String) -> DataText { DataText(english: english, chinese: chinese[english] ?? english) }

    static let chinese = tables.merging(results) { first, _ in first }.merging(money) { first, _ in first }
        .merging(registers) { first, _ in first }.merging(papers) { first, _ in first }

    private static let tables = [
        "Programmes and budgets: the frame of all results of one period.": "计划和预算：一个时期全部成果的框架。",
        "What is to change in countries (policy outcomes) or in the organization itself (enabling outcomes).":
            "要在各国（政策性成果目标）或本组织内部（保障性成果目标）实现的变化。",
        "What the office delivers towards an outcome.": "劳工局为实现成果目标而交付的产出。",
        "What an output promises: the items of its lists, in countries, at global level, or as deliverables.":
            "产出所作的承诺：其清单中的各项，分国家一级、全球一级或交付成果。",
        "What is measured to know whether results are reached. Figures stand in measures, observations and targets.":
            "用来衡量成果是否实现的指标。数字在度量、观察值和目标三张表中。",
        "What an indicator counts. Most have one measure, main; some have several under one code.":
            "指标所计量的内容。多数指标只有一个度量 main，有些在同一编号下有几个。",
        "Where indicators stood and what was reached: a row for each value, or for the reason why there is none.":
            "指标的起点和已达到的数值：每个数值一行，没有数值时用一行说明原因。",
        "What is to be reached: a row for the total, and one for each region that has a target of its own.":
            "要达到的目标：总数一行，每个有自己目标的区域各一行。",
        "What contributes to which SDG target. Money must not be summed over targets: outcomes are tied to many.":
            "哪些内容促进哪项可持续发展目标的具体目标。金额不得按具体目标相加：一项成果目标对应多项具体目标。",
        "The Sustainable Development Goals.": "可持续发展目标。",
        "The targets of the Sustainable Development Goals.": "可持续发展目标的具体目标。",
        "The indicators of the global SDG framework.": "可持续发展目标全球指标框架的指标。",
        "Money for outcomes, by source and period. Amounts of different stages or price bases must not be added up.":
            "各成果目标的资金，按来源和时期列出。不同阶段或不同价格基础的金额不得相加。",
        "Budget tables as printed. Their columns, lines and amounts stand in the three tables after this one.":
            "按印刷原样的预算表。其列、行和金额在随后的三张表中。",
        "The columns of budget tables: what their amounts are.": "预算表的列：其金额是什么。",
        "The lines of budget tables, with the headings that they belong to.": "预算表的行，以及所属的标题行。",
        "The cells of budget tables. Where a table prints nothing there is no row; zero is a row.":
            "预算表的单元格。表中空白处没有对应的行；零有对应的行。",
        "Events that may keep the organization from its results, and what it does about them.":
            "可能妨碍本组织实现成果的事件，以及应对措施。",
        "Which outcomes a risk endangers.": "某项风险危及哪些成果目标。",
        "Strategies on one subject. Their indicators stand with those of the programmes.": "专题战略。其指标与计划的指标列在一起。",
        "The parts of strategies, in levels.": "战略的各组成部分，分层级。",
        "The phases of strategies.": "战略的阶段。",
        "Conventions, Recommendations, declarations and other instruments that are cited.": "所引用的公约、建议书、宣言和其他文书。",
        "Papers, minutes and other documents that are cited.": "所引用的文件、会议记录和其他资料。",
        "Abbreviations and what they stand for.": "缩略语及其含义。",
        "The parts of the organization that lead, deliver and answer for results.": "牵头、交付成果并对成果负责的各部门。",
        "The regions by which figures are split.": "数字拆分所用的区域。",
        "The units of measures.": "度量的单位。",
        "Countries that are cited.": "所引用的国家。",
        "Errors of printed originals that the content does not repeat: what was printed, what is right, and why.":
            "印刷原件中的错误，内容中不再重复：印的是什么，正确的是什么，以及为什么。",
        "Drawings and charts of papers.": "文件中的图和图表。",
        "Notes on budget tables and indicators. Notes on one observation or target stand beside it.":
            "预算表和指标的注。某个观察值或目标的注列在其旁边。",
        "Governing Body papers.": "理事会文件。",
        "The numbered paragraphs of papers, with a digest of their text, so that a change shows.":
            "文件中编号的段落，附文字的摘要值，以便看出改动。",
        "Draft decisions and their lettered parts.": "决定草案及其分项。",
        "References within papers, in the order of the text.": "文件内部的交叉引用，按正文次序。",
    ]

    private static let results = [
        "Its id.": "其标识。",
        "Its full title.": "完整标题。",
        "Its short title.": "短标题。",
        "The first day of its period.": "其时期的第一天。",
        "The last day of its period.": "其时期的最后一天。",
        "The currency of its money, ISO 4217.": "金额的货币，ISO 4217 代码。",
        "The programme before it.": "前一个计划。",
        "reference: known by reference only, its results are not in these tables.": "reference：仅被引用，其成果不在这些表中。",
        "The programme that it belongs to.": "所属的计划。",
        "Its code, unique in the programme.": "编号，在计划内唯一。",
        "Its scoped id, unique in the workspace.": "带范围的标识，在工作区内唯一。",
        "Whether it is a policy or an enabling outcome.": "是政策性还是保障性成果目标。",
        "Its title.": "标题。",
        "The department that leads.": "牵头部门。",
        "to-be-developed: its outcome-level indicators do not exist yet.": "to-be-developed：成果目标一级的指标尚待制定。",
        "The code of its outcome.": "所属成果目标的编号。",
        "The departments that deliver it.": "负责交付的部门。",
        "Means of verification of those of its indicators that have none of their own.": "未自带核实手段的指标所用的核实手段。",
        "The id of the output, the level and the position.": "产出标识、层级和次序。",
        "The programme.": "计划。",
        "The code of the output.": "产出的编号。",
        "Where it applies; deliverables are those of enabling outputs.": "适用的层级；deliverable 用于保障性产出。",
        "Its place among those of its level, from 1.": "在同层级中的次序，从 1 起。",
        "Its text, without markup.": "文字，不含标记。",
        "The programme or strategy that it belongs to.": "所属的计划或战略。",
        "What it belongs to.": "所属的层级。",
        "Its code, or a slug where the paper prints none.": "编号；文件未印编号时为短名。",
        "The code of the impact, outcome, output or strategy that it belongs to.": "所属影响、成果目标、产出或战略的编号。",
        "Its programme, if its scope is one.": "所属的计划（如果范围是计划）。",
        "Its strategy, if its scope is one.": "所属的战略（如果范围是战略）。",
        "The scoped id of its outcome, or of the outcome of its output.": "其成果目标或其产出所属成果目标的标识。",
        "The scoped id of its output.": "其产出的标识。",
        "What it measures.": "衡量的内容。",
        "The indicator of the global SDG framework that it relates to.": "所关联的可持续发展目标全球指标。",
        "How it relates to that indicator.": "与该指标的关系。",
        "Its means of verification, or those of its output.": "其核实手段，或其产出的核实手段。",
        "The department that reports on it.": "负责报告的部门。",
        "Strategies that use the same indicator.": "使用同一指标的战略。",
        "Parts that are reported separately.": "分别报告的部分。",
        "The scoped id of the indicator.": "指标的标识。",
        "Its id in the indicator; main for the only one.": "在指标中的标识；只有一个时为 main。",
        "What tells it from the other measures.": "与其他度量的区别。",
        "What its values are.": "数值的类型。",
        "The unit of its values; a percentage needs none.": "数值的单位；百分比不需要。",
        "What a share is a share of.": "占比的基数。",
        "The direction that is better.": "较好的方向。",
        "The ends of an index, and which of them is best: 0-10, best 0.": "指数的两端及最佳值：0-10, best 0。",
        "Whether baseline and target measure the same thing.": "基线和目标衡量的是否为同一事物。",
        "The measure.": "度量。",
        "What the observation is for.": "观察值的用途。",
        "The year, range or day as written (2015/.. is open); not-stated where there is none.":
            "年份、区间或日期，按原写法（2015/.. 表示未定终点）；没有时为 not-stated。",
        "The region, or total.": "区域，或 total（总计）。",
        "Sex, age group and further category, or total.": "性别、年龄组和其他类别，或 total（总计）。",
        "The first day of the period.": "时期的第一天。",
        "The last day of the period.": "时期的最后一天。",
        "The sex that the value is for.": "数值所指的性别。",
        "The age group that the value is for.": "数值所指的年龄组。",
        "The value, in the unit of the measure.": "数值，以度量的单位计。",
        "What was observed, where it is no number.": "观察到的情况（不是数字时）。",
        "How many values became one.": "多个数值如何合成一个。",
        "Whether the value is an estimate.": "是否为估计值。",
        "The day on which the value was known.": "数值的截止日。",
        "Why there is no number; in-words: value_text says what was observed.": "没有数字的原因；in-words：见 value_text 列的文字。",
        "When a value that is still to be determined will be known.": "待定数值何时可知。",
        "The number of countries with data.": "有数据的国家数。",
        "A note.": "注。",
        "The period as written; not-stated where there is none.": "时期，按原写法；没有时为 not-stated。",
        "The region, or total; each: it holds in each region.": "区域，或 total（总计）；each：适用于每个区域。",
        "Sex, age group and further category, or total; each: it holds in each.":
            "性别、年龄组和其他类别，或 total（总计）；each：适用于每一类别。",
        "What the numbers say; state: only text does; sdg: the SDG target is the target.":
            "数字的含义；state：只有文字；sdg：以可持续发展目标的具体目标为目标。",
        "The value to be reached; the lower end of a range; the change in per cent.": "要达到的数值；区间的下限；变化的百分比。",
        "The upper end of a range.": "区间的上限。",
        "What a change is counted from.": "变化的起算点。",
        "Whether it holds for each region or category.": "是否适用于每个区域或类别。",
        "What is to be reached, in words, where it is no plain number.": "要达到的目标的文字说明（不是单纯数字时）。",
        "The SDG target that is itself the target.": "直接作为目标的可持续发展目标具体目标。",
        "By when it is to be reached, where that is said apart from the period.": "期限（与时期分开说明时）。",
    ]
}
