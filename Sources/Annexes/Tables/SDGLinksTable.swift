import Linking
import ResultsModel

/// One tie between an SDG target and an object of a programme.
struct SDGLink {
    enum Relation: String, CaseIterable {
        // Of outcomes, from the programme's table.
        case direct, contributing
        // Of indicators, to an indicator of the global framework.
        case equal, component, related
        case basedOn = "based-on"
        /// The SDG target is itself the target of the indicator.
        case target
    }

    enum Statement: String, CaseIterable {
        /// The object is named.
        case listed
        /// The paper says "all outcomes".
        case all
    }

    let programme: String
    let target: String
    let object: ObjectKey
    let relation: Relation
    var statement = Statement.listed
    /// The global indicator through which an indicator is tied to the target.
    var indicator: String?

    /// Every tie once: first those of outcomes, then those of indicators.
    static func all(of workspace: Workspace) -> [SDGLink] {
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

enum SDGLinksTable {
    private static let objectTypes: [ObjectKind] = [.outcome, .output, .indicator]

    static func make(_ workspace: Workspace) -> DataTable {
        TableForm<SDGLink>(
            "sdg_links", "What contributes to which SDG target. Money must not be summed over targets: outcomes are tied to many.",
            [
                .key("programme", "The programme.", pattern: .slug) { $0.programme }.of("programmes", "programme"),
                .key("sdg_target", "The SDG target.", pattern: .sdgTarget) { $0.target }.of("sdg_targets", "code"),
                .key("object_type", "What contributes.", values: objectTypes.map(\.rawValue)) { $0.object.kind.rawValue },
                .key("object", "Its code in the programme; with the scope where it is of another one.") {
                    $0.object.scope == $0.programme ? $0.object.code : $0.object.id
                },
                .choice("relation", "How: of outcomes direct or contributing, of indicators as to the global indicator or its target.") {
                    $0.relation
                }.required,
                .choice("stated_as", "all: the paper says \"all outcomes\", and this is one of them.") { $0.statement }.required,
                .code("outcome_id", "The scoped id of the outcome.") { $0.object.kind == .outcome ? $0.object.id : nil }
                    .of("outcomes", "id"),
                .code("output_id", "The scoped id of the output.") { $0.object.kind == .output ? $0.object.id : nil }.of("outputs", "id"),
                .code("indicator_id", "The scoped id of the indicator.") { $0.object.kind == .indicator ? $0.object.id : nil }
                    .of("indicators", "id"),
                .code("sdg_indicator", "The global indicator through which an indicator is tied.", pattern: .sdgIndicator) { $0.indicator }
                    .of("sdg_indicators", "code"),
            ]
        ).table(SDGLink.all(of: workspace), in: workspace)
    }
}
