import Linking
import Publication
import ResultsModel

/// Baselines and targets in words, as the results framework of a paper prints them.
struct MeasureText {
    private let labels: Labels
    private let language: LanguageIndex
    private let workspace: Workspace
    private let numbers: NumberFormat

    init(labels: Labels, language: LanguageIndex, workspace: Workspace) {
        self.labels = labels
        self.language = language
        self.workspace = workspace
        numbers = NumberFormat(labels)
    }

    /// Lines of one measure; where an indicator has several, the first begins with the measure's label.
    func labelled(_ measure: Measure, in indicator: Indicator, _ lines: [String]) -> [String] {
        let label = measure.label.text(in: language)
        guard indicator.measures.count > 1, !label.isEmpty, let first = lines.first else { return lines }
        return [labels.filled(.objectTitle, [("object", label), ("title", first)])] + lines.dropFirst()
    }

    func text(_ observation: Observation, _ measure: Measure) -> String {
        var text = core(observation, measure)
        let dimension = [sex(observation.sex), observation.age, observation.category].filter { !$0.isEmpty }.joined(separator: " ")
        if !dimension.isEmpty { text = labels.filled(.objectTitle, [("object", dimension), ("title", text)]) }
        return text
    }

    private func core(_ observation: Observation, _ measure: Measure) -> String {
        let period = observation.period.map { numbers.text($0.value) } ?? ""
        switch observation.status {
        case .notApplicable: return labels[.paperNotApplicable]
        case .notStated: return labels[.paperNotStated]
        case .toBeDetermined:
            guard let by = observation.by else { return labels[.paperToBeDetermined] }
            return labels.filled(.paperToBeDeterminedBy, [("date", numbers.text(by))])
        case .coverageOnly:
            let number = observation.coverage.map { numbers.text($0.value) } ?? ""
            return labels.filled(.paperCoverage, [("number", number), ("period", period)])
        case nil: break
        }
        let value = observation.value.map { self.value($0.value, measure) } ?? observation.state.text(in: language)
        guard !period.isEmpty else { return value }
        return labels.filled(observation.isEstimate ? .paperEstimate : .paperObserved, [("value", value), ("period", period)])
    }

    func text(_ target: Target, _ measure: Measure) -> String {
        let state = target.state.text(in: language)
        let base = goal(target, measure)
        let split = target.regions.map { region in
            labels.filled(.paperRegionAmount, [("region", name(region.region)), ("number", numbers.text(region.value.value))])
        }
        let text =
            split.isEmpty
            ? base : labels.filled(.paperSplit, [("total", base), ("regions", split.joined(separator: labels[.listSeparator]))])
        return state.isEmpty || state == base ? text : [text, state].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func goal(_ target: Target, _ measure: Measure) -> String {
        switch target.goal {
        case .total(let number), .value(let number): return value(number.value, measure)
        case .atLeast(let number): return labels.filled(.paperAtLeast, [("value", value(number.value, measure))])
        case .atMost(let number): return labels.filled(.paperAtMost, [("value", value(number.value, measure))])
        case .between(let lower, let upper):
            return labels.filled(.paperBetween, [("lower", value(lower.value, measure)), ("upper", value(upper.value, measure))])
        case .change(let number): return change(number.value, target)
        case .sdg(let reference): return sdg(reference)
        case .state, .missing: return target.state.text(in: language)
        }
    }

    private func change(_ number: FixedDecimal, _ target: Target) -> String {
        let base: Label =
            switch target.base {
            case .previousPeriod: .paperFromPrevious
            case .benchmark: .paperFromBenchmark
            case .baseline, nil: .paperFromBaseline
            }
        let spread =
            switch target.spread {
            case .region: labels[.paperPerRegion]
            case .category: labels[.paperPerCategory]
            case nil: ""
            }
        return labels.filled(.paperChangeFrom, [("change", numbers.change(number)), ("base", labels[base])]) + spread
    }

    private func sdg(_ reference: Reference) -> String {
        let key = reference.key(in: "")
        let title = workspace.index[key]?.title.text(in: language) ?? ""
        let name = labels.filled(.linkSDGTarget, [("code", key.code)])
        return title.isEmpty ? name : labels.filled(.objectTitle, [("object", name), ("title", title)])
    }

    /// A number with its unit: "24 organizations", "40%".
    private func value(_ number: FixedDecimal, _ measure: Measure) -> String {
        if measure.kind.value == .percent || measure.unit?.text == "percent" { return numbers.percent(number) }
        guard let unit = measure.unit, let entry = workspace.configuration.units.first(where: { $0.id.value == unit.text }) else {
            return numbers.text(number)
        }
        let form = number == FixedDecimal(1) ? entry.one : entry.other
        return labels.filled(.numberAndUnit, [("number", numbers.text(number)), ("unit", form.text(in: language))])
    }

    private func name(_ region: Reference) -> String {
        workspace.configuration.regions.first { $0.id.value == region.text }?.name.text(in: language) ?? region.text
    }

    private func sex(_ sex: String) -> String {
        switch sex {
        case "male": labels[.male]
        case "female": labels[.female]
        default: sex
        }
    }
}
