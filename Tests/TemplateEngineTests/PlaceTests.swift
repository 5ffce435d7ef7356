import Diagnostics
import Testing

@testable import TemplateEngine

/// Where in the HTML a value may stand.
@Suite struct PlaceTests {
    @Test func rawTexts() {
        let message = "'title' is a text and must be escaped; three braces and '&' are for HTML fields only"
        expectFindings("1️⃣{{{title}}}2️⃣", ["E0512 1️⃣2️⃣ \(message)"])
        expectFindings("<p>1️⃣{{& title}}2️⃣</p>", ["E0512 1️⃣2️⃣ \(message)"])
        expectFindings(
            "{{#tags}}1️⃣{{{.}}}2️⃣{{/tags}}", ["E0512 1️⃣2️⃣ '.' is a text and must be escaped; three braces and '&' are for HTML fields only"])
        expectFindings(
            "<a href=\"1️⃣{{{address}}}2️⃣\">",
            ["E0512 1️⃣2️⃣ 'address' is an address and must be escaped; three braces and '&' are for HTML fields only"])
    }

    @Test func attributesNeedQuotationMarks() {
        let message = { (name: String, attribute: String) in
            "E0513 1️⃣2️⃣ '\(name)' stands in the attribute '\(attribute)' without quotation marks, where a space would end it"
        }
        expectFindings("<p title=1️⃣{{title}}2️⃣>", [message("title", "title")])
        expectFindings("<p\n  data-x = x1️⃣{{level}}2️⃣ class=\"a\">", [message("level", "data-x")])
        expectFindings("<a href=1️⃣{{address}}2️⃣>", [message("address", "href")])
    }

    @Test(arguments: ["href", "src", "HREF", "action", "xlink:href", "srcset", "poster", "formaction"])
    func addressesMustBeChecked(attribute: String) {
        let name = attribute.lowercased()
        expectFindings(
            "<x \(attribute)=\"1️⃣{{title}}2️⃣\">",
            ["E0514 1️⃣2️⃣ 'title' is a text, but '\(name)' takes an address that has been checked"])
        expectFindings(
            "<x \(attribute)='#1️⃣{{title}}2️⃣'>", ["E0514 1️⃣2️⃣ 'title' is a text, but '\(name)' takes an address that has been checked"])
        expectFindings("<x \(attribute)=\"{{address}}\" title=\"{{title}}\">", [])
        expectFindings("<x \(attribute)=\"#p{{level}}\">", [])
    }

    @Test func placesWhereNothingCanBeMadeSafe() {
        expectFindings("<script>var x = \"1️⃣{{title}}2️⃣\"</script>", ["E0515 1️⃣2️⃣ 'title' is a text and cannot be made safe inside <script>"])
        expectFindings("<STYLE media=\"print\">1️⃣{{title}}2️⃣</style>", ["E0515 1️⃣2️⃣ 'title' is a text and cannot be made safe inside <style>"])
    }

    @Test(arguments: [
        ("<p onclick=\"1️⃣{{title}}2️⃣\">", "'title' is a text and cannot be made safe in the attribute 'onclick'"),
        ("<p style=\"color: 1️⃣{{title}}2️⃣\">", "'title' is a text and cannot be made safe in the attribute 'style'"),
        ("<iframe srcdoc='1️⃣{{title}}2️⃣'>", "'title' is a text and cannot be made safe in the attribute 'srcdoc'"),
        ("<p title=\"1️⃣{{body}}2️⃣\">", "'body' is HTML and cannot stand in the attribute 'title'"),
        ("<p 1️⃣{{title}}2️⃣>", "'title' is a text and cannot stand in an HTML tag"),
        ("<1️⃣{{title}}2️⃣>", "'title' is a text and cannot stand in an HTML tag"),
        ("<p class=\"a\"1️⃣{{body}}2️⃣>", "'body' is HTML and cannot stand in an HTML tag"),
        ("<!-- 1️⃣{{body}}2️⃣ -->", "'body' is HTML and cannot stand in an HTML comment"),
        ("<!doctype 1️⃣{{title}}2️⃣>", "'title' is a text and cannot stand in a declaration"),
    ])
    func places(template: String, message: String) {
        expectFindings(template, ["E0515 1️⃣2️⃣ \(message)"])
    }

