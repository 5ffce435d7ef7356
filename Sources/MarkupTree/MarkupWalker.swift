/// Visits a document, or a part of it, in document order without recursion: every node is entered, and those whose
/// kind can hold children are left again, empty ones too. Costs one array of open nodes, reused for the whole walk.
package struct MarkupWalker: Sendable {
    /// What happens at a step of the walk.
    package enum Event: Sendable, Hashable {
        /// The node at this index begins.
        case enter(Int)
        /// The node at this index ends; only for nodes whose kind can hold children.
        case leave(Int)
    }
}
