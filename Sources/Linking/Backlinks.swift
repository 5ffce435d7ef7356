package import Diagnostics
package import ResultsModel

/// One mention of an object: who mentions it, and where.
package struct Citation: Sendable, Hashable {
    /// The object in whose file the mention stands.
    package let source: ObjectKey
    package let location: Location
    /// Whether it stands in the running text, not in a field.
    package let isInText: Bool
}

/// What cites each object, in the order of the citing files.
package struct Backlinks: Sendable {
    private var citations: [ObjectKey: [Citation]] = [:]

    package subscript(key: ObjectKey) -> [Citation] { citations[key] ?? [] }

    /// The objects that cite this one, each once.
    package func sources(of key: ObjectKey) -> [ObjectKey] {
        var seen: Set<ObjectKey> = []
        return self[key].map(\.source).filter { seen.insert($0).inserted }
    }

    mutating func add(_ citation: Citation, of key: ObjectKey) {
        citations[key, default: []].append(citation)
    }
}
