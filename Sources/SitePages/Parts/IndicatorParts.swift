import Linking
import Publication
import ResultsModel
import TemplateEngine

/// A figure with its caption: "Baseline 2019" and "20".
struct Stat: ViewModel {
    let caption: HTMLFragment
    let value: HTMLFragment
    var isWords = false

    static let fields: [Field<Stat>] = [
        .html("caption") { $0.caption },
        .html("value") { $0.value },
        .flag("is-words") { $0.isWords },
    ]
}

/// One line of an indicator in a list: where it stands, and what is to be reached.
struct MeasureLine: ViewModel {
    let label: HTMLFragment
    let baseline: HTMLFragment
    let target: HTMLFragment
    let isWords: Bool

    static let fields: [Field<MeasureLine>] = [
        .html("label") { $0.label },
        .html("baseline") { $0.baseline },
        .html("target") { $0.target },
        .flag("is-words") { $0.isWords },
    ]

    init(_ measure: Measure, _ format: MeasureFormat) {
        let baseline = measure.baseline.last { $0.value != nil } ?? measure.baseline.first
        let from = baseline.map { format.shown($0, of: measure) }
        let to = measure.targets.first.map { format.shown($0, of: measure) }
        label = format.site.words(measure.label)
        self.baseline = from?.html ?? SiteLanguage.html("–")
        target = to?.html ?? SiteLanguage.html("–")
        isWords = (from?.isWords ?? false) || (to?.isWords ?? false)
    }
}

/// An indicator in a list.
struct IndicatorRow: ViewModel {
    let link: SiteLink
    let measures: [MeasureLine]

    static let fields: [Field<IndicatorRow>] = [
        .record("link") { $0.link },
        .list("measures") { $0.measures },
    ]

    init(_ entry: IndicatorEntry, _ site: SiteLanguage, from route: Route) {
        let format = MeasureFormat(site: site, route: route, scope: entry.key.scope)
        link = site.link(to: entry.key, from: route)
        measures = entry.indicator.measures.map { MeasureLine($0, format) }
    }
}

/// Indicators under one heading: those of an output, of an outcome, of the impact.
struct IndicatorGroup: ViewModel {
    let id: String
    /// Absent where the heading of the page or section says it already.
    let heading: SiteLink?
    let indicators: [IndicatorRow]

    static let fields: [Field<IndicatorGroup>] = [
        .text("id") { $0.id },
        .record("heading") { $0.heading },
        .list("indicators") { $0.indicators },
        .flag("is-wordy") { $0.indicators.contains { row in row.measures.contains(where: \.isWords) } },
    ]

    init(id: String, _ heading: SiteLink?, _ entries: [IndicatorEntry], _ site: SiteLanguage, from route: Route) {
        self.id = id
        self.heading = heading
        indicators = entries.map { IndicatorRow($0, site, from: route) }
    }
}

/// An indicator with all its figures, on the page of its output.
struct IndicatorCard: ViewModel {
    struct Figures: ViewModel {
        let label: HTMLFragment
        let baseline: [Stat]
        let targets: [Stat]
        let regions: [Stat]

        static let shapeName = "IndicatorCard.Figures"

        static let fields: [Field<Figures>] = [
            .html("label") { $0.label },
            .list("baseline") { $0.baseline },
            .list("targets") { $0.targets },
            .list("regions") { $0.regions },
        ]
    }

    let link: SiteLink
    let measures: [Figures]

    static let fields: [Field<IndicatorCard>] = [
        .record("link") { $0.link },
        .list("measures") { $0.measures },
    ]

    init(_ entry: IndicatorEntry, _ site: SiteLanguage, from route: Route) {
        let format = MeasureFormat(site: site, route: route, scope: entry.key.scope)
        link = site.link(to: entry.key, from: route)
        measures = entry.indicator.measures.map { measure in
            Figures(
                label: site.words(measure.label),
                baseline: measure.baseline.map { Stat(format.caption($0, .baseline), format.shown($0, of: measure)) },
                targets: measure.targets.map { Stat(format.caption($0), format.shown($0, of: measure)) },
                regions: RegionSplit.first(of: measure).map { value in
                    Stat(
                        caption: site.title(of: value.region.key(in: "")),
                        value: SiteLanguage.html(format.number(value.value.value, of: measure)))
                })
        }
    }
}

extension Stat {
    init(_ caption: String, _ shown: MeasureFormat.Shown) {
        self.init(caption: SiteLanguage.html(caption), value: shown.html, isWords: shown.isWords)
    }
}

/// The targets by region.
enum RegionSplit {
    /// Those of the first target that is split.
    static func first(of measure: Measure) -> [RegionalValue] {
        measure.targets.first { !$0.regions.isEmpty }?.regions ?? []
    }
}
