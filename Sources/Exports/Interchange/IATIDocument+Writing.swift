import Linking
import Publication
import ResultsModel

// Activities and results as elements, in the order that the schema asks for.
extension IATIDocument {
    func write(_ activity: Activity, to xml: inout XMLWriter) {
        var attributes = [("xml:lang", tags.first ?? "en"), ("hierarchy", String(activity.hierarchy))]
        if !activity.currency.isEmpty { attributes.append(("default-currency", activity.currency)) }
        let name = workspace.configuration.organization.name
        let regions = workspace.configuration.regions
        xml.element("iati-activity", attributes) { xml in
            xml.element("iati-identifier", text: activity.id)
            // 40: a multilateral organization, which is whom programmes with a governing body are written for.
            xml.element("reporting-org", [("ref", organization), ("type", "40")]) { narratives(name, to: &$0) }
            xml.element("title") { narratives(activity.title, to: &$0) }
            xml.element("description", [("type", "1")]) { narratives(activity.description, to: &$0) }
            for role in ["2", "4"] {
                xml.element("participating-org", [("ref", organization), ("type", "40"), ("role", role)]) { narratives(name, to: &$0) }
            }
            xml.element("activity-status", [("code", activity.isAdopted ? "2" : "1")])
            xml.element("activity-date", [("type", "1"), ("iso-date", activity.period.start.text)])
            if let end = activity.period.lastDay { xml.element("activity-date", [("type", "3"), ("iso-date", end.text)]) }
            xml.element("activity-scope", [("code", "1")])
            for region in regions {
                xml.element("location", [("ref", region.id.value)]) { xml in
                    xml.element("name") { narratives(region.name, to: &$0) }
                }
            }
            xml.element("sector", [("vocabulary", "99"), ("code", activity.sector.code)]) { narratives(activity.sector.name, to: &$0) }
            for target in activity.targets {
                xml.element("tag", [("vocabulary", "3"), ("code", target), ("vocabulary-uri", "http://metadata.un.org/sdg/")])
            }
            for related in activity.related { xml.element("related-activity", [("ref", related.id), ("type", related.type)]) }
            for result in activity.results where !result.indicators.isEmpty { write(result, activity.period, to: &xml) }
        }
    }

    private func write(_ result: Result, _ period: Period, to xml: inout XMLWriter) {
        xml.element("result", [("type", result.type)]) { xml in
            xml.element("title") { narratives(result.title, to: &$0) }
            xml.element("reference", [("vocabulary", "99"), ("code", result.code)])
            for entry in result.indicators {
                for measure in entry.indicator.measures { write(measure, of: entry, period, to: &xml) }
            }
        }
    }

    /// A measure is an indicator to IATI: each has its own unit and figures.
    private func write(_ measure: Measure, of entry: IndicatorEntry, _ period: Period, to xml: inout XMLWriter) {
        let attributes = [("measure", measure.iatiMeasure), ("ascending", measure.direction == .decrease ? "false" : "true")]
        xml.element("indicator", attributes) { xml in
            xml.element("title") { narratives(title(measure, entry), to: &$0) }
            let isOnly = measure.id.value == Measure.mainID
            xml.element("reference", [("vocabulary", "99"), ("code", entry.key.id + (isOnly ? "" : "/" + measure.id.value))])
            if let sdg = entry.indicator.sdg {
                let code = sdg.indicator.code()
                xml.element("reference", [("vocabulary", "9"), ("code", code), ("indicator-uri", SDGUse.iri(ofIndicator: code))])
            }
            for observation in measure.baseline { writeBaseline(observation, to: &xml) }
            writePeriods(measure, period, to: &xml)
        }
    }

    private func title(_ measure: Measure, _ entry: IndicatorEntry) -> LocalizedText {
        entry.indicator.name.map { name, language in
            guard let label = measure.label[language]?.text else { return name }
            return "\(name) (\(label))"
        }
    }

    // MARK: Figures