    @Test(arguments: [
        "a < b {{title}} > c",
        "<p title=\"{{title}} > <\" class='{{card}}'>{{title}}</p>",
        "<p title = \"{{title}}\"/>{{body}}",
        "<!-- {{title}} -- > {{level}} -->{{body}}",
        "<!--><p>{{body}}</p>",
        "<?xml version=\"1.0\" encoding=\"{{level}}\"?>{{body}}",
        "<script src=\"{{address}}\"></script>{{body}}",
        "<script>if (a < b && c </scripted) { {{level}} }</script>{{title}}",
        "<script type=\"application/ld+json\">{{body}}</script >{{body}}",
        "<style>p { }</style><p title=\"{{title}}\">",
        "<h{{level}} class=\"x\">{{title}}</h{{level}}>",
        "<x-{{card}} data-{{card}}=\"{{title}}\">",
        "</p title=\"{{title}}\">{{body}}",
        "<input{{#is-draft}} disabled{{/is-draft}}>",
        "<input {{#is-draft}}disabled{{/is-draft}} value=\"{{title}}\">",
        "<p class=\"a{{#is-draft}} draft{{/is-draft}}\"{{#note}} title=\"{{.}}\"{{/note}}>{{body}}</p>",
        "<p {{! a remark }} title=\"{{title}}\">",
    ])
    func whatIsRight(template: String) {
        expectFindings(template, [])
    }

    @Test func sectionsEndWhereTheyBegin() {
        expectFindings(
            "1️⃣{{#note}}2️⃣<a href=\"{{/note}}x", ["E0516 1️⃣2️⃣ the section 'note' begins in ordinary text and ends in the attribute 'href'"])
        expectFindings(
            "<p 1️⃣{{^note}}2️⃣>{{/note}}>", ["E0516 1️⃣2️⃣ the section 'note' begins in an HTML tag and ends in ordinary text"])
        expectFindings(
            "<p class=\"1️⃣{{#note}}2️⃣\" title=\"{{/note}}\">",
            ["E0516 1️⃣2️⃣ the section 'note' begins in the attribute 'class' and ends in the attribute 'title'"])
        expectFindings("<p class=\"x>1️⃣", ["E0516 1️⃣ the template ends in the attribute 'class', which is not closed"])
        expectFindings("<p1️⃣", ["E0516 1️⃣ the template ends in an HTML tag, which is not closed"])
        expectFindings("<!-- ->1️⃣", ["E0516 1️⃣ the template ends in an HTML comment, which is not closed"])
    }

    @Test func anAttributeThatASectionBeginsIsNotTrusted() {
        expectFindings(
            "<a {{#note}}data-{{/note}}href=\"1️⃣{{title}}2️⃣\">",
            ["E0514 1️⃣2️⃣ 'title' is a text, but 'href' takes an address that has been checked"])
        expectFindings(
            "<a {{#note}}href{{/note}}=\"1️⃣{{title}}2️⃣\">",
            ["E0515 1️⃣2️⃣ 'title' is a text and cannot be made safe in an attribute whose name varies"])
    }

    @Test func partialsAreCheckedInTheirPlace() {
        let partial = ["p": "{{title}}", "open": "<a href=\"", "close": "\">", "card": "<p title=\""]
        expectFindings("{{>p}}<p title=\"{{>p}}\">", partial, [])
        let theme = Theme("<script>{{>p}}</script>", partial)
        #expect(
            theme.messages(theme.check(for: OutcomePage.self).diagnostics)
                == ["p.mustache:1:1: E0515 'title' is a text and cannot be made safe inside <script>"])
        expectFindings(
            "{{>open}}1️⃣{{title}}2️⃣{{>close}}", partial, ["E0514 1️⃣2️⃣ 'title' is a text, but 'href' takes an address that has been checked"])
    }

    @Test func choicesAndRecursionStayInTheirPlace() {
        expectFindings(
            "1️⃣{{>*card}}2️⃣\">", ["cards/policy": "<p title=\"", "cards/enabling": "<a href=\""],
            ["E0516 1️⃣2️⃣ the templates that 'card' chooses from end in different places of the HTML"])
        let theme = Theme("{{>n}}\">", ["n": "{{#children}}{{>n}}\">{{/children}}<p title=\""])
        #expect(
            theme.messages(theme.check(for: NavigationEntry.self).diagnostics) == [
                "n.mustache:1:1: E0516 'n' uses itself, so it must end where it begins: outside of any tag it has not closed"
            ])
    }
}
