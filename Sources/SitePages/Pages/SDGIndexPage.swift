import Linking
import Publication
import ResultsModel
import TemplateEngine

/// The 17 goals, and who contributes to which target.
struct SDGIndexPage: SitePage {
    static let template = "sdg-index"

    /// A place where a target and an outcome meet.
    struct Cell: ViewModel {
        let isDirect: Bool
        let isContributing: Bool

        static let shapeName = "SDGIndexPage.Cell"

        static let fields: [Field<Cell>] = [
            .flag("is-direct") { $0.isDirect },
            .flag("is-contributing") { $0.isContributing },
        ]
    }

    struct Line: ViewModel {
        let link: SiteLink
        let cells: [Cell]

        static let shapeName = "SDGIndexPage.Line"

        static let fields: [Field<Line>] = [
            .record("link") { $0.link },
            .list("cells") { $0.cells },
        ]
    }

    /// How many targets of a goal an outcome serves: the heat of the map.
    struct Heat: ViewModel {
        let count: Int

        static let shapeName = "SDGIndexPage.Heat"

        static let fields: [Field<Heat>] = [
            .text("count") { $0.count > 0 ? String($0.count) : "" },
            .number("level") { min($0.count, 4) },
        ]
    }

    /// A line below the matrix: something of each outcome.
    struct Foot: ViewModel {
        let title: String
        let values: [String]

        static let shapeName = "SDGIndexPage.Foot"

        static let fields: [Field<Foot>] = [
            .text("what") { $0.title },
            .list("values") { $0.values },
        ]
    }

    struct GoalGroup: ViewModel {
        let number: Int
        let title: HTMLFragment
        let heat: [Heat]
        let lines: [Line]

        static let shapeName = "SDGIndexPage.GoalGroup"

        static let fields: [Field<GoalGroup>] = [
            .number("number") { $0.number },
            .html("name") { $0.title },
            .list("heat") { $0.heat },
            .list("lines") { $0.lines },
        ]
    }

    /// An outcome at the head of its column.
    struct Column: ViewModel {
        let code: String
        let title: String
        let address: CheckedURL?

        static let shapeName = "SDGIndexPage.Column"

        static let fields: [Field<Column>] = [
            .text("code") { $0.code },
            .text("name") { $0.title },
            .url("address") { $0.address },
        ]
    }

    /// The matrix of one programme.
    struct Matrix: ViewModel {
        let id: String
        let title: HTMLFragment
        let summary: String
        let columns: [Column]
        let goals: [GoalGroup]
        let feet: [Foot]

        static let shapeName = "SDGIndexPage.Matrix"

        static let fields: [Field<Matrix>] = [
            .text("id") { $0.id },
            .html("title") { $0.title },
            .text("size") { $0.summary },
            .list("columns") { $0.columns },
            .list("goals") { $0.goals },
            .list("feet") { $0.feet },
        ]
    }

    let page: PageFrame
    let summary: String
    let goals: [GoalTile]
    let matrices: [Matrix]
    let references: References

    static let fields = pageFields([
        .text("summary") { $0.summary },
        .list("goals") { $0.goals },
        .list("matrices") { $0.matrices },
        .record("references") { $0.references },
    ])

    init(_ site: SiteLanguage, _ route: Route) {
        page = site.frame(route, .sdgTitle, section: .sdg)
        goals = GoalTile.all(site, from: route)
        summary = GoalTile.summary(goals, site)
        matrices = site.workspace.sdgLinks.compactMap { MatrixBuilder(site, route, $0).matrix }
        references = References(files: ["sdg_links", "sdg_goals", "sdg_targets", "sdg_indicators"], site, from: route)
    }
}

/// Makes the matrix of one programme from its links.
private struct MatrixBuilder {
    let site: SiteLanguage
    let route: Route
    let links: SDGLinks
    let outcomes: [Outcome]

    init(_ site: SiteLanguage, _ route: Route, _ links: SDGLinks) {
        self.site = site
        self.route = route
        self.links = links
        outcomes = site.index.outcomes(in: links.header.scope)
    }

    /// Nil for a programme without outcomes.
    var matrix: SDGIndexPage.Matrix? {
        guard !outcomes.isEmpty else { return nil }
        let targets = Set(links.rows.map(\.target.text))
        let counts = [("targets", site.numbers.text(targets.count)), ("outcomes", site.numbers.text(outcomes.count))]
        return SDGIndexPage.Matrix(
            id: "matrix-\(links.header.scope)", title: site.words(links.title),
            summary: site.labels.filled(.targetsByOutcomes, counts),
            columns: outcomes.map { outcome in
                SDGIndexPage.Column(
                    code: outcome.header.code.value, title: site.plain(outcome.title),
                    address: site.address(of: outcome.key, from: route))
            },
            goals: site.workspace.register(.sdgGoal).compactMap { goal in group(goal, targets) }, feet: feet(targets))
    }

    /// How many targets each outcome serves, and its money for the period of the programme, which is never split by target.
    private func feet(_ targets: Set<String>) -> [SDGIndexPage.Foot] {
        let counts = outcomes.map { outcome in
            Set(site.index.sdg.uses(by: outcome.key).map(\.target)).intersection(targets).count
        }
        var feet = [SDGIndexPage.Foot(title: site.label(.sdgTargets), values: counts.map { site.numbers.text($0) })]
        guard let programme = site.workspace.programme(links.header.scope) else { return feet }
        let money = outcomes.map { outcome in outcome.resources.filter { $0.period?.value == programme.period?.value } }
        let series = ResourceSeries(money.flatMap(\.self), fallbackCurrency: programme.currency)
        for source in series.sources {
            let values = money.map { amounts in amounts.last { $0.source == source }.flatMap(series.value).map { site.numbers.text($0) } }
            let title = site.text(.withQualifier, ("text", site.label(ResourceSeries.label(source))), ("qualifier", series.caption(site)))
            feet.append(SDGIndexPage.Foot(title: title, values: values.map { $0 ?? "–" }))
        }
        return feet
    }

    private func group(_ goal: RegisterEntry, _ targets: Set<String>) -> SDGIndexPage.GoalGroup? {
        let code = goal.code.value
        let used = site.index.sdg.targets(ofGoal: code).filter { targets.contains($0.code.value) }
        guard !used.isEmpty else { return nil }
        let heat = outcomes.map { outcome in
            let served = Set(site.index.sdg.uses(by: outcome.key).map(\.target))
            return SDGIndexPage.Heat(count: used.count { served.contains($0.code.value) })
        }
        return SDGIndexPage.GoalGroup(number: Int(code) ?? 0, title: site.words(goal.name), heat: heat, lines: used.map(line))
    }

    private func line(_ target: RegisterEntry) -> SDGIndexPage.Line {
        let code = target.code.value
        let relations = Dictionary(
            site.index.sdg.uses(ofTarget: code).map { ($0.outcome, $0.relation) }, uniquingKeysWith: { first, _ in first })
        return SDGIndexPage.Line(
            link: site.link(to: ObjectKey(.sdgTarget, code), from: route),
            cells: outcomes.map { outcome in
                let relation = relations[outcome.key]
                return SDGIndexPage.Cell(isDirect: relation == .direct, isContributing: relation == .contributing)
            })
    }
}
