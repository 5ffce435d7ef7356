import Linking
import ResultsModel

/// Which object of one side is which of the other.
struct ObjectMatching {
    /// An object before and now, and how they were found to be one; only one of the two, and no basis, for one that was
    /// added or removed.
    struct Pair {
        let old: ComparedObject?
        let new: ComparedObject?
        let match: MatchBasis?
    }

    private(set) var pairs: [Pair] = []
    /// The key that an object of the older side has on the newer one, and the other way round.
    private(set) var newKeys: [ObjectKey: ObjectKey] = [:]
    private(set) var oldKeys: [ObjectKey: ObjectKey] = [:]

    init(_ old: [ComparedObject], _ new: [ComparedObject]) {
        let newByKey = Dictionary(uniqueKeysWithValues: new.map { ($0.key, $0) })
        let oldSet = Set(old.map(\.key))
        for object in old {
            let other = newByKey[object.key]
            pairs.append(Pair(old: object, new: other, match: other == nil ? nil : .id))
            if let other {
                newKeys[object.key] = other.key
                oldKeys[other.key] = object.key
            }
        }
        for object in new where !oldSet.contains(object.key) { pairs.append(Pair(old: nil, new: object, match: nil)) }
    }
}
