import Linking
import Publication
import ResultsModel
import TemplateEngine

/// The first page of a language: the results chain at a glance, money by outcome, the goals, the regions, the papers.
struct HomePage: SitePage {
    static let template = "home"

    /// A step of the results chain with how many there are.
    struct Step: ViewModel {
        let title: String
        let count: String
        let address: CheckedURL?
        let detail: String

        static let shapeName = "HomePage.Step"

        static let fields: [Field<Step>] = [
            .text("title") { $0.title },
            .text("count") { $0.count },
            .url("address") { $0.address },
            .text("detail") { $0.detail },
        ]
    }

    let page: PageFrame
    let edition: String
    let heading: HTMLFragment
    let statement: HTMLFragment
    let chain: [Step]
    let money: OutcomeTable?
    let goals: [GoalTile]
    let goalSummary: String
    let sdgAddress: CheckedURL?
    let regions: [Row]
    let papers: [Row]
    let changes: [Row]

    static let fields = pageFields([
        .text("edition") { $0.edition },
        .html("heading") { $0.heading },
        .html("statement") { $0.statement },
        .list("chain") { $0.chain },
        .record("money") { $0.money },
        .list("goals") { $0.goals },
        .text("goal-summary") { $0.goalSummary },
        .url("sdg-address") { $0.sdgAddress },
        .list("regions") { $0.regions },
        .list("papers") { $0.papers },
        .list("changes") { $0.changes },
    ])

    init(_ site: SiteLanguage, _ route: Route) {
        let programme = site.index.programmes.first
        let scope = programme?.header.code.value ?? ""
        let impact = site.index.impact(in: scope)
        var frame = site.frame(route, site.workspace.configuration.title, section: nil)
        frame.description = impact.map { site.plain($0.statement) } ?? ""
        page = frame
        edition = programme.flatMap { EditionText(labels: site.labels).latest(of: $0) } ?? ""
        heading = programme.map { site.words($0.shortTitle[.source] == nil ? $0.title : $0.shortTitle) } ?? frame.title
        statement = impact.map { site.words($0.statement) } ?? .empty
        chain = programme.map { ResultsChain(site, $0, from: route).steps } ?? []
        money = programme.map { OutcomeTable($0, site, from: route) }
        goals = GoalTile.all(site, from: route)
        goalSummary = GoalTile.summary(goals, site)
        sdgAddress = goals.isEmpty ? nil : site.address("sdg", from: route)
        regions = RegionRows.all(site, from: route)
        papers = ListPage.paperRows(site, from: route)
        changes = ListPage.changeRows(site, from: route)
    }
}

/// Counts the results of a programme level by level.
private struct ResultsChain {
    let site: SiteLanguage
    let scope: String
    let route: Route
    let programme: Programme

    init(_ site: SiteLanguage, _ programme: Programme, from route: Route) {
        self.site = site
        self.route = route
        self.programme = programme
        scope = programme.header.code.value
    }

    var steps: [HomePage.Step] {
        let outcomes = site.index.outcomes(in: scope)
        let impact = site.index.impact(in: scope)
        let ofImpact = impact?.indicators.count ?? 0
        let ofOutcomes = outcomes.reduce(0) { $0 + site.index.indicators(of: $1.key).count }
        let ofOutputs = outcomes.reduce(0) { $0 + site.index.outputIndicators(of: $1.key).count }
        let outputs = outcomes.map { ($0.kind, site.index.outputs(of: $0.key).count) }
        func outputCount(_ kind: Outcome.Kind) -> Int { outputs.filter { $0.0 == kind }.reduce(0) { $0 + $1.1 } }
        let folder = "programme/\(scope)"
        var steps: [HomePage.Step] = []
        if let impact {
            steps.append(step(.impact, 1, site.address(of: impact.key, from: route), site.indicatorCount(ofImpact)))
        }
        let kinds = (outcomes.count { $0.kind == .policy }, outcomes.count { $0.kind == .enabling })
        steps.append(step(.outcomes, outcomes.count, site.address(folder, from: route, fragment: "outcomes"), byKind(kinds)))
        steps.append(
            step(
                .outputs, outputs.reduce(0) { $0 + $1.1 }, site.address("\(folder)/indicators", from: route),
                byKind((outputCount(.policy), outputCount(.enabling)))))
        let levels = site.text(
            .indicatorsByLevel, ("impact", text(ofImpact)), ("outcome", text(ofOutcomes)), ("output", text(ofOutputs)))
        steps.append(step(.indicators, ofImpact + ofOutcomes + ofOutputs, site.address("\(folder)/indicators", from: route), levels))
        return steps
    }

    private func step(_ title: Label, _ count: Int, _ address: CheckedURL?, _ detail: String) -> HomePage.Step {
        HomePage.Step(title: site.label(title), count: text(count), address: address, detail: detail)
    }

    private func byKind(_ counts: (policy: Int, enabling: Int)) -> String {
        site.text(.outcomesByKind, ("policy", text(counts.policy)), ("enabling", text(counts.enabling)))
    }

    private func text(_ number: Int) -> String { site.numbers.text(number) }
}
