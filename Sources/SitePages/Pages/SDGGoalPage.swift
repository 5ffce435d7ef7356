import Linking
import Publication
import ResultsModel
import TemplateEngine

/// A goal: its targets, and which outcomes serve each.
struct SDGGoalPage: SitePage {
    static let template = "sdg-goal"

    struct Target: ViewModel {
        let link: SiteLink
        let outcomes: [SiteLink]

        static let shapeName = "SDGGoalPage.Target"

        static let fields: [Field<Target>] = [
            .record("link") { $0.link },
            .list("outcomes") { $0.outcomes },
        ]
    }

    let page: PageFrame
    let number: Int
    let facts: [Fact]
    let identifier: CheckedURL?
    let identifierText: String
    let targets: [Target]
    let references: References

    static let fields = pageFields([
        .number("number") { $0.number },
        .list("facts") { $0.facts },
        .url("identifier") { $0.identifier },
        .text("identifier-text") { $0.identifierText },
        .list("targets") { $0.targets },
        .record("references") { $0.references },
    ])

    init(_ goal: RegisterEntry, _ neighbours: Neighbours, _ site: SiteLanguage, _ route: Route) {
        let code = goal.code.value
        var frame = site.frame(route, goal.name, code: code, section: .sdg, of: ObjectKey(.sdgGoal, code))
        frame.trail = [SDGTrail.index(site, route)]
        neighbours.fill(&frame, site)
        page = frame
        number = Int(code) ?? 0
        identifierText = SDGIndex.identifier(code)
        identifier = CheckedURL(identifierText)
        let all = site.index.sdg.targets(ofGoal: code)
        let used = all.count { site.index.sdg.isUsed($0.code.value) }
        facts = [
            Fact(
                site.label(.sdgTargets),
                site.text(.numberOfTotal, ("number", site.numbers.text(used)), ("total", site.numbers.text(all.count)))
            )
        ]
        targets = all.map { target in
            Target(
                link: site.link(to: ObjectKey(.sdgTarget, target.code.value), from: route),
                outcomes: site.index.sdg.uses(ofTarget: target.code.value).map { site.link(to: $0.outcome, from: route) })
        }
        references = References(of: ObjectKey(.sdgGoal, code), site, from: route)
    }
}

enum SDGTrail {
    static func index(_ site: SiteLanguage, _ route: Route) -> SiteLink {
        SiteLink(title: SiteLanguage.html(site.label(.sdgTitle)), address: site.address("sdg", from: route))
    }
}

/// A target: the outcomes that serve it, its indicators, and our own indicators that speak of it.
struct SDGTargetPage: SitePage {
    static let template = "sdg-target"

    /// An indicator of the global framework.
    struct Indicator: ViewModel {
        let id: String
        let code: String
        let title: HTMLFragment
        let identifier: CheckedURL?
        let identifierText: String
        let custodian: String
        let isInFramework: Bool

        static let shapeName = "SDGTargetPage.Indicator"

        static let fields: [Field<Indicator>] = [
            .text("id") { $0.id },
            .text("number") { $0.code },
            .html("name") { $0.title },
            .url("resource") { $0.identifier },
            .text("resource-name") { $0.identifierText },
            .text("custodian") { $0.custodian },
            .flag("is-in-framework") { $0.isInFramework },
        ]

        init(_ entry: RegisterEntry, _ site: SiteLanguage) {
            code = entry.code.value
            id = "indicator-\(code)"
            title = site.words(entry.name)
            identifierText = SDGIndex.identifier(code)
            identifier = CheckedURL(identifierText)
            let name = entry.column("custodian")
            custodian = name.isEmpty ? "" : site.text(.custodian, ("name", name))
            isInFramework = site.index.sdg.isInFramework(code)
        }
    }

    let page: PageFrame
    let code: String
    let goal: Int
    let identifier: CheckedURL?
    let identifierText: String
    /// "stated for all outcomes", where that is so.
    let note: String
    let outcomes: [Row]
    let indicators: [Indicator]
    let related: [Row]
    let references: References

    static let fields = pageFields([
        .text("code") { $0.code },
        .number("goal") { $0.goal },
        .url("identifier") { $0.identifier },
        .text("identifier-text") { $0.identifierText },
        .text("outcomes-note") { $0.note },
        .list("outcomes") { $0.outcomes },
        .list("indicators") { $0.indicators },
        .list("related") { $0.related },
        .record("references") { $0.references },
    ])

    init(_ target: RegisterEntry, _ neighbours: Neighbours, _ site: SiteLanguage, _ route: Route) {
        let code = target.code.value
        let goalKey = ObjectKey(.sdgGoal, target.parent?.text ?? "")
        var frame = site.frame(route, target.name, code: code, section: .sdg, of: ObjectKey(.sdgTarget, code))
        frame.trail = [SDGTrail.index(site, route), site.link(to: goalKey, from: route)]
        neighbours.fill(&frame, site)
        page = frame
        self.code = code
        goal = GoalNumber.of(code) ?? 0
        identifierText = SDGIndex.identifier(code)
        identifier = CheckedURL(identifierText)
        let uses = site.index.sdg.uses(ofTarget: code)
        note = !uses.isEmpty && uses.allSatisfy(\.isStatedForAll) ? site.label(.statedAll) : ""
        outcomes = uses.map { use in
            Row(link: site.link(to: use.outcome, from: route), detail: site.label(use.relation.label))
        }
        indicators = site.index.sdg.indicators(ofTarget: code).map { Indicator($0, site) }
        related = site.index.sdg.relatedIndicators(ofTarget: code).map { entry in
            Row(link: site.link(to: entry.key, from: route), note: Self.note(entry.indicator, site))
        }
        references = References(of: ObjectKey(.sdgTarget, code), site, from: route)
    }

    private static func note(_ indicator: ResultsModel.Indicator, _ site: SiteLanguage) -> String {
        guard let relation = indicator.sdg else { return "" }
        let code = site.links.text(of: relation.indicator.key(in: ""))
        return site.text(MeasureFormat.label(relation.kind), ("code", code))
    }
}
