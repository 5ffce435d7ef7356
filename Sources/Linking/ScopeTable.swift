import Diagnostics
import ResultsModel

/// Which folders belong to which programme or strategy: the nearest one above a file that has such a file in it.
struct ScopeTable {
    private var scopes: [ContentPath: String] = [:]

    init(_ drafts: [Draft]) {
        for draft in drafts {
            switch draft {
            case .programme(let programme): scopes[programme.header.path.folder] = programme.header.code.value
            case .strategy(let strategy): scopes[strategy.header.path.folder] = strategy.header.code.value
            default: break
            }
        }
    }

    /// The scope of a file; empty where no folder above it has one.
    func scope(of path: ContentPath) -> String {
        var folder = path.folder
        while true {
            if let scope = scopes[folder] { return scope }
            guard !folder.text.isEmpty else { return "" }
            folder = folder.folder
        }
    }
}
