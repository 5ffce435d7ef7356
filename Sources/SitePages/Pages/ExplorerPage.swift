import Linking
import Publication
import ResultsModel
import TemplateEngine

/// All indicators of all programmes and strategies in one table: sorted and filtered by the script, whole without it.
struct ExplorerPage: SitePage {
    static let template = "explorer"

    /// A value to choose in a filter.
    struct Option: ViewModel {
        let value: String
        let title: String

        static let shapeName = "ExplorerPage.Option"

        static let fields: [Field<Option>] = [
            .text("value") { $0.value },
            .text("name") { $0.title },
        ]
    }

    /// A filter: the attribute of the rows that it looks at, and what can be chosen.
    struct Filter: ViewModel {
        let id: String
        let title: String
        let options: [Option]

        static let shapeName = "ExplorerPage.Filter"

        static let fields: [Field<Filter>] = [
            .text("id") { $0.id },
            .text("title") { $0.title },
            .list("options") { $0.options },
        ]
    }

    /// A number with how it is shown; both empty where there is none.
    struct Figure: ViewModel {
        let value: String
        let shown: HTMLFragment

        static let shapeName = "ExplorerPage.Figure"

        static let fields: [Field<Figure>] = [
            .text("value") { $0.value },
            .html("shown") { $0.shown },
        ]
    }

    let page: PageFrame
    let filters: [Filter]
    let regions: [String]
    let rows: [ExplorerRow]
    let count: String
    let references: References

    static let fields = pageFields([
        .list("filters") { $0.filters },
        .list("regions") { $0.regions },
        .list("rows") { $0.rows },
        .text("count") { $0.count },
        .record("references") { $0.references },
    ])

    init(_ site: SiteLanguage, _ route: Route) {
        page = site.frame(route, .indicators, section: .indicators)
        let builder = ExplorerBuilder(site, route)
        let rows = builder.rows
        filters = builder.filters(rows).filter { $0.options.count > 1 }
        regions = site.workspace.configuration.regions.map { site.plain($0.name) }
        self.rows = rows
        count = site.indicatorCount(site.workspace.indicators.count)
        references = References(files: ["indicators", "measures", "observations", "targets"], site, from: route)
    }
}

/// One measure of an indicator in the table of all.
struct ExplorerRow: ViewModel {
    let link: SiteLink
    let measure: HTMLFragment
    let parent: SiteLink
    let levelID: String
    let outcome: String
    let unit: HTMLFragment
    let unitID: String
    let baseline: ExplorerPage.Figure
    let target: ExplorerPage.Figure
    let regions: [ExplorerPage.Figure]
    let regionIDs: String
    let targets: [SiteLink]

    static let fields: [Field<ExplorerRow>] = [
        .record("link") { $0.link },
        .html("measure") { $0.measure },
        .record("parent") { $0.parent },
        .text("level-id") { $0.levelID },
        .text("outcome-id") { $0.outcome },
        .html("unit") { $0.unit },
        .text("unit-id") { $0.unitID },
        .record("baseline") { $0.baseline },
        .record("target") { $0.target },
        .list("regions") { $0.regions },
        .text("region-ids") { $0.regionIDs },
        .list("sdg-targets") { $0.targets },
        .text("sdg-ids") { row in row.targets.map(\.code).joined(separator: " ") },
    ]
}

private struct ExplorerBuilder {
    let site: SiteLanguage
    let route: Route

    init(_ site: SiteLanguage, _ route: Route) {
        self.site = site
        self.route = route
    }

    var rows: [ExplorerRow] {
        site.workspace.indicators.flatMap { entry in entry.indicator.measures.map { row(entry, $0) } }
    }

    private func row(_ entry: IndicatorEntry, _ measure: Measure) -> ExplorerRow {
        let format = MeasureFormat(site: site, route: route, scope: entry.key.scope)
        let baseline = measure.baseline.last { $0.value != nil } ?? measure.baseline.last
        let target = measure.targets.first
        let split = RegionSplit.first(of: measure)
        let regions = site.workspace.configuration.regions.map { region -> ExplorerPage.Figure in
            guard let value = split.first(where: { $0.region.text == region.id.value })?.value.value else { return Self.none }
            return ExplorerPage.Figure(value: value.text, shown: SiteLanguage.html(format.number(value, of: measure)))
        }
        let subject = PageSubject(entry.key, site)
        return ExplorerRow(
            link: site.link(to: entry.key, from: route), measure: site.words(measure.label),
            parent: SiteLink(title: parent(entry), address: site.address(of: entry.parent, from: route)),
            levelID: entry.level.rawValue,
            outcome: subject.outcome.isEmpty ? "" : "\(entry.key.scope)/\(subject.outcome)", unit: unit(measure, format),
            unitID: unitID(measure, format),
            baseline: ExplorerPage.Figure(
                value: baseline?.value?.value.text ?? "", shown: baseline.map { format.shown($0, of: measure).html } ?? .empty),
            target: ExplorerPage.Figure(
                value: target.flatMap(TargetNumber.of)?.text ?? "", shown: target.map { format.shown($0, of: measure).html } ?? .empty),
            regions: regions, regionIDs: split.map(\.region.text).joined(separator: " "), targets: targets(entry))
    }

