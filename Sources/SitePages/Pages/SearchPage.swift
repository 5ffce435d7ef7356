import Linking
import Publication
import ResultsModel
import TemplateEngine

/// The page of the search: a form that the script takes over, and for readers without scripts the way to all pages.
struct SearchPage: SitePage {
    static let template = "search"

    let page: PageFrame
    let all: CheckedURL?
    /// Examples of what can be looked for: a symbol, a code, a paragraph.
    let examples: [String]

    static let fields = pageFields([
        .url("all-pages") { $0.all },
        .list("examples") { $0.examples },
    ])

    init(_ site: SiteLanguage, _ route: Route) {
        var frame = site.frame(route, .search, section: nil)
        frame.subject = .none
        page = frame
        all = site.address("contents", from: route)
        let paper = site.workspace.papers.first.map(\.header.code.value)
        let indicator = site.workspace.indicators.first { $0.level == .output }.map { site.shownCode(of: $0.key) }
        let target = site.workspace.sdgLinks.first?.rows.first.map(\.target.text)
        examples = [paper, indicator, target].compactMap(\.self).filter { !$0.isEmpty }
    }
}

extension ListPage {
    /// Every page of the site by kind: for readers without scripts, and for whoever wants to see it all.
    static func contents(_ site: SiteLanguage, _ route: Route) -> ListPage {
        let workspace = site.workspace
        func section(_ title: Label, _ keys: [ObjectKey]) -> Section {
            let rows = keys.compactMap { key -> Row? in
                guard let address = site.address(of: key, from: route) else { return nil }
                let code = site.shownCode(of: key)
                return Row(link: SiteLink(title: SiteLanguage.html(code) + site.title(of: key), address: address))
            }
            return Section(id: title.rawValue, title: site.label(title), rows: rows)
        }
        let targets = workspace.register(.sdgGoal).flatMap { goal in
            [ObjectKey(.sdgGoal, goal.code.value)]
                + site.index.sdg.targets(ofGoal: goal.code.value).map { ObjectKey(.sdgTarget, $0.code.value) }
        }
        let decisions = site.citations.decisions.isEmpty ? [] : [decisionsRow(site, from: route)]
        let registers =
            decisions
            + RegisterKind.allCases.filter { !workspace.register($0.objectKind).isEmpty }.map { kind in
                Row(link: SiteLink(title: SiteLanguage.html(site.label(kind.title)), address: site.address(kind.folder, from: route)))
            }
        let sections = [
            section(.programmes, workspace.programmes.map(\.key)), section(.outcomes, workspace.outcomes.map(\.key)),
            section(.outputs, workspace.outputs.map(\.key)), section(.indicators, workspace.indicators.map(\.key)),
            section(.budgetTables, workspace.budgets.map(\.key)), section(.risks, workspace.risks.map(\.key)),
            section(.figures, workspace.figures.map(\.key)), section(.strategies, workspace.strategies.map(\.key)),
            section(.papers, workspace.papers.map(\.key)), section(.sdgs, targets),
            section(.regions, workspace.configuration.regions.map { ObjectKey(.region, $0.id.value) }),
            Section(id: "registers", title: site.label(.reference), rows: registers),
        ].filter { !$0.rows.isEmpty }
        var frame = site.frame(route, .allPages, section: nil)
        frame.contents = sections.map { ContentsEntry(id: $0.id, title: SiteLanguage.html($0.title)) }
        return ListPage(page: frame, sections: sections)
    }
}
