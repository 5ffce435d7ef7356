import Bytes
import Diagnostics
import Testing

@testable import TemplateEngine

/// Typed view models, rendered: what each kind of field prints, and what lists and records know.
@Suite struct RenderTests {
    @Test(arguments: [
        ("{{title}}", "Skills &amp; &lt;work&gt;"),
        ("{{level}}", "2"),
        ("{{{body}}}|{{body}}|{{&body}}", "<p>Body</p>|<p>Body</p>|<p>Body</p>"),
        ("<a href=\"{{address}}\">", "<a href=\"outcomes/1/?a=1&amp;b=2\">"),
        ("<p class=\"{{card}}\">", "<p class=\"cards/policy\">"),
        ("<h{{level}}>{{title}}</h{{level}}>", "<h2>Skills &amp; &lt;work&gt;</h2>"),
        ("{{#is-draft}}draft{{/is-draft}}{{^is-draft}}final{{/is-draft}}", "final"),
        ("{{#note}}{{.}}{{/note}}{{^note}}no note{{/note}}{{note}}", "no note"),
        ("{{#title}}{{.}}{{/title}}", "Skills &amp; &lt;work&gt;"),
    ])
    func fields(template: String, expected: String) {
        #expect(Theme(template).render(OutcomePage()) == expected)
    }

    @Test(arguments: [
        ("{{lead.name}}", "Employment"),
        ("{{#lead}}{{name}} of {{title}}{{/lead}}{{^lead}}none{{/lead}}", "Employment of Skills &amp; &lt;work&gt;"),
        ("{{#lead}}<a href='{{address}}'>{{/lead}}", "<a href='units/employment'>"),
    ])
    func records(template: String, expected: String) {
        #expect(Theme(template).render(OutcomePage()) == expected)
    }

    @Test func anAbsentRecordPrintsNothing() {
        let page = OutcomePage(lead: nil)
        #expect(Theme("[{{lead.name}}{{#lead}}{{name}}{{/lead}}{{^lead}}none{{/lead}}]").render(page) == "[none]")
    }

    @Test(arguments: [
        ("{{#indicators}}{{code}} {{/indicators}}", "1.1.1 1.1.2 1.1.3 "),
        ("{{#tags}}({{.}}){{/tags}}", "(skills)(a &amp; b)"),
        // Zero is a value; only what is absent is left out.
        ("{{#indicators}}{{#target}}{{target}}={{.}} {{/target}}{{^target}}none {{/target}}{{/indicators}}", "12=12 0=0 none "),
        ("{{#indicators}}{{position}}. {{code}}{{^is-last}}, {{/is-last}}{{/indicators}}", "1. 1.1.1, 2. 1.1.2, 3. 1.1.3"),
        ("{{#tags}}{{#is-first}}[{{/is-first}}{{.}}{{#is-last}}]{{/is-last}}{{/tags}}", "[skillsa &amp; b]"),
        ("{{#indicators.any}}{{indicators.count}} indicators{{/indicators.any}}", "3 indicators"),
        ("{{^indicators.any}}none{{/indicators.any}}", ""),
        // The innermost list counts; behind it, the outer one again.
        ("{{#indicators}}{{position}}{{#tags}}{{position}}{{/tags}}{{#is-last}}.{{/is-last}}{{/indicators}}", "112212312."),
        ("{{#indicators}}{{#is-new}}{{code}} of {{title}}{{/is-new}}{{/indicators}}", "1.1.1 of Skills &amp; &lt;work&gt;"),
    ])
    func lists(template: String, expected: String) {
        #expect(Theme(template).render(OutcomePage()) == expected)
    }

    @Test func anEmptyListShowsNothing() {
        let page = OutcomePage(indicators: [])
        let template =
            "[{{#indicators}}{{code}}{{/indicators}}{{^indicators}}none{{/indicators}}{{indicators.count}}{{#indicators.any}}any{{/indicators.any}}]"
        #expect(Theme(template).render(page) == "[none0]")
    }

