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
    private var keys = KeyTable()

    init(_ kind: Kind, isFlow: Bool, start: Int) {
        self.kind = kind
        self.isFlow = isFlow
        self.start = start
    }

    mutating func append(item: YAMLNode) { items.append(item) }

    mutating func append(entry: YAMLEntry) {
        keys.insert(entry.key, at: entries.count)
        entries.append(entry)
    }

    /// Drops the last entry if its key stands on this line.
    mutating func removeLast(ofLine line: Int, in file: SourceFile) {
        guard let last = entries.last, file.lineIndex(of: Int(last.keySpan.start)) == line else { return }
        entries.removeLast()
    }

    /// The entry that has this key already.
    func entry(_ key: String) -> YAMLEntry? { keys.position(of: key, in: entries).map { entries[$0] } }

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

/// Which keys a mapping has. Small mappings are searched, large ones indexed.
private struct KeyTable {
    private static let searched = 12
    private var positions: [String: Int] = [:]
    private var waiting: [String] = []

    mutating func insert(_ key: String, at position: Int) {
        if position < Self.searched {
            waiting.append(key)
            return
        }
        for (index, earlier) in waiting.enumerated() { positions[earlier] = index }
        waiting = []
        positions[key] = position
    }

    func position(of key: String, in entries: [YAMLEntry]) -> Int? {
        positions.isEmpty ? entries.firstIndex { $0.key == key } : positions[key]
    }
}
