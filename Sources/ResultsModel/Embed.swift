package import Diagnostics

/// Something from the model that a paper places in its text: a fenced block with the info string `plenary`.
package struct Embed: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        /// Another file of the same paper, by the id of the part.
        case part(Located<String>)
        /// Every outcome of a kind with its text, its outputs and theirs.
        case outcomes(scope: String, kind: Outcome.Kind?)
        case outcome(Reference)
        case output(Reference)
        /// Indicators with verification, baseline and target, at one level.
        case resultsFramework(scope: String, level: Level)
        case budget(Reference)
        case sdgLinks(scope: String)
        case risks(scope: String)
        /// The abbreviations with these codes, or all of the register.
        case abbreviations(codes: [String])
        case figure(Reference)
    }

    /// The three tables of a results framework.
    package enum Level: String, Sendable, Hashable, CaseIterable { case impact, policy, enabling }

    package var content: Content
    /// The node of the fenced block in its document.
    package var node: Int
    /// The printed number of the table or figure (`I.1`), where it is not counted.
    package var label = ""
    /// The author's caption, where it is not the title of what is placed.
    package var caption = ""
    /// The author's id for references.
    package var id = ""
    package var isLandscape = false
    package var span: ByteSpan

    package init(_ content: Content, node: Int, span: ByteSpan) {
        self.content = content
        self.node = node
        self.span = span
    }
}
