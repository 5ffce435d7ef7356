import Linking
import ResultsModel

/// Matches the objects of one kind. The same both ways: every choice between candidates is made by likeness and then by
/// the two keys, whichever side they are of.
struct KindMatcher {
    private let old: [ComparedObject]
    private let new: [ComparedObject]
    private let scopes: [String: String]
    private let usesIDs: Bool
    private var features: ObjectFeatures
    /// The partner of each object by position, and how it was found.
    private var partnerOfOld: [Int?]
    private var partnerOfNew: [Int?]
    private var basis: [Int: MatchBasis] = [:]
    /// By position: objects beside the partner.
    private var originsOfNew: [Int: [Int]] = [:]
    private var successorsOfOld: [Int: [Int]] = [:]

    /// - Parameters:
    ///   - scopes: the scopes of the newer side whose ids differ, by those of the older one.
    ///   - usesIDs: whether the same id makes two objects one; not so for objects of two periods.
    init(
        _ old: [ComparedObject], _ new: [ComparedObject], scopes: [String: String], words: WordComparison, usesIDs: Bool = true
    ) {
        self.usesIDs = usesIDs
        self.old = old
        self.new = new
        self.scopes = scopes
        features = ObjectFeatures(old, new, words: words)
        partnerOfOld = Array(repeating: nil, count: old.count)
        partnerOfNew = Array(repeating: nil, count: new.count)
    }

    mutating func match() -> [ObjectMatching.Pair] {
        if usesIDs { matchByID() }
        matchDeclared()
        matchBySimilarity()
        return pairs
    }

    // MARK: By id

    private mutating func matchByID() {
        let places = Dictionary(uniqueKeysWithValues: new.enumerated().map { ($1.key, $0) })
        for (place, object) in old.enumerated() {
            let key = object.key
            let expected = scopes[key.scope].map { ObjectKey(key.kind, key.code, in: $0) } ?? key
            if let other = places[expected] { join(place, other, .id) }
        }
    }

    private mutating func join(_ old: Int, _ new: Int, _ match: MatchBasis) {
        partnerOfOld[old] = new
        partnerOfNew[new] = old
        basis[old] = match
    }

    private mutating func part(_ old: Int) {
        if let new = partnerOfOld[old] { partnerOfNew[new] = nil }
        partnerOfOld[old] = nil
        basis[old] = nil
    }

    // MARK: By declaration

    private struct Edge {
        let old: Int
        let new: Int
        /// `formerly:`, which says that it is the same object, or a part of it; else `replaces:`.
        let isFormer: Bool
        /// Whether the newer side says it.
        let isSaidByNew: Bool
        let likeness: Int
    }

    private mutating func matchDeclared() {
        let edges = declaredEdges()
        // A code that went on to another object: the declaration counts more than the id.
        for edge in edges where edge.isFormer {
            let (after, before) = (partnerOfOld[edge.old], partnerOfNew[edge.new])
            guard after != nil || before != nil, isBetter(edge, than: after.map { (edge.old, $0) }),
                isBetter(edge, than: before.map { ($0, edge.new) })
            else { continue }
            part(edge.old)
            if let before { part(before) }
            join(edge.old, edge.new, .declared)
        }
        for edge in edges { use(edge) }
    }

    /// Whether two objects that a declaration joins are clearly more alike than two of the same id.
    private mutating func isBetter(_ edge: Edge, than pair: (old: Int, new: Int)?) -> Bool {
        guard let pair else { return true }
        let likeness = features.likeness(pair.old, pair.new)
        return likeness < 50 && likeness < edge.likeness
    }

    /// Joins two objects that have no partner yet. Where one has one, the other shared in a split or merger: if the object
    /// that is declared is gone, or the declarer says to be a part of it.
    private mutating func use(_ edge: Edge) {
        let isFreeOld = partnerOfOld[edge.old] == nil
        let isFreeNew = partnerOfNew[edge.new] == nil
        guard isFreeOld || isFreeNew else { return }
        if isFreeOld, isFreeNew { return join(edge.old, edge.new, .declared) }
        let isDeclaredGone = edge.isSaidByNew ? isFreeOld : isFreeNew
        let matched = isFreeOld ? partnerOfNew[edge.new] : edge.old
        guard isDeclaredGone || edge.isFormer || matched.flatMap({ basis[$0] }) == .declared else { return }
        successorsOfOld[edge.old, default: []].append(edge.new)
        originsOfNew[edge.new, default: []].append(edge.old)
    }

    /// What either side declares of the other, the most alike first. What both sides declare in the same way is no news.
    private mutating func declaredEdges() -> [Edge] {
        var edges: [Edge] = []
        let places = (
            Dictionary(uniqueKeysWithValues: old.enumerated().map { ($1.key, $0) }),
            Dictionary(uniqueKeysWithValues: new.enumerated().map { ($1.key, $0) })
        )
        for (place, object) in new.enumerated() {
            let before = partnerOfNew[place].map { old[$0] }
            for (key, isFormer) in object.declared where before?.declares(key) != true {
                guard let other = places.0[key] else { continue }
                edges.append(
                    Edge(old: other, new: place, isFormer: isFormer, isSaidByNew: true, likeness: features.likeness(other, place)))
            }
        }
        for (place, object) in old.enumerated() {
            let after = partnerOfOld[place].map { new[$0] }
            for (key, isFormer) in object.declared where after?.declares(key) != true {
                guard let other = places.1[key] else { continue }
                edges.append(
                    Edge(old: place, new: other, isFormer: isFormer, isSaidByNew: false, likeness: features.likeness(place, other)))
            }
        }
        return edges.sorted { left, right in
            if left.likeness != right.likeness { return left.likeness > right.likeness }
            return pairPrecedes((left.old, left.new), (right.old, right.new))
        }
    }

