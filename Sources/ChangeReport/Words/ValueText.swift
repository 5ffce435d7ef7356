import Diagnostics
import ResultsModel
import SemanticDiff

/// Sets values of changes in the words of a language.
struct ValueText {
    let names: NameTable
    let language: MessageLanguage

    /// The language of names from the content.
    var tag: String { language.rawValue }

    func say(_ en: String, _ zh: String) -> String { language == .chinese ? zh : en }

    // MARK: Numbers

    /// `50,267,588`, `-6,303,318`, `12.50`.
    static func number(_ value: FixedDecimal) -> String {
        let plain = value.text
        let isNegative = plain.utf8.first == UInt8(ascii: "-")
        let parts = plain.dropFirst(isNegative ? 1 : 0).split(separator: ".", maxSplits: 1)
        var groups: [Substring] = []
        var rest = parts.first ?? ""
        while rest.utf8.count > 3 {
            groups.append(rest.suffix(3))
            rest = rest.dropLast(3)
        }
        let whole = ([rest] + groups.reversed()).joined(separator: ",")
        return (isNegative ? "-" : "") + whole + (parts.count > 1 ? "." + parts[1] : "")
    }

    /// `+2,000`
    static func signed(_ value: FixedDecimal) -> String { (value.isNegative ? "" : "+") + number(value) }

    private func measured(_ value: FixedDecimal?, _ measure: MeasureForm) -> String {
        guard let value else { return "?" }
        return Self.number(value) + (measure.kind == .percent ? "%" : "")
    }

    func regional(_ value: FixedDecimal?) -> String { value.map { Self.number($0) } ?? say("none", "无") }

    // MARK: Targets and observations

    func text(_ target: TargetValue?) -> String {
        guard let target else { return say("none", "无") }
        let value = measured(target.value, target.measure)
        let core =
            switch target.form {
            case .total, .value: value
            case .atLeast: say("at least \(value)", "至少 \(value)")
            case .atMost: say("at most \(value)", "至多 \(value)")
            case .between:
                say(
                    "\(value) to \(measured(target.upper, target.measure))", "\(value) 至 \(measured(target.upper, target.measure))")
            case .change: change(target)
            case .state: quoted(target.state)
            case .sdg: say("SDG target \(target.sdgTarget)", "可持续发展目标具体目标 \(target.sdgTarget)")
            case .missing: say("none", "无")
            }
        let due = target.due.map { say(" by \($0.text)", "（\($0.text) 年前）") } ?? ""
        return core + due
    }

    private func change(_ target: TargetValue) -> String {
        let amount = target.value.map { Self.signed($0) + "%" } ?? "?"
        let from =
            switch target.base {
            case .baseline: say(" from the baseline", "（比基线）")
            case .previousPeriod: say(" from the previous period", "（比上一时期）")
            case .benchmark: say(" from the benchmark", "（比基准）")
            case nil: ""
            }
        let each =
            switch target.spread {
            case .region: say(" in each region", "，各区域")
            case .category: say(" in each category", "，各类别")
            case nil: ""
            }
        return amount + from + each
    }

    func text(_ observation: ObservationValue?) -> String {
        guard let observation else { return say("none", "无") }
        let core =
            observation.value.map { Self.number($0) + (observation.measure.kind == .percent ? "%" : "") }
            ?? (observation.status.map { status($0, observation) } ?? quoted(observation.state))
        var remarks: [String] = []
        if observation.isEstimate { remarks.append(say("estimate", "估计")) }
        if let statistic = observation.statistic { remarks.append(text(statistic)) }
        if let date = observation.asOf { remarks.append(say("as of \(date.text)", "截至 \(date.text)")) }
        guard !remarks.isEmpty else { return core }
        return core + say(" (\(remarks.joined(separator: ", ")))", "（\(remarks.joined(separator: "，"))）")
    }

    private func status(_ status: Observation.Status, _ observation: ObservationValue) -> String {
        switch status {
        case .notApplicable: return say("not applicable", "不适用")
        case .toBeDetermined:
            return observation.by.map { say("to be determined by \($0.text)", "待定（\($0.text) 年前）") } ?? say("to be determined", "待定")
        case .notStated: return say("not stated", "未说明")
        case .coverageOnly:
            let count = observation.coverage.map { Self.number($0) } ?? "?"
            return say("data for \(count) countries only", "仅有 \(count) 个国家的数据")
        }
    }

    private func text(_ statistic: Statistic) -> String {
        switch statistic {
        case .mean: say("mean", "平均值")
        case .median: say("median", "中位数")
        case .total: say("total", "合计")
        case .minimum: say("minimum", "最小值")
        case .maximum: say("maximum", "最大值")
        }
    }

    // MARK: Money and other facts

    func text(_ amount: AmountValue?, _ kind: BudgetColumn.Kind) -> String {
        guard let amount else { return say("none", "无") }
        switch amount.amount {
        case .decimal(let value): return Self.number(value) + (kind == .percent ? "%" : "")
        case .workTime(let time): return time.text
        case .none: return amount.status.isEmpty ? say("none", "无") : amount.status
        }
    }

    func text(_ money: MoneyValue?) -> String {
        guard let money, let amount = money.amount else { return say("none", "无") }
        let unit = money.unit == .million ? say(" million", " 百万") : ""
        let basis =
            switch money.basis {
            case .constant: say(" (constant prices)", "（不变价格）")
            case .recosted: say(" (recosted)", "（重计价格）")
            case nil: ""
            }
        return (money.currency.isEmpty ? "" : money.currency + " ") + Self.number(amount) + unit + basis
    }

    func text(_ fact: Fact?) -> String {
        switch fact {
        case nil: say("none", "无")
        case .code(let code): code
        case .number(let value): Self.number(value)
        case .period(let period): period.text
        case .date(let date): date.text
        case .flag(let flag): flag ? say("yes", "是") : say("no", "否")
        case .reference(let key): reference(key)
        case .texts(let texts): quoted(texts)
        }
    }

    /// Things with codes are called by them, others by their names.
    private func reference(_ key: ObjectKey) -> String {
        switch key.kind {
        case .department, .region, .unit, .country, .strategy, .programme, .phase, .figure: names.name(key, in: tag)
        default: key.id
        }
    }

    func quoted(_ texts: LanguageTexts) -> String { quoted(texts.text(in: tag)) }

    /// In quotation marks, those inside as single ones; both languages have the same.
    func quoted(_ text: String) -> String {
        guard !text.isEmpty else { return "“…”" }
        return "“" + text.replacing("“", with: "‘").replacing("”", with: "’") + "”"
    }
}
