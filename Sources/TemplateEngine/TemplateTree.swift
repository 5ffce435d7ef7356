import Diagnostics

/// A parsed template: its nodes in document order, each knowing where its contents end.
///
/// White space is settled here: what a tag on a line of its own removes is in no text node, and every line of the
/// template that leaves something is marked, so that the renderer can indent it.
struct TemplateTree: Sendable {
    let name: String
    let file: SourceFile
    let nodes: [TemplateNode]
    /// Whether the file was parsed without a fault; only then it is compiled.
    let isSound: Bool

    /// The nodes directly below `index`, or at the top for nil.
    func children(of index: Int?) -> Range<Int> {
        index.map { $0 + 1..<nodes[$0].end } ?? 0..<nodes.count
    }

    func text(_ range: Range<Int>) -> String { file.text(ByteSpan(range)) }

    func location(_ range: Range<Int>) -> Location { Location(file.path, ByteSpan(range)) }
}

/// A piece of a template.
struct TemplateNode: Sendable {
    enum Kind: Sendable, Equatable {
        /// Bytes that are copied; an empty one with `startsLine` only marks the start of a line.
        case text
        case variable
        case raw
        case section
        case inverted
        case partial
        case parent
        /// A block: an argument directly inside a parent, else a place that can be filled.
        case block
    }

    let kind: Kind
    /// The tag as written; of a text node, the text.
    let range: Range<Int>
    /// The name without sigil and `*`.
    var name: Range<Int>
    /// The index after the last node inside.
    var end: Int
    var isDynamic = false
    /// Text: a line of the template starts here. Block: the contents start on a new line.
    var startsLine = false
    /// Partial, parent: alone on its line. Block: the first thing on its line.
    var isOwnLine = false
    /// Partial, parent, block: the white space before it on its own line.
    var indentation = 0..<0
    /// Block: the indentation of its contents; what an argument loses, and what replaces it gains.
    var margin = 0..<0
}
