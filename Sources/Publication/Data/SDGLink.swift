package import Linking
package import ResultsModel

/// One tie between an SDG target and an object of a programme.
package struct SDGLink: Sendable {
    package enum Relation: String, Sendable, CaseIterable {
        // Of outcomes, from the programme's table.
        case direct, contributing
        // Of indicators, to an indicator of the global framework.
        case equal, component, related
        case basedOn = "based-on"
        /// The SDG target is itself the target of the indicator.
        case target
    }

    package enum Statement: String, Sendable, CaseIterable {
        /// The object is named.
        case listed
        /// The paper says "all outcomes".
        case all
    }

    package let programme: String
    package let target: String
    package let object: ObjectKey
    package let relation: Relation
    package var statement = Statement.listed
    /// The global indicator through which an indicator is tied to the target.
    package var indicator: String?

    /// Every tie once: first those of outcomes, then those of indicators.
    package static func all(of workspace: Workspace) -> [SDGLink] {
        var seen: Set<[String]> = []
        let links = workspace.sdgLinks.flatMap { outcomes($0, workspace) } + workspace.indicators.flatMap { indicators($0, workspace) }
        return links.filter { seen.insert([$0.programme, $0.target, $0.object.typedID]).inserted }
    }

    private static func outcomes(_ links: SDGLinks, _ workspace: Workspace) -> [SDGLink] {
        let scope = links.header.scope
        return links.rows.flatMap { row in
            workspace.outcomes(of: row, in: scope).map { outcome in
                SDGLink(
                    programme: scope, target: row.target.code(), object: outcome,
                    relation: row.relation == .direct ? .direct : .contributing, statement: row.isAllOutcomes ? .all : .listed)
            }
        }
    }

    private static func indicators(_ entry: IndicatorEntry, _ workspace: Workspace) -> [SDGLink] {
        guard workspace.isProgramme(entry.key.scope) else { return [] }
        var links: [SDGLink] = []
        if let sdg = entry.indicator.sdg, let relation = Relation(rawValue: sdg.kind.rawValue) {
            let code = sdg.indicator.code()
            let target = workspace.entry(.sdgIndicator, code)?.parent?.text ?? Code(code).parent?.text ?? ""
            links.append(SDGLink(programme: entry.key.scope, target: target, object: entry.key, relation: relation, indicator: code))
        }
        for measure in entry.indicator.measures {
            for case .sdg(let reference) in measure.targets.lazy.map(\.goal) {
                links.append(SDGLink(programme: entry.key.scope, target: reference.code(), object: entry.key, relation: .target))
            }
        }
        return links
    }
}
