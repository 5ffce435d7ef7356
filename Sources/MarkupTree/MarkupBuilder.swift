package import Diagnostics

/// Makes a `MarkupDocument` in document order: `open` and `close` for containers, `leaf` for the rest.
package struct MarkupBuilder: Sendable {
    private var document = MarkupDocument(nodes: [], store: [], attributeTable: [])
    private var openNodes: [Int] = []

    /// Starts with the document node open.
    package init(span: ByteSpan = .fileStart, capacity: Int = 0) {
        document.nodes.reserveCapacity(capacity)
        open(MarkupNode(.document, span: span))
    }

    /// Copies bytes to the text store and gives their range.
    package mutating func store(_ bytes: some Sequence<UInt8>) -> TextRange {
        let start = document.store.count
        document.store.append(contentsOf: bytes)
        return TextRange(start, document.store.count)
    }

    /// Adds a node that the following nodes are children of, until `close`.
    package mutating func open(_ node: MarkupNode) {
        openNodes.append(document.nodes.count)
        document.nodes.append(node)
    }

    /// Adds a node without children.
    package mutating func leaf(_ node: MarkupNode) {
        var node = node
        node.end = Int32(document.nodes.count + 1)
        document.nodes.append(node)
    }

    /// Ends the innermost open node. Where its end in the source is known only now, `sourceEnd` says it.
    package mutating func close(sourceEnd: Int? = nil) {
        guard let index = openNodes.popLast() else { return }
        document.nodes[index].end = Int32(document.nodes.count)
        if let sourceEnd { document.nodes[index].span = ByteSpan(Int(document.nodes[index].span.start), sourceEnd) }
    }

    /// Attaches attributes to the node at `index`, which has been added (`count` before it was added).
    package mutating func attach(_ attributes: MarkupAttributes, to index: Int) {
        document.nodes[index].attributes = Int32(document.attributeTable.count)
        document.attributeTable.append(attributes)
    }

    /// The number of nodes so far: the index that the next node will have.
    package var count: Int { document.nodes.count }

    /// Closes what is open and gives the document.
    package mutating func finish() -> MarkupDocument {
        while !openNodes.isEmpty { close() }
        document.nodes.trim()
        document.store.trim()
        return document
    }
}

extension Array {
    /// Gives back the room that growing left unused: documents live as long as the workspace.
    fileprivate mutating func trim() {
        guard capacity > count + count / 8 else { return }
        var exact: [Element] = []
        exact.reserveCapacity(count)
        exact.append(contentsOf: self)
        self = exact
    }
}
