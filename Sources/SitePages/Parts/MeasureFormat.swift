import Bytes
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// Sets what was observed and what is to be reached in words and figures.
struct MeasureFormat {
    let site: SiteLanguage
    /// The page that links lead from.
    let route: Route
    /// The programme or strategy of the indicator.
    let scope: String

    /// A value as it prints.
    struct Shown {
        let html: HTMLFragment
        /// Words instead of a figure: set smaller.
        let isWords: Bool
    }

    /// `7.4%`, `24`
    func number(_ value: FixedDecimal, of measure: Measure) -> String {
        isPercentage(measure) ? site.numbers.percent(value) : site.numbers.text(value)
    }

    func isPercentage(_ measure: Measure) -> Bool {
        measure.kind.value == .percent || measure.unit?.text == "percent"
    }

    /// What is counted: "organizations"; nothing for percentages, which say it themselves.
    func unit(of measure: Measure) -> HTMLFragment {
        guard !isPercentage(measure), let unit = measure.unit.flatMap({ site.index.unit($0.text) }) else { return .empty }
        return site.words(unit.other)
    }

    // MARK: Observations

    func shown(_ observation: Observation, of measure: Measure) -> Shown {
        if let value = observation.value { return figure(number(value.value, of: measure)) }
        if observation.state[.source] != nil { return Shown(html: site.words(observation.state), isWords: true) }
        if let coverage = observation.coverage {
            return words(site.text(.coverageCountries, ("number", site.numbers.text(coverage.value))))
        }
        guard let status = observation.status else { return figure("–") }
        let text = site.label(Self.label(status))
        return words(observation.by.map { qualified(text, [by($0)]) } ?? text)
    }

    /// "Baseline 2021, estimate"
    func caption(_ observation: Observation, _ what: Label) -> String {
        var qualifiers = dimensions(observation.sex, observation.age, observation.category)
        if let statistic = observation.statistic { qualifiers.append(site.label(Self.label(statistic))) }
        if observation.isEstimate { qualifiers.append(site.label(.estimate)) }
        if let date = observation.asOf { qualifiers.append(site.text(.asOf, ("date", site.numbers.text(date)))) }
        return qualified(timed(site.label(what), observation.period?.value), qualifiers)
    }

    // MARK: Targets

    func shown(_ target: Target, of measure: Measure) -> Shown {
        func text(_ value: Located<FixedDecimal>) -> String { number(value.value, of: measure) }
        switch target.goal {
        case .total(let value), .value(let value): return figure(text(value))
        case .atLeast(let value): return figure(site.text(.atLeast, ("value", text(value))))
        case .atMost(let value): return figure(site.text(.atMost, ("value", text(value))))
        case .between(let low, let high): return figure(site.text(.between, ("low", text(low)), ("high", text(high))))
        case .change(let value): return figure(site.numbers.change(value.value))
        case .state: return Shown(html: site.words(target.state), isWords: true)
        case .sdg(let reference): return Shown(html: link(reference.key(in: "")), isWords: true)
        case .missing: return figure("–")
        }
    }

    /// "Target 2022–23, over the baseline, in each region"
    func caption(_ target: Target, _ what: Label = .target) -> String {
        var qualifiers = dimensions(target.sex, target.age, target.category)
        if let base = target.base { qualifiers.append(site.label(Self.label(base))) }
        switch target.spread {
        case .region: qualifiers.append(site.label(.eachRegion))
        case .category: qualifiers.append(site.label(.eachCategory))
        case nil: break
        }
        if let time = target.by { qualifiers.append(by(time)) }
        return qualified(timed(site.label(what), target.period?.value), qualifiers)
    }

    // MARK: Pieces

    private func figure(_ text: String) -> Shown { Shown(html: SiteLanguage.html(text), isWords: false) }
    private func words(_ text: String) -> Shown { Shown(html: SiteLanguage.html(text), isWords: true) }

    private func by(_ period: Period) -> String { site.text(.byTime, ("period", site.numbers.text(period))) }

    private func timed(_ what: String, _ period: Period?) -> String {
        guard let period else { return what }
        return site.text(.when, ("what", what), ("period", site.numbers.text(period)))
    }

    private func qualified(_ text: String, _ qualifiers: [String]) -> String {
        qualifiers.reduce(text) { site.text(.withQualifier, ("text", $0), ("qualifier", $1)) }
    }

    private func dimensions(_ sex: String, _ age: String, _ category: String) -> [String] {
        var texts: [String] = []
        switch sex {
        case "": break
        case "male": texts.append(site.label(.male))
        case "female": texts.append(site.label(.female))
        default: texts.append(sex)
        }
        if !age.isEmpty { texts.append(age) }
        if !category.isEmpty { texts.append(category.split(separator: "-").joined(separator: " ")) }
        return texts
    }

    private func link(_ key: ObjectKey) -> HTMLFragment {
        var buffer = ByteBuffer(capacity: 96)
        guard let address = site.address(of: key, from: route) else { return SiteLanguage.html(site.links.text(of: key)) }
        buffer.append("<a href=\"")
        HTMLEscaping.attribute.append(address.text, to: &buffer)
        buffer.append("\">")
        HTMLEscaping.text.append(site.links.text(of: key), to: &buffer)
        buffer.append("</a>")
        return HTMLFragment(safe: buffer.bytes)
    }
}

// Which words say what.
extension MeasureFormat {
    static func label(_ status: Observation.Status) -> Label {
        switch status {
        case .notApplicable: .statusNotApplicable
        case .toBeDetermined: .statusToBeDetermined
        case .notStated: .statusNotStated
        case .coverageOnly: .statusCoverageOnly
        }
    }

    static func label(_ statistic: Statistic) -> Label {
        switch statistic {
        case .mean: .statisticMean
        case .median: .statisticMedian
        case .total: .statisticTotal
        case .minimum: .statisticMinimum
        case .maximum: .statisticMaximum
        }
    }

    static func label(_ base: Target.Base) -> Label {
        switch base {
        case .baseline: .changeBaseline
        case .previousPeriod: .changePreviousPeriod
        case .benchmark: .changeBenchmark
        }
    }

    static func label(_ direction: Direction) -> Label {
        switch direction {
        case .increase: .directionIncrease
        case .decrease: .directionDecrease
        case .maintain: .directionMaintain
        }
    }

    static func label(_ relation: SDGRelation.Kind) -> Label {
        switch relation {
        case .equal: .relationEqual
        case .component: .relationComponent
        case .related: .relationRelated
        case .basedOn: .relationBasedOn
        }
    }
}
