import Linking
import Publication
import ResultsModel
import TemplateEngine

/// A page that leads to others: regions, strategies, figures, reference works.
struct ListPage: SitePage {
    static let template = "list"

    struct Section: ViewModel {
        let id: String
        let title: String
        let rows: [Row]

        static let shapeName = "ListPage.Section"

        static let fields: [Field<Section>] = [
            .text("id") { $0.id },
            .text("title") { $0.title },
            .list("rows") { $0.rows },
        ]
    }

    let page: PageFrame
    let sections: [Section]

    static let fields = pageFields([
        .list("sections") { $0.sections }
    ])

    static func regions(_ site: SiteLanguage, _ route: Route) -> ListPage {
        ListPage(
            page: site.frame(route, .regions, section: .regions),
            sections: [Section(id: "regions", title: site.label(.regions), rows: RegionRows.all(site, from: route))])
    }

    static func strategies(_ site: SiteLanguage, _ route: Route) -> ListPage {
        let rows = site.workspace.strategies.map { strategy in
            Row(link: site.link(to: strategy.key, from: route), detail: strategy.period.map { site.numbers.text($0.value) } ?? "")
        }
        return ListPage(
            page: site.frame(route, .strategies, section: .strategies),
            sections: [Section(id: "strategies", title: site.label(.strategies), rows: rows)])
    }

    static func figures(_ programme: Programme, _ site: SiteLanguage, _ route: Route) -> ListPage {
        var frame = site.frame(route, .figures, section: .programme)
        frame.trail = [site.link(to: programme.key, from: route)]
        let rows = site.index.figures(in: programme.header.code.value).map { figure in
            Row(link: site.link(to: figure.key, from: route), detail: BudgetTitle.number(figure.number, .linkFigure, site))
        }
        return ListPage(page: frame, sections: [Section(id: "figures", title: site.label(.figures), rows: rows)])
    }

    /// Registers, and programmes known by reference.
    static func reference(_ site: SiteLanguage, _ route: Route) -> ListPage {
        let registers = RegisterKind.allCases.compactMap { kind -> Row? in
            let count = site.workspace.register(kind.objectKind).count
            let link = SiteLink(title: SiteLanguage.html(site.label(kind.title)), address: site.address(kind.folder, from: route))
            return count == 0 ? nil : Row(link: link, detail: site.count(count, one: .entriesOne, other: .entriesOther))
        }
        let programmes = site.workspace.programmes.map { programme in
            Row(link: site.link(to: programme.key, from: route), detail: programme.period.map { site.numbers.text($0.value) } ?? "")
        }
        let sections = [
            Section(id: "registers", title: site.label(.reference), rows: registers),
            Section(id: "programmes", title: site.label(.programmes), rows: programmes),
        ]
        return ListPage(page: site.frame(route, .reference, section: .reference), sections: sections.filter { !$0.rows.isEmpty })
    }
}
