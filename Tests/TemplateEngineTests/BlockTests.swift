import Testing

@testable import TemplateEngine

/// Layouts and blocks: what is filled in, who wins, and how it is indented.
@Suite struct BlockTests {
    private let data = object(["a": .text("A"), "in": object(["a": .text("inner")]), "items": .list([.text("1"), .text("2")])])

    private func render(_ template: String, _ partials: [String: String]) -> String {
        untyped(template, partials: partials, data)
    }

    @Test func aBlockThatIsNotGivenShowsWhatStandsInIt() {
        #expect(render("{{$x}}default {{a}}{{/x}}.", [:]) == "default A.")
        #expect(render("{{<p}}{{/p}}.", ["p": "[{{$x}}default{{/x}}]"]) == "[default].")
        #expect(render("{{>p}}.", ["p": "[{{$x}}default{{/x}}]"]) == "[default].")
    }

    @Test func aGivenBlockReplacesIt() {
        let layouts = ["p": "[{{$x}}x{{/x}}|{{$y}}y{{/y}}]"]
        #expect(render("{{<p}}{{$x}}1{{/x}}{{/p}}", layouts) == "[1|y]")
        #expect(render("{{<p}}{{$y}}2{{/y}}{{$x}}1{{/x}}{{/p}}{{<p}}{{/p}}", layouts) == "[1|2][x|y]")
        #expect(render("{{<p}}ignored {{$x}}{{a}}{{/x}} ignored{{/p}}", layouts) == "[A|y]")
        #expect(render("{{<none}}{{$x}}1{{/x}}{{/none}}.", layouts) == ".")
    }

    @Test func itIsShownWhereTheLayoutPutsIt() {
        let layouts = ["p": "{{#in}}{{$x}}{{/x}}{{/in}}", "q": "{{#items}}{{$x}}{{/x}};{{/items}}"]
        #expect(render("{{<p}}{{$x}}{{a}}{{/x}}{{/p}}", layouts) == "inner")
        #expect(render("{{<q}}{{$x}}{{.}}{{/x}}{{/q}}", layouts) == "1;2;")
        #expect(render("{{#in}}{{<q}}{{$x}}{{.}}{{a}}{{/x}}{{/q}}{{/in}}", layouts) == "1inner;2inner;")
    }

    @Test func theOutermostGiverWins() {
        let layouts = ["base": "({{$x}}base{{/x}})", "middle": "{{<base}}{{$x}}middle {{$y}}y{{/y}}{{/x}}{{/base}}"]
        #expect(render("{{<middle}}{{/middle}}", layouts) == "(middle y)")
        #expect(render("{{<middle}}{{$x}}page{{/x}}{{/middle}}", layouts) == "(page)")
        #expect(render("{{<middle}}{{$y}}page{{/y}}{{/middle}}", layouts) == "(middle page)")
    }

    @Test func aBlockReachesPartialsOfTheLayout() {
        #expect(render("{{<p}}{{$x}}1{{/x}}{{/p}}", ["p": "{{>q}}{{>q}}", "q": "[{{$x}}q{{/x}}]"]) == "[1][1]")
    }

    @Test func placesInsideAGivenBlockBelongToItsOwnFile() {
        let layouts = ["p": "[{{$x}}default{{/x}}]", "q": "{{<p}}{{$x}}<{{$x}}q{{/x}}{{$y}}y{{/y}}>{{/x}}{{/p}}"]
        #expect(render("{{<p}}{{$x}}a{{<p}}{{$x}}b{{/x}}{{/p}}c{{/x}}{{/p}}", layouts) == "[a[b]c]")
        #expect(render("{{<p}}{{$x}}({{$x}}inner{{/x}}{{>p}}){{/x}}{{/p}}", layouts) == "[(inner[default])]")
        #expect(render("{{<q}}{{/q}}", layouts) == "[<qy>]")
        #expect(render("{{<q}}{{$y}}1{{/y}}{{/q}}", layouts) == "[<q1>]")
        // Further out wins, also over what a layout gives to its own layout.
        #expect(render("{{<q}}{{$x}}1{{/x}}{{/q}}", layouts) == "[1]")
    }

    @Test(arguments: [
        // Both tags of a parent on one line, or far apart: its line goes, its indentation is kept.
        ("a\n  {{<p}}{{/p}}\nb\n", "one\ntwo\n", "a\n  one\n  two\nb\n"),
        ("a\n  {{<p}}\n    text\n  {{/p}}\nb\n", "one\ntwo\n", "a\n  one\n  two\nb\n"),
        ("a {{<p}}{{/p}}\nb\n", "one\n", "a one\n\nb\n"),
        ("  {{<p}}{{/p}} b\n", "one\n", "  one\n b\n"),
        // A given block loses its own indentation and takes on that of its place.
        ("{{<p}}\n{{$x}}\n    one\n      two\n{{/x}}\n{{/p}}\n", "<\n  {{$x}}\n  default\n  {{/x}}\n>\n", "<\n  one\n    two\n>\n"),
        ("{{<p}}{{$x}}\n  one\n\n  two\n{{/x}}{{/p}}", "<\n\t{{$x}}{{/x}}\n>\n", "<\n\tone\n\t\n\ttwo\n\n>\n"),
        ("{{<p}}{{$x}}one{{/x}}{{/p}}", "<\n  {{$x}}two{{/x}}\n>\n", "<\n  one\n>\n"),
        ("{{<p}}{{$x}}one{{/x}}{{/p}}", "<{{$x}}two{{/x}}>\n", "<one>\n"),
        ("{{<p}}{{$x}}\none\ntwo\n{{/x}}{{/p}}", "  <{{$x}}{{/x}}>\n", "  <one\ntwo\n>\n"),
        // Sections and partials inside keep their rules.
        (
            "{{<p}}{{$x}}\n  {{#items}}\n  - {{.}}\n  {{/items}}\n{{/x}}{{/p}}", "<\n  {{$x}}\n  {{/x}}\n>\n",
            "<\n  - 1\n  - 2\n>\n"
        ),
        ("{{<p}}{{$x}}\n    {{>q}}\n{{/x}}{{/p}}", "<\n  {{$x}}\n  {{/x}}\n>\n", "<\n  q\n  r\n>\n"),
        // What is not given stays as it is.
        ("{{<p}}{{/p}}", "<\n  {{$x}}\n    one\n  {{/x}}\n>\n", "<\n    one\n>\n"),
        ("{{<p}}{{/p}}", "<\n  {{$x}}one\n  two{{/x}}\n>\n", "<\n  one\n  two\n>\n"),
        ("\t{{<p}}{{/p}}\n", "<\n  {{$x}}one{{/x}}\n>\n", "\t<\n\t  one\n\t>\n"),
    ])
    func indentation(template: String, layout: String, expected: String) {
        #expect(render(template, ["p": layout, "q": "q\nr\n"]) == expected)
    }
}
