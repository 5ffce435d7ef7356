/// Visits a document, or a part of it, in document order without recursion: every node is entered, and those whose
/// kind can hold children are left again, empty ones too.
///
///     for event in MarkupWalker(document) {
///         switch event {
///         case .enter(let index): ...
///         case .leave(let index): ...
///         }
///     }
///
/// Costs one small array for the open nodes. To pass over what is below a node, call `skipChildren` after its `enter`
/// (with the walker in a `var` and `while let event = walker.next()`).
package struct MarkupWalker: Sequence, IteratorProtocol {
    /// What happens at a step of the walk.
    package enum Event: Sendable, Hashable {
        /// The node at this index begins.
        case enter(Int)
        /// The node at this index ends; only for nodes whose kind can hold children.
        case leave(Int)
    }

    private let nodes: [MarkupNode]
    private let end: Int
    private var position: Int
    private var open: [Int] = []
    /// The end of the innermost open node; one past the walk where none is open.
    private var innermostEnd: Int

    /// A walk through the node at `root` and all below it; through the whole document by default.
    package init(_ document: MarkupDocument, from root: Int = 0) {
        nodes = document.nodes
        position = root
        end = Int(document.nodes[root].end)
        innermostEnd = end + 1
        open.reserveCapacity(16)
    }

    package mutating func next() -> Event? {
        if position == innermostEnd, let index = open.popLast() {
            innermostEnd = open.last.map { Int(nodes[$0].end) } ?? end + 1
            return .leave(index)
        }
        guard position < end else { return nil }
        let index = position
        position += 1
        if nodes[index].kind.isContainer {
            open.append(index)
            innermostEnd = Int(nodes[index].end)
        }
        return .enter(index)
    }

    /// Passes over what is below the node that was entered last; its `leave` comes next.
    package mutating func skipChildren() {
        guard position > 0, nodes[position - 1].kind.isContainer, open.last == position - 1 else { return }
        position = innermostEnd
    }

    /// The number of nodes that are open: the depth of what comes next.
    package var depth: Int { open.count }
}
