package import Diagnostics
package import ResultsModel

/// Every object and every row of a register by its key, and what it is called.
package struct ObjectIndex: Sendable {
    /// Where an object is kept in the workspace.
    package enum Place: Sendable, Hashable {
        case object(Int)
        /// The register, and the row in it.
        case register(Int, Int)
        /// A pillar or phase of a strategy, a region or unit of the configuration.
        case part
    }

    package struct Entry: Sendable {
        package let key: ObjectKey
        package let title: LocalizedText
        package let location: Location
        package let place: Place
    }

    private var entries: [ObjectKey: Entry] = [:]
    private var keysByKind: [ObjectKind: [ObjectKey]] = [:]

    package subscript(key: ObjectKey) -> Entry? { entries[key] }

    /// The keys of a kind in the order in which they were added.
    package func keys(of kind: ObjectKind) -> [ObjectKey] { keysByKind[kind] ?? [] }

    /// Adds an entry; gives the one that has its key already, if there is one.
    mutating func add(_ entry: Entry) -> Entry? {
        if let first = entries[entry.key] { return first }
        entries[entry.key] = entry
        keysByKind[entry.key.kind, default: []].append(entry.key)
        return nil
    }
}
