import Bytes
package import Linking
package import Publication
import ResultsModel
import WordDocument

/// The papers of a workspace in all their forms.
package struct PaperForms: Sendable {
    let workspace: Workspace
    let labels: LabelTable
    /// The finished PDF files, which the edge made of `typstSources`. A paper without one is published in its other forms.
    private let pdfs: [Route: [UInt8]]

    package init(_ workspace: Workspace, labels: LabelTable, pdfs: [Route: [UInt8]] = [:]) {
        self.workspace = workspace
        self.labels = labels
        self.pdfs = pdfs
    }

    /// A PDF that is still to be made: where it goes, what messages call it, and its Typst source.
    package struct TypstSource: Sendable {
        package let route: Route
        package let name: String
        package let source: @Sendable () -> [UInt8]
    }

    /// The Typst source of each paper in each language.
    package var typstSources: [TypstSource] {
        workspace.papers.flatMap { paper in
            workspace.languageIndices.map { language in
                let tag = workspace.languages[language.position].tag.value
                let words = labels[language.position]
                return TypstSource(
                    route: Self.route(paper, tag: tag, ending: "pdf"), name: "\(paper.header.code.value) (\(tag))"
                ) {
                    let document = PaperBuilder(workspace, labels: words, language: language).build(paper)
                    let contents = isLong(document) ? words[.paperContents] : ""
                    return PaperTypst(
                        document, labels: words, contentsTitle: contents, siteAddress: workspace.configuration.baseURL
                    ).source
                }
            }
        }
    }

    /// What the site shows of each paper.
    package var readings: [PaperReading] {
        workspace.papers.map { paper in
            PaperReading(symbol: paper.header.code.value) { language, route in content(of: paper, language, route) }
        }
    }

    /// The files of each paper: print HTML in each language.
    package var artifacts: [Artifact] {
        workspace.papers.flatMap { paper in
            workspace.languageIndices.flatMap { language in files(of: paper, in: language) }
        }
    }

    private func files(of paper: Paper, in language: LanguageIndex) -> [Artifact] {
        let words = labels[language.position]
        let document = PaperBuilder(workspace, labels: words, language: language).build(paper)
        let print = Self.route(paper, tag: document.languageTag, ending: "html")
        let options = wordOptions(paper, document, words)
        let pdf = Self.route(paper, tag: document.languageTag, ending: "pdf")
        return (pdfs[pdf].map { [Artifact(pdf, .bytes($0))] } ?? []) + [
            Artifact(print, .bytes(PrintPage(document, labels: words, route: print).bytes)),
            Artifact(
                Self.route(paper, tag: document.languageTag, ending: "docx"),
                .container { document.wordFile(options).parts().map { ContainerPart(name: $0.name, bytes: $0.bytes) } }),
        ]
    }

    /// Long papers have a list of contents; links lead to the published site, where its address is known.
    private func wordOptions(_ paper: Paper, _ document: PaperDocument, _ words: Labels) -> PaperWordOptions {
        var options = PaperWordOptions(captionSeparator: words[.captionSeparator], entrySeparator: words[.entrySeparator])
        if isLong(document) { options.contentsTitle = words[.paperContents] }
        options.siteAddress = workspace.configuration.baseURL
        options.date = paper.date.map { $0.value.text + "T00:00:00Z" }
        return options
    }

    /// Whether a paper is long enough to have a list of contents when it is printed.
    private func isLong(_ document: PaperDocument) -> Bool {
        let paragraphs = document.blocks.count { block in
            if case .paragraph = block { true } else { false }
        }
        return paragraphs > 100
    }

    /// `papers/GB.347-PFA-4/GB.347-PFA-4.en.html`
    private static func route(_ paper: Paper, tag: String, ending: String) -> Route {
        let name = SiteMap.anchor(paper.header.code.value)
        return Route("papers/\(name)/\(name).\(tag).\(ending)")
    }

    private func content(of paper: Paper, _ language: LanguageIndex, _ route: Route) -> PaperContent {
        let words = labels[language.position]
        let document = PaperBuilder(workspace, labels: words, language: language).build(paper)
        let html = PaperHTML(document, labels: words, route: route)
        var content = PaperContent()
        content.head = document.cover.headLines
        content.entries = document.cover.entries.map { PaperContent.Entry(label: $0.label, content: html.inlines($0.content)) }
        content.headings = document.blocks.compactMap { block in
            guard case .heading(let heading) = block, heading.level <= 2, !heading.id.isEmpty else { return nil }
            return PaperContent.Heading(id: heading.id, level: heading.level, title: html.inlines(heading.content.withoutNotes))
        }
        let decision = document.blocks.lazy.compactMap { block -> PaperParagraph? in
            if case .paragraph(let paragraph) = block, paragraph.role == .decision { paragraph } else { nil }
        }.first
        if let decision, let number = decision.number {
            content.decision = (words.filled(.linkParagraph, [("number", String(number))]), decision.anchor)
        }
        let pdf = Self.route(paper, tag: document.languageTag, ending: "pdf")
        content.downloads = pdfs[pdf] == nil ? [] : [PaperContent.Download(route: pdf, name: words[.paperPDFVersion])]
        content.downloads += [
            PaperContent.Download(route: Self.route(paper, tag: document.languageTag, ending: "docx"), name: words[.paperWordVersion]),
            PaperContent.Download(route: Self.route(paper, tag: document.languageTag, ending: "html"), name: words[.paperPrintVersion]),
        ]
        content.body = html.body
        content.notes = html.notes
        return content
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
    var withoutNotes: [PaperInline] {
        filter { if case .footnote = $0 { false } else { true } }
    }
}
