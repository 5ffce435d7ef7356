internal import Diagnostics

/// Finds templates that would use themselves without end.
///
/// Recursion is fine if every way around goes down: a navigation partial that shows the children of its entry ends,
/// because the data end. So in every cycle of calls there must be one that goes from a record to a part of it, and
/// none that goes elsewhere (back to the page, whose children would be shown again).
enum RecursionCheck {
    /// A call from one unit to another.
    struct Call: Sendable {
        let unit: Int
        /// How the innermost record of the call relates to that of the calling unit.
        let step: TemplateScope.Step
        let location: Location
    }

    /// Where the calls stand that can go on for ever. `calls[n]` are those of unit n.
    static func endless(_ calls: [[Call]]) -> [Location] {
        let level = calls.map { $0.filter { $0.step == .same } }
        var found: [Location] = []
        for unit in calls.indices {
            for call in calls[unit] {
                let isEndless =
                    switch call.step {
                    case .same: reachable(from: call.unit, level).contains(unit)
                    case .outer: reachable(from: call.unit, calls).contains(unit)
                    case .below: false
                    }
                if isEndless { found.append(call.location) }
            }
        }
        return found
    }

    /// The units that calls lead to from `start`, itself included, in the order of their numbers.
    static func reachable(from start: Int, _ calls: [[Call]]) -> [Int] {
        var isReached = [Bool](repeating: false, count: calls.count)
        var open = [start]
        isReached[start] = true
        while let unit = open.popLast() {
            for call in calls[unit] where !isReached[call.unit] {
                isReached[call.unit] = true
                open.append(call.unit)
            }
        }
        return isReached.indices.filter { isReached[$0] }
    }
}
