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

    init(_ workspace: Workspace, labels: Labels, language: LanguageIndex) {
        self.workspace = workspace
        self.labels = labels
        self.language = language
        linkText = LinkText(workspace, labels: labels, language: language)
        numbers = NumberFormat(labels)
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
        let number = paper.session.map { OrdinalWords.abbreviation($0.value, isEnglish: isEnglish) } ?? ""
        let parts = [("number", number), ("place", paper.place.text(in: language)), ("dates", paper.dates.map(days) ?? "")]
        return Self.withoutEmptyParts(labels.filled(.paperSession, parts.map { (name: $0.0, value: $0.1) }))
    }

    /// Commas that nothing stands between, where the place or the days of a session are not known.
    private static func withoutEmptyParts(_ text: String) -> String {
        var text = text
        for (gap, mark) in [(", , ", ", "), ("，，", "，")] {
            while let range = text.firstRange(of: gap) { text.replaceSubrange(range, with: mark) }
        }
        while let last = text.last, last == " " || last == "," || last == "，" { text.removeLast() }
        return text
    }

    private func days(_ dates: DateRange) -> String {
        if dates.start == dates.end { return numbers.text(dates.start) }
        guard dates.start.year == dates.end.year, dates.start.month == dates.end.month else {
            return labels.filled(.paperDaysAcrossMonths, [("start", numbers.text(dates.start)), ("end", numbers.text(dates.end))])
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
        let name = LanguageNames.name(of: paper.originalLanguage, isEnglish: isEnglish) ?? paper.originalLanguage
        return labels.filled(.paperOriginal, [("language", name)])
    }

    private func agendaItem(_ number: Int?) -> String {
        guard let number else { return "" }
        return labels.filled(
            .paperAgendaItem, [("ordinal", OrdinalWords.word(number)), ("number", ChineseNumerals.text(number))])
    }

    private func entries(of paper: Paper, _ found: PaperNumbers) -> [PaperCover.Entry] {
        var purpose: [PaperInline] = paper.purpose.values.isEmpty ? [] : [.text(paper.purpose.text(in: language))]
        if let decision = found.decisions.first {
            let parts = labels[.paperDecisionPointer].split(separator: "{number}", maxSplits: 1, omittingEmptySubsequences: false)
            purpose += [
                .text(isEnglish ? " " : ""),
                .reference(
                    anchor: decision.anchor, before: String(parts.first ?? ""), number: String(decision.number),
                    after: parts.count > 1 ? String(parts[1]) : ""),
            ]
        }
        let all: [(Label, [PaperInline])] = [
            (.paperPurpose, purpose), (.paperObjective, text(paper.relevantObjective)),
            (.paperOutcomes, listed(paper.relevantOutcomes) + text(paper.relevantOutcomeNote)),
            (.paperPolicy, text(paper.policyImplications)), (.paperLegal, text(paper.legalImplications)),
            (.paperFinancial, text(paper.financialImplications)), (.paperFollowUp, text(paper.followUp)),
            (.paperAuthor, listed(paper.authorUnits) + text(paper.authorUnitNote)),
            (.paperDocuments, listed(paper.relatedDocuments + paper.relatedInstruments) + text(paper.relatedDocumentsNote)),
        ]
        return all.filter { !$0.1.isEmpty }.map { PaperCover.Entry(label: labels[$0.0], content: $0.1) }
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

    private var isEnglish: Bool { workspace.languages[language.position].tag.value.hasPrefix("en") }
}

/// Ordinals as covers write them.
enum OrdinalWords {
    /// `347th` in English, the plain number elsewhere.
    static func abbreviation(_ number: Int, isEnglish: Bool) -> String {
        guard isEnglish else { return String(number) }
        let suffix =
            switch (number % 10, number % 100) {
            case (_, 11...13): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        return String(number) + suffix
    }

    /// "Fourth", for the numbers that agendas have.
    static func word(_ number: Int) -> String {
        let words = [
            "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth",
            "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth", "Twentieth",
        ]
        return (1...words.count).contains(number) ? words[number - 1] : abbreviation(number, isEnglish: true)
    }
}

/// Chinese numerals up to 99, for agenda items.
enum ChineseNumerals {
    static func text(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...99).contains(number) else { return String(number) }
        let (tens, ones) = (number / 10, number % 10)
        return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[ones]
    }
}

/// Names of the languages that papers are written in.
enum LanguageNames {
    static func name(of tag: String, isEnglish: Bool) -> String? {
        let names: [String: (en: String, zh: String)] = [
            "en": ("English", "英文"), "fr": ("French", "法文"), "es": ("Spanish", "西班牙文"), "zh": ("Chinese", "中文"),
            "ar": ("Arabic", "阿拉伯文"), "ru": ("Russian", "俄文"), "de": ("German", "德文"),
        ]
        return names[tag].map { isEnglish ? $0.en : $0.zh }
    }
}
