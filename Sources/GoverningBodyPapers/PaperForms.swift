package import Linking
package import Publication
import ResultsModel
import WordDocument

/// The papers of a workspace in all their forms. Each paper is built once in each language, and every form is made of that.
package struct PaperForms: Sendable {
    let siteAddress: String
    /// By paper, each by language.
    let papers: [[PaperEdition]]
    /// By paper, the parts that are published by themselves too, each by language.
    let extracts: [[[PaperEdition]]]
    /// The finished PDF files, which the edge made of `typstSources`. A paper without one is published in its other forms.
    package var pdfs: [Route: [UInt8]] = [:]
    /// How large the files are that this build makes, for the pages that link to them.
    package var sizes: [Route: Int] = [:]

    /// - Parameter editions: what `PaperEdition.makers` made, in the same order.
    package init(_ workspace: Workspace, editions: [PaperEdition]) {
        siteAddress = workspace.configuration.baseURL
        let languages = workspace.languages.count
        papers = workspace.papers.indices.map { position in
            PaperPermalinks.assign(to: Array(editions[(position * languages)..<((position + 1) * languages)]))
        }
        extracts = papers.map { editions in
            let ids = editions.first?.paper.extracts.map(\.value) ?? []
            return ids.map { id in editions.compactMap { PaperExtract.edition(id, of: $0) } }.filter { $0.count == languages }
        }
    }

    /// Every paper and every extract in every language.
    private var editions: [PaperEdition] { zip(papers, extracts).flatMap { [$0] + $1 }.flatMap(\.self) }

    /// A PDF that is still to be made: where it goes, what messages call it, and its Typst source.
    package struct TypstSource: Sendable {
        package let route: Route
        package let name: String
        package let source: @Sendable () -> [UInt8]
    }

    /// The Typst source of each paper and extract in each language.
    package var typstSources: [TypstSource] {
        editions.map { edition in
            TypstSource(route: edition.route("pdf"), name: edition.name) { [siteAddress] in edition.typst(siteAddress: siteAddress) }
        }
    }

    /// The files of each paper and extract in each language: print HTML, Word, and PDF where there is one.
    package var artifacts: [Artifact] { editions.flatMap(files) }

    private func files(of edition: PaperEdition) -> [Artifact] {
        let (pdf, print) = (edition.route("pdf"), edition.route("html"))
        let options = wordOptions(edition)
        return (pdfs[pdf].map { [Artifact(pdf, .bytes($0))] } ?? []) + [
            Artifact(print, .made { PrintPage(edition.document, labels: edition.labels, route: print).bytes }),
            Artifact(
                edition.route("docx"),
                .container { edition.document.wordFile(options).parts().map { ContainerPart(name: $0.name, bytes: $0.bytes) } }),
        ]
    }

    /// Links lead to the published site, where its address is known.
    private func wordOptions(_ edition: PaperEdition) -> PaperWordOptions {
        var options = PaperWordOptions(
            captionSeparator: edition.labels[.captionSeparator], entrySeparator: edition.labels[.entrySeparator])
        options.contentsTitle = edition.contentsTitle
        options.siteAddress = siteAddress
        options.date = edition.paper.date.map { $0.value.text + "T00:00:00Z" }
        return options
    }
}
