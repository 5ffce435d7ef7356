import MarkupTree
import ResultsModel

/// A body that a paper takes text from: its own, that of a part, or that of an object it embeds.
struct PaperText: Sendable {
    let document: MarkupDocument
    /// Tells the bodies of a paper apart, whose notes may have the same labels.
    let number: Int
    /// The programme or strategy in which links without a scope are read.
    let scope: String
    /// Added to the levels of the body's headings to get levels of the paper.
    let headingShift: Int
}

/// What a paper is made of, in order, before anything is numbered.
enum PaperPiece: Sendable {
    /// A top-level block of a body.
    case block(PaperText, node: Int)
    /// The heading of an embedded object.
    case heading(level: Int, id: String, object: ObjectKey, title: String)
    /// A table made from the model.
    case table(Embed)
    case figure(Figure, Embed)
}

extension PaperText {
    var topLevelBlocks: MarkupChildren { document.children(of: 0) }
}
