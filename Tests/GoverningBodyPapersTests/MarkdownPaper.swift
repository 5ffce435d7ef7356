import ContentDecoder
import Diagnostics
import Linking
import Publication
import ResultsModel
import TestSupport
import Testing

@testable import GoverningBodyPapers

/// Papers from the Markdown of a test, in a workspace with one outcome, one output and one figure.
struct MarkdownPaper {
    static let labels = Labels([
        "link-paragraph": "paragraph {number}", "link-table": "Table {number}", "link-figure": "Figure {number}",
        "link-note": "note {number}", "link-section": "{number}", "link-outcome": "Outcome {code}", "link-output": "Output {code}",
        "object-title": "{object}: {title}", "paper-decision-pointer": "(see the draft decision in paragraph {number})",
        "paper-sentences": "{first} {second}", "paper-purpose": "Purpose", "number-group": ",", "number-decimal": ".",
        "caption-separator": ". ", "entry-separator": ": ", "paper-permalink": "Link to paragraph {number}", "footnotes": "Notes",
        "footnote-back": "Back", "paper-table": "Table", "paper-extract-title": "{title} – {extract}",
    ])

    /// The paper in each of the languages, built from bodies in that order.
    static func build(
        _ bodies: [String], languages: [String] = ["en"], fields: String = "", parts: [String: String] = [:]
    ) throws -> [PaperEdition] {
        var drafts = try [
            draft("p/programme.md", "type: programme\nid: 2022-23\ntitle: P\nperiod: 2022/2023", ""),
            draft(
                "p/1.md", "type: outcome\ncode: 1\nkind: policy\ntitle: Dialogue",
                "First of the outcome.\n\n## Focus\n\nSecond of the outcome."),
            draft("p/1.1.md", "type: output\ncode: 1.1\ntitle: Employers", "Of the output.\n\nTo help: {.country-level}\n\n- one;\n- two."),
            draft("p/pie.md", "type: figure\nid: pie\ntitle: Shares\nalt: Two halves.\nstatus: not-available", ""),
        ]
        let head =
            "type: paper\nsymbol: GB.1/X/1\nsession: 1\nsection: X\ntitle: T\npurpose: To decide.\n\(fields)\n"
            + "series: [{id: body}, {id: annexes}]"
        drafts.append(try draft("papers/a/paper.md", head, bodies[0], translations: Array(bodies.dropFirst()), languages))
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
            drafts.append(try draft("papers/a/parts/\(name).md", "type: part\nid: \(name)", text))
        }
        var configuration = Configuration()
        configuration.languages = languages.map { tag in
            var language = Configuration.Language()
            language.tag = Located(tag)
            return language
        }
        let linked = link(LinkInput(configuration: configuration, drafts: drafts, registers: []))
        #expect(linked.diagnostics.filter { $0.code.id.hasPrefix("E04") }.map(\.message.en) == [])
        let table = LabelTable(languages.map { _ in labels })
        return PaperEdition.makers(linked.value, labels: table).map { $0() }
    }

    /// A paper in one language.
    static func document(_ body: String, parts: [String: String] = [:]) throws -> PaperDocument {
        try #require(build([body], parts: parts).first).document
    }

    private static func draft(
        _ path: String, _ fields: String, _ body: String, translations: [String] = [], _ languages: [String] = ["en"]
    ) throws -> Draft {
        var files: [SourceFile?] = [SourceFile(path, "---\n\(fields)\n---\n\n\(body)\n")]
        for (position, text) in translations.enumerated() {
            let name = path.replacing(".md", with: ".\(languages[position + 1]).md")
            files.append(SourceFile(name, "---\nsource: 000000000000\ntitle: T\npurpose: P\n---\n\n\(text)\n"))
        }
        let decoded = ObjectDecoder.decode(files, vocabulary: Vocabulary(languages: languages, regions: []))
        #expect(decoded.diagnostics.filter { $0.severity == .error } == [])
        return try #require(decoded.value)
    }
}
