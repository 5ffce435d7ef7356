import Diagnostics
import Testing

@testable import TemplateEngine

/// Names and kinds: what a template may say about its view model, and where the message points.
@Suite struct CheckTests {
    @Test func unknownFields() {
        expectFindings("{{1️⃣tilte2️⃣}}", ["E0510 1️⃣2️⃣ OutcomePage has no field 'tilte'"])
        expectFindings("{{#1️⃣outputs2️⃣}}{{title}}{{nothing}}{{/outputs}}", ["E0510 1️⃣2️⃣ OutcomePage has no field 'outputs'"])
        expectFindings("{{^1️⃣notes2️⃣}}{{/notes}}", ["E0510 1️⃣2️⃣ OutcomePage has no field 'notes'"])
        expectFindings("{{lead.1️⃣nam2️⃣}}", ["E0510 1️⃣2️⃣ UnitName has no field 'nam'"])
        expectFindings("{{>*1️⃣crad2️⃣}}", ["E0510 1️⃣2️⃣ OutcomePage has no field 'crad'"])
        expectFindings(
            "{{#indicators}}{{ 1️⃣cod2️⃣ }}{{/indicators}}",
            ["E0510 1️⃣2️⃣ there is no field 'cod', neither in IndicatorRow nor in OutcomePage"])
        expectFindings("{{1️⃣position2️⃣}}", ["E0510 1️⃣2️⃣ OutcomePage has no field 'position'"])
        expectFindings("{{1️⃣2️⃣.title}}", ["E0510 1️⃣ OutcomePage has no field ''"])
    }

    @Test func allMistakesAreSaidAtOnce() {
        expectFindings(
            "{{1️⃣tilte2️⃣}}\n  {{#lead}}{{3️⃣nmae4️⃣}}{{/lead}}{{#tags}}{{5️⃣taggs6️⃣}}{{/tags}}",
            [
                "E0510 1️⃣2️⃣ OutcomePage has no field 'tilte'",
                "E0510 3️⃣4️⃣ there is no field 'nmae', neither in UnitName nor in OutcomePage",
                "E0510 5️⃣6️⃣ OutcomePage has no field 'taggs'",
            ])
    }

    @Test func helpSuggestsOrLists() {
        func help(_ template: String) -> [String?] { Theme(template).check(for: OutcomePage.self).diagnostics.map { $0.help?.en } }
        #expect(help("{{tilte}}") == ["did you mean 'title'?"])
        #expect(help("{{#lead}}{{nme}}{{/lead}}") == ["did you mean 'name'?"])
        #expect(help("{{#tags}}{{is-lst}}{{/tags}}") == ["did you mean 'is-last'?"])
        #expect(help("{{#lead}}{{zzzzzz}}{{/lead}}") == ["the fields of UnitName: name, address"])
        #expect(help("{{>nav}}") == [nil])
    }

    @Test func kindsThatAreNotPrinted() {
        expectFindings("1️⃣{{is-draft}}2️⃣", ["E0511 1️⃣2️⃣ 'is-draft' is a yes or no and cannot be printed"])
        expectFindings("1️⃣{{lead}}2️⃣", ["E0511 1️⃣2️⃣ 'lead' is a record and cannot be printed"])
        expectFindings("1️⃣{{{indicators}}}2️⃣", ["E0511 1️⃣2️⃣ 'indicators' is a list and cannot be printed"])
        expectFindings("{{#lead}}1️⃣{{.}}2️⃣{{/lead}}", ["E0511 1️⃣2️⃣ '.' is a record and cannot be printed"])
        expectFindings(
            "{{#tags}}{{#is-first}}1️⃣{{.}}2️⃣{{/is-first}}{{/tags}}", ["E0511 1️⃣2️⃣ '.' is a yes or no and cannot be printed"])
    }

