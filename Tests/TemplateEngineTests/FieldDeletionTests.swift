import Diagnostics
import Testing

@testable import TemplateEngine

/// A template and its view model cannot drift apart: take any field away, and the template that uses it fails, at the
/// place where it uses it.
@Suite struct FieldDeletionTests {
    private let theme = Theme(
        """
        <h{{level}}>{{title}}</h{{level}}>
        <a href="{{address}}">{{#is-draft}}draft{{/is-draft}}</a>
        {{body}}
        {{#lead}}<a href="{{address}}">{{name}}</a>{{/lead}}
        {{#indicators}}
          {{>row}}
        {{/indicators}}
        {{#tags}}{{.}}{{/tags}}
        {{>*card}}
        {{note}}

        """,
        ["row": "{{code}} {{name}} {{target}}{{#is-new}} new{{/is-new}}", "cards/policy": "", "cards/enabling": ""])

    @Test(arguments: [
        ("title", "page.mustache:1:15"), ("address", "page.mustache:2:12"), ("body", "page.mustache:3:3"),
        ("is-draft", "page.mustache:2:26"), ("level", "page.mustache:1:5"), ("lead", "page.mustache:4:4"),
        ("indicators", "page.mustache:5:4"), ("tags", "page.mustache:8:4"), ("card", "page.mustache:9:5"),
        ("note", "page.mustache:10:3"),
    ])
    func withoutAFieldOfThePage(field: String, place: String) throws {
        let findings = theme.read.value.findings("page", against: OutcomePage.shape.without(field))
        let finding = try #require(findings.first)
        #expect(finding.code == .templateUnknownField)
        #expect(finding.message.en.contains("'\(field)'"))
        #expect(theme.place(of: finding) == place)
    }

    @Test(arguments: [
        ("code", "row.mustache:1:3"), ("name", "row.mustache:1:12"), ("target", "row.mustache:1:21"), ("is-new", "row.mustache:1:32"),
    ])
    func withoutAFieldOfARow(field: String, place: String) throws {
        let page = OutcomePage.shape.without("indicators")
        let row = IndicatorRow.shape.without(field)
        let rows = RecordShape.Field("indicators", .list(of: .record(RecordReference(row.identity) { row })))
        let findings = theme.read.value.findings("page", against: RecordShape("OutcomePage", page.fields + [rows]))
        let finding = try #require(findings.first)
        #expect(finding.code == .templateUnknownField)
        #expect(theme.place(of: finding) == place)
    }

    @Test func everyFieldOfTheSampleIsTried() {
        #expect(OutcomePage.shape.fields.count == 10)
        #expect(IndicatorRow.shape.fields.count == 4)
        #expect(theme.check(for: OutcomePage.self).diagnostics.isEmpty)
    }
}

extension RecordShape {
    fileprivate func without(_ field: String) -> RecordShape {
        RecordShape(name, fields.filter { $0.name != field })
    }
}
