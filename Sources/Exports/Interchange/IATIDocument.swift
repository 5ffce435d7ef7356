import Linking
import MarkupTree
import Publication
import ResultsModel

/// `iati.xml`: results after the activity standard of the International Aid Transparency Initiative, version 2.03. A
/// programme is an activity with its impact, each outcome an activity below it with the results of the outcome and of its
/// outputs, a strategy an activity of its own. Money stays in the annexes: IATI has no place for proposals at two price
/// bases. What has no period has no activity, because IATI asks for a date.
struct IATIDocument {
    let workspace: Workspace
    /// The identifier of the organization; its short name where the workspace gives none.
    let organization: String
    let tags: [String]
    private let links: [ObjectKey: [SDGLink]]
    private let words: LinkWords

    init(_ workspace: Workspace) {
        self.workspace = workspace
        let given = workspace.configuration.organization.identifier
        organization = Self.identifier(given.isEmpty ? workspace.configuration.organization.shortName.source : given)
        tags = workspace.languages.map(\.tag.value)
        links = Dictionary(grouping: SDGLink.all(of: workspace), by: \.object)
        words = LinkWords(workspace)
    }

    /// Nil where there is no activity: a document without one is not valid.
    var xml: [UInt8]? {
        let activities = self.activities
        guard !activities.isEmpty else { return nil }
        var xml = XMLWriter(capacity: 512 << 10)
        xml.element("iati-activities", [("version", "2.03")]) { xml in
            for activity in activities { write(activity, to: &xml) }
        }
        return xml.finish()
    }

    // MARK: Activities

    struct Activity {
        var id: String
        var hierarchy: Int
        var title: LocalizedText
        var description: LocalizedText
        var currency = ""
        var period: Period
        /// Whether it has been adopted, and is no longer a proposal.
        var isAdopted: Bool
        var sector: (code: String, name: LocalizedText)
        var targets: [String] = []
        /// Activities that it stands with: `1` for the one above it, `2` for those below.
        var related: [(id: String, type: String)] = []
        var results: [Result] = []
    }

    struct Result {
        /// 1 output, 2 outcome, 3 impact, 9 other.
        var type: String
        var title: LocalizedText
        var code: String
        var indicators: [IndicatorEntry]
    }

    private var activities: [Activity] {
        workspace.programmes.flatMap(activities) + workspace.strategies.compactMap(activity)
    }

    private func activities(_ programme: Programme) -> [Activity] {
        guard let period = programme.period?.value, !programme.isReference else { return [] }
        let scope = programme.header.code.value
        let outcomes = workspace.outcomes(of: scope)
        var whole = Activity(
            id: id(scope), hierarchy: 1, title: programme.title, description: described(programme.title, plain(programme.body, scope)),
            currency: programme.currency, period: period, isAdopted: programme.editions.contains { $0.kind == .adopted },
            sector: (scope, programme.title))
        whole.related = outcomes.map { (id(scope, $0.header.code.value), "2") }
        for impact in workspace.impacts where impact.header.scope == scope {
            whole.results.append(
                Result(type: "3", title: impact.statement, code: impact.key.id, indicators: workspace.indicators(of: impact.key)))
        }
        return [whole] + outcomes.map { activity($0, of: whole) }
    }

    private func activity(_ outcome: Outcome, of programme: Activity) -> Activity {
        var activity = programme
        activity.id = id(outcome.header.scope, outcome.header.code.value)
        activity.hierarchy = 2
        activity.title = outcome.title
        activity.description = described(outcome.title, plain(outcome.body, outcome.header.scope))
        activity.sector = (outcome.header.code.value, outcome.title)
        activity.targets = (links[outcome.key] ?? []).map(\.target)
        activity.related = [(programme.id, "1")]
        activity.results = [
            Result(type: "2", title: outcome.title, code: outcome.key.id, indicators: workspace.indicators(of: outcome.key))
        ]
        activity.results += workspace.outputs(of: outcome).map { output in
            Result(type: "1", title: output.title, code: output.key.id, indicators: workspace.indicators(of: output.key))
        }
        return activity
    }

    private func activity(_ strategy: Strategy) -> Activity? {
        guard let period = strategy.period?.value, !strategy.isReference else { return nil }
        let scope = strategy.header.code.value
        var activity = Activity(
            id: id(scope), hierarchy: 1, title: strategy.title, description: described(strategy.title, plain(strategy.body, scope)),
            period: period, isAdopted: true, sector: (scope, strategy.title))
        activity.results = [
            Result(type: "9", title: strategy.title, code: scope, indicators: workspace.indicators.filter { $0.key.scope == scope })
        ]
        return activity
    }

    // MARK: Words

    private func id(_ parts: String...) -> String { ([organization] + parts).joined(separator: "-") }

    /// What the standard allows in an identifier: none of `/`, `&`, `|`, `?`, and no space.
    private static func identifier(_ text: String) -> String {
        String(text.map { "/&|? ".contains($0) ? "-" : $0 })
    }

    /// A description is asked for; the title stands in for one.
    private func described(_ title: LocalizedText, _ text: LocalizedText) -> LocalizedText {
        text.values.contains { $0 != nil } ? text : title
    }

    private func plain(_ body: Localized<MarkupDocument>, _ scope: String) -> LocalizedText { body.firstParagraph(words, scope) }
}