    @Test func kindsThatHaveNoParts() {
        expectFindings("{{title.1️⃣x2️⃣}}", ["E0511 1️⃣2️⃣ 'title' is a text and has no parts"])
        expectFindings("{{indicators.1️⃣code2️⃣}}", ["E0511 1️⃣2️⃣ 'indicators' is a list and has no 'code'"])
        expectFindings("{{#tags}}{{1️⃣position.x2️⃣}}{{/tags}}", ["E0511 1️⃣2️⃣ 'position' is a number and has no parts"])
    }

    @Test func kindsThatAreNoQuestion() {
        expectFindings(
            "1️⃣{{#level}}2️⃣{{/level}}",
            ["E0511 1️⃣2️⃣ 'level' is a number that is always there, also when it is zero: a section over it says nothing"])
        expectFindings(
            "1️⃣{{^card}}2️⃣{{/card}}",
            ["E0511 1️⃣2️⃣ 'card' is a word of a fixed set and always there: a section over it says nothing"])
        expectFindings("1️⃣{{>*title}}2️⃣", ["E0511 1️⃣2️⃣ 'title' is a text; only a word of a fixed set can choose a template"])
    }

    @Test func missingTemplates() {
        expectFindings("{{>1️⃣partials/nav2️⃣}}", ["partials/nab": ""], ["E0506 1️⃣2️⃣ there is no template 'partials/nav'"])
        expectFindings("{{<1️⃣layout2️⃣}}{{/layout}}", ["E0506 1️⃣2️⃣ there is no template 'layout'"])
        expectFindings("{{>*1️⃣card2️⃣}}", ["cards/policy": ""], ["E0506 1️⃣2️⃣ there is no template 'cards/enabling'"])
        let help = Theme("{{>partials/nav}}", ["partials/nab": ""]).check(for: OutcomePage.self).diagnostics.map { $0.help?.en }
        #expect(help == ["did you mean 'partials/nab'?"])
    }

    @Test func aPageWithoutTemplate() {
        let set = Theme("").read.value
        let findings = set.check("pages", for: OutcomePage.self)
        #expect(findings.value == nil)
        #expect(findings.diagnostics.map(\.message.en) == ["the template 'pages', which shows OutcomePage, is missing"])
        #expect(findings.diagnostics.map { $0.help?.en } == ["did you mean 'page'?"])
    }

    @Test func mistakesInPartialsSayHowTheyWereReached() throws {
        let theme = Theme("{{#lead}}\n  {{>outer}}\n{{/lead}}", ["outer": "{{>inner}}", "inner": "\n {{nmae}}"])
        let finding = try #require(theme.check(for: OutcomePage.self).diagnostics.first)
        #expect(theme.place(of: finding) == "inner.mustache:2:4")
        #expect(finding.notes.compactMap { $0.location.map(theme.place) } == ["outer.mustache:1:1", "page.mustache:2:3"])
        #expect(finding.notes.map(\.message.en) == ["used from here", "used from here"])
    }

    @Test func aPartialIsCheckedInEveryScopeAndEachMistakeSaidOnce() {
        let theme = Theme("{{>p}}{{>p}}{{#lead}}{{>p}}{{/lead}}{{#indicators}}{{>p}}{{/indicators}}", ["p": "{{name}}"])
        #expect(theme.messages(theme.check(for: OutcomePage.self).diagnostics) == ["p.mustache:1:3: E0510 OutcomePage has no field 'name'"])
    }

    @Test func equalSituationsAreCompiledOnce() throws {
        let theme = Theme("{{>p}}{{#tags}}{{>p}}{{/tags}}{{>p}}{{#tags}}{{>p}}{{/tags}}", ["p": "{{title}}"])
        let template = try #require(theme.check(for: OutcomePage.self).value)
        #expect(template.compiled.program.unitStarts.count == 3)
    }