    @Test func aChoiceNamesATemplate() {
        let cards = ["cards/policy": "policy {{level}}", "cards/enabling": "enabling"]
        #expect(Theme("<{{>*card}}>", cards).render(OutcomePage()) == "<policy 2>")
        #expect(Theme("<{{>*card}}>", cards).render(OutcomePage(card: .enabling)) == "<enabling>")
        let layouts = ["cards/policy": "[{{$x}}{{/x}}]", "cards/enabling": "({{$x}}{{/x}})"]
        #expect(Theme("{{<*card}}{{$x}}{{level}}{{/x}}{{/*card}}", layouts).render(OutcomePage(card: .enabling)) == "(2)")
    }

    @Test func aNavigationShowsItself() {
        let tree = NavigationEntry(
            title: "Home",
            children: [
                NavigationEntry(title: "Outcomes", children: [NavigationEntry(title: "1"), NavigationEntry(title: "2")]),
                NavigationEntry(title: "Papers"),
            ])
        let nav = "<li>{{title}}{{#children.any}}<ul>{{#children}}{{>nav}}{{/children}}</ul>{{/children.any}}</li>"
        #expect(
            Theme("{{>nav}}", ["nav": nav]).render(tree)
                == "<li>Home<ul><li>Outcomes<ul><li>1</li><li>2</li></ul></li><li>Papers</li></ul></li>")
    }

    @Test func deepDataNeedNoStack() {
        let depth = 20_000
        // Turning a model into slots recurses, so the slots are made by hand, from the inside.
        var value = TemplateValue.record(TemplateRecord(slots: [.text("x"), .list([])]))
        for _ in 1..<depth { value = .record(TemplateRecord(slots: [.text("x"), .list([value])])) }
        let checked = Theme("{{>nav}}", ["nav": "{{title}}{{#children}}{{>nav}}{{/children}}"]).check(for: NavigationEntry.self)
        var buffer = ByteBuffer()
        if let template = checked.value { TemplateRenderer.render(template.compiled.program, value, into: &buffer) }
        #expect(buffer.count == depth)
    }

    @Test func preparedModelsAreSharedAndPrintTheSame() {
        struct Page: ViewModel {
            let navigation: Prepared<NavigationEntry>
            static let fields: [Field<Page>] = [.record("navigation") { $0.navigation }]
        }
        let navigation = Prepared(NavigationEntry(title: "Home", children: [NavigationEntry(title: "1")]))
        let page = Page(navigation: navigation)
        #expect(Theme("{{navigation.title}}: {{#navigation}}{{#children}}{{title}}{{/children}}{{/navigation}}").render(page) == "Home: 1")
    }

    @Test func aPageCanBeRenderedLater() throws {
        let template = try #require(Theme("{{title}}").check(for: OutcomePage.self).value)
        let page = template.page(OutcomePage())
        #expect(page.render() == template.render(OutcomePage()))
        var buffer = ByteBuffer()
        buffer.append("> ")
        template.render(OutcomePage(title: "T"), into: &buffer)
        #expect(buffer.text == "> T")
    }

    @Test func scriptsInTextsDoNotRun() {
        let page = OutcomePage(title: "<script>alert('x')</script>\" onload=\"x")
        #expect(
            Theme("<p title='{{title}}'>{{title}}</p>").render(page)
                == "<p title='&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;x'>"
                + "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;x</p>")
    }

    @Test(arguments: [
        ("https://www.ilo.org/", true), ("../a/b.html", true), ("#p46", true), ("?q=a:b", true), ("a/b:c", true),
        ("MAILTO:a@b.org", true), ("tel:+41", true), ("", true),
        ("javascript:alert(1)", false), ("JavaScript:x", false), ("data:text/html,x", false), ("file:///etc/passwd", false),
        ("java\nscript:x", false), (" javascript:x", false), ("a b", false), ("\\\\host", false), ("a:b", false),
    ])
    func addresses(text: String, isAllowed: Bool) {
        #expect((CheckedURL(text) != nil) == isAllowed)
    }
}
