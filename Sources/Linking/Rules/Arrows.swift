import Diagnostics

/// Arrows between named things (a part to the one above it, an object to the one it replaces), to find those that lead
/// back to where they began.
struct Arrows {
    struct Arrow {
        let from: String
        let to: String
        let location: Location
    }

    private var names: [String] = []
    private var arrows: [String: [Arrow]] = [:]

    mutating func add(from: String, to: String, at location: Location) {
        if arrows[from] == nil { names.append(from) }
        arrows[from, default: []].append(Arrow(from: from, to: to, location: location))
    }

    /// Each cycle once: its arrows in order, the last of which closes it. Every arrow is looked at once.
    var cycles: [[Arrow]] {
        var found: [[Arrow]] = []
        var finished: Set<String> = []
        for start in names where !finished.contains(start) {
            var walk = Walk(start: start)
            while let node = walk.node {
                if let arrow = walk.next(of: arrows[node] ?? []) {
                    if let cycle = walk.cycle(closedBy: arrow) {
                        found.append(cycle)
                    } else if !finished.contains(arrow.to) {
                        walk.enter(arrow)
                    }
                } else {
                    finished.insert(node)
                    walk.leave()
                }
            }
        }
        return found
    }

    /// A way through the arrows, without recursion: however long a chain is, it costs no stack.
    private struct Walk {
        private var nodes: [(name: String, next: Int)]
        private var path: [Arrow] = []
        private var positions: [String: Int]

        init(start: String) {
            nodes = [(start, 0)]
            positions = [start: 0]
        }

        var node: String? { nodes.last?.name }

        mutating func next(of arrows: [Arrow]) -> Arrow? {
            let position = nodes[nodes.count - 1].next
            guard position < arrows.count else { return nil }
            nodes[nodes.count - 1].next += 1
            return arrows[position]
        }

        /// The arrows from the place where `arrow` leads back to, if it does.
        func cycle(closedBy arrow: Arrow) -> [Arrow]? {
            positions[arrow.to].map { Array(path[$0...]) + [arrow] }
        }

        mutating func enter(_ arrow: Arrow) {
            path.append(arrow)
            positions[arrow.to] = nodes.count
            nodes.append((arrow.to, 0))
        }

        mutating func leave() {
            guard let node = nodes.popLast() else { return }
            positions[node.name] = nil
            _ = path.popLast()
        }
    }
}
