import Diagnostics
import Linking
import ResultsModel

/// Finds the thing that a person means by an id.
struct ObjectSearch: Sendable {
    enum Result: Sendable, Hashable {
        case one(ObjectKey)
        /// Several things of this id, in the order in which to offer them.
        case several([ObjectKey])
        /// Nothing; ids that were perhaps meant.
        case none([ObjectKey])
    }

    private let workspace: Workspace
    private let keys: [ObjectKey]

    init(_ workspace: Workspace) {
        self.workspace = workspace
        keys = ObjectKind.allCases.flatMap { workspace.index.keys(of: $0) }
    }

    /// Looks for, in this order: a typed id as links are written (`outcome:1`, `sdg:8.5`), an id with its scope
    /// (`2022-23/1.1.1`) or without, the same in other capitals (`c190`), and the path of a content file.
    func find(_ text: String) -> Result {
        for found in [typed(text), equal(text), equalFolded(text), file(text)] where !found.isEmpty {
            let candidates = withoutRowsOfPapers(found)
            return candidates.count == 1 ? .one(candidates[0]) : .several(candidates)
        }
        return .none(near(text))
    }

    /// How an id is written so that only this thing is meant: `outcome:2022-23/1`, `sdg:8.5`.
    static func typedID(of key: ObjectKey) -> String {
        switch key.kind {
        case .sdgGoal, .sdgTarget, .sdgIndicator: "sdg:" + key.code
        default: "\(key.kind.rawValue):\(key.id)"
        }
    }

    private func typed(_ text: String) -> [ObjectKey] {
        guard let link = TypedLink(text, scope: ""), case .object(let key) = link.target else { return [] }
        if key.kind.isScoped, key.scope.isEmpty { return keys.filter { $0.kind == key.kind && $0.code == key.code } }
        return workspace.index[key] == nil ? [] : [key]
    }

    private func equal(_ text: String) -> [ObjectKey] {
        keys.filter { $0.id == text || $0.code == text }
    }

    private func equalFolded(_ text: String) -> [ObjectKey] {
        let wanted = text.lowercased()
        return keys.filter { $0.id.lowercased() == wanted || $0.code.lowercased() == wanted }
    }

    /// A paper stands in the register of documents too; its symbol means the paper.
    private func withoutRowsOfPapers(_ keys: [ObjectKey]) -> [ObjectKey] {
        let papers = keys.filter { $0.kind == .paper }.map(\.code)
        return keys.filter { $0.kind != .document || !papers.contains($0.code) }
    }

    private func file(_ text: String) -> [ObjectKey] {
        guard text.hasSuffix(".md") else { return [] }
        let found = workspace.objectFiles.filter { object in
            ([object.header.path] + object.header.translations.compactMap { $0?.path }).contains { path in
                path.text == text || path.text.hasSuffix("/" + text)
            }
        }
        return found.map(\.key).filter { workspace.index[$0] != nil }
    }

    private func near(_ text: String) -> [ObjectKey] {
        let names = Array(NearMiss.suggestions(for: text, in: keys.map(\.code)).prefix(3))
        return names.flatMap { name in keys.filter { $0.code == name }.prefix(1) }
    }
}