    // MARK: By similarity

    /// The least likeness at which two objects are taken for one, and at which a match by id gives way.
    private static let threshold = 60
    private static let strongThreshold = 85
    /// Below this likeness a match by id is open to doubt.
    private static let weakThreshold = 35

    private mutating func matchBySimilarity() {
        guard let kind = (old.first ?? new.first)?.key.kind, Self.kinds.contains(kind) else { return }
        let doubtful = Set(
            old.indices.filter { place in
                guard let partner = partnerOfOld[place], basis[place] == .id else { return false }
                return features.likeness(place, partner) < Self.weakThreshold
            })
        let open = (
            old.indices.filter { (partnerOfOld[$0] == nil && successorsOfOld[$0] == nil) || doubtful.contains($0) },
            new.indices.filter { place in
                guard let partner = partnerOfNew[place] else { return originsOfNew[place] == nil }
                return doubtful.contains(partner)
            }
        )
        guard !open.0.isEmpty, !open.1.isEmpty else { return }
        for candidate in candidates(open.0, open.1) { use(candidate, doubtful) }
    }

    /// Kinds whose codes are only numbers given to texts; codes of registers and symbols are the things themselves.
    private static let kinds: Set<ObjectKind> = [.outcome, .output, .indicator, .pillar, .phase, .risk, .budget, .figure]

    private mutating func use(_ candidate: (old: Int, new: Int, likeness: Int), _ doubtful: Set<Int>) {
        let (before, after) = (partnerOfOld[candidate.old], partnerOfNew[candidate.new])
        let oldIsOpen = before == nil || (doubtful.contains(candidate.old) && basis[candidate.old] == .id)
        let newIsOpen = after == nil || (after.map { doubtful.contains($0) && basis[$0] == .id } ?? false)
        guard oldIsOpen, newIsOpen, before != candidate.new else { return }
        if before != nil || after != nil, candidate.likeness < Self.strongThreshold { return }
        part(candidate.old)
        if let after { part(after) }
        join(candidate.old, candidate.new, .similarity(percent: candidate.likeness))
    }

    /// Pairs of the same scope that share rare words and are alike, the most alike first.
    private mutating func candidates(_ olds: [Int], _ news: [Int]) -> [(old: Int, new: Int, likeness: Int)] {
        var found: [(old: Int, new: Int, likeness: Int)] = []
        for (before, after) in features.neighbours(olds, news) {
            let scope = old[before].key.scope
            guard scopes[scope, default: scope] == new[after].key.scope else { continue }
            let likeness = features.likeness(before, after)
            if likeness >= Self.threshold { found.append((before, after, likeness)) }
        }
        return found.sorted { left, right in
            left.likeness != right.likeness
                ? left.likeness > right.likeness : pairPrecedes((left.old, left.new), (right.old, right.new))
        }
    }

    // MARK: Result

    /// An order of pairs that is the same both ways.
    private func pairPrecedes(_ left: (old: Int, new: Int), _ right: (old: Int, new: Int)) -> Bool {
        let keys = ([old[left.old].key, new[left.new].key].sorted(), [old[right.old].key, new[right.new].key].sorted())
        return keys.0[0] != keys.1[0] ? keys.0[0] < keys.1[0] : keys.0[1] < keys.1[1]
    }

    private var pairs: [ObjectMatching.Pair] {
        var result: [ObjectMatching.Pair] = []
        for place in old.indices {
            let partner = partnerOfOld[place]
            var pair = ObjectMatching.Pair(old: old[place], new: partner.map { new[$0] }, match: basis[place])
            pair.successors = relatives(successorsOfOld[place], new)
            if let partner { pair.origins = relatives(originsOfNew[partner], old) }
            result.append(pair)
        }
        for place in new.indices where partnerOfNew[place] == nil {
            var pair = ObjectMatching.Pair(old: nil, new: new[place], match: nil)
            pair.origins = relatives(originsOfNew[place], old)
            result.append(pair)
        }
        return result
    }

    private func relatives(_ places: [Int]?, _ objects: [ComparedObject]) -> [ObjectRelative] {
        Set(places ?? []).map { objects[$0].key }.sorted().map { ObjectRelative($0, match: .declared) }
    }
}

extension ComparedObject {
    /// What it declares of its past, and whether that is `formerly:`.
    fileprivate var declared: [(ObjectKey, isFormer: Bool)] {
        formerly.map { ($0, true) } + replaces.map { ($0, false) }
    }

    fileprivate func declares(_ key: ObjectKey) -> Bool { formerly.contains(key) || replaces.contains(key) }
}
