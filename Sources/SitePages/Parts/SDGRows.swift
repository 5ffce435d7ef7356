import Linking
import Publication
import ResultsModel
import TemplateEngine

/// SDG targets that something contributes to.
struct SDGRows: ViewModel {
    let note: String
    let rows: [Row]

    static let fields: [Field<SDGRows>] = [
        .text("note") { $0.note },
        .list("rows") { $0.rows },
    ]

    /// The targets of an outcome.
    init(of outcome: ObjectKey, note: String = "", _ site: SiteLanguage, from route: Route) {
        self.note = note
        rows = site.index.sdg.uses(by: outcome).map { use in
            let key = ObjectKey(.sdgTarget, use.target)
            return Row(link: site.link(to: key, from: route), detail: site.label(use.relation.label), goal: GoalNumber.of(use.target))
        }
    }

    /// The targets that an indicator speaks of.
    init(of indicator: Indicator, _ site: SiteLanguage, from route: Route) {
        note = ""
        rows = SDGIndex.targets(of: indicator).map { target in
            Row(link: site.link(to: ObjectKey(.sdgTarget, target), from: route), goal: GoalNumber.of(target))
        }
    }
}

extension SDGLinks.Relation {
    var label: Label {
        switch self {
        case .direct: .direct
        case .contributing: .contributing
        }
    }
}

/// The number of the goal that an SDG code belongs to.
enum GoalNumber {
    static func of(_ code: String) -> Int? { Int(code.prefix { $0 != "." }) }
}
