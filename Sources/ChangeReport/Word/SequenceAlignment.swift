/// Two sequences set side by side: what is the same, what is only alike, and what one of them alone has.
struct SequenceAlignment {
    enum Step: Equatable {
        /// The positions on both sides; the elements are the same, or alike enough to be shown as one that changed.
        case both(old: Int, new: Int)
        case removed(Int)
        case added(Int)
    }

    /// In the order of the newer side; what was removed stands before what was added at the same place.
    let steps: [Step]

    /// Aligns by equality, after Myers; then pairs what is left between equal neighbours by `similarity` (0 to 1, alike from
    /// `threshold`), without crossing.
    init(
        _ old: [String], _ new: [String], threshold: Double = 0.5, similarity: ((_ old: Int, _ new: Int) -> Double)? = nil
    ) {
        var steps: [Step] = []
        var (oldStart, newStart) = (0, 0)
        for (oldEnd, newEnd) in Self.anchors(old, new) + [(old.count, new.count)] {
            let gap = (Array(oldStart..<oldEnd), Array(newStart..<newEnd))
            steps += similarity.map { Self.pair(gap.0, gap.1, threshold, $0) } ?? gap.0.map { .removed($0) } + gap.1.map { .added($0) }
            if oldEnd < old.count || newEnd < new.count { steps.append(.both(old: oldEnd, new: newEnd)) }
            (oldStart, newStart) = (oldEnd + 1, newEnd + 1)
        }
        self.steps = steps
    }

    /// The positions of what both have, in order.
    private static func anchors(_ old: [String], _ new: [String]) -> [(Int, Int)] {
        var (removed, added): (Set<Int>, Set<Int>) = ([], [])
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        return Array(zip(old.indices.filter { !removed.contains($0) }, new.indices.filter { !added.contains($0) }))
    }

    /// Pairs of two gaps with the greatest sum of similarities. Large gaps are paired in order, one by one.
    private static func pair(
        _ old: [Int], _ new: [Int], _ threshold: Double, _ similarity: (Int, Int) -> Double
    ) -> [Step] {
        guard !old.isEmpty, !new.isEmpty else { return old.map { .removed($0) } + new.map { .added($0) } }
        guard old.count * new.count <= 10_000 else { return old.map { .removed($0) } + new.map { .added($0) } }
        // best[i][j]: the greatest sum for the elements from i and from j on.
        var best = Array(repeating: Array(repeating: 0.0, count: new.count + 1), count: old.count + 1)
        var scores = best
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                let score = similarity(old[i], new[j])
                scores[i][j] = score
                let paired = score >= threshold ? score + best[i + 1][j + 1] : 0
                best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
            }
        }
        var steps: [Step] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, scores[i][j] >= threshold, best[i][j] == scores[i][j] + best[i + 1][j + 1] {
                steps.append(.both(old: old[i], new: new[j]))
                (i, j) = (i + 1, j + 1)
            } else if i < old.count, j == new.count || best[i][j] == best[i + 1][j] {
                steps.append(.removed(old[i]))
                i += 1
            } else {
                steps.append(.added(new[j]))
                j += 1
            }
        }
        return steps
    }
}
