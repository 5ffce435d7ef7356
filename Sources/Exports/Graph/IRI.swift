import Linking
import Publication
import ResultsModel

/// The addresses of things in the graph: those of their pages, in the source language, or those of the United Nations.
struct IRI {
    private let siteMap: SiteMap
    /// With `/` at its end; `../` where the workspace does not say, from the folder of the graph.
    let base: String

    init(_ workspace: Workspace) {
        siteMap = SiteMap(workspace)
        let url = workspace.configuration.baseURL
        base = url.isEmpty ? "../" : url.hasSuffix("/") ? url : url + "/"
    }

    /// The address of an object's page; nil for what has none.
    func of(_ key: ObjectKey) -> String? {
        if let iri = Self.ofSDG(key.kind, key.code) { return iri }
        return siteMap.place(of: key, in: .source).map { base + $0.route.address + ($0.fragment.isEmpty ? "" : "#" + $0.fragment) }
    }

    /// A term that only these graphs have, which the graph itself explains: `.../data/graph.jsonld#target`.
    func term(_ name: String) -> String { base + GraphDocument.path + "#" + name }

    /// The address of a goal, target or indicator of the 2030 Agenda in the linked data of the United Nations.
    static func ofSDG(_ kind: ObjectKind, _ code: String) -> String? {
        switch kind {
        case .sdgGoal, .sdgTarget: SDGUse.iri(ofGoalOrTarget: code)
        case .sdgIndicator: SDGUse.iri(ofIndicator: code)
        default: nil
        }
    }
}
