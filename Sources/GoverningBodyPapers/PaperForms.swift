package import Linking
package import Publication
import ResultsModel
import WordDocument

/// The papers of a workspace in all their forms. Each paper is built once in each language, and every form is made of that.
package struct PaperForms: Sendable {
    private let siteAddress: String
    /// By paper, each by language.
    let papers: [[PaperEdition]]
    /// The finished PDF files, which the edge made of `typstSources`. A paper without one is published in its other forms.
    package var pdfs: [Route: [UInt8]] = [:]

    /// - Parameter editions: what `PaperEdition.makers` made, in the same order.
    package init(_ workspace: Workspace, editions: [PaperEdition]) {
        siteAddress = workspace.configuration.baseURL
        let languages = workspace.languages.count
        papers = workspace.papers.indices.map { Array(editions[($0 * languages)..<(($0 + 1) * languages)]) }
    }

    private var editions: [PaperEdition] { papers.flatMap(\.self) }

    /// A PDF that is still to be made: where it goes, what messages call it, and its Typst source.
    package struct TypstSource: Sendable {
        package let route: Route
        package let name: String
        package let source: @Sendable () -> [UInt8]
    }

    /// The Typst source of each paper in each language.
    package var typstSources: [TypstSource] {
        editions.map { edition in
            TypstSource(route: edition.route("pdf"), name: edition.name) { [siteAddress] in
                PaperTypst(
                    edition.document, labels: edition.labels, contentsTitle: edition.contentsTitle, siteAddress: siteAddress
                ).source
            }
        }
    }

    /// What the site shows of each paper.
    package var readings: [PaperReading] {
        papers.compactMap { editions in
            guard let symbol = editions.first?.document.symbol else { return nil }
            return PaperReading(symbol: symbol) { language, route in content(of: editions[language.position], route) }
        }
    }

    /// The files of each paper in each language: print HTML, Word, and PDF where there is one.
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

    private func content(of edition: PaperEdition, _ route: Route) -> PaperContent {
        let (document, words) = (edition.document, edition.labels)
        let html = PaperHTML(document, labels: words, route: route)
        var content = PaperContent()
        content.head = document.cover.headLines
        content.entries = document.cover.entries.map { PaperContent.Entry(label: $0.label, content: html.inlines($0.content)) }
        content.headings = document.blocks.compactMap { block in
            guard case .heading(let heading) = block, heading.level <= 2, !heading.id.isEmpty else { return nil }
            return PaperContent.Heading(id: heading.id, level: heading.level, title: html.inlines(heading.content.withoutNotes))
        }
        if let decision = document.decision, let number = decision.number {
            content.decision = (words.filled(.linkParagraph, [("number", String(number))]), decision.anchor)
        }
        content.downloads = downloads(of: edition)
        content.body = html.body
        content.notes = html.notes
        return content
    }

    private func downloads(of edition: PaperEdition) -> [PaperContent.Download] {
        let forms: [(ending: String, name: Label)] = [
            ("pdf", .paperPDFVersion), ("docx", .paperWordVersion), ("html", .paperPrintVersion),
        ]
        return forms.compactMap { form in
            let route = edition.route(form.ending)
            guard form.ending != "pdf" || pdfs[route] != nil else { return nil }
            return PaperContent.Download(route: route, name: edition.labels[form.name])
        }
    }
}

extension PaperDocument {
    /// The first paragraph of the draft decision.
    var decision: PaperParagraph? {
        blocks.lazy.compactMap { block -> PaperParagraph? in
            if case .paragraph(let paragraph) = block, paragraph.role == .decision { paragraph } else { nil }
        }.first
    }
}

extension PaperCover {
    /// What stands above the title, line by line.
    var headLines: [String] {
        [
            body, session, [sectionTitle, sectionCode].filter { !$0.isEmpty }.joined(separator: " "), segment, agendaItem, date,
            originalLanguage,
        ]
        .filter { !$0.isEmpty }
    }
}

extension [PaperInline] {
    /// The same without calls of notes, for lists of contents.
    var withoutNotes: [PaperInline] { filter { !$0.isNoteCall } }
}
