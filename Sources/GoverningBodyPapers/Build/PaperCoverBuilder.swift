import Linking
import Publication
import ResultsModel

/// Builds the first page of a paper: what the author gave, in words, and the pointer to the draft decision.
struct PaperCoverBuilder {
    private let workspace: Workspace
    private let labels: Labels
    private let language: LanguageIndex
    private let linkText: LinkText
    private let numbers: NumberFormat
    private let ordinals: OrdinalWords

    init(_ workspace: Workspace, labels: Labels, language: LanguageIndex) {
        self.workspace = workspace
        self.labels = labels
        self.language = language
        linkText = LinkText(workspace, labels: labels, language: language)
        numbers = NumberFormat(labels)
        ordinals = OrdinalWords(labels)
    }

    func cover(of paper: Paper, _ found: PaperNumbers) -> PaperCover {
        var cover = PaperCover()
        cover.organization = workspace.configuration.organization.name.text(in: language)
        cover.body = labels[.paperGoverningBody]
        cover.session = session(of: paper)
        cover.symbol = paper.header.code.value
        cover.sectionTitle = paper.sectionTitle.text(in: language)
        cover.sectionCode = paper.section
        cover.segment = paper.segment.text(in: language)
        cover.date = paper.date.map { numbers.text($0.value) } ?? ""
        cover.originalLanguage = originalLanguage(of: paper)
        cover.agendaItem = agendaItem(paper.agendaItem)
        cover.title = paper.title.text(in: language)
        cover.entries = entries(of: paper, found)
        return cover
    }

    private func session(of paper: Paper) -> String {
        let number = paper.session.map { ordinals.abbreviation($0.value) } ?? ""
        let parts = [("number", number), ("place", paper.place.text(in: language)), ("dates", paper.dates.map(days) ?? "")]
        return Self.withoutEmptyParts(labels.filled(.paperSession, parts.map { (name: $0.0, value: $0.1) }))
    }

    /// Commas that nothing stands between, where the place or the days of a session are not known.
    static func withoutEmptyParts(_ text: String) -> String {
        var text = text
        for (gap, mark) in [(", , ", ", "), ("，，", "，")] {
            while let range = text.firstRange(of: gap) { text.replaceSubrange(range, with: mark) }
        }
        while let last = text.last, last == " " || last == "," || last == "，" { text.removeLast() }
        return text
    }

    private func days(_ dates: DateRange) -> String {
        if dates.start == dates.end { return numbers.text(dates.start) }
        guard dates.start.year == dates.end.year else {
            return labels.filled(.paperDaysAcrossMonths, [("start", numbers.text(dates.start)), ("end", numbers.text(dates.end))])
        }
        guard dates.start.month == dates.end.month else {
            return labels.filled(
                .paperDaysInYear,
                [
                    ("day", String(dates.start.day)), ("month", numbers.monthName(dates.start.month)),
                    ("number", String(dates.start.month)), ("last-day", String(dates.end.day)),
                    ("last-month", numbers.monthName(dates.end.month)), ("last-number", String(dates.end.month)),
                    ("year", String(dates.start.year)),
                ])
        }
        return labels.filled(
            .paperDays,
            [
                ("first", String(dates.start.day)), ("last", String(dates.end.day)), ("month", numbers.monthName(dates.start.month)),
                ("number", String(dates.start.month)), ("year", String(dates.start.year)),
            ])
    }

    private func originalLanguage(of paper: Paper) -> String {
        guard !paper.originalLanguage.isEmpty else { return "" }
        let name = Label(rawValue: "language-\(paper.originalLanguage)").map { labels[$0] } ?? paper.originalLanguage
        return labels.filled(.paperOriginal, [("language", name)])
    }

    private func agendaItem(_ number: Int?) -> String {
        guard let number else { return "" }
        return labels.filled(.paperAgendaItem, [("ordinal", ordinals.word(number))])
    }

    private func entries(of paper: Paper, _ found: PaperNumbers) -> [PaperCover.Entry] {
        let all: [(Label, [PaperInline])] = [
            (.paperPurpose, purpose(of: paper, found)), (.paperObjective, text(paper.relevantObjective)),
            (.paperOutcomes, listed(paper.relevantOutcomes) + text(paper.relevantOutcomeNote)),
            (.paperPolicy, text(paper.policyImplications)), (.paperLegal, text(paper.legalImplications)),
            (.paperFinancial, text(paper.financialImplications)), (.paperFollowUp, text(paper.followUp)),
            (.paperAuthor, listed(paper.authorUnits) + text(paper.authorUnitNote)),
            (.paperDocuments, listed(paper.relatedDocuments + paper.relatedInstruments) + text(paper.relatedDocumentsNote)),
        ]
        return all.filter { !$0.1.isEmpty }.map { PaperCover.Entry(label: labels[$0.0], content: $0.1) }
    }

    /// What the Governing Body is asked, and the pointer to the paragraph that asks it.
    private func purpose(of paper: Paper, _ found: PaperNumbers) -> [PaperInline] {
        let purpose = text(paper.purpose)
        guard let decision = found.decisions.first else { return purpose }
        let parts = labels[.paperDecisionPointer].split(separator: "{number}", maxSplits: 1, omittingEmptySubsequences: false)
        let gap = labels.filled(.paperSentences, [("first", ""), ("second", "")])
        return purpose + [
            .text(gap),
            .reference(
                anchor: decision.anchor, before: String(parts.first ?? ""), number: String(decision.number),
                after: parts.count > 1 ? String(parts[1]) : ""),
        ]
    }

    private func text(_ text: LocalizedText) -> [PaperInline] {
        let value = text.text(in: language)
        return value.isEmpty ? [] : [.text(value)]
    }

    /// References as links, with the language's separator between them.
    private func listed(_ references: [Reference]) -> [PaperInline] {
        let map = SiteMap(workspace)
        return references.enumerated().flatMap { position, reference -> [PaperInline] in
            let key = reference.key(in: "")
            let place = map.place(of: key, in: language)
            let fragment = place.map { $0.fragment.isEmpty ? "" : "#" + $0.fragment } ?? ""
            let name =
                key.kind == .outcome
                ? labels.filled(.objectTitle, [("object", linkText.text(of: key)), ("title", linkText.title(key))]) : linkText.text(of: key)
            let link = PaperInline.link(address: (place?.route.address ?? "") + fragment, isExternal: false, content: [.text(name)])
            return position == 0 ? [link] : [.text(labels[.listSeparator]), link]
        }
    }
}
