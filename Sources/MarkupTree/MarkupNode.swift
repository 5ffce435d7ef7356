package import Diagnostics

/// What a node of a Markdown document is, in the words of CommonMark and GFM.
package enum MarkupKind: UInt8, Sendable, CaseIterable {
    case document
    // Blocks
    case paragraph, heading, thematicBreak, blockQuote, list, listItem, codeBlock, htmlBlock
    case table, tableHead, tableRow, tableCell, footnoteDefinition
    // Inlines
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image, footnoteReference

    package var isInline: Bool { rawValue >= MarkupKind.text.rawValue }

    /// Whether nodes of this kind can hold children; a walker leaves only these.
    package var isContainer: Bool {
        switch self {
        case .document, .paragraph, .heading, .blockQuote, .list, .listItem, .table, .tableHead, .tableRow, .tableCell,
            .footnoteDefinition, .emphasis, .strong, .strikethrough, .link, .image:
            true
        case .thematicBreak, .codeBlock, .htmlBlock, .text, .softBreak, .lineBreak, .code, .htmlInline, .footnoteReference:
            false
        }
    }
}

/// A range of the document's text store.
package struct TextRange: Sendable, Hashable {
    package let start: Int32
    package let end: Int32

    package init(_ start: Int, _ end: Int) {
        self.start = Int32(start)
        self.end = Int32(end)
    }

    package static let empty = TextRange(0, 0)

    package var range: Range<Int> { Int(start)..<Int(end) }
    package var isEmpty: Bool { start == end }
}

/// One node. What its payload fields hold depends on its kind:
///
/// | kind | text | title | number | flag |
/// | --- | --- | --- | --- | --- |
/// | text, code, htmlInline, htmlBlock | the literal | | | |
/// | codeBlock | the literal | the info string | offset in the file of the literal | the literal stands there byte for byte |
/// | heading | | | level 1...6 | |
/// | list | | | first number of an ordered list, -1 of a bullet list | tight |
/// | listItem | | | 0 plain, 1 task open, 2 task done | |
/// | tableCell | | | `CellAlignment` | |
/// | link, image | destination | title | | an autolink: `<outcome:1>` or a bare address |
/// | footnoteReference, footnoteDefinition | the label | | order of first reference, from 1 | |
///
/// A `softBreak` always means a space: where two Chinese or Japanese characters meet over a line end there is none, and
/// two text nodes follow each other. `tableHead` is a row, the first one. HTML nodes are only there where the policy
/// allows them.
package struct MarkupNode: Sendable, Hashable {
    package var kind: MarkupKind
    package var flag: Bool
    package var number: Int32
    /// The index one past the last node of this subtree.
    package var end: Int32
    /// Where the node stands in its source file.
    package var span: ByteSpan
    package var text: TextRange
    package var title: TextRange
    /// An index into the document's attributes, or -1.
    package var attributes: Int32

    package init(
        _ kind: MarkupKind, span: ByteSpan, text: TextRange = .empty, title: TextRange = .empty, number: Int = 0, flag: Bool = false
    ) {
        self.kind = kind
        self.flag = flag
        self.number = Int32(number)
        end = 0
        self.span = span
        self.text = text
        self.title = title
        attributes = -1
    }
}

/// How the cells of a column are set, from the delimiter row of a GFM table.
package enum CellAlignment: Int32, Sendable {
    case none, left, center, right
}

/// What `{#id .class}` at the end of a heading or paragraph says.
package struct MarkupAttributes: Sendable, Hashable {
    package var id: String?
    package var classes: [String]
    /// The braces and what is between them.
    package var span: ByteSpan

    package init(id: String?, classes: [String], span: ByteSpan) {
        self.id = id
        self.classes = classes
        self.span = span
    }

    package func has(_ name: String) -> Bool { classes.contains(name) }
}
