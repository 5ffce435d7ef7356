import Linking
import MarkupTree
import Publication
import ResultsModel
import TemplateEngine

/// A fact at the head of a page: "Outputs" and "4"; or a term with words, "Unit" and "organizations".
struct Fact: ViewModel {
    let label: String
    let value: HTMLFragment
    /// What stands small beside the value: its unit and time.
    let unit: String
    /// Words, which are set smaller than figures.
    let isWords: Bool

    static let fields: [Field<Fact>] = [
        .text("label") { $0.label },
        .html("value") { $0.value },
        .text("unit") { $0.unit },
        .flag("is-words") { $0.isWords },
    ]

    /// A figure.
    init(_ label: String, _ figure: String, unit: String = "") {
        self.label = label
        value = SiteLanguage.html(figure)
        self.unit = unit
        isWords = false
    }

    /// Words.
    init(_ label: String, words: HTMLFragment) {
        self.label = label
        value = words
        unit = ""
        isWords = true
    }
}

/// A row of a list: a link, and something at the end.
struct Row: ViewModel {
    let link: SiteLink
    /// A line below the title.
    var note = ""
    /// What stands at the end.
    var detail = ""
    /// The number of the goal whose colour marks the row; nil for none.
    var goal: Int?
    /// Places on the page that the row leads to: the paragraphs that cite something.
    var places: [SiteLink] = []

    static let fields: [Field<Row>] = [
        .record("link") { $0.link },
        .text("note") { $0.note },
        .text("detail") { $0.detail },
        .number("goal") { $0.goal },
        .list("places") { $0.places },
    ]
}

/// Where an object is cited, what the printed edition got wrong, and where its data are: the end of many pages.
struct References: ViewModel {
    let cited: [Row]
    let errata: [ErratumNote]
    let downloads: [SiteLink]

    static let fields: [Field<References>] = [
        .list("cited") { $0.cited },
        .list("errata") { $0.errata },
        .list("downloads") { $0.downloads },
    ]

    /// - Parameter files: names of annexes, without `.csv`.
    init(of key: ObjectKey? = nil, errata: [Erratum] = [], files: [String] = [], _ site: SiteLanguage, from route: Route) {
        cited = key.map { Self.rows(citing: $0, site, from: route) } ?? []
        self.errata = errata.map { ErratumNote($0, site, from: route) }
        downloads = files.map { name in
            SiteLink(title: SiteLanguage.html(name + ".csv"), address: site.address(ofFile: "annexes/\(name).csv", from: route))
        }
    }

    static func rows(citing key: ObjectKey, _ site: SiteLanguage, from route: Route) -> [Row] {
        site.workspace.backlinks.sources(of: key).compactMap { source in
            guard source != key, let address = site.address(of: source, from: route) else { return nil }
            let link = SiteLink(code: site.shownCode(of: source), title: site.title(of: source), address: address)
            return Row(
                link: link, detail: KindName.label(source.kind).map { site.label($0) } ?? "",
                places: site.citations.places(citing: key, in: source, site, from: route))
        }
    }
}

/// What an object is called: "Output".
enum KindName {
    static func label(_ kind: ObjectKind) -> Label? {
        switch kind {
        case .programme: .programme
        case .impact: .impact
        case .outcome: .outcome
        case .output: .output
        case .indicator: .indicator
        case .risk: .risk
        case .budget: .budgetTable
        case .figure: .figure
        case .strategy: .strategy
        case .paper: .paper
        default: nil
        }
    }
}

/// An error of the printed edition.
struct ErratumNote: ViewModel {
    let language: String
    let printed: String
    let correct: String
    let reason: HTMLFragment
    let document: SiteLink

    static let fields: [Field<ErratumNote>] = [
        .text("language") { $0.language },
        .text("printed") { $0.printed },
        .text("correct") { $0.correct },
        .html("reason") { $0.reason },
        .record("document") { $0.document },
    ]

    init(_ erratum: Erratum, _ site: SiteLanguage, from route: Route) {
        language = erratum.language.isEmpty ? site.workspace.languages[0].tag.value : erratum.language
        printed = erratum.printed
        correct = erratum.correct
        reason = site.words(erratum.reason)
        let key = erratum.document.key(in: "")
        document = SiteLink(title: SiteLanguage.html(key.code), address: site.address(of: key, from: route))
    }
}

/// A running text in Markdown.
struct Prose: ViewModel {
    let html: HTMLFragment
    /// The language of the text where it is not that of the page; else empty.
    let language: String

    static let fields: [Field<Prose>] = [
        .html("html") { $0.html },
        .text("language") { $0.language },
    ]

    /// Nil for an empty body.
    init?(_ body: Localized<MarkupDocument>, scope: String, _ site: SiteLanguage, on route: Route) {
        guard let document = body.value(in: site.language), !document.isEmpty else { return nil }
        html = site.markup(on: route, scope: scope).render(document)
        language = body[site.language] == nil ? site.workspace.languages[0].tag.value : ""
    }
}
