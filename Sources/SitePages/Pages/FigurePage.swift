import Charts
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// A figure of the paper: its data as bars, or, where they are lost, its description.
struct FigurePage: SitePage {
    static let template = "figure"

    struct Point: ViewModel {
        let label: HTMLFragment
        let value: String
        let bar: HTMLFragment

        static let shapeName = "FigurePage.Point"

        static let fields: [Field<Point>] = [
            .html("label") { $0.label },
            .text("value") { $0.value },
            .html("bar") { $0.bar },
        ]
    }

    let page: PageFrame
    let kind: String
    let isNotAvailable: Bool
    let points: [Point]
    let description: HTMLFragment
    let note: HTMLFragment
    let references: References

    static let fields = pageFields([
        .text("kind") { $0.kind },
        .flag("is-not-available") { $0.isNotAvailable },
        .list("points") { $0.points },
        .html("description") { $0.description },
        .html("note") { $0.note },
        .record("references") { $0.references },
    ])

    init(_ figure: Figure, _ neighbours: Neighbours, _ site: SiteLanguage, _ route: Route) {
        let scope = figure.header.scope
        var frame = site.frame(route, figure.title, section: .programme, of: figure.key)
        frame.trail = site.trail(to: "figures", .figures, in: scope, from: route)
        neighbours.fill(&frame, site)
        frame.isUntranslated = site.isUntranslated(figure.header)
        page = frame
        let number = BudgetTitle.number(figure.number, .linkFigure, site)
        kind = number.isEmpty ? site.label(.figure) : number
        isNotAvailable = figure.isNotAvailable
        let largest = figure.data.compactMap { $0.value?.value }.max() ?? .zero
        points = figure.data.map { point in
            Point(
                label: site.words(point.label), value: point.value.map { site.numbers.text($0.value) } ?? "–",
                bar: point.value.map { BarStrip([(.first, BarStrip.share($0.value, of: largest))]).fragment } ?? .empty)
        }
        description = site.words(figure.alternative)
        note = site.words(figure.note)
        references = References(of: figure.key, errata: figure.header.errata, files: ["figures"], site, from: route)
    }
}
