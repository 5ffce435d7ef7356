import Diagnostics
import TestSupport
import Testing

@testable import TemplateEngine

// A small site to test with: view models, their values, and helpers that read like the templates they check.

struct IndicatorRow: ViewModel {
    let code: String
    let name: String
    let target: Int?
    let isNew: Bool

    static let fields: [Field<IndicatorRow>] = [
        .text("code") { $0.code },
        .text("name") { $0.name },
        .number("target") { $0.target },
        .flag("is-new") { $0.isNew },
    ]
}

struct UnitName: ViewModel {
    let name: String
    let address: CheckedURL

    static let fields: [Field<UnitName>] = [
        .text("name") { $0.name },
        .url("address") { $0.address },
    ]
}

struct OutcomePage: ViewModel {
    enum Card: String, CaseIterable, Sendable {
        case policy = "cards/policy"
        case enabling = "cards/enabling"
    }

    var title = "Skills & <work>"
    var address = CheckedURL("outcomes/1/?a=1&b=2")
    var body = HTMLFragment(safe: Array("<p>Body</p>".utf8))
    var isDraft = false
    var level = 2
    var lead: UnitName? = CheckedURL("units/employment").map { UnitName(name: "Employment", address: $0) }
    var indicators = [
        IndicatorRow(code: "1.1.1", name: "Members", target: 12, isNew: true),
        IndicatorRow(code: "1.1.2", name: "Laws", target: 0, isNew: false),
        IndicatorRow(code: "1.1.3", name: "Plans", target: nil, isNew: false),
    ]
    var tags = ["skills", "a & b"]
    var card = Card.policy
    var note: String?

    static let fields: [Field<OutcomePage>] = [
        .text("title") { $0.title },
        .url("address") { $0.address },
        .html("body") { $0.body },
        .flag("is-draft") { $0.isDraft },
        .number("level") { $0.level },
        .record("lead") { $0.lead },
        .list("indicators") { $0.indicators },
        .list("tags") { $0.tags },
        .choice("card", of: Card.self) { $0.card },
        .text("note") { $0.note },
    ]
}

/// An entry of a navigation: its shape contains itself.
struct NavigationEntry: ViewModel {
    let title: String
    var children: [NavigationEntry] = []

    static let fields: [Field<NavigationEntry>] = [
        .text("title") { $0.title },
        .list("children") { $0.children },
    ]
}

/// The template `page` with partials, as a set. Faults of the syntax go with the findings of the check.
struct Theme {
    let files: [SourceFile]

    init(_ page: String, _ partials: [String: String] = [:]) {
        files =
            [SourceFile("templates/page.mustache", page)]
            + partials.sorted { $0.key < $1.key }.map { SourceFile("templates/\($0.key).mustache", $0.value) }
    }

    var read: Findings<TemplateSet> { TemplateSet.read(files, under: ContentPath("templates")) }

    func check<Model: ViewModel>(for model: Model.Type = OutcomePage.self) -> Findings<CheckedTemplate<Model>?> {
        let set = read
        let checked = set.value.check("page", for: model)
        return Findings(checked.value, set.diagnostics + checked.diagnostics)
    }

    /// What the page prints; the findings instead, if there are errors.
    func render<Model: ViewModel>(_ model: Model) -> String {
        let checked = check(for: Model.self)
        guard let template = checked.value else { return messages(checked.diagnostics).joined(separator: "\n") }
        return String(decoding: template.render(model), as: UTF8.self)
    }

    /// `file:line:column: E0510 message`
    func messages(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { "\(place(of: $0)): \($0.code.id) \($0.message.en)" }
    }

    func place(of diagnostic: Diagnostic) -> String { place(diagnostic.location) }

    func place(_ location: Location) -> String {
        guard let file = files.first(where: { $0.path == location.path }) else { return location.path.text }
        return "\(location.path.name):\(file.lineColumn(at: Int(location.span.start)))"
    }
}

/// What an untyped template prints.
func untyped(_ template: String, partials: [String: String] = [:], _ value: TemplateValue) -> String {
    let theme = Theme(template, partials)
    guard let page = theme.read.value.untyped("page") else { return "refused: \(theme.messages(theme.read.diagnostics))" }
    return String(decoding: page.render(value), as: UTF8.self)
}

/// An untyped record.
func object(_ entries: KeyValuePairs<String, TemplateValue>) -> TemplateValue {
    .object(TemplateObject(entries.map { (name: $0.key, value: $0.value) }))
}

/// Checks a page with markers in it, against the outcome page: each finding as `E0510 1️⃣2️⃣ message`.
func expectFindings(_ page: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    expectFindings(page, [:], expected, sourceLocation: sourceLocation)
}

/// The same with partials.
func expectFindings(
    _ page: String, _ partials: [String: String], _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
    let marked = MarkedText(page)
    let findings = Theme(marked.text, partials).check(for: OutcomePage.self).diagnostics
    TestSupport.expectFindings(findings, in: marked, expected, sourceLocation: sourceLocation)
}
