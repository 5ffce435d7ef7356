import Diagnostics
import Linking
import ResultsModel

/// How a thing stands to the others of its workspace.
struct ObjectRelations: Sendable {
    /// Another thing, and where the mention stands.
    struct Mention: Sendable {
        let key: ObjectKey
        let location: Location
        let isInText: Bool
    }

    /// What it holds: the outputs of an outcome, the indicators of an output.
    let parts: [ObjectKey]
    /// What it refers to, in its fields and its text.
    let links: [Mention]
    /// What refers to it.
    let backlinks: [Mention]

    init(of key: ObjectKey, in workspace: Workspace) {
        parts = Self.parts(of: key, in: workspace)
        links = Self.links(of: key, in: workspace)
        backlinks = workspace.backlinks[key].map { Mention(key: $0.source, location: $0.location, isInText: $0.isInText) }
    }

    private static func parts(of key: ObjectKey, in workspace: Workspace) -> [ObjectKey] {
        let indicators = workspace.indicators(of: key).map(\.key)
        switch key.kind {
        case .programme: return workspace.outcomes(of: key.code).map(\.key)
        case .outcome:
            return indicators + workspace.outcomes.filter { $0.key == key }.flatMap { workspace.outputs(of: $0) }.map(\.key)
        case .strategy:
            return indicators
                + [ObjectKind.pillar, .phase].flatMap { kind in workspace.index.keys(of: kind).filter { $0.scope == key.code } }
        case .sdgGoal, .sdgTarget, .department: return children(of: key, in: workspace)
        default: return indicators
        }
    }

    /// The rows of a register that stand below a row.
    private static func children(of key: ObjectKey, in workspace: Workspace) -> [ObjectKey] {
        workspace.registers.flatMap { register in
            register.entries.filter { $0.parent?.key(in: "") == key }.map { ObjectKey(register.kind, $0.code.value) }
        }
    }

    /// Backlinks turned round. What an indicator refers to is written in the file of the object that it belongs to.
    private static func links(of key: ObjectKey, in workspace: Workspace) -> [Mention] {
        let entry = workspace.indicators.first { $0.key == key }
        let source = entry?.parent ?? key
        let span = entry?.indicator.span.range
        var mentions: [Mention] = []
        for target in ObjectKind.allCases.flatMap({ workspace.index.keys(of: $0) }) {
            for citation in workspace.backlinks[target] where citation.source == source {
                if let span, citation.isInText || !span.contains(citation.location.span.range.lowerBound) { continue }
                mentions.append(Mention(key: target, location: citation.location, isInText: citation.isInText))
            }
        }
        return mentions.sorted { left, right in
            (left.location.path, left.location.span.start) < (right.location.path, right.location.span.start)
        }
    }
}
