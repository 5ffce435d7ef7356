import Linking
import Publication
import ResultsModel

/// Which pages one language has.
struct PageList {
    private let site: SiteLanguage
    private let templates: SiteTemplates
    private let readings: [String: PaperReading]

    init(_ site: SiteLanguage, _ templates: SiteTemplates, papers: [PaperReading]) {
        self.site = site
        self.templates = templates
        readings = Dictionary(papers.map { ($0.symbol, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var artifacts: [Artifact] {
        let site = site
        let home = site.route("")
        return [Artifact(home, .page(Page(templates.home) { HomePage(site, home) }))] + programmes + results + agenda + regions + registers
            + strategies + papers + changes + tools + AliasPage.artifacts(site, templates.alias)
    }

    // MARK: Programmes

    private var programmes: [Artifact] {
        let site = site
        var pages = list(site.workspace.programmes, \.key) { [templates] programme, _, route in
            Page(templates.programme) { ProgrammePage(programme, site, route) }
        }
        for programme in site.index.programmes { pages += parts(of: programme) }
        pages += list(site.workspace.impacts, \.key) { [templates] impact, _, route in
            Page(templates.impact) { ImpactPage(impact, site, route) }
        }
        return pages
    }

    /// The lists of a programme's parts, and the parts that are no results.
    private func parts(of programme: Programme) -> [Artifact] {
        let site = site
        let scope = programme.header.code.value
        var pages: [Artifact] = []
        func add(_ folder: String, _ page: (Route) -> Page) {
            let route = site.route("programme/\(scope)/\(folder)")
            pages.append(Artifact(route, .page(page(route))))
        }
        add("indicators") { route in Page(templates.results) { ResultsPage(programme, site, route) } }
        let (budgets, risks, figures) = (site.index.budgets(in: scope), site.index.risks(in: scope), site.index.figures(in: scope))
        if !budgets.isEmpty { add("budget") { route in Page(templates.budgetIndex) { BudgetIndexPage(programme, site, route) } } }
        if !risks.isEmpty { add("risks") { route in Page(templates.riskIndex) { RiskIndexPage(programme, site, route) } } }
        if !figures.isEmpty { add("figures") { route in Page(templates.list) { .figures(programme, site, route) } } }
        pages += list(budgets, \.key) { [templates] budget, neighbours, route in
            Page(templates.budget) { BudgetPage(budget, neighbours, site, route) }
        }
        pages += list(risks, \.key) { [templates] risk, neighbours, route in
            Page(templates.risk) { RiskPage(risk, neighbours, site, route) }
        }
        pages += list(figures, \.key) { [templates] figure, neighbours, route in
            Page(templates.figure) { FigurePage(figure, neighbours, site, route) }
        }
        return pages
    }

    private var results: [Artifact] {
        let site = site
        let templates = templates
        var pages: [Artifact] = []
        for outcomes in grouped(site.workspace.outcomes, \.key.scope) {
            pages += list(outcomes, \.key) { outcome, neighbours, route in
                Page(templates.outcome) { OutcomePage(outcome, neighbours, site, route) }
            }
        }
        for outputs in grouped(site.workspace.outputs, \.key.scope) {
            pages += list(outputs, \.key) { output, neighbours, route in
                Page(templates.output) { OutputPage(output, neighbours, site, route) }
            }
        }
        for indicators in grouped(site.workspace.indicators, \.key.scope) {
            pages += list(indicators, \.key) { entry, neighbours, route in
                Page(templates.indicator) { IndicatorPage(entry, neighbours, site, route) }
            }
        }
        return pages
    }

    // MARK: The 2030 Agenda, regions, registers, strategies

    private var agenda: [Artifact] {
        let site = site
        let templates = templates
        let goals = site.workspace.register(.sdgGoal)
        guard !goals.isEmpty else { return [] }
        let index = site.route("sdg")
        var pages = [Artifact(index, .page(Page(templates.sdgIndex) { SDGIndexPage(site, index) }))]
        pages += list(goals, { ObjectKey(.sdgGoal, $0.code.value) }) { goal, neighbours, route in
            Page(templates.sdgGoal) { SDGGoalPage(goal, neighbours, site, route) }
        }
        let targets = goals.flatMap { site.index.sdg.targets(ofGoal: $0.code.value) }
        pages += list(targets, { ObjectKey(.sdgTarget, $0.code.value) }) { target, neighbours, route in
            Page(templates.sdgTarget) { SDGTargetPage(target, neighbours, site, route) }
        }
        return pages
    }

    private var regions: [Artifact] {
        let site = site
        let templates = templates
        let regions = site.workspace.configuration.regions
        guard !regions.isEmpty else { return [] }
        let index = site.route("regions")
        let pages = list(regions, { ObjectKey(.region, $0.id.value) }) { region, neighbours, route in
            Page(templates.region) { RegionPage(region, neighbours, site, route) }
        }
        return [Artifact(index, .page(Page(templates.list) { .regions(site, index) }))] + pages
    }

    private var registers: [Artifact] {
        let site = site
        let templates = templates
        let index = site.route("reference")
        let pages = RegisterKind.allCases.filter { !site.workspace.register($0.objectKind).isEmpty }.map { kind in
            let route = site.route(kind.folder)
            return Artifact(route, .page(Page(templates.register) { RegisterPage(kind, site, route) }))
        }
        return [Artifact(index, .page(Page(templates.list) { .reference(site, index) }))] + pages
    }

    private var strategies: [Artifact] {
        let site = site
        let templates = templates
        guard !site.workspace.strategies.isEmpty else { return [] }
        let index = site.route("strategies")
        let pages = list(site.workspace.strategies, \.key) { strategy, neighbours, route in
            Page(templates.strategy) { StrategyPage(strategy, neighbours, site, route) }
        }
        let parts = site.workspace.strategies.flatMap { strategy in
            list(site.index.risks(in: strategy.key.code), \.key) { risk, neighbours, route in
                Page(templates.risk) { RiskPage(risk, neighbours, site, route) }
            }
                + list(site.index.figures(in: strategy.key.code), \.key) { figure, neighbours, route in
                    Page(templates.figure) { FigurePage(figure, neighbours, site, route) }
                }
        }
        return [Artifact(index, .page(Page(templates.list) { .strategies(site, index) }))] + pages + parts
    }

    // MARK: Papers

    private var papers: [Artifact] {
        let site = site
        let templates = templates
        let shown = site.workspace.papers.compactMap { paper in
            readings[paper.header.code.value].map { ShownPaper(paper: paper, reading: $0) }
        }
        guard !shown.isEmpty else { return [] }
        let index = site.route("papers")
        let pages = list(shown, \.paper.key) { shown, neighbours, route in
            Page(templates.paper) { PaperPage(shown.paper, shown.reading, neighbours, site, route) }
        }
        var lists = [Artifact(index, .page(Page(templates.list) { .papers(site, index) }))]
        if !site.citations.decisions.isEmpty {
            let decisions = site.route("decisions")
            lists.append(Artifact(decisions, .page(Page(templates.list) { .decisions(site, decisions) })))
        }
        return lists + pages + shown.flatMap { furtherPages(of: $0.paper, $0.reading) }
    }

    private struct ShownPaper: Sendable {
        let paper: Paper
        let reading: PaperReading
    }

    /// The pages of a paper besides its own: two languages side by side, and its extracts.
    private func furtherPages(of paper: Paper, _ reading: PaperReading) -> [Artifact] {
        let site = site
        let templates = templates
        guard site.route(of: paper.key) != nil else { return [] }
        let folder = "papers/\(SiteMap.anchor(reading.symbol))"
        var pages: [Artifact] = []
        if site.workspace.languages.count > 1 {
            let route = site.route("\(folder)/\(PaperPage.parallelFolder)")
            pages.append(
                Artifact(
                    route,
                    .page(Page(templates.parallel) { ParallelPage(paper, reading.parallel(site.language, route), site, route) })))
        }
        for extract in reading.extracts {
            let route = site.route("\(folder)/\(extract.id)")
            pages.append(Artifact(route, .page(Page(templates.paper) { PaperPage(paper, extract, site, route) })))
        }
        return pages
    }

    // MARK: Search, all indicators, all pages

    private var tools: [Artifact] {
        let site = site
        let (search, contents, explorer) = (site.route("search"), site.route("contents"), site.route("indicators"))
        var pages = [
            Artifact(search, .page(Page(templates.search) { SearchPage(site, search) })),
            Artifact(contents, .page(Page(templates.list) { .contents(site, contents) })),
        ]
        if !site.workspace.indicators.isEmpty {
            pages.append(Artifact(explorer, .page(Page(templates.explorer) { ExplorerPage(site, explorer) })))
        }
        return pages
    }

    // MARK: Versions

    private var changes: [Artifact] {
        let site = site
        let templates = templates
        guard !site.changes.isEmpty else { return [] }
        let index = site.route("changes")
        let pages = site.changes.map { reading in
            let route = site.route(ChangesPage.folder(of: reading))
            return Artifact(route, .page(Page(templates.changes) { ChangesPage(reading, site, route) }))
        }
        return [Artifact(index, .page(Page(templates.list) { .changes(site, index) }))] + pages
    }

    // MARK: Lists

    /// A page for each thing of a list, each with its neighbours. Things without a place of their own have none.
    private func list<Thing>(
        _ things: [Thing], _ key: (Thing) -> ObjectKey, _ page: (Thing, Neighbours, Route) -> Page
    ) -> [Artifact] {
        let keys = things.map(key)
        return things.enumerated().compactMap { position, thing in
            guard let route = site.route(of: keys[position]) else { return nil }
            return Artifact(route, .page(page(thing, Neighbours(keys, at: position), route)))
        }
    }

    /// Runs of things of one programme or strategy: neighbours are not looked for across them.
    private func grouped<Thing>(_ things: [Thing], _ scope: (Thing) -> String) -> [[Thing]] {
        var groups: [[Thing]] = []
        for thing in things {
            if let last = groups.last?.last, scope(last) == scope(thing) {
                groups[groups.count - 1].append(thing)
            } else {
                groups.append([thing])
            }
        }
        return groups
    }
}
