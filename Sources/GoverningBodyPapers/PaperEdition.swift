package import Linking
package import Publication
import ResultsModel

/// A paper in one language: its numbered value, built once a build, and the words that its forms need.
package struct PaperEdition: Sendable {
    let paper: Paper
    let labels: Labels
    var document: PaperDocument
    /// The part of the paper that this is, and its heading; nil for the whole.
    var extract: (id: String, title: String)?

    /// How to build each paper of a workspace in each language, paper by paper; a caller may run them at once on several
    /// cores. `PaperForms` takes the results in this order.
    package static func makers(_ workspace: Workspace, labels: LabelTable) -> [@Sendable () -> PaperEdition] {
        workspace.papers.flatMap { paper in
            workspace.languageIndices.map { language in
                { @Sendable in
                    let words = labels[language.position]
                    let document = PaperBuilder(workspace, labels: words, language: language).build(paper)
                    return PaperEdition(paper: paper, labels: words, document: document)
                }
            }
        }
    }

    /// `papers/GB.347-PFA-4/GB.347-PFA-4.en.html`, `papers/GB.347-PFA-4/GB.347-PFA-4.decisions.en.html`
    func route(_ ending: String) -> Route {
        let name = SiteMap.anchor(document.symbol)
        let part = extract.map { ".\($0.id)" } ?? ""
        return Route("papers/\(name)/\(name)\(part).\(document.languageTag).\(ending)")
    }

    /// What messages call it: `GB.347/PFA/4 (en)`, `GB.347/PFA/4 decisions (en)`.
    var name: String { document.symbol + (extract.map { " \($0.id)" } ?? "") + " (\(document.languageTag))" }

    /// The heading of the list of contents; empty for a paper that is short enough to do without one.
    var contentsTitle: String { document.isLong ? labels[.paperContents] : "" }
}

extension PaperEdition {
    /// The source of its PDF.
    func typst(siteAddress: String) -> [UInt8] {
        PaperTypst(document, labels: labels, contentsTitle: contentsTitle, siteAddress: siteAddress).source
    }
}

extension PaperDocument {
    /// From this many numbered paragraphs on a paper has contents with page numbers.
    private static let paragraphsOfLongPapers = 60

    /// Whether a paper is long enough to have a list of contents when it is printed.
    var isLong: Bool {
        let numbered = blocks.count { block in
            if case .paragraph(let paragraph) = block { paragraph.number != nil } else { false }
        }
        return numbered >= Self.paragraphsOfLongPapers
    }
}