    @Test func recursion() {
        expectFindings("1️⃣{{>page}}2️⃣", ["E0508 1️⃣2️⃣ this template uses itself again and again without end"])
        expectFindings("{{#is-draft}}1️⃣{{>page}}2️⃣{{/is-draft}}", ["E0508 1️⃣2️⃣ this template uses itself again and again without end"])
        // The list is the page's own each time round, not a part of an item.
        let message = "E0508 this template uses itself again and again without end"
        let around = Theme("{{#indicators}}{{>p}}{{/indicators}}", ["p": "{{#indicators}}{{>p}}{{/indicators}}"])
        #expect(around.messages(around.check(for: OutcomePage.self).diagnostics) == ["p.mustache:1:16: \(message)"])
        // One way round goes down, the other does not.
        let two = Theme("{{>a}}", ["a": "{{#children}}{{>b}}{{/children}}{{>b}}", "b": "{{>a}}"])
        #expect(
            two.messages(two.check(for: NavigationEntry.self).diagnostics).sorted()
                == ["a.mustache:1:33: \(message)", "b.mustache:1:1: \(message)"])
        let down = Theme("{{>a}}", ["a": "{{#children}}{{>b}}{{/children}}", "b": "{{title}}{{>a}}"])
        #expect(down.check(for: NavigationEntry.self).diagnostics.isEmpty)
    }

    @Test func nesting() throws {
        let sections = { (depth: Int) in
            String(repeating: "{{#is-draft}}", count: depth) + String(repeating: "{{/is-draft}}", count: depth)
        }
        #expect(Theme(sections(32)).check(for: OutcomePage.self).diagnostics.isEmpty)
        let deep = Theme(sections(33))
        #expect(
            deep.messages(deep.check(for: OutcomePage.self).diagnostics) == [
                "page.mustache:1:417: E0509 tags are nested more than 32 deep here"
            ])
        let chain = { (length: Int) in
            Theme("{{>p1}}", Dictionary(uniqueKeysWithValues: (1...length).map { ("p\($0)", $0 < length ? "{{>p\($0 + 1)}}" : "") }))
        }
        #expect(chain(31).check(for: OutcomePage.self).diagnostics.isEmpty)
        let long = chain(32)
        #expect(
            long.messages(long.check(for: OutcomePage.self).diagnostics)
                == ["p31.mustache:1:1: E0509 templates use each other more than 32 deep here"])
    }

    @Test func blocks() {
        let layout = ["layout": "{{$main}}{{/main}}{{>foot}}", "foot": "{{$foot}}{{/foot}}"]
        expectFindings(
            "{{<layout}}{{$1️⃣mian2️⃣}}{{/mian}}{{$foot}}{{/foot}}{{/layout}}", layout,
            ["E0517 1️⃣2️⃣ the layout 'layout' has no block 'mian'"])
        expectFindings("{{<empty}}{{$1️⃣main2️⃣}}{{/main}}{{/empty}}", ["empty": ""], ["E0517 1️⃣2️⃣ the layout 'empty' has no block 'main'"])
        expectFindings(
            "{{<layout}}{{$main}}{{/main}}1️⃣{{$main}}2️⃣{{/main}}{{/layout}}", layout, ["E0518 1️⃣2️⃣ the block 'main' is given twice"])
        expectFindings(
            "{{<layout}}\n1️⃣<p>lost</p>2️⃣\n{{title}}{{$main}}{{/main}}{{/layout}}", layout,
            ["W0519 1️⃣2️⃣ this is not shown: between the tags of the layout 'layout' only blocks count"])
        expectFindings(
            "{{<layout}}{{! said }}1️⃣{{#lead}}2️⃣x{{/lead}}{{/layout}}", layout,
            ["W0519 1️⃣2️⃣ this is not shown: between the tags of the layout 'layout' only blocks count"])
    }

    @Test func aGivenBlockIsCheckedWhereItWillStand() {
        let layout = ["layout": "{{#lead}}{{$main}}{{/main}}{{/lead}}"]
        expectFindings("{{<layout}}{{$main}}{{name}}{{/main}}{{/layout}}", layout, [])
        expectFindings(
            "{{<layout}}{{$main}}{{1️⃣nmae2️⃣}}{{/main}}{{/layout}}", layout,
            ["E0510 1️⃣2️⃣ there is no field 'nmae', neither in UnitName nor in OutcomePage"])
    }
}
