package import Linking
import ResultsModel

/// What uses each goal, target and indicator of the 2030 Agenda, and what the United Nations call them.
package struct SDGUse: Sendable {
    private var targets: [String: Set<ObjectKey>] = [:]
    private var indicators: [String: Set<ObjectKey>] = [:]
    private var goals: [String: Set<ObjectKey>] = [:]

    package init(_ workspace: Workspace) {
        for link in SDGLink.all(of: workspace) {
            targets[link.target, default: []].insert(link.object)
            if let goal = Code(link.target).parent { goals[goal.text, default: []].insert(link.object) }
        }
        for entry in workspace.indicators {
            if let sdg = entry.indicator.sdg { indicators[sdg.indicator.code(), default: []].insert(entry.key) }
        }
        for links in workspace.sdgLinks {
            for reference in links.rows.flatMap(\.indicators) {
                indicators[reference.code(), default: []].insert(ObjectKey(.programme, links.header.scope))
            }
        }
    }

    package func of(goal: String) -> [String] { Self.list(goals[goal]) }
    package func of(target: String) -> [String] { Self.list(targets[target]) }
    package func of(indicator: String) -> [String] { Self.list(indicators[indicator]) }

    /// A set has no order of its own.
    private static func list(_ keys: Set<ObjectKey>?) -> [String] { (keys ?? []).sorted().map(\.typedID) }

    private static let base = "http://metadata.un.org/sdg/"

    /// `http://metadata.un.org/sdg/8.5`
    package static func iri(ofGoalOrTarget code: String) -> String { base + code }

    /// `http://metadata.un.org/sdg/C080501`: each part of the code with two digits or letters.
    package static func iri(ofIndicator code: String) -> String {
        base + "C" + Code(code).parts.map { $0.utf8.count < 2 ? "0" + $0 : String($0) }.joined()
    }
}