    /// "Output 1.1"; impact and strategies, which have no codes, by what they are and by name.
    private func parent(_ entry: IndicatorEntry) -> HTMLFragment {
        switch entry.level {
        case .outcome, .output: SiteLanguage.html(site.links.text(of: entry.parent))
        case .impact: SiteLanguage.html(site.label(.impact))
        case .strategy: site.title(of: entry.parent)
        }
    }

    private static let none = ExplorerPage.Figure(value: "", shown: .empty)

    private func unit(_ measure: Measure, _ format: MeasureFormat) -> HTMLFragment {
        format.isPercentage(measure) ? SiteLanguage.html("%") : format.unit(of: measure)
    }

    private func unitID(_ measure: Measure, _ format: MeasureFormat) -> String {
        format.isPercentage(measure) ? "percent" : measure.unit?.text ?? ""
    }

    /// The targets that the indicator speaks of, else those of its outcome.
    private func targets(_ entry: IndicatorEntry) -> [SiteLink] {
        var codes = SDGIndex.targets(of: entry.indicator)
        if codes.isEmpty { codes = site.index.sdg.uses(by: outcome(of: entry)).map(\.target) }
        return codes.map { code in
            let key = ObjectKey(.sdgTarget, code)
            return SiteLink(code: code, title: site.title(of: key), address: site.address(of: key, from: route))
        }
    }

    private func outcome(of entry: IndicatorEntry) -> ObjectKey {
        guard entry.level == .output, let code = Code(entry.parent.code).parent else { return entry.parent }
        return ObjectKey(.outcome, code.text, in: entry.parent.scope)
    }

    // MARK: Filters

    func filters(_ rows: [ExplorerRow]) -> [ExplorerPage.Filter] {
        [
            ExplorerPage.Filter(id: "outcome", title: site.label(.outcome), options: outcomes),
            ExplorerPage.Filter(id: "level", title: site.label(.level), options: levels(rows)),
            ExplorerPage.Filter(
                id: "region", title: site.label(.region),
                options: site.workspace.configuration.regions.map { ExplorerPage.Option(value: $0.id.value, title: site.plain($0.name)) }),
            ExplorerPage.Filter(id: "sdg", title: site.label(.sdgTarget), options: sdgTargets(rows)),
            ExplorerPage.Filter(id: "unit", title: site.label(.unit), options: units(rows)),
        ]
    }

    private var outcomes: [ExplorerPage.Option] {
        site.workspace.outcomes.map { outcome in
            ExplorerPage.Option(
                value: "\(outcome.header.scope)/\(outcome.header.code.value)",
                title: "\(outcome.header.code.value) \(site.plain(outcome.title))")
        }
    }

    private func levels(_ rows: [ExplorerRow]) -> [ExplorerPage.Option] {
        IndicatorEntry.Level.allCases.filter { level in rows.contains { $0.levelID == level.rawValue } }.map { level in
            ExplorerPage.Option(value: level.rawValue, title: site.label(ExplorerLevel.label(level)))
        }
    }

    private func sdgTargets(_ rows: [ExplorerRow]) -> [ExplorerPage.Option] {
        let codes = Set(rows.flatMap { $0.targets.map(\.code) }).sorted { Code($0) < Code($1) }
        return codes.map { ExplorerPage.Option(value: $0, title: "\($0) \(site.plainTitle(of: ObjectKey(.sdgTarget, $0)))") }
    }

    private func units(_ rows: [ExplorerRow]) -> [ExplorerPage.Option] {
        let used = Set(rows.map(\.unitID))
        return site.workspace.configuration.units.filter { used.contains($0.id.value) }.map { unit in
            ExplorerPage.Option(value: unit.id.value, title: site.plain(unit.other))
        }
    }
}

/// What the level of an indicator is called in the table of all: what it is an indicator of.
enum ExplorerLevel {
    static func label(_ level: IndicatorEntry.Level) -> Label {
        switch level {
        case .impact: .impact
        case .outcome: .outcome
        case .output: .output
        case .strategy: .strategy
        }
    }
}

/// The number of a target, where it has one.
enum TargetNumber {
    static func of(_ target: Target) -> FixedDecimal? {
        switch target.goal {
        case .total(let value), .value(let value), .atLeast(let value), .atMost(let value), .between(_, let value): value.value
        case .change, .state, .sdg, .missing: nil
        }
    }
}
