import Linking
import ResultsModel

/// Which object of one side is which of the other.
///
/// Kind by kind: programmes and strategies first, because a scope that was renamed (`formerly:`) takes its objects along.
/// What has the same id is the same object, unless its words have gone to another: then the id was given to something new.
struct ObjectMatching {
    /// An object before and now, and how they were found to be one; only one of the two, and no basis, for one that was
    /// added or removed.
    struct Pair {
        let old: ComparedObject?
        let new: ComparedObject?
        let match: MatchBasis?
        var origins: [ObjectRelative] = []
        var successors: [ObjectRelative] = []
    }

    private(set) var pairs: [Pair] = []
    /// The key that an object of the older side has on the newer one, and the other way round.
    private(set) var newKeys: [ObjectKey: ObjectKey] = [:]
    private(set) var oldKeys: [ObjectKey: ObjectKey] = [:]

    init(_ old: [ComparedObject], _ new: [ComparedObject], words: WordComparison) {
        let groups = (Dictionary(grouping: old, by: \.key.kind), Dictionary(grouping: new, by: \.key.kind))
        var scopes: [String: String] = [:]
        let first: [ObjectKind] = [.programme, .strategy]
        for kind in first + PublicationOrder.kinds.filter({ !first.contains($0) }) {
            guard groups.0[kind] != nil || groups.1[kind] != nil else { continue }
            var matcher = KindMatcher(groups.0[kind] ?? [], groups.1[kind] ?? [], scopes: scopes, words: words)
            add(matcher.match())
            if first.contains(kind) {
                for (old, new) in newKeys where old.kind == kind && old.code != new.code { scopes[old.code] = new.code }
            }
        }
    }

    private mutating func add(_ found: [Pair]) {
        pairs += found
        for pair in found {
            guard let old = pair.old?.key, let new = pair.new?.key else { continue }
            newKeys[old] = new
            oldKeys[new] = old
        }
    }
}
