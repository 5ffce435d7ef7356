import Bytes
import MarkupTree

/// What a fenced block with the info string `plenary` says: `table: budget`, `id: strategic-budget`.
///
/// Rules need the plain fields only, one a line; products read the block as YAML.
struct Embed: Sendable, Hashable {
    let fields: [String: String]

    /// The embed of a code block; nil for one that shows code.
    init?(_ document: MarkupDocument, node index: Int) {
        let node = document.nodes[index]
        guard node.kind == .codeBlock, document.string(node.title) == "plenary" else { return nil }
        var fields: [String: String] = [:]
        for line in document.string(node.text).split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            fields[Self.trimmed(parts[0])] = Self.trimmed(parts[1])
        }
        self.fields = fields
    }

    /// The fields that are facts: all but the words that a reader sees.
    var facts: [String: String] { fields.filter { !Self.words.contains($0.key) } }

    private static let words: Set<String> = ["caption", "label", "note", "title"]

    /// Without spaces and quotation marks around it.
    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, " \"'".contains(first) { text.removeFirst() }
        while let last = text.last, " \"'\r".contains(last) { text.removeLast() }
        return String(text)
    }
}
