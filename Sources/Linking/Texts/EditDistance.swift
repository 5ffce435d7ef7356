/// How many characters must be put in, taken out or changed to make one text of another.
enum EditDistance {
    /// The distance, or nil where it is above `limit`. Costs the product of the lengths at most; stops early.
    static func between(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var before = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                let change = before[column] + (left[row] == right[column] ? 0 : 1)
                current.append(min(change, before[column + 1] + 1, current[column] + 1))
            }
            guard let least = current.min(), least <= limit else { return nil }
            before = current
        }
        guard let result = before.last, result <= limit else { return nil }
        return result
    }
}
