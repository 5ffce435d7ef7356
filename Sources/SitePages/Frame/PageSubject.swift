import Linking
import Publication
import ResultsModel
import TemplateEngine

/// What a page is about, in attributes of its `<main>`: the search reads them, to name its finds and to sort them.
struct PageSubject: ViewModel {
    /// The kind of page in the words of the program: `outcome`, `list`. Empty for a page that search leaves out.
    let kind: String
    /// The same in the words of the reader.
    let type: String
    /// What the parts of the page are that are finds of their own: "Paragraph".
    var part = ""
    /// The code of the outcome that the page belongs to.
    var outcome = ""
    /// The goals of the 2030 Agenda that it contributes to: `5 8`.
    var goals = ""
    /// The symbol of the paper.
    var paper = ""

    static let fields: [Field<PageSubject>] = [
        .text("kind") { $0.kind },
        .text("type") { $0.type },
        .text("part") { $0.part },
        .text("outcome") { $0.outcome },
        .text("goals") { $0.goals },
        .text("paper") { $0.paper },
    ]

    static let none = PageSubject(kind: "", type: "")

    /// A page that leads to others.
    static func list(_ site: SiteLanguage) -> PageSubject { PageSubject(kind: "list", type: site.label(.page)) }

    static func register(_ kind: RegisterKind, _ site: SiteLanguage) -> PageSubject {
        PageSubject(kind: "register", type: site.label(.reference), part: site.label(kind.title))
    }

    /// The page of an object.
    init(_ key: ObjectKey, _ site: SiteLanguage) {
        self.init(kind: key.kind.rawValue, type: site.label(Self.label(key.kind)))
        if key.kind == .paper {
            paper = key.code
            part = site.label(.paragraph)
        }
        let outcome = Self.outcome(of: key, site)
        self.outcome = outcome?.code ?? ""
        goals = Self.goals(of: key, outcome, site).map(String.init).joined(separator: " ")
    }

    private init(kind: String, type: String, part: String = "") {
        (self.kind, self.type, self.part) = (kind, type, part)
    }

    static func label(_ kind: ObjectKind) -> Label {
        switch kind {
        case .sdgGoal: .sdgGoal
        case .sdgTarget: .sdgTarget
        case .region: .region
        default: KindName.label(kind) ?? .page
        }
    }

    /// The outcome that an object is, or is a part of.
    private static func outcome(of key: ObjectKey, _ site: SiteLanguage) -> ObjectKey? {
        switch key.kind {
        case .outcome: return key
        case .output: return Code(key.code).parent.map { ObjectKey(.outcome, $0.text, in: key.scope) }
        case .indicator:
            guard let entry = site.index.indicator(key), entry.parent.kind != .strategy else { return nil }
            return outcome(of: entry.parent, site)
        default: return nil
        }
    }

    private static func goals(of key: ObjectKey, _ outcome: ObjectKey?, _ site: SiteLanguage) -> [Int] {
        var codes: [String] = []
        if key.kind == .sdgGoal || key.kind == .sdgTarget { codes.append(key.code) }
        if let entry = site.index.indicator(key) { codes += SDGIndex.targets(of: entry.indicator) }
        if codes.isEmpty, let outcome { codes += site.index.sdg.uses(by: outcome).map(\.target) }
        return Set(codes.compactMap(GoalNumber.of)).sorted()
    }
}
