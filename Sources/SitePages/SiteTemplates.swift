package import Diagnostics
package import TemplateEngine

/// The view model of a kind of page.
protocol PageModel: ViewModel {
    /// The name of the template that shows it.
    static var template: String { get }
}

/// The templates of all kinds of pages, each checked against its view model.
package struct SiteTemplates: Sendable {
    let languages: CheckedTemplate<LanguagesPage>
    let notFound: CheckedTemplate<NotFoundPage>
    let home: CheckedTemplate<HomePage>
    let programme: CheckedTemplate<ProgrammePage>
    let impact: CheckedTemplate<ImpactPage>
    let results: CheckedTemplate<ResultsPage>
    let outcome: CheckedTemplate<OutcomePage>
    let output: CheckedTemplate<OutputPage>
    let indicator: CheckedTemplate<IndicatorPage>
    let sdgIndex: CheckedTemplate<SDGIndexPage>
    let sdgGoal: CheckedTemplate<SDGGoalPage>
    let sdgTarget: CheckedTemplate<SDGTargetPage>
    let region: CheckedTemplate<RegionPage>
    let budgetIndex: CheckedTemplate<BudgetIndexPage>
    let budget: CheckedTemplate<BudgetPage>
    let riskIndex: CheckedTemplate<RiskIndexPage>
    let risk: CheckedTemplate<RiskPage>
    let figure: CheckedTemplate<FigurePage>
    let register: CheckedTemplate<RegisterPage>
    let strategy: CheckedTemplate<StrategyPage>
    let paper: CheckedTemplate<PaperPage>
    let parallel: CheckedTemplate<ParallelPage>
    let list: CheckedTemplate<ListPage>
    let changes: CheckedTemplate<ChangesPage>
    let search: CheckedTemplate<SearchPage>
    let explorer: CheckedTemplate<ExplorerPage>
    let alias: CheckedTemplate<AliasPage>

    /// Every kind of page.
    static let models: [any PageModel.Type] = [
        LanguagesPage.self, NotFoundPage.self, HomePage.self, ProgrammePage.self, ImpactPage.self, ResultsPage.self, OutcomePage.self,
        OutputPage.self, IndicatorPage.self, SDGIndexPage.self, SDGGoalPage.self, SDGTargetPage.self, RegionPage.self,
        BudgetIndexPage.self, BudgetPage.self, RiskIndexPage.self, RiskPage.self, FigurePage.self, RegisterPage.self,
        StrategyPage.self, PaperPage.self, ParallelPage.self, ListPage.self, ChangesPage.self, SearchPage.self, ExplorerPage.self,
        AliasPage.self,
    ]

    /// Checks every template. The value is nil when one has an error; all errors of all templates are reported.
    package static func check(_ set: TemplateSet) -> Findings<SiteTemplates?> {
        var check = TemplateCheck(set)
        let languages = check(LanguagesPage.self)
        let notFound = check(NotFoundPage.self)
        let home = check(HomePage.self)
        let programme = check(ProgrammePage.self)
        let impact = check(ImpactPage.self)
        let results = check(ResultsPage.self)
        let outcome = check(OutcomePage.self)
        let output = check(OutputPage.self)
        let indicator = check(IndicatorPage.self)
        let sdgIndex = check(SDGIndexPage.self)
        let sdgGoal = check(SDGGoalPage.self)
        let sdgTarget = check(SDGTargetPage.self)
        let region = check(RegionPage.self)
        let budgetIndex = check(BudgetIndexPage.self)
        let budget = check(BudgetPage.self)
        let riskIndex = check(RiskIndexPage.self)
        let risk = check(RiskPage.self)
        let figure = check(FigurePage.self)
        let register = check(RegisterPage.self)
        let strategy = check(StrategyPage.self)
        let paper = check(PaperPage.self)
        let parallel = check(ParallelPage.self)
        let list = check(ListPage.self)
        let changes = check(ChangesPage.self)
        let search = check(SearchPage.self)
        let explorer = check(ExplorerPage.self)
        let alias = check(AliasPage.self)
        guard let languages, let notFound, let home, let programme, let impact, let results, let outcome, let output, let indicator,
            let sdgIndex, let sdgGoal, let sdgTarget, let region, let budgetIndex, let budget, let riskIndex, let risk, let figure,
            let register, let strategy, let paper, let parallel, let list, let changes, let search, let explorer, let alias
        else { return Findings(nil, check.diagnostics) }
        let templates = SiteTemplates(
            languages: languages, notFound: notFound, home: home, programme: programme, impact: impact, results: results,
            outcome: outcome, output: output, indicator: indicator, sdgIndex: sdgIndex, sdgGoal: sdgGoal, sdgTarget: sdgTarget,
            region: region, budgetIndex: budgetIndex, budget: budget, riskIndex: riskIndex, risk: risk, figure: figure,
            register: register, strategy: strategy, paper: paper, parallel: parallel, list: list, changes: changes, search: search,
            explorer: explorer, alias: alias)
        return Findings(templates, check.diagnostics + set.unused(besides: check.used))
    }
}

/// Checks templates one by one and keeps what is found.
private struct TemplateCheck {
    private let set: TemplateSet
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var used: [String] = []

    init(_ set: TemplateSet) {
        self.set = set
    }

    mutating func callAsFunction<Model: PageModel>(_ model: Model.Type) -> CheckedTemplate<Model>? {
        let checked = set.check(Model.template, for: model)
        diagnostics += checked.diagnostics
        used += checked.value?.uses ?? []
        return checked.value
    }
}
