import Diagnostics
import Testing

@testable import TemplateEngine

/// What cannot be read as a template, and sets of templates as a whole.
@Suite struct SyntaxTests {
    @Test func unclosedTags() {
        expectFindings("<h1>1️⃣{{title</h1>2️⃣\n", ["E0501 1️⃣2️⃣ this tag has no end: '}}' is missing"])
        expectFindings("1️⃣{{title}2️⃣\n{{address}}", ["E0501 1️⃣2️⃣ this tag has no end: '}}' is missing"])
        expectFindings("1️⃣{{! a remark2️⃣", ["E0501 1️⃣2️⃣ this tag has no end: '}}' is missing"])
        expectFindings("1️⃣{{{body}}2️⃣", ["E0501 1️⃣2️⃣ this tag has no end: '}}' is missing"])
        expectFindings("{{=| |=}}1️⃣|title2️⃣", ["E0501 1️⃣2️⃣ this tag has no end: '|' is missing"])
    }

    @Test func names() {
        expectFindings("1️⃣{{}}2️⃣", ["E0502 1️⃣2️⃣ this tag names nothing"])
        expectFindings("1️⃣{{> }}2️⃣", ["E0502 1️⃣2️⃣ this tag names nothing"])
        expectFindings("{{ 1️⃣lead name2️⃣ }}", ["E0502 1️⃣2️⃣ the name 'lead name' has a space in it"])
    }

    @Test func sections() {
        expectFindings("1️⃣{{#lead}}2️⃣{{name}}", ["E0503 1️⃣2️⃣ 'lead' is opened here and never closed: '{{/lead}}' is missing"])
        expectFindings("{{title}}1️⃣{{/lead}}2️⃣", ["E0504 1️⃣2️⃣ 'lead' is closed here, but nothing is open"])
        expectFindings("{{#lead}}{{name}}1️⃣{{/leads}}2️⃣{{/lead}}", ["E0504 1️⃣2️⃣ 'leads' is closed here, but 'lead' is open"])
        expectFindings("{{#lead}}{{#tags}}1️⃣{{/lead}}2️⃣{{title}}", ["E0504 1️⃣2️⃣ 'lead' is closed here, but 'tags' is open"])
    }

    @Test func bothPlacesOfAMismatchAreNamed() throws {
        let theme = Theme("{{#lead}}\n  {{name}}\n{{/leads}}")
        let finding = try #require(theme.check(for: OutcomePage.self).diagnostics.first)
        #expect(theme.place(of: finding) == "page.mustache:3:1")
        #expect(
            finding.notes.map { "\($0.location.map(theme.place) ?? ""): \($0.message.en)" } == ["page.mustache:1:1: 'lead' is opened here"])
    }

    @Test func delimiters() {
        expectFindings("1️⃣{{=<%=}}2️⃣", ["E0505 1️⃣2️⃣ new delimiters are two words without '=', as in '{{=<% %>=}}'"])
        expectFindings("1️⃣{{=< = >=}}2️⃣", ["E0505 1️⃣2️⃣ new delimiters are two words without '=', as in '{{=<% %>=}}'"])
    }

    @Test func positionsAreThoseOfTheFileWithCRLFAndChinese() throws {
        let theme = Theme("<p>\r\n标题：{{tilte}}\r\n")
        let finding = try #require(theme.check(for: OutcomePage.self).diagnostics.first)
        #expect(theme.place(of: finding) == "page.mustache:2:6")
    }

    @Test func aFileFullOfBracesIsGivenUpSoon() {
        let theme = Theme(String(repeating: "{{", count: 200_000))
        #expect(theme.check(for: OutcomePage.self).diagnostics.count == 20)
    }

    @Test func twoFilesOfOneName() {
        let read = TemplateSet.read([SourceFile("a.mustache", "1"), SourceFile("a", "2")])
        #expect(read.diagnostics.map { "\($0.code.id) \($0.location.path) \($0.message.en)" } == ["E0518 a two files are the template 'a'"])
    }

    @Test func unusedTemplates() throws {
        let theme = Theme("{{>a}}{{#is-draft}}{{>*card}}{{/is-draft}}", ["a": "", "b": "", "cards/policy": "", "cards/enabling": ""])
        let template = try #require(theme.check(for: OutcomePage.self).value)
        #expect(template.uses == ["a", "cards/enabling", "cards/policy", "page"])
        #expect(theme.messages(theme.read.value.unused(besides: template.uses)) == ["b.mustache:1:1: W0507 no page uses the template 'b'"])
    }

    @Test func aThemeStandsOnTheBuiltInOne() throws {
        let base = TemplateSet.read([SourceFile("page.mustache", "{{>head}}{{title}}"), SourceFile("head.mustache", "built-in ")]).value
        let set = TemplateSet.read([SourceFile("head.mustache", "own ")], over: base).value
        #expect(set.names == ["head", "page"])
        let template = try #require(set.check("page", for: OutcomePage.self).value)
        #expect(String(decoding: template.render(OutcomePage(title: "T")), as: UTF8.self) == "own T")
        #expect(set.unused(besides: ["head"]).isEmpty)
    }

    @Test func aFaultyTemplateIsReportedOnceAndNotUsed() {
        let theme = Theme("{{>a}}{{>a}}", ["a": "{{#x}}"])
        let checked = theme.check(for: OutcomePage.self)
        #expect(checked.value == nil)
        #expect(checked.diagnostics.map(\.code) == [.templateSectionUnclosed])
    }

    @Test func codesAreInOrderAndInTwoLanguages() {
        let codes = DiagnosticCode.templateEngineCodes
        #expect(codes.map { $0.id.dropFirst() } == (501...519).map { "0\($0)" })
        #expect(Set(codes.map(\.name)).count == codes.count)
        #expect(codes.allSatisfy { !$0.title.zh.isEmpty && !$0.explanation.zh.isEmpty })
    }
}
