import Bytes
import Charts
import Linking
import Publication
import ResultsModel
import TemplateEngine

extension BarStrip {
    /// The drawing as HTML.
    var fragment: HTMLFragment {
        var buffer = ByteBuffer(capacity: 256)
        append(to: &buffer)
        return HTMLFragment(safe: buffer.bytes)
    }

    /// What part `value` is of `whole`, in ten-thousandths; nothing for what is not positive.
    static func share(_ value: FixedDecimal, of whole: FixedDecimal) -> Int {
        guard !value.isNegative, let share = value.divided(by: whole, scale: 4) else { return 0 }
        return Int(clamping: share.scaled(to: 4).mantissa)
    }
}

extension DotStrip {
    /// The drawing as HTML.
    var fragment: HTMLFragment {
        var buffer = ByteBuffer(capacity: 1_024)
        append(to: &buffer)
        return HTMLFragment(safe: buffer.bytes)
    }
}

extension StepStrip {
    /// The drawing as HTML.
    var fragment: HTMLFragment {
        var buffer = ByteBuffer(capacity: 512)
        append(to: &buffer)
        return HTMLFragment(safe: buffer.bytes)
    }
}

/// The name and colour of a series of a chart.
struct LegendEntry: ViewModel {
    let sign: HTMLFragment
    let title: String

    static let fields: [Field<LegendEntry>] = [
        .html("sign") { $0.sign },
        .text("title") { $0.title },
    ]

    init(_ fill: BarStrip.Fill, _ title: String) {
        sign = BarStrip([(fill, BarStrip.whole)]).fragment
        self.title = title
    }
}

/// The money of outcomes: what their amounts have in common, so that they can stand in one table.
struct ResourceSeries {
    let sources: [ResourceAmount.Source]
    let unit: ResourceAmount.Unit
    let currency: String

    init(_ amounts: [ResourceAmount], fallbackCurrency: String) {
        sources = ResourceAmount.Source.allCases.filter { source in amounts.contains { $0.source == source } }
        unit = amounts.contains { $0.unit == .million } ? .million : .one
        currency = amounts.first { !$0.currency.isEmpty }?.currency ?? fallbackCurrency
    }

    /// An amount in the unit of the series.
    func value(_ amount: ResourceAmount) -> FixedDecimal? {
        guard let value = amount.amount?.value else { return nil }
        guard unit != amount.unit else { return value }
        let million = FixedDecimal(1_000_000)
        return unit == .million ? value.divided(by: million, scale: 1) : value * million
    }

    func caption(_ site: SiteLanguage) -> String {
        site.text(unit == .million ? .moneyUnitMillion : .moneyUnitOne, ("currency", currency))
    }

    static func label(_ source: ResourceAmount.Source) -> Label {
        switch source {
        case .regularBudget: .sourceRegularBudget
        case .extraBudgetary: .sourceExtraBudgetary
        case .rbsa: .sourceRbsa
        }
    }

    static func fill(_ source: ResourceAmount.Source) -> BarStrip.Fill {
        switch source {
        case .regularBudget: .first
        case .extraBudgetary: .second
        case .rbsa: .ink
        }
    }
}

/// The resources of one outcome: a row for each source of funds, a column for each period.
struct ResourceTable: ViewModel {
    struct Line: ViewModel {
        let title: String
        let amounts: [String]
        let bar: HTMLFragment

        static let shapeName = "ResourceTable.Line"

        static let fields: [Field<Line>] = [
            .text("title") { $0.title },
            .list("amounts") { $0.amounts },
            .html("bar") { $0.bar },
        ]
    }

    let unit: String
    let periods: [String]
    let lines: [Line]

    static let fields: [Field<ResourceTable>] = [
        .text("unit") { $0.unit },
        .list("periods") { $0.periods },
        .list("lines") { $0.lines },
    ]

    /// Nil for an outcome without resources.
    init?(_ outcome: Outcome, currency: String, _ site: SiteLanguage) {
        guard !outcome.resources.isEmpty else { return nil }
        let series = ResourceSeries(outcome.resources, fallbackCurrency: currency)
        let times = Set(outcome.resources.compactMap { $0.period?.value }).sorted()
        func amount(_ source: ResourceAmount.Source, _ time: Period) -> ResourceAmount? {
            outcome.resources.last { $0.source == source && $0.period?.value == time }
        }
        let largest = outcome.resources.compactMap(series.value).max() ?? .zero
        unit = series.caption(site)
        periods = times.map { site.numbers.text($0) }
        lines = series.sources.map { source in
            let amounts = times.map { amount(source, $0) }
            let last = amounts.last.flatMap { $0 }.flatMap(series.value)
            let width = last.map { BarStrip.share($0, of: largest) } ?? 0
            return Line(
                title: site.label(ResourceSeries.label(source)),
                amounts: amounts.map { $0.flatMap(series.value).map { site.numbers.text($0) } ?? "–" },
                bar: BarStrip([(ResourceSeries.fill(source), width)]).fragment)
        }
    }
}
