/// Finds which block of one text is which of another: what is equal, in order; then by the authors' ids; then what is equal
/// elsewhere; then what is alike, first between the same neighbours, then anywhere. Near-linear in the number of blocks,
/// and the same both ways: the comparison always starts from the side whose texts come first.
struct BlockAlignment {
    struct Pair {
        let old: Int
        let new: Int
        var isMoved = false
    }

    private let left: [ProseBlock]
    private let right: [ProseBlock]
    private let words: WordComparison
    private let keys: (left: [Int], right: [Int])
    private var partners: (left: [Int?], right: [Int?])
    private var features: (left: [Int: [Int]], right: [Int: [Int]]) = ([:], [:])

    /// The pairs in the order of the older side.
    static func pairs(_ old: [ProseBlock], _ new: [ProseBlock], words: WordComparison) -> [Pair] {
        let isTurned = precedes(new, old)
        var alignment = isTurned ? BlockAlignment(new, old, words) : BlockAlignment(old, new, words)
        let found = alignment.run()
        return (isTurned ? found.map { Pair(old: $0.new, new: $0.old, isMoved: $0.isMoved) } : found).sorted { $0.old < $1.old }
    }

    private static func precedes(_ left: [ProseBlock], _ right: [ProseBlock]) -> Bool {
        if left.count != right.count { return left.count < right.count }
        for (first, second) in zip(left, right) {
            if first.text != second.text { return first.text.utf8.lexicographicallyPrecedes(second.text.utf8) }
            if first.state.id != second.state.id { return first.state.id < second.state.id }
        }
        return false
    }

    private init(_ left: [ProseBlock], _ right: [ProseBlock], _ words: WordComparison) {
        self.left = left
        self.right = right
        self.words = words
        let shared = Self.ids(left).intersection(Self.ids(right))
        func key(_ block: ProseBlock) -> Int {
            shared.contains(block.state.id) ? words.number("#" + block.state.id) : words.textNumber(block.text)
        }
        keys = (left.map(key), right.map(key))
        partners = (Array(repeating: nil, count: left.count), Array(repeating: nil, count: right.count))
    }

    /// The ids that stand once.
    private static func ids(_ blocks: [ProseBlock]) -> Set<String> {
        var counts: [String: Int] = [:]
        for block in blocks where !block.state.id.isEmpty { counts[block.state.id, default: 0] += 1 }
        return Set(counts.filter { $0.value == 1 }.keys)
    }

    private mutating func run() -> [Pair] {
        for pair in SequenceMatch.pairs(keys.left, keys.right, isTurned: false) { join(pair.old, pair.new) }
        joinEqualElsewhere()
        joinBetweenNeighbours()
        joinAlikeElsewhere()
        var pairs = left.indices.compactMap { place in partners.left[place].map { Pair(old: place, new: $0) } }
        let inOrder = Set(LongestOrder.positions(in: pairs.map(\.new)))
        for index in pairs.indices where !inOrder.contains(index) { pairs[index].isMoved = true }
        return pairs
    }

    private mutating func join(_ first: Int, _ second: Int) {
        partners.left[first] = second
        partners.right[second] = first
    }

    /// Equal blocks that stand in another order; short ones are too common to have moved.
    private mutating func joinEqualElsewhere() {
        var places: [Int: [Int]] = [:]
        for place in right.indices.reversed() where partners.right[place] == nil { places[keys.right[place], default: []].append(place) }
        for place in left.indices where partners.left[place] == nil {
            guard !left[place].state.id.isEmpty || left[place].text.utf8.count >= 24, let other = places[keys.left[place]]?.popLast() else {
                continue
            }
            join(place, other)
        }
    }

    // MARK: Alike

    /// The least likeness of two blocks at the same place, and of two at different places, to be one, in per cent.
    private static let nearThreshold = 40
    private static let farThreshold = 60
    /// The most pairs that are compared within a gap, and the most blocks that may share a rare word.
    private static let gapLimit = 2_500
    private static let rareLimit = 16

    private mutating func likeness(_ first: Int, _ second: Int) -> Int {
        guard left[first].state.kind == right[second].state.kind || left[first].text.utf8.count > 40 else { return 0 }
        let known = features.left[first] ?? words.features(of: left[first].text)
        let other = features.right[second] ?? words.features(of: right[second].text)
        (features.left[first], features.right[second]) = (known, other)
        return Likeness.percent(known, other)
    }

    /// Blocks between the same two neighbours, in order.
    private mutating func joinBetweenNeighbours() {
        var start = (0, 0)
        for place in 0...left.count {
            if place < left.count {
                guard let partner = partners.left[place], partner >= start.1 else { continue }
                joinGap(start.0..<place, start.1..<partner)
                start = (place + 1, partner + 1)
            } else {
                joinGap(start.0..<left.count, start.1..<right.count)
            }
        }
    }

    /// The alignment with the most likeness in all; what is not alike enough is left out.
    private mutating func joinGap(_ first: Range<Int>, _ second: Range<Int>) {
        let a = first.filter { partners.left[$0] == nil }
        let b = second.filter { partners.right[$0] == nil }
        guard !a.isEmpty, !b.isEmpty, a.count * b.count <= Self.gapLimit else { return }
        var scores = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        var pairScores = Array(repeating: Array(repeating: 0, count: b.count), count: a.count)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                let likeness = likeness(a[i], b[j])
                pairScores[i][j] = likeness >= Self.nearThreshold ? likeness : 0
                let joined = pairScores[i][j] > 0 ? scores[i + 1][j + 1] + pairScores[i][j] : 0
                scores[i][j] = max(joined, scores[i + 1][j], scores[i][j + 1])
            }
        }
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if pairScores[i][j] > 0, scores[i][j] == scores[i + 1][j + 1] + pairScores[i][j] {
                join(a[i], b[j])
                (i, j) = (i + 1, j + 1)
            } else if scores[i][j] == scores[i + 1][j] {
                i += 1
            } else {
                j += 1
            }
        }
    }

    /// Blocks that moved and were changed.
    private mutating func joinAlikeElsewhere() {
        let open = (left.indices.filter { partners.left[$0] == nil }, right.indices.filter { partners.right[$0] == nil })
        guard !open.0.isEmpty, !open.1.isEmpty else { return }
        var places: [Int: (left: [Int], right: [Int])] = [:]
        for place in open.0 {
            let known = words.features(of: left[place].text)
            features.left[place] = known
            for feature in Set(known) { places[feature, default: ([], [])].left.append(place) }
        }
        for place in open.1 {
            let known = words.features(of: right[place].text)
            features.right[place] = known
            for feature in Set(known) { places[feature]?.right.append(place) }
        }
        var candidates: Set<[Int]> = []
        for (first, second) in places.values where first.count * second.count <= Self.rareLimit {
            for one in first { for other in second { candidates.insert([one, other]) } }
        }
        let scored = candidates.map { (likeness($0[0], $0[1]), $0[0], $0[1]) }.filter { $0.0 >= Self.farThreshold }
        for (_, first, second) in scored.sorted(by: { $0.0 != $1.0 ? $0.0 > $1.0 : ($0.1, $0.2) < ($1.1, $1.2) }) {
            guard partners.left[first] == nil, partners.right[second] == nil, left[first].text.utf8.count >= 24 else { continue }
            join(first, second)
        }
    }
}
