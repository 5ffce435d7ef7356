import Charts
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// One measure of an indicator on its page: the way from baseline to target, all values, the split by region.
struct MeasureSection: ViewModel {
    /// A region's share of the target.
    struct Share: ViewModel {
        let link: SiteLink
        let value: String
        let bar: HTMLFragment

        static let shapeName = "MeasureSection.Share"

        static let fields: [Field<Share>] = [
            .record("link") { $0.link },
            .text("value") { $0.value },
            .html("bar") { $0.bar },
        ]
    }

    /// A value with the time that it is about.
    struct Line: ViewModel {
        let caption: String
        let value: HTMLFragment
        let bar: HTMLFragment
        let note: HTMLFragment
        let isTarget: Bool

        static let shapeName = "MeasureSection.Line"

        static let fields: [Field<Line>] = [
            .text("caption") { $0.caption },
            .html("value") { $0.value },
            .html("bar") { $0.bar },
            .html("note") { $0.note },
            .flag("is-target") { $0.isTarget },
        ]
    }

    let id: String
    let title: HTMLFragment
    let unit: HTMLFragment
    let from: Stat?
    let to: Stat?
    /// Baseline and target can be read as a way from one to the other.
    let isJourney: Bool
    let values: [Line]
    let regions: [Share]
    let regionTotal: HTMLFragment
    let facts: [Fact]
    let notes: [String]

    static let fields: [Field<MeasureSection>] = [
        .text("id") { $0.id },
        .html("title") { $0.title },
        .html("unit") { $0.unit },
        .record("from") { $0.from },
        .record("to") { $0.to },
        .flag("is-journey") { $0.isJourney },
        .list("values") { $0.values },
        .list("regions") { $0.regions },
        .html("region-total") { $0.regionTotal },
        .list("facts") { $0.facts },
        .list("notes") { $0.notes },
    ]

    init(_ measure: Measure, _ entry: IndicatorEntry, _ programme: Programme?, _ site: SiteLanguage, _ route: Route) {
        let format = MeasureFormat(site: site, route: route, scope: entry.key.scope)
        let scales = programme?.scales ?? MeasureScales()
        let differs = scales.baseline != scales.target && ScalesNote.applies(to: measure)
        id = "measure-\(measure.id.value)"
        title = measure.label[.source] == nil ? SiteLanguage.html(site.label(.baselineAndTarget)) : site.words(measure.label)
        unit = format.unit(of: measure)
        let baseline = measure.baseline.last { $0.value != nil } ?? measure.baseline.last
        let target = measure.targets.first
        from = baseline.map { Stat(format.caption($0, .baseline), format.shown($0, of: measure)) }
        to = target.map { Stat(format.caption($0), format.shown($0, of: measure)) }
        isJourney = !differs && measure.isComparable && baseline?.value != nil && target?.isNumber == true
        values = MeasureLines(measure, format, hasBars: measure.isComparable && !differs).lines
        let split = RegionSplit.first(of: measure)
        let largest = split.map(\.value.value).max() ?? .zero
        regions = split.map { value in
            let width = BarStrip.share(value.value.value, of: largest)
            return Share(
                link: site.link(to: value.region.key(in: ""), from: route), value: format.number(value.value.value, of: measure),
                bar: BarStrip([(.first, width)]).fragment)
        }
        regionTotal = measure.targets.first { !$0.regions.isEmpty }.map { format.shown($0, of: measure).html } ?? .empty
        facts = entry.indicator.measures.count > 1 ? AboutIndicator.facts(of: measure, site) : []
        notes = [differs ? Label.scalesNote : nil, measure.isComparable ? nil : Label.notComparableNote].compactMap { label in
            label.map { site.label($0) }
        }
    }
}

/// All values of a measure in the order of time, for a table.
private struct MeasureLines {
    let measure: Measure
    let format: MeasureFormat

    let hasBars: Bool

    init(_ measure: Measure, _ format: MeasureFormat, hasBars: Bool) {
        self.measure = measure
        self.format = format
        self.hasBars = hasBars
    }

    /// None where the figures at the head of the section say it all.
    var lines: [MeasureSection.Line] {
        let observed = measure.baseline.map { ($0, Label.baseline) } + measure.milestones.map { ($0, Label.milestone) }
        let results = measure.results.map { ($0, Label.result) }
        let hasNotes = measure.baseline.contains { $0.note[.source] != nil } || measure.targets.contains { $0.note[.source] != nil }
        guard observed.count + results.count + measure.targets.count > 2 || hasNotes else { return [] }
        return (observed + results).map { line($0.0, $0.1) } + measure.targets.map { line($0) }
    }

    private func line(_ observation: Observation, _ what: Label) -> MeasureSection.Line {
        MeasureSection.Line(
            caption: format.caption(observation, what), value: format.shown(observation, of: measure).html,
            bar: bar(observation.value?.value, .second), note: format.site.words(observation.note), isTarget: false)
    }

    private func line(_ target: Target) -> MeasureSection.Line {
        MeasureSection.Line(
            caption: format.caption(target), value: format.shown(target, of: measure).html, bar: bar(value(of: target), .first),
            note: format.site.words(target.note), isTarget: true)
    }

    private func bar(_ value: FixedDecimal?, _ fill: BarStrip.Fill) -> HTMLFragment {
        guard let value, hasBars else { return .empty }
        return BarStrip([(fill, BarStrip.share(value, of: largest))]).fragment
    }

    private var largest: FixedDecimal {
        let observed = (measure.baseline + measure.milestones + measure.results).compactMap { $0.value?.value }
        return (observed + measure.targets.compactMap(value)).max() ?? .zero
    }

    private func value(of target: Target) -> FixedDecimal? {
        switch target.goal {
        case .total(let value), .value(let value), .atLeast(let value), .atMost(let value), .between(_, let value): value.value
        case .change, .state, .sdg, .missing: nil
        }
    }
}
