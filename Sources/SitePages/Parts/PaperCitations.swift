import Linking
import Publication
import ResultsModel
import TemplateEngine

/// What the numbered paragraphs of the papers hold: where they lead, read from the finished text of the papers, so that it
/// says what readers see; and which are draft decisions.
struct PaperCitations: Sendable {
    struct Decision: Sendable {
        let symbol: String
        let anchor: String
        /// Its text without markup.
        let text: String
    }

    private struct Citing: Sendable {
        let route: Route
        /// The anchors of the paragraphs that have a link, by the link as the page writes it.
        var anchors: [String: [String]] = [:]
    }

    private var papers: [String: Citing] = [:]
    private(set) var decisions: [Decision] = []

    init(_ readings: [PaperReading], _ siteMap: SiteMap, _ language: LanguageIndex) {
        for reading in readings {
            guard let place = siteMap.place(of: ObjectKey(.paper, reading.symbol), in: language) else { continue }
            var scan = ParagraphScan(reading.content(language, place.route).body.bytes)
            var citing = Citing(route: place.route)
            while let (address, anchor) = scan.next() {
                if citing.anchors[address]?.last != anchor { citing.anchors[address, default: []].append(anchor) }
            }
            decisions += reading.decisions(language).map { Decision(symbol: reading.symbol, anchor: $0.anchor, text: $0.text) }
            papers[reading.symbol] = citing
        }
    }

    /// Links to the paragraphs of a paper that cite something, with their numbers.
    func places(citing key: ObjectKey, in source: ObjectKey, _ site: SiteLanguage, from route: Route) -> [SiteLink] {
        guard source.kind == .paper, let citing = papers[source.code], let place = site.siteMap.place(of: key, in: site.language) else {
            return []
        }
        let address = citing.route.relativeAddress(of: place.route, fragment: place.fragment)
        return (citing.anchors[address] ?? []).map { anchor in
            SiteLink(
                title: SiteLanguage.html(Self.number(anchor)),
                address: CheckedURL(route.relativeAddress(of: citing.route, fragment: anchor)))
        }
    }

    /// `46` of `p46`.
    static func number(_ anchor: String) -> String { String(anchor.drop { !$0.isNumber }) }
}

/// Goes through the HTML of a paper for numbered paragraphs and the links in them.
private struct ParagraphScan {
    private let html: [UInt8]
    private var position = 0
    private var anchor = ""

    init(_ html: [UInt8]) {
        self.html = html
    }

    /// The next link in a numbered paragraph: its address, and the anchor of the paragraph.
    mutating func next() -> (String, String)? {
        while let open = html[position...].firstIndex(of: UInt8(ascii: "<")) {
            let end = html[open...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
            position = end + 1
            let tag = html[open..<end]
            if tag.starts(with: Array("<div class=\"para".utf8)), let id = Self.value(" id=\"", in: tag) {
                anchor = id
            } else if tag.starts(with: Array("<h".utf8)) {
                anchor = ""
            } else if tag.starts(with: Array("<a ".utf8)), !anchor.isEmpty, let address = Self.value(" href=\"", in: tag) {
                return (address, anchor)
            }
        }
        return nil
    }

    private static func value(_ name: StaticString, in tag: ArraySlice<UInt8>) -> String? {
        let wanted = name.withUTF8Buffer { unsafe Array($0) }
        guard let start = tag.indices.first(where: { tag[$0...].starts(with: wanted) }).map({ $0 + wanted.count }),
            let end = tag[start...].firstIndex(of: UInt8(ascii: "\""))
        else { return nil }
        return String(decoding: tag[start..<end], as: UTF8.self)
    }
}

extension ListPage {
    /// The way to the draft decisions.
    static func decisionsRow(_ site: SiteLanguage, from route: Route) -> Row {
        let link = SiteLink(title: SiteLanguage.html(site.label(.decisions)), address: site.address("decisions", from: route))
        return Row(link: link, detail: site.count(site.citations.decisions.count, one: .entriesOne, other: .entriesOther))
    }

    /// The draft decisions of all papers, each with its text and where it stands.
    static func decisions(_ site: SiteLanguage, _ route: Route) -> ListPage {
        let rows = site.citations.decisions.map { decision in
            let paper = ObjectKey(.paper, decision.symbol)
            let number = site.text(.linkParagraph, ("number", PaperCitations.number(decision.anchor)))
            let address = site.route(of: paper).flatMap { CheckedURL(route.relativeAddress(of: $0, fragment: decision.anchor)) }
            return Row(
                link: SiteLink(title: SiteLanguage.html("\(decision.symbol), \(number)"), address: address), note: decision.text,
                detail: site.label(.draftDecision))
        }
        var frame = site.frame(route, .decisions, section: .papers)
        frame.trail = [SiteLink(title: SiteLanguage.html(site.label(.papers)), address: site.address("papers", from: route))]
        return ListPage(page: frame, sections: [Section(id: "decisions", title: site.label(.draftDecision), rows: rows)])
    }
}
