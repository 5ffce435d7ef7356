/// Finds what two sequences have in common, in order: the greedy algorithm of Myers (1986) with a limit on the number of
/// differences; beyond it, elements that stand once on each side divide the work (patience).
///
/// The way back finds the same pairs if both start from the same side.
enum SequenceMatch {
    /// Pairs of positions of equal elements, growing on both sides.
    ///
    /// - Parameter isTurned: whether the search starts from `new`; a caller says so for exactly one of the two ways.
    static func pairs(_ old: [Int], _ new: [Int], isTurned: Bool) -> [(old: Int, new: Int)] {
        let found = isTurned ? search(new, old) : search(old, new)
        return isTurned ? found.map { ($0.1, $0.0) } : found.map { ($0.0, $0.1) }
    }

    /// The most differences that are searched for at once; costs its square in memory and its product with the length in time.
    private static let limit = 300

    private static func search(_ left: [Int], _ right: [Int]) -> [(Int, Int)] {
        var result: [(Int, Int)] = []
        var open = [(left.indices, right.indices)]
        while let (a, b) = open.popLast() {
            let (inner, ends) = trimmed(left, a, right, b)
            result += ends
            let (a, b) = inner
            guard !a.isEmpty, !b.isEmpty else { continue }
            if let middle = myers(left[a], right[b]) {
                result += middle
            } else {
                let anchors = anchors(left, a, right, b)
                result += anchors
                if !anchors.isEmpty { open += gaps(between: anchors, a, b) }
            }
        }
        return result.sorted { $0.0 < $1.0 }
    }

    /// The equal elements at both ends, and the ranges between them.
    private static func trimmed(
        _ left: [Int], _ a: Range<Int>, _ right: [Int], _ b: Range<Int>
    ) -> ((Range<Int>, Range<Int>), [(Int, Int)]) {
        var (a, b) = (a, b)
        var ends: [(Int, Int)] = []
        while let i = a.first, let j = b.first, left[i] == right[j] {
            ends.append((i, j))
            (a, b) = (i + 1..<a.upperBound, j + 1..<b.upperBound)
        }
        while let i = a.last, let j = b.last, left[i] == right[j] {
            ends.append((i, j))
            (a, b) = (a.lowerBound..<i, b.lowerBound..<j)
        }
        return ((a, b), ends)
    }

    /// The shortest way from one to the other; nil where it has more than `limit` steps.
    private static func myers(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) -> [(Int, Int)]? {
        let (n, m) = (left.count, right.count)
        let most = min(n + m, limit)
        let (a, b) = (left.startIndex, right.startIndex)
        var ends = Array(repeating: 0, count: 2 * most + 3)
        var trace: [ArraySlice<Int>] = []
        for d in 0...most {
            trace.append(ends[most + 1 - d...most + 1 + d])
            for k in stride(from: -d, through: d, by: 2) {
                let isDown = k == -d || (k != d && ends[most + k] < ends[most + k + 2])
                var x = isDown ? ends[most + k + 2] : ends[most + k] + 1
                var y = x - k
                while x < n, y < m, left[a + x] == right[b + y] {
                    x += 1
                    y += 1
                }
                ends[most + 1 + k] = x
                if x >= n, y >= m { return walkBack(trace, n, m, most).map { (a + $0.0, b + $0.1) } }
            }
        }
        return nil
    }

    /// Follows the trace from the end; gives the equal elements on the way.
    private static func walkBack(_ trace: [ArraySlice<Int>], _ n: Int, _ m: Int, _ most: Int) -> [(Int, Int)] {
        var (x, y) = (n, m)
        var pairs: [(Int, Int)] = []
        for d in stride(from: trace.count - 1, to: 0, by: -1) {
            let ends = trace[d]
            let k = x - y
            func end(_ k: Int) -> Int { ends.indices.contains(most + 1 + k) ? ends[most + 1 + k] : -1 }
            let isDown = k == -d || (k != d && end(k - 1) < end(k + 1))
            let before = isDown ? k + 1 : k - 1
            let (startX, startY) = (end(before), end(before) - before)
            let stepX = isDown ? startX : startX + 1
            while x > stepX {
                x -= 1
                y -= 1
                pairs.append((x, y))
            }
            (x, y) = (startX, startY)
        }
        while x > 0, y > 0 {
            x -= 1
            y -= 1
            pairs.append((x, y))
        }
        return pairs
    }

    /// Elements that stand once in each range, in the longest order that both share.
    private static func anchors(_ left: [Int], _ a: Range<Int>, _ right: [Int], _ b: Range<Int>) -> [(Int, Int)] {
        var places: [Int: (count: Int, place: Int, other: Int, otherCount: Int)] = [:]
        for i in a { places[left[i], default: (0, i, 0, 0)].count += 1 }
        for j in b where places[right[j]] != nil {
            places[right[j]]?.other = j
            places[right[j]]?.otherCount += 1
        }
        let unique = a.compactMap { i -> (Int, Int)? in
            guard let place = places[left[i]], place.count == 1, place.otherCount == 1 else { return nil }
            return (i, place.other)
        }
        return LongestOrder.positions(in: unique.map(\.1)).map { unique[$0] }
    }

    private static func gaps(between anchors: [(Int, Int)], _ a: Range<Int>, _ b: Range<Int>) -> [(Range<Int>, Range<Int>)] {
        var result: [(Range<Int>, Range<Int>)] = []
        var (x, y) = (a.lowerBound, b.lowerBound)
        for (i, j) in anchors + [(a.upperBound, b.upperBound)] {
            if x < i, y < j { result.append((x..<i, y..<j)) }
            (x, y) = (i + 1, j + 1)
        }
        return result
    }
}

/// The longest growing part of a sequence.
enum LongestOrder {
    /// The positions of a longest part whose values grow. Costs n log n.
    static func positions(in values: [Int]) -> [Int] {
        var tails: [Int] = []
        var before = Array(repeating: -1, count: values.count)
        for (position, value) in values.enumerated() {
            var (low, high) = (0, tails.count)
            while low < high {
                let middle = (low + high) / 2
                if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[position] = tails[low - 1] }
            if low < tails.count { tails[low] = position } else { tails.append(position) }
        }
        var result: [Int] = []
        var next = tails.last ?? -1
        while next >= 0 {
            result.append(next)
            next = before[next]
        }
        return result.reversed()
    }
}
