import Diagnostics
import TestSupport
import Testing

@testable import TemplateEngine

/// Whatever the bytes, there is a template or there are messages with places; nothing traps, hangs or fills memory.
@Suite struct HostileInputTests {
    private static let pieces = [
        "{{", "}}", "{{{", "}}}", "{{#", "{{^", "{{/", "{{>", "{{<", "{{$", "{{!", "{{=", "=}}", "{{&", "*", ".", " ", "\n", "\r\n", "\t",
        "title", "lead", "name", "tags", "indicators", "children", "is-draft", "card", "page", "a", "b", "{{#lead}}", "{{/lead}}",
        "{{#tags}}", "{{/tags}}", "{{#children}}", "{{/children}}", "{{>a}}", "{{>b}}", "{{<a}}", "{{/a}}", "{{$x}}", "{{/x}}", "{{title}}",
        "<p ", "class=", "\"", "'", ">", "<", "<script>", "</script>", "<!--", "-->", "href=\"", "\u{0}", "é", "字", "|", "{{=| |=}}",
    ]

    @Test(arguments: 0..<400) func randomTemplates(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let theme = Theme(
            random.text(of: Self.pieces, upTo: 60),
            [
                "a": random.text(of: Self.pieces, upTo: 30), "b": random.text(of: Self.pieces, upTo: 30), "cards/policy": "",
                "cards/enabling": "",
            ])
        examine(theme, OutcomePage())
        examine(theme, NavigationEntry(title: "t", children: [NavigationEntry(title: "u")]))
        let read = theme.read
        if let page = read.value.untyped("page") {
            _ = page.render(object(["title": .text("t"), "lead": object(["name": .text("n")]), "tags": .list([.text("x"), .text("y")])]))
        } else {
            #expect(!read.diagnostics.isEmpty || Self.isRefusedLate(theme))
        }
    }

    @Test(arguments: 0..<100) func randomBytes(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let file = SourceFile(path: ContentPath("templates/page.mustache"), bytes: random.bytes(upTo: 300))
        let read = TemplateSet.read([file], under: ContentPath("templates"))
        let checked = read.value.check("page", for: OutcomePage.self)
        #expect(checked.value != nil || !(read.diagnostics + checked.diagnostics).isEmpty)
    }

