import Bytes
package import Linking
package import Publication
import ResultsModel

/// The papers of a workspace in all their forms.
package struct PaperForms: Sendable {
    let workspace: Workspace
    let labels: LabelTable

    package init(_ workspace: Workspace, labels: LabelTable) {
        self.workspace = workspace
        self.labels = labels
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
            workspace.languageIndices.map { language in
                let route = Self.route(paper, tag: workspace.languages[language.position].tag.value, ending: "html")
                let document = PaperBuilder(workspace, labels: labels[language.position], language: language).build(paper)
                return Artifact(route, .bytes(PrintPage(document, labels: labels[language.position], route: route).bytes))
            }
        }
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
        content.downloads = [
            PaperContent.Download(
                route: Self.route(paper, tag: document.languageTag, ending: "html"), name: words[.paperPrintVersion])
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
