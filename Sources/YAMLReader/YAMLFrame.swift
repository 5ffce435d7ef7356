internal import Diagnostics

/// A sequence or mapping whose end has not been read yet.
struct YAMLFrame {
    enum Kind { case sequence, mapping }

    /// What the mapping waits for.
    enum Key {
        /// The next node is a key.
        case none
        /// The next node is the value of this key.
        case text(String, ByteSpan)
        /// The next node is the value of a key that was refused: it is read and dropped.
        case refused
    }

    let kind: Kind
    let isFlow: Bool
    /// The offset of the first byte.
    let start: Int
    var key = Key.none
    private var items: [YAMLNode] = []
    private var entries: [YAMLEntry] = []
    /// Where each key stands, once there are so many that searching them is slow.
    private var positions: [String: Int] = [:]

    private static let searched = 12

    init(_ kind: Kind, isFlow: Bool, start: Int) {
        self.kind = kind
        self.isFlow = isFlow
        self.start = start
    }

    mutating func append(item: YAMLNode) { items.append(item) }

    mutating func append(entry: YAMLEntry) {
        entries.append(entry)
        if entries.count > Self.searched {
            let first = positions.isEmpty ? 0 : entries.count - 1
            for index in first..<entries.count { positions[entries[index].key] = index }
        }
    }

    /// Drops the last entry if its key stands on this line.
    mutating func removeLast(ofLine line: Int, in file: SourceFile) {
        guard let last = entries.last, file.lineIndex(of: Int(last.keySpan.start)) == line else { return }
        entries.removeLast()
        positions[last.key] = nil
    }

    /// The entry that has this key already.
    func entry(_ key: String) -> YAMLEntry? {
        if !positions.isEmpty { return positions[key].map { entries[$0] } }
        for entry in entries where entry.key == key { return entry }
        return nil
    }

    /// The collection as a value. `end` is where its closing bracket ends; a block has none and ends with its last child.
    func node(closedAt end: Int?) -> YAMLNode {
        let lastEnd: Int? =
            switch kind {
            case .sequence: items.last.map { Int($0.span.end) }
            case .mapping: entries.last.map { Int($0.value.span.end) }
            }
        let span = ByteSpan(start, max(start, end ?? lastEnd ?? start))
        return YAMLNode(span: span, content: kind == .sequence ? .sequence(items) : .mapping(entries))
    }
}