    /// A well-formed theme that is random all the same: the check must be as good as its word.
    @Test(arguments: 0..<200) func whatPassesTheCheckRenders(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) + 1_000)
        let page = Self.wellFormed(&random, depth: 3)
        let theme = Theme(
            page,
            ["a": Self.wellFormed(&random, depth: 1), "b": "<b>{{title}}</b>{{$x}}d{{/x}}", "cards/policy": "p", "cards/enabling": "e"])
        examine(theme, OutcomePage(title: "<script>"))
    }

    /// Names that were resolved to slots while checking give what the specification's look-up gives while rendering.
    @Test(arguments: 0..<200) func checkedAndUntypedAgree(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) + 2_000)
        let page = Self.wellFormed(&random, depth: 3)
        let partials = [
            "a": Self.wellFormed(&random, depth: 1), "b": "<b>{{title}}</b>\n  {{$x}}d{{/x}}\n",
            "cards/policy": "p\n{{#lead}}{{name}}{{/lead}}",
            "cards/enabling": "e",
        ]
        let theme = Theme(page, partials)
        let model = OutcomePage(lead: seed.isMultiple(of: 3) ? nil : OutcomePage().lead)
        #expect(theme.messages(theme.check(for: OutcomePage.self).diagnostics) == [])
        #expect(theme.render(model) == untyped(page, partials: partials, model.templateValue.named(OutcomePage.valueShape)))
    }

    private func examine<Model: ViewModel>(_ theme: Theme, _ model: Model) {
        let read = theme.read
        let checked = read.value.check("page", for: Model.self)
        let hasErrors = { (diagnostics: [Diagnostic]) in diagnostics.contains { $0.severity == .error } }
        // A fault in a file that the page does not use is reported and does no harm.
        #expect(checked.value != nil || hasErrors(read.diagnostics + checked.diagnostics))
        #expect(checked.value == nil || !hasErrors(checked.diagnostics))
        for finding in read.diagnostics + checked.diagnostics {
            let file = theme.files.first { $0.path == finding.location.path }
            #expect(file.map { Int(finding.location.span.end) <= $0.bytes.count } == true)
        }
        if let template = checked.value {
            let output = String(decoding: template.render(model), as: UTF8.self)
            #expect(!output.contains("<script>") || theme.files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("<script>") })
        }
    }

    private static func wellFormed(_ random: inout SeededGenerator, depth: Int) -> String {
        (0..<random.number(in: 1...3)).map { _ in
            let inner = depth > 0 ? wellFormed(&random, depth: depth - 1) : "{{title}}"
            return switch random.number(in: 0...9) {
            case 0: "{{#lead}}{{name}}\(inner){{/lead}}"
            case 1: "{{#indicators}}\n  {{code}}{{#target}} {{.}}{{/target}}\n  \(inner)\n{{/indicators}}\n"
            case 2: "{{^note}}\(inner){{/note}}"
            case 3: "<p title=\"{{title}}{{#is-draft}} x{{/is-draft}}\">\(inner)</p>"
            case 4: "{{<b}}{{$x}}\n    \(inner)\n{{/x}}{{/b}}\n"
            case 5: depth > 1 ? "  {{>a}}\n" : "{{body}}"
            case 6: "{{#tags}}{{.}}{{#lead}}, {{name}}{{/lead}}{{/tags}}"
            case 7: "{{>*card}}"
            default: "text {{level}}\n"
            }
        }.joined()
    }

    /// Untyped templates are refused after parsing only if they go too deep.
    private static func isRefusedLate(_ theme: Theme) -> Bool {
        let set = theme.read.value
        guard let index = set.index(of: "page") else { return true }
        return TemplateCompiler.compile(index, of: set, against: nil).diagnostics.contains { $0.code == .templateNesting }
    }

    @Test func theDeepestTemplatesThatAreAllowed() {
        let open = String(repeating: "{{#is-draft}}", count: 31)
        let close = String(repeating: "{{/is-draft}}", count: 31)
        let partials = (1...31).map { ("p\($0)", open + ($0 < 31 ? "{{>p\($0 + 1)}}" : "end") + close) }
        let theme = Theme("{{>p1}}", Dictionary(uniqueKeysWithValues: partials))
        #expect(theme.render(OutcomePage(isDraft: true)) == "end")
    }

    @Test(.timeLimit(.minutes(1))) func blocksThatMultiplyAreRefused() {
        let place = { (number: Int) in "{{$b\(number)}}{{/b\(number)}}" }
        let layouts = (1...29).map { ("p\($0)", "{{<p\($0 + 1)}}{{$b\($0)}}\(place($0 - 1))\(place($0 - 1)){{/b\($0)}}{{/p\($0 + 1)}}") }
        let theme = Theme("{{<p1}}{{$b0}}x{{/b0}}{{/p1}}", Dictionary(uniqueKeysWithValues: layouts + [("p30", place(29))]))
        #expect(theme.check(for: OutcomePage.self).diagnostics.map(\.code).contains(.templateNesting))
    }

    @Test(.timeLimit(.minutes(1))) func largeTemplatesTakeLinearTime() {
        let line = "<li class=\"x\">{{title}} {{#lead}}{{name}}{{/lead}}</li>\n"
        let theme = Theme(String(repeating: line, count: 20_000))
        #expect(theme.check(for: OutcomePage.self).value != nil)
    }
}

extension TemplateValue {
    /// The same value with its names, for the untyped mode.
    fileprivate func named(_ shape: ValueShape) -> TemplateValue {
        switch (self, shape) {
        case (.record(let record), .record(let reference)):
            let fields = zip(reference.shape().fields, record.slots)
            return .object(TemplateObject(fields.map { (name: $0.name, value: $1.named($0.shape)) }))
        case (.list(let items), .list(let item)):
            return .list(items.map { $0.named(item) })
        default:
            return self
        }
    }
}
