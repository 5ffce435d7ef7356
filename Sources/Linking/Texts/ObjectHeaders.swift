import Diagnostics
import ResultsModel

/// What every object says about itself, for rules that need no texts.
struct HeadedObject: Sendable {
    let key: ObjectKey
    let header: ObjectHeader

    /// All objects of a workspace that stand in files of their own.
    static func all(of workspace: Workspace) -> [HeadedObject] {
        var all = workspace.programmes.map { HeadedObject(key: $0.key, header: $0.header) }
        all += workspace.impacts.map { HeadedObject(key: $0.key, header: $0.header) }
        all += workspace.outcomes.map { HeadedObject(key: $0.key, header: $0.header) }
        all += workspace.outputs.map { HeadedObject(key: $0.key, header: $0.header) }
        all += workspace.sdgLinks.map { HeadedObject(key: ObjectKey(.programme, $0.header.scope), header: $0.header) }
        all += workspace.risks.map { HeadedObject(key: $0.key, header: $0.header) }
        all += workspace.budgets.map { HeadedObject(key: $0.key, header: $0.header) }
        all += workspace.figures.map { HeadedObject(key: $0.key, header: $0.header) }
        all += workspace.strategies.map { HeadedObject(key: $0.key, header: $0.header) }
        for paper in workspace.papers {
            all.append(HeadedObject(key: paper.key, header: paper.header))
            all += paper.parts.map { HeadedObject(key: paper.key, header: $0.header) }
        }
        return all
    }
}
