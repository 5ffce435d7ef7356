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
        // A unit is called from many places; what it reaches is found once.
        var reachedByLevel: [Int: Set<Int>] = [:]
        var reachedByAny: [Int: Set<Int>] = [:]
        var found: [Location] = []
        for unit in calls.indices {
            for call in calls[unit] where call.step != .below {
                let graph = call.step == .same ? level : calls
                let known = call.step == .same ? reachedByLevel[call.unit] : reachedByAny[call.unit]
                let reached = known ?? reachable(from: call.unit, graph)
                if call.step == .same { reachedByLevel[call.unit] = reached } else { reachedByAny[call.unit] = reached }
                if reached.contains(unit) { found.append(call.location) }
            }
        }
        return found
    }

    /// The units that calls lead to from `start`, itself included.
    static func reachable(from start: Int, _ calls: [[Call]]) -> Set<Int> {
        var reached: Set<Int> = [start]
        var open = [start]
        while let unit = open.popLast() {
            for call in calls[unit] where reached.insert(call.unit).inserted { open.append(call.unit) }
        }
        return reached
    }
}
