import Testing

@testable import TemplateEngine

/// The language by examples of our own, so that it is held also where the public specification is not at hand:
/// values, sections, partials, delimiters, comments. White space and blocks have suites of their own.
@Suite struct LanguageTests {
    private let data = object([
        "name": .text("Ana"), "sharp": .text("a<b> & \"c\" 'd'"), "zero": .number(0), "empty": .text(""), "nothing": .none,
        "yes": .flag(true), "no": .flag(false),
        "unit": object(["name": .text("Skills"), "head": object(["name": .text("Bo")])]),
        "items": .list([object(["n": .number(1)]), object(["n": .number(2)])]),
        "words": .list([.text("x"), .text("<y>")]), "none": .list([]),
        "rows": .list([.list([.number(1), .number(2)]), .list([.number(3)])]),
    ])

    @Test(arguments: [
        ("{{name}}", "Ana"),
        ("{{ name }}|{{  name\t}}", "Ana|Ana"),
        ("{{sharp}}", "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;"),
        ("{{{sharp}}} {{&sharp}} {{{ name }}}", "a<b> & \"c\" 'd' a<b> & \"c\" 'd' Ana"),
        ("{{zero}}[{{empty}}{{nothing}}{{unknown}}{{{unknown}}}]", "0[]"),
        ("{{unit.name}} {{unit.head.name}} {{unit.tail.name}}.", "Skills Bo ."),
        ("{ {name} }", "{ {name} }"),
    ])
    func values(template: String, expected: String) {
        #expect(untyped(template, data) == expected)
    }

    @Test func textThatLooksLikeATagIsText() {
        #expect(untyped("{{a}}", object(["a": .text("{{b}}"), "b": .text("no")])) == "{{b}}")
    }

    @Test(arguments: [
        ("{{#yes}}shown{{/yes}}{{#no}}hidden{{/no}}", "shown"),
        ("{{^yes}}hidden{{/yes}}{{^no}}shown{{/no}}", "shown"),
        ("{{#nothing}}-{{/nothing}}{{#unknown}}-{{/unknown}}{{#empty}}-{{/empty}}{{#none}}-{{/none}}", ""),
        ("{{^nothing}}a{{/nothing}}{{^unknown}}b{{/unknown}}{{^empty}}c{{/empty}}{{^none}}d{{/none}}", "abcd"),
        ("{{#zero}}zero is a value{{/zero}}", "zero is a value"),
        ("{{#name}}<{{.}}>{{/name}}", "<Ana>"),
        ("{{#unit}}{{name}}{{#head}}, {{name}}{{/head}}, {{zero}}{{/unit}}, {{name}}", "Skills, Bo, 0, Ana"),
        ("{{#unit.head}}{{name}}{{/unit.head}}{{^unit.tail}}!{{/unit.tail}}", "Bo!"),
        ("{{#items}}{{n}}{{name}} {{/items}}{{^items}}none{{/items}}", "1Ana 2Ana "),
        ("{{#words}}({{.}}){{/words}} {{#words}}({{{.}}}){{/words}}", "(x)(&lt;y&gt;) (x)(<y>)"),
        ("{{#rows}}[{{#.}}{{.}},{{/.}}]{{/rows}}", "[1,2,][3,]"),
        ("{{#yes}}a{{#yes}}b{{#no}}c{{/no}}{{/yes}}d{{/yes}}", "abd"),
    ])
    func sections(template: String, expected: String) {
        #expect(untyped(template, data) == expected)
    }

    @Test func namesAreFoundInTheInnermostThatHasThem() {
        let data = object([
            "a": .text("outer"), "in": object(["a": .text("inner"), "deep": object(["b": .text("c")])]), "deep": .text("no"),
        ])
        #expect(untyped("{{#in}}{{a}} {{#deep}}{{a}}{{b}}{{/deep}} {{deep.x}}{{/in}} {{a}}", data) == "inner innerc  outer")
    }

    @Test func anItemWithoutTheNameLeavesItToTheOuterRecord() {
        let items: TemplateValue = .list([object(["a": .text("own")]), object([:])])
        #expect(untyped("{{#items}}{{a}} {{/items}}", object(["a": .text("outer"), "items": items])) == "own outer ")
    }

    @Test(arguments: [
        ("a{{! anything, {also} braces }}b", "ab"),
        ("a{{!\n several\n lines }}b", "ab"),
        ("{{=<% %>=}}<% name %> {{name}} <%{sharp}%>", "Ana {{name}} a<b> & \"c\" 'd'"),
        ("{{= | | =}}|name||#yes| {{ |/yes||={{ }}=|{{name}}", "Ana {{ Ana"),
        ("{{=[ ]=}}[name]", "Ana"),
    ])
    func commentsAndDelimiters(template: String, expected: String) {
        #expect(untyped(template, data) == expected)
    }

    @Test func partials() {
        let partials = ["hello": "Hello {{name}}{{>end}}", "end": "!", "parts/deep": "{{=| |=}}|name|{{name}}"]
        #expect(
            untyped("{{>hello}} {{> hello }}{{#unit}} {{>hello}}{{/unit}}", partials: partials, data)
                == "Hello Ana! Hello Ana! Hello Skills!")
        #expect(untyped("[{{>unknown}}]", partials: partials, data) == "[]")
        #expect(untyped("{{>parts/deep}}|{{name}}", partials: partials, data) == "Ana{{name}}|Ana")
        #expect(untyped("{{=| |=}}|>hello|{{name}}", partials: partials, data) == "Hello Ana!{{name}}")
    }

    @Test func partialsRecur() {
        let tree = object([
            "t": .text("a"),
            "c": .list([
                object(["t": .text("b"), "c": .list([])]), object(["t": .text("c"), "c": .list([object(["t": .text("d"), "c": .none])])]),
            ]),
        ])
        #expect(untyped("{{>node}}", partials: ["node": "{{t}}({{#c}}{{>node}}{{/c}})"], tree) == "a(b()c(d()))")
    }

    @Test func untypedRecursionWithoutEndStops() {
        #expect(untyped("{{>a}}", partials: ["a": "x{{>a}}"], data).utf8.count == TemplateCompiler.untypedCallLimit)
    }

    @Test func dynamicNames() {
        let partials = ["one": "1{{name}}", "two": "2", "loop": "{{t}}{{#next}}{{>*how}}{{/next}}"]
        let data = object([
            "how": .text("one"), "name": .text("n"), "deep": object(["how": .text("two"), "name": .text("no")]),
            "what": .text("missing"), "many": .list([object(["how": .text("two")]), object([:])]),
        ])
        #expect(untyped("{{>*how}} {{> * how }} {{>*deep.how}}", partials: partials, data) == "1n 1n 2")
        #expect(untyped("[{{>*what}}{{>*unknown}}{{>**how}}{{>*how.x}}]", partials: partials, data) == "[]")
        #expect(untyped("{{#many}}{{>*how}},{{/many}}", partials: partials, data) == "2,1n,")
        #expect(untyped("{{<*how}}{{/*how}}", partials: partials, data) == "1n")
        let chain = object(["how": .text("loop"), "t": .text("a"), "next": object(["t": .text("b"), "next": .none])])
        #expect(untyped("{{>*how}}", partials: partials, chain) == "ab")
    }
}
