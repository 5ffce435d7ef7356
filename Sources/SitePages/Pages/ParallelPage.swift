import Linking
import Publication
import ResultsModel
import TemplateEngine

/// A paper in two languages side by side, paragraph beside paragraph.
struct ParallelPage: SitePage {
    static let template = "parallel"

    struct Column: ViewModel {
        let language: String
        let direction: String
        let name: String

        static let shapeName = "ParallelPage.Column"

        static let fields: [Field<Column>] = [
            .text("language") { $0.language },
            .text("direction") { $0.direction },
            .text("name") { $0.name },
        ]
    }

    struct Pair: ViewModel {
        let text: HTMLFragment
        let translation: HTMLFragment

        static let shapeName = "ParallelPage.Pair"

        static let fields: [Field<Pair>] = [
            .html("text") { $0.text },
            .html("translation") { $0.translation },
        ]
    }

    let page: PageFrame
    let symbol: String
    let paper: CheckedURL?
    let first: Column
    let second: Column
    let pairs: [Pair]

    static let fields = pageFields([
        .text("symbol") { $0.symbol },
        .url("paper") { $0.paper },
        .record("first") { $0.first },
        .record("second") { $0.second },
        .list("pairs") { $0.pairs },
    ])

    init(_ paper: Paper, _ parallel: PaperParallel?, _ site: SiteLanguage, _ route: Route) {
        var frame = site.frame(route, paper.title, section: .papers)
        // The search finds the text on the page of the paper, once.
        frame.subject = .none
        frame.trail = [
            SiteLink(title: SiteLanguage.html(site.label(.papers)), address: site.address("papers", from: route)),
            SiteLink(title: SiteLanguage.html(paper.header.code.value), address: site.address(of: paper.key, from: route)),
        ]
        page = frame
        symbol = paper.header.code.value
        self.paper = site.address(of: paper.key, from: route)
        first = Self.column(site.language, site)
        second = Self.column(parallel?.other ?? site.language, site)
        pairs = (parallel?.rows ?? []).map { Pair(text: $0.first, translation: $0.second) }
    }

    private static func column(_ language: LanguageIndex, _ site: SiteLanguage) -> Column {
        let setting = site.workspace.languages[language.position]
        return Column(language: setting.tag.value, direction: setting.isRightToLeft ? "rtl" : "ltr", name: setting.name)
    }
}
