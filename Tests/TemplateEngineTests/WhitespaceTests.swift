import Testing

@testable import TemplateEngine

/// Lines and indentation: which tags take their line with them, and what partials and blocks are indented by.
@Suite struct WhitespaceTests {
    private let data = object(["yes": .flag(true), "no": .flag(false), "v": .text("v\nw"), "items": .list([.text("1"), .text("2")])])

    @Test(arguments: [
        // Alone on a line: the line goes.
        ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
        ("a\n  {{#yes}} \t\nb\n\t{{/yes}}\nc\n", "a\nb\nc\n"),
        ("a\n{{#no}}\nb\n{{/no}}\nc\n", "a\nc\n"),
        ("a\n{{^no}}\nb\n{{/no}}\nc\n", "a\nb\nc\n"),
        ("{{#items}}\n- {{.}}\n{{/items}}\n", "- 1\n- 2\n"),
        ("a\n  {{! note }}\nb\n", "a\nb\n"),
        ("a\n  {{! two\n lines }}\nb\n", "a\nb\n"),
        ("a\n{{=<% %>=}}\nb\n", "a\nb\n"),
        // The first line has no line before it, the last no break after it.
        ("  {{#yes}}\na{{/yes}}\nb", "a\nb"),
        ("a\n  {{! end }}", "a\n"),
        ("{{#yes}}\n{{/yes}}", ""),
        // Not alone: everything stays.
        ("a {{#yes}}\nb{{/yes}}\n", "a \nb\n"),
        (" {{#yes}}{{/yes}} \nb", "  \nb"),
        ("a {{! note }}\nb", "a \nb"),
        ("  {{v}}\n", "  v\nw\n"),
        ("  {{{v}}}\n", "  v\nw\n"),
        // Two tags on a line are not alone.
        ("{{#yes}} {{! note }}\n {{/yes}} |\n", " \n  |\n"),
        // CR LF counts as one break and goes as one.
        ("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc\r\n", "a\r\nb\r\nc\r\n"),
        ("a\r\n{{! note }}\r\n", "a\r\n"),
        // A lone CR is no line break.
        ("a\r{{! note }}\rb", "a\r\rb"),
    ])
    func linesOfTheirOwn(template: String, expected: String) {
        #expect(untyped(template, data) == expected)
    }

    @Test(arguments: [
        ("[\n  {{>p}}\n]\n", "one\ntwo\n", "[\n  one\n  two\n]\n"),
        ("[\n  {{>p}}\n]\n", "one\n\ntwo", "[\n  one\n  \n  two]\n"),
        ("\t{{>p}}\r\n.", "one\r\ntwo\r\n", "\tone\r\n\ttwo\r\n."),
        // In the middle of a line nothing is indented.
        ("  a {{>p}}\n", "one\ntwo\n", "  a one\ntwo\n\n"),
        // Only the template's lines are indented, not those of values.
        (" {{>p}}\n", "<\n{{{v}}}\n>\n", " <\n v\nw\n >\n"),
        // A line that begins with a tag is a line.
        (" {{>p}}\n", "{{#yes}}a{{/yes}}\n{{#no}}b{{/no}}\n", " a\n \n"),
        (" {{>p}}\n", "{{#items}}\n{{.}}\n{{/items}}\n", " 1\n 2\n"),
        // The last line's indentation lies inside the section here, so it is repeated too.
        (" {{>p}}\n", "{{#items}}\n[{{.}}\n{{/items}}]\n", " [1\n  [2\n ]\n"),
    ])
    func partials(template: String, partial: String, expected: String) {
        #expect(untyped(template, partials: ["p": partial], data) == expected)
    }

    @Test func indentationAddsUp() {
        let partials = ["p": "(\n  {{>q}}\n)\n", "q": "one\ntwo\n", "r": "<{{>q}}>\n"]
        #expect(untyped("\t{{>p}}\n", partials: partials, data) == "\t(\n\t  one\n\t  two\n\t)\n")
        #expect(untyped("\t{{>r}}\nend\n", partials: partials, data) == "\t<one\ntwo\n>\nend\n")
    }

    @Test func recursionIndentsFurther() {
        let tree = object(["t": .text("a"), "c": .list([object(["t": .text("b"), "c": .list([object(["t": .text("c"), "c": .none])])])])])
        #expect(untyped("{{>n}}\n", partials: ["n": "{{t}}\n{{#c}}\n  {{>n}}\n{{/c}}\n"], tree) == "a\n  b\n    c\n")
    }
}
