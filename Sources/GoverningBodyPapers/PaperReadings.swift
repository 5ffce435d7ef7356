import Linking
package import Publication
import ResultsModel

extension PaperForms {
    /// What the site shows of each paper.
    package var readings: [PaperReading] {
        zip(papers, extracts).compactMap { editions, extracts in
            guard let symbol = editions.first?.document.symbol else { return nil }
            return PaperReading(
                symbol: symbol, extracts: extracts.compactMap(reading),
                parallel: { language, route in ParallelColumns(editions, language, route)?.parallel },
                decisions: { editions[$0.position].document.decisionTexts },
                content: { language, route in content(of: editions[language.position], route) })
        }
    }

    private func reading(_ editions: [PaperEdition]) -> PaperReading.Extract? {
        guard let extract = editions.first?.extract else { return nil }
        return PaperReading.Extract(
            id: extract.id, title: { editions[$0.position].extract?.title ?? "" },
            content: { language, route in content(of: editions[language.position], route) })
    }

    private func content(of edition: PaperEdition, _ route: Route) -> PaperContent {
        let (document, words) = (edition.document, edition.labels)
        let html = PaperHTML(document, labels: words, route: route)
        var content = PaperContent()
        content.head = document.cover.headLines
        content.title = document.cover.title
        content.entries = document.cover.entries.map { PaperContent.Entry(label: $0.label, content: html.inlines($0.content)) }
        content.headings = document.blocks.compactMap { block in
            guard case .heading(let heading) = block, heading.level <= 2, !heading.id.isEmpty else { return nil }
            return PaperContent.Heading(id: heading.id, level: heading.level, title: html.inlines(heading.content.withoutNotes))
        }
        if let decision = document.decision, let number = decision.number {
            content.decision = (words.filled(.linkParagraph, [("number", String(number))]), decision.anchor)
        }
        content.downloads = downloads(of: edition)
        content.citations = PaperCitation(edition, address: siteAddress + route.address).texts
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
            return PaperContent.Download(route: route, name: edition.labels[form.name], size: sizes[route])
        }
    }
}

/// How to cite a paper, and a paragraph of it.
private struct PaperCitation {
    private let edition: PaperEdition
    private let address: String

    init(_ edition: PaperEdition, address: String) {
        self.edition = edition
        self.address = address
    }

    var texts: [String] {
        let paragraph = edition.document.decision.map { text(.paperCitationParagraph, number: $0.number, permalink: $0.permalink) }
        return [text(.paperCitation)] + (paragraph.map { [$0] } ?? [])
    }

    private func text(_ pattern: Label, number: Int? = nil, permalink: String = "") -> String {
        let cover = edition.document.cover
        let text = edition.labels.filled(
            pattern,
            [
                ("organization", cover.organization), ("title", cover.title), ("symbol", cover.symbol), ("session", cover.session),
                ("date", cover.date), ("number", number.map { String($0) } ?? ""),
                ("address", permalink.isEmpty ? address : address + "#" + permalink),
            ])
        return PaperCoverBuilder.withoutEmptyParts(text)
    }
}

/// A paper in two languages, cut into rows that begin with the same heading, numbered paragraph, table or figure.
private struct ParallelColumns {
    private let editions: (first: PaperEdition, second: PaperEdition)
    private let route: Route

    /// Beside the source language stands the first translation, beside a translation the source. Nil for a single language.
    init?(_ editions: [PaperEdition], _ language: LanguageIndex, _ route: Route) {
        guard editions.count > 1 else { return nil }
        self.editions = (editions[language.position], editions[language == .source ? 1 : 0])
        self.route = route
    }

    var parallel: PaperParallel {
        let first = PaperHTML(editions.first.document, labels: editions.first.labels, route: route)
        let second = PaperHTML(editions.second.document, labels: editions.second.labels, route: route, style: .translation)
        let others = Dictionary(Self.rows(editions.second.document).map { ($0.key, $0.blocks) }, uniquingKeysWith: { first, _ in first })
        var rows = Self.rows(editions.first.document).map { row in
            PaperParallel.Row(first: first.blocks(row.blocks), second: second.blocks(others[row.key] ?? []))
        }
        if !editions.first.document.footnotes.isEmpty { rows.append(.init(first: first.notes, second: second.notes)) }
        return PaperParallel(other: editions.second.document.language, rows: rows)
    }

    private static func rows(_ document: PaperDocument) -> [(key: String, blocks: [PaperBlock])] {
        var rows: [(key: String, blocks: [PaperBlock])] = []
        for (position, block) in document.blocks.enumerated() {
            switch block {
            case .heading(let heading): rows.append((heading.id.isEmpty ? "block-\(position)" : heading.id, [block]))
            case .paragraph(let paragraph) where paragraph.number != nil: rows.append((paragraph.anchor, [block]))
            case .table(let table): rows.append((table.id.isEmpty ? "block-\(position)" : "table-\(table.id)", [block]))
            case .figure(let figure): rows.append(("figure-\(figure.id)", [block]))
            case .orientation: break
            case .paragraph, .list, .quotation:
                if rows.isEmpty { rows.append(("start", [])) }
                rows[rows.count - 1].blocks.append(block)
            }
        }
        return rows
    }
}

extension PaperDocument {
    /// The first paragraph of the draft decision.
    fileprivate var decision: PaperParagraph? {
        blocks.lazy.compactMap { block -> PaperParagraph? in
            if case .paragraph(let paragraph) = block, paragraph.role == .decision { paragraph } else { nil }
        }.first
    }

    /// Each numbered paragraph of the draft decisions, with what belongs to it.
    fileprivate var decisionTexts: [PaperDecision] {
        var decisions: [PaperDecision] = []
        for run in blocks.decisionRuns where run.isDecision {
            for block in run.blocks {
                if case .paragraph(let paragraph) = block, let number = paragraph.number {
                    decisions.append(PaperDecision(number: number, anchor: paragraph.anchor, text: paragraph.content.plainText))
                } else if let last = decisions.popLast() {
                    let text = [last.text, [block].plainText].joined(separator: " ")
                    decisions.append(PaperDecision(number: last.number, anchor: last.anchor, text: text))
                }
            }
        }
        return decisions
    }
}

extension [PaperInline] {
    /// The same without calls of notes, for lists of contents.
    fileprivate var withoutNotes: [PaperInline] { filter { !$0.isNoteCall } }
}