    /// A baseline asks for a year; an observation without one cannot be told here.
    private func writeBaseline(_ observation: Observation, to xml: inout XMLWriter) {
        guard let period = observation.period?.value else { return }
        for (region, value) in figures(observation.value?.value, observation.regions) {
            var attributes = [("year", String(period.end.year))]
            if period.form == .day { attributes.append(("iso-date", period.start.text)) }
            if let value { attributes.append(("value", value.text)) }
            xml.element("baseline", attributes) { xml in
                locate(region, to: &xml)
                dimensions([("sex", observation.sex), ("age", observation.age), ("category", observation.category)], to: &xml)
                guard region == nil else { return }
                comment(observation.words(tags), to: &xml)
            }
        }
    }

    /// A period for each period of the targets and results, in order. A target without one holds for the whole activity.
    private func writePeriods(_ measure: Measure, _ whole: Period, to xml: inout XMLWriter) {
        let actuals = measure.milestones + measure.results
        let periods = Set(measure.targets.map { $0.period?.value ?? whole } + actuals.map { $0.period?.value ?? whole }).sorted()
        for period in periods {
            xml.element("period") { xml in
                xml.element("period-start", [("iso-date", period.start.text)])
                xml.element("period-end", [("iso-date", period.end.text)])
                for target in measure.targets where (target.period?.value ?? whole) == period { write(target, to: &xml) }
                for actual in measure.results where (actual.period?.value ?? whole) == period { write(actual: actual, to: &xml) }
            }
        }
    }

    private func write(_ target: Target, to xml: inout XMLWriter) {
        for (region, value) in figures(target.plainFigure, target.regions) {
            xml.element("target", value.map { [("value", $0.text)] } ?? []) { xml in
                locate(region, to: &xml)
                dimensions([("sex", target.sex), ("age", target.age), ("category", target.category)], to: &xml)
                guard region == nil else { return }
                comment(target.words(tags), to: &xml)
            }
        }
    }

    private func write(actual observation: Observation, to xml: inout XMLWriter) {
        for (region, value) in figures(observation.value?.value, observation.regions) {
            xml.element("actual", value.map { [("value", $0.text)] } ?? []) { xml in
                locate(region, to: &xml)
                dimensions([("sex", observation.sex), ("age", observation.age), ("category", observation.category)], to: &xml)
                guard region == nil else { return }
                comment(observation.words(tags), to: &xml)
            }
        }
    }

    /// The figure as a whole, and its parts by region.
    private func figures(_ value: FixedDecimal?, _ regions: [RegionalValue]) -> [(region: String?, value: FixedDecimal?)] {
        [(nil, value)] + regions.map { ($0.region.code(), $0.value.value) }
    }

    private func locate(_ region: String?, to xml: inout XMLWriter) {
        if let region { xml.element("location", [("ref", region)]) }
    }

    private func dimensions(_ names: [(String, String)], to xml: inout XMLWriter) {
        for (name, value) in names where !value.isEmpty { xml.element("dimension", [("name", name), ("value", value)]) }
    }

    private func comment(_ text: LocalizedText, to xml: inout XMLWriter) {
        guard text.values.contains(where: { $0 != nil }) else { return }
        xml.element("comment") { narratives(text, to: &$0) }
    }

    /// The text in every language that has it. The source language is that of the activity.
    private func narratives(_ text: LocalizedText, to xml: inout XMLWriter) {
        for (position, tag) in tags.enumerated() {
            guard let value = text[LanguageIndex(position)]?.text else { continue }
            xml.element("narrative", position == 0 ? [] : [("xml:lang", tag)], text: value)
        }
    }
}

extension Measure {
    /// The code of IATI's list of measures: 1 a number, 2 a percentage, 5 in words.
    fileprivate var iatiMeasure: String {
        switch kind.value {
        case .percent: "2"
        case .rate where unit?.text == "percent": "2"
        case .state: "5"
        case .count, .ratio, .amount, .duration, .index, .rate: "1"
        }
    }
}

extension Target {
    /// The number, where it is the value to be reached and nothing else.
    fileprivate var plainFigure: FixedDecimal? {
        switch goal {
        case .total(let value), .value(let value), .atLeast(let value), .atMost(let value): value.value
        case .between, .change, .state, .sdg, .missing: nil
        }
    }
}
