/// "Did you mean": finds the known name that a misspelt one was probably meant to be.
package enum NearMiss {
    /// The candidate nearest to `name`, or nil if none is near or too many are equally near to be helpful.
    ///
    /// Names are compared without regard to case, to full-width forms, and to `_`, space and `-`. The distance counts
    /// inserted, missing and wrong characters and neighbours in the wrong order (Damerau-Levenshtein, optimal string
    /// alignment); one in three characters may be wrong, one in a name of two. A candidate that only continues the name
    /// after a hyphen (`lead` for `lead-department`) is near too.
    package static func suggestion(for name: String, in candidates: [String]) -> String? {
        let nearest = suggestions(for: name, in: candidates)
        return nearest.count <= 3 ? nearest.first : nil
    }

    /// All candidates that are equally near and nearest, best first: same first character, then the order given.
    package static func suggestions(for name: String, in candidates: [String]) -> [String] {
        let wanted = folded(name)
        let limit = wanted.count <= 1 ? 0 : max(1, wanted.count / 3)
        var best = limit
        var nearest: [(candidate: String, letters: [UInt32])] = []
        for candidate in candidates where !candidate.utf8.elementsEqual(name.utf8) {
            let letters = folded(candidate)
            guard let distance = distance(wanted, letters, atMost: best), distance < letters.count else { continue }
            if distance < best { nearest.removeAll() }
            best = distance
            nearest.append((candidate, letters))
        }
        if nearest.isEmpty { nearest = continuations(of: wanted, in: candidates) }
        let sameStart = nearest.filter { $0.letters.first == wanted.first }
        let otherStart = nearest.filter { $0.letters.first != wanted.first }
        return (sameStart + otherStart).map(\.candidate)
    }

    private static func continuations(of wanted: [UInt32], in candidates: [String]) -> [(candidate: String, letters: [UInt32])] {
        guard wanted.count >= 3 else { return [] }
        let start = wanted + [hyphen]
        return candidates.map { ($0, folded($0)) }.filter { $0.1.starts(with: start) }
    }

    private static let hyphen: UInt32 = 0x2D

    /// The scalars of a name in small letters, full-width forms as ASCII, separators as hyphens.
    private static func folded(_ name: String) -> [UInt32] {
        name.lowercased().unicodeScalars.map { scalar in
            let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            return [0x5F, 0x20, 0x3000].contains(value) ? hyphen : value
        }
    }

    /// The distance of two names, or nil if it is above `limit`.
    private static func distance(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var twoBefore: [Int] = []
        var before = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                let change = before[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(change, before[column + 1] + 1, current[column] + 1)
                let swapped = row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
                if swapped { cost = min(cost, twoBefore[column - 1] + 1) }
                current.append(cost)
            }
            guard let least = current.min(), least <= limit else { return nil }
            (twoBefore, before) = (before, current)
        }
        guard let result = before.last, result <= limit else { return nil }
        return result
    }
}
