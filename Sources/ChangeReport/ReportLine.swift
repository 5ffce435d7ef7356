package import SemanticDiff

/// A sentence of a report, in pieces, so that each form can set what was and what is in its own way.
package struct ReportLine: Sendable, Hashable {
    package enum Mark: Sendable, Hashable { case added, removed, changed }

    package let mark: Mark
    package let pieces: [ReportPiece]

    package init(_ mark: Mark, _ pieces: [ReportPiece]) {
        self.mark = mark
        self.pieces = pieces
    }
}

/// A piece of a sentence.
package enum ReportPiece: Sendable, Hashable {
    /// Words of the report itself.
    case text(String)
    /// What the sentence is about: `indicator 7.3.1`.
    case subject(String)
    /// A value as it was, and as it is.
    case old(String)
    case new(String)
    /// Between the two.
    case arrow
    /// A text of the content, word by word.
    case runs([WordRun])
}

extension [ReportPiece] {
    /// The pieces as plain text, for tests and for forms without any setting: `12 -> 14`, `[-was-]{+is+}`.
    package var plain: String {
        map { piece in
            switch piece {
            case .text(let text), .subject(let text), .old(let text), .new(let text): text
            case .arrow: " -> "
            case .runs(let runs): runs.map(\.plain).joined()
            }
        }.joined()
    }
}

extension WordRun {
    /// As `git diff --word-diff` shows it.
    var plain: String {
        switch kind {
        case .same: new
        case .removed: "[-\(old)-]"
        case .added: "{+\(new)+}"
        }
    }
}
